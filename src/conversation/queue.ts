/**
 * Hands out turns: strictly in order within a thread, one at a time; threads side by side up to a limit, so that
 * a slow thread holds up no other. Woken by every message; looking now and then is only the safety net.
 */
import type { Log } from '../log.ts';
import { type Lease, LeaseLost } from '../store/leases.ts';
import type { Store } from '../store/store.ts';
import type { Mark } from '../store/turn-rows.ts';
import { nameOf } from './error-name.ts';
import { giveBack, TurnRun } from './turn-run.ts';
import type { Worker } from './worker.ts';

export interface QueueOptions {
  /** Threads worked at the same time. A turn mostly waits for its model, and a thread beyond the limit for another's. */
  concurrency: number;
  /** A process that is gone or frozen for this long loses its threads. */
  leaseMs: number;
  /** How often to look for work that no wake-up told of, and for threads of dead processes. */
  pollMs: number;
}

export const QUEUE_DEFAULTS: QueueOptions = { concurrency: 500, leaseMs: 30_000, pollMs: 1000 };

/** Threads claimed in one go: after a burst the other processes get their share. */
const CLAIMED_AT_ONCE = 10;

/** Wait before a thread is tried again whose turn could not even be read or written. */
const STORE_WAIT_MS = 1000;

/** Between two looks at the turns in hand, however often the queue is woken. */
const LOOK_MS = 100;

/** How long work may take to notice that it was aborted at a stop. */
const ABORT_GRACE_MS = 2000;

/** Share of a lease after which this process no longer counts on it: its writes to the platform take a while. */
const HELD_SHARE = 0.9;

interface QueueDeps {
  store: Store;
  worker: Worker;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
  options?: Partial<QueueOptions>;
}

export class Queue {
  #deps: QueueDeps;
  #store: Store;
  #log: Log;
  #options: QueueOptions;
  /** The threads in hand, and when each will have been given back. */
  #runs = new Map<TurnRun, Promise<void>>();
  #timers = new Set<NodeJS.Timeout>();
  #stopListening = () => {};
  #stopping = false;
  #filling = false;
  #fillAgain = false;
  /** Threads may be ready that this process has not claimed: it was at its limit, or the store did not answer. */
  #leftReady = false;
  #looking = false;

  constructor(deps: QueueDeps) {
    this.#deps = deps;
    this.#store = deps.store;
    this.#log = deps.log;
    this.#options = { ...QUEUE_DEFAULTS, ...deps.options };
  }

  /** Starts working, with what was left from before. */
  async start(): Promise<void> {
    await this.#store.freeDead();
    this.#stopListening = this.#store.onWake((what) => {
      this.#fill();
      if (what === 'change') this.#lookSoon();
    });
    this.#every(this.#options.leaseMs / 3, () => this.#renew());
    this.#every(this.#options.pollMs, async () => {
      await this.#store.freeDead();
      this.#fill();
      await this.look();
    });
    this.#fill();
  }

  /** Takes no more turns, waits up to `graceMs` for those in hand, and puts the rest back for the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    this.#stopListening();
    for (const run of this.#runs.keys()) run.takeNoMore();
    await this.#drained(graceMs);
    for (const run of this.#runs.keys()) run.abort('stopping');
    await this.#drained(ABORT_GRACE_MS);
    // Another process may take over what is still in hand.
    for (const run of this.#runs.keys()) run.abort('lost');
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** How a turn stands now, said at once where it is known; other processes learn it by their next look. */
  heed(mark: Mark): void {
    for (const run of this.#runs.keys()) run.heed(mark);
  }

  /**
   * Looks whether the turns in hand were edited, deleted, stopped or forgotten, maybe through another process. Never
   * rejects.
   */
  async look(): Promise<void> {
    try {
      const ids = [...this.#runs.keys()].flatMap(({ turnId }) => turnId ?? []);
      const marks = await this.#store.turns.marks(ids);
      for (const mark of marks) this.heed(mark);
      const forgotten = ids.filter((id) => !marks.some((mark) => mark.id === id));
      for (const run of this.#runs.keys()) if (forgotten.includes(run.turnId ?? '')) run.abort('lost');
    } catch (error) {
      this.#log.warn('queue.look_failed', { error: nameOf(error) });
    }
  }

  #lookSoon(): void {
    if (this.#looking || this.#runs.size === 0) return;
    this.#looking = true;
    this.#after(LOOK_MS, () => {
      this.#looking = false;
      void this.look();
    });
  }

  /** Claims threads until none is ready or the limit is reached. */
  #fill(): void {
    this.#fillAgain = true;
    if (this.#filling) return;
    this.#filling = true;
    void this.#claimAll().finally(() => {
      this.#filling = false;
      // Asked again in the moment between its last look and this one.
      if (this.#fillAgain) this.#fill();
    });
  }

  async #claimAll(): Promise<void> {
    try {
      while (this.#fillAgain) {
        this.#fillAgain = false;
        while (await this.#claimSome()) {}
      }
    } catch (error) {
      // The store does not answer; the next poll asks again.
      this.#leftReady = true;
      this.#log.warn('queue.claim_failed', { error: nameOf(error) });
    }
  }

  /** False when there is nothing left to claim, or no room for it. */
  async #claimSome(): Promise<boolean> {
    if (this.#stopping) return false;
    const most = Math.min(CLAIMED_AT_ONCE, this.#options.concurrency - this.#runs.size);
    this.#leftReady = most <= 0;
    if (this.#leftReady) return false;
    const heldUntil = this.#heldFromNow();
    const leases = await this.#store.leases.claim(this.#options.leaseMs, most);
    for (const lease of leases) this.#begin(lease, heldUntil);
    return leases.length === most;
  }

  #begin(lease: Lease, heldUntil: number): void {
    const own = [...this.#runs.keys()].find((run) => run.lease.thread === lease.thread);
    if (own?.goesOnWith(lease, heldUntil)) return;
    const run = new TurnRun(this.#deps, lease, heldUntil);
    if (this.#stopping) run.takeNoMore();
    this.#runs.set(run, this.#serveAfter(own ? this.#runs.get(own) : undefined, run));
  }

  /** Until when a lease taken or renewed now is counted on, ms since epoch. */
  #heldFromNow(): number {
    return this.#deps.clock() + HELD_SHARE * this.#options.leaseMs;
  }

  /** Two runs of one thread, one of them without its lease, would write into the same messages. */
  async #serveAfter(earlier: Promise<void> | undefined, run: TurnRun): Promise<void> {
    if (earlier) await earlier;
    await this.#serve(run);
  }

  /** Works a thread's turns until none is due, and sees to it that it is given back. Never rejects. */
  async #serve(run: TurnRun): Promise<void> {
    try {
      this.#dueIn(await run.work());
    } catch (error) {
      this.#log.warn('queue.thread_failed', { thread: run.lease.thread, error: nameOf(error) });
      run.end();
      await this.#release(run.lease, STORE_WAIT_MS);
    }
    this.#runs.delete(run);
    if (this.#leftReady) this.#fill();
  }

  /** A thread given back is due again in so many ms; null: when a message comes. */
  #dueIn(ms: number | null): void {
    if (ms === null || this.#stopping) return;
    if (ms > 0) this.#after(ms, () => this.#fill());
    else this.#fill();
  }

  /** Tried again while the store does not answer: waiting for the lease to lapse would cost the thread half a minute. */
  async #release(lease: Lease, atLeastMs: number): Promise<void> {
    try {
      this.#dueIn(await this.#store.transaction((session) => giveBack(session, lease, atLeastMs)));
    } catch (error) {
      if (error instanceof LeaseLost) return;
      this.#log.warn('queue.release_failed', { thread: lease.thread, error: nameOf(error) });
      if (!this.#stopping) this.#after(STORE_WAIT_MS, () => void this.#release(lease, 0));
    }
  }

  async #renew(): Promise<void> {
    const runs = [...this.#runs.keys()];
    if (runs.length === 0) return;
    const leases = new Map(runs.map((run) => [run.lease, run]));
    const heldUntil = this.#heldFromNow();
    const { renewed, lost } = await this.#store.leases.renew([...leases.keys()], this.#options.leaseMs);
    for (const lease of renewed) leases.get(lease)?.renewed(heldUntil);
    // One that was claimed again meanwhile has another lease by now.
    for (const [lease, run] of leases) if (lost.includes(lease) && run.lease === lease) run.abort('lost');
  }

  #after(ms: number, job: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      job();
    }, ms);
    this.#timers.add(timer);
  }

  /** Repeats a job, never two at a time; a failure is left to the next round. */
  #every(ms: number, job: () => Promise<void>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      job()
        .catch((error) => this.#log.warn('queue.upkeep_failed', { error: nameOf(error) }))
        .finally(() => {
          busy = false;
        });
    }, ms);
    this.#timers.add(timer);
  }

  /** Waits until nothing is in hand, or for `ms`. */
  async #drained(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(this.#runs.values()), late]);
    clearTimeout(timer);
  }
}
