/** When work that failed is tried again. */
import { InputError, ModelError } from '../errors.ts';
import { ReplyError } from './ports.ts';

/** Waits before another try of work that failed for reasons unknown; then the person is told. */
const WAITS_MS = [1000, 2000, 4000];

/** A platform that cannot be reached is waited for: 1 s, doubled up to a minute, for about two hours in all. */
const PLATFORM_TRIES = 120;
const LONGEST_WAIT_MS = 60_000;

/** What the platform refuses is tried twice more: the refusal may be one of a moment, and the thread waits. */
const REFUSED_WAITS_MS = [1000, 2000];

/**
 * Ms until the next try, or null to give up. `failures` counts the tries that failed before this one. While
 * it waits, the turn holds its place, so that its thread stays in order.
 */
export function retryAfter(error: unknown, failures: number): number | null {
  if (error instanceof ReplyError) {
    if (error.permanent || failures >= PLATFORM_TRIES) return null;
    if (error.refused) return REFUSED_WAITS_MS[failures] ?? null;
    return Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS);
  }
  if (error instanceof InputError || error instanceof ModelError) return null;
  if (error instanceof TimedOut || error instanceof DiedTooOften) return null;
  return WAITS_MS[failures] ?? null;
}

/** The work took longer than it may; another try would, too. */
export class TimedOut extends Error {
  override name = 'TimedOut';
  constructor(limitMs: number) {
    super(`No answer within ${Math.round(limitMs / 1000)} seconds.`);
  }
}

/** Processes died on this turn, one after the other. */
export class DiedTooOften extends Error {
  override name = 'DiedTooOften';
  constructor(starts: number) {
    super(`The process ended ${starts} times while working on this message.`);
  }
}
