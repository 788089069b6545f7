/** Whether a sentence has anything to do with the passages it cites: shared words and shared numbers. */
import { stemmer } from 'stemmer';
import type { Paper } from '../../papers/paper.ts';
import type { Claim, Held } from './held.ts';
import { verdictsIn } from './verdicts.ts';
import { contentWordsOf, looksEnglish, stemsOf } from './words.ts';

/** Words of any sentence about reviews and scores; they tie it to no passage. */
const ABOUT_REVIEWS = new Set(
  (
    'paper papers author authors review reviews work submission manuscript say says said state states stated find finds found ' +
    'think thinks consider considers note notes noted point points argue argues criticise criticises criticize criticizes ' +
    'praise praises ask asks want wants suggest suggests recommend recommends see sees call calls add adds raise raises ' +
    'mention mentions concern concerns weakness weaknesses strength strengths issue issues rating ratings rates rated ' +
    'score scores scored confidence mean average median spread range threshold acceptance accept reject rejection ' +
    'highest lowest gives gave venue label number numbers value values overall positive negative lean leans above below ' +
    'marginally clear strong weak borderline good reported reports count total scale disagree agree accepting side'
  )
    .split(' ')
    .map((word) => stemmer(word)),
);

const tellingStems = (text: string): string[] =>
  [...stemsOf(text)].filter((stem) => !ABOUT_REVIEWS.has(stem));

/** Fewest telling words for which sharing none means something. */
const TELLING_WORDS = 4;

/**
 * Holds a sentence that shares no telling word with its passages. English only: between languages nothing is
 * shared. A sentence about scores needs none.
 */
export function overlapFault({ said, passages }: Claim, scored: boolean): Held | null {
  if (scored || verdictsIn(said).length > 0 || !looksEnglish(said)) return null;
  const own = tellingStems(said);
  const known = [...stemsOf(passages.join(' '))];
  const shared = own.filter((stem) => known.some((other) => related(stem, other)));
  if (own.length < TELLING_WORDS || shared.length > 0) return null;
  return { code: 'unsupported', reason: 'It had nothing in common with the passages it cited.' };
}

/** The same stem, or the same first five letters (`novel` and `novelty`, `compare` and `comparison`). */
const related = (one: string, other: string): boolean =>
  one === other || (one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5));

const storedScores = (paper: Paper): string[] =>
  paper.reviews.flatMap(({ scores }) => scores.map(({ value }) => String(value)));

const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));

/** Most telling words a sentence of figures may have without a citation. */
const FACT_WORDS = 2;

/** A sentence that says no more than checked scores and counts needs no citation: the facts are computed. */
export function isFactual({ said }: Claim, scored: boolean, paper: Paper): boolean {
  const bare = withoutScoreLabels(said, paper);
  if (!looksEnglish(bare)) return !numbersIn(bare).some((number) => !storedNumbers(paper).has(number));
  const telling = contentWordsOf(bare).filter(
    (word) => !/^\d/.test(word) && !ABOUT_REVIEWS.has(stemmer(word)),
  );
  return scored && telling.length <= FACT_WORDS;
}

const storedNumbers = (paper: Paper): Set<string> =>
  new Set([...paper.reviews.map(({ label }) => label.slice(1)), ...storedScores(paper)]);

function withoutScoreLabels(said: string, paper: Paper): string {
  const labels = [
    ...paper.reviews.flatMap(({ scores }) => scores.map(({ label }) => label)),
    ...Object.values(paper.scales).flatMap(({ values }) => values.map(({ label }) => label)),
  ].filter((label) => label !== null && label !== '');
  return labels.reduce<string>((text, label) => text.replaceAll(label!, ' '), said);
}
