/** One figure of a run, and how it is made of what was measured. */

/** `value` is null where nothing was measured; `of` is the number of things measured. */
export interface Figure {
  name: string;
  /** 'share' is from 0 to 1. */
  unit: 'share' | 'words' | 'ms' | 'tokens' | 'count';
  value: number | null;
  of: number;
  /** What was measured: 'quotes', 'turns' … */
  things: string;
}

/** `good` of `of`. */
export const shareOf = (name: string, good: number, of: number, things: string): Figure => ({
  name,
  unit: 'share',
  value: of === 0 ? null : good / of,
  of,
  things,
});

/** The share of `all` that is good. */
export const goodOf = <T>(name: string, all: T[], isGood: (one: T) => boolean, things: string): Figure =>
  shareOf(name, all.filter(isGood).length, all.length, things);

/** The mean of shares; those that were not measured (null) do not count. */
export function meanShare(name: string, values: (number | null)[], things: string): Figure {
  const known = values.filter((value) => value !== null);
  return shareOf(name, total(known), known.length, things);
}

export const meanOf = (name: string, unit: Figure['unit'], values: number[], things: string): Figure => ({
  name,
  unit,
  value: values.length === 0 ? null : total(values) / values.length,
  of: values.length,
  things,
});

/** `value` of `of`, as a number. */
export const countOf = (name: string, value: number, of: number, things: string): Figure => ({
  name,
  unit: 'count',
  value,
  of,
  things,
});

/** The value below which this share of the values lies. */
export function quantileOf(
  name: string,
  unit: Figure['unit'],
  values: number[],
  share: number,
  things: string,
): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { name, unit, value, of: values.length, things };
}

export const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
