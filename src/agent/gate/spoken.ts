/** Whether a passage does something with a subject: speaks of it, praises it, criticises it, asks for it. */
import { stemmer } from 'stemmer';
import { findPassage, type Paper } from '../../papers/paper.ts';
import { labelsOf } from '../labels/trained.ts';
import { type Act, actOf } from './acts.ts';
import { type Entry, headOf, type PaperIndex } from './paper-index.ts';
import { coverage, SAYING, type Topic, topicOf } from './support.ts';
import { conceptOf } from './synonyms.ts';
import { stemsOf } from './words.ts';

/** Where passages are looked up. */
export interface Shelf {
  paper: Paper;
  index: PaperIndex;
}

/** What a passage may speak of. */
interface Subject {
  topic: Topic;
  /** Stems that must stand there as such, half of them at least. */
  stems: string[];
  /** Where it is a quality of the whole paper, the words by which reviewers speak of that. */
  spokenAs: RegExp | undefined;
}

/** Qualities and parts that have as many words as there are reviewers. */
const QUALITIES: [names: string, words: RegExp][] = [
  [
    'related literature',
    /\b(?:related|prior|previous) (?:works?|literature)\b|\bliterature\b|\bcit(?:e[sd]?|ing|ations?)\b|\breferences?\b/i,
  ],
  [
    'novelty',
    /\bnovelty\b|\boriginality\b|\binnovati|\bincremental|\b(?:is|are|be|seems?|quite|very|rather|highly|not) (?:\w+ )?(?:novel|original|new)\b|\b(?:novel|original) (?:and|ideas?|approach|methods?|contributions?|work|perspective|way|technique)\b|\balready (?:been )?(?:known|proposed|done|studied)\b/i,
  ],
  [
    'writing clarity',
    /\b(?:well|badly|poorly|clearly|nicely)[- ]written\b|\bwriting\b|\bwritten (?:well|clearly|very)\b|\bwrite-?up\b|\bpresentation\b|\bexposition\b|\breadable\b|\breadability\b(?! (?:\w+ )*(?:of|in) (?:the )?(?:fig|pict|plot|table|graph))|\bclarity\b|\bclearly (?:presented|explained)|\bgramma|\b(?:pleasure|joy) to (?:read|follow)\b|\b(?:paper|text|manuscript|article) (?:is|was) (?:\w+ ){0,3}(?:clear|unclear|confusing|(?:hard|difficult|easy) to (?:read|follow|understand))\b/i,
  ],
];

/** Concepts whose words mean the very same: any of them is a mention. */
const ALIKE = new Set(
  'figure table section equation dataset write state-of-the-art'
    .split(' ')
    .map((word) => conceptOf(stemmer(word))),
);

/** Of a subject that is only the paper or its response, the words themselves are looked for. */
export function subjectOf(text: string, index: PaperIndex): Subject {
  const topic = topicOf(text, index);
  const all = [...stemsOf(text)];
  const [first, second] = topic.concepts;
  const spokenAs = second ? undefined : QUALITIES.find(([names]) => isNamed(first?.concept, names))?.[1];
  const own = all.filter((stem) => !SAYING.has(stem) && !ALIKE.has(conceptOf(stem)));
  return { topic, stems: first ? own : all, spokenAs };
}

const isNamed = (concept: string | undefined, names: string): boolean =>
  names.split(' ').some((name) => conceptOf(stemmer(name)) === concept);

/** Share of what is said to be missing that a passage must have. */
const FOUND = 0.65;
/** Share of its words that must be there as such: a synonym alone is too little to say that it is mentioned. */
const LITERAL = 0.5;

function mentions(entry: Entry, { topic, stems, spokenAs }: Subject): boolean {
  if (spokenAs) return spokenAs.test(entry.text);
  if (topic.concepts.length > 0 && coverage(topic, [entry]) < FOUND) return false;
  const known = stemsOf(entry.text);
  const literal = stems.filter((stem) => known.has(stem)).length;
  return topic.concepts.length > 0
    ? literal >= LITERAL * stems.length
    : stems.length > 0 && literal === stems.length;
}

/** Asks for something, or wonders. */
const ASKS =
  /\?|\b(?:should|could|would|might|please|suggest\w*|recommend\w*|ask\w*|request\w*|need\w*|want\w*|wish\w*|like to see|helpful|interesting to|miss\w*|why|how|explain|clarify|elaborate)\b/i;
/** Fewest words of a subject that is only the paper or its response, for a mention of it to mean something. */
const FEW = 2;

/** Whether a passage does this with a subject; where it only might, it does not. */
export function does(act: Act, entry: Entry, subject: Subject, shelf: Shelf): boolean {
  if (!mentions(entry, subject)) return false;
  if (act === 'speaks') return subject.topic.concepts.length > 0 || subject.stems.length >= FEW;
  return act === 'asks' ? ASKS.test(entry.text) : takesSide(act, entry, subject, shelf);
}

/** How sure the label of a clause must be. */
const SURE = 0.5;
/** Where a sentence may turn from praise to criticism. */
const TURN =
  /[;,]? \b(?:but|although|though|while|whereas|however|yet|nevertheless|nonetheless)\b|(?<=^\W*(?:while|although|though)\b[^,]*),/i;

/** Goes on about what the sentence before names. */
const GOES_ON = /^\W*(?:this|that|it|these|those|such)\b/i;

/** Whether what a passage says of a subject takes this side. A sentence of two minds counts by its clauses. */
function takesSide(
  act: 'praises' | 'criticises',
  entry: Entry,
  subject: Subject,
  { paper, index }: Shelf,
): boolean {
  const { kind, section } = findPassage(paper, entry.id)!.passage;
  const clauses = entry.text
    .split(TURN)
    .filter((clause) => mentions(portion(entry, clause, index.conceptsOf(clause)), subject));
  const next = index.entries[index.entries.indexOf(entry) + 1];
  const goesOn = next?.label === entry.label && GOES_ON.test(next.text) ? [next.text] : [];
  const side = act === 'praises' ? 'POS' : 'NEG';
  return [...(clauses.length > 0 ? clauses : [entry.text]), ...goesOn].some(
    (text) => says(text, act) || labelsOf(text, { section: kind, heading: section }).scores[side] >= SURE,
  );
}

/** `I criticise the use of …`: says itself what it does. */
const says = (text: string, act: Act): boolean =>
  [...text.matchAll(/\bI (?:\w+ly |also |do |still |just )*(\w+)/g)].some(([, verb]) => actOf(verb!) === act);

/** More or less than a passage, at the same place. */
export const portion = (entry: Entry, text: string, concepts: Iterable<string>): Entry => ({
  ...entry,
  text,
  concepts: new Set(concepts),
  heads: new Set([...concepts].flatMap((concept) => headOf(concept) ?? [])),
});
