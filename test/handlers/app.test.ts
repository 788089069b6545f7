/** The app over the socket, what it logs, and how it starts and stops. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSlackApp } from '../../handlers/app.ts';
import { ConfigError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { recordingConversation } from './support/recording.ts';
import { answerOutcome } from './support/samples.ts';
import { askIn, fastTimers, openSlack, silent } from './support/slack.ts';

const AGENT = { model: null, host: null };

test('a token that Slack refuses is named at the start', async (t) => {
  const { standIn } = await openSlack(t);
  const good = {
    mode: 'socket',
    botToken: standIn.botToken,
    appToken: standIn.appToken,
    apiUrl: standIn.apiUrl,
  } as const;
  const wrong = [
    [{ ...good, botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN \(invalid_auth\)/],
    [{ ...good, appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN \(invalid_auth\)/],
  ] as const;
  for (const [config, message] of wrong) {
    const app = createSlackApp(config, silent, fastTimers());
    app.register({ conversation: recordingConversation(), agent: AGENT });
    await assert.rejects(app.start(), (error) => error instanceof ConfigError && message.test(error.message));
  }
});

test('a dropped socket and one that Slack renews lose nothing', async (t) => {
  const { standIn, app } = await openSlack(t);
  const conversation = recordingConversation();
  app.register({ conversation, agent: AGENT });
  await app.start();
  t.after(() => app.stop());
  standIn.refreshSockets();
  await standIn.say({ text: 'said while the socket is renewed' });
  await conversation.heard('receive');
});

test('at the most verbose level no word of a message, an answer or a token is in the log', async (t) => {
  const { standIn } = await openSlack(t);
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line), Date.now);
  const config = {
    mode: 'socket',
    botToken: standIn.botToken,
    appToken: standIn.appToken,
    apiUrl: standIn.apiUrl,
  } as const;
  const app = createSlackApp(config, log, fastTimers());
  const conversation = recordingConversation();
  app.register({ conversation, agent: AGENT });
  await app.start();
  t.after(() => app.stop());
  const turn = await askIn({ standIn, app });
  await conversation.heard('receive', 2);
  conversation.failing.set('receive', new Error('canary-word'));
  await standIn.say({ text: 'canary-word' });
  await conversation.heard('receive', 3);
  standIn.fail('chat.postMessage', { error: 'invalid_blocks' });
  standIn.fail('chat.startStream', { status: 500 });
  await app.replies.open(turn, async () => undefined).finish(answerOutcome('canary-word'));

  assert.ok(lines.some((line) => line.includes('intake.failed')));
  for (const secret of ['canary-word', 'weaknesses', standIn.botToken, standIn.appToken])
    assert.deepEqual(
      lines.filter((line) => line.includes(secret)),
      [],
    );
});
