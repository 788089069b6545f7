/**
 * What a review sentence does (praise, criticise, neither) and which aspects of the paper it speaks about, by a
 * small linear model learned from people's labels (Peer-Review-Analyze). It reads wording, not truth.
 */
import type { SectionKind } from '../../papers/paper.ts';
import {
  ASPECTS,
  type Aspect,
  FOR_ASPECTS,
  FOR_TONES,
  type Model,
  marginOf,
  POLARITIES,
  type Polarity,
  TONES,
  vectorOf,
} from './model.ts';
import { oddsOf, type Surroundings, signalsOf } from './polarity.ts';

export type { Aspect, Polarity } from './model.ts';

/** Where the sentence stands in its review; leave a field out where it is not known. */
export interface LabelContext {
  section?: SectionKind;
  /** The heading it stands under, as typed. */
  heading?: string;
  /** The sentences just before and after it. */
  before?: string;
  after?: string;
  /** How far into the review it stands: 0 at the start, near 1 at the end. */
  place?: number;
}

export interface Labels {
  polarity: Polarity;
  /** Strongest first. */
  aspects: Aspect[];
  /** Probabilities of the three polarities. */
  scores: Record<Polarity, number>;
  /** For each aspect how far it is above (or below) the line for being named; 1 is far. */
  aspectMargins: Record<Aspect, number>;
}

/** Labels of one sentence; `labelsOf` in `trained.ts` gives those of the weights of this folder. */
export function labelsBy(model: Model, text: string, context?: LabelContext): Labels {
  const written = { text, heading: context?.heading };
  const tones = vectorOf(written, model.index, model.rarity, FOR_TONES);
  const topics = vectorOf(written, model.index, model.rarity, FOR_ASPECTS);
  const margins = model.columns.map((column, k) => marginOf(column, k < TONES.length ? tones : topics));
  const around = context ? surroundings(model, context) : null;
  const signals = signalsOf(text, margins.slice(0, TONES.length), around);
  const scores = probabilities(oddsOf(around ? model.within : model.alone, signals));
  const above = ASPECTS.map((_, k) => margins[TONES.length + k]! - model.thresholds[k]!);
  return {
    polarity: POLARITIES.reduce((best, one) => (scores[one] > scores[best] ? one : best)),
    aspects: ASPECTS.filter((_, k) => above[k]! >= 0).toSorted(
      (a, b) => above[ASPECTS.indexOf(b)]! - above[ASPECTS.indexOf(a)]!,
    ),
    scores,
    aspectMargins: Object.fromEntries(ASPECTS.map((aspect, k) => [aspect, above[k]!])) as Record<
      Aspect,
      number
    >,
  };
}

function surroundings(model: Model, { section, before, after, place }: LabelContext): Surroundings {
  return {
    section: section ?? null,
    place: place ?? null,
    before: before === undefined ? null : tonesOf(model, before),
    after: after === undefined ? null : tonesOf(model, after),
  };
}

/** The margins that bear on polarity. */
export function tonesOf(model: Pick<Model, 'index' | 'rarity' | 'columns'>, text: string): number[] {
  const vector = vectorOf({ text }, model.index, model.rarity, FOR_TONES);
  return model.columns.slice(0, TONES.length).map((column) => marginOf(column, vector));
}

function probabilities(odds: Record<Polarity, number>): Record<Polarity, number> {
  const highest = Math.max(...POLARITIES.map((one) => odds[one]));
  const powers = POLARITIES.map((one) => Math.exp(odds[one] - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return Object.fromEntries(POLARITIES.map((one, k) => [one, powers[k]! / sum])) as Record<Polarity, number>;
}
