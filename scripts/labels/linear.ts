/**
 * A linear separator with L2 regularisation and squared hinge loss, by dual coordinate descent (Hsieh et al.,
 * 'A dual coordinate descent method for large-scale linear SVM', ICML 2008, algorithm 1).
 */
import type { Vector } from '../../src/agent/labels/model.ts';

interface Separator {
  weights: Float64Array;
  bias: number;
}

const ROUNDS = 8;

/**
 * @param targets 1 or -1 for each vector
 * @param cost what an error costs; both classes together count the same
 * @param width how many features there are
 */
export function separate(vectors: Vector[], targets: number[], cost: number, width: number): Separator {
  const weights = new Float64Array(width + 1);
  const duals = new Float64Array(vectors.length);
  const costs = balanced(targets, cost);
  const order = vectors.map((_, i) => i);
  const random = randomFrom(1);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) {
      const change = step(vectors[i]!, targets[i]!, costs[i]!, weights, duals[i]!);
      duals[i]! += change;
      add(weights, vectors[i]!, change * targets[i]!);
    }
  }
  return { weights: weights.subarray(0, width), bias: weights[width]! };
}

/** Half of a feature's scale is its leaning, half is the same for all: between the two, by cross-validation. */
const LEANING = 0.5;

/**
 * For each feature how far it leans to one side: the logarithm of how much more often it occurs there (Wang and
 * Manning, 'Baselines and bigrams', ACL 2012), mixed with 1.
 */
export function leaningsOf(vectors: Vector[], isIn: boolean[], width: number): Float64Array {
  const inside = new Float64Array(width).fill(1);
  const outside = new Float64Array(width).fill(1);
  vectors.forEach(({ at }, i) => {
    const seen = isIn[i] ? inside : outside;
    for (const feature of at) seen[feature]!++;
  });
  const members = isIn.filter(Boolean).length;
  const odds = (2 + isIn.length - members) / (2 + members);
  return inside.map((times, i) => 1 - LEANING + LEANING * Math.abs(Math.log((times / outside[i]!) * odds)));
}

/** How far one dual variable moves. The bias is one more feature that is always 1. */
function step(vector: Vector, target: number, cost: number, weights: Float64Array, dual: number): number {
  const slack = 0.5 / cost;
  const gradient = target * product(weights, vector) - 1 + slack * dual;
  return Math.max(0, dual - gradient / (1 + squares(vector) + slack)) - dual;
}

const squares = ({ values }: Vector): number => values.reduce((sum, value) => sum + value * value, 0);

function product(weights: Float64Array, { at, values }: Vector): number {
  let sum = weights[weights.length - 1]!;
  for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * values[k]!;
  return sum;
}

function add(weights: Float64Array, { at, values }: Vector, amount: number): void {
  if (amount === 0) return;
  for (let k = 0; k < at.length; k++) weights[at[k]!]! += amount * values[k]!;
  weights[weights.length - 1]! += amount;
}

function balanced(targets: number[], cost: number): number[] {
  const share = targets.filter((target) => target === 1).length / targets.length;
  return targets.map((target) => (cost * 0.5) / (target === 1 ? share : 1 - share));
}

/** Mulberry32: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher and Yates, in place. */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
