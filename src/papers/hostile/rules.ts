/**
 * Rules over the kinds of words, and where in a sentence they hold. A rule is a row of steps: `!HIDE .. FAULT . OUTPUT`.
 *
 * `HIDE` a word or phrase of that kind; `tell` that word; `HIDE|tell` either; `!HIDE` one that is an order; `^MACHINE` one
 * that begins a clause. Between two steps small words may stand; with `.` two more words of any sort, with `..` six, with
 * `...` fourteen; with `=` before a step none at all.
 */
import type { Word, WordLists } from './words.ts';

interface Step {
  names: string[];
  order: boolean;
  opens: boolean;
  /** How many words may stand before it; null: any number of small ones. */
  reach: number | null;
}

type Rule = Step[];

const REACH: Record<string, number> = { '.': 2, '..': 6, '...': 14 };

function rule(written: string): Rule {
  const steps: Step[] = [];
  let reach: number | null = null;
  for (const sign of written.split(' ')) {
    if (sign in REACH) reach = REACH[sign]!;
    else {
      const [, marks, names] = /^([=!^]*)(.+)$/u.exec(sign)!;
      if (marks!.includes('=')) reach = 0;
      steps.push({
        names: names!.split('|'),
        order: marks!.includes('!'),
        opens: marks!.includes('^'),
        reach,
      });
      reach = null;
    }
  }
  return steps;
}

/** A sentence, and whether an order may begin with one of its words. */
interface Sentence {
  words: Word[];
  isOrder: (at: number) => boolean;
}

/** Rules by the names of their first step: most words begin none. */
type Rules<Kind> = Map<string, { kind: Kind; steps: Rule }[]>;

/** Rules of several kinds, as they are written. */
export function rules<Kind extends string>(written: Record<Kind, string[]>): Rules<Kind> {
  const byName: Rules<Kind> = new Map();
  for (const kind in written)
    for (const steps of written[kind].map(rule))
      for (const name of steps[0]!.names) byName.set(name, [...(byName.get(name) ?? []), { kind, steps }]);
  return byName;
}

/** The words that rules name themselves, each as a kind of its own. */
export const namedIn = (written: string[]): WordLists =>
  Object.fromEntries(
    written
      .flatMap((one) => rule(one).flatMap(({ names }) => names))
      .filter((name) => name === name.toLowerCase())
      .map((name) => [name, name]),
  );

/** A span of words, `end` not included, in which a rule of a kind holds. */
interface Held<Kind> {
  kind: Kind;
  start: number;
  end: number;
}

export function holdsIn<Kind>(sentence: Sentence, known: Rules<Kind>): Held<Kind>[] {
  const begun = sentence.words.flatMap((_, start) => begunAt(sentence, start, known));
  if (begun.length === 0) return [];
  const kinds = new Set(sentence.words.flatMap((word) => [...word.kinds, ...(word.phrase?.kinds ?? [])]));
  const searches = new Map<Rule, Search>();
  return begun.flatMap(({ kind, steps, start }) => {
    if (!steps.every(({ names }) => names.some((name) => kinds.has(name)))) return [];
    const search = searches.get(steps) ?? searchFor(sentence, steps);
    searches.set(steps, search);
    const end = search(0, start);
    return end === null ? [] : [{ kind, start, end }];
  });
}

/** A rule whose first step stands at a word. */
interface Begun<Kind> {
  kind: Kind;
  steps: Rule;
  start: number;
}

function begunAt<Kind>({ words, isOrder }: Sentence, start: number, known: Rules<Kind>): Begun<Kind>[] {
  const { kinds, phrase } = words[start]!;
  const begun: Begun<Kind>[] = [];
  for (const own of phrase ? [kinds, phrase.kinds] : [kinds])
    for (const name of own)
      for (const { kind, steps } of known.get(name) ?? []) begun.push({ kind, steps, start });
  if (begun.length === 0) return begun;
  const first = isFirst(words, start);
  const order = isOrder(start);
  return begun.filter(({ steps: [step] }) => (first || !step!.opens) && (order || !step!.order));
}

/** Only articles stand before it in its clause. */
function isFirst(words: Word[], at: number): boolean {
  let first = at;
  while (!words[first]!.opens && words[first - 1]!.kinds.has('ARTICLE')) first--;
  return words[first]!.opens;
}

const isSmall = ({ kinds }: Word): boolean => kinds.has('SMALL');

/** Where the rest of a rule ends, when its step stands at a word; null when it does not, which is remembered. */
type Search = (step: number, at: number) => number | null;

function searchFor({ words, isOrder }: Sentence, steps: Rule): Search {
  const failed = new Set<number>();
  const search: Search = (step, at) => {
    const key = at * steps.length + step;
    if (failed.has(key)) return null;
    for (const end of endsOf(step, at)) {
      const last = step + 1 === steps.length ? end : next(step + 1, end);
      if (last !== null) return last;
    }
    failed.add(key);
    return null;
  };
  const endsOf = (step: number, at: number): number[] => {
    const { names, order, opens } = steps[step]!;
    const { kinds, phrase } = words[at]!;
    if ((opens && !isFirst(words, at)) || (order && !isOrder(at))) return [];
    return [
      ...(phrase && names.some((name) => phrase.kinds.has(name)) ? [at + phrase.length] : []),
      ...(names.some((name) => kinds.has(name)) ? [at + 1] : []),
    ];
  };
  const next = (step: number, from: number): number | null => {
    const { reach } = steps[step]!;
    for (let at = from; at < words.length && (reach === null || at <= from + reach); at++) {
      const end = search(step, at);
      if (end !== null) return end;
      if (reach === null && !isSmall(words[at]!)) return null;
    }
    return null;
  };
  return search;
}
