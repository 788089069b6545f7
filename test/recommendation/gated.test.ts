import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateRecommendation } from '../../src/recommendation/gated.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';
import { questionAbout, splitPaper } from '../agent/papers.ts';

const question = questionAbout(splitPaper(), 'What do you recommend?');

const withReason = (agent: Recommendation['agent'], reason: string): Recommendation => ({
  lean: 'borderline',
  rating: null,
  confidence: { value: 2, label: 'low', reason },
  for: [],
  against: [],
  disagreements: [],
  response: [],
  wouldChange: [],
  facts: question.facts,
  agent,
  model: null,
  host: null,
  withheld: [],
  stability: null,
  notice: null,
});

const shown = (agent: Recommendation['agent'], reason: string): string =>
  gateRecommendation(withReason(agent, reason), question).confidence.reason;

test("a model's reason for its confidence may not contradict the scores", () => {
  assert.match(shown('model', 'R2 gave it a 9.'), /did not pass the check/);
  assert.equal(shown('model', 'The reviewers are split.'), 'The reviewers are split.');
});

test('a reason computed by code is shown as it is: its figures are on no scale', () => {
  const computed = "Ratings weighted by the reviewers' confidence: 5.82, where the threshold is 6.";
  assert.equal(shown('extractive', computed), computed);
});
