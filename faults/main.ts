/**
 * `npm run faults`: people talk in many threads while the app's processes are killed at random instants and started
 * again; in the end nothing may be lost, doubled, out of order or half. Exits with 1 when something is.
 *
 * The seed decides who says what and when a process dies. How far the process has come by then depends on the
 * machine, so a seed repeats a run in kind, not to the instant.
 */
import { parseArgs } from 'node:util';
import { asksForHelp } from '../src/cli/arguments.ts';
import { startPostgres } from '../test/postgres.ts';
import { FAULTS, MEANINGS } from './judge.ts';
import { type RoomResult, runRoom } from './room.ts';

export interface FaultRun {
  engine: 'sqlite' | 'postgres';
  kills: number;
  seed: number;
  breaks: 'dedupe' | 'fence' | null;
}

/** Workspaces side by side on SQLite, each with one process; on Postgres two processes share one workspace. */
const SQLITE_ROOMS = 2;
const THREADS = 5;

export async function runFaults({ engine, kills, seed, breaks }: FaultRun): Promise<RoomResult> {
  const breaking = breaks ? new URL(`./break-${breaks}.ts`, import.meta.url).href : null;
  const common = { threads: THREADS, breaking };
  if (engine === 'postgres') {
    const postgres = await startPostgres();
    try {
      const databaseUrl = await postgres.database();
      return await runRoom({ ...common, seed, kills, databaseUrl, processes: 2 });
    } finally {
      await postgres.stop();
    }
  }
  const rooms = kills < 20 ? 1 : SQLITE_ROOMS;
  const each = { ...common, kills: Math.ceil(kills / rooms), databaseUrl: null, processes: 1 };
  return together(
    await Promise.all(Array.from({ length: rooms }, (_, room) => runRoom({ ...each, seed: seed + room }))),
  );
}

const together = (results: RoomResult[]): RoomResult =>
  results.reduce((all, one) => ({
    kills: all.kills + one.kills,
    counts: Object.fromEntries(
      Object.entries(all.counts).map(([name, count]) => [
        name,
        count + one.counts[name as keyof typeof one.counts],
      ]),
    ) as RoomResult['counts'],
    faults: [...all.faults, ...one.faults],
  }));

/** The outcome in lines for a person. */
export function reportOf({ engine, seed, breaks }: FaultRun, result: RoomResult, seconds: number): string {
  const { kills, counts, faults } = result;
  const broken = breaks ? `, ${breaks} broken on purpose` : '';
  const lines = FAULTS.map(
    (kind) => `  ${faults.filter((fault) => fault.kind === kind).length} ${MEANINGS[kind]}`,
  );
  const examples = faults.slice(0, 10).map(({ kind, of }) => `  ${kind}: ${of}`);
  return [
    `${engine}, seed ${seed}${broken}: ${kills} kills in ${seconds} s`,
    `  ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    ...lines,
    ...(examples.length > 0 ? ['  The first of them:', ...examples] : []),
  ].join('\n');
}

const USAGE = `npm run faults -- [--kills N] [--seed S] [--engine sqlite|postgres] [--break dedupe|fence]`;

export async function main(_command: string, args: string[]): Promise<void> {
  if (asksForHelp(args)) {
    process.stdout.write(`Usage: ${USAGE}\n`);
    return;
  }
  const runs = runsOf(args);
  if (!runs) {
    process.stderr.write(`Usage: ${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  for (const run of runs) {
    const began = Date.now();
    const result = await runFaults(run);
    process.stdout.write(`${reportOf(run, result, Math.round((Date.now() - began) / 1000))}\n`);
    if (result.faults.length > 0) process.exitCode = 1;
  }
}

function valuesIn(args: string[]) {
  const string = { type: 'string' } as const;
  const options = { kills: string, seed: string, engine: string, break: string };
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

/** Null when the arguments cannot be used. */
function runsOf(args: string[]): FaultRun[] | null {
  const values = valuesIn(args);
  if (!values) return null;
  const kills = Number(values.kills ?? 300);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const breaks = values.break ?? null;
  const engines = values.engine ? [values.engine] : ['sqlite', 'postgres'];
  const fits =
    Number.isInteger(kills) &&
    kills > 0 &&
    Number.isInteger(seed) &&
    engines.every((engine) => engine === 'sqlite' || engine === 'postgres') &&
    (breaks === null || breaks === 'dedupe' || breaks === 'fence');
  return fits ? engines.map((engine) => ({ engine, kills, seed, breaks }) as FaultRun) : null;
}
