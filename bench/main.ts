/**
 * `npm run bench -- [section …] [--engine sqlite|postgres] [--out FILE] [--profile FOLDER]`: every figure with its
 * definition. Nothing here is asserted: times belong to a machine. Everything together takes under five minutes.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { asksForHelp } from '../src/cli/arguments.ts';
import { loadEnvironment } from '../src/config.ts';
import { type Database, ENGINES, type Engine, openDatabase } from './database.ts';
import { benchExtractive } from './extractive.ts';
import { benchDepth, benchLoad, benchSlow } from './load.ts';
import { inWords } from './percentiles.ts';
import { benchStart } from './start.ts';
import { benchMemory, benchSize, type Megabytes } from './weight.ts';
import { startWorld, type World } from './world.ts';

/** One figure: what it says in words, how it is defined, and its numbers. */
interface Figure {
  section: string;
  engine: Engine | null;
  words: string;
  definition: string;
  numbers: object;
  /** The machine's load over the last minute when it was taken: above 0 before we began, others were at work. */
  machineLoad: number;
}

interface Bench {
  PATH: string | undefined;
  profile: string | null;
  report(figure: Omit<Figure, 'machineLoad'>): void;
}

type Section = (bench: Bench, engine: Engine) => Promise<void>;

/** Those that need no database are run once, the others on each engine. */
const ONCE: Record<string, (bench: Bench) => Promise<void>> = { start, extractive };
const ON_ENGINES: Record<string, Section> = { load, slow, depth, memory, size };
const SECTIONS = [...Object.keys(ONCE), ...Object.keys(ON_ENGINES)];

const USAGE = [
  'Usage: npm run bench -- [section …] [--engine sqlite|postgres] [--out FILE] [--profile FOLDER]',
  `Sections: ${SECTIONS.join(', ')}; all of them take some minutes.`,
].join('\n');

export async function main(_command: string, args: string[]): Promise<void> {
  if (asksForHelp(args)) return void process.stdout.write(`${USAGE}\n`);
  const asked = read(args);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n`);
    process.exitCode = 2;
    return;
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`;
  process.stdout.write(`${machine}, load ${loadavg()[0]?.toFixed(2)}\n`);
  const figures: Figure[] = [];
  const report = (figure: Omit<Figure, 'machineLoad'>) => {
    figures.push({ ...figure, machineLoad: Math.round(loadavg()[0]! * 100) / 100 });
    const engine = figure.engine ? `${figure.engine}: ` : '';
    process.stdout.write(`${engine}${figure.words}\n    ${figure.definition}\n`);
  };
  const bench: Bench = { PATH: loadEnvironment().PATH, profile: asked.profile, report };
  for (const name of asked.sections) await ONCE[name]?.(bench);
  for (const engine of asked.engines)
    for (const name of asked.sections) await ON_ENGINES[name]?.(bench, engine);
  if (asked.out) writeFileSync(asked.out, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
}

interface Asked {
  sections: string[];
  engines: Engine[];
  out: string | null;
  profile: string | null;
}

/** What the command asks for, or what is wrong with it. */
function read(args: string[]): Asked | string {
  try {
    const options = {
      engine: { type: 'string' },
      out: { type: 'string' },
      profile: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const unknown = positionals.find((name) => !SECTIONS.includes(name));
    if (unknown) return `There is no section "${unknown}". The sections are: ${SECTIONS.join(', ')}.`;
    const engines = ENGINES.filter((engine) => engine === (values.engine ?? engine));
    if (engines.length === 0) return `The engines are: ${ENGINES.join(', ')}.`;
    const sections = positionals.length > 0 ? positionals : SECTIONS;
    return { sections, engines, out: values.out ?? null, profile: values.profile ?? null };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}

async function start({ PATH, report }: Bench): Promise<void> {
  const numbers = await benchStart({ PATH });
  report({
    section: 'start',
    engine: null,
    words: `start: ${numbers.median} ms median, ${numbers.slowest} ms slowest of ${numbers.runs}`,
    definition: 'from launching the process to the whole page of the local workspace, on an empty workspace',
    numbers,
  });
}

async function extractive({ report }: Bench): Promise<void> {
  const numbers = await benchExtractive();
  report({
    section: 'extractive',
    engine: null,
    words: `extractive agent: p50 ${numbers.p50} ms, p99 ${numbers.p99} ms, first question ${numbers.first} ms`,
    definition: `from a question to the last sentence, ${numbers.answers} answers about papers with 5 reviews (${numbers.words} words)`,
    numbers,
  });
}

const DELAY =
  'added delay: from the stand-in sending the event to its receiving the call that shows the first text, without the ' +
  "model's time from its request to the end of its first sentence; real Bolt, socket and openai client, 0.25-0.55 s to " +
  "the first token and 40 tokens/s, Slack's rate limits off, stand-in and model in a process of their own";

async function load(bench: Bench, engine: Engine): Promise<void> {
  await inWorld(bench, engine, async (world) => {
    const threads = await world.attachMany(500);
    for (const count of [1, 50, 500]) {
      const numbers = await benchLoad(world, threads.slice(0, count));
      const { turns, turnsPerSecond, cpuPerTurn, addedDelay } = numbers;
      bench.report({
        section: 'load',
        engine,
        words: `${count} threads at once: added delay ${inWords(addedDelay)}; ${turnsPerSecond} turns/s (${turns} turns), ${cpuPerTurn} ms of processor a turn`,
        definition: DELAY,
        numbers,
      });
    }
  });
}

async function slow(bench: Bench, engine: Engine): Promise<void> {
  await inWorld(bench, engine, async (world) => {
    const numbers = await benchSlow(world, await world.attachMany(50));
    bench.report({
      section: 'slow',
      engine,
      words: `one slow thread among 50: added delay of the others ${inWords(numbers.with)}; without it ${inWords(numbers.without)}`,
      definition: 'as above, while the model is silent for 20 s in one thread, and before that',
      numbers,
    });
  });
}

async function depth(bench: Bench, engine: Engine): Promise<void> {
  await inWorld(bench, engine, async (world) => {
    const numbers = await benchDepth(world);
    bench.report({
      section: 'depth',
      engine,
      words: `turn 500: ${numbers.turn500} ms, turn 5: ${numbers.turn5} ms, ratio ${numbers.ratio}`,
      definition:
        "from sending the event to the whole reply without the model's time, one turn at a time; medians of turns 481-500 " +
        'of one thread and of turns 4-6 of ten threads',
      numbers,
    });
  });
}

async function memory(bench: Bench, engine: Engine): Promise<void> {
  await inWorld(bench, engine, async (world) => {
    const numbers = await benchMemory(world);
    const words = ({ heap, rss }: Megabytes) => `heap ${heap} MB, resident ${rss} MB`;
    bench.report({
      section: 'memory',
      engine,
      words: `memory per 1,000 threads: idle ${words(numbers.idle)}; after a turn in each ${words(numbers.withTurns)}`,
      definition: `what ${numbers.threads} threads with a paper add to the app's memory after a garbage collection, scaled`,
      numbers,
    });
  });
}

async function size(bench: Bench, engine: Engine): Promise<void> {
  await inWorld(bench, engine, async (world, database) => {
    const numbers = await benchSize(world, database);
    const { perPaper, perShortTurn, perUsualTurn, words } = numbers;
    bench.report({
      section: 'size',
      engine,
      words: `store: ${perUsualTurn} kB a turn with an answer of ${words.usual} words, ${perShortTurn} kB with ${words.short}; ${perPaper} kB a paper`,
      definition:
        'growth of the database in use: indexes, citations with their quotes, and PostgreSQL’s old versions of rows included',
      numbers,
    });
  });
}

async function inWorld(
  { profile, PATH }: Bench,
  engine: Engine,
  work: (world: World, database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(engine);
  try {
    const world = await startWorld({ databaseUrl: database.url, profile, PATH });
    try {
      await work(world, database);
    } finally {
      await world.close();
    }
  } finally {
    await database.close();
  }
}
