/**
 * One turn under a lease. The slow part runs outside any transaction; its end is one transaction whose every
 * write holds only under the lease, so that a turn has one outcome whatever dies when.
 */
import type { Log } from '../log.ts';
import { type Lease, LeaseLost } from '../store/leases.ts';
import type { Session, Store } from '../store/store.ts';
import type { Mark, TakenTurn } from '../store/turn-rows.ts';
import { nameOf } from './error-name.ts';
import { DiedTooOften, retryAfter } from './retry.ts';
import type { Turn } from './turn.ts';
import type { Done, Hand, Interruption, Worker } from './worker.ts';

/** A turn on which this many processes died is given up, so that it cannot keep the bot down. */
const MOST_STARTS = 20;

interface RunDeps {
  store: Store;
  worker: Worker;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
}

/** What is worked next; or nothing is, and the thread was given back, due again in so many ms (null: with a message). */
type Next = { taken: TakenTurn } | { taken: null; due: number | null };

/** A turn being worked. */
interface InHand {
  taken: TakenTurn;
  /** ts of each message of its reply so far. */
  reply: string[];
  abort: AbortController;
}

/** Works the turns of one claimed thread, one after the other. */
export class TurnRun {
  #deps: RunDeps;
  #lease: Lease;
  /** By this process's clock, ms since epoch: later than this another process may have the thread. */
  #heldUntil: number;
  #over = false;
  #inHand: InHand | null = null;
  /** Takes no further turn. */
  #last = false;
  /** Why no work is to be begun any more. */
  #ending: Interruption | null = null;

  constructor(deps: RunDeps, lease: Lease, heldUntil: number) {
    this.#deps = deps;
    this.#lease = lease;
    this.#heldUntil = heldUntil;
  }

  get lease(): Lease {
    return this.#lease;
  }

  /** The lease was renewed. */
  renewed(heldUntil: number): void {
    this.#heldUntil = heldUntil;
  }

  /**
   * This process claimed the thread again, since its lease had lapsed. True: nobody had the thread in between, and this
   * run goes on under the new lease. False: it does not, and touches nothing more.
   */
  goesOnWith(lease: Lease, heldUntil: number): boolean {
    if (this.#over || this.#ending === 'lost' || lease.generation !== this.#lease.generation + 1) {
      this.abort('lost');
      return false;
    }
    this.#lease = lease;
    this.#heldUntil = heldUntil;
    return true;
  }

  /** Nothing is worked after this. */
  end(): void {
    this.#over = true;
  }

  /** The turn in hand is the last one. */
  takeNoMore(): void {
    this.#last = true;
  }

  /**
   * Works the thread's turns until none is due, and gives the thread back. Returns in how many ms it is due again; null:
   * when a message comes. Throws LeaseLost, or what the store throws: then the thread is not given back.
   */
  async work(): Promise<number | null> {
    let next = await this.#first();
    while (next.taken) next = await this.#turn(next.taken);
    return next.due;
  }

  /** Somebody waits for it: one statement, and another only where there is nothing to do. */
  async #first(): Promise<Next> {
    const taken = this.#last ? null : await this.#deps.store.turns.take(this.#lease);
    return taken ? { taken } : this.#ended(async () => {});
  }

  /** Commits how a turn ended, with what comes next. Another claim of a thread being given back is another run's. */
  async #ended(end: (session: Session, lease: Lease) => Promise<unknown>): Promise<Next> {
    const lease = this.#lease;
    try {
      return await this.#deps.store.transaction(async (session) => {
        await end(session, lease);
        const taken = this.#last ? null : await session.turns.take(lease);
        this.#over = taken === null;
        return taken ? { taken } : { taken, due: await giveBack(session, lease, 0) };
      });
    } catch (error) {
      this.#over = false;
      throw error;
    }
  }

  /** The id of the turn being worked, or null. */
  get turnId(): string | null {
    return this.#inHand?.taken.turn.id ?? null;
  }

  /** How a turn stands now: work on an older version of it, or on one that is not wanted any more, is aborted. */
  heed({ id, version, stopped }: Mark): void {
    if (!this.#inHand || this.turnId !== id) return;
    if (this.#inHand.taken.version < version) this.abort('changed');
    else if (stopped) this.abort('stopped');
  }

  abort(reason: Interruption): void {
    if (reason === 'lost' || reason === 'stopping') {
      this.#ending = this.#ending === 'lost' ? 'lost' : reason;
      this.#last = true;
    }
    this.#inHand?.abort.abort(reason);
  }

  #assertHeld(): void {
    if (this.#ending !== 'lost' && this.#deps.clock() < this.#heldUntil) return;
    this.abort('lost');
    throw new LeaseLost(this.#lease.thread);
  }

  #turn(taken: TakenTurn): Promise<Next> {
    return taken.turn.state === 'withdrawn' ? this.#remove(taken) : this.#answer(taken);
  }

  async #answer(taken: TakenTurn): Promise<Next> {
    const inHand = { taken, reply: [...taken.turn.reply], abort: new AbortController() };
    this.#inHand = inHand;
    if (this.#ending) inHand.abort.abort(this.#ending);
    else if (taken.stopped) inHand.abort.abort('stopped' satisfies Interruption);
    try {
      return await this.#worked(inHand);
    } finally {
      this.#inHand = null;
      if (holdsPastedText(taken.turn)) await this.#trimLog(taken.turn.id);
    }
  }

  async #worked(inHand: InHand): Promise<Next> {
    const { taken } = inHand;
    const hand = this.#handOf(inHand);
    try {
      if (taken.starts > MOST_STARTS) throw new DiedTooOften(taken.starts - 1);
      if (taken.unreadable) throw taken.unreadable;
      const done = await this.#deps.worker.work(taken.turn, hand);
      return await this.#settle(taken, 'answered', done);
    } catch (error) {
      return await this.#failed(inHand, hand, error);
    }
  }

  #handOf({ taken, reply, abort }: InHand): Hand {
    const posted = async (ts: string) => {
      if (!reply.includes(ts)) reply.push(ts);
      await this.#deps.store.turns.keepReply(this.#lease, taken.turn.id, reply);
    };
    return { signal: abort.signal, posted, assertHeld: () => this.#assertHeld() };
  }

  #afterwards(id: string, { after }: Done): void {
    try {
      after?.();
    } catch (error) {
      this.#deps.log.warn('turn.afterwards_failed', { turn: id, error: nameOf(error) });
    }
  }

  async #trimLog(id: string): Promise<void> {
    await this.#deps.store
      .trimLog()
      .catch((error) => this.#deps.log.warn('turn.trim_failed', { turn: id, error: nameOf(error) }));
  }

  async #settle(taken: TakenTurn, state: 'answered' | 'failed', done: Done): Promise<Next> {
    const { id } = taken.turn;
    let current = false;
    const next = await this.#ended(async (session, lease) => {
      current = await session.turns.settle(lease, taken, state, done.reply);
      if (current) await done.save(session);
      else await session.turns.keepReply(lease, id, done.reply);
    });
    this.#deps.log.info('turn.settled', { turn: id, state: current ? state : 'changed' });
    // Of what was not kept nothing may be worked out: the next paper of the thread would be taken for it.
    if (current) this.#afterwards(id, done);
    return next;
  }

  async #failed(inHand: InHand, hand: Hand, error: unknown): Promise<Next> {
    const { taken } = inHand;
    const interruption = hand.signal.reason as Interruption | undefined;
    if (error instanceof LeaseLost || interruption === 'lost') throw new LeaseLost(this.#lease.thread);
    if (interruption === 'changed') return this.#ended(async () => {});
    if (interruption === 'stopping') return this.#ended(({ turns }, lease) => turns.putBack(lease, taken));
    // What cannot be read now cannot be read later.
    const wait = taken.unreadable ? null : retryAfter(error, taken.failures);
    const { id, attempts } = taken.turn;
    this.#deps.log.warn('turn.failed', { turn: id, attempts, error: nameOf(error), retryMs: wait });
    if (wait === null) return this.#giveUp(inHand, hand, error);
    return this.#ended(({ turns }, lease) => turns.retry(lease, taken, wait));
  }

  async #giveUp({ taken, reply: posted }: InHand, hand: Hand, error: unknown): Promise<Next> {
    const turn = { ...taken.turn, reply: [...posted] };
    const reply = await this.#deps.worker.giveUp(turn, hand, error).catch((failure) => {
      this.#deps.log.error('turn.notice_failed', { turn: turn.id, error: nameOf(failure) });
      return turn.reply;
    });
    return this.#settle(taken, 'failed', { reply, save: async () => {} });
  }

  async #remove(taken: TakenTurn): Promise<Next> {
    const { id } = taken.turn;
    let wait: number | null = null;
    try {
      await this.#deps.worker.remove(taken.turn, () => this.#assertHeld());
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      wait = retryAfter(error, taken.failures);
      this.#deps.log.warn('turn.remove_failed', { turn: id, error: nameOf(error), retryMs: wait });
    }
    return this.#ended(({ turns }, lease) =>
      wait === null ? turns.settleRemoval(lease, id) : turns.retry(lease, taken, wait),
    );
  }
}

/**
 * Gives a thread back; only in a transaction. Returns in how many ms it is due again, at least `atLeastMs`; null: when
 * a message comes. Throws LeaseLost when it is another's.
 */
export async function giveBack({ leases }: Session, lease: Lease, atLeastMs: number): Promise<number | null> {
  const [, due] = await Promise.all([leases.assert(lease), leases.release(lease, atLeastMs)]);
  return due;
}

/** Text as pasted may name reviewers; its turn drops it when it settles, and then it leaves the disk too. */
const holdsPastedText = ({ request }: Turn): boolean =>
  request.kind === 'attach' && request.pasted.length > 0;
