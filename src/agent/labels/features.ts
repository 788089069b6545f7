/** What the model sees of a sentence: its words, stems, pairs, what a negation covers, cue phrases, its heading's words. */
import { stemmer } from 'stemmer';
import { cuesIn, writingCuesIn } from './cues.ts';

/** Feature names begin with a mark of their kind; a cue's is this. */
export const CUE = '@';
/** A cue of writing's. */
export const WRITING_CUE = '%';
/** Stands between two stems for the one left out. */
export const GAP = ' * ';

const NEGATION =
  /^(?:not?|never|nor|neither|without|cannot|hardly|lack(?:s|ing)?|fail(?:s|ed)?|none|nothing|\w+n't)$/;
/** How many words after a negation it is taken to cover, unless punctuation or a 'but' comes first. */
const COVERED = 5;

/** Things that differ in every review and mean the same: citations, formulas, references to parts, numbers. */
const STANDINS: [RegExp, string][] = [
  [/[’‘]/g, "'"],
  [/https?:\S+/g, ' xurl '],
  [
    /\([^()]*(?:et al|\b(?:19|20)\d\d)[^()]*\)|\[\d[\d, -]*\]|\b[A-Z]\w+ (?:et al\.?|& [A-Z]\w+|and [A-Z]\w+)[, ]*\(?(?:19|20)?\d*\)?/g,
    ' xcite ',
  ],
  [/\$[^$]*\$|\\\w+(?:\{[^}]*\})*/g, ' xmath '],
  [
    /\b(?:fig(?:ure)?|table|tab|eq(?:uation)?|sec(?:tion)?|page|line|p|alg(?:orithm)?|appendix|thm|theorem|lemma)s?\b\.? ?\(?\d+[\d.a-z]*\)?/gi,
    ' xref ',
  ],
];
const TOKEN = /[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?|[?!;:,.()"]/g;
const BREAK = /^[;:,.()"]$/;

/** The features of a sentence, each once. `heading` is the one it stands under, as typed. */
export function featuresOf(text: string, heading = ''): string[] {
  const tokens = tokensOf(text);
  const words = tokens.filter((token) => !BREAK.test(token));
  const stems = words.map(stemmer);
  const features = new Set<string>([...words, ...covered(tokens)]);
  stems.forEach((stem, i) => {
    features.add(`_${stem}`);
    if (i > 0) features.add(`${stems[i - 1]} ${stem}`);
    if (i > 1) features.add(`${stems[i - 2]}${GAP}${stem}`);
  });
  for (const cue of cuesIn(text)) features.add(CUE + cue);
  for (const cue of writingCuesIn(text)) features.add(WRITING_CUE + cue);
  for (const stem of stemsOfHeading(heading)) features.add(`§${stem}`);
  return [...features];
}

/** A heading such as 'Review' or 'Comments' says nothing. */
const EMPTY_HEADING = /^(?:(?:main |the )?review|(?:summary of )?the review|comments?)?$/;

function stemsOfHeading(heading: string): string[] {
  const words = heading.toLowerCase().match(/[a-z]+/g) ?? [];
  return EMPTY_HEADING.test(words.join(' ')) ? [] : words.map(stemmer);
}

function tokensOf(text: string): string[] {
  const plain = STANDINS.reduce((kept, [pattern, name]) => kept.replace(pattern, name), text);
  return (plain.toLowerCase().match(TOKEN) ?? []).map((token) => (/^\d/.test(token) ? '#' : token));
}

/** Stems of the words within a negation's reach. */
function covered(tokens: string[]): string[] {
  const found: string[] = [];
  let left = 0;
  for (const token of tokens) {
    if (BREAK.test(token) || token === 'but') left = 0;
    else if (NEGATION.test(token)) left = COVERED;
    else if (left-- > 0) found.push(`!${stemmer(token)}`);
  }
  return found;
}
