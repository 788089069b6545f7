/** What is read back after an absence, from a platform that a test scripts. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type CatchUpLimits, createAttendance } from '../../src/conversation/catch-up.ts';
import { type Past, ReplyError } from '../../src/conversation/ports.ts';
import { question, quiet, tempStore } from '../store/open.ts';

const PLACE = { team: 'T1', channel: 'C1', threadTs: '100.000001' };
const KEY = 'T1:C1:100.000001';
/** ms since epoch; the absence began two minutes before. */
const NOW = 1_000_000_000;
const HEARD = NOW - 120_000;

const at = (secondsAgo: number) => (NOW / 1000 - secondsAgo).toFixed(6);

const said = (ts: string, more: Partial<Past> = {}): Past => ({
  ts,
  deleted: false,
  editedAt: null,
  said: {
    ...PLACE,
    ts,
    user: 'U1',
    userTeam: 'T1',
    text: 'x',
    files: [],
    mentioned: false,
    toOthers: false,
    direct: false,
  },
  ...more,
});

interface Scene {
  /** What the platform holds, oldest first. */
  holds: Past[];
  /** The turns that are known, by their ts. */
  known: string[];
  /** What becomes of the next reads: an error, or null for one that succeeds. */
  failures?: (Error | null)[];
  pageSize?: number;
  /** ms since epoch; it stands still by default. */
  clock?: () => number;
  catchUp?: Partial<CatchUpLimits>;
}

async function open(t: TestContext, scene: Scene) {
  const { holds, known, failures = [], pageSize = 15, clock = () => NOW, catchUp = {} } = scene;
  const store = await tempStore(t);
  for (const ts of known) await store.turns.enqueue(question(ts, 'q'));
  await store.threads.set(KEY, { ...PLACE, key: KEY, mode: 'every', people: [], decision: null });
  await store.heard.set('slack', HEARD);
  const taken: string[] = [];
  const gone: string[] = [];
  const waits: number[] = [];
  let reads = 0;
  const attendance = createAttendance({
    store,
    clock,
    log: quiet,
    deleted: async ({ ts }) => void gone.push(ts),
    catchUp: { paceMs: 0, ...catchUp },
    pause: async (ms) => {
      if (ms > 0) waits.push(ms);
    },
    history: {
      takeIn: async (kind, message) => void taken.push(`${kind} ${message.ts}`),
      page: async (_, from, cursor) => {
        reads += 1;
        const failure = failures.shift();
        if (failure) throw failure;
        const list = holds.filter(({ ts }) => Number(ts) >= Number(from));
        const begin = Number(cursor ?? 0);
        const end = begin + pageSize;
        return { messages: list.slice(begin, end), next: end < list.length ? String(end) : null };
      },
    },
  });
  t.after(() => attendance.disconnected());
  return {
    attendance,
    taken,
    gone,
    waits,
    reads: () => reads,
    heard: () => store.heard.get('slack'),
  };
}

const away = () => new ReplyError('network', false);

test('a history that fails again and again is read later, and only then the absence is over', async (t) => {
  const scene = await open(t, {
    holds: [said(at(60))],
    known: [at(4000)],
    failures: [away(), away(), away(), away(), away()],
    catchUp: { longestRetryMs: 5000 },
  });
  await scene.attendance.connected();
  assert.deepEqual(scene.taken, [`message ${at(60)}`]);
  assert.deepEqual(scene.waits, [1000, 2000, 4000, 5000, 5000]);
  assert.equal(await scene.heard(), NOW);
});

test('a connection lost before the history could be read leaves the absence to the next one', async (t) => {
  const failures = [away(), away()];
  const scene = await open(t, { holds: [said(at(60))], known: [at(4000)], failures });
  failures.push(...Array.from({ length: 10_000 }, away));
  const connected = scene.attendance.connected();
  await scene.attendance.disconnected();
  await connected;
  assert.equal(await scene.heard(), HEARD);
  failures.length = 0;
  await scene.attendance.connected();
  assert.deepEqual(scene.taken, [`message ${at(60)}`]);
});

test('a thread that is gone, or refused three times, does not keep the absence open', async (t) => {
  const gone = await open(t, {
    holds: [],
    known: [at(4000)],
    failures: [new ReplyError('thread_not_found', true)],
  });
  await gone.attendance.connected();
  assert.deepEqual([gone.reads(), await gone.heard()], [1, NOW]);
  const refusal = () => new ReplyError('no_permission', false, true);
  const refused = await open(t, {
    holds: [],
    known: [at(4000)],
    failures: [refusal(), refusal(), refusal()],
  });
  await refused.attendance.connected();
  assert.deepEqual([refused.reads(), await refused.heard()], [3, NOW]);
});

test('of a thread with more talk than is looked back over, all that was said in the absence is taken in, in order', async (t) => {
  const talk = Array.from({ length: 400 }, (_, index) => at(4900 - index * 12));
  const missed = Array.from({ length: 40 }, (_, index) => at(100 - index));
  const scene = await open(t, {
    holds: [...talk, ...missed].map((ts) => said(ts)),
    known: [at(5000), ...talk.slice(-20)],
    catchUp: { pages: 3, lookBack: 30, marginMs: 0 },
  });
  await scene.attendance.connected();
  assert.deepEqual(
    scene.taken,
    missed.map((ts) => `message ${ts}`),
  );
});

test('where the look back is cut off, what lies beyond it is not taken for deleted', async (t) => {
  const talk = Array.from({ length: 100 }, (_, index) => at(4900 - index * 12));
  const scene = await open(t, {
    holds: [...talk, at(60)].map((ts) => said(ts)),
    known: [at(5000), at(3600.5), at(90)],
    catchUp: { pages: 1 },
  });
  await scene.attendance.connected();
  assert.deepEqual(scene.gone, [at(5000), at(90)]);
});

test('a short thread is looked at again for edits and deletions in one page', async (t) => {
  const scene = await open(t, {
    holds: [said(at(4000), { editedAt: NOW - 30_000 }), said(at(60))],
    known: [at(4000), at(3900)],
  });
  await scene.attendance.connected();
  assert.deepEqual(scene.taken, [`edit ${at(4000)}`, `message ${at(60)}`]);
  assert.deepEqual(scene.gone, [at(3900)]);
  assert.equal(scene.reads(), 1);
});

test('a read that fails half-way goes on where it ended', async (t) => {
  const missed = Array.from({ length: 60 }, (_, index) => at(100 - index));
  const scene = await open(t, {
    holds: missed.map((ts) => said(ts)),
    known: [at(4000)],
    failures: [null, null, null, away()],
    catchUp: { lookBack: 0 },
  });
  await scene.attendance.connected();
  assert.deepEqual([...new Set(scene.taken)].length, 60);
  // Four pages, one of them twice; then the first again, and the rest from where the third ended.
  assert.equal(scene.reads(), 4 + 1 + 2 + 1);
});

test('what was said while the machine was suspended is read back, though no connection was seen to break', async (t) => {
  let now = NOW;
  const holds: Past[] = [];
  const scene = await open(t, { holds, known: [at(600)], clock: () => now, catchUp: { noteMs: 5 } });
  await scene.attendance.connected();
  now += 3_600_000;
  holds.push(said(at(-1800)));
  while (scene.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(scene.taken, [`message ${at(-1800)}`]);
  await scene.attendance.connected();
  assert.equal(await scene.heard(), now);
});

test('a connection that is seen to break only after the machine woke does not end the absence', async (t) => {
  let now = NOW;
  const scene = await open(t, { holds: [], known: [], clock: () => now });
  await scene.attendance.connected();
  now += 3_600_000;
  await scene.attendance.disconnected();
  assert.equal(await scene.heard(), NOW);
});
