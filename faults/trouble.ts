/** Slack's bad moments: calls of the app that fail in passing, some of them though what they asked for was done. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../sandbox/server/faults.ts';
import type { StandIn } from '../sandbox/server/server.ts';
import type { Random } from './random.ts';

/** Calls that an answer is made of, those made most often named more than once. */
const METHODS = [
  'chat.startStream',
  'chat.startStream',
  'chat.appendStream',
  'chat.stopStream',
  'chat.stopStream',
  'chat.update',
  'chat.update',
  'chat.postMessage',
  'chat.delete',
  'conversations.replies',
];

const FAULTS: Fault[] = [
  { status: 503 },
  { error: 'internal_error' },
  { retryAfter: 1 },
  { drop: 'before' },
  { drop: 'after' },
];

/** Between two of them, in milliseconds, at most. */
const GAP_MS = 4000;

/** Goes on until `enough`. Resolves to how many calls were made to fail. */
export async function trouble(standIn: StandIn, random: Random, enough: () => boolean): Promise<number> {
  let made = 0;
  while (!enough()) {
    await pause(random.between(100, GAP_MS));
    standIn.fail(random.oneOf(METHODS), random.oneOf(FAULTS));
    made += 1;
  }
  return made;
}
