/**
 * The agent that answers with no model: it understands the question by rules, chooses passages of the reviews, and
 * quotes them. Nothing leaves the machine, and nothing it says of the reviews is its own.
 */
import { lately } from '../../papers/lately.ts';
import { extractiveRecommendation } from '../../recommendation/extractive-recommendation.ts';
import type { Agent, Question, Sentence } from '../agent.ts';
import { isForeign } from '../language.ts';
import { aftermathAnswer } from './aftermath-answer.ts';
import { agreementAnswer } from './agreement.ts';
import { aspectAnswer } from './aspect-answer.ts';
import type { Brief } from './brief.ts';
import { type Block, prose, sentences } from './compose.ts';
import { conditionsAnswer } from './conditions.ts';
import { contributionAnswer } from './contribution-answer.ts';
import { countAnswer } from './count-answer.ts';
import {
  errandAnswer,
  greetingAnswer,
  helpAnswer,
  identityAnswer,
  rewordAnswer,
  thanksAnswer,
} from './courtesy.ts';
import { discussionAnswer } from './discussion-answer.ts';
import { draftAnswer } from './draft.ts';
import { type Evidence, type EvidenceIndex, indexPaper } from './evidence-index.ts';
import { groundsAnswer } from './grounds-answer.ts';
import type { Kind } from './kinds.ts';
import { changedAnswer, unmentioned, writerAnswer } from './outside.ts';
import { plantedAnswer } from './planted.ts';
import { pointsAnswer, WORDS } from './points.ts';
import { notes, type Premises, premisesOf } from './premise.ts';
import { recommendationAnswer } from './recommendation-answer.ts';
import { responseAnswer } from './response.ts';
import { overviewAnswer, reviewerAnswer } from './reviewer-answer.ts';
import { figuresLine, scoresAnswer } from './scores.ts';
import { searchAnswer } from './search-answer.ts';
import { type Section, sectionsOf } from './sections.ts';
import { standingAnswer } from './standing-answer.ts';
import { blocksTold, leftOver, nothingTold, type Told, telling } from './told.ts';
import { type Heard, understand } from './understand.ts';
import type { Understanding } from './understanding.ts';
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

/** Words after which no further section is begun; those that are left are named. */
const ENOUGH = 320;

/** The whole answer at once. */
export function answerFrom(question: Question, index: EvidenceIndex): Sentence[] {
  const { history, facts, paper } = question;
  if (paper.reviews.length === 0) return sentences([[prose('The material has no reviews.')]]);
  const hear = (message: string) => understand({ question: message, history, facts, title: paper.title });
  const heard = hear(question.question);
  const check = (text: string, parts: Heard[]) =>
    premisesOf(
      { ...question, question: text },
      index,
      parts.map(({ asked }) => asked),
    );
  if (heard.length > 1) {
    const stated = new Map(heard.map((part) => [part, check(part.text, [part])]));
    const settled = new Set(heard.filter((part) => stated.get(part)!.rest === null));
    return sentences(tell(sectionsOf(heard, settled), stated, question, index));
  }
  const premises = check(question.question, heard);
  if (premises.rest === null) return sentences(premises.blocks);
  const rest = hear(premises.rest);
  const stated = new Map(rest.slice(0, 1).map((part) => [part, premises]));
  return sentences(tell(sectionsOf(rest), stated, question, index));
}

/** The sections one after another; what each question states is judged at the head of its first. */
function tell(
  sections: Section[],
  stated: Map<Heard, Premises>,
  question: Question,
  index: EvidenceIndex,
): Block[] {
  const left = [...sections];
  let told = nothingTold;
  while (left.length > 0 && told.words < ENOUGH) {
    const section = left.shift()!;
    const premises = stated.get(section.part);
    const settled = premises?.rest === null;
    told = { ...told, rated: [...told.rated, ...(premises?.rated ?? [])] };
    const brief = briefFor(section, told, question, index);
    const blocks = settled ? [] : blocksFor(section, brief, sections.length);
    told = telling(told, section.name, [...(section.first ? (premises?.blocks ?? []) : []), ...blocks]);
  }
  return [...blocksTold(told), ...leftOver(left)];
}

function briefFor({ asked, part }: Section, told: Told, question: Question, index: EvidenceIndex): Brief {
  const { history } = question;
  const repeated = history.some((exchange) => sameWords(exchange.question, part.text));
  return {
    question: { ...question, question: part.text },
    asked: { ...asked, again: asked.again || (repeated && !asked.more) },
    index,
    quoted: new Set([...history.flatMap(({ cited }) => cited), ...told.cited]),
    told: told.cited,
    rated: told.rated,
    last: told.last.length > 0 ? told.last : (history.at(-1)?.cited ?? []),
  };
}

const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Kinds that ask what is said of something, which may be something that nobody mentions. */
const ABOUT = new Set<Kind>(['aspect', 'weaknesses', 'search', 'identity']);

function blocksFor({ kind, part, first }: Section, brief: Brief, parts: number): Block[] {
  const whole = { ...brief, asked: part.asked };
  const fixes = notes(whole);
  if (isSettled(whole)) return [fixes];
  const silent = ABOUT.has(kind) ? unmentioned(brief) : null;
  const blocks = silent ? [silent] : ANSWERS[kind](brief, share(parts));
  return first ? [fixes, ...blocks] : blocks;
}

/** Nothing is left to answer where nobody is meant, or no question is understood. */
const isSettled = ({ asked: { missing, note, reviewers, kinds, query }, question }: Brief): boolean => {
  const nobody = (missing.length > 0 || note !== null) && reviewers.length === 0;
  return nobody || (kinds[0] === 'search' && query === '' && isForeign(question.question));
};

/** Words of quotes: of the only part, and of each of several. */
const share = (parts: number): number => (parts === 1 ? WORDS : 50);

/** What answers each kind; `size` is how many words of quotes there is room for. */
const ANSWERS: Record<Kind, (brief: Brief, size: number) => Block[]> = {
  greeting: () => [greetingAnswer()],
  help: () => [helpAnswer()],
  errand: () => [errandAnswer()],
  reword: rewordAnswer,
  thanks: (brief) => [thanksAnswer(brief)],
  identity: (brief) => [identityAnswer(brief)],
  contribution: (brief) => [contributionAnswer(brief)],
  overview: (brief) => [figuresLine(brief.question.facts), ...overviewAnswer(brief)],
  reviewer: reviewerAnswer,
  strengths: (brief, size) => [pointsAnswer(brief, 'positive', size)],
  weaknesses: (brief, size) => [pointsAnswer(brief, 'negative', size)],
  aspect: (brief) =>
    carriedOn(brief) ? reviewerAnswer(brief) : [aspectAnswer(brief, brief.asked.aspects[0]!)],
  agreement: agreementAnswer,
  scores: scoresAnswer,
  count: (brief) => [countAnswer(brief)],
  recommendation: recommendationAnswer,
  raise: conditionsAnswer,
  aftermath: aftermathAnswer,
  discussion: discussionAnswer,
  standing: standingAnswer,
  weigh: weighAnswer,
  grounds: (brief) => [groundsAnswer(brief)],
  response: responseAnswer,
  draft: draftAnswer,
  planted: plantedAnswer,
  writer: (brief) => [writerAnswer(brief)],
  changed: (brief) => [changedAnswer(brief)],
  search: (brief) => [searchAnswer(brief)],
};

/**
 * 'And R2?' after an aspect asks for R2 on that aspect; when the thread has quoted that already, it asks for R2 as a
 * whole.
 */
const carriedOn = ({ asked, index, quoted }: Brief): boolean =>
  asked.carried &&
  !asked.more &&
  asked.reviewers.length > 0 &&
  saidFirst(asked, index).length > 0 &&
  saidFirst(asked, index).every(({ id }) => quoted.has(id));

/** What the reviewers asked for say of the aspect first. */
const saidFirst = ({ reviewers, aspects }: Understanding, { reviews }: EvidenceIndex): Evidence[] =>
  reviews.filter(
    (item) => reviewers.includes(item.label) && aspects.some((aspect) => item.aspects[0] === aspect),
  );
