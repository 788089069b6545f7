/** A fault that a test scripts for a Web API method. */
export type Fault =
  /** Slack's own refusal, in an HTTP 200. */
  | { error: string }
  | { status: number }
  /** HTTP 429 with this many seconds to wait. */
  | { retryAfter: number }
  /** The call takes effect at once, and is answered this many milliseconds later. */
  | { delay: number }
  /** Something else happens just before the call: a channel is left, a thread deleted, a socket dropped. */
  | { meanwhile: () => void }
  /** No answer, ever. */
  | { hang: true }
  /** The connection breaks: before the call took effect, or after it. */
  | { drop: 'before' | 'after' };

interface Scripted {
  fault: Fault;
  times: number;
  skip: number;
}

/** Faults by method, used up in the order in which they were scripted. */
export class Faults {
  readonly #scripted = new Map<string, Scripted[]>();

  /** The next `times` calls fail, after `skip` calls that do not. */
  add(method: string, fault: Fault, times: number, skip: number): void {
    this.#scripted.set(method, [...(this.#scripted.get(method) ?? []), { fault, times, skip }]);
  }

  take(method: string): Fault | null {
    const [next] = this.#scripted.get(method) ?? [];
    if (next === undefined) return null;
    if (next.skip > 0) {
      next.skip -= 1;
      return null;
    }
    next.times -= 1;
    if (next.times <= 0) this.#scripted.get(method)?.shift();
    return next.fault;
  }
}
