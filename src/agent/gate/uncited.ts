/** That a claim cites a passage, unless it says no more than what is computed or looked up. */
import { stemmer } from 'stemmer';
import type { Paper } from '../../papers/paper.ts';
import type { Claim, Held } from './claim.ts';
import { numberOf } from './number-words.ts';
import { needsNoPassage } from './other-languages.ts';
import { isDenial } from './response/response.ts';
import { isRoster } from './roster.ts';
import { rankFindings } from './scores/ranks.ts';
import { sideFindings } from './scores/sides.ts';
import { differenceFindings } from './scores/tallies.ts';
import { contentWordsOf } from './words.ts';

/** Holds a claim without a citation. */
export const uncitedFault = (claim: Claim): Held | null =>
  (claim.english() ? isFactual(claim) || isDenial(claim.said) || isRoster(claim) : needsNoPassage(claim))
    ? null
    : { code: 'no-citation', reason: 'It said something about the reviews and cited no passage for it.' };

const stems = (words: string): string[] => words.split(' ').map((word) => stemmer(word));

/** Words for scores and how they compare. */
const ABOUT_SCORES = new Set(
  stems(
    'paper papers review reviews rating ratings rates rated score scores scored confidence mean average median spread range ' +
      'threshold bar line acceptance accept reject rejection highest lowest best worst top second-highest second-lowest third-highest ' +
      'gives gave venue value values overall positive negative critical favourable favorable enthusiastic supportive sceptical ' +
      'skeptical confident certain sure unsure uncertain lean leans leaning recommend recommends recommending favour favours vote votes ' +
      'above below marginally clearly slightly borderline accepting rejecting rejects side alone equally equal equals identical share shares ' +
      'shared alike nobody none everyone everybody majority group panel stands sits falls higher lower come comes point points notch step ahead full rest',
  ),
);
/** Words of any sentence about reviews and scores. */
const ABOUT_REVIEWS = new Set(
  stems(
    'paper papers author authors review reviews work submission manuscript say says said state states stated find finds found ' +
      'think thinks consider considers note notes noted point points argue argues criticise criticises criticize criticizes ' +
      'praise praises ask asks want wants suggest suggests recommend recommends see sees call calls add adds raise raises ' +
      'mention mentions concern concerns weakness weaknesses strength strengths issue issues rating ratings rates rated ' +
      'score scores scored confidence mean average median spread range threshold acceptance accept reject rejection ' +
      'highest lowest gives gave venue label number numbers value values overall positive negative lean leans above below ' +
      'marginally clear strong weak borderline good reported reports count total scale disagree agree accepting side',
  ),
);

/** Most telling words a sentence of figures may have without a citation. */
const FACT_WORDS = 2;

/** A sentence that says no more than checked scores and counts needs no citation: the facts are computed. */
function isFactual(claim: Claim): boolean {
  const { said, paper } = claim;
  const bare = withoutScoreLabels(said, paper);
  const words = contentWordsOf(bare).filter((word) => numberOf(word) === null && !/^\d/.test(word));
  const telling = words.filter((word) => !ABOUT_REVIEWS.has(stemmer(word)));
  if (claim.scored() && telling.length <= FACT_WORDS) return true;
  return (
    words.every((word) => ABOUT_SCORES.has(stemmer(word))) &&
    rankFindings(claim).length + sideFindings(claim).length + differenceFindings(claim).length > 0
  );
}

function withoutScoreLabels(said: string, paper: Paper): string {
  const labels = [
    ...paper.reviews.flatMap(({ scores }) => scores.map(({ label }) => label)),
    ...Object.values(paper.scales).flatMap(({ values }) => values.map(({ label }) => label)),
  ].filter((label) => label !== null && label !== '');
  return labels.reduce<string>((text, label) => text.replaceAll(label!, ' '), said);
}
