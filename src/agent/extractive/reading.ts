/** Reads one question by its own words alone: what it asks, about which reviewers and aspects. */
import type { Facts } from '../../recommendation/facts.ts';
import { isForeign } from '../language.ts';
import { ASPECT_ASKED } from './aspects-asked.ts';
import { topicOf } from './concern.ts';
import type { Aspect } from './cues.ts';
import { withoutDescription } from './described.ts';
import { foreignIn } from './foreign.ts';
import { KIND_CUES } from './kind-cues.ts';
import { AGAIN, ANAPHORIC, type Kind, MORE, SUMMARISE, WHY } from './kinds.ts';
import { NAME } from './outside.ts';
import { counted, settled, sideOf, withAspects } from './resolve.ts';
import { inLabels, type Named, reviewersNamed, withoutReviewers } from './reviewers.ts';
import { asksStanding } from './standing.ts';
import { EMPTY, type Understanding } from './understanding.ts';

/** In the order in which they are named. */
const aspectsIn = (text: string): Aspect[] =>
  ASPECT_ASKED.map(([aspect, cue]) => ({ aspect, at: text.search(cue) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ aspect }) => aspect);

/** Reads one text without the thread. `kinds` may be empty. */
export const read = (text: string, facts: Facts): Understanding =>
  isForeign(text) ? readForeign(text, facts) : readEnglish(text, facts);

/** By the words that are known; what it searches for are names, which every language spells alike. */
function readForeign(text: string, facts: Facts): Understanding {
  const { labels, missing, note } = reviewersNamed(text, facts);
  const { kinds: named, aspects } = foreignIn(text);
  const found = named.includes('agreement')
    ? named.filter((kind) => kind !== 'strengths' && kind !== 'weaknesses')
    : named;
  const query = (withoutReviewers(text, facts).match(NAME) ?? []).join(' ');
  const kinds = found.includes('count') ? counted(found, aspects, query) : withAspects(found, aspects, text);
  return { ...EMPTY, kinds, aspects, side: sideOf(named), reviewers: labels, missing, note, query };
}

function readEnglish(text: string, facts: Facts): Understanding {
  const labelled = inLabels(text, facts);
  const named = withRest(reviewersNamed(text, facts), labelled, facts);
  // 'The most confident reviewer' names a person and asks for no score.
  const bare = named.note ? withoutDescription(text) : text;
  const own = named.note ? inLabels(bare, facts) : labelled;
  // 'Compared to R3' names no related work.
  const aspects = aspectsIn(own.replace(AGAINST_REVIEWER, ' '));
  const found = SUMMARISE.test(bare) ? ['overview' as const] : kindsIn(bare, own, named.labels);
  const query = withoutReviewers(WHY.test(bare) ? bare.replace(/\breasons?\b/gi, ' ') : bare, facts);
  const lone = LONE.test(labelled);
  const kinds = kindsOf(labelled) ?? settled(found, aspects, bare, named.labels, query);
  return {
    kinds,
    aspects,
    side: named.labels.length > 1 && COMPARES.test(labelled) ? null : sideOf(found),
    topic: kinds.some((kind) => kind === 'strengths' || kind === 'weaknesses') ? topicOf(query) : null,
    reviewers: lone ? [] : named.labels,
    missing: named.missing,
    note: named.note,
    more: MORE.test(text) && !AGAINST_REST.test(labelled),
    again: AGAIN.test(text),
    carried: false,
    back: ANAPHORIC.test(text),
    query,
  };
}

/** Kinds whose words a text holds, as it was typed or with the reviewers in it written as labels. */
const kindsIn = (bare: string, labelled: string, labels: string[]): Kind[] =>
  KIND_CUES.filter(
    ([kind, cue]) =>
      cue.test(bare) ||
      (labelled !== bare && cue.test(labelled)) ||
      (kind === 'agreement' && sameOf(bare, labels)),
  ).map(([kind]) => kind);

/** A comparison shows both sides: 'Why is R1 so negative compared to R3?' */
const COMPARES = /\b(?:compar\w*|contrast|vs\.?|versus|differ\w*)(?!\w)/i;

/** What is asked about reviewers themselves, whatever else is named. */
const kindsOf = (labelled: string): Kind[] | null =>
  LONE.test(labelled) ? ['count'] : asksStanding(labelled) ? ['standing'] : null;

/** '… a problem, or just for R2?' asks who else says so. */
const LONE = /\b(?:or|is (?:it|this|that)|was (?:it|that)) (?:just|only|merely)(?: (?:for|by|from|in))? R\d/i;

/** 'R2 vs the rest' is about all of them. */
const withRest = (named: Named, labelled: string, { reviewers }: Facts): Named =>
  AGAINST_REST.test(labelled) ? { ...named, labels: reviewers.map(({ label }) => label) } : named;
const AGAINST_REST =
  /\bR\d+ (?:vs\.?|versus|against|and|with|compared (?:to|with)) (?:all )?(?:the )?(?:rest|others|other reviewers)\b/i;

const AGAINST_REVIEWER =
  /\bcompar\w* (?:R\d+ )?(?:to|with|against|and) (?=R\d|(?:all )?(?:the )?(?:others|other reviewers|rest)\b)/gi;

/** 'Do R1 and R4 complain about the same thing?'; of one reviewer it points back at what another said. */
const sameOf = (text: string, labels: string[]): boolean =>
  SAME_THING.test(text) && (labels.length > 1 || (labels.length === 0 && TOGETHER.test(text)));
const SAME_THING =
  /\bthe same (?:\w+ )?(?:things?|concerns?|points?|issues?|problems?|weakness\w*|criticisms?|complaints?|strengths?|opinion|view|conclusion)\b|\bthe same\W*$/i;
const TOGETHER = /\b(?:all|both|they|everyone|everybody|reviewers|reviews|referees)\b/i;
