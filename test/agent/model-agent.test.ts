import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Agent, Answer, Question } from '../../src/agent/agent.ts';
import { respond } from '../../src/agent/respond.ts';
import { answerOf, modelAgentAt, silentLog } from './answers.ts';
import { pause, type Step, says, startModelServer } from './model-server.ts';
import { questionAbout, splitPaper, unansweredPaper } from './papers.ts';

async function start(t: TestContext, script: Step[], contextTokens = 32_000) {
  const server = await startModelServer(script);
  t.after(() => server.close());
  return { server, agent: modelAgentAt(server.url, contextTokens) };
}

const answerTo = (agent: Agent, question: Question): Promise<Answer> => answerOf(agent, null, question);

test('the first sentence is shown while the model still writes the second', async (t) => {
  const gate = pause();
  const { agent } = await start(t, [
    says('R1 finds the routing idea simple (R1.4). R3', gate, ' finds the baselines outdated [R3.7].'),
  ]);
  const sentences = respond({ agent, fallback: null, log: silentLog }, questionAbout(splitPaper(), 'Well?'));
  const first = await sentences.next();
  assert.equal((first.value as { text: string }).text, 'R1 finds the routing idea simple [R1.4].');
  await gate.reached;
  gate.open();
  const second = await sentences.next();
  assert.equal((second.value as { text: string }).text, 'R3 finds the baselines outdated [R3.7].');
  assert.equal((await sentences.next()).done, true);
});

test('the agent names its model and the host the reviews go to', async (t) => {
  const { server, agent } = await start(t, []);
  assert.deepEqual([agent.name, agent.model, agent.host], ['model', 'scripted-model', server.host]);
});

test('a sentence that the gate holds is asked for again with the reason, on the same prompt', async (t) => {
  const { server, agent } = await start(t, [
    says('R2 rates the paper 8 [R2.4]. R3 finds the baselines outdated [R3.7].'),
    says('R2 rates the paper 6.'),
  ]);
  const answer = await answerTo(agent, questionAbout(splitPaper(), 'Ratings?'));
  assert.equal(answer.markdown, 'R2 rates the paper 6. R3 finds the baselines outdated [R3.7].');
  const [first, second] = server.requests.map(({ body }) => body.messages);
  assert.deepEqual(second!.slice(0, first!.length), first);
  assert.match(second!.at(-1)!.content, /R2's rating as 8; it is 6/);
});

test('a model that says NONE, or fails, when asked again leaves the sentence out', async (t) => {
  const { agent } = await start(t, [
    says('The paper is great. R3 is unsure about it. R3 finds the baselines outdated [R3.7].'),
    says('NONE'),
    { kind: 'status', status: 400 },
  ]);
  const answer = await answerTo(agent, questionAbout(splitPaper(), 'Well?'));
  assert.equal(answer.markdown, 'R3 finds the baselines outdated [R3.7].');
  assert.equal(answer.withheld.length, 2);
});

test('a thread too long for the context: old turns go, the reviews stay, the chair is told', async (t) => {
  const { server, agent } = await start(t, [says('R1 finds the routing idea simple [R1.4].')], 6000);
  const long = {
    asker: 'U1',
    question: 'Why? '.repeat(60),
    answer: 'R1 likes it [R1.4]. '.repeat(40),
    cited: [],
  };
  const history = Array.from({ length: 12 }, () => long);
  const answer = await answerTo(agent, questionAbout(splitPaper(), 'And now?', { history }));
  assert.match(answer.notice!, /The 8 oldest turns|The 12 oldest turns/);
  assert.match(server.requests[0]!.body.messages[1]!.content, /\[R3\.17\]/);
});

test('a server that silently cuts the prompt is found out by its own count', async (t) => {
  const usage = { prompt_tokens: 700, completion_tokens: 9, total_tokens: 709 };
  const { agent } = await start(t, [
    { kind: 'stream', pieces: ['R1 finds the routing idea simple [R1.4].'], finish: 'stop', usage },
  ]);
  const answer = await answerTo(agent, questionAbout(splitPaper(), 'Well?'));
  assert.match(answer.notice!, /read about 700 tokens .* part of the reviews may be missing/);
});

/** What agents of this kind are known to say wrongly; nothing of it may reach the chair. */
const FAILURES: [string, string][] = [
  ['an invented rebuttal', 'The authors have since added the missing baselines, as R3 asked [R3.7].'],
  ['confidence read as approval', "R1's confidence of 4 shows strong support for the paper [R1.4]."],
  ['an invented rating', 'R3 rates the paper 5 [R3.7].'],
  ['a moved label', 'R2 gives a 6, a strong accept [R2.15].'],
  ['a claim without a reviewer or a passage', 'The method is novel and the evaluation thorough.'],
  ["another reviewer's point", 'R1 says that the baselines are outdated [R3.7].'],
  ['a quote nobody wrote', 'R3 writes “the paper must be rejected at once” [R3.11].'],
];

for (const [failure, sentence] of FAILURES)
  test(`a model that gives ${failure}, twice, is not heard`, async (t) => {
    const { agent } = await start(t, [
      says(`${sentence} R3 finds the baselines outdated [R3.7].`),
      says(sentence),
    ]);
    const answer = await answerTo(agent, questionAbout(unansweredPaper(), 'Well?'));
    assert.equal(answer.markdown, 'R3 finds the baselines outdated [R3.7].');
    assert.equal(answer.withheld.length, 1);
  });
