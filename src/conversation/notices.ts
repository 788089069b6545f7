/** The plain sentences the conversation itself says. */
import { InputError, ModelError, StoreError } from '../errors.ts';
import type { Paper } from '../papers/paper.ts';
import { differenceOf } from '../papers/same-paper.ts';
import { isTitled } from '../papers/titles.ts';
import { ReplyError } from './ports.ts';
import { DiedTooOften, TimedOut } from './retry.ts';

const HOW_TO_ATTACH =
  'Attach them with `/reviews`, or mention me in a message that carries the file or the pasted reviews.';

export const NO_PAPER = `There are no reviews in this thread yet. ${HOW_TO_ATTACH}`;

export const SWITCHED_OFF =
  'I am switched off in this thread, and nothing was read. Change that with “When to answer” on the paper card or with `/reviews mode`, then ask again.';

export const howToAsk = (paper: Paper): string =>
  `This thread holds the reviews of ${nameOf(paper)}. Ask anything about them; write “recommend” for a recommendation; attach them again when they have changed.`;

/** In a direct message with papers in other threads. */
export const askInThread = (titles: string[]): string =>
  `Ask about a paper in its own thread: ${titles.map((title) => `“${title}”`).join(', ')}. For another paper: ${HOW_TO_ATTACH.replace(/^Attach them/, 'attach its reviews')}`;

export const otherPaper = (held: Paper, given: Paper): string =>
  differenceOf(held, given) === 'reviews'
    ? `These look like the reviews of another paper: none of them is like one in this thread, which holds those of ${nameOf(held)}; nothing was changed. Attach them in a thread of their own; if they do belong here, attach them one at a time.`
    : `This thread holds the reviews of ${nameOf(held)}; nothing was changed. Start a new thread for ${nameOf(given)}.`;

export const NOTHING_CHANGED = 'Nothing changed: these reviews are already here, word for word.';

/** `held`: the paper whose reviews the thread has already. A thread with none is listened to by mention only. */
export function inputNotice({ message, hint }: InputError, held: Paper | null): string {
  const said = `${message}${unchanged(message, held)} ${hint}`;
  return held ? said : `${said} Mention me when you attach again.`;
}

/** `notice` of reviews that were not attached, and what becomes of a question that was asked beside them. */
export const notAsked = (notice: string, question: string): string =>
  question === '' ? notice : `${notice} What you asked beside it was not answered; ask it again.`;

/** That nothing was changed, unless the message says so itself. */
function unchanged(message: string, held: Paper | null): string {
  if (/nothing was changed/i.test(message)) return '';
  return held
    ? ` Nothing was changed: the reviews of ${nameOf(held)} in this thread are as they were.`
    : ' Nothing was changed.';
}

/** Shown while the work will be done again. */
export const TRYING_AGAIN = 'Something went wrong here. I am trying again; you need not do anything.';
export const CHANGED = 'The message was changed; this answer is being replaced.';
export const STOPPING = 'I am restarting. This answer continues here in a moment.';

/** Nothing had been shown when a person stopped it. */
export const STOPPED = 'Stopped on request, before there was anything to show. Ask again to get an answer.';

/** The last word on a turn that could not be answered. */
export const givenUp = (error: unknown): string =>
  `This message could not be answered: ${reasonOf(error)} Nothing was lost: the reviews and the answers above are as they were. ${hintOf(error)}`;

function reasonOf(error: unknown): string {
  if (error instanceof InputError || error instanceof ModelError || error instanceof StoreError) {
    return error.message;
  }
  if (error instanceof TimedOut || error instanceof DiedTooOften) return error.message;
  if (error instanceof ReplyError)
    return error.refused
      ? `the answer was not accepted here (${error.code}).`
      : 'the reply could not be shown.';
  return 'something unexpected went wrong here.';
}

function hintOf(error: unknown): string {
  if (error instanceof InputError || error instanceof ModelError || error instanceof StoreError) {
    return error.hint;
  }
  return 'Ask again in a new message; if it fails again, tell whoever runs Sidechair.';
}

const nameOf = (paper: Paper): string =>
  isTitled(paper) || paper.submission !== null ? `“${paper.title}”` : 'an untitled paper';
