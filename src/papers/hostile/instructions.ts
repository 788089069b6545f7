/** Orders to a model: English by patterns, other languages by words that stand close together. */
import { CUES, type Cue } from './cues.ts';
import { englishIn, isEnglish } from './english.ts';
import type { Span } from './finding.ts';
import { type Folded, placeIn, respelled } from './folded.ts';

/** Places in the original where something gives orders. */
export function instructionsIn(text: Folded): Span[] {
  const other = respelled(text, isEnglish);
  return [text, ...(other ? [other] : [])].flatMap((read) => [...english(read), ...foreign(read)]);
}

/** Whether a text of another making (read backwards, decoded) gives orders. */
export const givesOrders = (read: Folded): boolean => english(read).length > 0;

const english = (read: Folded): Span[] =>
  englishIn(read.text).map(({ kind, start, end }) => ({ kind, ...placeIn(read, start, end) }));

interface Ready {
  kind: Cue['kind'];
  within: number;
  all: RegExp[];
  common: string[] | null;
  /** A letter of the script, where it is not the Latin one: without any the language is not looked for. */
  script: RegExp | null;
}

const SCRIPTS = 'Arabic Hebrew Cyrillic Greek Devanagari Thai Hangul Hiragana Han'
  .split(' ')
  .map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));

/** Japanese patterns have kana, and Chinese ones none. */
const scriptOf = (patterns: string[]): RegExp | null =>
  SCRIPTS.find((script) => script.test(patterns.join())) ?? null;

const CUES_READY: Ready[] = CUES.map(({ kind, within, all, common }) => ({
  kind,
  within,
  all: all.map((words) => new RegExp(words, 'gu')),
  common: common?.split('|') ?? null,
  script: common === null ? scriptOf(all) : null,
}));

/** Those that are looked for together: with the same small words, or in the same script. */
const CUES_BY_TONGUE = Map.groupBy(CUES_READY, ({ common, script }) => common?.join() ?? script) as Map<
  unknown,
  [Ready, ...Ready[]]
>;

/** A language of which two small words are not there is not looked for: most reviews are English. */
function foreign(read: Folded): Span[] {
  const words = new Set(read.text.match(/\p{L}+/gu));
  const scripts = new Set(SCRIPTS.filter((script) => script.test(read.text)));
  return [...CUES_BY_TONGUE.values()]
    .filter(([{ common, script }]) =>
      common ? common.filter((word) => words.has(word)).length >= 2 : script === null || scripts.has(script),
    )
    .flatMap((cues) => cues.flatMap((cue) => near(read, cue)));
}

interface Range {
  start: number;
  end: number;
}

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** Each place where one match of every pattern stands within the cue's reach and in one paragraph. */
function near(read: Folded, { kind, within, all, common }: Ready): Span[] {
  const [first, ...others] = all;
  const found = rangesOf(read.text, first!);
  if (found.length === 0) return [];
  const rest = others.map((pattern) => rangesOf(read.text, pattern));
  if (rest.some((ranges) => ranges.length === 0)) return [];
  return found.flatMap((start) => {
    const whole = together(start, rest, within);
    if (!whole || isParted(read.text, whole) || !isIn(read.text, whole, common)) return [];
    return [{ kind, ...placeIn(read, whole.start, whole.end) }];
  });
}

/** What spans one range and the nearest of each list that overlaps none chosen so far; null when that is too long. */
function together(start: Range, lists: Range[][], within: number): Range | null {
  const chosen = [start];
  let whole: Range | null = start;
  for (const ranges of lists) {
    const next = nearest(whole, ranges, chosen, within);
    if (!next) return null;
    chosen.push(next);
    whole = hull(whole, next);
  }
  return whole;
}

const hull = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const length = ({ start, end }: Range): number => end - start;

/** Of some ranges in order, the one that widens `whole` least, to no more than `within`. */
function nearest(whole: Range, ranges: Range[], chosen: Range[], within: number): Range | null {
  let best: Range | null = null;
  for (let index = firstFrom(ranges, whole.end - within); index < ranges.length; index++) {
    const other = ranges[index]!;
    if (other.start > whole.start + within) break;
    if (chosen.some((one) => overlaps(one, other)) || length(hull(whole, other)) > within) continue;
    if (!best || length(hull(whole, other)) < length(hull(whole, best))) best = other;
  }
  return best;
}

/** Index of the first range that starts at `from` or later; they are in order. */
function firstFrom(ranges: Range[], from: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence ends within it, or a paragraph does. */
const isParted = (text: string, { start, end }: Range): boolean =>
  /\n\s*\n|[.!?]["”»)]?\s|[。！？।؟]/u.test(text.slice(start, end));

/** How far around a place the small words of its language are looked for, in characters. */
const AROUND = 120;

function isIn(text: string, { start, end }: Range, common: string[] | null): boolean {
  if (common === null) return true;
  const around = new Set(text.slice(Math.max(0, start - AROUND), end + AROUND).match(/\p{L}+/gu));
  return common.filter((word) => around.has(word)).length >= 2;
}
