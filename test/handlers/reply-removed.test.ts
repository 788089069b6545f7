/** A reply whose question was deleted goes from Slack, as far as Slack lets it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { LONG, never } from './support/replies.ts';
import { answerOutcome } from './support/samples.ts';
import { askIn, openSlack, repliesIn } from './support/slack.ts';

test('a reply whose question was deleted goes; what is gone already is no failure', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  await slack.app.replies.remove({ ...turn, reply });
  assert.deepEqual(repliesIn(slack, turn), []);
  await slack.app.replies.remove({ ...turn, reply });
});

for (const error of ['cant_delete_message', 'compliance_exports_prevent_deletion']) {
  test(`${error}: the messages of a removed reply say so, and nothing else`, async (t) => {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
    assert.ok(reply.length > 1);
    slack.standIn.fail('chat.delete', { error }, reply.length);
    await slack.app.replies.remove({ ...turn, reply });
    for (const message of repliesIn(slack, turn)) {
      assert.equal(message.text, 'Removed.');
      assert.deepEqual(message.blocks ?? [], []);
    }
  });
}

test('a removal that Slack refuses in every way is told from one that may go through later', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  const removal = async (error: string) => {
    for (const method of ['chat.delete', 'chat.update']) slack.standIn.fail(method, { error }, reply.length);
    const failure = await slack.app.replies.remove({ ...turn, reply }).catch((thrown: unknown) => thrown);
    assert.ok(failure instanceof ReplyError);
    return { code: failure.code, permanent: failure.permanent, refused: failure.refused };
  };
  assert.deepEqual(await removal('cant_delete_message'), {
    code: 'cant_delete_message',
    permanent: false,
    refused: true,
  });
});
