/** What an answer states of scores, read apart from the gate, and whether the papers file has it so. */
import type { RawPaper, RawScore } from '../raw.ts';
import { ownWords } from '../text.ts';

export interface ScoreCheck {
  /** The words that state it. */
  said: string;
  /** Labels it is said of; empty when it is said of all, or of nobody. */
  who: string[];
  /** `rating`, `mean rating`, `range`, `count`, `label` … */
  what: string;
  /** As stated; null for what is no single number. */
  value: number | null;
  right: boolean;
}

/**
 * Score exactness. Definition: of the scores, labels, means, ranges and counts that an answer states in its own words,
 * the share that equal those of the papers file; a mean may be rounded to the decimals it is given with. What is
 * stated of a score that the file does not have is wrong. Read by patterns: `R2: rating 6 (marginally above …),
 * confidence 4`, `R1 rated it 8`, `R1 and R3 gave 6 and 3`, `R2 (6)`, `average 5.3`, `from 3 to 8`, `2 of 3 at or
 * above 6`, `R1 gives a strong accept`. Unit: share, 0 to 1; the aim is 1.
 */
export function checkScores(answer: string, raw: RawPaper): ScoreCheck[] {
  return segmentsOf(ownWords(answer)).flatMap((segment) => checksIn(segment, raw));
}

const segmentsOf = (text: string): string[] => text.split(/\n+|;\s|(?<=[.!?])\s+(?=[\p{Lu}*“-])/u);

function checksIn(segment: string, raw: RawPaper): ScoreCheck[] {
  const ranges = [...segment.matchAll(RANGE)].map((found) => rangeCheck(found, raw));
  const counts = [...segment.matchAll(COUNT)].map((found) => countCheck(found, raw));
  const rest = segment.replace(RANGE, ' , ').replace(COUNT, ' , ');
  return [...ranges, ...counts, ...numbersIn(rest, raw), ...labelsIn(rest, raw)].filter(
    (check) => check !== null,
  );
}

const NUMBER = '[-−]?\\d+(?:\\.\\d+)?';
const RANGE = new RegExp(
  `\\b(?:range[sd]?(?: of| from|:)?|(?<=rating[^.]*)(?:from|between)) (${NUMBER}) ?(?:to|and|–|-) ?(${NUMBER})`,
  'gi',
);
const COUNT = new RegExp(
  `\\b(\\d+|none|one|two|three|four|five|all) of (?:the )?(\\d+|two|three|four|five)(?: (?:reviewers|reviews|ratings))?(?: (?:are|is|rate it|lie|sit))? (at or above|above|below) (${NUMBER})`,
  'gi',
);
const WORDS: Record<string, number> = { none: 0, one: 1, two: 2, three: 3, four: 4, five: 5 };
const countOf = (word: string, all: number): number =>
  /^all$/i.test(word) ? all : (WORDS[word.toLowerCase()] ?? Number(word));
const numberOf = (text: string): number => Number(text.replace('−', '-'));

function rangeCheck([said, low, high]: RegExpMatchArray, raw: RawPaper): ScoreCheck {
  const ratings = valuesOf('rating', raw);
  const right = Math.min(...ratings) === numberOf(low!) && Math.max(...ratings) === numberOf(high!);
  return { said, who: [], what: 'range', value: null, right };
}

function countCheck([said, some, all, side, line]: RegExpMatchArray, raw: RawPaper): ScoreCheck {
  const ratings = valuesOf('rating', raw);
  const at = numberOf(line!);
  const found = ratings.filter((value) =>
    side === 'below' ? value < at : side === 'above' ? value > at : value >= at,
  ).length;
  const total = countOf(all!, ratings.length);
  return {
    said,
    who: [],
    what: 'count',
    value: null,
    right: total === ratings.length && countOf(some!, total) === found,
  };
}

const valuesOf = (key: string, raw: RawPaper): number[] =>
  [...raw.reviews.values()].flatMap(({ scores }) => scores.get(key)?.value ?? []);

/** What the words before a number have said so far. */
interface State {
  who: string[];
  key: string | null;
  aggregate: 'mean' | 'median' | null;
  /** Words since the key, the aggregate or the last score. */
  distance: number;
  /** Scores stated of `who` so far. */
  given: number;
}

const START: State = { who: [], key: null, aggregate: null, distance: 0, given: 0 };
const TOKEN = new RegExp(
  `R\\d+(?!\\.?\\d)|(?<![\\w.])${NUMBER}(?![\\w%]|\\.\\d)|[A-Za-z]+(?:['’][a-z]+)?|[(),:]`,
  'g',
);
/** Words between a score's name and its number that say nothing. */
const FILLER =
  /^(?:a|an|the|of|is|was|it|to|with|at|as|paper|this|work|and|or|for|about|around|overall|only|just|his|her|their|level|value|both|each|all|are|were)$/i;
const RATING = /^(?:rat(?:ed?|es|ings?)|scor(?:ed?|es|ing)|gave|gives?|given|giving|recommendations?)$/i;
const CONFIDENCE = /^confiden(?:ce|t|ces)$/i;
/** A number before any other word counts things (`gives 3 examples`). */
const AFTER =
  /^(?:and|or|but|while|whereas|with|to|from|for|on|in|because|despite|so|as|although|though|since|which|that|at|after|given|by|is|was|are|respectively|overall|confidence|rating|score|not)$/i;
/** Farther than this many telling words from its name a number is no score. */
const REACH = 2;

function numbersIn(segment: string, raw: RawPaper): ScoreCheck[] {
  const tokens = [...segment.matchAll(TOKEN)];
  const checks: ScoreCheck[] = [];
  let state = START;
  for (const [at, token] of tokens.entries()) {
    if (!/^[-−]?\d/.test(token[0])) {
      state = stepped(state, tokens, at, raw);
      continue;
    }
    const next = tokens[at + 1]?.[0] ?? '';
    const opened = tokens[at - 1]?.[0] === '(' && /^R\d/.test(tokens[at - 2]?.[0] ?? '');
    const named = state.key !== null || state.aggregate !== null || opened;
    if (
      named &&
      state.distance <= REACH &&
      !isNegated(tokens, at) &&
      (!/^[A-Za-z]/.test(next) || AFTER.test(next))
    ) {
      checks.push(...scoreChecks(token, segment, state, raw));
      state = { ...state, key: state.key ?? 'rating', given: state.given + 1, distance: 0 };
    }
  }
  return checks;
}

/** `rating 6, not 8`: what is denied is not stated. */
const isNegated = (tokens: RegExpMatchArray[], at: number): boolean =>
  /^not(?: an?)?$/i.test(
    tokens
      .slice(Math.max(0, at - 2), at)
      .map(([word]) => word)
      .join(' ')
      .replace(/^(?!not\b).*? /i, ''),
  );

function stepped(state: State, tokens: RegExpMatchArray[], at: number, raw: RawPaper): State {
  const word = tokens[at]![0];
  const before = tokens[at - 1]?.[0] ?? '';
  if (/^R\d/.test(word)) {
    const listed =
      /^R\d/.test(before) || (/^(?:and|,)$/.test(before) && /^R\d/.test(tokens[at - 2]?.[0] ?? ''));
    return listed ? { ...state, who: [...state.who, word] } : { ...START, who: [word] };
  }
  if (/^[(),:]$/.test(word)) return state;
  if (/^(?:mean|average[sd]?)$/i.test(word)) return { ...state, aggregate: 'mean', distance: 0 };
  if (/^median$/i.test(word)) return { ...state, aggregate: 'median', distance: 0 };
  const key = keyNamed(word, raw);
  if (key) return { ...state, key, distance: 0, given: 0 };
  return FILLER.test(word) ? state : { ...state, distance: state.distance + 1 };
}

function keyNamed(word: string, raw: RawPaper): string | null {
  if (RATING.test(word)) return 'rating';
  if (CONFIDENCE.test(word)) return 'confidence';
  const key = word.toLowerCase();
  return [...raw.reviews.values()].some(({ scores }) => scores.has(key)) ? key : null;
}

function scoreChecks(token: RegExpMatchArray, segment: string, state: State, raw: RawPaper): ScoreCheck[] {
  const key = state.key ?? 'rating';
  const said = segment.slice(Math.max(0, token.index! - 30), token.index! + token[0].length + 30).trim();
  const decimals = token[0].split('.')[1]?.length ?? 0;
  const value = numberOf(token[0]);
  if (state.aggregate) {
    const right = equals(value, aggregateOf(state.aggregate, valuesOf(key, raw)), decimals);
    return [{ said, who: [], what: `${state.aggregate} ${key}`, value, right }];
  }
  if (state.who.length === 0)
    return [{ said, who: [], what: key, value, right: valuesOf(key, raw).includes(value) }];
  const who =
    state.who.length > 1 && givesEach(segment) ? [state.who[state.given] ?? state.who.at(-1)!] : state.who;
  const stored = who.map((label) => raw.reviews.get(label)?.scores.get(key));
  const right = stored.every((score) => score?.value === value);
  return [{ said, who, what: key, value, right }, ...besideChecks(token, segment, who, key, stored)];
}

/** `R1 and R3 gave 6 and 3`: one number each. */
const givesEach = (segment: string): boolean =>
  new RegExp(`${NUMBER}(?:,| and|, and) ${NUMBER}`).test(segment);

/** The label in brackets behind a score: `6 (marginally above the acceptance threshold)`. */
function besideChecks(
  token: RegExpMatchArray,
  segment: string,
  who: string[],
  key: string,
  stored: (RawScore | undefined)[],
): ScoreCheck[] {
  const label = /^\s*\(([A-Za-z][^()]*)\)/.exec(segment.slice(token.index! + token[0].length))?.[1];
  if (label === undefined || CONFIDENCE.test(label.split(/\s/)[0]!)) return [];
  const right = stored.every((score) => score !== undefined && isLabelOf(label, score));
  return [{ said: `${token[0]} (${label})`, who, what: `${key} label`, value: null, right }];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whole words, in order. */
const holds = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** True also where neither the file nor the scale has a label: there is nothing that it could contradict. */
function isLabelOf(label: string, { raw, scaleLabel }: RawScore): boolean {
  const own = plain(raw.replace(/^\s*[-−]?[\d.]+/, ''));
  const known = [own, plain(scaleLabel)].filter((text) => text !== '');
  const said = plain(label);
  return known.length === 0 || known.some((text) => holds(text, said) || holds(said, text));
}

function aggregateOf(aggregate: 'mean' | 'median', values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  if (aggregate === 'mean') return sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

const equals = (said: number, real: number, decimals: number): boolean =>
  Math.abs(said - real) <= 0.5 * 10 ** -decimals + 1e-9;

const LABELS = '(?:strong|clear|weak|borderline) (?:accept|reject)|marginally (?:above|below)';
const VERDICT = new RegExp(
  `\\b(R\\d+)\\b(?:(?!\\bR\\d|\\bnot\\b|n['’]t)[^.;])*?\\b(?:rat\\w+|gave|gives?|scor\\w+|recommend\\w*|votes?)\\b(?:(?!\\bR\\d|\\bnot?\\b)[^.;(])*?\\b(${LABELS})`,
  'gi',
);

/** Labels said with no number: `R1 gives a strong accept`. */
function labelsIn(segment: string, raw: RawPaper): ScoreCheck[] {
  return [...segment.matchAll(VERDICT)].map(([said, who, label]) => {
    const rating = raw.reviews.get(who!)?.scores.get('rating');
    const right = rating !== undefined && hasLabel(rating) && isLabelOf(label!, rating);
    return { said, who: [who!], what: 'rating label', value: null, right };
  });
}

const hasLabel = ({ raw, scaleLabel }: RawScore): boolean => /[a-z]/i.test(raw) || scaleLabel !== '';

/** Whether an answer states, rightly, that this reviewer's score has this value. */
export const statesScore = (checks: ScoreCheck[], who: string, key: string, value: number): boolean =>
  checks.some(
    (check) => check.right && check.who.includes(who) && check.what === key && check.value === value,
  );
