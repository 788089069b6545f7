/**
 * Knows when the platform's events reached nobody, and then reads back what was missed, thread by thread: what was
 * said, edited and deleted. It runs beside the queue and keeps to a slow pace, so that no new turn waits for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { nameOf } from './error-name.ts';
import type { History } from './ports.ts';
import { type Reading, readBack, slackTime } from './read-back.ts';
import type { Thread } from './thread.ts';

export interface CatchUpLimits {
  /** Threads with no turn for this many days are left alone. */
  days: number;
  /** A shorter absence is left to the platform: Slack delivers again at once, after 1 and after 5 minutes. */
  absenceMs: number;
  /** Between two pages: `conversations.replies` bears 50 calls a minute, and lost replies are looked for with it, too. */
  paceMs: number;
  /** How often it is noted that events reach us. */
  noteMs: number;
  /** An absence is taken to begin this long before the last note: a dead socket is not noticed at once. */
  marginMs: number;
  /** Turns of a thread from before the absence that are looked at again for edits and deletions. */
  lookBack: number;
  /** Most pages read for that. What was said in the absence is read to its end. */
  pages: number;
  /** Wait before threads that could not be read are tried again, doubled each time up to the longest. */
  retryMs: number;
  longestRetryMs: number;
}

const CATCH_UP: CatchUpLimits = {
  days: 14,
  absenceMs: 60_000,
  paceMs: 2000,
  noteMs: 20_000,
  marginMs: 60_000,
  lookBack: 10,
  pages: 20,
  retryMs: 1000,
  longestRetryMs: 5 * 60_000,
};

interface CatchUpDeps {
  store: Store;
  history?: History | null;
  deleted(place: { team: string; channel: string; ts: string }): Promise<void>;
  clock: () => number;
  log: Log;
  catchUp?: Partial<CatchUpLimits>;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface Deps extends Omit<CatchUpDeps, 'catchUp'> {
  history: History;
  limits: CatchUpLimits;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface Attendance {
  /** Resolves when what was missed is taken in, or when the connection is lost before. Never rejects. */
  connected(): Promise<void>;
  disconnected(): Promise<void>;
}

const PLATFORM = 'slack';
const DAY_MS = 86_400_000;

export function createAttendance(given: CatchUpDeps): Attendance {
  const { history } = given;
  if (!history) return { connected: async () => {}, disconnected: async () => {} };
  const deps: Deps = { pause: wait, ...given, history, limits: { ...CATCH_UP, ...given.catchUp } };
  const { store, clock, log, limits } = deps;
  let present: AbortController | null = null;
  let attending = Promise.resolve();
  /** Runs while all that was missed has been taken in. */
  let noting: NodeJS.Timeout | null = null;
  /** By this process's clock, ms since epoch. */
  let noted = 0;

  async function note(): Promise<void> {
    noted = clock();
    await store.heard
      .set(PLATFORM, noted)
      .catch((error) => log.warn('heard.failed', { error: nameOf(error) }));
  }

  /** The machine was suspended: the next note is overdue by an absence, though no connection was seen to break. */
  const slept = () => clock() - noted >= limits.noteMs + limits.absenceMs;

  /** Only what was caught up on counts as heard: a process that dies before leaves it to the next one. */
  async function attend(signal: AbortSignal): Promise<void> {
    await catchUp(deps, signal);
    if (!signal.aborted) await note();
    if (!signal.aborted) noting = setInterval(look, limits.noteMs);
  }

  function look(): void {
    if (!slept()) return void note();
    void disconnected().then(connected);
  }

  function connected(): Promise<void> {
    if (present) return attending;
    present = new AbortController();
    attending = attend(present.signal);
    return attending;
  }

  async function disconnected(): Promise<void> {
    present?.abort();
    present = null;
    if (noting === null) return;
    clearInterval(noting);
    noting = null;
    if (!slept()) await note();
  }

  return { connected, disconnected };
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

/** Tries until nothing is left, or the connection is lost. */
async function catchUp(deps: Deps, signal: AbortSignal): Promise<void> {
  const { retryMs, longestRetryMs } = deps.limits;
  let left: Reading[] | null = null;
  for (let round = 0; ; round += 1) {
    left = await tryToRead(deps, left, signal);
    if (signal.aborted || left?.length === 0) return;
    await deps.pause(Math.min(retryMs * 2 ** round, longestRetryMs), signal);
    if (signal.aborted) return;
  }
}

/** What is left to be read; null while not even that is known. */
async function tryToRead(deps: Deps, left: Reading[] | null, signal: AbortSignal): Promise<Reading[] | null> {
  try {
    return await readAll(deps, left ?? (await missed(deps)), signal);
  } catch (error) {
    deps.log.warn('catch_up.failed', { error: nameOf(error) });
    return left;
  }
}

/** The threads to read, or none when there was no absence. */
async function missed({ store, clock, log, limits }: Deps): Promise<Reading[]> {
  const heard = await store.heard.get(PLATFORM);
  if (heard === null || clock() - heard < limits.absenceMs) return [];
  const since = heard - limits.marginMs;
  const threads = await liveThreads(store, since - limits.days * DAY_MS);
  log.info('catch_up.began', {
    threads: threads.length,
    absentSeconds: Math.round((clock() - heard) / 1000),
  });
  return threads.map((thread) => ({
    thread,
    since,
    readTo: slackTime(since),
    stored: null,
    there: new Set(),
    refusals: 0,
  }));
}

/** Threads that answer, and with a turn since then, the last active first. Their papers are not read. */
async function liveThreads(store: Store, since: number): Promise<Thread[]> {
  const threads = await store.threads.getMany(await store.turns.threadsSince(since));
  return threads.flatMap((thread) => (thread && thread.mode !== 'off' ? [thread] : []));
}

/** Returns those that could not be read now, and may be later. */
async function readAll(deps: Deps, readings: Reading[], signal: AbortSignal): Promise<Reading[]> {
  const left: Reading[] = [];
  for (const reading of readings) {
    if (signal.aborted) return [];
    if (!(await readBack(deps, reading, signal))) left.push(reading);
  }
  if (readings.length > 0) deps.log.info('catch_up.ended', { failed: left.length });
  return left;
}
