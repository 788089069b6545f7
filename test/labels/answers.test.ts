/** The tables of the extractive agent's answers, on an invented paper whose sentences people might label so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementTable, pointsTable, type Unseen, unseenBy } from '../../scripts/labels/answers.ts';
import type { Example } from '../../scripts/labels/examples.ts';
import { type Polarity, readModel } from '../../src/agent/labels/model.ts';
import { readPapers } from '../../src/papers/read.ts';

const NOVEL = 'The idea of routing by surprise is novel.';
const STALE = 'The idea lacks novelty.';
const SMALL = 'The experiments use one small dataset only.';
const [PAPER] = readPapers({
  name: 'p.json',
  text: JSON.stringify({
    title: 'Routing by surprise',
    reviews: [
      { reviewer: 'R1', text: `Strengths:\n- ${NOVEL}\n\nWeaknesses:\n- ${SMALL}` },
      { reviewer: 'R2', text: `Weaknesses:\n- ${STALE}` },
    ],
  }),
});

function unseen(polarities: [review: string, text: string, polarity: Polarity | null][]): Unseen[] {
  const examples = polarities.map(
    ([review, text, polarity]): Example => ({
      paper: 'p',
      text,
      polarity,
      aspects: [],
      context: undefined,
      gold: { paper: 'p', review, text, sections: [], aspects: [] },
    }),
  );
  return unseenBy(readModel(), examples, new Map([['p', PAPER!]]));
}

const AS_MEANT = unseen([
  ['R1', NOVEL, 'POS'],
  ['R1', SMALL, 'NEG'],
  ['R2', STALE, 'NEG'],
]);

/** The cells of the row that begins with this name. */
const cells = (table: string, name: string): string[] =>
  table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, first]) => first === name)!
    .slice(2, -1);

test('quotes that people put on the side asked for are counted as such', () => {
  const table = pointsTable(AS_MEANT, 1);
  assert.deepEqual(cells(table, 'What are the strengths?'), ['1', '1', '1', '0', '0', '100.0 %']);
  assert.deepEqual(cells(table, 'What are the weaknesses?'), ['2', '2', '2', '0', '0', '100.0 %']);
});

test('a quote that people labelled with the opposite side is found', () => {
  const table = pointsTable(
    unseen([
      ['R1', NOVEL, 'NEG'],
      ['R1', SMALL, 'NEU'],
      ['R2', STALE, 'POS'],
    ]),
    1,
  );
  assert.deepEqual(cells(table, 'What are the strengths?'), ['1', '1', '0', '0', '1', '0.0 %']);
  assert.deepEqual(cells(table, 'What are the weaknesses?'), ['2', '2', '0', '1', '1', '50.0 %']);
});

test('a quote without a label, and one labelled in another review, is left out of the share', () => {
  const table = pointsTable(
    unseen([
      ['R1', STALE, 'POS'],
      ['R1', SMALL, null],
      ['R2', STALE, 'NEG'],
    ]),
    1,
  );
  assert.deepEqual(cells(table, 'What are the weaknesses?'), ['2', '1', '1', '0', '0', '100.0 %']);
  assert.deepEqual(cells(table, 'What are the strengths?'), ['1', '0', '0', '0', '0', '–']);
});

test('a labelled sentence is found when the quote is a part of it, or holds it', () => {
  const table = pointsTable(
    unseen([
      ['R1', `Pros: ${NOVEL} I like it.`, 'POS'],
      ['R2', 'idea lacks novelty', 'NEG'],
    ]),
    1,
  );
  assert.equal(cells(table, 'What are the strengths?')[1], '1');
  assert.equal(cells(table, 'What are the weaknesses?')[1], '1');
});

test('a disagreement that the agent states is right where people set reviewers on both sides', () => {
  const on = (kind: string) => agreementTable(AS_MEANT, [{ paper: 'p', aspect: 'NOV', kind }], 1);
  assert.deepEqual(cells(on('disagree'), 'novelty'), ['1', '1', '1', '100.0 %', '100.0 %']);
  assert.deepEqual(cells(on('agree-negative'), 'novelty'), ['1', '0', '1', '0.0 %', '–']);
});

test('a disagreement that the agent does not state costs recall', () => {
  const table = agreementTable(AS_MEANT, [{ paper: 'p', aspect: 'EMP', kind: 'disagree' }], 1);
  assert.deepEqual(cells(table, 'experiments'), ['1', '1', '0', '–', '0.0 %']);
});

test('aspects that the agent does not tell apart and papers it was not asked about are left out', () => {
  const pairs = [
    { paper: 'p', aspect: 'SUB', kind: 'disagree' },
    { paper: 'q', aspect: 'NOV', kind: 'disagree' },
  ];
  assert.deepEqual(cells(agreementTable(AS_MEANT, pairs, 1), 'all of these'), ['0', '0', '0', '–', '–']);
});

test('papers that are dealt out several times are counted once', () => {
  const pairs = [{ paper: 'p', aspect: 'NOV', kind: 'disagree' }];
  const twice = [...AS_MEANT, ...AS_MEANT];
  assert.equal(pointsTable(twice, 2), pointsTable(AS_MEANT, 1));
  assert.equal(agreementTable(twice, pairs, 2), agreementTable(AS_MEANT, pairs, 1));
});
