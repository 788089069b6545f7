/**
 * Knows when the platform's events reached nobody, and then reads back what was missed, thread by thread: what was
 * said, edited and deleted. It runs beside the queue and keeps to a slow pace, so that no new turn waits for it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Stored } from '../store/turn-rows.ts';
import { nameOf } from './error-name.ts';
import { type History, type Past, ReplyError } from './ports.ts';
import type { Thread } from './thread.ts';

export interface CatchUpLimits {
  /** Threads with no turn for this many days are left alone. */
  days: number;
  /** A shorter absence is left to the platform: Slack delivers again at once, after 1 and after 5 minutes. */
  absenceMs: number;
  /** Between two threads: `conversations.replies` bears 50 calls a minute, and lost replies are looked for with it, too. */
  paceMs: number;
  /** How often it is noted that events reach us. */
  noteMs: number;
  /** An absence is taken to begin this long before the last note: a dead socket is not noticed at once. */
  marginMs: number;
  /** Turns of a thread that are looked at again for edits and deletions. */
  lookBack: number;
  /** Most pages read of one thread. */
  pages: number;
}

export const CATCH_UP: CatchUpLimits = {
  days: 14,
  absenceMs: 60_000,
  paceMs: 2000,
  noteMs: 20_000,
  marginMs: 60_000,
  lookBack: 10,
  pages: 20,
};

export interface CatchUpDeps {
  store: Store;
  history?: History | null;
  deleted(place: { team: string; channel: string; ts: string }): Promise<void>;
  clock: () => number;
  log: Log;
  catchUp?: Partial<CatchUpLimits>;
}

type Deps = Omit<CatchUpDeps, 'catchUp' | 'history'> & { history: History; limits: CatchUpLimits };

export interface Attendance {
  /** Resolves when what was missed is taken in. Never rejects. */
  connected(): Promise<void>;
  disconnected(): Promise<void>;
}

const PLATFORM = 'slack';
const DAY_MS = 86_400_000;
/** Rounds over the threads that could not be read. */
const ROUNDS = 3;

export function createAttendance(given: CatchUpDeps): Attendance {
  const { history } = given;
  if (!history) return { connected: async () => {}, disconnected: async () => {} };
  const deps: Deps = { ...given, history, limits: { ...CATCH_UP, ...given.catchUp } };
  const { store, clock, log, limits } = deps;
  let present: AbortController | null = null;
  let attending = Promise.resolve();
  /** Runs while all that was missed has been taken in. */
  let noting: NodeJS.Timeout | null = null;

  const note = () =>
    store.heard.set(PLATFORM, clock()).catch((error) => log.warn('heard.failed', { error: nameOf(error) }));

  /** Only what was caught up on counts as heard: a process that dies before leaves it to the next one. */
  async function attend(signal: AbortSignal): Promise<void> {
    try {
      await catchUp(deps, signal);
    } catch (error) {
      log.warn('catch_up.failed', { error: nameOf(error) });
      return;
    }
    if (!signal.aborted) await note();
    if (!signal.aborted) noting = setInterval(note, limits.noteMs);
  }

  return {
    connected() {
      if (present) return attending;
      present = new AbortController();
      attending = attend(present.signal);
      return attending;
    },
    async disconnected() {
      present?.abort();
      present = null;
      if (noting === null) return;
      clearInterval(noting);
      noting = null;
      await note();
    },
  };
}

async function catchUp(deps: Deps, signal: AbortSignal): Promise<void> {
  const { store, clock, log, limits } = deps;
  const heard = await store.heard.get(PLATFORM);
  if (heard === null || clock() - heard < limits.absenceMs) return;
  // What was ignored before the absence stays ignored.
  const since = heard - limits.marginMs;
  let left = await liveThreads(deps, since - limits.days * DAY_MS);
  log.info('catch_up.began', { threads: left.length, absentSeconds: Math.round((clock() - heard) / 1000) });
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1)
    left = await readAll(deps, left, since, signal);
  log.info('catch_up.ended', { failed: left.length });
}

/** Threads that answer, and with a turn since then, the last active first. Their papers are not read. */
async function liveThreads({ store }: Deps, since: number): Promise<Thread[]> {
  const threads = await store.threads.getMany(await store.turns.threadsSince(since));
  return threads.flatMap((thread) => (thread && thread.mode !== 'off' ? [thread] : []));
}

/** Returns the threads that could not be read now, and may be later. */
async function readAll(deps: Deps, threads: Thread[], since: number, signal: AbortSignal): Promise<Thread[]> {
  const failed: Thread[] = [];
  for (const thread of threads) {
    if (signal.aborted) return [];
    if (!(await readBack(deps, thread, since))) failed.push(thread);
    await pause(deps.limits.paceMs, undefined, { signal }).catch(() => {});
  }
  return failed;
}

async function readBack(deps: Deps, thread: Thread, since: number): Promise<boolean> {
  try {
    await readThread(deps, thread, since);
    return true;
  } catch (error) {
    const gone = error instanceof ReplyError && error.permanent;
    deps.log.warn('catch_up.thread_failed', { thread: thread.key, error: nameOf(error), gone });
    return gone;
  }
}

async function readThread(deps: Deps, thread: Thread, since: number): Promise<void> {
  const { team, channel } = thread;
  // Looked up before the platform is read, so that a turn that comes meanwhile is not taken for deleted.
  const stored = await deps.store.turns.latest(thread.key, deps.limits.lookBack);
  const from = [slackTime(since), ...stored.map(({ ts }) => ts)].sort(byTime)[0]!;
  const past = await messagesOf(deps, thread, from);
  for (const message of past) await takeIn(deps, message, since);
  for (const { ts } of missing(stored, past)) await deps.deleted({ team, channel, ts });
}

/** All of them, or an error: of a part nothing could be said about what is gone. */
async function messagesOf({ history, limits }: Deps, thread: Thread, from: string): Promise<Past[]> {
  const past: Past[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < limits.pages; page += 1) {
    const read = await history.page(thread, from, cursor);
    past.push(...read.messages);
    cursor = read.next;
    if (cursor === null) return past.sort((a, b) => byTime(a.ts, b.ts));
  }
  throw new ReplyError('thread_too_long', true);
}

/** What was said or edited since then. What is known already changes nothing. */
async function takeIn({ history, store }: Deps, { ts, said, editedAt }: Past, since: number): Promise<void> {
  if (!said) return;
  const known = await store.turns.get(`${said.team}:${said.channel}:${ts}`);
  if (known && editedAt !== null && editedAt > since) await history.takeIn('edit', said);
  if (!known && Number(ts) * 1000 > since) await history.takeIn('message', said);
}

/** Turns whose messages the platform does not hold any more. */
function missing(stored: Stored[], past: Past[]): Stored[] {
  const there = new Set(past.flatMap(({ ts, deleted }) => (deleted ? [] : [ts])));
  return stored.filter(({ ts, state }) => state !== 'withdrawn' && !there.has(ts));
}

const slackTime = (ms: number): string => (ms / 1000).toFixed(6);

const byTime = (a: string, b: string): number => Number(a) - Number(b);
