/** Reads a thread back from the platform, from the beginning of an absence to its end, and takes in what was missed. */
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Stored } from '../store/turn-rows.ts';
import type { CatchUpLimits } from './catch-up.ts';
import { nameOf } from './error-name.ts';
import { type History, type Past, ReplyError } from './ports.ts';
import type { Thread } from './thread.ts';

/** A thread whose history is refused for a reason that is neither the token's nor a limit's is tried this often. */
const REFUSALS = 3;

interface ReadBackDeps {
  store: Store;
  history: History;
  deleted(place: { team: string; channel: string; ts: string }): Promise<void>;
  log: Log;
  limits: Pick<CatchUpLimits, 'paceMs' | 'lookBack' | 'pages'>;
  /** Resolves after so many milliseconds, or when the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** How far a thread has been read. A try that fails half-way is taken up again where it ended. */
export interface Reading {
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

/** False when the thread is to be tried again. */
export async function readBack(deps: ReadBackDeps, reading: Reading, signal: AbortSignal): Promise<boolean> {
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
async function readThread(deps: ReadBackDeps, reading: Reading, signal: AbortSignal): Promise<void> {
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
  deps: ReadBackDeps,
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
async function readPage(
  deps: ReadBackDeps,
  reading: Reading,
  range: Range,
  signal: AbortSignal,
): Promise<Range> {
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
async function takeIn(
  { history, store }: ReadBackDeps,
  { ts, said, editedAt }: Past,
  since: number,
): Promise<void> {
  if (!said) return;
  const known = await store.turns.get(`${said.team}:${said.channel}:${ts}`);
  if (known && editedAt !== null && editedAt > since) await history.takeIn('edit', said);
  if (!known && Number(ts) * 1000 > since) await history.takeIn('message', said);
}

/**
 * Takes turns out whose messages the platform does not hold any more. Of what lies between the end of the look back
 * and the beginning of the absence nothing can be said.
 */
async function removeGone(deps: ReadBackDeps, reading: Reading, looked: Range, begin: string): Promise<void> {
  const { team, channel } = reading.thread;
  const isRead = (ts: string) => !isBefore(ts, begin) || looked.cursor === null || !isBefore(looked.to, ts);
  for (const { ts, state } of reading.stored ?? []) {
    if (state === 'withdrawn' || reading.there.has(ts) || !isRead(ts)) continue;
    await deps.deleted({ team, channel, ts });
  }
}

/** Ms since epoch as Slack writes it. */
export const slackTime = (ms: number): string => (ms / 1000).toFixed(6);

const byTime = (a: string, b: string): number => Number(a) - Number(b);

const isBefore = (a: string, b: string): boolean => byTime(a, b) < 0;

const later = (a: string, b: string): string => (isBefore(a, b) ? b : a);
