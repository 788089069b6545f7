/** HTTP mode: what is not signed by Slack, now, is not received; what is, is kept before Slack is told so. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createSlackApp } from '../../handlers/app.ts';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { StoreError } from '../../src/errors.ts';
import { recordingConversation } from './support/recording.ts';
import { fastTimers, openSlack, silent } from './support/slack.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const TEAM = 'T0SIDECHAIR';
const now = () => Math.floor(Date.now() / 1_000);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const sign = (body: string, secret = SECRET, at = now(), type = 'application/json') => ({
  'content-type': type,
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
});

const EVENT = JSON.stringify({
  type: 'event_callback',
  team_id: TEAM,
  event: { type: 'message', channel: DISCUSSION, user: YOU, text: 'Why?', ts: '1.000001' },
});

const FORM = 'application/x-www-form-urlencoded';
const command = () =>
  new URLSearchParams({
    command: '/reviews',
    text: 'help',
    channel_id: DISCUSSION,
    user_id: YOU,
    team_id: TEAM,
    trigger_id: '1.2.abc',
  }).toString();

/** The app, listening on a port of its own. */
async function listening(t: TestContext) {
  const { standIn } = await openSlack(t);
  const port = await freePort();
  const { botToken, apiUrl } = standIn;
  const config = { mode: 'http', botToken, signingSecret: SECRET, port, apiUrl } as const;
  const app = createSlackApp(config, silent, fastTimers());
  const conversation = recordingConversation();
  app.register({ conversation, agent: { model: null, host: null } });
  await app.start();
  t.after(() => app.stop());
  const send = (headers: Record<string, string>, body = EVENT) =>
    fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
  return { standIn, conversation, send };
}

test('what Slack signed is received', async (t) => {
  const { conversation, send } = await listening(t);
  assert.equal((await send(sign(EVENT))).status, 200);
  assert.equal(conversation.asked.length, 1);
  assert.equal(
    (await send(sign(EVENT, SECRET, now() - 240))).status,
    200,
    'four minutes on the way are allowed',
  );
});

const { 'x-slack-signature': _, ...unsigned } = sign(EVENT);
const { 'x-slack-request-timestamp': __, ...undated } = sign(EVENT);
const FORGED: [string, () => Record<string, string>][] = [
  ['a signature made with another secret', () => sign(EVENT, 'another secret altogether')],
  ['a signature that is six minutes old', () => sign(EVENT, SECRET, now() - 360)],
  ['a good signature of other words', () => sign(`${EVENT} `)],
  [
    'a good signature with a newer time',
    () => ({ ...sign(EVENT, SECRET, now() - 360), 'x-slack-request-timestamp': String(now()) }),
  ],
  ['no signature', () => unsigned],
  ['no time', () => undated],
  ['a time that is none', () => ({ ...sign(EVENT), 'x-slack-request-timestamp': 'now' })],
  ['a signature of another version', () => ({ ...sign(EVENT), 'x-slack-signature': 'v1=00' })],
  ['nothing at all', () => ({ 'content-type': 'application/json' })],
];
for (const [what, headers] of FORGED) {
  test(`${what} is refused, and nothing is received`, async (t) => {
    const { conversation, standIn, send } = await listening(t);
    const before = standIn.calls().length;
    assert.equal((await send(headers())).status, 401);
    assert.deepEqual(conversation.asked, []);
    assert.equal(standIn.calls().length, before);
  });
}

test('a command that is copied and sent again within the time window does nothing', async (t) => {
  const { standIn, send } = await listening(t);
  const body = command();
  const headers = sign(body, SECRET, now(), FORM);
  assert.equal((await send(headers, body)).status, 200);
  await standIn.until(() => standIn.you.ephemeral(DISCUSSION).length === 1);
  const before = standIn.calls().length;
  assert.equal((await send(headers, body)).status, 200);
  assert.equal(standIn.calls().length, before);
});

test('Slack’s question for the address is answered, when it is signed', async (t) => {
  const { send } = await listening(t);
  const body = JSON.stringify({ type: 'url_verification', challenge: 'say this', token: 'x' });
  const answer = await send(sign(body), body);
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /say this/);
  assert.equal((await send(sign(body, 'another'), body)).status, 401);
});

test('the turn is kept before Slack hears that it arrived', async (t) => {
  const { conversation, send } = await listening(t);
  const keeping = Promise.withResolvers<void>();
  const received = Promise.withResolvers<void>();
  const receive = conversation.receive.bind(conversation);
  conversation.receive = async (message) => {
    received.resolve();
    await keeping.promise;
    return receive(message);
  };
  let answered = false;
  const answer = send(sign(EVENT)).then((response) => {
    answered = true;
    return response;
  });
  await received.promise;
  assert.equal(
    (await send({ 'content-type': 'application/json' })).status,
    401,
    'others are answered meanwhile',
  );
  assert.equal(answered, false);
  keeping.resolve();
  assert.equal((await answer).status, 200);
});

test('what could not be kept is not acknowledged, so that Slack sends it again', async (t) => {
  const { conversation, send } = await listening(t);
  conversation.failing.set('receive', new StoreError('The disk is full.', 'Free some space.'));
  assert.equal((await send(sign(EVENT))).status, 500);
  conversation.failing.clear();
  assert.equal((await send(sign(EVENT))).status, 200);
});
