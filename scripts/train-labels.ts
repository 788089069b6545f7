/**
 * Learns the weights of `src/agent/labels`, or measures how good such weights are on papers not learned from.
 *
 *     npm run train -- GOLD.jsonl PAPERS.jsonl [--check]
 *
 * GOLD: sentences with people's labels, from Peer-Review-Analyze (Ghosal et al., 'Peer review analyze: A novel
 * benchmark resource for computational analysis of peer reviews', PLOS ONE 17(1), 2022; MIT licence). PAPERS: the
 * reviews they are from, and other papers' reviews on forms with sections (OpenReview, CC BY 4.0). `--check`
 * prints the table and writes nothing (some minutes). The same files give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { labelsBy } from '../src/agent/labels/labels.ts';
import { modelFrom, WEIGHTS } from '../src/agent/labels/model.ts';
import { type Example, type FormSentence, readExamples } from './labels/examples.ts';
import { foldsOf } from './labels/folds.ts';
import { type Outcome, table } from './labels/measure.ts';
import { train } from './labels/train.ts';

const FOLDS = 5;
/** Each is another way to deal the papers out; figures are of all of them together. */
const SEEDS = [7, 11, 13];

const ABOUT = {
  what: 'Weights for the polarity and aspects of review sentences: words, pairs and cue names, no sentences.',
  labels:
    'Peer-Review-Analyze (Ghosal et al., PLOS ONE 17(1), 2022, doi:10.1371/journal.pone.0259238), ICLR 2018 reviews, MIT licence',
  forms: 'Strengths, weaknesses and summaries of reviews published on OpenReview, CC BY 4.0.',
  made: 'by scripts/train-labels.ts',
};

/** Labels for every example, with its context and without, from a model that saw no sentence of its paper. */
function outcomesOf(examples: Example[], forms: FormSentence[]): { within: Outcome[]; alone: Outcome[] } {
  const folds = SEEDS.flatMap((seed) => foldsOf(examples, FOLDS, seed));
  const parts = folds.map(({ rest, part }) => ({
    model: modelFrom(train(rest, forms, {})),
    part,
  }));
  const labelled = (context: boolean) =>
    parts.flatMap(({ model, part }) =>
      part.map((example) => ({
        example,
        labels: labelsBy(model, example.text, context ? example.context : undefined),
      })),
    );
  return { within: labelled(true), alone: labelled(false) };
}

/** @param argv the arguments after the command's name; exit code 2 when files are missing */
export function main(_command: string, argv: string[]): void {
  const [gold, papers] = argv.filter((argument) => !argument.startsWith('--'));
  if (!gold || !papers) {
    console.error('Usage: npm run train -- GOLD.jsonl PAPERS.jsonl [--check]');
    process.exitCode = 2;
    return;
  }
  const { examples, forms } = readExamples(gold, papers);
  console.log(`${examples.length} labelled sentences, ${forms.length} sentences of forms.`);
  if (argv.includes('--check')) check(examples, forms);
  else writeFileSync(WEIGHTS, `${JSON.stringify(train(examples, forms, ABOUT), null, 1)}\n`);
}

function check(examples: Example[], forms: FormSentence[]): void {
  const { within, alone } = outcomesOf(examples, forms);
  console.log(`${FOLDS} folds by paper, dealt ${SEEDS.length} times.`);
  console.log(`\nWith its place in the review:\n\n${table(within, SEEDS.length)}`);
  console.log(`\nOn its own:\n\n${table(alone, SEEDS.length)}`);
}
