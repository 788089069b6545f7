/** What is said with a score: its label (`strong accept` must be the venue's for it), and the end of its scale. */
import type { Paper } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { sameVerdict, type Verdict, verdictsIn } from './verdicts.ts';

/** The agent's own suggestion, which is of nobody's score. */
export const OWN = /\bI\b|\bmy\b|\bsuggest(?:s|ed|ion)?\b|\blean(?:s|ing)?\b/i;

/** Holds a label that is not the stored one, nor in a cited passage. */
export function labelFault(claim: Claim): Held | null {
  for (const verdict of verdictsIn(claim.said)) {
    const labels = labelsFor(claim.said, verdict, claim.paper);
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
  const stored = paper.reviews.find((review) => review.label === label)?.rating;
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

/** The end of a scale: `5 out of 5`, `6/10`. */
const OUT_OF =
  /\b(?:rat(?:es?|ed|ing)|scor(?:es?|ed)|gives?|gave|got|gets|receives?|confidence)\b[^.;]{0,40}(?<!\/ ?)\b\d+(?:\.\d+)? ?(?:out of|\/) ?(\d+)\b(?! \p{L}+s\b| ?\/)/iu;

/** Holds `5 out of 5` for a scale that ends at 10. */
export function scaleFault({ said, named, passages, paper }: Claim): Held | null {
  const out = /\b(?:I|my)\b/.test(said) ? null : OUT_OF.exec(said);
  if (!out || named.length === 0 || passages.some((text) => text.includes(out[0]))) return null;
  const tops = Object.entries(paper.scales)
    .filter(
      ([key]) =>
        said.toLowerCase().includes(key) ||
        (key === 'rating' &&
          !/confidence|soundness|presentation|contribution|excitement|clarity|quality|originality|significance|expertise/i.test(
            said,
          )),
    )
    .map(([, { values }]) => values.at(-1)?.value);
  return tops.length === 0 || tops.includes(Number(out[1]))
    ? null
    : {
        code: 'wrong-score',
        reason: `It gave a score out of ${out[1]}, which is not the scale of the venue.`,
      };
}
