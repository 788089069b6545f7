/** Orders to a model in other languages: words that stand close together, whatever their order. */
import type { Span } from './finding.ts';
import { folded } from './folded.ts';
import { ASIAN } from './tongues/asian.ts';
import { EUROPEAN } from './tongues/european.ts';
import { GERMANIC } from './tongues/germanic.ts';
import { ROMANCE } from './tongues/romance.ts';
import { SEMITIC } from './tongues/semitic.ts';
import { SLAVIC } from './tongues/slavic.ts';
import type { Tongue } from './tongues/tongue.ts';

/** `called` is a machine that opens a sentence and is followed by a comma or a colon. */
type Name = Exclude<keyof Tongue, 'common'> | 'called';

/** One word of each of these, `within` so many characters; a list stands for any of its kinds. */
interface Rule {
  kind: Span['kind'];
  within: number;
  of: (Name | Name[])[];
}

const rule = (within: number, ...of: Rule['of']): Rule => ({ kind: 'instruction', within, of });

/** Who is spoken to, what is asked, and what about: the same in every language. */
const RULES: Rule[] = [
  rule(90, 'aside', 'earlier', 'orders'),
  rule(60, 'aside', 'told'),
  rule(40, 'you', 'machine'),
  rule(40, 'greet', ['machine', 'device']),
  rule(60, ['machine', 'device'], 'reads', 'here'),
  rule(60, 'called', ['write', 'aside', 'hush', 'tell', 'praise']),
  rule(90, 'familiar', ['write', 'aside', 'must', 'hush', 'tell'], ['praise', 'topic', 'chair']),
  rule(90, 'machine', 'must', 'praise', 'verdict'),
  rule(90, 'write', 'praise', ['verdict', 'people']),
  rule(90, 'yours', ['must', 'hush'], 'topic'),
  rule(90, 'summing', 'hush', 'topic'),
  rule(70, 'pretend', ['people', 'praise', 'verdict']),
  rule(60, 'tell', 'chair'),
  { kind: 'canary', within: 140, of: ['include', 'phrase', 'answer'] },
];

/** A rule with the words of one language. */
interface Cue {
  kind: Span['kind'];
  within: number;
  of: RegExp[];
}

interface Language {
  /** Two of these stand near what is found; null where the script tells the language. */
  common: string[] | null;
  script: RegExp | null;
  cues: Cue[];
}

/** Verbs are whole words: what makes an order is their ending. */
const VERBS: ReadonlySet<Name> = new Set(['aside', 'write', 'include', 'must', 'hush', 'tell', 'familiar']);

/** Of these scripts words are looked for as they stand: without blanks between words, or with small words glued on. */
const GLUED = 'Arabic Hebrew Devanagari Thai Hangul Hiragana Han'.split(' ').map(script);
const PARTED = ['Cyrillic', 'Greek'].map(script);

function script(name: string): RegExp {
  return new RegExp(`\\p{Script=${name}}`, 'u');
}

const LANGUAGES: Language[] = Object.values({
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...EUROPEAN,
  ...SEMITIC,
  ...ASIAN,
}).map((tongue) => {
  const own = tongue.common ? null : ([...GLUED, ...PARTED].find((one) => one.test(tongue.aside)) ?? null);
  return {
    common: tongue.common ? wordsOf(tongue.common).split('|') : null,
    script: own,
    cues: RULES.flatMap((one) => cueOf(one, tongue, own !== null && GLUED.includes(own))),
  };
});

function cueOf({ kind, within, of }: Rule, tongue: Tongue, isGlued: boolean): Cue[] {
  const lists = of.map((names) =>
    [names]
      .flat()
      .flatMap((name) => patternOf(name, tongue, isGlued) ?? [])
      .join('|'),
  );
  return lists.includes('') ? [] : [{ kind, within, of: lists.map((list) => new RegExp(list, 'gu')) }];
}

function patternOf(name: Name, tongue: Tongue, isGlued: boolean): string | null {
  if (name === 'called') return `${calledOf(tongue)}${isGlued ? '' : '\\p{L}*'}\\s?[:,、:]`;
  const list = tongue[name];
  if (!list) return null;
  if (isGlued) return `(?:${wordsOf(list)})`;
  const end = VERBS.has(name) ? '(?![\\p{L}])' : '';
  return `(?<![\\p{L}\\p{N}])(?:${wordsOf(list)})${end}`;
}

/** `Assistant, …`: nothing but a mark or a line's end stands before it. */
function calledOf({ machine, device }: Tongue): string {
  return `(?<=(?:^|[.!?;:"“«(>\\n-])\\s{0,3})(?:${wordsOf(machine ? `${machine}|${device}` : device)})`;
}

/** As `folded` reads them. Escapes of patterns are ASCII. */
function wordsOf(list: string): string {
  return list.replace(/\n\s*/g, '').replace(/[^ -~]+/g, (run) => folded(run).text);
}

/** Spans of a folded text. A language of which two small words, or no letter, are there is not looked for. */
export function foreignIn(text: string): Span[] {
  const words = new Set(text.match(/\p{L}+/gu));
  return LANGUAGES.filter(({ common, script }) =>
    common ? common.filter((word) => words.has(word)).length >= 2 : script?.test(text),
  ).flatMap(({ cues, common }) => cues.flatMap((cue) => near(text, cue, common)));
}

interface Range {
  start: number;
  end: number;
}

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** Each place where one match of every pattern stands within the cue's reach and in one sentence. */
function near(text: string, { kind, within, of }: Cue, common: string[] | null): Span[] {
  const lists: Range[][] = [];
  for (const pattern of of) {
    const ranges = rangesOf(text, pattern);
    if (ranges.length === 0) return [];
    lists.push(ranges);
  }
  const [first, ...rest] = lists;
  return first!.flatMap((start) => {
    const whole = together(start, rest, within);
    return whole && !isParted(text, whole) && isIn(text, whole, common) ? [{ kind, ...whole }] : [];
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
