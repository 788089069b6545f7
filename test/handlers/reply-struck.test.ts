/** A reply that a person stopped, or of which sentences were struck out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../src/conversation/ports.ts';
import { ALSO, appended, begun, never, WEAK } from './support/replies.ts';
import { answerOutcome, sampleAnswer, samplePaper } from './support/samples.ts';
import { askIn, markdownOf, openSlack, repliesIn, wordsOf } from './support/slack.ts';

test('a stream that a person stopped keeps what is shown and says that it was stopped', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.appendStream', { error: 'stopped_by_user' });
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn);
  reply.append(ALSO);
  await appended(slack);
  await reply.finish(answerOutcome(WEAK + ALSO));
  const messages = repliesIn(slack, turn);
  assert.deepEqual(messages.map(markdownOf), [WEAK]);
  assert.match(wordsOf(messages[0]), /Stopped on request/);
});

/** An answer whose second sentence failed its second look. */
const struckOutcome = (): Outcome => {
  const struck = { text: ALSO.trim(), judgement: 'contradicted' as const, cites: ['R3.1'] };
  const secondLook = { struck: [struck], shown: `${WEAK} ~~${ALSO.trim()}~~`, failure: null };
  return { kind: 'answer', answer: sampleAnswer(WEAK, { secondLook }), paper: samplePaper() };
};

test('a sentence that fails its second look is struck out in the message that shows it', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply, posted } = await begun(slack, turn);
  reply.append(ALSO);
  await appended(slack);
  assert.deepEqual(await reply.finish(struckOutcome()), posted);
  const [message, ...others] = repliesIn(slack, turn);
  assert.deepEqual(others, []);
  assert.equal(markdownOf(message), `${WEAK} ~~${ALSO.trim()}~~`);
  assert.match(wordsOf(message), /1 sentence was struck out after a second look/);
});

test('a stream that a person stopped once all was shown is a whole answer, and its strikes stand', async (t) => {
  for (const [outcome, text] of [
    [answerOutcome(WEAK + ALSO), WEAK + ALSO],
    [struckOutcome(), `${WEAK} ~~${ALSO.trim()}~~`],
  ] as const) {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await appended(slack);
    slack.standIn.fail('chat.stopStream', { error: 'stopped_by_user' });
    await reply.finish(outcome);
    assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [text]);
    assert.doesNotMatch(wordsOf(repliesIn(slack, turn)[0]), /Stopped on request/);
  }
});

test('where Slack takes no markdown block, what is struck out is struck out all the same', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.postMessage', { error: 'invalid_blocks' });
  const turn = await askIn(slack);
  await slack.app.replies.open(turn, never).finish(struckOutcome());
  assert.match(wordsOf(repliesIn(slack, turn)[0]), / ~R3 misses an ablation \[R3\.1\]\.~"/);
});
