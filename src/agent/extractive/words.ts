/** Words as the search sees them: lower case, stemmed, without those that say nothing. */
import { stemmer } from 'stemmer';

const STOP = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by
  can could did do does doing don down during each few for from further get give given go good had has have having he
  her here hers him his how i if in into is it its itself just let like lot make many may me might more most much my
  need no nor not now of off on once one only or other our out over own please quite rather re really s same say see
  she should so some such t take than that the their them then there these they thing this those through to too under
  until up us use using very via was way we well were what when where whether which while who whom why will with
  would yes yet you your`.split(/\s+/),
);

/** Content words in their stems, in order, repeats kept. */
export const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word)).map(stem);

/** One word's stem; words that are not of the Latin alphabet stay as they are. */
export const stem = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);
