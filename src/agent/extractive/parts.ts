/** Takes a message apart: each question in it, what sets the scene for it, what is said for courtesy. */
import type { Facts } from '../../recommendation/facts.ts';
import { asksPlainly, type Clause, clausesOf } from './clauses.ts';
import { ASKS, COURTESY } from './kinds.ts';
import { itemsOf } from './lists.ts';

/** One question of a message. */
export interface Part {
  /** All that belongs to it, as the chair put it. */
  text: string;
  /** What asks, without the statements beside it; the statements themselves when nothing asks. */
  asking: string;
  /** Statements beside it ('R2 finds the theory weak.'). */
  setting: string;
  /** Of these, what leads up to it in its own sentence ('R2 rates it 3: …'): the reviewer named there is meant. */
  preface: string;
}

/** 'I am reviewing the paper …' says who speaks, not what is asked. */
const SCENE =
  /^(?:and )?(?:i(?:['’]m| am| have|['’]ve)|we (?:are|have)) (?:just |now |also |currently |here )*(?:review\w*|evaluat\w*|assess\w*|read|gathered|looking|the meta|a meta|an area|here|considering|trying|been|received|some|a few|got|collected)\b/i;
const HELP_ME =
  /\b(?:can|could|would|will) you (?:please )?(?:help|assist)(?: me)?(?: with (?:this|that|it|them|these))?\W*$/i;
/** Titles are left out: 'Novel Bounds for …' asks nothing about novelty. */
const TITLED =
  /\b(?:titled|entitled|called|named|the paper|paper|the title)\s*[,:]?\s*["“'‘«][^"”'’»]{3,300}["”'’»]/gi;
const SENTENCE_END = /(?<=[.?!])(?<!\b(?:rev|ref|no|fig|sec|eq|vs|cf|e\.g|i\.e|al)\.)\s+|\n+/i;

/** Takes a message apart; `title` is the paper's, which says nothing about what is asked. Empty when all is courtesy. */
export function partsOf(message: string, title: string, facts: Facts): Part[] {
  const bare = withoutTitle(message.replace(TITLED, 'the paper'), title).replace(
    /(?<=\w)\s+\/\s+(?=\w)/g,
    ' and ',
  );
  const clauses = itemsOf(bare).flatMap(({ text, asks }) =>
    text
      .split(SENTENCE_END)
      .map(withoutCourtesy)
      .filter((sentence) => /\p{L}/u.test(sentence) && saysSomething(sentence))
      .flatMap((sentence) => clausesOf(sentence, facts))
      .map((clause) => ({ clause, force: asks ? FORCE.plainly : forceOf(clause) })),
  );
  const parts = grouped(clauses);
  return parts.length === 1 ? [{ ...parts[0]!, text: message }] : parts;
}

const saysSomething = (sentence: string): boolean =>
  !HELP_ME.test(sentence) && (!SCENE.test(sentence) || ASKS.test(sentence) || asksPlainly(sentence));

/** How a clause asks: for itself, only together with one that does ('The authors explain …'), or not at all. */
const FORCE = { plainly: 2, weakly: 1, none: 0 };

function forceOf({ text, preface, asks }: Clause): number {
  if (asks) return FORCE.plainly;
  return !preface && ASKS.test(text) ? FORCE.weakly : FORCE.none;
}

interface Weighed {
  clause: Clause;
  force: number;
}

/** Each clause that asks for itself is a question, with what stands before it; the last takes what stands behind. */
function grouped(clauses: Weighed[]): Part[] {
  const groups: Weighed[][] = [[]];
  for (const item of clauses) {
    if (groups.at(-1)!.some(({ force }) => force === FORCE.plainly)) {
      const rest = clauses.slice(clauses.indexOf(item));
      if (rest.some(({ force }) => force === FORCE.plainly)) groups.push([]);
    }
    groups.at(-1)!.push(item);
  }
  return groups.filter((group) => group.length > 0).map(partFrom);
}

function partFrom(group: Weighed[]): Part {
  const text = textOf(group);
  const most = Math.max(...group.map(({ force }) => force));
  const asking = group.filter(({ force }) => force > FORCE.none && force === most);
  const rest = group.filter((item) => !asking.includes(item) && !GROUNDS.test(item.clause.text));
  const preface = textOf(rest.filter(({ clause }) => clause.preface));
  if (asking.length === 0) return { text, asking: text, setting: '', preface };
  const bare = asking.map(({ clause }) => withoutGrounds(clause.text)).join(' ');
  return { text, asking: bare, setting: textOf(rest), preface };
}

const textOf = (group: Weighed[]): string => group.map(({ clause }) => clause.text).join(' ');

/** Two parts of a message as one question. */
export const joined = (one: Part, other: Part): Part => ({
  text: `${one.text} ${other.text}`,
  asking: `${one.asking} ${other.asking}`,
  setting: `${one.setting} ${other.setting}`.trim(),
  preface: `${one.preface} ${other.preface}`.trim(),
});

function withoutTitle(message: string, title: string): string {
  if (title.length < 8) return message;
  const at = message.toLowerCase().indexOf(title.toLowerCase());
  return at < 0 ? message : `${message.slice(0, at)}the paper${message.slice(at + title.length)}`;
}

function withoutCourtesy(sentence: string): string {
  const rest = sentence.replace(COURTESY, '').replace(/^[\s,.!–-]+/, '');
  return rest === sentence || rest === '' ? rest : withoutCourtesy(rest);
}

/** 'Based on the strengths and weaknesses, would you accept it?' does not ask for strengths and weaknesses. */
const GROUNDS =
  /^(?:so,? )?(?:based on|given|considering|in light of|in view of|having (?:heard|read|seen))\b[^?]{3,200}?(?:,\s+(?=\S)|,?$)/i;

const withoutGrounds = (clause: string): string => clause.replace(GROUNDS, '');
