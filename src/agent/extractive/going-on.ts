/** What a question takes over from the one before it, in the same message or in the thread. */
import {
  ANAPHORIC,
  CARRY,
  type Kind,
  OTHERS,
  SAID_SO,
  SAME_PERSON,
  WHICH_OF_THEM,
  WHOLE,
  WHY,
} from './kinds.ts';
import type { Understanding } from './understanding.ts';
import { specific } from './words.ts';

/** Kinds that can be asked of one reviewer or carried over to another. */
const CARRIES: Kind[] = [
  'strengths',
  'weaknesses',
  'aspect',
  'scores',
  'reviewer',
  'contribution',
  'raise',
  'search',
  'overview',
  'response',
  'aftermath',
  'discussion',
  'agreement',
  'count',
  'standing',
  'reword',
  'writer',
];

/** Kinds whose answer quotes points that may have their grounds beside them. */
const POINTS = new Set<Kind>(['strengths', 'weaknesses', 'aspect', 'search']);

/** Kinds whose subject can be counted. */
const COUNTED = new Set<Kind>([...POINTS, 'count']);

export function carried(
  heard: Understanding,
  previous: Understanding,
  asking: string,
  labels: string[],
  within: boolean,
): Understanding {
  const reviewers = carriedReviewers(heard, previous, asking, labels);
  const bare = heard.kinds.length === 0 && heard.aspects.length === 0 && specific(heard.query).length === 0;
  if (bare && WHY.test(asking)) {
    if (previous.kinds.includes('scores') && previous.reviewers.length > 0)
      return heard.reviewers.length > 0
        ? { ...heard, kinds: ['weaknesses'] }
        : { ...heard, kinds: ['reviewer'], reviewers: previous.reviewers, more: true };
    if (previous.kinds.some((kind) => kind === 'recommendation' || kind === 'scores'))
      return {
        ...heard,
        kinds: SO_LOW.test(asking) ? ['weaknesses'] : ['strengths', 'weaknesses'],
        more: true,
      };
    if (previous.kinds.some((kind) => kind === 'weigh' || kind === 'grounds' || (within && POINTS.has(kind))))
      return { ...heard, reviewers: previous.reviewers, kinds: ['grounds'] };
    if (within) return previous;
  }
  if (SAID_SO.test(asking) && heard.aspects.length === 0) return { ...heard, reviewers, kinds: ['grounds'] };
  if (WHICH_OF_THEM.test(asking) && COUNTED.has(previous.kinds[0]!))
    return { ...inherit(previous), kinds: ['count'], reviewers: [], note: heard.note };
  if (WHO_ELSE.test(asking) && (previous.kinds[0] === 'count' || previous.kinds[0] === 'aspect'))
    return { ...inherit(previous), kinds: ['count'], reviewers: [], more: true };
  if (heard.kinds.includes('weigh')) return { ...heard, kinds: ['weigh'], reviewers: heard.reviewers };
  const short = (asking.match(/\S+/g)?.length ?? 0) <= 8;
  if (bare && (heard.more || ANAPHORIC.test(asking) || heard.again))
    return { ...inherit(previous), reviewers, note: heard.note, more: !heard.again, again: heard.again };
  if (
    bare &&
    reviewers.length > 0 &&
    !/^\W*who\b/i.test(asking) &&
    !(heard.reviewers.length > 0 && standsAlone(asking)) &&
    (CARRY.test(asking) || OTHERS.test(asking) || short)
  )
    return { ...withPair(inherit(previous), previous, reviewers), note: heard.note };
  const same = THE_SAME.test(asking) && heard.aspects.length === 0 && heard.reviewers.length > 0;
  if (same && heard.side !== null && previous.aspects.length > 0)
    return {
      ...heard,
      kinds: previous.kinds,
      aspects: previous.aspects,
      query: `${previous.query} ${asking}`,
    };
  if (heard.kinds.includes('agreement') && OTHERS.test(asking))
    return {
      ...heard,
      reviewers,
      aspects: heard.aspects.length > 0 ? heard.aspects : previous.aspects,
      query: `${previous.query} ${asking}`,
    };
  if (
    GOES_ON.test(asking) &&
    heard.kinds.includes('response') &&
    heard.aspects.length === 0 &&
    COUNTED.has(previous.kinds[0]!)
  )
    return {
      ...heard,
      reviewers,
      back: true,
      aspects: previous.aspects,
      query: `${previous.query} ${asking}`,
    };
  if (heard.back && heard.kinds.includes('response') && heard.aspects.length === 0)
    return { ...heard, reviewers, aspects: previous.aspects };
  if (short && CARRY.test(asking) && !ALL.test(asking) && reviewers.length === 0)
    return { ...heard, reviewers: previous.reviewers };
  return { ...heard, reviewers };
}

const SO_LOW = /\bso (?:low|bad|poor|negative|harsh)\b/i;
/** 'And how did the authors reply?' */
const GOES_ON = /^\W*(?:and|so|but|then|what|how)\b(?!.{0,60}\b(?:about|on|regarding|to) (?:the|their|R\d))/i;
/** After a question whose answer names all who say so, it asks for the rest. */
const WHO_ELSE = /^\W*(?:and )?(?:who|anyone|anybody|no ?one|nobody|any others?) else\W*$/i;
/** 'Does R3 complain about the same thing?' */
const THE_SAME = /\bthe same\b/i;

/** 'What does R2 say?' has a subject of its own; 'and R2?' and 'what about R2?' have the last question's. */
const standsAlone = (asking: string): boolean =>
  WHOLE.test(asking) && !CARRY.test(asking) && !OTHERS.test(asking);

/** 'And R3?' after a comparison that R3 was part of asks for R3; else R3 joins it. */
function withPair(taken: Understanding, previous: Understanding, reviewers: string[]): Understanding {
  if (taken.kinds[0] !== 'agreement') return { ...taken, reviewers };
  if (reviewers.every((label) => previous.reviewers.includes(label)))
    return { ...taken, kinds: ['reviewer'], aspects: [], reviewers };
  return { ...taken, reviewers: [...new Set([...previous.reviewers, ...reviewers])] };
}

const inherit = (previous: Understanding): Understanding => ({
  ...previous,
  kinds: previous.kinds.filter((kind) => CARRIES.includes(kind)),
  missing: [],
  note: null,
  more: false,
  again: false,
  carried: true,
});

function carriedReviewers(
  heard: Understanding,
  previous: Understanding,
  asking: string,
  labels: string[],
): string[] {
  if (heard.reviewers.length > 0) return heard.reviewers;
  if (OTHERS.test(asking)) {
    return previous.reviewers.length > 0 ? labels.filter((label) => !previous.reviewers.includes(label)) : [];
  }
  if (SAME_PERSON.test(asking)) return previous.reviewers;
  if (heard.kinds[0] === 'standing' && THEY.test(asking) && previous.reviewers.length === 1)
    return previous.reviewers;
  const together = TOGETHER.test(asking) || (heard.kinds.includes('agreement') && THEY.test(asking));
  if (together && previous.reviewers.length > 1) return previous.reviewers;
  if (ALL.test(asking)) return [];
  const going = heard.more && heard.kinds.length === 0 && heard.aspects.length === 0;
  return going && specific(asking).length === 0 ? previous.reviewers : [];
}

/** Speaks of those that were just named. */
const TOGETHER = /\b(?:each other|both|the (?:two|three))\b/i;
const THEY = /\b(?:they|them)\b/i;

/** Speaks of the reviewers together, asks who of them, or asks for anything at all. */
export const ALL =
  /\b(?:any|both|reviewers|reviews|referees|everyone|everybody|anyone|anybody|they all|all of them|who|the (?:scores|ratings))\b/i;
