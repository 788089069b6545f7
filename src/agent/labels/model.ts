/**
 * The weights file and what it computes. Two layers, both linear: the first turns a sentence's features into a
 * few margins; the second weighs the margins of the sentence and its neighbours, with the section, into a
 * polarity. `scripts/train-labels.ts` writes the file.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CUE, featuresOf, GAP, WRITING_CUE } from './features.ts';

/** What a sentence praises or finds fault with: codes of Peer-Review-Analyze. */
export const ASPECTS = ['APR', 'NOV', 'IMP', 'CMP', 'PNF', 'REC', 'EMP', 'SUB', 'CLA'] as const;
export type Aspect = (typeof ASPECTS)[number];

export const POLARITIES = ['POS', 'NEG', 'NEU'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Margins that bear on polarity: the three classes, praise against blame, and two learned from form sections. */
export const TONES = [...POLARITIES, 'praise', 'strength', 'summary'] as const;

/** First-layer margins, in the order of the file's columns. */
export const MARGINS = [...TONES, ...ASPECTS] as const;

/** How many times what a word of the same rarity counts a feature counts; at 0 it is not looked at. */
export type View = (feature: string) => number;

/** What polarity is read from. */
export const FOR_TONES: View = (feature) =>
  feature.startsWith(WRITING_CUE) ? 0 : feature.startsWith(CUE) ? 3 : 1;

/** What aspects are read from: pairs with a gap between them only blur these. */
export const FOR_ASPECTS: View = (feature) => {
  if (feature.startsWith(CUE) || feature.startsWith(WRITING_CUE)) return 4.5;
  return feature.includes(GAP) ? 0 : 1;
};

/** Rows are polarities, columns are the signals of `polarity.ts`. */
const Layer = z.object({
  weights: z.array(z.array(z.number())).length(3),
  bias: z.array(z.number()).length(3),
});
export type Layer = z.infer<typeof Layer>;

export const WeightsFile = z.object({
  about: z.record(z.string(), z.string()),
  /** Feature names joined by line breaks. */
  features: z.string(),
  /** How rare each feature is, in steps of 1/16: base64 of one unsigned byte each. */
  rarity: z.string(),
  /** One column for each of MARGINS: base64 of one signed byte for each feature, times `step`. */
  columns: z
    .array(z.object({ weights: z.string(), step: z.number(), bias: z.number() }))
    .length(MARGINS.length),
  /** The margin above which a sentence is given the aspect, for each of ASPECTS. */
  thresholds: z.array(z.number()).length(ASPECTS.length),
  /** Second layer for a sentence whose place in its review is known, and for one on its own. */
  within: Layer,
  alone: Layer,
});
export type WeightsFile = z.infer<typeof WeightsFile>;

export interface Column {
  weights: ArrayLike<number>;
  step: number;
  bias: number;
}

export interface Model {
  index: Map<string, number>;
  rarity: ArrayLike<number>;
  columns: Column[];
  thresholds: number[];
  within: Layer;
  alone: Layer;
}

/** A sentence as known features with their values; the values' squares sum to 1. */
export interface Vector {
  at: number[];
  values: number[];
}

export interface Written {
  text: string;
  /** The heading it stands under, as typed. */
  heading?: string | undefined;
}

export function vectorOf(
  { text, heading }: Written,
  index: Map<string, number>,
  rarity: ArrayLike<number>,
  view: View,
): Vector {
  const at: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const feature of featuresOf(text, heading)) {
    const i = index.get(feature);
    const weight = view(feature);
    if (i === undefined || weight === 0) continue;
    const value = rarity[i]! * weight;
    at.push(i);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return { at, values: values.map((value) => value / length) };
}

export function marginOf(column: Column, { at, values }: Vector): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += column.weights[at[k]!]! * values[k]!;
  return sum * column.step + column.bias;
}

export function modelFrom(file: WeightsFile): Model {
  const index = new Map(file.features.split('\n').map((feature, i) => [feature, i]));
  const columns = file.columns.map(({ weights, step, bias }) => ({
    weights: new Int8Array(Buffer.from(weights, 'base64')),
    step,
    bias,
  }));
  const rarity = Float64Array.from(Buffer.from(file.rarity, 'base64'), (steps) => steps / RARITY_STEPS);
  return { index, rarity, columns, thresholds: file.thresholds, within: file.within, alone: file.alone };
}

/** Rarity is kept in sixteenths: the rarest feature (ln of 30,000) then still fits in a byte. */
export const RARITY_STEPS = 16;

export const WEIGHTS = new URL('./labels.model.json', import.meta.url);

export const readModel = (): Model => modelFrom(WeightsFile.parse(JSON.parse(readFileSync(WEIGHTS, 'utf8'))));
