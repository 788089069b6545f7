/** What an answer of several sections has said so far, so that none says it again. */
import { type Block, bullet, type Line, prose } from './compose.ts';
import { wordCount } from './quote.ts';
import { inWords, type Section } from './sections.ts';

interface ToldSection {
  /** More than one where the same answers several. */
  names: string[];
  blocks: Block[];
}

export interface Told {
  sections: ToldSection[];
  /** Ids quoted. */
  cited: Set<string>;
  /** Ids quoted by the section before; empty before the first. */
  last: string[];
  words: number;
  /** Reviewers whose rating stands above. */
  rated: string[];
}

export const nothingTold: Told = { sections: [], cited: new Set(), last: [], words: 0, rated: [] };

/** Adds a section. What was said before of the scores is left out, and a quote that was shown is pointed at. */
export function telling(told: Told, name: string, blocks: Block[]): Told {
  const lines = blocks.flat();
  const before = told.sections.find((section) => lines.every((line) => isIn(line, section.blocks)));
  if (before) {
    const names = [...new Set([...before.names, name])];
    return { ...told, sections: told.sections.map((one) => (one === before ? { ...one, names } : one)) };
  }
  const shown = blocks.map((block) =>
    block
      .filter((line) => line.cites.length > 0 || !told.sections.some(({ blocks: said }) => isIn(line, said)))
      .map((line) => withoutQuoted(line, told.cited)),
  );
  const last = shown.flat().flatMap(({ cites }) => cites);
  return {
    ...told,
    sections: [...told.sections, { names: [name], blocks: shown }],
    cited: new Set([...told.cited, ...last]),
    last: last.length > 0 ? last : told.last,
    words: told.words + wordCount(lines.map(({ text }) => text).join(' ')),
  };
}

const isIn = ({ text }: Line, blocks: Block[]): boolean => blocks.flat().some((line) => line.text === text);

/** `“…” [R2.3]`, with the marks of what was cut off. */
const QUOTED = /(?:… )?“(?:(?!” (?:… )?\[).)*”(?: …)? (?=\[(\w+\.\d+)\])/gs;

const withoutQuoted = (line: Line, cited: Set<string>): Line => ({
  ...line,
  text: line.text.replace(QUOTED, (whole, id: string) => (cited.has(id) ? 'as above ' : whole)),
});

/** All sections; each under its heading where there are several. */
export const blocksTold = ({ sections }: Told): Block[] =>
  sections.flatMap(({ names, blocks }) => (sections.length > 1 ? [[headingOf(names)], ...blocks] : blocks));

/** In bold what the app calls a thing, in italics what the chair asked in words of their own. */
function headingOf(names: string[]): Line {
  const heading = names.map((name) => name.replace(/\?$/, '')).join('; ');
  return prose(names.some((name) => name.endsWith('?')) ? inItalics(`${heading}?`) : `**${heading}**`);
}

/** 'What do you think?' is no question of the app's to the chair, so it stands in bold like any heading. */
const inItalics = (words: string): string => (/\byour?\b/i.test(words) ? `**${words}**` : `_${words}_`);

/** What was asked and is not answered in this message. */
export function leftOver(sections: Section[]): Block[] {
  if (sections.length === 0) return [];
  const names = sections.map(({ name, part, first }) => (first ? inWords(part.asking) : `${name}?`));
  return [
    [prose('**Not answered here**')],
    [...new Set(names)].map((name) => bullet(inItalics(name))),
    [prose('Please ask again for these.')],
  ];
}
