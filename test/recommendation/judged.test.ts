import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsOf } from '../../src/agent/evidence.ts';
import type { Cited } from '../../src/agent/second-look/judge-prompt.ts';
import type { Judgement } from '../../src/agent/second-look/struck.ts';
import { ModelError } from '../../src/errors.ts';
import { judgeRecommendation } from '../../src/recommendation/judged.ts';
import type { Point, Recommendation } from '../../src/recommendation/recommendation.ts';
import { questionAbout, splitPaper } from '../agent/papers.ts';

const paper = splitPaper();
const point = (claim: string, ...ids: string[]): Point => ({ claim, citations: citationsOf(paper, ids) });

const MADE: Recommendation = {
  lean: 'borderline',
  rating: null,
  confidence: { value: 2, label: 'unsure', reason: 'They are split.' },
  for: [point('R1 finds the experiments thorough.', 'R1.6')],
  against: [point('R3 finds the baselines outdated.', 'R3.7')],
  disagreements: [
    {
      about: 'novelty',
      sides: [point('R1 calls it new.', 'R1.4'), point('R2 calls it moderate.', 'R2.9')],
    },
  ],
  response: [point('The authors reran all experiments.', 'A1.3')],
  wouldChange: [point('R2 wants standard deviations.', 'R2.13', 'R2.15')],
  facts: questionAbout(paper, '').facts,
  agent: 'model',
  model: 'm',
  host: 'h',
  withheld: [{ code: 'no-citation', reason: 'A point cited no passage.' }],
  stability: null,
  notice: null,
};

/** A judge that fails the sentences with these words, and keeps what it was asked. */
function judgeOf(failing: Record<string, Judgement>) {
  const asked: Cited[] = [];
  const judge = async (sentences: Cited[]): Promise<Judgement[]> => {
    asked.push(...sentences);
    return sentences.map(({ text }) => {
      const word = Object.keys(failing).find((part) => text.includes(part));
      return word ? failing[word]! : 'supported';
    });
  };
  return { judge: { judge }, asked };
}

const never = new AbortController().signal;

test('every point is judged by its own passages; those that fail are left out and counted', async () => {
  const { judge, asked } = judgeOf({ outdated: 'contradicted', 'standard deviations': 'not_in_passages' });
  const judged = await judgeRecommendation(judge, MADE, paper, never);
  assert.deepEqual(
    asked.map(({ cites }) => cites),
    [['R1.6'], ['R3.7'], ['R1.4'], ['R2.9'], ['A1.3'], ['R2.13', 'R2.15']],
  );
  assert.deepEqual(judged, {
    ...MADE,
    against: [],
    wouldChange: [],
    withheld: [
      ...MADE.withheld,
      { code: 'contradicted', reason: 'A passage it cited says otherwise.' },
      { code: 'not-in-passages', reason: 'What it said is not in the passages it cited.' },
    ],
  });
});

test('a disagreement with one side left is none', async () => {
  const { judge } = judgeOf({ moderate: 'contradicted' });
  assert.deepEqual((await judgeRecommendation(judge, MADE, paper, never)).disagreements, []);
});

test('what the extractive agent quotes, and an empty recommendation, is not judged', async () => {
  const { judge, asked } = judgeOf({});
  const quoted: Recommendation = { ...MADE, agent: 'extractive' };
  const none = { for: [], against: [], disagreements: [], response: [], wouldChange: [] };
  for (const made of [quoted, { ...MADE, ...none }])
    assert.equal(await judgeRecommendation(judge, made, paper, never), made);
  assert.equal(await judgeRecommendation(null, MADE, paper, never), MADE);
  assert.equal(asked.length, 0);
});

test('a judge that fails changes nothing but the notice', async () => {
  const judge = { judge: () => Promise.reject(new ModelError('timeout', 'It took too long.', 'Ask again.')) };
  const judged = await judgeRecommendation(
    judge,
    { ...MADE, notice: 'Two turns were left out.' },
    paper,
    never,
  );
  const notice =
    'Two turns were left out. The second look at these points was not done: the model took too long.';
  assert.deepEqual(judged, { ...MADE, notice });
});

test('aborted, it throws the reason', async () => {
  const abort = new AbortController();
  abort.abort('changed');
  const judge = { judge: () => Promise.reject(new Error('interrupted')) };
  await assert.rejects(
    judgeRecommendation(judge, MADE, paper, abort.signal),
    (reason) => reason === 'changed',
  );
});
