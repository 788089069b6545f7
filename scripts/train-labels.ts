/**
 * Learns the weights of `src/agent/labels`, or measures how good such weights are on papers not learned from.
 *
 *     npm run train -- GOLD.jsonl PAPERS.jsonl [--check [--agreement AGREEMENT.jsonl]]
 *
 * GOLD: sentences with people's labels, from Peer-Review-Analyze (Ghosal et al., 'Peer review analyze: A novel
 * benchmark resource for computational analysis of peer reviews', PLOS ONE 17(1), 2022; MIT licence). PAPERS: the
 * reviews they are from, and other papers' reviews on forms with sections (OpenReview, CC BY 4.0). `--check`
 * prints tables and writes nothing (some minutes): of the labels, and of the extractive agent's answers with them.
 * AGREEMENT: lines `{paper, aspect, kind}`, of which those of the kind `disagree` have reviewers on both sides. The
 * same files give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Io } from '../eval/sentences.ts';
import { labelsBy } from '../src/agent/labels/labels.ts';
import { type Model, modelFrom, WEIGHTS } from '../src/agent/labels/model.ts';
import { asksForHelp } from '../src/cli/arguments.ts';
import { InputError } from '../src/errors.ts';
import { type Example, linesOf, type Material, readExamples } from './labels/examples.ts';
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

const USAGE = 'Usage: npm run train -- GOLD.jsonl PAPERS.jsonl [--check [--agreement AGREEMENT.jsonl]]';

const CONSOLE: Io = { out: (line) => console.log(line), err: (line) => console.error(line) };

/** Runs the command and sets the exit code. */
export async function main(_command: string, argv: string[]): Promise<void> {
  process.exitCode = await runTrain(argv, CONSOLE);
}

/** Exit codes: 0 done, 1 a file cannot be used, 2 the command is wrong. */
export async function runTrain(argv: string[], io: Io): Promise<number> {
  if (asksForHelp(argv)) {
    io.out(USAGE);
    return 0;
  }
  const options = optionsIn(argv);
  if (!options) {
    io.err(USAGE);
    return 2;
  }
  try {
    const material = await readExamples(options.gold, options.papers);
    const { examples, forms } = material;
    io.out(`${examples.length} labelled sentences, ${forms.length} sentences of forms.`);
    if (options.check) await check(material, options.agreement, io);
    else writeFileSync(WEIGHTS, `${JSON.stringify(train(examples, forms, ABOUT), null, 1)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message} ${error.hint}`);
    return 1;
  }
}

interface Options {
  gold: string;
  papers: string;
  check: boolean;
  agreement: string | null;
}

/** Null when the command is wrong. */
function optionsIn(argv: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false }, agreement: { type: 'string' } },
    });
    const [gold, papers] = positionals;
    const { check, agreement } = values;
    if (!gold || !papers || positionals.length > 2 || (agreement && !check)) return null;
    return { gold, papers, check, agreement: agreement ?? null };
  } catch {
    return null;
  }
}

/** A model, and the examples of the papers that it did not see. */
interface Deal {
  model: Model;
  part: Example[];
}

async function check({ examples, forms, papers }: Material, agreement: string | null, { out }: Io) {
  // Brings in the agent, which reads the weights: training must not need those that it is to write.
  const { agreementTable, Pair, pointsTable, unseenBy } = await import('./labels/answers.ts');
  const pairs = agreement === null ? [] : await linesOf(agreement, Pair);
  const deals = SEEDS.flatMap((seed) => foldsOf(examples, FOLDS, seed)).map(
    ({ rest, part }): Deal => ({ model: modelFrom(train(rest, forms, {})), part }),
  );
  const times = SEEDS.length;
  out(`${FOLDS} folds by paper, dealt ${times} times.`);
  out(`\nWith its place in the review:\n\n${table(outcomesOf(deals, true), times)}`);
  out(`\nOn its own:\n\n${table(outcomesOf(deals, false), times)}`);
  const unseen = deals.flatMap(({ model, part }) => unseenBy(model, part, papers));
  out(`\nThe extractive agent's answers:\n\n${pointsTable(unseen, times)}`);
  if (pairs.length > 0) out(`\n${agreementTable(unseen, pairs, times)}`);
}

/** Labels for every example, with its context or without. */
const outcomesOf = (deals: Deal[], context: boolean): Outcome[] =>
  deals.flatMap(({ model, part }) =>
    part.map((example) => ({
      example,
      labels: labelsBy(model, example.text, context ? example.context : undefined),
    })),
  );
