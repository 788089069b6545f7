/** Scores in words: `rates it a six`, `ratings of six, five and five`, `R2's five`. */
import { numberOf, PANEL_WORDS } from '../number-words.ts';

const WORD = `(?:${PANEL_WORDS}|nine|ten)`;
/** What may follow a score; before any other word a number counts things (`gives a one-line summary`). */
const END =
  '(?=\\s*(?:[,.;:)]|$|(?:and|but|while|whereas|with|from|for|to|overall|out of|is|are|was|in|each|as|on)\\b))';
const LIST = `${WORD}(?:(?:,? and |, | to |\\/)${WORD})*${END}`;
const SPELT = [
  `(?<=\\b(?:rat(?:es?|ed|ing)|scor(?:es?|ed|ing)|gives?|gave|giving|given|assign(?:s|ed)|chose|chooses)\\b[^.;\\d]{0,25}\\ban? )${WORD}${END}`,
  `(?<=\\b(?:rat(?:es?|ed)|scor(?:es?|ed)|gives?|gave) (?:it|the paper|this)(?: at| as)? )${WORD}${END}`,
  `(?<=\\b(?:ratings?|scores?|confidences?|marks?)\\b[^.;\\d]{0,30}?(?:\\b(?:are|is|of|at|from|between)|:) )${LIST}`,
  `(?<=\\bR\\d+['’]s )${WORD}(?=\\s*(?:[,.;)]|$|(?:is|and)\\b))`,
].map((form) => new RegExp(form, 'gi'));
const PLURALS = /\b(?:two|three|four|five|six|seven|eight|nine|ten)e?s\b/gi;
const ABOUT_SCORES = /\b(?:rat|scor|giv|gave|confid|mark|assign|chose|choos|R\d+['’]s )/i;

const COUNTED = `(?:an?|one|two|three|four|five|six) \\d+s?(?![\\d%.]*\\d| ?\\p{L}+s\\b)`;
/** `two 5s and a 7`: ratings, as many as it counts. */
const TALLY = new RegExp(`\\b${COUNTED}(?:(?:,? and|,|,? with|,? plus|,? against) ${COUNTED})+`, 'giu');

function listed(tally: string): string {
  if (!/\ds\b/.test(tally)) return tally;
  const scores = [...tally.matchAll(/(\w+) (\d+)/g)].flatMap(([, count, score]) =>
    Array<string>(numberOf(count!) ?? 1).fill(score!),
  );
  return `ratings of ${scores.join(', ')},`;
}

/** The sentence with its scores in digits, one by one; what it counts stays in words. */
export function scoresInDigits(sentence: string): string {
  const said = /\bconfiden/i.test(sentence) ? sentence : sentence.replace(TALLY, listed);
  if (!ABOUT_SCORES.test(said)) return said;
  const digits = (text: string) =>
    text.replace(new RegExp(`\\b${WORD}\\b`, 'gi'), (word) => String(numberOf(word)));
  const single = SPELT.reduce((text, form) => text.replace(form, digits), said);
  return single.replace(
    PLURALS,
    (word) => `${numberOf(word.replace(/e?s$/, '')) ?? numberOf(word.slice(0, -1))}s`,
  );
}
