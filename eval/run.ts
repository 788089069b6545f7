/** `npm run eval -- [CASES.jsonl] …`: asks an agent what the cases ask, prints the measures, writes every answer. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ModelConfig } from '../src/config.ts';
import { ConfigError, InputError } from '../src/errors.ts';
import { type Case, casesIn } from './cases.ts';
import { type Asked, converse, type Lane } from './conversation.ts';
import { jsonLines, textOf } from './jsonl.ts';
import { lanesFor } from './lanes.ts';
import { faultsOf, type Measured, measure, passes, type Yardstick } from './measured.ts';
import { gateFor } from './measures/citations.ts';
import { knowledgeOf } from './measures/k-precision.ts';
import { holdsMessages, lendPapers, threadsIn } from './messages.ts';
import { type Options, readOptions } from './options.ts';
import { recordsFrom, type Subject, subjectsOf } from './papers.ts';
import { type Report, reportOf } from './report.ts';
import { failuresTable, figuresTable, kindsTable } from './table.ts';

interface RunDeps {
  out(line: string): void;
  err(line: string): void;
  /** The model that the environment configures, or null. Throws ConfigError. */
  model: () => ModelConfig | null;
  /** Milliseconds, with fractions. */
  clock: () => number;
  random: (bytes: number) => Uint8Array;
  fetch: typeof globalThis.fetch;
}

const OWN_CASES = fileURLToPath(new URL('cases/failures.jsonl', import.meta.url));
const OWN_PAPERS = fileURLToPath(new URL('cases/papers', import.meta.url));

/** Runs the command. Exit codes: 0 it ran, whatever the figures; 1 a file cannot be used; 2 the command is wrong. */
export async function runCases(argv: string[], deps: RunDeps): Promise<number> {
  let options: Options;
  try {
    options = readOptions(argv);
  } catch (error) {
    return refused(error, deps, 2);
  }
  try {
    const prepared = await prepare(options, deps);
    const report = await evaluate(prepared, deps);
    print(report, prepared, deps);
    if (options.out !== null) await write(options.out, report.file);
    return 0;
  } catch (error) {
    return refused(error, deps, 1);
  }
}

function refused(error: unknown, deps: RunDeps, code: number): number {
  if (error instanceof ConfigError) deps.err(error.message);
  else if (error instanceof InputError) deps.err(`${error.message} ${error.hint}`);
  else throw error;
  return code;
}

interface Prepared {
  subjects: Map<Case, Subject>;
  lanes: Lane[];
  lent: number;
}

/** Everything that can be wrong with the input shows here, before anything is asked. */
async function prepare(
  { cases: file, papers, agent, limit, parallel }: Options,
  deps: RunDeps,
): Promise<Prepared> {
  const path = file ?? OWN_CASES;
  const lines = jsonLines(await textOf(path), path);
  const messages = holdsMessages(lines);
  const cases = (messages ? threadsIn(lines, path) : casesIn(lines, path)).slice(0, limit ?? undefined);
  if (cases.length === 0)
    throw new InputError(`${path} holds no cases.`, 'Its format is described in eval/README.md.');
  const place = papers ?? OWN_PAPERS;
  const records = await recordsFrom(place);
  const lent = messages ? lendPapers(cases, [...records.keys()]) : 0;
  const subjects = subjectsOf(cases, records, place);
  const model = agent === 'extractive' ? null : deps.model();
  const { random, fetch } = deps;
  const lanes = lanesFor({
    agent: agent ?? (model ? 'model' : 'extractive'),
    parallel,
    model,
    random,
    fetch,
  });
  return { subjects, lanes, lent };
}

interface Evaluated {
  file: Report;
  turns: Measured[];
}

async function evaluate({ subjects, lanes, lent }: Prepared, { clock }: RunDeps): Promise<Evaluated> {
  const began = clock();
  const asked = await askAll(subjects, lanes, clock);
  const seconds = Math.round((clock() - began) / 100) / 10;
  const yardsticks = new Map<Subject, Yardstick>();
  const turns = asked.map((turn) => {
    const { subject } = turn;
    const yardstick = yardsticks.get(subject) ?? {
      knowledge: knowledgeOf(subject.raw),
      gate: gateFor(subject),
    };
    yardsticks.set(subject, yardstick);
    return measure(turn, yardstick);
  });
  const { name, model, host } = lanes[0]!.agent;
  const papers = new Set(subjects.values()).size;
  const head = { agent: { name, model, host }, cases: subjects.size, papers, lent, seconds };
  return { file: reportOf(head, turns), turns };
}

/** Every case, each lane taking the next when it is free; the turns in the order of the cases. */
async function askAll(subjects: Map<Case, Subject>, lanes: Lane[], clock: () => number): Promise<Asked[]> {
  const cases = [...subjects];
  const turns: Asked[][] = [];
  let next = 0;
  const work = async (lane: Lane) => {
    for (let at = next++; at < cases.length; at = next++) {
      const [asked, subject] = cases[at]!;
      turns[at] = await converse(lane, asked, subject, clock);
      assertAnswering(turns.flat());
    }
  };
  await Promise.all(lanes.map(work));
  return turns.flat();
}

/** Turns that may fail one after the other before anything was answered. */
const MOST_IN_VAIN = 5;

/** Throws InputError when the endpoint has not answered once: the cases would only fail one by one. */
function assertAnswering(turns: Asked[]): void {
  const last = turns.at(-1)!;
  if (turns.length < MOST_IN_VAIN || turns.some(({ answer }) => answer !== null)) return;
  throw new InputError(
    `None of the first ${turns.length} turns was answered. ${last.fault!.message}`,
    'Check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL. Nothing was written.',
  );
}

async function write(path: string, report: Report): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(report, null, 1)}\n`);
  } catch {
    throw new InputError(
      `${path} cannot be written, so the answers are not kept.`,
      'Name another file with --out.',
    );
  }
}

function print({ file, turns }: Evaluated, { lanes }: Prepared, { out }: RunDeps): void {
  const { agent, cases, papers, lent, seconds } = file;
  const where = agent.host
    ? `, ${agent.model ?? 'the model'} at ${agent.host}, ${lanes.length} at a time`
    : '';
  out(
    `Agent: ${agent.name}${where}. ${cases} threads, ${turns.length} turns, ${papers} papers, ${seconds} s.`,
  );
  if (lent > 0)
    out(`${lent} threads are about papers that are not in the papers file; each was asked about another.`);
  out(`\n${figuresTable(file.figures)}`);
  if (file.kinds.length > 0) out(`\n${kindsTable(file.kinds)}`);
  if (file.failures.length > 0) out(`\n${failuresTable(file.failures)}`);
  for (const line of notPassed(turns)) out(line);
}

/** Most turns that did not pass that are listed; the file has all. */
const LISTED = 40;

/** What keeps labelled turns from passing, and any turn with a false quote, score or citation. */
function notPassed(turns: Measured[]): string[] {
  const failed = turns.filter((turn) => !passes(turn));
  const lines = failed
    .slice(0, LISTED)
    .map((turn) => `  ${turn.asked.case}, turn ${turn.asked.turn}: ${faultsOf(turn).join('; ')}`);
  const more = failed.length > LISTED ? [`  … and ${failed.length - LISTED} more`] : [];
  return failed.length === 0
    ? []
    : [`\nNot passed: ${failed.length} of ${turns.length} turns`, ...lines, ...more];
}
