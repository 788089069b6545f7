/**
 * Works turns: strictly in order within a thread, one at a time; threads side by side up to a limit. The slow
 * part runs outside any transaction; its end is one transaction that first asserts the lease, so that a turn
 * has one outcome whatever dies when.
 */
import type { Log } from '../log.ts';
import { type Lease, LeaseLost } from '../store/leases.ts';
import type { Session, Store } from '../store/store.ts';
import type { TakenTurn } from '../store/turns.ts';
import { DiedTooOften, retryAfter } from './retry.ts';
import type { Turn } from './turn.ts';

/** What the work of one turn holds in its hand. */
export interface Hand {
  /** Aborted, with an Interruption as its reason, when the outcome is no longer wanted. */
  signal: AbortSignal;
  /** Keeps the ts of a message of the reply, while the lease is held. */
  posted(ts: string): Promise<void>;
}

/** `stopping`: the process ends, and the next one does the work. `changed`: the message was edited or deleted. */
export type Interruption = 'stopping' | 'changed';

export interface Done {
  /** ts of each message of the reply. */
  reply: string[];
  /** Writes the documents, in the transaction that settles the turn. Does nothing slow. */
  save(session: Session): Promise<void>;
}

/** Does what the queue hands out. Work may run more than once for a turn; `save` counts once. */
export interface Worker {
  work(turn: Turn, hand: Hand): Promise<Done>;
  /** Tells the person that the turn could not be answered. Returns the ts of each message of the reply. */
  giveUp(turn: Turn, hand: Hand, error: unknown): Promise<string[]>;
  /** Removes the reply of a withdrawn turn. */
  remove(turn: Turn): Promise<void>;
}

export interface QueueOptions {
  /** Threads worked at the same time. */
  concurrency: number;
  /** A process that is gone or frozen for this long loses its threads. */
  leaseMs: number;
  /** Safety net beside wake-ups: how often to look for work, and for threads of dead processes. */
  pollMs: number;
}

export const QUEUE_DEFAULTS: QueueOptions = { concurrency: 20, leaseMs: 30_000, pollMs: 1000 };

/** A turn on which this many processes died is given up, so that it cannot keep the bot down. */
const MOST_STARTS = 10;

/** Wait before a thread is tried again whose turn could not even be read or written. */
const STORE_WAIT_MS = 1000;

/** How long work may take to notice that it was aborted at a stop. */
const ABORT_GRACE_MS = 2000;

interface Running {
  lease: Lease;
  turn: { id: string; version: number; abort: AbortController } | null;
  served: Promise<void>;
}

export interface QueueDeps {
  store: Store;
  worker: Worker;
  log: Log;
  options?: Partial<QueueOptions>;
}

export class Queue {
  #store: Store;
  #worker: Worker;
  #log: Log;
  #options: QueueOptions;
  #running = new Set<Running>();
  #timers = new Set<NodeJS.Timeout>();
  #stopListening = () => {};
  #stopping = false;
  #filling = false;
  #fillAgain = false;

  constructor({ store, worker, log, options }: QueueDeps) {
    this.#store = store;
    this.#worker = worker;
    this.#log = log;
    this.#options = { ...QUEUE_DEFAULTS, ...options };
  }

  /** Starts working, with what was left from before. */
  async start(): Promise<void> {
    await this.#store.freeDead();
    this.#stopListening = this.#store.onWake(() => this.#fill());
    this.#every(this.#options.leaseMs / 3, () => this.#renew());
    this.#every(this.#options.pollMs, async () => {
      await this.#store.freeDead();
      this.#fill();
    });
    this.#fill();
  }

  /** Takes no more turns, waits up to `graceMs` for those in hand, and puts the rest back for the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    this.#stopListening();
    await this.#drained(graceMs);
    for (const { turn } of this.#running) turn?.abort.abort('stopping' satisfies Interruption);
    await this.#drained(ABORT_GRACE_MS);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** The turn changed: work on a version older than this one is aborted. */
  interrupt(turnId: string, version: number): void {
    for (const { turn } of this.#running) {
      if (turn?.id !== turnId || turn.version >= version) continue;
      turn.abort.abort('changed' satisfies Interruption);
    }
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
        while (await this.#claimOne()) {}
      }
    } catch (error) {
      // The store does not answer; the next poll asks again.
      this.#log.warn('queue.claim_failed', { error: nameOf(error) });
    }
  }

  async #claimOne(): Promise<boolean> {
    if (this.#stopping || this.#running.size >= this.#options.concurrency) return false;
    const lease = await this.#store.leases.claim(this.#options.leaseMs);
    if (!lease) return false;
    const running: Running = { lease, turn: null, served: Promise.resolve() };
    this.#running.add(running);
    running.served = this.#serve(running);
    return true;
  }

  /** Works a thread's turns until none is due, then gives the thread back. Never rejects. */
  async #serve(running: Running): Promise<void> {
    let wait = 0;
    try {
      while (!this.#stopping && (await this.#step(running))) {}
    } catch (error) {
      this.#log.warn('queue.thread_failed', { thread: running.lease.thread, error: nameOf(error) });
      wait = STORE_WAIT_MS;
    }
    await this.#release(running.lease, wait);
    this.#running.delete(running);
    if (!this.#stopping) this.#fill();
  }

  /** One turn. False when none is due. Throws LeaseLost, or what the store throws. */
  async #step(running: Running): Promise<boolean> {
    const { thread } = running.lease;
    const taken = await this.#fenced(running.lease, (session) => session.turns.take(thread));
    if (!taken) return false;
    if (taken.turn.state === 'withdrawn') await this.#remove(running.lease, taken);
    else await this.#work(running, taken);
    return true;
  }

  async #work(running: Running, taken: TakenTurn): Promise<void> {
    const { id } = taken.turn;
    const abort = new AbortController();
    const hand: Hand = {
      signal: abort.signal,
      posted: (ts) => this.#fenced(running.lease, (session) => session.turns.addReply(id, ts)),
    };
    running.turn = { id, version: taken.version, abort };
    try {
      if (taken.starts > MOST_STARTS) throw new DiedTooOften(taken.starts - 1);
      const done = await this.#worker.work(taken.turn, hand);
      await this.#settle(running.lease, taken, 'answered', done);
    } catch (error) {
      await this.#failed(running.lease, taken, hand, error);
    } finally {
      running.turn = null;
    }
  }

  async #settle(lease: Lease, taken: TakenTurn, state: 'answered' | 'failed', done: Done): Promise<void> {
    await this.#fenced(lease, async (session) => {
      if (!(await session.turns.isCurrent(taken))) {
        return session.turns.keepReply(taken.turn.id, done.reply);
      }
      await done.save(session);
      await session.turns.settle(taken, state, done.reply);
    });
    this.#log.info('turn.settled', { turn: taken.turn.id, state, messages: done.reply.length });
    if (holdsPastedText(taken.turn)) await this.#store.trimLog();
  }

  async #failed(lease: Lease, taken: TakenTurn, hand: Hand, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) throw error;
    if (hand.signal.reason === 'changed') return;
    if (hand.signal.reason === 'stopping') {
      return this.#fenced(lease, (session) => session.turns.putBack(taken));
    }
    const wait = retryAfter(error, taken.failures);
    const { id, attempts } = taken.turn;
    this.#log.warn('turn.failed', { turn: id, attempts, error: nameOf(error), retryMs: wait });
    if (wait === null) return this.#giveUp(lease, taken, hand, error);
    await this.#fenced(lease, (session) => session.turns.retry(taken, wait));
  }

  async #giveUp(lease: Lease, taken: TakenTurn, hand: Hand, error: unknown): Promise<void> {
    // Read again: messages may have been posted since it was taken.
    const turn = (await this.#store.turns.get(taken.turn.id)) ?? taken.turn;
    const reply = await this.#worker.giveUp(turn, hand, error).catch((failure) => {
      this.#log.error('turn.notice_failed', { turn: turn.id, error: nameOf(failure) });
      return turn.reply;
    });
    await this.#settle(lease, taken, 'failed', { reply, save: async () => {} });
  }

  async #remove(lease: Lease, taken: TakenTurn): Promise<void> {
    const { turn } = taken;
    const error = await this.#worker.remove(turn).then(
      () => null,
      (failure: unknown) => failure ?? new Error('unknown'),
    );
    const wait = error === null ? null : retryAfter(error, taken.failures);
    if (error !== null) this.#log.warn('turn.remove_failed', { turn: turn.id, error: nameOf(error) });
    await this.#fenced(lease, (session) =>
      wait === null ? session.turns.settleRemoval(turn.id) : session.turns.retry(taken, wait),
    );
  }

  /** A transaction that takes part only while the lease is held. */
  #fenced<T>(lease: Lease, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#store.transaction(async (session) => {
      await session.leases.assert(lease);
      return work(session);
    });
  }

  /** When the store does not answer, the lease lapses by itself. */
  async #release(lease: Lease, atLeastMs: number): Promise<void> {
    try {
      const due = await this.#store.transaction((session) => session.leases.release(lease, atLeastMs));
      if (due !== null && due > 0 && !this.#stopping) this.#after(due);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      this.#log.warn('queue.release_failed', { thread: lease.thread, error: nameOf(error) });
    }
  }

  async #renew(): Promise<void> {
    for (const { lease } of this.#running) await this.#store.leases.renew(lease, this.#options.leaseMs);
  }

  #after(ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#fill();
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
    await Promise.race([Promise.all([...this.#running].map(({ served }) => served)), late]);
    clearTimeout(timer);
  }
}

/** Text as pasted may name reviewers; its turn drops it when it settles, and then it leaves the disk too. */
const holdsPastedText = ({ request }: Turn): boolean =>
  request.kind === 'attach' && request.pasted.length > 0;

/** An error's name and, where it has one, its code: never its message, which may quote what people wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name}:${code}` : error.name;
}
