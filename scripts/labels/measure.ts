/** Measures labels against people's: the table that `train-labels` prints. */
import { markdownTable } from '../../eval/markdown.ts';
import type { Labels } from '../../src/agent/labels/labels.ts';
import { ASPECTS, POLARITIES, type Polarity } from '../../src/agent/labels/model.ts';
import { balanceOf, type Example, type Gold, sharedBy } from './examples.ts';

export interface Outcome {
  example: Example;
  labels: Labels;
}

/** Ways to read one polarity from a sentence's several labels; sentences it gives none are left out. */
const READINGS: [string, (gold: Gold) => Polarity | null][] = [
  ['aspect labels, where they agree', ({ aspects }) => sharedBy(aspects)],
  ['all labels, where they agree', ({ aspects, sections }) => sharedBy([...aspects, ...sections])],
  ['balance of all labels', ({ aspects, sections }) => balanceOf([...aspects, ...sections])],
];

/** @param times how often each sentence is among the outcomes */
export function table(outcomes: Outcome[], times: number): string {
  const polarities = READINGS.map(([name, read]) => polarityRow(name, read, outcomes, times));
  const aspects = ASPECTS.map((aspect) => aspectRow(aspect, outcomes, times));
  return [
    markdownTable(
      ['polarity read from', 'sentences', 'macro-F1', ...POLARITIES, 'accuracy', 'POS against NEG'],
      polarities,
    ),
    markdownTable(['aspect', 'sentences', 'precision', 'recall', 'F1'], aspects),
  ].join('\n\n');
}

function polarityRow(
  name: string,
  read: (gold: Gold) => Polarity | null,
  outcomes: Outcome[],
  times: number,
): string[] {
  const known = outcomes.flatMap(({ example, labels }) => {
    const truth = read(example.gold);
    return truth === null ? [] : [{ truth, labels }];
  });
  const scores = POLARITIES.map((one) =>
    f1(known.map(({ truth, labels }) => [truth === one, labels.polarity === one])),
  );
  const sided = known.filter(({ truth }) => truth !== 'NEU');
  const right = known.filter(({ truth, labels }) => truth === labels.polarity);
  const rightSide = sided.filter(
    ({ truth, labels: { scores } }) => scores.POS > scores.NEG === (truth === 'POS'),
  );
  const macro = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  return row(
    name,
    known.length / times,
    macro,
    ...scores.map(({ f1 }) => f1),
    right.length / known.length,
    rightSide.length / sided.length,
  );
}

function aspectRow(aspect: (typeof ASPECTS)[number], outcomes: Outcome[], times: number): string[] {
  const pairs = outcomes.map(({ example, labels }): [boolean, boolean] => [
    example.aspects.includes(aspect),
    labels.aspects.includes(aspect),
  ]);
  const { precision, recall, f1: score } = f1(pairs);
  return row(aspect, pairs.filter(([truth]) => truth).length / times, precision, recall, score);
}

function f1(pairs: [truth: boolean, said: boolean][]): { precision: number; recall: number; f1: number } {
  const count = (truth: boolean, said: boolean) => pairs.filter(([t, s]) => t === truth && s === said).length;
  const right = count(true, true);
  const precision = right / (right + count(false, true) || 1);
  const recall = right / (right + count(true, false) || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

const row = (name: string, sentences: number, ...figures: number[]): string[] => [
  name,
  String(sentences),
  ...figures.map((figure) => figure.toFixed(3)),
];
