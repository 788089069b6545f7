/** Compares what people said with what stands in the workspace. Pure. */
import type { Message } from '../sandbox/server/workspace.ts';
import { answerTo, tokensIn } from './model.ts';

/** A message of a person that wants an answer, as it stands now. */
export interface Asked {
  ts: string;
  threadTs: string;
  /** The turn's id. */
  turn: string;
  /** Of its last wording; null: it attaches reviews. */
  token: string | null;
  deleted: boolean;
  /** Somebody stopped an answer in the thread while this one was not whole: it may have been this one. */
  stopped: boolean;
  /** When it was first sent to the app, and when the app first acknowledged it; ms since epoch, null: not yet. */
  sentAt: number | null;
  ackedAt: number | null;
}

export const FAULTS = ['lost', 'twice', 'order', 'half', 'left', 'stray', 'ended', 'stored', 'busy'] as const;
type FaultKind = (typeof FAULTS)[number];

export const MEANINGS: Record<FaultKind, string> = {
  lost: 'messages without an answer',
  twice: 'messages answered twice',
  order: 'answers out of order',
  half: 'half or old answers',
  left: 'replies left under deleted messages',
  stray: 'messages of the bot that answer nothing',
  ended: 'processes that ended by themselves',
  stored: 'turns kept otherwise than shown',
  busy: 'threads that seem to be worked for ever',
};

export interface Fault {
  kind: FaultKind;
  /** The turn, or what else it is about. */
  of: string;
}

/** `shown`: every message of the bot. */
export function judge(asked: Asked[], shown: Message[]): Fault[] {
  const byTurn = Map.groupBy(shown, turnOf);
  const known = new Set(asked.map(({ turn }) => turn));
  const strays = shown.filter((message) => !known.has(turnOf(message)));
  return [
    ...asked.flatMap((one) => faultsOf(one, byTurn.get(one.turn) ?? [])),
    ...strays.map((message) => strayOf(message, asked)),
    ...outOfOrder(asked, byTurn),
  ];
}

/** Under another turn's name, what answers a message all the same is a second answer to it. */
function strayOf(message: Message, asked: Asked[]): Fault {
  const turn = turnOf(message);
  const [token] = tokensIn(message.text);
  const again = asked.some(
    (one) => turn.startsWith(`${one.turn}-`) || (token && one.token && wording(token) === wording(one.token)),
  );
  return { kind: again ? 'twice' : 'stray', of: `${message.ts} ${message.text.slice(0, 60)}` };
}

/** The token of a message, whichever wording of it was answered. */
const wording = (token: string): string => token.replace(/v\d+$/, '');

const turnOf = ({ metadata, text }: Message): string =>
  String(metadata?.event_payload.turn ?? `no turn: ${tokensIn(text)[0] ?? ''}`);

function faultsOf(asked: Asked, replies: Message[]): Fault[] {
  const fault = (kind: FaultKind, what = ''): Fault[] => [{ kind, of: `${asked.turn} ${what}`.trim() }];
  if (asked.deleted) return replies.length > 0 ? fault('left') : [];
  if (replies.length === 0) return fault('lost');
  if (replies.filter((reply) => begins(reply, asked.token)).length > 1)
    return fault('twice', replies.map(({ ts }) => ts).join(' '));
  if (isWhole(replies, asked.token) || (asked.stopped && isStopped(replies, asked.token))) return [];
  return fault('half', replies.map((reply) => `${reply.ts} ${wordsOf(reply).slice(0, 60)}`).join(' | '));
}

/** A card is one message; an answer may go on in the next. */
const begins = (reply: Message, token: string | null): boolean =>
  token === null || /^Noted /.test(wordsOf(reply));

/** What the messages show together, in the order in which they stand, is the answer and nothing else. */
export function isWhole(replies: Message[], token: string | null): boolean {
  if (replies.length === 0 || replies.some(({ stream }) => stream !== undefined)) return false;
  return token === null ? !!replies[0]?.blocks : together(replies) === answerTo(token);
}

/** What was shown stays, with a word that it was stopped. */
const isStopped = (replies: Message[], token: string | null): boolean =>
  token !== null &&
  replies.every(({ stream }) => stream === undefined) &&
  /stopped/i.test(JSON.stringify(replies.at(-1)?.blocks)) &&
  (answerTo(token).startsWith(together(replies).trimEnd()) ||
    together(replies).startsWith('Stopped on request'));

const together = (replies: Message[]): string =>
  replies
    .toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
    .map(wordsOf)
    .join('');

const wordsOf = (message: Message): string =>
  (message.blocks ?? [])
    .filter(({ type }) => type === 'markdown')
    .map(({ text }) => String(text))
    .join('')
    .replaceAll('\\', '');

/** Two messages of a thread of which the second was sent only after the first had been taken in. */
function outOfOrder(asked: Asked[], byTurn: Map<string, Message[]>): Fault[] {
  const at = ({ turn }: Asked) =>
    byTurn
      .get(turn)
      ?.map(({ ts }) => ts)
      .sort()[0];
  const standing = asked.filter((one) => !one.deleted && at(one)).sort((a, b) => (a.ts < b.ts ? -1 : 1));
  return standing.flatMap((first, index) =>
    standing
      .slice(index + 1)
      .filter(({ threadTs }) => threadTs === first.threadTs)
      .filter(({ sentAt }) => first.ackedAt !== null && sentAt !== null && first.ackedAt < sentAt)
      .filter((second) => at(second)! < at(first)!)
      .map((second): Fault => ({ kind: 'order', of: `${first.turn} after ${second.turn}` })),
  );
}
