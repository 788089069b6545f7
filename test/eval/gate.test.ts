import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runGate } from '../../eval/gate.ts';
import { passagesOf } from '../../eval/quotes.ts';
import { splitPaper } from '../agent/papers.ts';

const FIXTURE = new URL('../fixtures/split-reviews.json', import.meta.url);
const OUTDATED = 'The baselines are outdated: the strongest one is from 2021';

describe('eval --gate', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidechair-gate-'));
    const paper = JSON.parse(await readFile(FIXTURE, 'utf8'));
    await writeFile(join(folder, 'papers.jsonl'), `${JSON.stringify({ id: 'tide', ...paper })}\n`);
  });
  after(() => rm(folder, { recursive: true }));

  async function run(lines: object[] | string, papers = 'papers.jsonl') {
    const [sentences, out] = [join(folder, 'sentences.jsonl'), join(folder, 'out.jsonl')];
    const text = typeof lines === 'string' ? lines : lines.map((line) => JSON.stringify(line)).join('\n');
    await writeFile(sentences, text);
    const said: string[] = [];
    const errors: string[] = [];
    const io = { out: (line: string) => void said.push(line), err: (line: string) => void errors.push(line) };
    const argv = ['--gate', sentences, `--papers=${join(folder, papers)}`, '--out', out];
    const code = await runGate(argv, io);
    const judged = code === 0 ? (await readFile(out, 'utf8')).trim().split('\n') : [];
    return { code, said: said.join('\n'), errors, judged: judged.map((line) => JSON.parse(line)) };
  }

  it('repeats each line with what the gate says of it', async () => {
    const cites = [{ reviewer: 'R3', quote: OUTDATED }];
    const lines = [
      { paper: 'tide', sentence: 'R3 finds the baselines outdated.', cites, note: 'kept' },
      { paper: 'tide', sentence: 'R1 finds the baselines outdated.', cites },
    ];
    const { code, judged } = await run(lines);
    assert.equal(code, 0);
    assert.deepEqual(judged[0], { ...lines[0], held: false, reason: null });
    assert.equal(judged[1].held, true);
    assert.equal(judged[1].reason, 'It spoke of R1 and cited R3.');
  });

  it('holds a sentence whose quote is in no review', async () => {
    const cites = [{ reviewer: 'R3', quote: 'The baselines are splendid.' }];
    const { judged } = await run([{ paper: 'tide', sentence: 'R3 likes the baselines.', cites }]);
    assert.equal(judged[0].reason, 'It cited words of R3 that are not in the reviews.');
  });

  it('prints a table by kind and type when the sentences are marked', async () => {
    const cites = [{ reviewer: 'R3', quote: OUTDATED }];
    const { said } = await run([
      { paper: 'tide', kind: 'true', sentence: 'R3 finds the baselines outdated.', cites },
      {
        paper: 'tide',
        kind: 'lie',
        type: 'wrong-reviewer',
        sentence: 'R1 calls the baselines outdated.',
        cites,
      },
    ]);
    assert.match(said, /^\| to be shown: true +\| +0 \| +1 \| +0\.0 % \|$/m);
    assert.match(said, /^\| lie: wrong-reviewer +\| +1 \| +1 \| +100\.0 % \|$/m);
  });

  it('says what is wrong with its input', async () => {
    assert.deepEqual((await run([{ paper: 'other', sentence: 'Hello.' }])).errors.length, 1);
    const broken = await run('{"paper": "tide"}');
    assert.equal(broken.code, 1);
    assert.match(broken.errors[0]!, /sentences\.jsonl cannot be used:\n {2}line 1: sentence: /);
    assert.match((await run([], 'none.jsonl')).errors[0]!, /cannot be read/);
  });

  it('asks for its three files', async () => {
    const errors: string[] = [];
    const io = { out() {}, err: (line: string) => void errors.push(line) };
    assert.equal(await runGate(['--gate', 'x.jsonl'], io), 2);
    assert.match(errors[0]!, /^Usage: /);
  });
});

describe('the passages of a quote', () => {
  const paper = splitPaper();
  const of = (reviewer: string, quote: string) => passagesOf({ reviewer, quote }, paper);

  it('are one for a part of a sentence and several for a quote across sentences', () => {
    assert.deepEqual(of('R3', OUTDATED), ['R3.7']);
    assert.deepEqual(of('R1', 'The experiments are thorough.\n Four datasets, five seeds each'), [
      'R1.6',
      'R1.7',
    ]);
    assert.deepEqual(of('A1', 'On the overlap: Appendix B'), ['A1.2']);
  });

  it('are none for a score, which is no passage, and unknown for words that are not there', () => {
    assert.deepEqual(of('R3', 'reject, not good enough'), []);
    assert.equal(of('R3', 'accept, good paper'), null);
    assert.equal(of('R9', OUTDATED), null);
  });
});
