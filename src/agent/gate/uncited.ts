/** That a claim cites a passage, unless it says no more than what is computed or looked up. */
import { stemmer } from 'stemmer';
import type { Paper } from '../../papers/paper.ts';
import type { Claim, Held } from './claim.ts';
import { isDenial } from './response/denial.ts';
import { isRoster } from './roster.ts';
import { contentWordsOf, looksEnglish } from './words.ts';

/** Holds a claim without a citation. */
export const uncitedFault = (claim: Claim): Held | null =>
  isFactual(claim) || isDenial(claim.said) || isRoster(claim)
    ? null
    : { code: 'no-citation', reason: 'It said something about the reviews and cited no passage for it.' };

/** Words of any sentence about reviews and scores. */
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

const storedScores = (paper: Paper): string[] =>
  paper.reviews.flatMap(({ scores }) => scores.map(({ value }) => String(value)));

const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));

/** Most telling words a sentence of figures may have without a citation. */
const FACT_WORDS = 2;

/** A sentence that says no more than checked scores and counts needs no citation: the facts are computed. */
function isFactual({ said, paper, scored }: Claim): boolean {
  const bare = withoutScoreLabels(said, paper);
  if (!looksEnglish(bare)) return !numbersIn(bare).some((number) => !storedNumbers(paper).has(number));
  const telling = contentWordsOf(bare).filter(
    (word) => !/^\d/.test(word) && !ABOUT_REVIEWS.has(stemmer(word)),
  );
  return scored() && telling.length <= FACT_WORDS;
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
