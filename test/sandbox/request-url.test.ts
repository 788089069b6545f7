/** HTTP mode: what Slack posts to an app's request address, how it is signed, and when it comes again. */
import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { signature } from '../../sandbox/server/request-url.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { plain, section, standInFor } from './harness.ts';

const SECRET = 'a-signing-secret-of-this-test';

/** A real Bolt app in HTTP mode; `url` is its request address. */
async function httpApp(t: TestContext, token: string, slackApiUrl: string) {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, logLevel: LogLevel.ERROR });
  const app = new App({ token, receiver, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });
  const server = await app.start(0);
  t.after(async () => void (await app.stop()));
  const { port } = server.address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}/slack/events` };
}

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A bare address that answers the challenge, and events with `statuses` in order, then 200. */
async function bareAddress(t: TestContext, statuses: number[]) {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (body.includes('url_verification')) return void response.end(JSON.parse(body).challenge);
    got.push({ headers: request.headers, body });
    const status = statuses.shift() ?? 200;
    if (status === 0) return;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` };
}

test('a Bolt app in HTTP mode hears events, commands, buttons and modals as over a socket', async (t) => {
  const standIn = await standInFor(t);
  const { app, url } = await httpApp(t, standIn.botToken, standIn.apiUrl);
  const heard: string[] = [];
  app.event('app_mention', async ({ event }) => void heard.push(event.text));
  app.command('/reviews', async ({ ack, body, client }) => {
    await ack('Opening the form.');
    const view = { type: 'modal' as const, callback_id: 'form', title: plain('Form'), submit: plain('Go') };
    await client.views.open({ trigger_id: body.trigger_id, view: { ...view, blocks: [section('x')] } });
  });
  app.view('form', async ({ ack }) => {
    await ack({ response_action: 'clear' });
    heard.push('submitted');
  });
  await standIn.connectHttp({ url, signingSecret: SECRET });
  assert.equal(standIn.connected, true);
  await standIn.say({ text: '@Sidechair hello' });
  await standIn.until(() => standIn.undelivered === 0);
  await standIn.you.command(DISCUSSION, '/reviews');
  const view = await standIn.until(() => standIn.you.views()[0]);
  assert.equal(standIn.you.ephemeral(DISCUSSION)[0]?.text, 'Opening the form.');
  await standIn.you.submit(view.id, {});
  assert.deepEqual(standIn.you.views(), []);
  assert.deepEqual(heard, ['<@U0SIDECHAIR> hello', 'submitted']);
});

test('every request is signed over its time and body', async (t) => {
  const standIn = await standInFor(t);
  const { got, url } = await bareAddress(t, []);
  const posted = await standIn.connectHttp({ url, signingSecret: SECRET });
  await standIn.say({ text: 'hello' });
  await standIn.until(() => standIn.undelivered === 0);
  const [{ headers, body }] = got as [Got];
  const timestamp = Number(headers['x-slack-request-timestamp']);
  assert.ok(Math.abs(timestamp - Date.now() / 1000) < 5);
  assert.equal(headers['x-slack-signature'], signature(SECRET, timestamp, body));
  assert.equal(posted.at(-1)?.body, body);
});

test('the signature is the one of the worked example in Slack’s reference', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  assert.equal(
    signature('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body),
    'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  );
});

test('an event that is refused or not answered comes again, saying why and how often', async (t) => {
  const standIn = await standInFor(t, { times: { ack: 60, retries: [0, 20, 40] } });
  const { got, url } = await bareAddress(t, [500, 0]);
  await standIn.connectHttp({ url, signingSecret: SECRET });
  await standIn.say({ text: 'hello' });
  await standIn.until(() => standIn.undelivered === 0);
  assert.deepEqual(
    got.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]),
    [
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
    ],
  );
  assert.equal(new Set(got.map(({ body }) => body)).size, 1, 'the same event each time');
});

test('an event that is refused every time is given up after the last retry', async (t) => {
  const standIn = await standInFor(t, { times: { ack: 60, retries: [0, 5, 10] } });
  const { got, url } = await bareAddress(t, [500, 500, 500, 500]);
  await standIn.connectHttp({ url, signingSecret: SECRET });
  await standIn.say({ text: 'hello' });
  await standIn.until(() => standIn.undelivered === 0);
  assert.equal(got.length, 4);
});

test('an address that does not answer the challenge is refused', async (t) => {
  const standIn = await standInFor(t);
  const { url } = await bareAddress(t, []);
  const wrong = { url: url.replace(/:\d+/, ':9'), signingSecret: SECRET };
  await assert.rejects(standIn.connectHttp(wrong), /challenge/);
});

test('a command that the app refuses has failed, and the person is told', async (t) => {
  const standIn = await standInFor(t);
  const { url } = await bareAddress(t, [401]);
  await standIn.connectHttp({ url, signingSecret: SECRET });
  await assert.rejects(standIn.you.command(DISCUSSION, '/reviews'), /did not respond/);
});
