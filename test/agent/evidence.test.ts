import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abstains, citationsOf, kPrecision } from '../../src/agent/evidence.ts';
import { splitPaper } from './papers.ts';

const paper = splitPaper();

test('a citation holds who said it, where, and the exact sentence', () => {
  assert.deepEqual(citationsOf(paper, ['R3.7', 'A1.4', 'R3.7', 'R9.9']), [
    {
      id: 'R3.7',
      reviewer: 'R3',
      section: 'Weaknesses',
      quote:
        'The baselines are outdated: the strongest one is from 2021, and none of the recent graph state-space models is included.',
    },
    {
      id: 'A1.4',
      reviewer: 'Authors',
      section: 'Response',
      quote:
        'The error rises by 0.6% on average, and the ranking of the methods stays the same (new Table 5).',
    },
  ]);
});

test('K-Precision is the share of content words found in the reviews, with citations and labels left out', () => {
  assert.equal(kPrecision('R3: the baselines are outdated [R3.7].', paper), 1);
  assert.equal(kPrecision('R3: the baselines are obsolete [R3.7].', paper), 0.5);
});

test('an answer with no content words has no K-Precision', () => {
  assert.equal(kPrecision('It is so. [R3.7]', paper), null);
});

for (const text of [
  'The reviews do not say whether the code runs on one GPU.',
  'None of the reviewers mentions the license.',
  'R2 does not discuss the proof.',
  'R1 does not criticise the novelty, as far as the review says.',
  'There is no author response among the material.',
  'Die Gutachten sagen dazu nichts.',
  '审稿意见没有提到这一点。',
])
  test(`says that the reviews do not say: ${text}`, () => assert.equal(abstains(text), true));

for (const text of [
  'R2 notes that the authors do not discuss limitations [R2.12].',
  'R3 writes “The reviews do not say so” [R3.7].',
  'R1 has no concerns about novelty [R1.4].',
  'No baseline is from after 2021 [R3.7].',
])
  test(`says something: ${text}`, () => assert.equal(abstains(text), false));
