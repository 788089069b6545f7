/**
 * `The reviews do not mention X`, `Nobody criticises X`, `Only R2 asks for X`: checked by looking for X in what the
 * others wrote, with the side they take where the sentence names one. Where the search cannot tell, the sentence stands.
 */
import { stemmer } from 'stemmer';
import { findPassage, type Paper } from '../../papers/paper.ts';
import { labelsOf } from '../labels/labels.ts';
import type { Act } from './acts.ts';
import type { Claim, Held } from './claim.ts';
import { type Entry, headOf, type PaperIndex } from './paper-index.ts';
import { EXAMPLE, type Silence, silenceIn, soleIn } from './silence-forms.ts';
import { coverage, SAYING, type Topic, topicOf } from './support.ts';
import { conceptOf } from './synonyms.ts';
import { stemsOf } from './words.ts';

/** What no search settles: what counts as a strength, a recommendation or a reaction. */
const JUDGED = /\b(?:strengths?|weakness(?:es)?|explicit\w*|recommend\w*|reactions?|ratings?|opinions?)\b/i;

/** Words about a subject that name no part of it. */
const LIGHT =
  /\b(?:handling|handles?|treatment|dealing with|issues?|matters?|problems?|topics?|aspects?|subjects?|overall|chosen|choose|choice|affects?|effects?|influences?|impacts?|done|made|used|roles?|variants?|kinds?|types?|levels?|degrees?|possible|potential|quality|stud(?:y|ies))\b/gi;

/** Holds a claim of silence when a passage of those it speaks of does what it says that none does. */
export function silenceFault({ said, index, paper }: Claim): Held | null {
  const sole = soleIn(said);
  const silence = sole ?? silenceIn(said);
  if (silence === null || JUDGED.test(silence.subject)) return null;
  const found = whoSpeaks(silence, paper, index);
  if (found === null) return null;
  return sole === null
    ? { code: 'is-mentioned', reason: `It said that the reviews ${DENIED[silence.act]}; ${found} does.` }
    : {
        code: 'overclaim',
        reason: `It said this of ${silence.but.join(' and ')} alone; ${found} says it too.`,
      };
}

const DENIED: Record<Act, string> = {
  speaks: 'do not mention something',
  praises: 'do not praise something',
  criticises: 'do not criticise something',
  asks: 'do not ask for something',
};

/** The id of a passage that breaks a silence, or null. */
export function whoSpeaks(silence: Silence, paper: Paper, index: PaperIndex): string | null {
  const { subject } = silence;
  const subjects = [subject, EXAMPLE.exec(subject)?.[1] ?? '', ...subject.split(/ or | nor /)]
    .map((part) => part.replace(LIGHT, ' '))
    .filter((part) => part.trim() !== '')
    .map((part) => subjectOf(part, index));
  const speaks = (entry: Entry) => subjects.some((part) => does(silence.act, entry, part, paper, index));
  const silent = index.entries.filter(isSilent(silence));
  return (silent.find(speaks) ?? pairsOf(silent, silence.act).find(speaks))?.id ?? null;
}

/** Whether a passage is of those who are said to be silent, in a review or in the discussion. */
const isSilent =
  ({ of, but, among }: Silence) =>
  ({ speaker }: Entry): boolean => {
    if (speaker === null || (speaker === 'authors') !== (among === 'responses')) return false;
    if (speaker === 'reviewer') return of.length + but.length === 0;
    return among === 'responses' || (of.length === 0 ? !but.includes(speaker) : of.includes(speaker));
  };

/** Each passage with the next of its review: a point may take two sentences. A side is taken in one. */
const pairsOf = (entries: Entry[], act: Act): Entry[] =>
  act === 'praises' || act === 'criticises'
    ? []
    : entries.flatMap((entry, at) => {
        const next = entries[at + 1];
        return next?.label === entry.label
          ? [part(entry, `${entry.text} ${next.text}`, [...entry.concepts, ...next.concepts])]
          : [];
      });

/** More or less than a passage, at the same place. */
const part = (entry: Entry, text: string, concepts: Iterable<string>): Entry => ({
  ...entry,
  text,
  concepts: new Set(concepts),
  heads: new Set([...concepts].flatMap((concept) => headOf(concept) ?? [])),
});

interface Subject {
  topic: Topic;
  /** Stems that must stand there as such, half of them at least. */
  stems: string[];
  /** Where it is a quality of the whole paper, the words by which reviewers speak of that. */
  spokenAs: RegExp | undefined;
}

/** Qualities that have as many words as there are reviewers. */
const QUALITIES: [names: string, words: RegExp][] = [
  [
    'novelty',
    /\bnovelty\b|\boriginality\b|\binnovati|\bincremental|\b(?:is|are|be|seems?|quite|very|rather|highly|not) (?:\w+ )?(?:novel|original|new)\b|\b(?:novel|original) (?:and|ideas?|approach|methods?|contributions?|work|perspective|way|technique)\b|\balready (?:been )?(?:known|proposed|done|studied)\b/i,
  ],
  [
    'writing clarity',
    /\b(?:well|badly|poorly|clearly|nicely)[- ]written\b|\bwriting\b|\bwritten (?:well|clearly|very)\b|\bwrite-?up\b|\bpresentation\b|\bexposition\b|\breadab|\bclarity\b|\bclearly (?:presented|explained)|\bgramma|\b(?:pleasure|joy) to (?:read|follow)\b|\b(?:paper|text|manuscript|article) (?:is|was) (?:\w+ ){0,3}(?:clear|unclear|confusing|(?:hard|difficult|easy) to (?:read|follow|understand))\b/i,
  ],
];

/** Concepts whose words mean the very same: any of them is a mention. */
const ALIKE = new Set(
  'figure table section equation dataset write state-of-the-art'
    .split(' ')
    .map((word) => conceptOf(stemmer(word))),
);

/** Of a subject that is only the paper or its response, the words themselves are looked for. */
function subjectOf(text: string, index: PaperIndex): Subject {
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
  const known = stemsOf(entry.text);
  const literal = stems.filter((stem) => known.has(stem)).length;
  if (topic.concepts.length === 0) return stems.length > 0 && literal === stems.length;
  return coverage(topic, [entry]) >= FOUND && literal >= LITERAL * stems.length;
}

/** Asks for something, or wonders. */
const ASKS =
  /\?|\b(?:should|could|would|might|please|suggest\w*|recommend\w*|ask\w*|request\w*|need\w*|want\w*|wish\w*|like to see|helpful|interesting to|miss\w*|why|how|explain|clarify|elaborate)\b/i;
/** Fewest words of a subject that is only the paper or its response, for a mention of it to mean something. */
const FEW = 2;

function does(act: Act, entry: Entry, subject: Subject, paper: Paper, index: PaperIndex): boolean {
  if (act === 'speaks')
    return (subject.topic.concepts.length > 0 || subject.stems.length >= FEW) && mentions(entry, subject);
  if (act === 'asks') return mentions(entry, subject) && ASKS.test(entry.text);
  return (
    mentions(entry, subject) && takesSide(act === 'praises' ? 'POS' : 'NEG', entry, subject, paper, index)
  );
}

/** How sure the label of a clause must be. */
const SURE = 0.5;
/** Where a sentence may turn from praise to criticism. */
const TURN =
  /[;,]? \b(?:but|although|though|while|whereas|however|yet|nevertheless|nonetheless)\b|(?<=^\W*(?:while|although|though)\b[^,]*),/i;

/** Goes on about what the sentence before names. */
const GOES_ON = /^\W*(?:this|that|it|these|those|such)\b/i;

/** Whether what a passage says of a subject praises it, or criticises it. A sentence of two minds counts by its clauses. */
function takesSide(
  side: 'POS' | 'NEG',
  entry: Entry,
  subject: Subject,
  paper: Paper,
  index: PaperIndex,
): boolean {
  const { kind, section } = findPassage(paper, entry.id)!.passage;
  const clauses = entry.text
    .split(TURN)
    .filter((clause) => mentions(part(entry, clause, index.conceptsOf(clause)), subject));
  const parts = clauses.length > 0 ? clauses : [entry.text];
  const next = index.entries[index.entries.indexOf(entry) + 1];
  if (next?.label === entry.label && GOES_ON.test(next.text)) parts.push(next.text);
  return parts.some((text) => labelsOf(text, { section: kind, heading: section }).scores[side] >= SURE);
}
