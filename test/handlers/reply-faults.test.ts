/** A reply while Slack misbehaves: the whole answer is there once, or its failure is told for what it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../sandbox/server/faults.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { ReplyError } from '../../src/conversation/ports.ts';
import { ALSO, appended, begun, never, WEAK } from './support/replies.ts';
import { answerOutcome } from './support/samples.ts';
import { askIn, markdownOf, newApp, openSlack, repliesIn, wordsOf } from './support/slack.ts';

for (const error of [
  'unknown_method',
  'missing_recipient_team_id',
  'user_not_found',
  'method_not_supported_for_channel_type',
]) {
  test(`where streaming is refused (${error}) the answer is posted and edited`, async (t) => {
    const slack = await openSlack(t);
    slack.standIn.fail('chat.startStream', { error }, 5);
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await slack.standIn.until(() => slack.standIn.calls('chat.update').length || null);
    await reply.finish(answerOutcome(WEAK + ALSO));
    const messages = repliesIn(slack, turn);
    assert.equal(messages.length, 1);
    assert.equal(markdownOf(messages[0]), WEAK + ALSO);
    assert.match(wordsOf(messages[0]), /feedback/);
    assert.equal(slack.standIn.calls('chat.startStream').length, 1);
  });
}

const APPEND_FAULTS: [string, Fault][] = [
  ['Slack ended the stream', { error: 'message_not_in_streaming_state' }],
  ['the message is full', { error: 'msg_too_long' }],
  ['Slack asks to wait', { retryAfter: 1 }],
  ['Slack is ill', { error: 'internal_error' }],
  ['the server fails', { status: 503 }],
  ['the line breaks before the call arrives', { drop: 'before' }],
  ['the line breaks after the call took effect', { drop: 'after' }],
];

for (const [what, fault] of APPEND_FAULTS) {
  for (const method of ['chat.appendStream', 'chat.stopStream']) {
    test(`when ${what} at ${method}, the whole answer is there once`, async (t) => {
      const slack = await openSlack(t);
      slack.standIn.fail(method, fault);
      const turn = await askIn(slack);
      const { reply } = await begun(slack, turn);
      reply.append(ALSO);
      await appended(slack);
      reply.append(' That is all.');
      await reply.finish(answerOutcome(`${WEAK}${ALSO} That is all.`));
      const messages = repliesIn(slack, turn);
      assert.equal(messages.map(markdownOf).join(''), `${WEAK}${ALSO} That is all.`);
      assert.equal(messages.length, 1);
      assert.match(wordsOf(messages[0]), /feedback/);
      assert.equal(messages[0]!.stream, undefined);
    });
  }
}

for (const [what, fault] of APPEND_FAULTS.slice(2)) {
  for (const method of ['chat.startStream', 'chat.postMessage']) {
    test(`when ${what} at ${method}, there is one message and not two`, async (t) => {
      const slack = await openSlack(t);
      if (method === 'chat.postMessage')
        slack.standIn.fail('chat.startStream', { error: 'unknown_method' }, 9);
      slack.standIn.fail(method, fault);
      const turn = await askIn(slack);
      const { reply, posted } = await begun(slack, turn);
      const shown = await reply.finish(answerOutcome(WEAK + ALSO));
      const messages = repliesIn(slack, turn);
      assert.deepEqual(messages.map(markdownOf), [WEAK + ALSO]);
      assert.deepEqual(shown, [messages[0]!.ts]);
      assert.deepEqual(posted, shown);
    });
  }
}

for (const method of ['chat.startStream', 'chat.appendStream', 'chat.stopStream', 'chat.postMessage']) {
  test(`when ${method} is never answered (time-out), the whole answer is there once`, async (t) => {
    const { standIn } = await openSlack(t);
    const slack = { standIn, app: newApp(standIn, 150) };
    if (method === 'chat.postMessage') standIn.fail('chat.startStream', { error: 'unknown_method' }, 9);
    standIn.fail(method, { hang: true });
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await reply.finish(answerOutcome(WEAK + ALSO));
    const messages = repliesIn(slack, turn);
    assert.deepEqual(messages.map(markdownOf), [WEAK + ALSO]);
    assert.match(wordsOf(messages[0]), /feedback/);
  });
}

test('a stream that outlived Slack’s five minutes is continued by an edit, whole', async (t) => {
  const slack = await openSlack(t, { stream: 50 });
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn);
  await new Promise((resolve) => setTimeout(resolve, 60));
  reply.append(ALSO);
  await reply.finish(answerOutcome(WEAK + ALSO));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
  assert.ok(slack.standIn.calls().some(({ error }) => error === 'message_not_in_streaming_state'));
});

test('blocks that Slack does not take are replaced by their words', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.postMessage', { error: 'invalid_blocks' });
  const turn = await askIn(slack);
  await slack.app.replies.open(turn, never).finish(answerOutcome(WEAK));
  assert.match(wordsOf(repliesIn(slack, turn)[0]), /R1 finds the baselines outdated/);
});

test('a place that is closed to the bot is a failure for good; a broken line is not', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  slack.standIn.setMember(DISCUSSION, false);
  const closed = slack.app.replies.open(turn, never).finish({ kind: 'notice', text: 'Hello' });
  await assert.rejects(closed, (error) => error instanceof ReplyError && error.permanent);
  slack.standIn.setMember(DISCUSSION, true);
  slack.standIn.fail('chat.postMessage', { status: 500 }, 9);
  const broken = slack.app.replies.open(turn, never).finish({ kind: 'notice', text: 'Hello' });
  await assert.rejects(broken, (error) => error instanceof ReplyError && !error.permanent);
});

for (const [error, refused, permanent] of [
  ['invalid_arguments', true, false],
  ['is_archived', true, true],
  ['token_revoked', false, false],
  ['rate_limited', false, false],
] as const) {
  test(`an answer that cannot be shown (${error}) is ${refused ? 'refused' : 'tried on'}`, async (t) => {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    for (const method of ['chat.startStream', 'chat.postMessage']) slack.standIn.fail(method, { error }, 5);
    await assert.rejects(slack.app.replies.open(turn, never).finish(answerOutcome(WEAK)), (thrown) => {
      assert.ok(thrown instanceof ReplyError);
      assert.deepEqual([thrown.refused, thrown.permanent], [refused, permanent]);
      return true;
    });
  });
}
