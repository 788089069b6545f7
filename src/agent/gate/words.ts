/** Words of a text, for comparing what is said with what the reviews say. */
import { stemmer } from 'stemmer';

/** Function words of English, and the words of any talk about reviews, which say nothing about the paper. */
export const STOPWORDS = new Set(
  (
    'a about above after again against all also although am an and any are as at be because been before being ' +
    'below between both but by can cannot could did do does doing down during each either else etc even ever ' +
    'every few for from further had has have having he her here hers him his how however i if in into is it its ' +
    'itself just least less like may me might mine more moreover most much must my neither no nor not now of off ' +
    'on once one only or other others our ours out over own per quite rather same shall she should since so some ' +
    'still such than that the their theirs them then there therefore these they this those though through thus ' +
    'to too two three under until up upon us very via was we were what when where whether which while who whom ' +
    'whose why will with within without would yes yet you your yours ' +
    "don't doesn't isn't aren't can't won't it's that's there's they're didn't wasn't weren't"
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+(?:['’.\-‑][\p{L}\p{N}]+)*/gu;
const LABEL = /^(?:[rad]\d+(?:\.\d+)?(?:['’]s)?|reviewers?(?:['’]s)?)$/;

/** Every word of a text in lower case, in order; a number or a hyphenated term is one word. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));

/** Words that carry meaning: no stopwords, no reviewer labels, no passage ids. */
export const contentWordsOf = (text: string): string[] => wordsOf(text).filter(carriesMeaning);

/** Whether a word, in lower case, is neither a stopword nor a label or an id. */
export const carriesMeaning = (word: string): boolean => !STOPWORDS.has(word) && !LABEL.test(word);

/** One spelling of English for comparing: `colour` as `color`, `analyse` as `analyze`. Its results are no words to show. */
export const american = (word: string): string =>
  word.length < SPELT_ALIKE
    ? word
    : word
        .replace(/our(?=s?$|ed$|ing$|al$|ful|able|ite|hood)/, 'or')
        .replace(/([iy])s(?=e[sdr]?$|ing$|ation)/, '$1z')
        .replace(/ll(?=ed$|ing$)/, 'l')
        .replace(/tre$/, 'ter');

/** Shorter words (`hour`, `wise`) are spelt one way. */
const SPELT_ALIKE = 6;

/** Stems of the content words; the parts of a hyphenated term count too. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of contentWordsOf(text)) {
    stems.add(stemmer(word));
    for (const part of word.split(/[-‑]/)) if (part && !STOPWORDS.has(part)) stems.add(stemmer(part));
  }
  return stems;
}
