/** The command that learns and measures the labels, on a dozen invented papers. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runTrain } from '../../scripts/train-labels.ts';
import { WEIGHTS } from '../../src/agent/labels/model.ts';

const PAPERS = 12;
/** Sentences, their sides and the aspects that people might give them. */
const SENTENCES: [text: string, side: 'POS' | 'NEG' | 'NEU', aspects: string[]][] = [
  ['The idea is novel and elegant.', 'POS', ['NOV', 'IMP']],
  ['The paper is well written.', 'POS', ['CLA', 'PNF']],
  ['The experiments are weak.', 'NEG', ['EMP', 'SUB']],
  ['A comparison with other methods is missing.', 'NEG', ['CMP']],
  ['The paper studies the routing of letters.', 'NEU', ['APR']],
  ['I cannot recommend it.', 'NEG', ['REC']],
];

const text = SENTENCES.map(([sentence]) => sentence).join(' ');
const papers = Array.from({ length: PAPERS }, (_, k) => ({
  id: `p${k}`,
  title: 'Letters',
  reviews: [{ reviewer: 'R1', text }],
}));
const form = {
  id: 'form',
  title: 'Stamps',
  reviews: [
    {
      reviewer: 'R1',
      text: 'Summary:\nThe paper sorts stamps.\n\nStrengths:\nThe idea is novel.\n\nWeaknesses:\nThe experiments are weak.',
    },
  ],
};
const gold = papers.flatMap(({ id }) =>
  SENTENCES.map(([sentence, side, aspects]) => ({
    paper: id,
    review: 'R1',
    text: sentence,
    sections: [],
    aspects: aspects.map((aspect) => [aspect, side]),
  })),
);

describe('train', () => {
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'train-'));
    const pairs = [{ paper: 'p0', aspect: 'NOV', kind: 'agree-positive' }];
    const files = { gold, papers: [...papers, form], pairs, broken: [{ paper: 'p0' }] };
    for (const [name, lines] of Object.entries(files))
      await writeFile(at(name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
  after(() => rm(folder, { recursive: true }));

  async function run(...argv: string[]) {
    const said: string[] = [];
    const errors: string[] = [];
    const code = await runTrain(argv, {
      out: (line) => void said.push(line),
      err: (line) => void errors.push(line),
    });
    return { code, said: said.join('\n'), errors: errors.join('\n') };
  }

  it('--check measures labels and answers on papers that were not learned from, and writes nothing', async () => {
    const weights = await readFile(WEIGHTS, 'utf8');
    const { code, said } = await run(at('gold'), at('papers'), '--check', '--agreement', at('pairs'));
    assert.equal(code, 0);
    assert.match(said, /^72 labelled sentences, 3 sentences of forms\./);
    assert.match(said, /^\| aspect labels, where they agree +\| +72 \| +1\.000 /m);
    assert.match(said, /^\| What are the strengths\? +\| +24 \| +24 \| +24 \| +0 \| +0 \| +100\.0 % \|$/m);
    assert.match(said, /^\| novelty +\| +1 \| +0 \| +0 \| +– \| +– \|$/m);
    assert.equal(await readFile(WEIGHTS, 'utf8'), weights);
  });

  it('leaves out the table of disagreements without a file of them', async () => {
    assert.doesNotMatch((await run(at('gold'), at('papers'), '--check')).said, /disagreement on/);
  });

  it('names a file that is not there, and the line that is of another form', async () => {
    const missing = await run(at('none'), at('papers'), '--check');
    assert.equal(missing.code, 1);
    assert.match(missing.errors, /none cannot be read/);
    const broken = await run(at('broken'), at('papers'), '--check');
    assert.equal(broken.code, 1);
    assert.match(broken.errors, /line 1: review: /);
  });

  for (const argv of [
    [],
    ['gold.jsonl'],
    ['a', 'b', 'c'],
    ['a', 'b', '--chek'],
    ['a', 'b', '--agreement', 'c'],
  ])
    it(`shows its usage for "${argv.join(' ')}"`, async () => {
      const { code, errors } = await run(...argv);
      assert.equal(code, 2);
      assert.match(errors, /^Usage: npm run train/);
    });
});
