import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Agent, Answer, Question, Sentence } from '../../src/agent/agent.ts';
import { kPrecision } from '../../src/agent/evidence.ts';
import { partOf, respond } from '../../src/agent/respond.ts';
import { splitSentences } from '../../src/agent/sentences.ts';
import { createLog } from '../../src/log.ts';
import { silentLog } from './answers.ts';
import { questionAbout, splitPaper } from './papers.ts';
import { agentOf, DOWN, type Script } from './scripted-agent.ts';

const GOOD = 'R1 finds the routing idea simple and new [R1.4].';
const ALSO_GOOD = 'R3 finds the baselines outdated [R3.7].';
const UNCITED = 'The experiments are convincing.';
const WRONG = 'R2 gave a 7 [R2.9].';
const QUOTED = 'R3 names: “Code is provided.” [R3.5]';
const fallback = agentOf('extractive', { markdown: QUOTED }).agent;

async function run(script: Script, options: { fallback?: Agent | null; question?: Question } = {}) {
  const lines: string[] = [];
  const { agent, asked } = agentOf('model', script);
  const log = createLog(
    'debug',
    (line) => lines.push(line),
    () => 0,
  );
  const question = options.question ?? questionAbout(splitPaper(), 'What do they say?');
  const other = options.fallback === undefined ? fallback : options.fallback;
  const sentences = respond({ agent, fallback: other, log }, question);
  const shown: Sentence[] = [];
  for (;;) {
    const { value, done } = await sentences.next();
    if (!done) shown.push(value);
    else {
      const answer: Answer = value;
      const streamed = shown.map(({ lead, text }) => lead + text).join('');
      assert.equal(answer.markdown, streamed, 'the answer is what was streamed');
      return { shown, answer, asked, lines };
    }
  }
}

test('what passes is shown as it is, with its passages and measures', async () => {
  const { answer, shown } = await run({ markdown: `${GOOD} ${ALSO_GOOD}` });
  assert.equal(shown.length, 2);
  assert.equal(answer.markdown, `${GOOD} ${ALSO_GOOD}`);
  assert.deepEqual(
    answer.citations.map(({ id, reviewer }) => [id, reviewer]),
    [
      ['R1.4', 'R1'],
      ['R3.7', 'R3'],
    ],
  );
  assert.deepEqual(answer.withheld, []);
  assert.ok(answer.kPrecision! > 0.7);
  assert.deepEqual([answer.agent, answer.model, answer.host, answer.notice], ['model', 'm', 'h', null]);
});

test('thanks are answered without a measure of evidence: there is nothing to find in the reviews', async () => {
  const { answer } = await run({ markdown: 'You are welcome. Shall I go on with R2?' });
  assert.equal(answer.kPrecision, null);
  assert.deepEqual(answer.withheld, []);
});

test('a held sentence is asked for again once with the reason, and the better one is shown in its place', async () => {
  const { answer, asked } = await run({ markdown: `${WRONG} ${ALSO_GOOD}`, again: ['R2 gave a 6.'] });
  assert.equal(answer.markdown, `R2 gave a 6. ${ALSO_GOOD}`);
  assert.deepEqual(asked, [{ held: WRONG, reason: "It named R2's rating as 7; it is 6." }]);
  assert.deepEqual(answer.withheld, []);
});

test('a held sentence without a better one is left out and counted, and never shown', async () => {
  const { answer } = await run({ markdown: `${WRONG} ${GOOD} ${UNCITED}`, again: [WRONG] });
  assert.equal(answer.markdown, GOOD);
  assert.deepEqual(
    answer.withheld.map(({ code }) => code),
    ['wrong-score', 'no-citation'],
  );
  assert.ok(!JSON.stringify(answer).includes('convincing'));
});

test('one answer asks again at most four times', async () => {
  const { asked, answer } = await run({ markdown: `${GOOD} ${`${UNCITED} `.repeat(7)}` });
  assert.equal(asked.length, 4);
  assert.equal(answer.withheld.length, 7);
});

test('a left out list item leaves no marker, and what follows in it takes its place', async () => {
  const { answer } = await run({
    markdown: `Points:\n- ${UNCITED}\n- ${UNCITED} ${GOOD}\n- ${ALSO_GOOD}`,
  });
  assert.equal(answer.markdown, `Points:\n- ${GOOD}\n- ${ALSO_GOOD}`);
});

test('a heading or lead-in with nothing left beneath it goes too', async () => {
  const { answer } = await run({
    markdown: `## Strengths\n\n${UNCITED}\n\n## Weaknesses\n\nThey are:\n- ${UNCITED}\n\n${ALSO_GOOD}\n\n## Rest`,
  });
  assert.equal(answer.markdown, `## Weaknesses\n\n${ALSO_GOOD}`);
});

test('when the model fails before a word, the reviews are quoted and the notice says why', async () => {
  const { answer, lines } = await run({ markdown: '', fails: DOWN });
  assert.equal(answer.markdown, QUOTED);
  assert.deepEqual([answer.agent, answer.model], ['extractive', null]);
  assert.match(answer.notice!, /model did not answer.*could not be reached \(h\)\. Check the server/);
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).code),
    ['unreachable'],
  );
});

test('when the model fails in the middle, what was shown stays, the break is said, and quotes follow', async () => {
  const { answer } = await run({ markdown: GOOD, fails: DOWN });
  const [first, remark, rest] = answer.markdown.split('\n\n');
  assert.equal(first, GOOD);
  assert.match(
    remark!,
    /^_The model stopped here: The model endpoint could not be reached.*Check the server.*_$/,
  );
  assert.equal(rest, QUOTED);
  assert.equal(answer.agent, 'model');
  assert.equal(answer.notice, null, 'said once, where the answer breaks off');
  assert.deepEqual(
    answer.citations.map(({ id }) => id),
    ['R1.4', 'R3.5'],
  );
});

test('a failure with no other agent is thrown when nothing was shown, and said when something was', async () => {
  await assert.rejects(run({ markdown: '', fails: DOWN }, { fallback: null }), DOWN);
  const { answer } = await run({ markdown: GOOD, fails: DOWN }, { fallback: null });
  assert.match(answer.markdown, /The model stopped here/);
});

test('when nothing passes, that is said and quotes follow', async () => {
  const { answer } = await run({ markdown: `${UNCITED} ${WRONG}` });
  assert.match(answer.markdown, /^_Nothing the model said could be shown.*_\n\nR3 names/);
  assert.equal(answer.withheld.length, 2);
  assert.equal(answer.agent, 'extractive');
});

test('an answer of nothing but a heading is no answer', async () => {
  const { answer } = await run({ markdown: '## Strengths' });
  assert.equal(answer.markdown, QUOTED);
});

test('an empty answer with no other agent still says something', async () => {
  const { answer } = await run({ markdown: '' }, { fallback: null });
  assert.match(answer.markdown, /no answer/);
});

test('the fallback is gated as well', async () => {
  const loose = agentOf('extractive', { markdown: `${WRONG} ${QUOTED}` }).agent;
  const { answer } = await run({ markdown: '', fails: DOWN }, { fallback: loose });
  assert.equal(answer.markdown, QUOTED);
});

test('a question that is stopped ends with the reason, not with quotes', async () => {
  const controller = new AbortController();
  const reason = new Error('stopped by a person');
  controller.abort(reason);
  const question = questionAbout(splitPaper(), 'Hi', { signal: controller.signal });
  await assert.rejects(run({ markdown: '', fails: DOWN }, { question }), reason);
});

test("a fault of our own is not covered up as the model's", async () => {
  const bug = new TypeError('a bug');
  await assert.rejects(run({ markdown: GOOD, fails: bug }), bug);
});

test('no review text, question or answer reaches the log', async () => {
  const { lines } = await run({ markdown: `${WRONG} ${GOOD}`, fails: DOWN });
  assert.ok(lines.length > 0);
  assert.doesNotMatch(lines.join('\n'), /routing|outdated|What do they say|gave a 7/);
});

test('stopped by a person, what was shown is the answer, and nothing follows it', async () => {
  const abort = new AbortController();
  const agent: Agent = {
    ...agentOf('model', { markdown: '' }).agent,
    async *answer({ signal }) {
      yield* splitSentences(GOOD);
      abort.abort('stopped');
      signal.throwIfAborted();
    },
  };
  const paper = splitPaper();
  const question = questionAbout(paper, 'What do they say?', { signal: abort.signal });
  const sentences = respond({ agent, fallback, log: silentLog }, question);
  const first = await sentences.next();
  assert.equal(first.done, false);
  await assert.rejects(sentences.next(), (reason) => reason === 'stopped');
  const part = partOf(agent, paper, [first.value as Sentence]);
  assert.deepEqual([part.markdown, part.stopped, part.agent], [GOOD, true, 'model']);
  assert.deepEqual(
    part.citations.map(({ id }) => id),
    ['R1.4'],
  );
  assert.equal(part.kPrecision, kPrecision(GOOD, paper));
  assert.equal(part.notice, null);
});

test('a stopped answer of nothing but a silence is measured as one', () => {
  const paper = splitPaper();
  const { agent } = agentOf('model', { markdown: '' });
  const part = partOf(agent, paper, splitSentences('The reviews do not say.'));
  assert.deepEqual([part.abstained, part.kPrecision], [true, null]);
});

test('aborted for another reason, that reason is thrown', async () => {
  const abort = new AbortController();
  abort.abort('changed');
  const question = questionAbout(splitPaper(), 'What do they say?', { signal: abort.signal });
  await assert.rejects(run({ markdown: GOOD }, { question }), (reason) => reason === 'changed');
});
