/**
 * Tells an author response's answers from the points it repeats before it answers them: 'Q1: …', '> quoted text',
 * the reviewer's words in quotation marks.
 */
import type { Paper, Passage, Response } from '../../papers/paper.ts';
import { passageText } from '../../papers/paper.ts';
import { keysOf } from './words.ts';

export interface Restated {
  /** Ids of passages that only repeat what is about to be answered. */
  ids: Set<string>;
  /** By the id of an answering passage: the keys of the point that stands above it. */
  pointOf: Map<string, Set<string>>;
}

/** Marks that stand before a label: quote signs, bold, list marks. */
const OPEN = '^[\\s>*_#\\[(“"\'–—-]*';
const NUMBER = '\\s?[-#.]?\\s?\\d*(?:[.-]\\d+)?[a-z]?';
const POINT_LABEL = new RegExp(
  `${OPEN}(?:(?:Q|W|C|S|L)${NUMBER.replace('\\d*', '\\d+')}|(?:minor |major |main )?(?:questions?|weakness(?:es)?|comments?|concerns?|points?|limitations?|issues?|suggestions?|requests?|remarks?|reviewer)${NUMBER}|Q)\\s*[\\])*_]*\\s*(?:[:.–—]|\\)|\\*\\*)`,
  'i',
);
const ANSWER_LABEL = new RegExp(
  `${OPEN}(?:A|R|Ans|Answers?|Responses?|Re|Reply|Authors?|Our (?:response|answer|reply))${NUMBER}\\s*[\\])*_]*\\s*[:.–—]`,
  'i',
);
const QUOTE_LINE = /^\s*>/;
/** The whole passage stands in quotation marks, in italics or in bold. */
const ENCLOSED =
  /^[\s>•*–—-]*(?:\d+[.)]\s*)?(?:[*_]{0,3}[“"‘«][^”"»]{8,}[”"’»][*_]{0,3}|(?<!\*)\*(?!\*)[^*]{8,}\*|_[^_]{8,}_|\*\*[^*]{8,}\*\*)[\s.:,;]*$/;
const OF_AUTHORS = /\b(?:we|our|ours|us|thank(?:s|ed)?|yes|sorry|indeed)\b/i;
/** A response is written as 'we'; 'I' is the reviewer's. */
const OF_REVIEWER = /(?:^|[\s“"])(?:I(?:['’](?:m|d|ve|ll))? [a-z]|my )/;
/** 'Linguistic features:', '3) Superfluous naming': a heading of at most eight words over its answer. */
const HEADING = /^[\s>*_#–—-]*(?:\(?[\da-z]{1,2}[.)]\s*)?(?:[^\s.!?]+\s+){0,7}[^\s.!?]+$/i;
const REPORTS =
  /\b(?:(?:the )?reviewers?(?: [A-Za-z0-9]{4})?|you) (?:also |further )?(?:asks?|asked|mention\w*|point\w*|suggest\w*|not(?:es?|ed)|stat\w+|wonder\w*|comment\w*|claim\w*|argu\w+|rais\w+|question\w*|(?:is|was|are|were) (?:concerned|worried|asking))\b/i;

/** 'Added Appendix A', 'Yes, in Table 2': short, and an answer. */
const DONE =
  /^\W*(?:added|updated|removed|fixed|changed|made|moved|included|corrected|yes|no|done|correct)\b/i;

interface Heard {
  passage: Passage;
  text: string;
  /** The line up to the passage's end, marks included. */
  line: string;
  newLine: boolean;
}

/** Reads all author responses of a paper. */
export function restatedIn(paper: Paper): Restated {
  const found: Restated = { ids: new Set(), pointOf: new Map() };
  const echoes = echoFinder(paper);
  for (const response of paper.responses) {
    if (response.role === 'authors') readResponse(heard(response), echoes, found);
  }
  return found;
}

function heard(response: Response): Heard[] {
  return response.passages.map((passage, at) => {
    const from = response.text.lastIndexOf('\n', passage.start - 1) + 1;
    const end = response.passages[at - 1]?.end ?? 0;
    return {
      passage,
      text: passageText(response, passage),
      line: response.text.slice(from, passage.end),
      newLine: at === 0 || response.text.slice(end, passage.start).includes('\n'),
    };
  });
}

function readResponse(passages: Heard[], echoes: (text: string) => boolean, found: Restated): void {
  let point: string[] = [];
  let answering = true;
  for (const [at, item] of passages.entries()) {
    if (isAnswer(item)) answering = true;
    else if (POINT_LABEL.test(item.line) && item.newLine) {
      point = [];
      answering = false;
    }
    const held = !answering && (answerFollows(passages, at) || !endsPoint(item));
    if (held || restates(item, echoes)) {
      if (answering && point.length > 0) point = [];
      answering = false;
      point.push(item.text);
      found.ids.add(item.passage.id);
    } else {
      answering = true;
      if (point.length > 0) found.pointOf.set(item.passage.id, keysOf(point.join(' ')));
    }
  }
}

const isAnswer = ({ line, newLine }: Heard): boolean => newLine && ANSWER_LABEL.test(line);

/** An answer has its own label further down, before the next point: until there all is the point. */
function answerFollows(passages: Heard[], at: number): boolean {
  const next = passages
    .slice(at + 1)
    .find((item) => isAnswer(item) || (item.newLine && POINT_LABEL.test(item.line)));
  return next !== undefined && isAnswer(next);
}

/** After a label with no label for the answer, the answer begins on a new line or where the authors say 'we'. */
const endsPoint = ({ line, text, newLine }: Heard): boolean =>
  POINT_LABEL.test(line) ? OF_AUTHORS.test(text) && newLine : newLine || OF_AUTHORS.test(text);

function restates({ text, line, newLine }: Heard, echoes: (text: string) => boolean): boolean {
  if (QUOTE_LINE.test(line) || ENCLOSED.test(text) || /\?[\s*_”"’)]*$/.test(text)) return true;
  if (/\b(?:we|our)\b/i.test(text)) return false;
  if (newLine && HEADING.test(text) && !DONE.test(text)) return true;
  return echoes(text) || OF_REVIEWER.test(text) || REPORTS.test(text);
}

/** Words in a row that two writers do not choose alike. */
const RUN = 7;

/** True for a text most of whose words stand in a row in a review. */
function echoFinder(paper: Paper): (text: string) => boolean {
  const runs = new Set(paper.reviews.flatMap(({ text }) => runsOf(words(text))));
  const whole = paper.reviews.map(({ text }) => words(text).join(' ')).join(' ');
  return (text) => {
    const own = words(text);
    if (own.length < RUN) return own.length > 2 && whole.includes(own.join(' '));
    const held = new Array<boolean>(own.length).fill(false);
    for (const [at, run] of runsOf(own).entries()) if (runs.has(run)) held.fill(true, at, at + RUN);
    return held.filter(Boolean).length >= own.length * 0.6;
  };
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (all: string[]): string[] =>
  all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, at) => all.slice(at, at + RUN).join(' '));
