/** What takes the question to check: a silence that names no subject, and a verdict that stands on nothing. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createExtractiveAgent } from '../../src/agent/extractive/extractive-agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { answerOf, modelAgentAt } from './answers.ts';
import { type Step, says, startModelServer } from './model-server.ts';
import { questionAbout, splitPaper, unansweredPaper } from './papers.ts';

const fallback = createExtractiveAgent();
async function asked(t: TestContext, question: string, script: Step[], paper: Paper = splitPaper()) {
  const server = await startModelServer(script);
  t.after(() => server.close());
  const agent = modelAgentAt(server.url);
  return {
    answer: await answerOf(agent, fallback, questionAbout(paper, question)),
    requests: server.requests,
  };
}

const SILENCE = 'The reviews do not say.';
const OUTDATED = 'R3 finds the baselines outdated [R3.7].';
const NOTHING = /^_Nothing the model said could be shown/;

for (const [question, silence, place] of [
  ['What do they say about the baselines?', SILENCE, /R[13]\.\d+ speaks of it/],
  ['Are the baselines good enough?', 'The reviews do not mention this.', /R[13]\.\d+ speaks of it/],
  ['Who complains about the baselines?', 'Nobody among the reviewers says anything about it.', /R[13]\.\d+/],
  ['What are the main weaknesses?', SILENCE, /R[123]\.\d+ speaks of it/],
  ['Does R3 criticise the baselines?', 'R3 does not say.', /R3\.\d+ speaks of it/],
  ['What do they say about the ablation?', 'The reviews do not explicitly discuss this point.', /R[12]\.\d+/],
  ['Does anyone criticise the baselines?', 'Nobody does.', /R[13]\.\d+ speaks of it/],
  ['Are there complaints about the baselines?', 'No such complaint is made.', /R[13]\.\d+ speaks of it/],
  ['Which reviewers praise the ablation?', 'None of them.', /R[12]\.\d+ speaks of it/],
  ['What about the ablation? Does any reviewer like the ablation?', 'No reviewer praises it.', /R[12]\.\d+/],
] as const)
  test(`a silence is not believed where passages speak of what was asked: ${question}`, async (t) => {
    const { answer, requests } = await asked(t, question, [says(silence), says('NONE')]);
    assert.match(requests[1]!.body.messages.at(-1)!.content, place);
    assert.match(answer.markdown, NOTHING);
    assert.match(answer.markdown, /“/, 'and the reviews are quoted');
    assert.deepEqual(
      answer.withheld.map(({ code }) => code),
      ['is-mentioned'],
    );
    assert.equal(answer.abstained, false);
  });

for (const [question, silence] of [
  ['What do they say about energy consumption?', SILENCE],
  ['What do the reviewers say about the licence of the code?', SILENCE],
  ['How many baselines were compared?', SILENCE],
  ['Why are the baselines outdated?', SILENCE],
  ['Which graph models were used as baselines?', SILENCE],
  ['When will the code be released?', 'The reviews do not say when.'],
  ['Who wrote the proof of Theorem 1?', SILENCE],
  ['What is the size of the routing table?', SILENCE],
  ['Does R2 mention the baselines of R3?', 'R2 does not mention it.'],
  ['What did the reviewers think of the user study?', 'The reviews do not say anything on this.'],
  ['Is the paper on arXiv?', SILENCE],
  ['And the weather?', SILENCE],
  ['Does anyone praise the baselines?', 'Nobody does.'],
  ['Does R2 criticise the ablation?', 'R2 does not say.'],
  ['Are there complaints about the routing module?', 'No such complaint is made.'],
  ['Was sagen sie zum Energieverbrauch?', 'Die Gutachten sagen dazu nichts.'],
] as const)
  test(`a silence is shown where nothing settles what was asked: ${question}`, async (t) => {
    const { answer } = await asked(t, question, [says(silence)]);
    assert.equal(answer.markdown, silence);
    assert.deepEqual(answer.withheld, []);
  });

test('asked again, the model may say what is there', async (t) => {
  const { answer } = await asked(t, 'What do they say about the baselines?', [says(SILENCE), says(OUTDATED)]);
  assert.equal(answer.markdown, OUTDATED);
  assert.deepEqual(answer.withheld, []);
});

test('said again with other words, a silence is left out all the same', async (t) => {
  const again = 'The reviewers do not mention that.';
  const { answer } = await asked(t, 'What do they say about the baselines?', [says(SILENCE), says(again)]);
  assert.match(answer.markdown, NOTHING);
  assert.doesNotMatch(answer.markdown, /do not mention that/);
});

test('beside the nearest passage, the silence alone goes', async (t) => {
  const script = [says(`${SILENCE} ${OUTDATED}`), says('NONE')];
  const { answer } = await asked(t, 'What do they say about the baselines?', script);
  assert.equal(answer.markdown, OUTDATED);
});

test('that there is no author response names its subject, and is left to the gate', async (t) => {
  const none = 'There is no author response in the material.';
  const question = 'What do the authors answer about the baselines?';
  const { answer } = await asked(t, question, [says(none)], unansweredPaper());
  assert.equal(answer.markdown, none);
});

for (const verdict of [
  'I recommend to accept this paper.',
  'I would lean towards rejection.',
  'In my view this is a clear reject.',
  '**Recommendation: accept**',
])
  test(`a verdict that cites nothing is left out: ${verdict}`, async (t) => {
    const script = [says(`${verdict}\n\n${OUTDATED}`), says('NONE')];
    const { answer } = await asked(t, 'Should it be accepted?', script);
    assert.equal(answer.markdown, OUTDATED);
    assert.equal(answer.withheld.length, 1);
  });

test('a verdict that names its passages or rests on the scores is shown', async (t) => {
  const lean = 'I would lean towards rejection, since R3 finds the baselines outdated [R3.7].';
  const scored = 'I would call it borderline, given the spread of the ratings.';
  const { answer } = await asked(t, 'What would you do?', [says(`${scored} ${lean}`)]);
  assert.equal(answer.markdown, `${scored} ${lean}`);
});

test('when all that a verdict stood on is left out, the reviews are quoted', async (t) => {
  const script = [
    says('R2 thinks the method is solid [R9.9]. I recommend to accept this paper.'),
    says('NONE'),
    says('I recommend to accept it.'),
  ];
  const { answer } = await asked(t, 'What do they think of the novelty?', script);
  assert.match(answer.markdown, NOTHING);
  assert.doesNotMatch(answer.markdown, /recommend/);
  assert.match(answer.markdown, /“/);
  assert.equal(answer.withheld.length, 2);
});

test('scores alone, with all else left out, are followed by quotes', async (t) => {
  const script = [
    says('I would call it borderline, given the spread of the ratings. R2 finds it solid [R9.9].'),
    says('NONE'),
  ];
  const { answer } = await asked(t, 'What do they think of the novelty?', script);
  assert.match(
    answer.markdown,
    /^I would call it borderline.*\n\n_Nothing else the model said could be shown/,
  );
  assert.match(answer.markdown, /“/);
});

test('a model that says its whole text again, when asked for one sentence, says nothing twice', async (t) => {
  const text = `${OUTDATED} R2 gave the paper a 9 [R2.9]. R1 gave the paper a 2 [R1.6]. R3 found it [R9.9].`;
  const script = [says(text), says(text), says(text), says(text)];
  const { answer } = await asked(t, 'What do they say?', script);
  assert.equal(answer.markdown, OUTDATED);
  assert.equal(answer.withheld.length, 3);
});

test('of a text said in place of one sentence one is taken, and a courtesy before it is none', async (t) => {
  const again = `Sure. Here is the corrected sentence:\n${OUTDATED} R1 finds the experiments thorough [R1.6].`;
  const { answer } = await asked(t, 'What do they say?', [says('R3 gave a 9 [R3.7].'), says(again)]);
  assert.equal(answer.markdown, OUTDATED);
});
