/** Reads a score as typed and places it on a scale. */
import { scoreKey } from './fields.ts';
import type { Scale, Score } from './paper.ts';

const LEADING =
  /^\s*([-+−–]?\d+(?:\.\d+)?)(?:\s*\/\s*\d+|\s+out of\s+\d+)?(?![\d\w])\s*(?:[:=.)\-–—]+\s*)?([\s\S]*)$/;
const TRAILING = /^([\s\S]*?)\s*\(\s*([-+−]?\d+(?:\.\d+)?)\s*\)\s*$/;

/**
 * The number and the label in a score such as `6`, `"3: good"`, `"4 = Quite sure."`, `"3. Weak accept"`,
 * `"-2 (reject)"`, `"6/10"`, `"Weak accept (4)"` or `"Accept"`. Either may be null.
 */
export function readScore(raw: string): { value: number | null; label: string | null } {
  const leading = LEADING.exec(raw);
  if (leading) return { value: number(leading[1]!), label: shortLabel(leading[2]!) };
  const trailing = TRAILING.exec(raw);
  if (trailing) return { value: number(trailing[2]!), label: shortLabel(trailing[1]!) };
  return { value: null, label: shortLabel(raw) };
}

const number = (typed: string): number => Number(typed.replace(/[−–]/, '-'));

/** The label without its explanation: 'Weak accept: Technically solid paper that …' → 'Weak accept'. */
function shortLabel(text: string): string | null {
  const bare = text.trim().replace(/^\((.*)\)$/s, '$1');
  const name = /^([^:\n]{2,40}):\s/.exec(bare)?.[1] ?? bare;
  const sentence = name.split(/(?<=[a-z])\.(?:\s|$)|\n/)[0]!.trim();
  return sentence === '' ? null : sentence.slice(0, 200);
}

/** A score as typed, with no scale yet. */
export const scoreFrom = (name: string, raw: string): Score => ({
  key: scoreKey(name),
  name,
  raw: raw.trim(),
  ...readScore(raw),
});

/** The score with what its scale adds: the label of a bare number, the value of a bare label. */
export function onScale(score: Score, scale: Scale): Score {
  const read = readScore(score.raw);
  if (read.value === null) return { ...score, value: valueFor(read.label, scale), label: read.label };
  const label = scale.values.find(({ value }) => value === read.value)?.label ?? '';
  return { ...score, value: read.value, label: read.label ?? (label === '' ? null : label) };
}

function valueFor(label: string | null, scale: Scale): number | null {
  if (label === null) return null;
  const typed = label.toLowerCase();
  return scale.values.find((entry) => entry.label.toLowerCase() === typed)?.value ?? null;
}

/** True when the score has a value that its scale lacks. */
export const isOffScale = (score: Score, scale: Scale): boolean =>
  score.value !== null && !scale.values.some(({ value }) => value === score.value);
