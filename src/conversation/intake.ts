/** Decides what a message is: a turn, and of which kind, or nothing for the bot. Pure. */
import { looksLikeReviews } from '../papers/looks-like-reviews.ts';
import type { Incoming } from './conversation.ts';
import type { Thread } from './thread.ts';
import type { Request } from './turn.ts';
import { questionBeside } from './words-beside.ts';

type Decision = { do: 'ignore'; why: Ignored } | { do: 'turn'; request: Request };

type Ignored =
  /** Not for the bot: no mention, in a thread it has nothing to do with. */
  | 'no_paper'
  /** It addresses other people. */
  | 'to_others'
  /** The thread is set to mentions only, and the bot is not mentioned. */
  | 'not_mentioned'
  /** The bot is switched off in this thread. */
  | 'off'
  /** Nothing is said and nothing attached. */
  | 'empty';

/** `thread` is the thread the message stands in, or null when the bot does not know it. */
export function decide(message: Incoming, thread: Thread | null): Decision {
  const called = message.mentioned || message.direct;
  const why = notForUs(message, thread, called);
  if (why) return { do: 'ignore', why };
  return { do: 'turn', request: requestOf(message, thread) };
}

function notForUs(message: Incoming, thread: Thread | null, called: boolean): Ignored | null {
  if (!called) {
    if (!thread) return 'no_paper';
    if (thread.mode === 'off') return 'off';
    if (thread.mode === 'mentions') return 'not_mentioned';
    if (message.toOthers) return 'to_others';
  }
  const empty = message.text.trim() === '' && message.files.length === 0;
  // A bare mention asks for help; an empty message with no mention is a join note or the like.
  return empty && !message.mentioned ? 'empty' : null;
}

/** What a message that is for the bot asks for. */
function requestOf(message: Incoming, thread: Thread | null): Request {
  // Switched off: the one thing it says, when called, is how to switch it on.
  if (thread?.mode === 'off') return { kind: 'help' };
  const pasted = looksLikeReviews(message.text);
  if (message.files.length > 0 || pasted) return attachment(message, pasted);
  if (!thread || message.text.trim() === '') return { kind: 'help' };
  return requestIn(message.text);
}

/** What words about a paper ask for. */
export const requestIn = (text: string): Request =>
  isBareRecommend(text) ? { kind: 'recommend' } : { kind: 'ask', text };

/** Text that is itself reviews is attached; what other text beside files asks is asked about them. */
const attachment = (message: Incoming, pasted: boolean): Request => ({
  kind: 'attach',
  text: pasted ? '' : questionBeside(message.text),
  files: message.files,
  pasted: pasted ? [message.text] : [],
  title: null,
  venue: null,
});

const ASKS_FOR_IT = new Set(['recommend', 'recommendation']);
/** Words that may stand beside it in a plain order. No 'you' or 'would': those make it a question to answer. */
const FILLERS = new Set(
  'please pls now so ok okay thanks and then a an the your i want need like us me give make show get write for on this it paper'.split(
    ' ',
  ),
);

/** True for "recommend", "give me a recommendation, please" and the like; false for questions about one. */
export function isBareRecommend(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.some((word) => ASKS_FOR_IT.has(word)) &&
    words.every((word) => ASKS_FOR_IT.has(word) || FILLERS.has(word))
  );
}
