/**
 * `The reviews do not mention X`, `Nobody criticises X`, `Only R2 asks for X`: checked by looking for X in what the
 * others wrote, with the side they take where the sentence names one. Where the search cannot tell, the sentence stands.
 */
import type { Act } from './acts.ts';
import type { Claim, Held } from './claim.ts';
import { whoNames } from './other-languages.ts';
import type { Entry } from './paper-index.ts';
import { EXAMPLE, type Silence, silenceIn, soleIn } from './silence-forms.ts';
import { does, portion, type Shelf, subjectOf } from './spoken.ts';

/** What no search settles: what counts as a strength, a recommendation or a reaction. */
const JUDGED = /\b(?:strengths?|weakness(?:es)?|explicit\w*|recommend\w*|reactions?|ratings?|opinions?)\b/i;

/** Words about a subject that name no part of it. */
const LIGHT =
  /\b(?:handling|handles?|treatment|dealing with|issues?|matters?|problems?|topics?|aspects?|subjects?|overall|chosen|choose|choice|affects?|effects?|influences?|impacts?|done|made|used|roles?|variants?|kinds?|types?|levels?|degrees?|possible|potential|quality|stud(?:y|ies))\b/gi;

/** Holds a claim of silence when a passage of those it speaks of does what it says that none does. */
export function silenceFault(claim: Claim): Held | null {
  if (!claim.english()) return mentioned('speaks', whoNames(claim));
  const sole = soleIn(claim.said);
  const silence = sole ?? silenceIn(claim.said);
  if (silence === null || JUDGED.test(silence.subject)) return null;
  const found = whoSpeaks(silence, claim);
  if (found === null) return null;
  return sole === null
    ? mentioned(silence.act, found)
    : {
        code: 'overclaim',
        reason: `It said this of ${silence.but.join(' and ')} alone; ${found} says it too.`,
      };
}

const mentioned = (act: Act, found: string | null): Held | null =>
  found === null
    ? null
    : { code: 'is-mentioned', reason: `It said that the reviews ${DENIED[act]}; ${found} does.` };

const DENIED: Record<Act, string> = {
  speaks: 'do not mention something',
  praises: 'do not praise something',
  criticises: 'do not criticise something',
  asks: 'do not ask for something',
};

/** The id of a passage that breaks a silence, or null. */
export function whoSpeaks(silence: Silence, shelf: Shelf): string | null {
  const { subject } = silence;
  const subjects = [subject, EXAMPLE.exec(subject)?.[1] ?? '', ...subject.split(/ or | nor /)]
    .map((part) => part.replace(LIGHT, ' '))
    .filter((part) => part.trim() !== '')
    .map((part) => subjectOf(part, shelf.index));
  const speaks = (entry: Entry) => subjects.some((part) => does(silence.act, entry, part, shelf));
  const silent = shelf.index.entries.filter(isSilent(silence));
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
          ? [portion(entry, `${entry.text} ${next.text}`, [...entry.concepts, ...next.concepts])]
          : [];
      });
