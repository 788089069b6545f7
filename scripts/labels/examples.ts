/** Reads what the labels are learned from: sentences labelled by people, and sections of review forms. */
import { z } from 'zod';
import { jsonLines, parsedLines, textOf } from '../../eval/jsonl.ts';
import { contextIn } from '../../src/agent/labels/context.ts';
import type { LabelContext } from '../../src/agent/labels/labels.ts';
import { ASPECTS, type Aspect, type Polarity } from '../../src/agent/labels/model.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';

const Mark = z.tuple([z.string(), z.string().nullable()]);
const Gold = z.object({
  paper: z.string(),
  review: z.string(),
  text: z.string(),
  sections: z.array(Mark),
  aspects: z.array(Mark),
});
export type Gold = z.infer<typeof Gold>;

export interface Example {
  paper: string;
  text: string;
  aspects: Aspect[];
  /** Null where no label says. */
  polarity: Polarity | null;
  context: LabelContext | undefined;
  gold: Gold;
}

/** A sentence of a form that asks for strengths, weaknesses and a summary apart: its section is its label. */
export interface FormSentence {
  text: string;
  section: 'strengths' | 'weaknesses' | 'summary';
}

/** Balance of a sentence's marks: the side with more; NEU when even; null when none has a polarity. */
export function balanceOf(marks: Gold['aspects']): Polarity | null {
  const known = marks.map(([, polarity]) => polarity).filter((polarity) => polarity !== null);
  if (known.length === 0) return null;
  const net = known.filter((one) => one === 'POS').length - known.filter((one) => one === 'NEG').length;
  return net > 0 ? 'POS' : net < 0 ? 'NEG' : 'NEU';
}

/** The one polarity that all marks share; null when they differ or there is none. */
export function sharedBy(marks: Gold['aspects']): Polarity | null {
  const known = new Set(marks.map(([, polarity]) => polarity).filter((polarity) => polarity !== null));
  return known.size === 1 ? ([...known][0] as Polarity) : null;
}

export interface Material {
  examples: Example[];
  forms: FormSentence[];
  /** The papers that the examples are from, by id. */
  papers: Map<string, Paper>;
}

/** Throws InputError when a file cannot be read or a line is of another form. */
export async function readExamples(goldFile: string, papersFile: string): Promise<Material> {
  const gold = await linesOf(goldFile, Gold);
  const labelled = new Set(gold.map(({ paper }) => paper));
  const papers = new Map((await linesOf(papersFile, Named)).flatMap(namedPaper));
  const examples = gold.map((one) => exampleFrom(one, papers.get(one.paper)));
  const own = [...papers].filter(([id]) => labelled.has(id));
  const others = [...papers].filter(([id]) => !labelled.has(id)).map(([, paper]) => paper);
  return { examples, forms: others.flatMap(formSentences), papers: new Map(own) };
}

/** The lines of a file in this form. Throws InputError that names the faulty ones. */
export async function linesOf<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = jsonLines(await textOf(file), file);
  return parsedLines(lines, schema, file).map(({ value }) => value);
}

const Named = z.looseObject({ id: z.string() });

function namedPaper(record: z.infer<typeof Named>): [string, Paper][] {
  const [paper] = readPapers({ name: 'paper.json', text: JSON.stringify(record) });
  return paper ? [[record.id, paper]] : [];
}

function exampleFrom(gold: Gold, paper: Paper | undefined): Example {
  const review = paper?.reviews.find(({ label }) => label === gold.review);
  return {
    paper: gold.paper,
    text: gold.text,
    aspects: ASPECTS.filter((aspect) => gold.aspects.some(([code]) => code === aspect)),
    polarity: balanceOf(gold.aspects) ?? balanceOf(gold.sections),
    context: review && contextIn(review, gold.text),
    gold,
  };
}

/** Shorter passages are headings and scraps. */
const SHORTEST = 16;

function formSentences(paper: Paper): FormSentence[] {
  return paper.reviews.flatMap(({ text, passages }) =>
    passages.flatMap(({ kind, start, end }) =>
      (kind === 'strengths' || kind === 'weaknesses' || kind === 'summary') && end - start >= SHORTEST
        ? [{ text: text.slice(start, end), section: kind }]
        : [],
    ),
  );
}
