/** The time limits of one request: a limit for all of it, and one for the phase it is in. */
import type { ModelError } from '../../errors.ts';

export interface Watch {
  /** Aborts with the request's own signal, and when a limit is over. */
  signal: AbortSignal;
  /** The limit that was broken, or null. */
  broken(): ModelError | null;
  /**
   * Starts the phase's limit anew; `ms` from now the request is aborted with the error that `late` makes. It is called
   * with every token, and an error costs more than all else that a token does: so it is made when it is needed.
   */
  expect(ms: number, late: () => ModelError): void;
  /** Ends the phase's limit: what takes time now is not the endpoint. */
  rest(): void;
  /** Releases the timers, and the request's own signal. */
  close(): void;
}

/**
 * Begins to watch; `ms` from now the request is aborted with `error` whatever it is doing. The timers alone keep
 * no process alive.
 */
export function startWatch(outer: AbortSignal, ms: number, error: ModelError): Watch {
  const controller = new AbortController();
  let broken: ModelError | null = null;
  let phase: NodeJS.Timeout | undefined;
  const stop = (late: () => ModelError) => {
    broken ??= late();
    controller.abort(broken);
  };
  const total = setTimeout(stop, ms, () => error).unref();
  const rest = () => clearTimeout(phase);
  // One signal of our own: a composite one is searched through again with every piece that `fetch` reads.
  const follow = () => controller.abort(outer.reason);
  if (outer.aborted) follow();
  else outer.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    broken: () => broken,
    expect(limit, late) {
      rest();
      phase = setTimeout(stop, limit, late).unref();
    },
    rest,
    close() {
      rest();
      clearTimeout(total);
      outer.removeEventListener('abort', follow);
    },
  };
}
