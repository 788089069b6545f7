/** What threads and turns weigh: in the app's memory, and in its database. */
import type { Database } from './database.ts';
import { ANSWERS, INSTANT } from './model-server.ts';
import { tenth } from './percentiles.ts';
import type { BenchThread, World } from './world.ts';

/** Megabytes per 1,000 threads. */
export interface Megabytes {
  heap: number;
  rss: number;
}

interface MemoryFigures {
  /** Threads this was measured with; the figures are scaled to 1,000. */
  threads: number;
  idle: Megabytes;
  withTurns: Megabytes;
}

interface SizeFigures {
  /** Kilobytes by which the database grows. */
  perPaper: number;
  perShortTurn: number;
  perUsualTurn: number;
  /** Words of the answers. */
  words: { short: number; usual: number };
}

const THREADS = 500;
/** Turns of each kind of which the size is taken. */
const TURNS = 200;
/** Turns asked at the same time: enough to keep the app busy. */
const SIDE_BY_SIDE = 8;

export async function benchMemory(world: World): Promise<MemoryFigures> {
  world.model.pace = INSTANT;
  // What the first turns load and compile is not what threads weigh.
  const first = await world.attachMany(SIDE_BY_SIDE);
  for (let round = 0; round < 10; round += 1) await askAll(world, first);
  const before = await world.measure();
  const threads = await world.attachMany(THREADS);
  const idle = await world.measure();
  await askAll(world, threads);
  const after = await world.measure();
  const since = ({ heap, rss }: Megabytes): Megabytes => ({
    heap: perThousand(heap - before.heap),
    rss: perThousand(rss - before.rss),
  });
  return { threads: THREADS, idle: since(idle), withTurns: since(after) };
}

const perThousand = (bytes: number): number => tenth(((bytes / THREADS) * 1_000) / 1e6);

export async function benchSize(world: World, database: Database): Promise<SizeFigures> {
  const sizeNow = () => world.whileStopped(() => database.size());
  const empty = await sizeNow();
  const threads = await world.attachMany(TURNS / 10);
  const attached = await sizeNow();
  world.model.pace = { ...INSTANT, answer: 'short' };
  const tenfold = Array.from({ length: 10 }, () => threads).flat();
  await askAll(world, tenfold);
  const short = await sizeNow();
  world.model.pace = INSTANT;
  await askAll(world, tenfold);
  const usual = await sizeNow();
  return {
    perPaper: tenth((attached - empty) / threads.length / 1e3),
    perShortTurn: tenth((short - attached) / TURNS / 1e3),
    perUsualTurn: tenth((usual - short) / TURNS / 1e3),
    words: { short: wordsOf(ANSWERS.short), usual: wordsOf(ANSWERS.usual) },
  };
}

const wordsOf = (text: string): number => text.split(/\s+/).length;

async function askAll(world: World, threads: BenchThread[]): Promise<void> {
  const left = [...threads];
  const askOn = async () => {
    for (let thread = left.pop(); thread; thread = left.pop()) await world.ask(thread);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, askOn));
}
