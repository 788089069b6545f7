/** A recommendation on its way to the chair: gated, and handed over when the model fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { recommendWith } from '../../src/agent/respond.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';
import { silentLog } from './answers.ts';
import { questionAbout, splitPaper } from './papers.ts';
import { agentOf, DOWN } from './scripted-agent.ts';

const point = (claim: string, id: string) => ({
  claim,
  citations: [{ id, reviewer: id.slice(0, 2), section: 'Strengths', quote: 'as stored' }],
});

const recommendation = (more: Partial<Recommendation> = {}): Recommendation => ({
  lean: 'accept',
  rating: { value: 6, label: 'marginally above the acceptance threshold' },
  confidence: { value: 3, label: 'fairly sure', reason: 'The reviewers disagree.' },
  for: [point('R1 finds the routing idea simple and new.', 'R1.4')],
  against: [point('R3 finds the baselines outdated.', 'R3.7')],
  disagreements: [],
  response: [],
  wouldChange: [],
  facts: questionAbout(splitPaper(), '').facts,
  agent: 'model',
  model: 'm',
  host: 'h',
  withheld: [],
  stability: null,
  notice: null,
  ...more,
});

const recommended = (script: Recommendation | Error, other: Agent | null) => {
  const recommend = () => (script instanceof Error ? Promise.reject(script) : Promise.resolve(script));
  const { agent } = agentOf('model', { markdown: '', recommend });
  return recommendWith({ agent, fallback: other, log: silentLog }, questionAbout(splitPaper(), 'recommend'));
};
const quoting = agentOf('extractive', {
  markdown: '',
  recommend: () => Promise.resolve(recommendation({ agent: 'extractive', model: null, host: null })),
}).agent;

test('every point of a recommendation passes the gate or is left out and counted', async () => {
  const result = await recommended(
    recommendation({
      for: [point('R1 finds the routing idea simple and new.', 'R1.4'), point('R2 gives an 8.', 'R2.4')],
      disagreements: [
        {
          about: 'baselines',
          sides: [
            point('R3 finds the baselines outdated.', 'R3.7'),
            point('R2 praises the elegant visualisation tools for music students.', 'R2.9'),
          ],
        },
      ],
    }),
    quoting,
  );
  assert.equal(result.for.length, 1);
  assert.deepEqual(result.disagreements, []);
  assert.deepEqual(result.withheld.map(({ code }) => code).sort(), ['unsupported', 'wrong-score']);
  assert.equal(result.agent, 'model');
});

test('a reason that contradicts the reviews is not shown', async () => {
  const confidence = { value: 4, label: 'sure', reason: 'All three reviewers give an 8.' };
  const result = await recommended(recommendation({ confidence }), quoting);
  assert.match(result.confidence.reason, /did not pass the check/);
});

test('a model that fails to recommend hands over to the extractive agent, and the notice says so', async () => {
  const result = await recommended(DOWN, quoting);
  assert.equal(result.agent, 'extractive');
  assert.match(result.notice!, /made from the reviews without it.*could not be reached/);
});

test('a recommendation of which no point passes is replaced', async () => {
  const bare = recommendation({ for: [point('R2 gives an 8.', 'R2.4')], against: [] });
  const result = await recommended(bare, quoting);
  assert.equal(result.agent, 'extractive');
  assert.match(result.notice!, /None of the points/);
});

test('with no other agent the failure is thrown', async () => {
  await assert.rejects(recommended(DOWN, null), DOWN);
});
