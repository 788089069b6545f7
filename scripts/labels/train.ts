/** Learns a weights file from examples: first the margins, then, on held-out margins, what to make of them. */
import { featuresOf } from '../../src/agent/labels/features.ts';
import { type LabelContext, tonesOf } from '../../src/agent/labels/labels.ts';
import {
  ASPECTS,
  type Column,
  FOR_ASPECTS,
  FOR_TONES,
  MARGINS,
  marginOf,
  POLARITIES,
  type Polarity,
  RARITY_STEPS,
  TONES,
  type Vector,
  type View,
  vectorOf,
  type WeightsFile,
  type Written,
} from '../../src/agent/labels/model.ts';
import { signalsOf } from '../../src/agent/labels/polarity.ts';
import type { Example, FormSentence } from './examples.ts';
import { foldsOf } from './folds.ts';
import { leaningsOf, separate } from './linear.ts';
import { regress } from './logistic.ts';

/** A feature in fewer labelled sentences than this is left out; it sets the size of the file. */
const SEEN = 3;
const TONE_COST = 0.3;
const FORM_COST = 0.5;
const ASPECT_COST = 0.7;
/** How far polarities count the same however rare they are: chosen for macro-F1 without giving up neutral. */
const EVENNESS = 0.7;
/** The same between praise and blame: half, since all of it costs sentences their side. */
const SIDES_EVENNESS = EVENNESS / 2;
/** Nine tenths to learn from give margins near enough to those of all. */
const FOLDS = 10;

interface Space {
  names: string[];
  index: Map<string, number>;
  rarity: number[];
  /** Vectors worked out so far. */
  known: Map<View, Map<Sentence, Vector>>;
}

export function train(
  examples: Example[],
  forms: FormSentence[],
  about: Record<string, string>,
): WeightsFile {
  const space = spaceOf(examples.map(written));
  const learned = formColumns(forms, space);
  const held = foldsOf(examples, FOLDS).flatMap(({ rest, part }) => {
    const columns = columnsFrom(rest, learned, space);
    return part.map((example) => measured(example, columns, space));
  });
  return {
    about,
    features: space.names.join('\n'),
    rarity: base64(Uint8Array.from(space.rarity, (value) => value * RARITY_STEPS)),
    columns: columnsFrom(examples, learned, space).map(quantised),
    thresholds: ASPECTS.map((aspect, k) =>
      thresholdOf(
        held.map(({ margins, example }) => [margins[TONES.length + k]!, example.aspects.includes(aspect)]),
      ),
    ),
    within: layerFrom(held.filter(({ around }) => around !== null)),
    alone: layerFrom(held.map((one) => ({ ...one, around: null }))),
  };
}

/** Features seen often enough, and how rare they are (the logarithm of how many sentences there are to one). */
function spaceOf(texts: Written[]): Space {
  const seen = new Map<string, number>();
  for (const { text, heading } of texts)
    for (const feature of featuresOf(text, heading)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, times]) => times >= SEEN).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = kept.map(([name]) => name);
  const rarity = kept.map(
    ([, times]) => Math.round(Math.log(texts.length / times) * RARITY_STEPS) / RARITY_STEPS,
  );
  return { names, index: new Map(names.map((name, i) => [name, i])), rarity, known: new Map() };
}

type Sentence = Example | FormSentence;

const written = (one: Sentence): Written => ({
  text: one.text,
  heading: 'context' in one ? one.context?.heading : undefined,
});

/** Each sentence's vector is worked out once for a view of it: it is learned from in all folds but one. */
const vectors = (list: Sentence[], space: Space, view: View): Vector[] =>
  list.map((one) => vectorIn(one, space, view));

function vectorIn(sentence: Sentence, { index, rarity, known }: Space, view: View): Vector {
  const ofView = known.get(view) ?? new Map<Sentence, Vector>();
  known.set(view, ofView);
  const vector = ofView.get(sentence) ?? vectorOf(written(sentence), index, rarity, view);
  ofView.set(sentence, vector);
  return vector;
}

/** The mean of two separators: one sees all features alike, for the other those that lean to a side count more. */
function column(found: Vector[], isIn: boolean[], cost: number, space: Space): Column {
  const width = space.names.length;
  const targets = isIn.map((yes) => (yes ? 1 : -1));
  const even = separate(found, targets, cost, width);
  const scale = leaningsOf(found, isIn, width);
  const leaning = separate(found.map(scaledBy(scale)), targets, cost, width);
  return {
    weights: even.weights.map((weight, i) => (weight + leaning.weights[i]! * scale[i]!) / 2),
    bias: (even.bias + leaning.bias) / 2,
    step: 1,
  };
}

const scaledBy =
  (scale: Float64Array) =>
  ({ at, values }: Vector): Vector => ({ at, values: values.map((value, k) => value * scale[at[k]!]!) });

type Learned = Partial<Record<(typeof MARGINS)[number], Column>>;

/** What the sections of forms teach: strengths against weaknesses, summaries against both. */
function formColumns(forms: FormSentence[], space: Space): Learned {
  const judging = forms.filter(({ section }) => section !== 'summary');
  return {
    strength: column(
      vectors(judging, space, FOR_TONES),
      judging.map(({ section }) => section === 'strengths'),
      FORM_COST,
      space,
    ),
    summary: column(
      vectors(forms, space, FOR_TONES),
      forms.map(({ section }) => section === 'summary'),
      FORM_COST,
      space,
    ),
  };
}

function columnsFrom(examples: Example[], learned: Learned, space: Space): Column[] {
  const told = examples.filter(({ polarity }) => polarity !== null);
  const sided = told.filter(({ polarity }) => polarity !== 'NEU');
  const toldVectors = vectors(told, space, FOR_TONES);
  const all = vectors(examples, space, FOR_ASPECTS);
  const columns: Learned = { ...learned };
  for (const one of POLARITIES)
    columns[one] = column(
      toldVectors,
      told.map(({ polarity }) => polarity === one),
      TONE_COST,
      space,
    );
  columns.praise = column(
    vectors(sided, space, FOR_TONES),
    sided.map(({ polarity }) => polarity === 'POS'),
    TONE_COST,
    space,
  );
  for (const aspect of ASPECTS)
    columns[aspect] = column(
      all,
      examples.map(({ aspects }) => aspects.includes(aspect)),
      ASPECT_COST,
      space,
    );
  return MARGINS.map((name) => columns[name]!);
}

interface Measured {
  example: Example;
  margins: number[];
  around: Parameters<typeof signalsOf>[2];
}

function measured(example: Example, columns: Column[], space: Space): Measured {
  const tones = vectorIn(example, space, FOR_TONES);
  const topics = vectorIn(example, space, FOR_ASPECTS);
  const margins = columns.map((one, k) => marginOf(one, k < TONES.length ? tones : topics));
  return { example, margins, around: example.context ? aroundOf(example.context, columns, space) : null };
}

const aroundOf = ({ section, before, after, place }: LabelContext, columns: Column[], space: Space) => ({
  section: section ?? null,
  place: place ?? null,
  before: before === undefined ? null : tonesOf({ ...space, columns }, before),
  after: after === undefined ? null : tonesOf({ ...space, columns }, after),
});

function layerFrom(held: Measured[]): WeightsFile['within'] {
  const told = held.filter(({ example }) => example.polarity !== null);
  const rows = told.map(({ example, margins, around }) =>
    signalsOf(example.text, margins.slice(0, TONES.length), around),
  );
  const classes = told.map(({ example }) => POLARITIES.indexOf(example.polarity!));
  return regress(rows, classes, weightsOf(told.map(({ example }) => example.polarity!)));
}

/** What one example of each polarity counts, so that the rarer ones are not drowned. */
function weightsOf(told: Polarity[]): number[] {
  const size = (wanted: Polarity) => told.filter((one) => one === wanted).length;
  const side = Math.sqrt(size('POS') * size('NEG'));
  const even = (of: number) => (told.length / POLARITIES.length / of) ** EVENNESS;
  return POLARITIES.map((one) =>
    one === 'NEU' ? even(size(one)) : even(side) * (side / size(one)) ** SIDES_EVENNESS,
  );
}

/** How far below the best F1 a margin may lie and still count as good. */
const NEAR_BEST = 0.005;

/** The margin above which to name the aspect: the mean of those that give about the best F1 on held-out sentences. */
function thresholdOf(held: [margin: number, isIn: boolean][]): number {
  const sorted = held.toSorted(([a], [b]) => b - a);
  const wanted = sorted.filter(([, isIn]) => isIn).length;
  let right = 0;
  const tried = sorted.map(([margin, isIn], k) => {
    right += Number(isIn);
    return { margin, f1: (2 * right) / (k + 1 + wanted) };
  });
  const best = Math.max(...tried.map(({ f1 }) => f1));
  const good = tried.filter(({ f1 }) => f1 >= best - NEAR_BEST);
  return Math.round((good.reduce((sum, { margin }) => sum + margin, 0) / good.length) * 1e4) / 1e4;
}

/** A column in signed bytes. */
function quantised({ weights, bias }: Column): WeightsFile['columns'][number] {
  const list = Array.from(weights);
  const step = list.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
  const bytes = Int8Array.from(list, (weight) => Math.round(weight / step));
  return { weights: base64(new Uint8Array(bytes.buffer)), step, bias: Math.round(bias * 1e4) / 1e4 };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
