import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createExtractiveAgent } from '../../src/agent/extractive/extractive-agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { gateRecommendation } from '../../src/recommendation/gated.ts';
import { pivots, readLean, snapped } from '../../src/recommendation/lean.ts';
import { Recommendation } from '../../src/recommendation/recommendation.ts';
import { paperWith, quotesIn, splitReviews } from '../extractive/papers.ts';

const recommend = (paper: Paper): Promise<Recommendation> =>
  createExtractiveAgent().recommend({
    paper,
    facts: computeFacts(paper),
    history: [],
    question: '',
    asker: 'U1',
    signal: new AbortController().signal,
  });

const rated = (...pairs: [number, number | null][]) =>
  pairs.map(([value, confidence], at) => ({ label: `R${at + 1}`, value, confidence }));
const iclr = splitReviews().scales.rating!;

describe('the lean', () => {
  it('is acceptance when the weighted mean is half a step above the line, rejection below', () => {
    assert.equal(readLean(rated([6, 3], [6, 3], [8, 3]), iclr)?.lean, 'accept');
    assert.equal(readLean(rated([3, 3], [5, 3], [5, 3]), iclr)?.lean, 'reject');
  });

  it('is borderline close to the line', () => {
    assert.equal(readLean(rated([5, 3], [6, 3], [5, 3], [6, 3]), iclr)?.lean, 'borderline');
  });

  it('weights a rating by its confidence', () => {
    assert.equal(readLean(rated([8, 5], [3, 1]), iclr)?.weighted, 7.17);
    assert.equal(readLean(rated([8, 1], [3, 5]), iclr)?.weighted, 3.83);
  });

  it('takes the middle of a scale that has no known line, and says so', () => {
    const scale = {
      id: 'x',
      values: [1, 2, 3, 4, 5].map((value) => ({ value, label: '' })),
      threshold: null,
      inferred: true,
    };
    const reading = readLean(rated([5, null], [4, null]), scale);
    assert.deepEqual([reading?.lean, reading?.line, reading?.lineKnown], ['accept', 3, false]);
  });

  it('snaps to a value of the scale, the lower of two equally near', () => {
    assert.equal(snapped(5.5, iclr).value, 5);
    assert.equal(snapped(7.2, iclr).value, 8);
  });

  it('names the reviews it hangs on', () => {
    assert.deepEqual(
      pivots(rated([8, 4], [3, 4], [3, 4], [3, 4]), iclr).map(({ label }) => label),
      [],
    );
    assert.deepEqual(pivots(rated([10, 4], [3, 4], [5, 4]), iclr), [{ label: 'R1', lean: 'reject' }]);
  });
});

describe('the recommendation without a model', () => {
  it('keeps to its schema and passes the gate whole', async () => {
    const paper = splitReviews();
    const found = await recommend(paper);
    assert.deepEqual(Recommendation.parse(found), found);
    assert.deepEqual(gateRecommendation(found, { paper, facts: computeFacts(paper) }), found);
  });

  it('quotes in its claims only what the cited passages say', async () => {
    const found = await recommend(splitReviews());
    const points = [
      ...found.for,
      ...found.against,
      ...found.response,
      ...found.wouldChange,
      ...found.disagreements.flatMap(({ sides }) => sides),
    ];
    assert.ok(points.length >= 8);
    for (const { claim, citations } of points) {
      for (const quote of quotesIn(claim))
        assert.ok(
          citations.some((citation) => citation.quote.includes(quote)),
          quote,
        );
    }
  });

  it('argues with praise for and criticism against, what several raise first', async () => {
    const found = await recommend(splitReviews());
    assert.deepEqual(
      [...new Set(found.for.flatMap(({ citations }) => citations.map(({ section }) => section)))],
      ['Strengths'],
    );
    assert.ok(found.against[0]!.citations.length >= 2);
    assert.ok(
      found.against.every(({ citations }) => citations.every(({ section }) => section !== 'Strengths')),
    );
  });

  it('rates on the scale of the venue with its label, and says how sure it is and why', async () => {
    const { lean, rating, confidence, stability } = await recommend(splitReviews());
    assert.deepEqual(
      [lean, rating],
      ['borderline', { value: 6, label: 'marginally above the acceptance threshold' }],
    );
    assert.match(confidence.reason, /ratings from 3 to 8 lie on both sides/);
    assert.match(confidence.reason, /without R\d/);
    assert.ok(confidence.value <= 2);
    assert.equal(stability, null);
  });

  it('sets the answer of the authors beside the point it answers', async () => {
    const { response } = await recommend(splitReviews());
    const baselines = response.find(({ claim }) => /GraphS4/.test(claim));
    assert.ok(baselines?.citations.some(({ reviewer }) => reviewer === 'Authors'));
    assert.ok(baselines?.citations.some(({ id }) => id.startsWith('R3.') || id.startsWith('R1.')));
  });

  it('names the conditions that reviewers state', async () => {
    const { wouldChange } = await recommend(splitReviews());
    assert.match(wouldChange[0]!.claim, /^R2: “If the authors add the standard deviations/);
  });

  it('guesses, and says so, when there are no ratings', async () => {
    const found = await recommend(
      paperWith([
        { text: 'The lantern idea is interesting. The trial is too small. I recommend rejection.' },
      ]),
    );
    assert.deepEqual([found.lean, found.rating, found.confidence.value], ['reject', null, 1]);
    assert.match(found.confidence.reason, /No review gives a rating/);
  });

  it('is not sure on a single review', async () => {
    const found = await recommend(
      paperWith([{ rating: '8', confidence: '4', text: 'The lantern idea is interesting.' }]),
    );
    assert.equal(found.lean, 'accept');
    assert.ok(found.confidence.value <= 2);
    assert.match(found.confidence.reason, /only one review gives a rating/);
  });
});
