/**
 * The agent that answers with no model: it understands the question by rules, chooses passages of the reviews, and
 * quotes them. Nothing leaves the machine, and nothing it says of the reviews is its own.
 */
import { lately } from '../../papers/lately.ts';
import { extractiveRecommendation } from '../../recommendation/extractive-recommendation.ts';
import type { Agent, Question, Sentence } from '../agent.ts';
import { aftermathAnswer } from './aftermath-answer.ts';
import { agreementAnswer } from './agreement.ts';
import { aspectAnswer } from './aspect-answer.ts';
import type { Brief } from './brief.ts';
import { type Block, prose, sentences } from './compose.ts';
import { conditionsAnswer } from './conditions.ts';
import { contributionAnswer } from './contribution-answer.ts';
import { errandAnswer, greetingAnswer, helpAnswer, identityAnswer, thanksAnswer } from './courtesy.ts';
import { discussionAnswer } from './discussion-answer.ts';
import { draftAnswer } from './draft.ts';
import { type EvidenceIndex, indexPaper } from './evidence.ts';
import { groundsAnswer } from './grounds-answer.ts';
import type { Kind } from './kinds.ts';
import { isForeign } from './language.ts';
import { changedAnswer, unmentioned, writerAnswer } from './outside.ts';
import { plantedAnswer } from './planted.ts';
import { pointsAnswer } from './points.ts';
import { correctionSettles, corrections } from './premise.ts';
import { recommendationAnswer } from './recommendation-answer.ts';
import { responseAnswer } from './response.ts';
import { overviewAnswer, reviewerAnswer } from './reviewer-answer.ts';
import { figuresLine, scoresAnswer } from './scores.ts';
import { searchAnswer } from './search-answer.ts';
import { type Understanding, understand } from './understand.ts';
import { weighAnswer } from './weigh-answer.ts';

/** Creates the agent. The evidence of a paper is built when it is attached, or on its first question. */
export function createExtractiveAgent(): Agent {
  const indexOf = lately((paper) => indexPaper(paper));
  return {
    name: 'extractive',
    model: null,
    host: null,
    prepare: (paper) => void indexOf(paper),
    async *answer(question) {
      yield* answerFrom(question, indexOf(question.paper));
    },
    async again() {
      return null;
    },
    async recommend({ paper, facts }) {
      return extractiveRecommendation(paper, facts, indexOf(paper));
    },
  };
}

/** The whole answer at once. */
export function answerFrom(question: Question, index: EvidenceIndex): Sentence[] {
  const { history, facts, paper } = question;
  const asked = understand({ question: question.question, history, facts, title: paper.title });
  const quoted = new Set(history.flatMap(({ cited }) => cited));
  const repeated = history.some((exchange) => sameWords(exchange.question, question.question));
  const brief: Brief = {
    question,
    asked: { ...asked, again: asked.again || (repeated && !asked.more) },
    index,
    quoted,
    last: history.at(-1)?.cited ?? [],
  };
  if (paper.reviews.length === 0) return sentences([[prose('The material has no reviews.')]]);
  const fixes = corrections(brief);
  if ((asked.missing.length > 0 || asked.note) && asked.reviewers.length === 0) return sentences([fixes]);
  if (asked.kinds[0] === 'search' && isForeign(question.question)) return sentences([fixes]);
  if (correctionSettles(brief)) return sentences([fixes]);
  return sentences([fixes, ...blocksFor(brief)]);
}

const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** With several kinds in a message each has a heading and its share of the words. */
const HEADINGS: Partial<Record<Kind, string>> = {
  contribution: 'Contribution',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  agreement: 'Agreement',
  scores: 'Scores',
  recommendation: 'Recommendation',
  raise: 'What would raise a score',
  response: 'Response',
  overview: 'The reviews',
};

/** Kinds that ask what is said of something, which may be something that nobody mentions. */
const ABOUT = new Set<Kind>(['aspect', 'weaknesses', 'search', 'identity']);

/** 'Does R1 dislike the paper?': the rating answers, then both sides. */
const LIKING =
  /^\W*(?:so |and |but )*(?:does|do|did|is|was) .{1,30}\b(?:dis)?(?:likes?|loves?|hates?|enjoys?|favou?rs?|supports?|negative|positive|critical|against|in favou?r|enthusiastic|happy)\b(?: (?:of|about|on|with|towards?))? (?:the (?:paper|submission|work)|this (?:paper|submission|work)|it)\W*$/i;
const asksLiking = ({ asked, question }: Brief): boolean =>
  asked.reviewers.length === 1 && asked.aspects.length === 0 && LIKING.test(question.question);

function blocksFor(brief: Brief): Block[] {
  const kinds = brief.asked.kinds.slice(0, 3);
  const silent = kinds.every((kind) => ABOUT.has(kind)) ? unmentioned(brief) : null;
  if (silent) return [silent];
  if (asksLiking(brief)) return reviewerAnswer(brief);
  if (kinds.length === 1) return blocksOf(kinds[0]!, brief, 1);
  return kinds.flatMap((kind) => {
    const heading = HEADINGS[kind];
    return [...(heading ? [[prose(`**${heading}**`)]] : []), ...blocksOf(kind, brief, kinds.length)];
  });
}

/** Words of quotes for each of several parts. */
const share = (parts: number): number => (parts === 1 ? 76 : 50);

function blocksOf(kind: Kind, brief: Brief, parts: number): Block[] {
  switch (kind) {
    case 'greeting':
      return [greetingAnswer()];
    case 'help':
      return [helpAnswer()];
    case 'errand':
      return [errandAnswer()];
    case 'thanks':
      return [thanksAnswer(brief)];
    case 'identity':
      return [identityAnswer(brief)];
    case 'contribution':
      return [contributionAnswer(brief)];
    case 'overview':
      return [figuresLine(brief.question.facts), ...overviewAnswer(brief)];
    case 'reviewer':
      return reviewerAnswer(brief);
    case 'strengths':
      return [pointsAnswer(brief, 'positive', share(parts))];
    case 'weaknesses':
      return [pointsAnswer(brief, 'negative', share(parts))];
    case 'aspect':
      return carriedOn(brief) ? reviewerAnswer(brief) : aspectBlocks(brief);
    case 'agreement':
      return agreementAnswer(brief);
    case 'scores':
      return scoresAnswer(brief);
    case 'recommendation':
      return recommendationAnswer(brief);
    case 'raise':
      return conditionsAnswer(brief);
    case 'aftermath':
      return aftermathAnswer(brief);
    case 'discussion':
      return discussionAnswer(brief);
    case 'weigh':
      return weighAnswer(brief);
    case 'grounds':
      return [groundsAnswer(brief)];
    case 'response':
      return responseAnswer(brief);
    case 'draft':
      return draftAnswer(brief);
    case 'planted':
      return plantedAnswer(brief);
    case 'writer':
      return [writerAnswer(brief)];
    case 'changed':
      return [changedAnswer(brief)];
    case 'search':
      return [searchAnswer(brief)];
  }
}

/**
 * 'And R2?' after an aspect asks for R2 on that aspect; when the thread has quoted that already, it asks for R2 as a
 * whole.
 */
const carriedOn = ({ asked, index, quoted }: Brief): boolean =>
  asked.carried &&
  !asked.more &&
  asked.reviewers.length > 0 &&
  index.reviews.every(
    ({ id, label, aspects }) =>
      quoted.has(id) ||
      !asked.reviewers.includes(label) ||
      !asked.aspects.some((aspect) => aspects[0] === aspect),
  );

/** At most two aspects, each under its name when there are two. */
function aspectBlocks(brief: Brief): Block[] {
  const aspects: Understanding['aspects'] = brief.asked.aspects.slice(0, 2);
  if (aspects.length === 1) return [aspectAnswer(brief, aspects[0]!)];
  return aspects.flatMap((aspect) => [
    [prose(`**${aspect[0]!.toUpperCase()}${aspect.slice(1)}**`)],
    aspectAnswer(brief, aspect),
  ]);
}
