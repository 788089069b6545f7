import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { verdicts } from '../agent/second-look-requests.ts';
import { type AnsweringServer, type Behaviour, COUNTED, startAnsweringServer } from './answering-server.ts';
import { BAD, GOOD } from './answers.ts';
import { type Bench, figure, openBench, type Ran } from './command.ts';

const CASES = new URL('../../eval/cases/failures.jsonl', import.meta.url);
const lines = readFileSync(CASES, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('eval of a model', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  async function against(
    behaviour: Behaviour,
    argv: string[] = [],
    env: Record<string, string> = {},
  ): Promise<Ran & { server: AnsweringServer }> {
    const server = await startAnsweringServer(behaviour);
    try {
      return { ...(await bench.run(argv, { OPENAI_BASE_URL: server.url, ...env })), server };
    } finally {
      await server.close();
    }
  }

  it('passes a model that behaves on every case of the eleven failures', async () => {
    const { report, said } = await against({ answer: (question) => GOOD[question] ?? null });
    assert.deepEqual(report!.agent.name, 'model');
    assert.deepEqual(
      report!.failures.filter(({ passed, of }) => passed < of),
      [],
      said,
    );
    assert.equal(report!.failures.length, 11);
    assert.equal(figure(report, 'failures of the endpoint').value, 0);
  });

  it('fails a model on each case that it misbehaves on, unless the first look leaves it out', async () => {
    const { report } = await against({ answer: (question) => BAD[question] ?? GOOD[question] ?? null });
    const bad = rows(report).filter(({ question }) => question in BAD);
    const unnoticed = bad.filter(({ passes, requests }) => passes && answersIn(requests) === 1);
    assert.deepEqual(
      unnoticed.map(({ question }) => question),
      [],
    );
    assert.ok(bad.filter(({ passes }) => !passes).length > bad.length / 2);
    assert.ok(rows(report).every(({ passes, question }) => passes || question in BAD));
    const touched = new Set(
      lines
        .filter((line) => JSON.stringify(line).match(new RegExp(Object.keys(BAD).map(escaped).join('|'))))
        .map(({ failure }) => failure),
    );
    assert.equal(touched.size, 11);
  });

  it('counts tokens, those served from a cache, and the share of the prompt that stays the same', async () => {
    const { report } = await against({ answer: (question) => GOOD[question] ?? null });
    assert.equal(figure(report, 'prompt tokens a request, mean').value, COUNTED.prompt);
    assert.equal(figure(report, 'answer tokens a request, mean').value, COUNTED.completion);
    assert.equal(
      figure(report, 'prompt tokens served from the cache').value,
      COUNTED.cached / COUNTED.prompt,
    );
    const stable = figure(report, 'prompt that is the stable prefix');
    assert.ok(stable.value! > 0.9 && stable.value! < 1, String(stable.value));
  });

  it('counts what the second look strikes, and takes none when it is off', async () => {
    const strike = (sentences: number) =>
      verdicts(...Array.from({ length: sentences }, () => 'not_in_passages' as const));
    const argv = ['--limit', '4'];
    const behaviour = { answer: (question: string) => GOOD[question] ?? null, judge: strike };
    const on = await against(behaviour, argv);
    assert.ok(figure(on.report, 'sentences struck by the second look').value! > 0);
    assert.equal(rows(on.report).find(({ case: id }) => id === '1-response-is-there')!.passes, false);
    const off = await against(behaviour, argv, { SECOND_LOOK: 'off' });
    assert.throws(() => figure(off.report, 'sentences struck by the second look'));
    assert.equal(rows(off.report).find(({ case: id }) => id === '1-response-is-there')!.passes, true);
  });

  it('counts the failures of an endpoint, goes on, and lets no other agent step in', async () => {
    const { code, report, said } = await against({
      answer: (question) => (question.includes('novelty') ? null : (GOOD[question] ?? null)),
    });
    assert.equal(code, 0);
    assert.equal(figure(report, 'failures of the endpoint').value, 1);
    assert.equal(report!.turns, rows(report).length);
    const failed = rows(report).find(({ case: id }) => id === '4-liked-novelty')!;
    assert.equal(failed.answer, null);
    assert.match(said, /4-liked-novelty, turn 1: the endpoint failed: /);
  });

  it('stops when the endpoint answers nothing at all, and says why', async () => {
    const { code, errors, report, server } = await against({ answer: () => null });
    assert.equal(code, 1);
    assert.match(errors, /^None of the first 5 turns was answered\. .*Check OPENAI_BASE_URL/);
    assert.equal(report, null);
    assert.equal(server.asked.length, 5);
  });

  it('asks several threads at once when told so, with the answers in the order of the cases', async () => {
    const { report, server } = await against({ answer: (question) => GOOD[question] ?? null }, [
      '--parallel',
      '4',
    ]);
    assert.deepEqual(
      [...new Set(rows(report).map(({ case: id }) => id))],
      lines.map(({ id }) => id),
    );
    assert.ok(server.asked.length >= report!.turns);
    assert.deepEqual(
      report!.failures.filter(({ passed, of }) => passed < of),
      [],
    );
  });

  it('asks the extractive agent when told so, whatever is configured', async () => {
    const { report, server } = await against({ answer: () => null }, ['--agent', 'extractive']);
    assert.equal(report!.agent.name, 'extractive');
    assert.deepEqual(server.asked, []);
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Row = {
  case: string;
  question: string;
  answer: string | null;
  passes: boolean;
  faults: string[];
  requests: { kind: string }[];
};
/** More than one: the first look held a sentence, and had it asked for again. */
const answersIn = (requests: Row['requests']): number =>
  requests.filter(({ kind }) => kind === 'answer').length;
const rows = (report: { answers: object[] } | null): Row[] => report!.answers as Row[];
