/** Places in a row of measured times. */
export interface Spread {
  p50: number;
  p90: number;
  p99: number;
  max: number;
}

/** Milliseconds, to a tenth. Throws when nothing was measured. */
export function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p90: at(sorted, 0.9), p99: at(sorted, 0.99), max: at(sorted, 1) };
}

export const inWords = ({ p50, p90, p99, max }: Spread): string =>
  `p50 ${p50} ms, p90 ${p90} ms, p99 ${p99} ms, max ${max} ms`;

function at(sorted: number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined || Number.isNaN(value)) throw new Error('Nothing was measured.');
  return tenth(value);
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
