import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPapers } from '../../src/papers/read.ts';
import { readScore } from '../../src/papers/scores.ts';
import { json } from './fixtures.ts';

const typed: [string, number | null, string | null][] = [
  ['6', 6, null],
  ['3.5', 3.5, null],
  ['6: marginally above the acceptance threshold', 6, 'marginally above the acceptance threshold'],
  ['3 good', 3, 'good'],
  ['4 = Quite sure.', 4, 'Quite sure'],
  ['3. Weak accept', 3, 'Weak accept'],
  ['-2 (reject)', -2, 'reject'],
  ['6/10', 6, null],
  ['2.5 = Borderline Findings', 2.5, 'Borderline Findings'],
  ['4: Weak accept: Technically solid paper, with some weaknesses. Please use sparingly.', 4, 'Weak accept'],
  ['Weak Accept (4)', 4, 'Weak Accept'],
  ['Accept', null, 'Accept'],
];
for (const [raw, value, label] of typed)
  test(`"${raw}" is ${value} with the label ${label}`, () =>
    assert.deepEqual(readScore(raw), { value, label }));

const rated = (venue: string | null, ...ratings: unknown[]) =>
  readPapers(
    json({ venue, reviews: ratings.map((rating, i) => ({ rating, text: `Review number ${i}.` })) }),
  )[0]!;

test('a bare number gets the label of its venue and year', () => {
  assert.equal(rated('ICLR 2026', 4).reviews[0]!.rating!.label, 'marginally below the acceptance threshold');
  assert.equal(rated('NeurIPS 2025', 4).reviews[0]!.rating!.label, 'borderline accept');
  assert.equal(rated('ICML 2026', 4).reviews[0]!.rating!.label, 'weak accept');
  assert.equal(rated('ACL ARR 2026 January', 4).reviews[0]!.rating!.label, 'conference');
});

test('a bare label gets its number', () =>
  assert.equal(rated('NeurIPS 2025', 'Borderline Accept').reviews[0]!.rating!.value, 4));

test('the labels in the file win, and move the threshold', () => {
  const paper = rated(
    'NeurIPS 2024',
    '5: marginally below the acceptance threshold',
    '6: marginally above the acceptance threshold',
  );
  assert.equal(paper.scales.rating!.threshold, 6);
  assert.equal(
    paper.scales.rating!.values.find(({ value }) => value === 5)!.label,
    'marginally below the acceptance threshold',
  );
});

test('an unknown venue: the labels tell the scale', () => {
  const paper = rated(null, '4: Weak accept', '2: Reject');
  assert.deepEqual(
    paper.scales.rating!.values.map(({ value }) => value),
    [1, 2, 3, 4, 5, 6],
  );
  assert.deepEqual([paper.scales.rating!.threshold, paper.scales.rating!.inferred], [4, true]);
  assert.equal(paper.warnings[0]!.code, 'unknown_venue');
});

test('an unknown venue with numbers alone: the scale is inferred from them, with no threshold', () => {
  const values = (...ratings: unknown[]) =>
    rated('ECCV 2031', ...ratings).scales.rating!.values.map(({ value }) => value);
  assert.deepEqual(values(7, 4), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(values(-2, 1), [-3, -2, -1, 0, 1, 2, 3]);
  assert.equal(values(2.5, 4).length, 9);
  assert.equal(rated('ECCV 2031', 7).scales.rating!.threshold, null);
});

test('what an inferred scale rests on is said, also that one rating is only a guess', () => {
  const said = (...ratings: unknown[]) => rated('ECCV 2031', ...ratings).warnings[0]!.message;
  assert.match(said(4, 6), /\(1 to 6\) is inferred from the ratings in what was attached\.$/);
  assert.match(said(6), /\(1 to 6\) is only a guess, from the one rating in what was attached\.$/);
});
