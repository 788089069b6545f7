/** Multinomial logistic regression over a few dozen signals, by gradient descent with momentum. */
import type { Layer } from '../../src/agent/labels/model.ts';

const ROUNDS = 300;
const RATE = 0.3;
const MOMENTUM = 0.9;
/** L2 penalty on standardised weights, for one example. */
const PENALTY = 5e-4;

/**
 * @param classes the class of each row, from 0
 * @param weights for each class, what one example of it counts
 */
export function regress(rows: number[][], classes: number[], weights: number[]): Layer {
  const { means, spreads } = spreadOf(rows);
  const inputs = rows.map((row) => Float64Array.from(row, (x, j) => (x - means[j]!) / spreads[j]!));
  const shares = weights.map((weight) => weight / rows.length);
  const layer = weights.map(() => new Float64Array(means.length + 1));
  const speed = layer.map((row) => new Float64Array(row.length));
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = slopesOf(layer, inputs, classes, shares);
    layer.forEach((row, k) => {
      for (let j = 0; j < row.length; j++) {
        speed[k]![j] = MOMENTUM * speed[k]![j]! - RATE * slopes[k]![j]!;
        row[j]! += speed[k]![j]!;
      }
    });
  }
  return unscaled(layer, means, spreads);
}

/** The gradient of the weighted loss; the last column is the bias. */
function slopesOf(layer: Float64Array[], inputs: Float64Array[], classes: number[], shares: number[]) {
  const slopes = layer.map((row) => row.map((w, j) => (j < row.length - 1 ? PENALTY * w : 0)));
  inputs.forEach((input, i) => {
    const chances = softmax(layer.map((row) => value(row, input)));
    chances.forEach((chance, k) => {
      const error = (chance - Number(classes[i] === k)) * shares[classes[i]!]!;
      const slope = slopes[k]!;
      for (let j = 0; j < input.length; j++) slope[j]! += error * input[j]!;
      slope[input.length]! += error;
    });
  });
  return slopes;
}

function value(row: Float64Array, input: Float64Array): number {
  let sum = row[input.length]!;
  for (let j = 0; j < input.length; j++) sum += row[j]! * input[j]!;
  return sum;
}

function softmax(odds: number[]): number[] {
  const highest = Math.max(...odds);
  const powers = odds.map((one) => Math.exp(one - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function spreadOf(rows: number[][]): { means: number[]; spreads: number[] } {
  const means = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const spreads = means.map((mean, j) => {
    const variance = rows.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  return { means, spreads };
}

/** The same layer for signals as they come, not standardised; four decimals. */
function unscaled(layer: Float64Array[], means: number[], spreads: number[]): Layer {
  const rounded = (x: number) => Math.round(x * 1e4) / 1e4;
  const weights = layer.map((row) => means.map((_, j) => rounded(row[j]! / spreads[j]!)));
  const bias = layer.map((row, k) =>
    rounded(row[means.length]! - weights[k]!.reduce((sum, w, j) => sum + w * means[j]!, 0)),
  );
  return { weights, bias };
}
