/** The command that labels a file of sentences, on files in a folder of its own. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { runLabels } from '../../eval/labels.ts';

const PAPER = {
  id: 'p1',
  title: 'Routing by surprise',
  reviews: [
    {
      reviewer: 'R1',
      rating: { raw: '6', value: 6 },
      confidence: { raw: '4', value: 4 },
      text: 'Strengths:\n- The paper is well written.\n\nWeaknesses:\n- It uses one dataset.',
    },
  ],
};

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'labels-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

async function run(t: TestContext, lines: unknown[], withPapers: boolean) {
  const dir = await folder(t);
  const [sentences, papers, out] = ['sentences', 'papers', 'out'].map((name) =>
    path.join(dir, `${name}.jsonl`),
  );
  await writeFile(sentences!, lines.map((line) => JSON.stringify(line)).join('\n'));
  await writeFile(papers!, JSON.stringify(PAPER));
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  const argv = ['--labels', sentences!, ...(withPapers ? ['--papers', papers!] : []), '--out', out!];
  const code = await runLabels(argv, io);
  const written = code === 0 ? (await readFile(out!, 'utf8')).trim().split('\n') : [];
  return { code, said: said.join('\n'), labelled: written.map((line) => JSON.parse(line)) };
}

test('each line comes back in order with its polarity and aspects, and what else it held', async (t) => {
  const lines = [
    { paper: 'p1', review: 'R1', text: 'The paper is well written.', mine: 7 },
    { paper: 'p1', review: 'R1', text: 'The novelty is limited.' },
  ];
  const { code, labelled } = await run(t, lines, false);
  assert.equal(code, 0);
  assert.deepEqual(
    labelled.map(({ text, polarity, mine }) => ({ text, polarity, mine })),
    [
      { text: 'The paper is well written.', polarity: 'POS', mine: 7 },
      { text: 'The novelty is limited.', polarity: 'NEG', mine: undefined },
    ],
  );
  assert.ok(labelled[0].aspects.includes('CLA') && labelled[1].aspects.includes('NOV'));
});

test('with the papers a sentence is judged in its place, and how many were found is said', async (t) => {
  const lines = [
    { paper: 'p1', review: 'R1', text: 'It uses one dataset.' },
    { paper: 'p1', review: 'R9', text: 'It uses one dataset.' },
    { paper: 'p2', review: 'R1', text: 'It uses one dataset.' },
  ];
  const { said, labelled } = await run(t, lines, true);
  assert.match(said, /3 sentences labelled, 1 of them found/);
  assert.ok(labelled[0].scores.NEG > labelled[1].scores.NEG);
  assert.deepEqual(labelled[1].scores, labelled[2].scores);
});

test('a line that is no sentence is named, and nothing is written', async (t) => {
  const { code, said } = await run(t, [{ paper: 'p1', review: 'R1', text: 'Fine.' }, { paper: 'p1' }], true);
  assert.equal(code, 1);
  assert.match(said, /sentences\.jsonl cannot be used:\n {2}line 2: review: /);
});

test('without a file to write to, the usage is shown', async () => {
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  assert.equal(await runLabels(['--labels', 'x.jsonl'], io), 2);
  assert.match(said.join(), /^Usage:/);
});
