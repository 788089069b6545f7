/**
 * `--labels SENTENCES.jsonl --papers PAPERS.jsonl --out FILE`: labels sentences of reviews. Each line is
 * `{paper, review, text}`; the output repeats it with `polarity`, `aspects` and `scores` (the probability of each
 * polarity) in place of any it had. A sentence that stands word for word in its review is judged in its place
 * there; any other, and all without `--papers`, on its own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { contextIn } from '../src/agent/labels/context.ts';
import type { Labels } from '../src/agent/labels/labels.ts';
import { labelsOf } from '../src/agent/labels/trained.ts';
import { InputError } from '../src/errors.ts';
import { type Paper, sourceOf } from '../src/papers/paper.ts';
import { readPapers } from '../src/papers/read.ts';

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** A sentence to label. `review` is a reviewer's label (`R2`). */
export const LabelsLine = z.looseObject({ paper: z.string(), review: z.string(), text: z.string() });
export type LabelsLine = z.infer<typeof LabelsLine>;

export type Labelled = LabelsLine & Pick<Labels, 'polarity' | 'aspects' | 'scores'>;

const USAGE = 'Usage: npm run eval -- --labels SENTENCES.jsonl [--papers PAPERS.jsonl] --out FILE';

/** Runs the command. Exit codes: 0 labelled, 1 a file cannot be used, 2 the command is wrong. */
export async function runLabels(argv: string[], io: Io): Promise<number> {
  const [sentences, papers, out] = ['--labels', '--papers', '--out'].map((name) => optionOf(argv, name));
  if (!sentences || !out) {
    io.err(USAGE);
    return 2;
  }
  try {
    const lines = await sentencesIn(sentences);
    const known = papers ? await papersIn(papers, new Set(lines.map(({ paper }) => paper))) : new Map();
    const began = performance.now();
    const placed = lines.map((line) => ({ line, context: contextOf(line, known) }));
    const labelled = placed.map(({ line, context }) => labelledBy(line, labelsOf(line.text, context)));
    const took = performance.now() - began;
    await writeFile(out, labelled.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const found = placed.filter(({ context }) => context !== undefined).length;
    io.out(
      `${lines.length} sentences labelled, ${found} of them found in their reviews; ` +
        `${(took / Math.max(1, lines.length)).toFixed(2)} ms a sentence.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message} ${error.hint}`);
    return 1;
  }
}

const labelledBy = (line: LabelsLine, { polarity, aspects, scores }: Labels): Labelled => ({
  ...line,
  polarity,
  aspects,
  scores,
});

function contextOf({ paper, review, text }: LabelsLine, papers: Map<string, Paper>) {
  const known = papers.get(paper);
  const source = known && sourceOf(known, review);
  return source && contextIn(source, text);
}

async function sentencesIn(path: string): Promise<LabelsLine[]> {
  return (await textLines(path)).map((line, at) => {
    const read = LabelsLine.safeParse(jsonOf(line));
    if (read.success) return read.data;
    throw new InputError(
      `Line ${at + 1} of ${path} is no sentence to label.`,
      'Each line is {"paper": ID, "review": "R1", "text": TEXT}.',
    );
  });
}

/** The wanted papers of a file, a paper in each line. A paper it lacks only leaves its sentences without context. */
async function papersIn(path: string, wanted: Set<string>): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  for (const text of await textLines(path)) {
    const named = z.object({ id: z.string() }).safeParse(jsonOf(text));
    if (!named.success || !wanted.has(named.data.id)) continue;
    const [paper] = readPapers({ name: 'paper.json', text });
    if (paper) papers.set(named.data.id, paper);
  }
  return papers;
}

async function textLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch {
    throw new InputError(`${path} cannot be read.`, 'Check that the file exists and that you may read it.');
  }
}

function optionOf(argv: string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
