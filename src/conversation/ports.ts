/** What the conversation needs of the platform. `handlers/` implements these over Slack; the domain knows no Slack. */
import type { Answer } from '../agent/agent.ts';
import type { AgentNote } from '../agent/choose.ts';
import type { Paper } from '../papers/paper.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Incoming } from './conversation.ts';
import type { FileRef, Turn } from './turn.ts';

/** What a reply turns out to be. `handlers/blocks/` draws each kind. */
export type Outcome =
  | { kind: 'answer'; answer: Answer; paper: Paper }
  | { kind: 'recommendation'; recommendation: Recommendation; paper: Paper }
  /** The paper card, after reviews were attached. `changed` says what an attachment to an existing paper did. */
  | { kind: 'card'; paper: Paper; agent: AgentNote; changed: string | null }
  /** A plain sentence or two: what happened, what was not changed, what to do. */
  | { kind: 'notice'; text: string };

/** One reply on its way to the platform. None of these throw for a passing fault: they retry, and then reject with ReplyError. */
export interface Reply {
  /** Shows what is being done ('reading the reviews…') until more text appears. Best effort, never throws. */
  status(text: string): void;
  /** Adds markdown to what is shown; returns at once, one serial pump sends it. */
  append(markdown: string): void;
  /** Waits until all is shown, puts the outcome's final form and its buttons in place. Returns the ts of each message. */
  finish(outcome: Outcome): Promise<string[]>;
  /** Writes nothing more: the messages are another process's now. */
  abandon(): void;
}

export interface Replies {
  /**
   * Opens the reply to a turn. When `turn.reply` is not empty (a restart, an edited question), it continues in
   * those messages: what they show is replaced. `posted` is called, and awaited, with every new message's ts
   * before more is sent, so that a crash loses no message. `assertHeld` is asked before each write, and throws when
   * another process may write by now. `others` resolves to the messages known to be replies to other turns of the
   * thread: where a crash left a message without its turn's name, none of those is taken for one of this turn.
   */
  open(
    turn: Turn,
    posted: (ts: string) => Promise<void>,
    assertHeld?: () => void,
    others?: () => Promise<string[]>,
  ): Reply;
  /** Removes a reply whose question was deleted. `assertHeld`, `others`: as of `open`. */
  remove(turn: Turn, assertHeld?: () => void, others?: () => Promise<string[]>): Promise<void>;
}

export interface Files {
  /** The bytes of a file. Throws InputError when it is too large (`limit` bytes), gone, or not readable by the bot. */
  fetch(turn: Turn, file: FileRef, limit: number): Promise<Uint8Array>;
}

/** A message of a thread as the platform still holds it. */
export interface Past {
  ts: string;
  /** What a person says in it; null for a message of the bot or of another app, and for one that was deleted. */
  said: Incoming | null;
  /** Deleted, and still listed because others answered it. */
  deleted: boolean;
  /** When it was last edited, ms since epoch; null when never. */
  editedAt: number | null;
}

/** The messages of a thread, read back from the platform. Reading is slow and limited: only for catching up. */
export interface History {
  /** Takes in what a person said, as if its event had come now, with every check that stands before it. */
  takeIn(kind: 'message' | 'edit', said: Incoming): Promise<void>;
  /**
   * One page, oldest first, of the thread's messages from `fromTs` on; the thread's first message may come with
   * it. `next` is the cursor of the following page, or null. Waits out rate limits. Rejects with ReplyError,
   * `permanent` when the thread or the channel is gone or closed to the bot.
   */
  page(
    thread: { team: string; channel: string; threadTs: string },
    fromTs: string,
    cursor: string | null,
  ): Promise<{ messages: Past[]; next: string | null }>;
}

/** The platform cannot be reached, or refused; the turn is tried again unless `permanent`, and a few times when `refused`. */
export class ReplyError extends Error {
  override name = 'ReplyError';
  code: string;
  permanent: boolean;
  /** The platform answered that it will not do this, which neither waiting nor a new token is likely to change. */
  refused: boolean;
  constructor(code: string, permanent: boolean, refused = false) {
    super(`The reply could not be shown: ${code}`);
    this.code = code;
    this.permanent = permanent;
    this.refused = refused;
  }
}
