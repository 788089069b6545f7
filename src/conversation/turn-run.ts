/**
 * One turn under a lease. The slow part runs outside any transaction; its end is one transaction that first
 * asserts the lease, so that a turn has one outcome whatever dies when.
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

export interface RunDeps {
  store: Store;
  worker: Worker;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
}

/** Works the turns of one claimed thread, one after the other. */
export class TurnRun {
  #deps: RunDeps;
  #lease: Lease;
  /** By this process's clock, ms since epoch: later than this another process may have the thread. */
  #heldUntil: number;
  #over = false;
  #inHand: { id: string; version: number; abort: AbortController } | null = null;
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

  /** Works the thread's next turn. False when none is due. Throws LeaseLost, or what the store throws. */
  async next(): Promise<boolean> {
    const taken = await this.#take();
    if (!taken) return false;
    if (taken.turn.state === 'withdrawn') await this.#remove(taken);
    else await this.#work(taken);
    return true;
  }

  /** Asks for the lease and the turn in one go: somebody waits. Without the lease nothing is committed. */
  #take(): Promise<TakenTurn | null> {
    return this.#deps.store.transaction(async ({ leases, turns }) => {
      const [, taken] = await Promise.all([leases.assert(this.#lease), turns.take(this.#lease.thread)]);
      return taken;
    });
  }

  /** The id of the turn being worked, or null. */
  get turnId(): string | null {
    return this.#inHand?.id ?? null;
  }

  /** How a turn stands now: work on an older version of it, or on one that is not wanted any more, is aborted. */
  heed({ id, version, stopped }: Mark): void {
    if (this.#inHand?.id !== id) return;
    if (this.#inHand.version < version) this.abort('changed');
    else if (stopped) this.abort('stopped');
  }

  abort(reason: Interruption): void {
    if (reason === 'lost' || reason === 'stopping') this.#ending ??= reason;
    this.#inHand?.abort.abort(reason);
  }

  #assertHeld(): void {
    if (this.#ending !== 'lost' && this.#deps.clock() < this.#heldUntil) return;
    this.abort('lost');
    throw new LeaseLost(this.#lease.thread);
  }

  async #work(taken: TakenTurn): Promise<void> {
    const { id } = taken.turn;
    const abort = new AbortController();
    const posted = (ts: string) => this.#fenced((session) => session.turns.addReply(id, ts));
    const hand: Hand = { signal: abort.signal, posted, assertHeld: () => this.#assertHeld() };
    this.#inHand = { id, version: taken.version, abort };
    if (this.#ending) abort.abort(this.#ending);
    else if (taken.stopped) abort.abort('stopped' satisfies Interruption);
    try {
      if (taken.starts > MOST_STARTS) throw new DiedTooOften(taken.starts - 1);
      if (taken.unreadable) throw taken.unreadable;
      const done = await this.#deps.worker.work(taken.turn, hand);
      await this.#settle(taken, 'answered', done);
      this.#afterwards(id, done);
    } catch (error) {
      await this.#failed(taken, hand, error);
    } finally {
      this.#inHand = null;
    }
    if (holdsPastedText(taken.turn)) await this.#deps.store.trimLog();
  }

  #afterwards(id: string, { after }: Done): void {
    try {
      after?.();
    } catch (error) {
      this.#deps.log.warn('turn.afterwards_failed', { turn: id, error: nameOf(error) });
    }
  }

  async #settle(taken: TakenTurn, state: 'answered' | 'failed', done: Done): Promise<void> {
    const { id } = taken.turn;
    const current = await this.#fenced(async (session) => {
      if (!(await session.turns.isCurrent(taken))) {
        await session.turns.keepReply(id, done.reply);
        return false;
      }
      await done.save(session);
      await session.turns.settle(taken, state, done.reply);
      return true;
    });
    this.#deps.log.info('turn.settled', { turn: id, state: current ? state : 'changed' });
  }

  async #failed(taken: TakenTurn, hand: Hand, error: unknown): Promise<void> {
    const interruption = hand.signal.reason as Interruption | undefined;
    if (error instanceof LeaseLost || interruption === 'lost') throw new LeaseLost(this.#lease.thread);
    if (interruption === 'changed') return;
    if (interruption === 'stopping') return this.#fenced((session) => session.turns.putBack(taken));
    // What cannot be read now cannot be read later.
    const wait = taken.unreadable ? null : retryAfter(error, taken.failures);
    const { id, attempts } = taken.turn;
    this.#deps.log.warn('turn.failed', { turn: id, attempts, error: nameOf(error), retryMs: wait });
    if (wait === null) await this.#giveUp(taken, hand, error);
    else await this.#fenced((session) => session.turns.retry(taken, wait));
  }

  async #giveUp(taken: TakenTurn, hand: Hand, error: unknown): Promise<void> {
    // Read again, where it can be read: messages may have been posted since it was taken.
    const now = taken.unreadable ? null : await this.#deps.store.turns.get(taken.turn.id);
    const turn = now ?? taken.turn;
    const reply = await this.#deps.worker.giveUp(turn, hand, error).catch((failure) => {
      this.#deps.log.error('turn.notice_failed', { turn: turn.id, error: nameOf(failure) });
      return turn.reply;
    });
    await this.#settle(taken, 'failed', { reply, save: async () => {} });
  }

  async #remove(taken: TakenTurn): Promise<void> {
    const { id } = taken.turn;
    let wait: number | null = null;
    try {
      await this.#deps.worker.remove(taken.turn);
    } catch (error) {
      wait = retryAfter(error, taken.failures);
      this.#deps.log.warn('turn.remove_failed', { turn: id, error: nameOf(error), retryMs: wait });
    }
    await this.#fenced((session) =>
      wait === null ? session.turns.settleRemoval(id) : session.turns.retry(taken, wait),
    );
  }

  /** A transaction that takes part only while the lease is held. */
  #fenced<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#deps.store.transaction(async (session) => {
      await session.leases.assert(this.#lease);
      return work(session);
    });
  }
}

/** Text as pasted may name reviewers; its turn drops it when it settles, and then it leaves the disk too. */
const holdsPastedText = ({ request }: Turn): boolean =>
  request.kind === 'attach' && request.pasted.length > 0;
