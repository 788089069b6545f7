/** Many threads at once: how many turns a second, and how long a person waits beyond the model's own time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { HANG, INSTANT, REALISTIC } from './model-server.ts';
import { now } from './now.ts';
import { type Spread, spreadOf, tenth } from './percentiles.ts';
import type { BenchThread, Timed, World } from './world.ts';

interface LoadFigures {
  threads: number;
  turns: number;
  turnsPerSecond: number;
  /** See `Timed.addedDelay`. */
  addedDelay: Spread;
  /** Milliseconds of the app's processor time a turn. */
  cpuPerTurn: number;
}

/**
 * How long each number of threads is measured, after a start that is not: long enough for a 99th percentile that is
 * not the one slowest turn. Milliseconds.
 */
const SPANS = new Map([
  [1, 60_000],
  [50, 60_000],
  [500, 20_000],
]);
const WARM_UP_MS = 6_000;
/** People do not write in step: before each question a thread rests up to this long. */
const REST_MS = 1_000;

/** `threads` conversations at once, each asking its next question when the last is answered. */
export async function benchLoad(world: World, threads: BenchThread[]): Promise<LoadFigures> {
  // A single thread says less, so that enough turns are measured.
  world.model.pace = threads.length === 1 ? { ...REALISTIC, answer: 'line' } : REALISTIC;
  const { turns, cpu, seconds } = await conversations(world, threads, SPANS.get(threads.length) ?? 15_000);
  return {
    threads: threads.length,
    turns: turns.length,
    turnsPerSecond: tenth(turns.length / seconds),
    addedDelay: delaysOf(turns),
    cpuPerTurn: tenth(cpu / turns.length),
  };
}

async function conversations(world: World, threads: BenchThread[], span: number) {
  const begin = now() + WARM_UP_MS;
  const end = begin + span;
  const turns: Timed[] = [];
  const converse = async (thread: BenchThread) => {
    while (now() < end) {
      await sleep(threads.length === 1 ? 0 : Math.random() * REST_MS);
      const turn = await world.ask(thread);
      if (turn.at >= begin && turn.at < end) turns.push(turn);
    }
  };
  const all = Promise.all(threads.map(converse));
  await sleep(WARM_UP_MS);
  const before = await world.measure();
  await sleep(span);
  const after = await world.measure();
  await all;
  return { turns, cpu: after.cpu - before.cpu, seconds: span / 1_000 };
}

interface SlowFigures {
  /** Added delay of the others while one thread's model is silent for 20 s, and before that. */
  with: Spread;
  without: Spread;
}

/** So long the others are timed, twice; the second time falls within the silence. */
const SLOW_SPAN_MS = 12_000;

/** One thread's model hangs; the others are timed meanwhile. */
export async function benchSlow(world: World, threads: BenchThread[]): Promise<SlowFigures> {
  const [slow, ...others] = threads as [BenchThread, ...BenchThread[]];
  world.model.pace = REALISTIC;
  const before = await conversations(world, others, SLOW_SPAN_MS);
  const hanging = world.ask(slow, `What do they say if you ${HANG}?`);
  const meanwhile = await conversations(world, others, SLOW_SPAN_MS);
  await hanging;
  return { with: delaysOf(meanwhile.turns), without: delaysOf(before.turns) };
}

const delaysOf = (turns: Timed[]): Spread => spreadOf(turns.map(({ addedDelay }) => addedDelay));

interface DepthFigures {
  /** Milliseconds from event to settled reply without the model's time, median. */
  turn5: number;
  turn500: number;
  ratio: number;
}

/** Fresh threads whose turns 4 to 6 are timed: one turn alone says little. */
const SHALLOW = 10;
const DEEP = 500;

/** A long thread against young ones. The model answers at once, so that what is left is ours. */
export async function benchDepth(world: World): Promise<DepthFigures> {
  world.model.pace = INSTANT;
  const deep = await world.attach();
  const shallow = await world.attachMany(SHALLOW);
  const early: number[] = [];
  const late: number[] = [];
  for (let turn = 1; turn <= DEEP; turn += 1) {
    const { ownTime } = await world.ask(deep);
    if (turn > DEEP - 20) late.push(ownTime);
  }
  for (const thread of shallow) {
    for (let turn = 1; turn <= 6; turn += 1) {
      const { ownTime } = await world.ask(thread);
      if (turn >= 4) early.push(ownTime);
    }
  }
  const [turn5, turn500] = [spreadOf(early).p50, spreadOf(late).p50];
  return { turn5, turn500, ratio: Math.round((turn500 / turn5) * 100) / 100 };
}
