/** Greetings, thanks and questions about the bot itself: no claim about the paper, so nothing cited. */
import type { Brief } from './brief.ts';
import { type Block, prose } from './compose.ts';
import { reviewerAnswer } from './reviewer-answer.ts';

const TOPICS =
  'strengths, weaknesses, one aspect (such as the experiments), one reviewer, agreement, scores, the author response, or a recommendation';

export const greetingAnswer = (): Block => [prose('Hello.'), prose(`Ask me about the reviews: ${TOPICS}.`)];

export const helpAnswer = (): Block => [
  prose('I can quote the reviews of this paper and count their scores; I use no language model.'),
  prose(`Ask me about ${TOPICS}.`),
];

/** The bot answers in its thread, and does nothing anywhere else. */
export const errandAnswer = (): Block => [
  prose('I can only answer here: I write to no one else and submit nothing.'),
];

/** 'Put R3's point more gently': the reviewer meant is quoted as they wrote. */
export const rewordAnswer = (brief: Brief): Block[] => [
  [prose('I can only quote the reviews in their own words.')],
  ...(brief.asked.reviewers.length > 0 ? reviewerAnswer(brief) : []),
];

export const thanksAnswer = ({ question }: Brief): Block =>
  /\b(?:decision|decide\w*|accept\w*|reject\w*|rat(?:e|ing))\b/i.test(question.question)
    ? [prose('You are welcome.'), prose('The decision is yours.')]
    : [prose('You are welcome.')];

/** The title and venue as attached; reviews seldom say what type of paper it is. */
export function identityAnswer({ question }: Brief): Block {
  const { title, venue } = question.paper;
  const where = venue === 'unknown venue' ? '' : ` (${venue})`;
  const type = /\b(?:type|kind)\b/i.test(question.question)
    ? [prose('The reviews do not say what type of paper it is.')]
    : [];
  return [prose(`Here is its title: ${title}${where}.`), ...type];
}
