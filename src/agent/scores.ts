/**
 * Scores in a sentence: every rating, confidence or sub-score said of a reviewer must equal the stored one, and
 * every count, mean or range the computed facts. Works on English wording; a number it cannot place is not judged.
 */
import type { Paper, Review } from '../papers/paper.ts';
import type { Facts } from '../recommendation/facts.ts';
import type { Claim, Held } from './held.ts';
import { type ScoreToken, scoreTokens } from './score-tokens.ts';
import { sameVerdict, type Verdict, verdictsIn } from './verdicts.ts';

/** Numbers said together of the same score: `R1 and R2 gave 6 and 3`, `ratings of 6, 5 and 5`. */
interface Statement {
  key: string;
  values: number[];
  decimals: number;
  /** Reviewers meant; empty when none is named. */
  subjects: string[];
  /** Every reviewer is meant (`all three give`, `each`). */
  everyone: boolean;
  aggregate: ScoreToken['aggregate'] | null;
  approximate: boolean;
}

/** What the check of the scores found: the fault, and the numbers that were understood as scores. */
export interface ScoreCheck {
  held: Held | null;
  placed: number[];
}

/** Checks the scores of a sentence. */
export function checkScores(claim: Claim, paper: Paper, facts: Facts): ScoreCheck {
  const statements = statementsOf(scoreTokens(claim.said, paper), paper);
  for (const statement of statements) {
    const held = judge(statement, claim, paper, facts);
    if (held) return { held, placed: [] };
  }
  return { held: labelFault(claim, paper), placed: statements.flatMap(({ values }) => values) };
}

/** Words that may follow a score; after any other word a number counts things (`gives 3 examples`). */
const AFTER_SCORE =
  /^(?:and|or|but|while|whereas|with|to|from|for|on|in|because|despite|each|so|as|out|even|although|though|since|which|at|after|given|by|is|was|are|were|of|respectively|overall|confidence|rating|score|accept|reject|would|falls?|sits?|lies?|means?|marks?|stands?)$/;

interface State {
  subjects: string[];
  everyone: boolean;
  key: string | null;
  /** A number has been said of the key, so that a verb begins another score. */
  spent: boolean;
  /** The last key of the sentence: `Confidence: R1 4, R2 3`. */
  topic: string | null;
  verb: boolean;
  aggregate: Statement['aggregate'];
  approximate: boolean;
  /** Words since the key or verb. */
  distance: number;
}

const fresh = (subjects: string[], everyone: boolean, topic: string | null): State => ({
  subjects,
  everyone,
  key: null,
  spent: false,
  topic,
  verb: false,
  aggregate: null,
  approximate: false,
  distance: 0,
});

function statementsOf(tokens: ScoreToken[], paper: Paper): Statement[] {
  const statements: Statement[] = [];
  const mentioned = new Set<string>();
  let state = fresh([], false, null);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.type === 'number' && isScore(tokens, at, state)) {
      const end = listEnd(tokens, at);
      statements.push(statementAt(tokens, at, end, state));
      state = { ...state, distance: 0, verb: true, spent: true };
      at = end;
    } else state = step(state, tokens, at, mentioned, paper);
  }
  return statements;
}

/** What a token other than a score changes. */
function step(state: State, tokens: ScoreToken[], at: number, mentioned: Set<string>, paper: Paper): State {
  const token = tokens[at]!;
  switch (token.type) {
    case 'label': {
      mentioned.add(token.text);
      const joined = isListed(tokens, at) ? [...state.subjects, token.text] : [token.text];
      return isListed(tokens, at) ? { ...state, subjects: joined } : fresh(joined, false, state.topic);
    }
    case 'everyone':
      return { ...fresh([], true, state.topic), key: state.key };
    case 'others':
      return fresh(
        paper.reviews.map(({ label }) => label).filter((label) => !mentioned.has(label)),
        false,
        state.topic,
      );
    case 'key':
      return { ...state, key: token.text, topic: token.text, spent: false, distance: 0 };
    case 'verb':
      return { ...state, key: state.spent ? null : state.key, verb: true, distance: 0 };
    case 'aggregate':
      return { ...state, aggregate: token.aggregate, distance: 0 };
    case 'break':
      return tokens[at - 1]?.type === 'label' ? state : fresh(state.subjects, false, state.topic);
    case 'approximate':
      return { ...state, approximate: true };
    case 'word':
      return { ...state, distance: state.distance + 1 };
    default:
      return state;
  }
}

/** `R1 and R2`, `R1, R2`: the label before belongs to the same list. */
function isListed(tokens: ScoreToken[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.type === 'comma' || tokens[before]?.type === 'and') before--;
  return before < at - 1 && tokens[before]?.type === 'label';
}

/** Beyond this a number is a year or a count; percent scales are the widest in use. */
const LARGEST_SCORE = 100;

function isScore(tokens: ScoreToken[], at: number, state: State): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (Math.abs(Number(tokens[at]!.text)) > LARGEST_SCORE) return false;
  if (after?.type === 'word' && !AFTER_SCORE.test(after.text)) return false;
  if (rightKey(after, tokens[at + 2])) return true;
  if (before?.type === 'open' || (before?.type === 'break' && before.text === ':'))
    return tokens[at - 2]?.type === 'label' || (state.key !== null && state.distance <= 4);
  if (before?.type === 'label') return true;
  if (after?.text === 'from' && tokens[at + 2]?.type === 'label') return true;
  const reach = state.key !== null || state.aggregate !== null ? 4 : state.verb ? 6 : -1;
  return state.distance <= reach;
}

/** `3 for soundness`, `4 confidence`. */
const rightKey = (after: ScoreToken | undefined, next: ScoreToken | undefined): string | null =>
  after?.type === 'key'
    ? after.text
    : after && /^(?:for|in|on)$/.test(after.text) && next?.type === 'key'
      ? next.text
      : null;

/** The last number of a list that begins at `at`: `6, 3 and 3`, `3 to 8`. */
function listEnd(tokens: ScoreToken[], at: number): number {
  let end = at;
  for (;;) {
    let next = end + 1;
    while (tokens[next]?.type === 'comma' || tokens[next]?.type === 'and' || tokens[next]?.text === 'to')
      next++;
    const after = tokens[next + 1];
    const counts = after?.type === 'word' && !AFTER_SCORE.test(after.text);
    if (next === end + 1 || tokens[next]?.type !== 'number' || counts || after?.text === 'from') return end;
    end = next;
  }
}

function statementAt(tokens: ScoreToken[], at: number, end: number, state: State): Statement {
  const list = tokens.slice(at, end + 1);
  const [after, next] = tokens.slice(end + 1, end + 3);
  const direct = tokens[at - 1]?.type === 'label';
  const numbers = list.filter(({ type }) => type === 'number').map(({ text }) => text);
  const given = after?.text === 'from' && next?.type === 'label' ? [next.text] : state.subjects;
  return {
    key: rightKey(after, next) ?? state.key ?? (direct ? state.topic : null) ?? 'rating',
    values: numbers.map(Number),
    decimals: Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0)),
    subjects: given,
    everyone: state.everyone,
    aggregate: state.aggregate,
    approximate: state.approximate,
  };
}

const CHANGES = /\b(?:rais|increas|updat|upgrad|lower|decreas|chang|mov|went|goes|bump|improv)\w*/i;
const OWN = /\bI\b|\bmy\b|\bsuggest(?:s|ed|ion)?\b|\blean(?:s|ing)?\b/i;

function judge(statement: Statement, claim: Claim, paper: Paper, facts: Facts): Held | null {
  const { key, values, subjects } = statement;
  if (statement.aggregate) return judgeAggregate(statement, claim, paper, facts);
  if (subjects.length === 0 && OWN.test(claim.said)) return offScale(statement, paper);
  const fault = subjects.length > 0 ? subjectFault(statement, paper) : groupFault(statement, paper);
  if (fault === null) return null;
  if (values.every((value) => inPassages(value, claim, CHANGES.test(claim.said)))) return null;
  return { code: 'wrong-score', reason: fault.replace('{key}', key) };
}

/** A rating suggested by the agent itself must be one of the venue's. */
function offScale({ key, values }: Statement, paper: Paper): Held | null {
  const scale = paper.scales[key];
  if (key !== 'rating' || !scale || scale.inferred) return null;
  const off = values.find((value) => !scale.values.some((step) => step.value === value));
  if (off === undefined) return null;
  return { code: 'wrong-score', reason: `It named a rating of ${off}, which ${paper.venue} does not have.` };
}

/** A reviewer may write of a score in the text (`I raise my score to 6`): then the passage bears the number. */
function inPassages(value: number, { passages }: Claim, changed: boolean): boolean {
  const number = new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d.]*\\d)`);
  const about = /\b(?:rat(?:e|ed|ing)|scor|confiden|accept|reject|mark|weak|borderline|threshold)/i;
  return passages.some((passage) => number.test(passage) && (changed || about.test(passage)));
}

/** The stored value of a reviewer's score, or null. */
export function storedScore(review: Review | undefined, key: string): number | null {
  if (!review) return null;
  if (key === 'rating') return review.rating?.value ?? null;
  if (key === 'confidence') return review.confidence?.value ?? null;
  return review.scores.find((score) => score.key === key)?.value ?? null;
}

const reviewOf = (paper: Paper, label: string) => paper.reviews.find((review) => review.label === label);

function subjectFault({ key, values, subjects }: Statement, paper: Paper): string | null {
  const positional = values.length > 1 && values.length === subjects.length;
  for (const [index, label] of subjects.entries()) {
    const stored = storedScore(reviewOf(paper, label), key);
    if (stored === null) return `${label} gives no ${key}.`;
    const said = positional ? values[index]! : values[0]!;
    const right = positional || values.length === 1 ? stored === said : values.includes(stored);
    if (!right) return `It named ${label}'s ${key} as ${said}; it is ${stored}.`;
  }
  return null;
}

function groupFault({ key, values, everyone }: Statement, paper: Paper): string | null {
  const stored = paper.reviews.map((review) => storedScore(review, key));
  if (stored.every((value) => value === null)) return `The reviews give no ${key}.`;
  if (everyone && values.length === 1)
    return stored.every((value) => value === values[0])
      ? null
      : `Not every reviewer gives ${values[0]} as ${key}.`;
  const left = [...stored];
  for (const value of values) {
    const index = left.indexOf(value);
    if (index < 0)
      return `It named a ${key} of ${value} that no reviewer gives, or more often than it is given.`;
    left.splice(index, 1);
  }
  return null;
}

function judgeAggregate(statement: Statement, claim: Claim, paper: Paper, facts: Facts): Held | null {
  const { key, values, aggregate } = statement;
  const stored = storedBy(statement, paper);
  const allowed = aggregateValues(aggregate, key, stored, facts);
  const partial =
    aggregate === 'mean' && statement.subjects.length > 1 ? [meanOf(numbersOf(paper, key))] : [];
  const tolerance =
    statement.approximate && statement.decimals === 0 ? 0.5 : 0.5 * 10 ** -statement.decimals + 0.005;
  const right = (value: number) =>
    [...allowed, ...partial].some(
      (candidate) => candidate !== null && Math.abs(candidate - value) <= tolerance,
    );
  const wrong = values.find((value) => !right(value) && !inPassages(value, claim, true));
  if (wrong === undefined) return null;
  const what = {
    mean: 'mean',
    median: 'median',
    range: 'range',
    extreme: 'highest or lowest value',
    threshold: 'threshold',
  };
  return {
    code: 'wrong-score',
    reason: `It named ${wrong} for the ${what[aggregate!]} of the ${key}s, which is not right.`,
  };
}

/** Values an aggregate is taken over: of the reviewers named when there are several, else of all. */
function storedBy({ key, subjects, aggregate }: Statement, paper: Paper): number[] {
  const several = subjects.length > 1 && aggregate === 'mean';
  const reviews = several ? paper.reviews.filter(({ label }) => subjects.includes(label)) : paper.reviews;
  return reviews.flatMap((review) => storedScore(review, key) ?? []);
}

const numbersOf = (paper: Paper, key: string): number[] =>
  paper.reviews.flatMap((review) => storedScore(review, key) ?? []);

const meanOf = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function aggregateValues(
  kind: Statement['aggregate'],
  key: string,
  stored: number[],
  facts: Facts,
): (number | null)[] {
  if (stored.length === 0) return [];
  const low = Math.min(...stored);
  const high = Math.max(...stored);
  switch (kind) {
    case 'mean':
      return [meanOf(stored)];
    case 'median':
      return [key === 'rating' ? (facts.rating?.median ?? null) : null];
    case 'range':
      return [low, high, high - low];
    case 'extreme':
      return [low, high];
    default:
      return [facts.threshold?.value ?? null, ...stored];
  }
}

/** A score's label (`strong accept`) said of a number or a reviewer must be the venue's for it. */
function labelFault(claim: Claim, paper: Paper): Held | null {
  for (const verdict of verdictsIn(claim.said)) {
    const labels = labelsFor(claim.said, verdict, paper);
    if (labels.length === 0 || labels.some((label) => sameVerdict(verdict, label))) continue;
    if (claim.passages.some((passage) => verdictsIn(passage).some((other) => sameVerdict(verdict, other))))
      continue;
    const reason = `It called a score “${verdict.phrase}”, which is not the venue's label for it.`;
    return { code: 'wrong-label', reason };
  }
  return null;
}

/** The stored verdicts that a verdict in a sentence must agree with; none when it is said of nobody's score. */
function labelsFor(said: string, verdict: Verdict, paper: Paper): Verdict[] {
  const before = said.slice(0, verdict.at);
  const after = said.slice(verdict.at + verdict.phrase.length);
  const near =
    /(?:^|[^\d.R])(\d+(?:\.\d)?)[^\d.;]{0,45}$/.exec(before)?.[1] ??
    /^\s*\(\s*(\d+(?:\.\d)?)/.exec(after)?.[1];
  const byNumber = near === undefined ? [] : verdictsOfValue(Number(near), paper);
  if (byNumber.length > 0) return byNumber;
  const label = /\b(R\d+)\b[^.;]*$/.exec(before)?.[1];
  if (!label || OWN.test(before) || !SAYS_RATING.test(before)) return [];
  const stored = reviewOf(paper, label)?.rating;
  return stored?.label ? verdictsIn(stored.label) : [];
}

const SAYS_RATING =
  /\b(?:rat(?:e|es|ed|ing)|giv(?:e|es|ing)|gave|scor\w+|assign\w*|label\w*|recommend\w*|vot\w+|went|mov\w+|choos\w+|chose)\b/i;

function verdictsOfValue(value: number, paper: Paper): Verdict[] {
  const typed = paper.reviews.flatMap(({ rating }) =>
    rating?.value === value && rating.label ? [rating.label] : [],
  );
  const scale = paper.scales.rating?.values.find((step) => step.value === value)?.label;
  return [...typed, ...(scale ? [scale] : [])].flatMap((label) => verdictsIn(label).slice(0, 1));
}
