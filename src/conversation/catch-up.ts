/**
 * Knows when the platform's events reached nobody, and then reads back what was missed, thread by thread: what was
 * said, edited and deleted. It runs beside the queue and keeps to a slow pace, so that no new turn waits for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
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

export const CATCH_UP: CatchUpLimits = {
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

export interface CatchUpDeps {
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

export interface Attendance {
  /** Resolves when what was missed is taken in, or when the connection is lost before. Never rejects. */
  connected(): Promise<void>;
  disconnected(): Promise<void>;
}

const PLATFORM = 'slack';
const DAY_MS = 86_400_000;
/** A thread whose history is refused for a reason that is neither the token's nor a limit's is tried this often. */
const REFUSALS = 3;

export function createAttendance(given: CatchUpDeps): Attendance {
  const { history } = given;
  if (!history) return { connected: async () => {}, disconnected: async () => {} };
  const deps: Deps = { pause: wait, ...given, history, limits: { ...CATCH_UP, ...given.catchUp } };
  const { store, clock, log, limits } = deps;
  let present: AbortController | null = null;
  let attending = Promise.resolve();
  /** Runs while all that was missed has been taken in. */
  let noting: NodeJS.Timeout | null = null;

  const note = () =>
    store.heard.set(PLATFORM, clock()).catch((error) => log.warn('heard.failed', { error: nameOf(error) }));

  /** Only what was caught up on counts as heard: a process that dies before leaves it to the next one. */
  async function attend(signal: AbortSignal): Promise<void> {
    await catchUp(deps, signal);
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

/** How far a thread has been read. A try that fails half-way is taken up again where it ended. */
interface Reading {
  thread: Thread;
  /** Where the absence begins, in ms since epoch: what was ignored before stays ignored. */
  since: number;
  /** All that was said from the beginning of the absence to this ts is taken in. */
  readTo: string;
  /** The thread's latest turns, as they were before the platform was read; null before that. */
  stored: Stored[] | null;
  /** The ts of each message that the platform holds. */
  there: Set<string>;
  refusals: number;
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

/** False when the thread is to be tried again. */
async function readBack(deps: Deps, reading: Reading, signal: AbortSignal): Promise<boolean> {
  try {
    await readThread(deps, reading, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    const gone = error instanceof ReplyError && (error.permanent || refusedForGood(error, reading));
    const { key } = reading.thread;
    deps.log.warn('catch_up.thread_failed', { thread: key, error: nameOf(error), gone });
    await deps.pause(deps.limits.paceMs, signal);
    return gone;
  }
}

function refusedForGood(error: ReplyError, reading: Reading): boolean {
  if (error.refused) reading.refusals += 1;
  return reading.refusals >= REFUSALS;
}

/**
 * Begins at the oldest of the turns to look at again: most often one page holds all from there on. A longer thread is
 * read from the beginning of the absence to its end first, and then what lies between, as far as the limit allows.
 */
async function readThread(deps: Deps, reading: Reading, signal: AbortSignal): Promise<void> {
  const { limits, store } = deps;
  // Looked up before the platform is read, so that a turn that comes meanwhile is not taken for deleted.
  reading.stored ??= await store.turns.latest(reading.thread.key, limits.lookBack);
  const begin = slackTime(reading.since);
  const from = [begin, ...reading.stored.map(({ ts }) => ts)].sort(byTime)[0]!;
  const first = await readPage(deps, reading, { from, cursor: null, to: from }, signal);
  let looked = first;
  if (first.cursor !== null && isBefore(first.to, reading.readTo)) {
    await readOn(deps, reading, { from: reading.readTo, cursor: null, to: reading.readTo }, null, signal);
    looked = await readOn(deps, reading, first, begin, signal);
  } else if (first.cursor !== null) await readOn(deps, reading, first, null, signal);
  await removeGone(deps, reading, looked, begin);
}

/** A range of a thread that is read without a gap. `cursor`: of its next page, or null. */
interface Range {
  from: string;
  /** The ts of the latest message read. */
  to: string;
  cursor: string | null;
}

/** Reads on to the thread's end, or up to `until` in as many pages as the limit allows. */
async function readOn(
  deps: Deps,
  reading: Reading,
  range: Range,
  until: string | null,
  signal: AbortSignal,
): Promise<Range> {
  let read = range;
  const most = until === null ? Number.POSITIVE_INFINITY : deps.limits.pages;
  for (let page = 0; page < most; page += 1) {
    read = await readPage(deps, reading, read, signal);
    if (read.cursor === null || (until !== null && !isBefore(read.to, until))) return read;
  }
  deps.log.warn('catch_up.look_back_cut', { thread: reading.thread.key, pages: most });
  return read;
}

/** Reads a page and takes in what it holds. */
async function readPage(deps: Deps, reading: Reading, range: Range, signal: AbortSignal): Promise<Range> {
  signal.throwIfAborted();
  const { messages, next } = await deps.history.page(reading.thread, range.from, range.cursor);
  messages.sort((a, b) => byTime(a.ts, b.ts));
  for (const message of messages) {
    if (!message.deleted) reading.there.add(message.ts);
    await takeIn(deps, message, reading.since);
  }
  const to = later(range.to, messages.at(-1)?.ts ?? range.to);
  reading.readTo = later(reading.readTo, to);
  await deps.pause(deps.limits.paceMs, signal);
  return { from: range.from, to, cursor: next };
}

/** What was said or edited since then. What is known already changes nothing. */
async function takeIn({ history, store }: Deps, { ts, said, editedAt }: Past, since: number): Promise<void> {
  if (!said) return;
  const known = await store.turns.get(`${said.team}:${said.channel}:${ts}`);
  if (known && editedAt !== null && editedAt > since) await history.takeIn('edit', said);
  if (!known && Number(ts) * 1000 > since) await history.takeIn('message', said);
}

/**
 * Takes turns out whose messages the platform does not hold any more. Of what lies between the end of the look back
 * and the beginning of the absence nothing can be said.
 */
async function removeGone(deps: Deps, reading: Reading, looked: Range, begin: string): Promise<void> {
  const { team, channel } = reading.thread;
  const isRead = (ts: string) => !isBefore(ts, begin) || looked.cursor === null || !isBefore(looked.to, ts);
  for (const { ts, state } of reading.stored ?? []) {
    if (state === 'withdrawn' || reading.there.has(ts) || !isRead(ts)) continue;
    await deps.deleted({ team, channel, ts });
  }
}

const slackTime = (ms: number): string => (ms / 1000).toFixed(6);

const byTime = (a: string, b: string): number => Number(a) - Number(b);

const isBefore = (a: string, b: string): boolean => byTime(a, b) < 0;

const later = (a: string, b: string): string => (isBefore(a, b) ? b : a);
