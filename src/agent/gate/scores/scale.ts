/** The end of a scale said with a score: `5 out of 5`, `6/10`. */
import type { Claim, Held } from '../claim.ts';

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
