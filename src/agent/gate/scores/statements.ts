/** Finds what a sentence says of scores: which numbers, of which score, of whom. */
import type { Paper } from '../../../papers/paper.ts';
import { type ScoreToken, scoreTokens } from './tokens.ts';

/** Numbers said together of the same score: `R1 and R2 gave 6 and 3`, `ratings of 6, 5 and 5`. */
export interface Statement {
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

/** The statements of a sentence about scores, in order. */
export const scoreStatements = (said: string, paper: Paper): Statement[] =>
  NUMBER.test(said) ? statementsOf(scoreTokens(said, paper), paper) : [];

/** A digit that is not a label's. */
const NUMBER = /(?<!R\d*)\d/;

/** Words that may follow a score; after any other word a number counts things (`gives 3 examples`). */
const AFTER_SCORE =
  /^(?:and|or|but|while|whereas|with|to|from|for|on|in|because|despite|each|so|as|out|even|although|though|since|which|that|at|after|given|by|is|was|are|were|of|respectively|overall|confidence|rating|score|accept|reject|would|falls?|sits?|lies?|means?|marks?|stands?|rather|instead)$/;

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
    const end = token.type === 'number' ? scoresEnd(tokens, at, state, paper) : null;
    if (end !== null) {
      statements.push(statementAt(tokens, at, end, state));
      state = { ...state, distance: 0, verb: true, spent: true };
      at = end;
    } else state = step(state, tokens, at, mentioned, paper);
  }
  return statements;
}

/** The end of the list of scores that begins with the number at `at`; null where it is no score. */
const scoresEnd = (tokens: ScoreToken[], at: number, state: State, paper: Paper): number | null =>
  everyRatingEnd(tokens, at, paper) ?? (isScore(tokens, at, state) ? listEnd(tokens, at) : null);

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

/** What is numbered, not scored: `the clarity of Fig. 2`. */
const REFERENCE =
  /^(?:fig(?:ure)?s?|tab(?:le)?s?|sec(?:tion)?s?|eqs?|equations?|theorems?|thm|lemma|prop(?:osition)?|corollary|alg(?:orithm)?s?|appendix|lines?|pages?|steps?|points?|questions?|chapter|version|phase|stage)$/;

/** What is compared with, and given by nobody: `at or above 6`, `4 rather than 2`. */
const BOUND = /^(?:above|below|over|under|than|least|most)$/;
/** Tokens before a number among which a denial turns it: `did not rate it 4`. */
const DENIAL = 5;

/** A number that is said not to be the score. */
function isDenied(tokens: ScoreToken[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - DENIAL), at).reverse();
  const end = before.findIndex(({ type }) => /^(?:number|comma|and|break|open|label)$/.test(type));
  const near = end < 0 ? before : before.slice(0, end);
  return near.some(
    ({ text }, index) => /^not$|n['’]t$/.test(text) || (text === 'instead' && near[index - 1]?.text === 'of'),
  );
}

/** Beyond this a number is a year or a count; percent scales are the widest in use. */
const LARGEST_SCORE = 100;

function isScore(tokens: ScoreToken[], at: number, state: State): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (Math.abs(Number(tokens[at]!.text)) > LARGEST_SCORE) return false;
  const isOfKey = before?.text === 'of' && tokens[at - 2]?.type === 'key';
  if (!isOfKey && after?.type === 'word' && !AFTER_SCORE.test(after.text)) return false;
  if (before && (REFERENCE.test(before.text) || BOUND.test(before.text))) return false;
  if (isDenied(tokens, at)) return false;
  if (rightKey(after, tokens[at + 2])) return true;
  if (before?.type === 'open' || (before?.type === 'break' && before.text === ':'))
    return tokens[at - 2]?.type === 'label' || (state.key !== null && state.distance <= 4);
  if (before?.type === 'label' || isAside(tokens, at)) return true;
  if (after?.text === 'from' && tokens[at + 2]?.type === 'label') return true;
  const reach = state.key !== null || state.aggregate !== null ? 4 : state.verb ? 6 : -1;
  return state.distance <= reach;
}

/** The end of a list that begins at `at` and holds all ratings of the paper in any order, whatever words stand before it; or null. */
function everyRatingEnd(tokens: ScoreToken[], at: number, paper: Paper): number | null {
  const ratings = paper.reviews.flatMap(({ rating }) => rating?.value ?? []);
  const stop = tokens.findIndex(({ type }, index) => index >= at && !/^(?:number|comma|and)$/.test(type));
  const list = tokens
    .slice(at, stop < 0 ? tokens.length : stop)
    .flatMap(({ type, text }) => (type === 'number' ? Number(text) : []));
  if (list.length < 2 || sorted(list) !== sorted(ratings)) return null;
  return tokens.findLastIndex(({ type }, index) => type === 'number' && (stop < 0 || index < stop));
}

const sorted = (values: number[]): string => values.toSorted((one, other) => one - other).join();

/** `R2, at 8, is the most positive`. */
function isAside(tokens: ScoreToken[], at: number): boolean {
  if (tokens[at - 1]?.text !== 'at') return false;
  return tokens[tokens[at - 2]?.type === 'comma' ? at - 3 : at - 2]?.type === 'label';
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
    aggregate: isSpan(tokens, at, list) && state.aggregate !== null ? 'range' : state.aggregate,
    approximate: state.approximate,
  };
}

/** `a mean of 4, from 2 to 5`: the ends of a range. */
const isSpan = (tokens: ScoreToken[], at: number, list: ScoreToken[]): boolean =>
  tokens[at - 1]?.text === 'from' && list.some(({ text }) => text === 'to');
