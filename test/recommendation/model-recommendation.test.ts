import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createModelAgent } from '../../src/agent/model/model-agent.ts';
import { createModelClient } from '../../src/agent/model/model-client.ts';
import { ModelError } from '../../src/errors.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { givesJson, type Step, startModelServer, status } from '../agent/model-server.ts';
import { paperOf, questionAbout, splitPaper, unansweredPaper } from '../agent/papers.ts';

const OPINION = {
  for: [{ claim: 'R1 finds the routing idea simple and new.', passages: ['R1.4'] }],
  against: [
    { claim: 'R3 finds the baselines outdated.', passages: ['[R3.7]', 'R3.8'] },
    { claim: 'R3 misses a user study.', passages: ['R3.70'] },
    { claim: 'The paper is too long.', passages: [] },
  ],
  disagreements: [
    {
      about: 'novelty',
      sides: [
        { claim: 'R1 finds the routing new.', passages: ['R1.4'] },
        { claim: 'R2 calls the novelty moderate.', passages: ['R2.9'] },
      ],
    },
    { about: 'length', sides: [{ claim: 'R1 finds it clearly written.', passages: ['R1.9'] }] },
  ],
  response: [{ claim: 'The authors reran all experiments.', passages: ['A1.3'] }],
  wouldChange: [{ claim: 'R2 would raise the score with standard deviations.', passages: ['R2.15'] }],
  lean: 'accept',
  rating: 6,
  confidence: 3,
  confidenceReason: 'The reviewers disagree on the evaluation.',
};

const leans = (...all: string[]): Step[] => all.map((lean) => givesJson({ lean }));

async function recommend(t: TestContext, script: Step[], paper: Paper = splitPaper(), orderTries = 2) {
  const server = await startModelServer(script);
  t.after(() => server.close());
  const timeouts = { firstTokenMs: 5000, stallMs: 5000, totalMs: 10_000 };
  const client = createModelClient({ baseUrl: server.url, apiKey: null, model: 'm', timeouts, backoffMs: 1 });
  const random = (bytes: number) => new Uint8Array(bytes);
  const agent = createModelAgent({ client, random, contextTokens: 32_000, orderTries });
  return { server, recommendation: agent.recommend(questionAbout(paper, 'recommend')) };
}

test('numbers come from code, arguments from the model, each with the stored sentence behind it', async (t) => {
  const { recommendation } = await recommend(t, [givesJson(OPINION), ...leans('accept', 'accept')]);
  const result = await recommendation;
  assert.equal(result.lean, 'accept');
  assert.deepEqual(result.rating, { value: 6, label: 'marginally above the acceptance threshold' });
  assert.equal(result.facts.rating?.mean, 5.67);
  assert.deepEqual(result.confidence, {
    value: 3,
    label: 'fairly sure',
    reason: 'The reviewers disagree on the evaluation.',
  });
  assert.deepEqual(
    result.against[0]?.citations.map(({ id, quote }) => [id, quote.slice(0, 26)]),
    [
      ['R3.7', 'The baselines are outdated'],
      ['R3.8', 'Without them, the claim of'],
    ],
  );
  assert.equal(result.response[0]?.citations[0]?.reviewer, 'Authors');
});

test('points without a passage that exists are left out and counted, and so is a one-sided disagreement', async (t) => {
  const { recommendation } = await recommend(t, [givesJson(OPINION), ...leans('accept', 'accept')]);
  const result = await recommendation;
  assert.equal(result.against.length, 1);
  assert.deepEqual(
    result.withheld.map(({ code }) => code),
    ['unknown-citation', 'no-citation'],
  );
  assert.deepEqual(
    result.disagreements.map(({ about }) => about),
    ['novelty'],
  );
});

test('with no author response there is nothing said of one', async (t) => {
  const { recommendation } = await recommend(
    t,
    [givesJson(OPINION), ...leans('accept', 'accept')],
    unansweredPaper(),
  );
  assert.deepEqual((await recommendation).response, []);
});

test('a rating that the venue does not have is sent back once', async (t) => {
  const { server, recommendation } = await recommend(
    t,
    [givesJson({ ...OPINION, rating: 7 }), givesJson(OPINION)],
    splitPaper(),
    0,
  );
  assert.equal((await recommendation).rating?.value, 6);
  assert.match(server.requests[1]!.body.messages.at(-1)!.content, /rating/);
});

test('a rating on the other side of the line than the lean is sent back', async (t) => {
  const { server, recommendation } = await recommend(
    t,
    [givesJson({ ...OPINION, rating: 3 }), givesJson({ ...OPINION, rating: 3, lean: 'reject' })],
    splitPaper(),
    0,
  );
  assert.equal((await recommendation).lean, 'reject');
  assert.match(server.requests[1]!.body.messages.at(-1)!.content, /contradict/);
});

test('a model that cannot keep to the form twice fails as bad output', async (t) => {
  const { recommendation } = await recommend(t, [
    givesJson({ ...OPINION, rating: 7 }),
    givesJson({ ...OPINION, lean: 'maybe' }),
  ]);
  await assert.rejects(recommendation, (error) => error instanceof ModelError && error.code === 'bad_output');
});

test('a venue without ratings gets none', async (t) => {
  const paper = paperOf({
    title: 'T',
    venue: 'TMLR',
    reviews: [{ text: 'The claims are supported by evidence.' }],
  });
  const opinion = {
    ...OPINION,
    rating: null,
    for: [{ claim: 'R1 finds the claims supported.', passages: ['R1.1'] }],
  };
  const { recommendation } = await recommend(t, [givesJson(opinion)], paper);
  assert.equal((await recommendation).rating, null);
});

test('the lean is asked for again with the reviewers in two other orders, and the agreement counted', async (t) => {
  const { server, recommendation } = await recommend(t, [givesJson(OPINION), ...leans('accept', 'reject')]);
  assert.deepEqual((await recommendation).stability, { tries: 2, agree: 1 });
  const orders = server.requests.map(({ body }) =>
    [...body.messages[1]!.content.matchAll(/^Review (R\d)/gm)].map(([, label]) => label).join(' '),
  );
  assert.deepEqual(orders, ['R1 R2 R3', 'R3 R2 R1', 'R2 R3 R1']);
});

test('a failed try is no vote, and does not fail the recommendation', async (t) => {
  const { recommendation } = await recommend(t, [givesJson(OPINION), ...leans('accept'), status(401)]);
  assert.deepEqual((await recommendation).stability, { tries: 1, agree: 1 });
});

test('with one review order cannot matter, and no more is asked', async (t) => {
  const paper = paperOf({
    title: 'T',
    venue: 'ICLR 2025',
    reviews: [{ rating: 6, text: 'The idea is new.' }],
  });
  const opinion = { ...OPINION, for: [{ claim: 'R1 finds the idea new.', passages: ['R1.1'] }], against: [] };
  const { recommendation } = await recommend(t, [givesJson(opinion)], paper);
  assert.equal((await recommendation).stability, null);
});

test('what the thread said before does not sway it: only the material and the task are sent', async (t) => {
  const { server, recommendation } = await recommend(t, [givesJson(OPINION)], splitPaper(), 0);
  await recommendation;
  assert.equal(server.requests[0]!.body.messages.length, 4);
});
