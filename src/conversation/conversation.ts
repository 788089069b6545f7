/** The conversation as the surfaces see it: what came in, what to show. `createConversation` is in `desk.ts`. */
import type { Answer } from '../agent/agent.ts';
import type { Paper } from '../papers/paper.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Mode, PaperEntry, Thread, ThreadKey } from './thread.ts';
import type { FileRef, Turn } from './turn.ts';

/** A message of a person, normalised from `message`, `app_mention`, `file_share` and `thread_broadcast`. */
export interface Incoming {
  team: string;
  channel: string;
  /** The thread it stands in; null for a message at the top of a channel. */
  threadTs: string | null;
  ts: string;
  user: string;
  userTeam: string;
  /** The text with the bot's own mention removed. */
  text: string;
  files: FileRef[];
  /** Slack's ts of its latest edit; left out when it was never edited. */
  editedTs?: string;
  /** The bot is mentioned. */
  mentioned: boolean;
  /** It begins by addressing other people and not the bot. */
  toOthers: boolean;
  /** A direct message: every message is for the bot. */
  direct: boolean;
}

export interface AttachRequest {
  team: string;
  channel: string;
  threadTs: string;
  user: string;
  userTeam: string;
  /** Makes the request idempotent: a view id, or the ts of the message attached. */
  requestId: string;
  files: FileRef[];
  pasted: string[];
  title: string | null;
  venue: string | null;
}

export interface RecommendRequest {
  team: string;
  channel: string;
  threadTs: string;
  user: string;
  userTeam: string;
  requestId: string;
}

/**
 * The answer to stop: that of one turn, or whichever is under way in a thread. `saidAt`: the platform's ts of the order,
 * which may be delivered late or again, and stops no answer to a message that came after it.
 */
export type StopRequest = ({ turnId: string } | { thread: ThreadKey; saidAt?: string | undefined }) & {
  by: string;
};

/** What is kept of a thread, counted. */
export interface Kept {
  reviews: number;
  /** Author responses and other messages of the discussion. */
  responses: number;
  answers: number;
  recommendations: number;
  decided: boolean;
}

export type Received = 'queued' | 'duplicate' | 'ignored';

export interface Conversation {
  /** Commits the turn before it resolves; rejects when the store cannot, so that Slack delivers again. */
  receive(message: Incoming): Promise<Received>;
  /** A message's text changed. Unanswered: its question changes. Answered: the same reply is made anew. */
  edited(message: Incoming): Promise<void>;
  /** A message was deleted: it leaves the history, and its reply goes too. */
  deleted(message: { team: string; channel: string; ts: string }): Promise<void>;
  attach(request: AttachRequest): Promise<Received>;
  recommend(request: RecommendRequest): Promise<Received>;
  /** A recommendation for one person's eyes: computed at once, kept nowhere. */
  recommendPrivately(thread: ThreadKey, user: string): Promise<Recommendation>;
  thread(key: ThreadKey): Promise<Thread | null>;
  paper(key: ThreadKey): Promise<Paper | null>;
  /** What forgetting the thread would delete; null for a thread that is not known. */
  kept(key: ThreadKey): Promise<Kept | null>;
  /** Papers of one channel, newest first. */
  papersIn(team: string, channel: string): Promise<PaperEntry[]>;
  setMode(key: ThreadKey, mode: Mode): Promise<void>;
  decide(key: ThreadKey, decision: string, by: string): Promise<void>;
  /** The turn with this id and what was answered; null when unknown. */
  turn(
    id: string,
  ): Promise<{ turn: Turn; answer: Answer | null; recommendation: Recommendation | null } | null>;
  /** Keeps a person's verdict on an answer (once a person, the last one counts). */
  feedback(turnId: string, user: string, value: 'good' | 'bad'): Promise<void>;
  /**
   * Stops an answer or a recommendation that is under way, in whichever process it is. What was shown stays, as an
   * outcome of kind 'answer' whose `answer.stopped` is set (or a notice when nothing was shown); the turn is
   * settled and the thread's next one starts. False when nothing is under way there.
   */
  stopAnswer(request: StopRequest): Promise<boolean>;
  /**
   * The platform's events reach this process, or do not any more. When none reached any process for a while, what
   * was said, edited and deleted in live threads meanwhile is read back and taken in; resolves when it is. Never
   * rejects.
   */
  connection(up: boolean): Promise<void>;
  /**
   * Deletes the thread's paper, turns, answers, recommendations and verdicts; work in hand there ends without a
   * word. What was posted on the platform stays there. Returns how many turns and documents are gone.
   */
  forget(key: ThreadKey, by: string): Promise<{ turns: number; documents: number }>;
  /** Notes in the audit log that a person was refused; `thread` is null when there is no such thread. */
  refused(by: string, thread: ThreadKey | null): Promise<void>;
  /** Starts working turns, those left from before included. */
  start(): Promise<void>;
  /** Stops taking turns, waits up to `graceMs` for those in hand, closes nothing it did not open. */
  stop(graceMs: number): Promise<void>;
}
