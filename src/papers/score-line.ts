/** Lines that hold scores: 'Rating: 7 (accept)  Confidence: 4', 'Score 2 (of 5)'. */
import { fieldOf } from './fields.ts';

interface TypedScore {
  name: string;
  raw: string;
}

/** A name of at most four words, after what divides two scores; one space divides where a capital follows. */
const NEXT =
  /(?:[ \t]*(?:[,;|/([•·]|\t|[ ]{2}|[ ][-–—][ ]|\band\b|\bwith\b)[\s*_]*|[ ](?=[*_]*[A-Z])[*_]*)([A-Za-z][A-Za-z']{3,}(?:[ -][A-Za-z][A-Za-z']*){0,3}?)[*_]*[ \t]*(?:([:=])[ \t*_]*(?=\S)|[ \t](?=\d))/g;

/** A line of scores is no longer than this, in characters. */
const LONGEST = 400;

/**
 * The scores of a line whose first score has this name and is followed by `rest`; a part counts as another score
 * when its name is a score's, and a number or a colon follows.
 */
export function scoresOnLine(name: string, rest: string): TypedScore[] {
  if (rest.length > LONGEST) return [{ name, raw: rest.trim() }];
  const scores: TypedScore[] = [];
  let open = { name, at: 0 };
  for (const match of rest.matchAll(NEXT)) {
    const next = scoreNameIn(match[1]!);
    if (next === null) continue;
    scores.push({ name: open.name, raw: bare(rest.slice(open.at, match.index)) });
    open = { name: next, at: match.index + match[0].length };
  }
  scores.push({ name: open.name, raw: bare(rest.slice(open.at)) });
  return scores;
}

const scoreNameIn = (words: string): string | null => (fieldOf(words)?.type === 'score' ? words : null);

/** Without the marks that divide it from the next; a bracket that nothing opened closed the one around it. */
function bare(raw: string): string {
  const trimmed = raw.replace(/^[\s*_]+|[\s*_,;|]+$/g, '');
  return /^[^(]*\)$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** A number with what may stand beside one: the best value, a label, another score. */
const BARE =
  /^([A-Za-z][A-Za-z' -]{3,40}?)(?:\s+[-–—=]\s*|\s*[=]\s*|\s+)((?:[-+−]?\d{1,2}(?:\.\d+)?)(?:\s*\/\s*\d{1,3}|\s*\(?\s*(?:out\s+)?of\s+\d{1,3}\)?)?(?:\s*(?:[-–—,;|]|\s{2}|\(|$).{0,80})?)$/i;

/** A line that begins with a score with no colon ('Score 2 (of 5)', 'Rating 6/10, confidence 3/5'), or null. */
export function bareScore(line: string): { name: string; rest: string } | null {
  if (line.length > 140) return null;
  const match = BARE.exec(line.trimEnd());
  if (!match || scoreNameIn(match[1]!) === null || /[.?!]\s/.test(match[2]!)) return null;
  return { name: match[1]!, rest: match[2]! };
}
