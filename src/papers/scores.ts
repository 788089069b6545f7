/** Reads a score as typed and places it on a scale. */
import { scoreKey } from './fields.ts';
import type { Scale, Score } from './paper.ts';

const NUMBER = '[-+−–]?\\d+(?:\\.\\d+)?';
/** The best value beside a score: '/10', 'out of 5', '(of 5)'. */
const OF = `(?:\\s*/\\s*|\\s*\\(?\\s*(?:out\\s+)?of\\s+)(\\d+(?:\\.0)?)(?:\\s*\\)(?![^(]*\\)))?`;
const LEADING = new RegExp(
  `^\\s*\\(?(${NUMBER})\\)?(?:${OF})?(?![\\d\\w/]|[.,]\\d)\\s*(?:[:=.)\\-–—,]+\\s*)?([\\s\\S]*)$`,
);
/** 'Weak accept (4)', 'Accept (4/5)', 'Accept - 4 of 5', 'Accept: 4'. */
const TRAILING = new RegExp(
  `^([^\\d]*?)\\s*(?:\\(\\s*(${NUMBER})(?:${OF})?\\s*\\)?|[:=,\\-–—]\\s*(\\d+(?:\\.\\d+)?)(?:${OF})?|\\s(\\d+(?:\\.\\d+)?)${OF})[\\s.]*$`,
);
/** '5 → 6', '5 (raised to 6)': the value after the change. */
const CHANGED = new RegExp(
  `^\\s*${NUMBER}\\s*(?:→|[-=]+>|\\(?\\s*(?:now|(?:was\\s+)?(?:raised|increased|lowered|decreased|reduced|changed|updated)\\s+to)\\b)\\s*([\\s\\S]*)$`,
  'i',
);
/** '5-6', '6 or 7': no one number. */
const RANGE = /^\s*\d+(?:\.\d+)?\s*(?:[-–—/]|or|to)\s*\d+(?:\.\d+)?\s*$/;

interface Read {
  value: number | null;
  label: string | null;
  /** The best value that the text names itself, as in '4/5'; null where it names none. */
  top: number | null;
}

/**
 * The number and the label in a score such as `6`, `"3: good"`, `"4 = Quite sure."`, `"3. Weak accept"`,
 * `"-2 (reject)"`, `"6/10"`, `"2 (of 5)"`, `"Weak accept (4)"`, `"Accept (4/5)"` or `"Accept"`. Either may be null.
 */
export function readScore(raw: string): { value: number | null; label: string | null } {
  const { value, label } = read(raw);
  return { value, label };
}

/** The best value that a score names itself: 5 in `4/5` and in `Rating (1-5): 4`; null where it names none. */
export const topOf = ({ raw, name }: { raw: string; name: string }): number | null =>
  read(raw).top ?? topInName(name);

function topInName(name: string): number | null {
  const range = /[([]\s*[01]\s*(?:[-–—]|to)\s*(\d+)\s*[)\]]/.exec(name);
  return range ? Number(range[1]) : null;
}

/** Longest part of a score that is looked at, in characters; venues print a sentence or two after the number. */
const LONGEST = 400;

function read(whole: string): Read {
  const raw = whole.slice(0, LONGEST);
  const typed = raw.replace(/^(\s*\d),(5\b)/, '$1.$2').replace(/[*_]{2,}/g, '');
  const changed = CHANGED.exec(typed);
  if (changed && /\d/.test(changed[1]!)) return read(changed[1]!.replace(/\)\s*$/, ''));
  const leading = LEADING.exec(typed);
  if (leading && !isRange(typed, leading[2])) return scored(leading[1]!, leading[2], leading[3]!);
  const trailing = leading ? null : TRAILING.exec(typed);
  if (trailing) {
    const [, label, a, topA, b, topB, c, topC] = trailing;
    return scored((a ?? b ?? c)!, topA ?? topB ?? topC, label!);
  }
  return { value: null, label: shortLabel(raw), top: null };
}

/** '7/10' is a value and the best one, '5-6' is neither; a value above the best is no score. */
const isRange = (typed: string, top: string | undefined): boolean => top === undefined && RANGE.test(typed);

/** Beside a number: another number, or what it was before. */
const NO_LABEL = /^\W*(?:\d|(?:was|from|previously|originally|initially|formerly|up|down|raised|lowered)\b)/i;

const scored = (typed: string, top: string | undefined, label: string): Read => ({
  value: number(typed),
  label: NO_LABEL.test(label) ? null : shortLabel(label),
  top: top !== undefined && Number(top) >= number(typed) && Number(top) > 1 ? Number(top) : null,
});

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
