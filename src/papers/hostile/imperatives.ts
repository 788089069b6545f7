/** Where an English sentence gives an order, and what it forbids to say. */
import type { Word } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** May stand between what opens an order and its verb. */
const BEFORE_VERB = words(
  "please kindly just simply always only now then also therefore hereby immediately instead first so and do does not never ever don't henceforth merely strictly promptly again",
);
const POLITE = words('please kindly hereby');
const DUTIES = words('must should shall can may will could would might cannot');
/** `… to` is an order behind these: `be sure to`, `I want you to`; and behind others that are said of `you`. */
const ASKING_TO = words(
  'you sure free remember obliged essential necessary important crucial mandatory imperative care try',
);
const ASKED_TO = words('asked required instructed requested told urged expected have need are');
const JOINING = words('and or but');

/** Whether a word of a sentence may be the verb of an order. */
export const givesOrder = (sentence: Word[], at: number): boolean =>
  isOrder(sentence, at) || goesOn(sentence, at);

function isOrder(sentence: Word[], verb: number): boolean {
  let at = verb;
  while (!sentence[at]!.opens && BEFORE_VERB.has(sentence[at - 1]!.text)) {
    if (POLITE.has(sentence[at - 1]!.text)) return true;
    at--;
  }
  if (sentence[at]!.opens) return true;
  const [before, last] = [sentence[at - 2]?.text, sentence[at - 1]!.text];
  if (last === 'to')
    return (
      before !== undefined &&
      (ASKING_TO.has(before) ||
        (ASKED_TO.has(before) &&
          sentence.slice(Math.max(0, at - 4), at - 2).some(({ text }) => text === 'you')))
    );
  return DUTIES.has(last) && before === 'you';
}

const VERBS = ['SAY', 'HIDE', 'RATE', 'WRITE', 'ASIDE', 'ACT', 'PRETEND', 'REVEAL'];
const isVerb = ({ kinds, phrase }: Word): boolean =>
  VERBS.some((kind) => kinds.has(kind) || phrase?.kinds.has(kind));

/** How many words back an order may stand that goes on with a second verb: `…, and report that …`. */
const GOES_ON = 15;

function goesOn(sentence: Word[], at: number): boolean {
  if (at < 2 || !JOINING.has(sentence[at - 1]!.text)) return false;
  for (let verb = at - 2; verb >= 0 && verb >= at - GOES_ON; verb--)
    if (isVerb(sentence[verb]!) && isOrder(sentence, verb)) return true;
  return false;
}

const SILENT: ReadonlySet<string> = new Set(['HIDE']);
const REFRAINING = words('refrain avoid stop without from refraining avoiding');
/** How many words may stand between `not` and what is not to be said. */
const NEGATED = 2;

/** The same, with what is not to be said as what is to be hidden: `do not mention`, `refrain from quoting`. */
export function withForbidden(sentence: Word[]): Word[] {
  if (!sentence.some(forbids)) return sentence;
  return sentence.map((word, at) => {
    const before = sentence.slice(Math.max(0, at - NEGATED), at);
    if (!isSaid(word) || !before.some(forbids)) return word;
    return { ...word, kinds: SILENT, phrase: word.phrase && { ...word.phrase, kinds: SILENT } };
  });
}

const forbids = ({ text, kinds }: Word): boolean => kinds.has('NOT') || REFRAINING.has(text);
const isSaid = ({ kinds, phrase }: Word): boolean =>
  ['SAY', 'SAYING'].some((kind) => kinds.has(kind) || phrase?.kinds.has(kind));
