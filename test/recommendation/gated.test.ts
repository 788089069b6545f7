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

const noticeFor = (agent: Recommendation['agent'], value: number, notice: string | null = null) =>
  gateRecommendation({ ...withReason(agent, ''), rating: { value, label: 'some label' }, notice }, question)
    .notice;
const { min, max } = question.facts.rating!;

test("a model's rating beyond every reviewer's is said to be", () => {
  assert.equal(
    noticeFor('model', max + 1),
    `The suggested rating of ${max + 1} lies above every reviewer's; they rate from ${min} to ${max}.`,
  );
  assert.match(noticeFor('model', min - 1) ?? '', /lies below every reviewer's/);
});

test("a rating among the reviewers' or computed by code calls for no remark, and another notice stays", () => {
  assert.equal(noticeFor('model', max), null);
  assert.equal(noticeFor('model', min), null);
  assert.equal(noticeFor('extractive', max + 1), null);
  assert.match(
    noticeFor('model', max + 1, 'Old reviews were used.') ?? '',
    /^Old reviews were used\. The suggested/,
  );
});
