/** Events, and what fails, through the real app over the stand-in's socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { StoreError } from '../../src/errors.ts';
import { asked, paperIn, running, soon, TEAM, told } from './support/running.ts';

test('what could not be stored is not acknowledged, and comes again', async (t) => {
  const slack = await running(t, { ack: 100, retries: [50, 50, 50] });
  slack.conversation.failing.set('receive', new StoreError('The disk is full.', 'Free some space.'));
  const message = await slack.standIn.say({ text: 'What are the weaknesses?' });
  await slack.conversation.heard('receive', 2);
  assert.equal(slack.standIn.undelivered, 1);

  slack.conversation.failing.clear();
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
  const heard = await slack.conversation.heard('receive');
  assert.ok(heard.every(([one]) => (one as { ts: string; user: string }).ts === message.ts));
  assert.deepEqual((heard[0]![0] as { user: string }).user, YOU);
});

test('where Slack does not say who speaks, the message is not acknowledged, and comes again', async (t) => {
  const slack = await running(t, { ack: 600, retries: [50, 50, 50] });
  const paper = await paperIn(slack);
  slack.standIn.fail('users.info', { status: 500 }, 5);
  await slack.standIn.say({ text: 'What are the weaknesses?', thread_ts: paper.threadTs });
  await soon(slack, () => (slack.standIn.calls('users.info').length === 5 ? true : null));
  assert.equal(asked(slack, 'receive').filter(([one]) => (one as { threadTs: unknown }).threadTs).length, 0);
  await slack.conversation.heard('receive', 2);
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
});

test('an edit, a deletion and a link preview say what they are', async (t) => {
  const slack = await running(t);
  const message = await slack.standIn.say({ text: 'Why?' });
  slack.standIn.you.edit(DISCUSSION, message.ts, 'Why not?');
  slack.standIn.unfurl(DISCUSSION, message.ts);
  slack.standIn.you.delete(DISCUSSION, message.ts);
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
  assert.equal(asked(slack, 'edited').length, 1);
  assert.deepEqual(asked(slack, 'deleted'), [[{ team: TEAM, channel: DISCUSSION, ts: message.ts }]]);
});

test('a failure is told in words, with what to do', async (t) => {
  const slack = await running(t);
  await paperIn(slack);
  slack.conversation.failing.set(
    'recommend',
    new StoreError('The store cannot be written.', 'Try again in a minute.'),
  );
  await slack.standIn.you.command(DISCUSSION, '/recommend');
  await told(slack, /The store cannot be written\. Try again in a minute\./);
  slack.conversation.failing.set('recommend', new Error('secret: R2 wrote nonsense'));
  await slack.standIn.you.command(DISCUSSION, '/recommend');
  const message = await told(slack, /nothing was changed/);
  assert.doesNotMatch(message.text, /secret/);
});

test('the Home tab says what it is and how to begin', async (t) => {
  const slack = await running(t);
  slack.standIn.you.openHome();
  const home = await soon(slack, () => slack.standIn.you.home());
  assert.match(JSON.stringify(home), /Attach the reviews of a paper/);
  assert.match(JSON.stringify(home), /no model is used, nothing leaves this machine/);
});
