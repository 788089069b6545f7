/** Turns as rows: what is written, what is read back, and what is dropped on the way. */
import { z } from 'zod';
import { Request, Turn, TurnState } from '../conversation/turn.ts';
import { StoreError } from '../errors.ts';
import type { Codec } from './codec.ts';
import type { Row, Value } from './db.ts';

/** Largest request, in characters of its JSON: many times the longest Slack message. */
const LARGEST = 4_000_000;

export const COLUMNS =
  'id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, state, attempts, reply, pending, version, failures, starts, stop_by, edited_ts';

/**
 * The condition of the turns of a thread (a parameter, such as `$1`) that are next once they are due: its removals,
 * and the first of the rest, which goes strictly in order.
 */
export const nextInLine = (thread: string): string =>
  `thread = ${thread} and pending = 1 and (again < 0 or id = (
     select id from turn where thread = ${thread} and pending = 1 and again >= 0 order by again, ts, id limit 1))`;

/** What a turn is when it comes in. */
export type NewTurn = Omit<Turn, 'state' | 'attempts' | 'reply'>;

/** A turn in a worker's hands. */
export interface TakenTurn {
  turn: Turn;
  /** What the person asked may change meanwhile; work on an older version cannot settle. */
  version: number;
  /** How often its work failed before. */
  failures: number;
  /** How often in a row it was taken up with no end recorded, this time included: above 1, a process died on it. */
  starts: number;
  /** A person asked to stop it. */
  stopped: boolean;
  /** Why what it asks for cannot be read: damage, or a missing key. `turn.request` is then empty of words. */
  unreadable: StoreError | null;
}

/** What became of a turn since it was taken. */
export interface Mark {
  id: string;
  version: number;
  stopped: boolean;
}

/** The request as it is stored. Throws StoreError when it is longer than any message can be. */
export function sealed(codec: Codec, id: string, request: Request): string {
  const text = JSON.stringify(request);
  if (text.length > LARGEST) throw tooLong(id, text.length);
  return codec.seal(text, `turn\n${id}`);
}

export const identity = (turn: NewTurn): Value[] => [
  turn.id,
  turn.thread,
  turn.team,
  turn.channel,
  turn.threadTs,
  turn.ts,
  turn.user,
  turn.userTeam,
];

const RequestKind = z.enum(Request.options.map(({ shape }) => shape.kind.value));

/** What is kept of a request once it is worked: pasted reviews live on in the paper, redacted. */
export const worked = (request: Request): Request =>
  request.kind === 'attach' ? { ...request, pasted: [] } : request;

/** A request of this kind with no words in it. */
export function emptied(kind: Request['kind']): Request {
  if (kind === 'ask') return { kind, text: '' };
  if (kind === 'attach') return { kind, text: '', files: [], pasted: [], title: null, venue: null };
  return { kind };
}

export const sameRequest = (a: Request, b: Request): boolean => JSON.stringify(a) === JSON.stringify(b);

export const replyOf = (row: Row): string[] => z.array(z.string()).parse(JSON.parse(String(row.reply)));

/** The turn of a row. Throws StoreError when what it asks for cannot be read. */
export function turnFrom(row: Row, codec: Codec): Turn {
  const id = String(row.id);
  try {
    return withRequest(row, JSON.parse(codec.open(String(row.request), `turn\n${id}`)));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    // The cause may quote what the turn says.
    throw new StoreError(
      `The stored turn ${id} does not have the shape this version expects.`,
      'Ask again in a new message, and report this with the name above.',
    );
  }
}

/** As `turnFrom`, but null when it cannot be read. */
export const readableTurn = (row: Row, codec: Codec): Turn | null => {
  const { turn, unreadable } = readingOf(row, codec);
  return unreadable ? null : turn;
};

/** What can be told of any turn, however damaged: it never fails, so that one row holds up nothing but itself. */
const bareTurn = (row: Row): Turn => {
  const kind = RequestKind.safeParse(row.kind).data ?? 'help';
  const state = TurnState.safeParse(row.state).data ?? 'answering';
  return { ...columnsOf(row), request: emptied(kind), state, reply: readableReply(row) };
};

/** The messages of a row's reply; none where that cannot be read. */
export function readableReply(row: Row): string[] {
  try {
    return replyOf(row);
  } catch {
    return [];
  }
}

const withRequest = (row: Row, request: unknown): Turn =>
  Turn.parse({ ...columnsOf(row), request, state: row.state, reply: replyOf(row) });

const columnsOf = (row: Row) => ({
  id: String(row.id),
  thread: String(row.thread),
  team: String(row.team),
  channel: String(row.channel),
  threadTs: String(row.thread_ts),
  ts: String(row.ts),
  user: String(row.user_id),
  userTeam: String(row.user_team),
  attempts: Number(row.attempts),
});

function readingOf(row: Row, codec: Codec): Pick<TakenTurn, 'turn' | 'unreadable'> {
  try {
    return { turn: turnFrom(row, codec), unreadable: null };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { turn: bareTurn(row), unreadable: error };
  }
}

export const kindOf = (row: Row): Request['kind'] => String(row.kind) as Request['kind'];

export const takenFrom = (row: Row, codec: Codec): TakenTurn => ({
  ...readingOf(row, codec),
  version: Number(row.version),
  failures: Number(row.failures),
  starts: Number(row.starts),
  stopped: row.stop_by !== null,
});

/** A turn that a message became, without what it says. */
export interface Stored {
  id: string;
  ts: string;
  state: TurnState;
  /** ms since epoch; null while it is still to be worked for the first time. */
  settledAt: number | null;
}

export const storedFrom = (row: Row): Stored => ({
  id: String(row.id),
  ts: String(row.ts),
  state: TurnState.parse(row.state),
  settledAt: row.settled_at === null ? null : Number(row.settled_at),
});

export const markFrom = (row: Row): Mark => ({
  id: String(row.id),
  version: Number(row.version),
  stopped: row.stop_by !== null,
});

const tooLong = (id: string, size: number): StoreError =>
  new StoreError(
    `The message ${id} has ${size} characters, and the store takes at most ${LARGEST}.`,
    'Attach the reviews as a file.',
  );
