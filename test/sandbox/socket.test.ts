/** Socket Mode, frame by frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { bareSocket, call, standInFor } from './harness.ts';

/** Times short enough for a test to wait them out. */
const times = { ack: 40, retries: [0, 20, 20] };

test("an event is delivered in Slack's envelope, and kept until it is acknowledged", async (t) => {
  const standIn = await standInFor(t);
  const socket = await bareSocket(t, standIn);
  await standIn.say({ text: 'hello' });
  const envelope = await socket.frame('events_api');
  assert.equal(envelope.accepts_response_payload, false);
  assert.equal(envelope.retry_attempt, 0);
  const { payload } = envelope;
  assert.equal(payload.type, 'event_callback');
  assert.match(payload.event_id, /^Ev/);
  assert.equal((payload.authorizations as { is_bot: boolean }[])[0]?.is_bot, true);
  assert.deepEqual(
    [payload.event.type, payload.event.channel_type, payload.event.user, payload.event.text],
    ['message', 'group', YOU, 'hello'],
  );
  assert.equal(standIn.undelivered, 1);
  socket.ack(envelope);
  await standIn.until(() => standIn.undelivered === 0);
});

test('an event that is not acknowledged comes again at once and twice later, as the same event, and is then given up', async (t) => {
  const standIn = await standInFor(t, { times });
  const socket = await bareSocket(t, standIn);
  await standIn.say({ text: 'hello' });
  const envelopes = await Promise.all([0, 1, 2, 3].map((index) => socket.frame('events_api', index)));
  assert.deepEqual(
    envelopes.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason]),
    [
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ],
  );
  assert.equal(new Set(envelopes.map(({ payload }) => payload.event_id)).size, 1);
  await standIn.say({ text: 'next' });
  const next = await socket.frame('events_api', 4);
  assert.equal(next.payload.event.text, 'next');
});

test('what is said while no app is connected is delivered, in order, when one is', async (t) => {
  const standIn = await standInFor(t);
  for (const text of ['one', 'two', 'three']) await standIn.say({ text });
  assert.equal(standIn.connected, false);
  const socket = await bareSocket(t, standIn);
  const envelopes = await Promise.all([0, 1, 2].map((index) => socket.frame('events_api', index)));
  assert.deepEqual(
    envelopes.map(({ payload }) => payload.event.text),
    ['one', 'two', 'three'],
  );
});

test('each event goes to one of several sockets, and to another when its socket breaks', async (t) => {
  const standIn = await standInFor(t);
  const sockets = [await bareSocket(t, standIn), await bareSocket(t, standIn)];
  const delivered = () =>
    sockets.flatMap(({ frames }, index) =>
      frames.filter(({ type }) => type === 'events_api').map((envelope) => ({ index, envelope })),
    );
  const first = Promise.race(sockets.map((socket) => socket.frame('events_api')));
  await standIn.say({ text: 'hello' });
  await first;
  const [only, ...more] = delivered();
  assert.ok(only);
  assert.deepEqual(more, []);
  const other = sockets[1 - only.index];
  sockets[only.index]?.socket.terminate();
  const again = await other?.frame('events_api');
  assert.equal(again?.payload.event_id, only.envelope.payload.event_id);
  assert.deepEqual([again?.retry_attempt, again?.retry_reason], [1, 'connection_failed']);
});

test("a test can deliver an event again as Slack's retry", async (t) => {
  const standIn = await standInFor(t);
  const socket = await bareSocket(t, standIn);
  await standIn.say({ text: 'hello' });
  socket.ack(await socket.frame('events_api'));
  const [event] = standIn.events();
  assert.ok(event);
  standIn.deliver(event, { attempt: 2, reason: 'http_timeout' });
  const again = await socket.frame('events_api', 1);
  assert.equal(again.payload.event_id, event.event_id);
  assert.equal(again.retry_attempt, 2);
});

test('dropped sockets close without a word, a refresh announces itself', async (t) => {
  const standIn = await standInFor(t);
  const first = await bareSocket(t, standIn);
  standIn.refreshSockets();
  const frame = (await first.frame('disconnect')) as unknown as { reason: string };
  assert.equal(frame.reason, 'refresh_requested');
  const closed = first.closed();
  standIn.dropSockets();
  await closed;
  await standIn.until(() => !standIn.connected);
});

test('a command that nobody acknowledges in time has failed, and the person is told', async (t) => {
  const standIn = await standInFor(t, { times });
  await bareSocket(t, standIn);
  await assert.rejects(standIn.you.command(DISCUSSION, '/reviews'), {
    message: '/reviews failed because the app did not respond.',
  });
});

test('a socket needs a ticket, and a ticket opens one socket', async (t) => {
  const standIn = await standInFor(t);
  const opened = await call(standIn, 'apps.connections.open', {}, standIn.appToken);
  const url = String(opened.url);
  const dial = (address: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address);
      socket.once('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.once('error', () => resolve('refused'));
    });
  assert.equal(await dial(`${url.split('?')[0]}?ticket=guess`), 'refused');
  assert.equal(await dial(url), 'open');
  assert.equal(await dial(url), 'refused');
});

test('sockets answer pings', async (t) => {
  const standIn = await standInFor(t);
  const { socket } = await bareSocket(t, standIn);
  const pong = new Promise<string>((resolve) => socket.once('pong', (data) => resolve(String(data))));
  socket.ping('are you there');
  assert.equal(await pong, 'are you there');
});

test('only events of the manifest are sent', async (t) => {
  const manifest = (await import('./harness.ts')).MANIFEST.replace('message.groups, ', '');
  const standIn = await standInFor(t, { manifest });
  await standIn.say({ text: '@Sidechair hello' });
  await standIn.say({ text: 'to nobody' });
  assert.deepEqual(
    standIn.events().map(({ event }) => event.type),
    ['app_mention'],
  );
});
