import { TimedOut } from './retry.ts';

/** Rejects at once when the signal aborts, also when the job itself does not notice. */
export function unlessAborted<T>(job: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(asError(signal.reason));
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted, { once: true });
    job.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(`interrupted: ${reason}`);

/** Runs a job with a signal that aborts with the one given, or with TimedOut after `limitMs`. */
export async function withinTime<T>(
  signal: AbortSignal,
  limitMs: number,
  job: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new TimedOut(limitMs)), limitMs);
  try {
    return await job(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
