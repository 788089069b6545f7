/** The joint between the queue, which decides what is worked when, and the work itself. */
import type { Session } from '../store/store.ts';
import type { Turn } from './turn.ts';

/**
 * Why work is no longer wanted. `changed`: the message was edited or deleted. `stopping`: the process ends, and
 * the next one does the work. `lost`: another process has the thread, and this one may touch nothing any more.
 * `stopped`: a person wants no more of it; what was shown is the outcome.
 */
export type Interruption = 'changed' | 'stopping' | 'lost' | 'stopped';

/** What the work of one turn holds in its hand. */
export interface Hand {
  /** Aborted, with an Interruption as its reason, when the outcome is no longer wanted. */
  signal: AbortSignal;
  /** Keeps the ts of a message of the reply; rejects when the lease is lost. */
  posted(ts: string): Promise<void>;
  /**
   * Throws LeaseLost when another process may have the turn by now, as far as this process's clock tells: asked right
   * before anything is written that no database can fence.
   */
  assertHeld(): void;
}

export interface Done {
  /** ts of each message of the reply. */
  reply: string[];
  /** Writes the documents, in the transaction that settles the turn. Does nothing slow. */
  save(session: Session): Promise<void>;
  /** What may wait until the turn has settled; nothing depends on it. */
  after?(): void;
}

/** Does what the queue hands out. Work may run more than once for a turn; `save` counts once. */
export interface Worker {
  work(turn: Turn, hand: Hand): Promise<Done>;
  /** Tells the person that the turn could not be answered. Returns the ts of each message of the reply. */
  giveUp(turn: Turn, hand: Hand, error: unknown): Promise<string[]>;
  /** Removes the reply of a withdrawn turn. `assertHeld`: as of the hand. */
  remove(turn: Turn, assertHeld: () => void): Promise<void>;
}
