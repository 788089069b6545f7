/**
 * `--labels SENTENCES.jsonl --papers PAPERS.jsonl --out FILE`: labels sentences of reviews. Each line is
 * `{paper, review, text}`; the output repeats it with `polarity`, `aspects` and `scores` (the probability of each
 * polarity) in place of any it had. A sentence that stands word for word in its review is judged in its place
 * there; any other, and all without `--papers`, on its own.
 */
import { z } from 'zod';
import { contextIn } from '../src/agent/labels/context.ts';
import type { Labels } from '../src/agent/labels/labels.ts';
import { labelsOf } from '../src/agent/labels/trained.ts';
import { type Paper, sourceOf } from '../src/papers/paper.ts';
import { type Io, papersIn, runForm, sentencesIn, writeLines } from './sentences.ts';

/** A sentence to label. `review` is a reviewer's label (`R2`). */
const LabelsLine = z.looseObject({ paper: z.string(), review: z.string(), text: z.string() });
type LabelsLine = z.infer<typeof LabelsLine>;

type Labelled = LabelsLine & Pick<Labels, 'polarity' | 'aspects' | 'scores'>;

export const runLabels = (argv: string[], io: Io): Promise<number> =>
  runForm('labels', argv, io, async ({ sentences, papers, out }) => {
    const lines = await sentencesIn(sentences, LabelsLine);
    // A paper that the file lacks only leaves its sentences without context.
    const known = papers ? await papersIn(papers, new Set(lines.map(({ paper }) => paper))) : new Map();
    const began = performance.now();
    const placed = lines.map((line) => ({ line, context: contextOf(line, known) }));
    const labelled = placed.map(({ line, context }) => labelledBy(line, labelsOf(line.text, context)));
    const took = (performance.now() - began) / Math.max(1, lines.length);
    await writeLines(out, labelled);
    const found = placed.filter(({ context }) => context !== undefined).length;
    return `${lines.length} sentences labelled, ${found} of them found in their reviews; ${took.toFixed(2)} ms a sentence.`;
  });

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
