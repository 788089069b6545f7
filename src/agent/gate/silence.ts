/** `The reviews do not mention X`: checked by looking for X in them. */
import { stemmer } from 'stemmer';
import type { Claim, Held } from './claim.ts';
import type { Entry, PaperIndex } from './paper-index.ts';
import { EXAMPLE, silentOn } from './silence-forms.ts';
import { coverage, SAYING, topicOf } from './support.ts';
import { conceptOf } from './synonyms.ts';
import { stemsOf } from './words.ts';

/** Judgement words: whether X is *praised* cannot be settled by finding X. */
const JUDGED =
  /\b(?:praise|prais|strength|weakness|doubt|support|explicit|recommend|reaction|rating|response|rebuttal|reply|opinion)/i;

/** A reviewer content with something may well speak of it. */
const NO_FAULT =
  /\bR\d+\b[^.;]*\bno (?:complaints?|objections?|quarrel|criticisms?|doubts?|reservations?)\b/i;

/** Words about a subject that name no part of it. */
const LIGHT =
  /\b(?:handling|handles?|treatment|dealing with|issues?|matters?|problems?|topics?|aspects?|subjects?|overall|chosen|choose|choice|affects?|effects?|influences?|impacts?|done|made|used|roles?|variants?|kinds?|types?|levels?|degrees?|possible|potential|quality|stud(?:y|ies))\b/gi;

/** Each passage together with the next of its review: a point may take two sentences. */
const pairsOf = (entries: Entry[]): Entry[] =>
  entries.map((entry, at) => {
    const next = entries[at + 1];
    if (next?.label !== entry.label) return entry;
    return {
      ...entry,
      text: `${entry.text} ${next.text}`,
      concepts: new Set([...entry.concepts, ...next.concepts]),
      heads: new Set([...entry.heads, ...next.heads]),
    };
  });

/** Share of what is said to be missing that a passage must have. */
const FOUND = 0.65;
/** Share of its words that must be there as such: a synonym alone is too little to say that it is mentioned. */
const LITERAL = 0.5;

/** Concepts whose words mean the very same: any of them is a mention. */
const ALIKE = new Set(
  'figure table section equation dataset write state-of-the-art'
    .split(' ')
    .map((word) => conceptOf(stemmer(word))),
);

function mentions(pair: Entry, subject: string, index: PaperIndex): boolean {
  const topic = topicOf(subject, index);
  if (topic.concepts.length === 0 || coverage(topic, [pair]) < FOUND) return false;
  const own = [...stemsOf(subject)].filter((stem) => !SAYING.has(stem) && !ALIKE.has(conceptOf(stem)));
  const known = stemsOf(pair.text);
  return own.filter((stem) => known.has(stem)).length >= LITERAL * own.length;
}

/** Holds a claim of silence when a passage of the reviews it speaks of has what it says is missing. */
export function silenceFault({ said, named, index, paper }: Claim): Held | null {
  const subject = silentOn(said);
  if (subject === null || JUDGED.test(subject) || NO_FAULT.test(said)) return null;
  const subjects = [subject, EXAMPLE.exec(subject)?.[1] ?? '', ...subject.split(/ or | nor /)].map((part) =>
    part.replace(LIGHT, ' '),
  );
  const labels =
    named.length > 0 && !/review(?:er)?s\b/i.test(said) ? named : paper.reviews.map(({ label }) => label);
  const entries = index.entries.filter(({ label }) => labels.includes(label));
  const found = [...entries, ...pairsOf(entries)].find((place) =>
    subjects.some((part) => mentions(place, part, index)),
  );
  if (!found) return null;
  return {
    code: 'is-mentioned',
    reason: `It said that the reviews do not mention something; ${found.id} does.`,
  };
}
