/** Figures in a sentence: each must stand in what it cites. */
import type { Paper } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { joined } from '../names.ts';
import { MANY_WORDS, numberOf } from '../number-words.ts';
import { numberedIn, otherCount, otherNumbered } from './counts.ts';
import {
  otherLettered,
  otherOrdinal,
  otherPower,
  otherShare,
  otherUnit,
  otherVersion,
} from './quantities.ts';

const NUMBER = /\d+(?:[.,]\d+)*/g;
const SPELT = new RegExp(`\\b(?:${MANY_WORDS.join('|')})\\b`, 'gi');

/** Figures in digits, without the commas of thousands. */
const digitsIn = (text: string): string[] =>
  (text.match(NUMBER) ?? []).map((number) =>
    number
      .replace(/,(?=\d{3}\b)/g, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );

/** Figures spelt out, from two up. */
const speltIn = (text: string): string[] => (text.match(SPELT) ?? []).map((word) => String(numberOf(word)));

/** Things that the answer itself counts: `raises two points`, `all three reviewers`, `in two ways`. */
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight)\b(?= (?:\w+ )?(?:\w+ )?(?:reviewers?|reviews|points?|concerns?|issues?|reasons?|ways?|respects|things|questions?|weaknesses|strengths|sides?|grounds|fronts?|remarks?|observations?|findings?|things?|kinds?|parts?|camps?|remarks?|requests?|complaints?|problems?|ratings?|scores|confidences?|others?)\b)|\b(?:all|both|these|the other|other|of the|the) (?:two|three|four|five|six|seven|eight)\b|\b(?:two|three|four|five|six|seven|eight)(?= (?:see|agree|find|say|want|share|give|ask|are|is)\b)|\bone of the\b/gi;
/** Counts of what a review is made of, not of what it is about. */
const OF_THE_REVIEW =
  /\b(?:one|two|three|four|five|six|seven|eight|both)\b(?: \w+)? (?:points?|concerns?|issues?|reasons?|ways?|things?|questions?|weaknesses|strengths|remarks?|comments?|requests?|ratings?|scores?|reviews?|reviewers?|referees?|others?)\b/gi;
/** Digits that are part of a name (`F0`, `ResNet50`, `CIFAR-10`). */
const IN_NAME = /\p{L}[\p{L}\p{N}]*[-‑]?\d[\d.]*/gu;

/** Holds a figure that the cited passages do not name. Scores of the reviewers named are known. */
export function figureFault(claim: Claim): Held | null {
  const { passages, paper } = claim;
  const placed = claim.placed();
  const cited = passages.join('\n');
  const about = `${paper.title} ${paper.abstract ?? ''} ${paper.venue}`;
  const own = /\bI\b/.test(claim.said) && /\b(?:accept|reject)/i.test(claim.said);
  const scores = placed.length > 0 || own ? scoresOf(paper) : [];
  const known = new Set([
    ...placed.map(String),
    ...digitsIn(`${cited}\n${about}`),
    ...speltIn(cited),
    ...listedIn(cited),
    ...referredIn(claim, cited),
    ...scores,
  ]);
  const bare = withoutKnownNames(withoutScores(claim).replace(/\b[RAD]\d+(?:\.\d+)?\b/g, ' '), claim);
  const stray = digitsIn(bare).find((number) => !known.has(number) && !isRounded(number, known));
  if (stray !== undefined) return fault(stray);
  const written = otherPower(bare, cited, about) ?? otherLettered(bare, cited);
  if (written !== null) return fault(written);
  const other =
    otherNumbered(claim.said, cited) ??
    otherUnit(bare, cited) ??
    otherVersion(claim.said, cited) ??
    otherOrdinal(bare, cited);
  if (other !== null) return fault(other);
  return placed.length > 0 ? null : (countFault(bare, cited) ?? speltFault(bare, cited, known));
}

function countFault(bare: string, cited: string): Held | null {
  const other = otherCount(bare.replace(OF_THE_REVIEW, ' '), cited) ?? otherShare(bare, cited);
  return other === null ? null : fault(other);
}

/** A number in words may count what the passages list; it is wrong when they give another figure instead. */
function speltFault(bare: string, cited: string, known: Set<string>): Held | null {
  const own = [...digitsIn(bare), ...speltIn(bare)];
  const other = [...digitsIn(cited), ...speltIn(cited)].some((number) => !own.includes(number));
  const stray = speltIn(bare.replace(COUNTED, ' ')).find(
    (number) => !known.has(number) && (other || Number(number) > MOST_COUNTED),
  );
  return stray === undefined ? null : fault(stray);
}

/** More things than this nobody counts in a sentence. */
const MOST_COUNTED = 9;

/** Names with digits that the cited reviews have somewhere are spelling, not figures. */
function withoutKnownNames(said: string, { entries, index, paper }: Claim): string {
  return said.replace(IN_NAME, (name) => {
    const known = index.spelling([...new Set(entries.map(({ label }) => label))]);
    const bare = joined(name);
    return known.joined().includes(bare) || joined(paper.venue).includes(bare) ? ' ' : name;
  });
}

/** Figures and tables that the reviews cited speak of elsewhere, of kinds that the cited text numbers none of. */
function referredIn({ said, entries, index }: Claim, cited: string): string[] {
  const own = [...numberedIn(said)].filter(([kind]) => !numberedIn(cited).has(kind));
  if (own.length === 0) return [];
  const labels = new Set(entries.map(({ label }) => label));
  const text = index.entries
    .filter(({ label }) => labels.has(label))
    .map((entry) => entry.text)
    .join('\n');
  const known = numberedIn(text);
  return own.flatMap(([kind, numbers]) => [...numbers].filter((number) => known.get(kind)?.has(number)));
}

/** Sizes of the lists of numbers in a text: `Fig. 2, 4 and 5` are three. */
const listedIn = (text: string): string[] =>
  (text.match(/\d+(?:\s*(?:,|and|&)\s*\d+)+/g) ?? []).map((list) => String(list.match(/\d+/g)!.length));

const fault = (stray: string): Held => ({
  code: 'wrong-number',
  reason: `It gave the number ${stray}, which its passages do not.`,
});

/** `about 0.05` for 0.0497, `20` for 19.8: the same to the digits given. */
function isRounded(number: string, known: Set<string>): boolean {
  const decimals = number.split('.')[1]?.length ?? 0;
  return (
    decimals > 0 &&
    [...known].some((other) => other.length > number.length && Number(other).toFixed(decimals) === number)
  );
}

/** Speaks of the ratings, or for the reviewers together. */
const OF_ALL =
  /\b(?:ratings?|scores?|all (?:two|three|four|five)|the (?:two|three|four|five) (?:reviewers?|agree)|unanimous|everyone)\b/i;

/** `R1, at 7`, `R3, with an 8`: without the ratings of the reviewers meant, said in passing. */
function withoutScores({ said, paper, named, english }: Claim): string {
  const reviews = OF_ALL.test(said)
    ? paper.reviews
    : paper.reviews.filter(({ label }) => named.includes(label));
  const values = reviews.flatMap((review) => [review.rating?.value, review.confidence?.value].map(String));
  const score = english()
    ? /(?<=(?:\b(?:at|an?|to|on|from)|['’]s|\()\s*)\d+(?![\d%]|\.\d|\s*\p{L}*s\b)/giu
    : /(?<![\p{L}\d.])\d+(?![\d%]|\.\d)/gu;
  return said.replace(score, (number) => (values.includes(number) ? ' ' : number));
}

/** The scores of the paper and the ends of their scales. */
function scoresOf(paper: Paper): string[] {
  const scores = paper.reviews.flatMap((review) => [...review.scores, review.rating, review.confidence]);
  const values = scores.flatMap((score) => (score?.value == null ? [] : [String(score.value)]));
  const steps = paper.scales.rating?.values.map(({ value }) => String(value)) ?? [];
  return [
    ...values,
    ...steps,
    ...Object.values(paper.scales).map((scale) => String(scale.values.at(-1)!.value)),
  ];
}
