import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeFacts, Facts } from '../../src/recommendation/facts.ts';
import { splitPaper } from '../agent/papers.ts';
import { paperWith } from '../extractive/papers.ts';

describe('facts', () => {
  it('count, average and span the ratings', () => {
    assert.deepEqual(computeFacts(splitPaper()).rating, {
      count: 3,
      mean: 5.67,
      median: 6,
      min: 3,
      max: 8,
      spread: 5,
    });
  });

  it('tell how the ratings fall about the threshold of the venue', () => {
    const { threshold } = computeFacts(splitPaper());
    assert.deepEqual([threshold?.value, threshold?.atOrAbove, threshold?.below], [6, 2, 1]);
  });

  it('count author responses apart from other messages', () => {
    const facts = computeFacts(splitPaper());
    assert.deepEqual([facts.authorResponses, facts.discussion], [1, 0]);
  });

  it('leave out a score that is not there', () => {
    const facts = computeFacts(
      paperWith([{ rating: '6', text: 'A fine paper on lanterns.' }, { text: 'A dull paper on lanterns.' }]),
    );
    assert.deepEqual(
      facts.reviewers.map(({ rating }) => rating?.value ?? null),
      [6, null],
    );
    assert.equal(facts.rating?.count, 1);
    assert.equal(facts.confidence, null);
  });

  it('have no rating and no threshold where no review gives a rating', () => {
    const facts = computeFacts(paperWith([{ text: 'A dull paper on lanterns.' }]));
    assert.deepEqual([facts.rating, facts.threshold], [null, null]);
  });

  it('keep to their schema', () => {
    assert.deepEqual(Facts.parse(computeFacts(splitPaper())), computeFacts(splitPaper()));
  });
});
