/** The fault run in its short form; the long one is `npm run faults`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asked, judge } from '../faults/judge.ts';
import { type FaultRun, reportOf, runFaults } from '../faults/main.ts';
import { answerTo } from '../faults/model.ts';
import type { Message } from '../sandbox/server/workspace.ts';

/** Fixed, so that a failure can be looked at again in kind. */
const SEED = 7;

async function faultsOf(run: FaultRun): Promise<string> {
  const result = await runFaults(run);
  assert.ok(result.kills >= run.kills);
  return result.faults.length === 0 ? '' : reportOf(run, result, 0);
}

for (const [engine, kills] of [
  ['sqlite', 10],
  ['postgres', 8],
] as const) {
  test(`${kills} kills at random instants on ${engine}: nothing is lost, doubled, out of order or half`, async () => {
    assert.equal(await faultsOf({ engine, kills, seed: SEED, breaks: null }), '');
  });
}

test('with the dedupe broken on purpose, the fault run says so', async () => {
  const said = await faultsOf({ engine: 'sqlite', kills: 2, seed: SEED, breaks: 'dedupe' });
  assert.match(said, /[1-9]\d* messages answered twice/);
});

const asked = (n: number, more: Partial<Asked> = {}): Asked => ({
  ts: `${n}.000001`,
  threadTs: '1.000000',
  turn: `T:C:${n}.000001`,
  token: `q${n}`,
  deleted: false,
  stopped: false,
  sentAt: n * 100,
  ackedAt: n * 100 + 50,
  ...more,
});

const reply = (n: number, at: number, text = answerTo(`q${n}`)): Message => ({
  channel: 'C',
  ts: `${at}.000000`,
  user: 'B',
  text,
  blocks: [{ type: 'markdown', text }],
  metadata: { event_type: 'sidechair_reply', event_payload: { turn: `T:C:${n}.000001` } },
});

const kinds = (people: Asked[], shown: Message[]) => judge(people, shown).map(({ kind }) => kind);

test('each kind of fault is told apart', () => {
  const both = [asked(1), asked(2)];
  assert.deepEqual(kinds(both, [reply(1, 11), reply(2, 12)]), []);
  assert.deepEqual(kinds(both, [reply(1, 11)]), ['lost']);
  assert.deepEqual(kinds(both, [reply(1, 11), reply(2, 12), reply(2, 13)]), ['twice']);
  assert.deepEqual(kinds(both, [reply(2, 11), reply(1, 12)]), ['order']);
  assert.deepEqual(kinds(both, [reply(1, 11), reply(2, 12, 'Noted q2.')]), ['half']);
  assert.deepEqual(
    kinds([asked(1, { token: 'q1v2' })], [reply(1, 11)]),
    ['half'],
    'an old wording was answered',
  );
  assert.deepEqual(kinds([asked(1, { deleted: true })], [reply(1, 11)]), ['left']);
  assert.deepEqual(kinds([asked(1)], [reply(1, 11), reply(9, 12, 'Hello.')]), ['stray']);
});

test('an answer in several messages counts as one, read in the order in which they stand', () => {
  const words = answerTo('q1');
  const [first, rest] = [words.slice(0, 40), words.slice(40)];
  assert.deepEqual(kinds([asked(1)], [reply(1, 12, rest), reply(1, 11, first)]), []);
  assert.deepEqual(kinds([asked(1)], [reply(1, 11, rest), reply(1, 12, first)]), ['half']);
});

test('an answer that was stopped may end before its end, and says so', () => {
  const stopped = asked(1, { stopped: true });
  const part = reply(1, 11, answerTo('q1').slice(0, 40));
  const told = { ...part, blocks: [...part.blocks!, { type: 'context', text: 'Stopped on request.' }] };
  assert.deepEqual(kinds([stopped], [told]), []);
  assert.deepEqual(kinds([stopped], [part]), ['half']);
  assert.deepEqual(kinds([asked(1)], [told]), ['half'], 'nobody stopped it');
});

test('answers in another order than that of asking are no fault when the earlier message came later', () => {
  const late = asked(1, { sentAt: 400, ackedAt: 450 });
  assert.deepEqual(kinds([late, asked(2)], [reply(2, 11), reply(1, 12)]), []);
});
