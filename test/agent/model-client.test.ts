import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { createModelClient } from '../../src/agent/model/model-client.ts';
import { pause, says, startModelServer, status } from './model-server.ts';
import { ASK, assertFails, clientFor, TIMEOUTS } from './scripted-client.ts';

test('an answer arrives piece by piece, before it is whole', async (t) => {
  const gate = pause();
  const { client } = await clientFor(t, [says('R1 likes it', gate, ' [R1.1].')]);
  const pieces = client.stream(ASK, new AbortController().signal);
  assert.equal((await pieces.next()).value, 'R1 likes it');
  await gate.reached;
  gate.open();
  assert.equal((await pieces.next()).value, ' [R1.1].');
  assert.equal((await pieces.next()).done, true);
});

test('the request is a Chat Completions stream with the key and the model', async (t) => {
  const { server, read } = await clientFor(t, [says('Yes.')]);
  await read();
  const [request] = server.requests;
  assert.equal(request?.path, '/v1/chat/completions');
  assert.equal(request?.authorization, 'Bearer sk-test');
  assert.equal(request?.body.model, 'scripted-model');
  assert.equal(request?.body.stream, true);
});

test('with no model configured the endpoint is asked which chat model it serves', async (t) => {
  const server = await startModelServer([says('Yes.')], ['nomic-embed-text', 'qwen3']);
  t.after(() => server.close());
  const client = createModelClient({ baseUrl: server.url, apiKey: null, model: null, timeouts: TIMEOUTS });
  assert.equal(client.model, null);
  for await (const _ of client.stream(ASK, new AbortController().signal));
  assert.equal(client.model, 'qwen3');
  assert.equal(server.requests[0]?.body.model, 'qwen3');
});

test('what the server counted is returned', async (t) => {
  const usage = { prompt_tokens: 812, completion_tokens: 3, total_tokens: 815 };
  const { client } = await clientFor(t, [{ kind: 'stream', pieces: ['Yes.'], finish: 'stop', usage }]);
  const pieces = client.stream(ASK, new AbortController().signal);
  await pieces.next();
  assert.deepEqual((await pieces.next()).value, { promptTokens: 812, cachedTokens: null });
});

test('thoughts at the start of an answer are not shown', async (t) => {
  const { read } = await clientFor(t, [
    says('<thi', 'nk>R9 is', ' bad</th', 'ink>\n\nR1 likes it.', ' <think> stays'),
  ]);
  assert.equal(await read(), 'R1 likes it. <think> stays');
});

test('a server that rejects stream_options is asked again without it, once and for all', async (t) => {
  const { server, read } = await clientFor(t, [
    status(400, { message: 'unknown field stream_options' }),
    says('Yes.'),
    says('No.'),
  ]);
  assert.equal(await read(), 'Yes.');
  assert.equal(await read(), 'No.');
  assert.deepEqual(
    server.requests.map(({ body }) => body.stream_options !== undefined),
    [true, false, false],
  );
});

test('401: the words say to check the key, and it is not tried again', async (t) => {
  const { read } = await clientFor(t, [status(401)]);
  await assertFails(read(), 'unauthorized', /refused the key .* OPENAI_API_KEY/);
});

test('403: the words say that the key may not use the model', async (t) => {
  const { read } = await clientFor(t, [status(403)]);
  await assertFails(read(), 'unauthorized', /does not allow this key/);
});

test('404: the words name the model and the base URL', async (t) => {
  const { read } = await clientFor(t, [status(404)]);
  await assertFails(read(), 'unknown_model', /“scripted-model”.*OPENAI_BASE_URL/);
});

test('429 with a short Retry-After is waited for and tried again', async (t) => {
  const { server, read } = await clientFor(t, [
    status(429, { headers: { 'retry-after': '0' } }),
    says('Yes.'),
  ]);
  assert.equal(await read(), 'Yes.');
  assert.equal(server.requests.length, 2);
});

test('429 that asks for a longer wait than a chair has is not tried again, and says when to ask', async (t) => {
  const { read } = await clientFor(t, [status(429, { headers: { 'retry-after': '95' } })]);
  await assertFails(read(), 'rate_limited', /Ask again in 95 s/);
});

test('429 without Retry-After is tried twice more, then given up', async (t) => {
  const { read } = await clientFor(t, [status(429), status(429), status(429)]);
  await assertFails(read(), 'rate_limited', /takes no more requests/);
});

test('an account without credit is told apart from a busy endpoint, and not tried again', async (t) => {
  const { read } = await clientFor(t, [status(429, { code: 'insufficient_quota' })]);
  await assertFails(read(), 'rate_limited', /no credit left/);
});

test('500 once, then an answer: the answer is shown', async (t) => {
  const { read } = await clientFor(t, [status(500), says('Yes.')]);
  assert.equal(await read(), 'Yes.');
});

test('500 again and again: a fault of the endpoint', async (t) => {
  const { read } = await clientFor(t, [status(500), status(502), status(503)]);
  await assertFails(read(), 'server_error', /fault of its own .*503/);
});

test('an error inside a stream is a fault of the endpoint', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'error-in-stream', code: 'overloaded' }], { maxRetries: 0 });
  await assertFails(read(), 'server_error', /fault of its own/);
});

test('a host where nobody listens cannot be reached', async (t) => {
  const { port } = await freePort();
  const { close } = await clientFor(t, []);
  await close();
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const client = createModelClient({ baseUrl, apiKey: null, model: 'm', timeouts: TIMEOUTS, backoffMs: 1 });
  await assertFails(
    client.stream(ASK, new AbortController().signal).next(),
    'unreachable',
    /could not be reached/,
  );
});

async function freePort() {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return { port };
}

test('no first word in time', async (t) => {
  const timeouts = { ...TIMEOUTS, firstTokenMs: 60 };
  const { read } = await clientFor(t, [{ kind: 'stall', pieces: [] }], { timeouts });
  await assertFails(read(), 'timeout', /did not begin to answer/);
});

test('silence in the middle', async (t) => {
  const timeouts = { ...TIMEOUTS, stallMs: 60 };
  const { read } = await clientFor(t, [{ kind: 'stall', pieces: ['R1 likes'] }], { timeouts });
  await assertFails(read(), 'timeout', /fell silent/);
});

test('too long in all', async (t) => {
  const timeouts = { ...TIMEOUTS, totalMs: 60 };
  const { read } = await clientFor(t, [{ kind: 'stall', pieces: ['R1 likes'] }], { timeouts });
  await assertFails(read(), 'timeout', /needed more than/);
});

test('a reader who takes long between pieces is no silence of the model', async (t) => {
  const timeouts = { ...TIMEOUTS, stallMs: 40 };
  const { client } = await clientFor(t, [says('One.', ' Two.')], { timeouts });
  const pieces = client.stream(ASK, new AbortController().signal);
  await pieces.next();
  await new Promise((resolve) => setTimeout(resolve, 120));
  assert.equal((await pieces.next()).value, ' Two.');
  assert.equal((await pieces.next()).done, true);
});

test('a connection that breaks in the middle is a cut answer, and is not begun again', async (t) => {
  const { server, read } = await clientFor(t, [{ kind: 'cut', pieces: ['R1 likes'] }]);
  await assertFails(read(), 'cut', /broke off/);
  assert.equal(server.requests.length, 1);
});

test('a stream that ends without a finish reason is a cut answer', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'stream', pieces: ['R1 likes'], finish: null }]);
  await assertFails(read(), 'cut', /broke off/);
});

test('an answer that runs into the output limit says so', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'stream', pieces: ['R1 likes'], finish: 'length' }]);
  await assertFails(read(), 'cut', /limit of its output/);
});

test('an empty answer', async (t) => {
  const { read } = await clientFor(t, [says()]);
  await assertFails(read(), 'empty', /gave no answer/);
});

test('a refusal', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'refusal', text: 'I cannot help with that.' }]);
  await assertFails(read(), 'refused', /refused to answer/);
});

test('a content filter that stops the answer is a refusal', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'stream', pieces: ['R1'], finish: 'content_filter' }]);
  await assertFails(read(), 'refused', /refused to answer/);
});

test('a context that is too small, in the words of three servers', async (t) => {
  const messages = [
    "This model's maximum context length is 8192 tokens.",
    'the request exceeds the available context size',
    'prompt is too long: 210000 tokens > 200000 maximum',
  ];
  for (const message of messages) {
    const { read } = await clientFor(t, [status(400, { message })]);
    await assertFails(read(), 'too_long', /do not fit the context/);
  }
});

test('a web page instead of an answer points at the base URL', async (t) => {
  const { read } = await clientFor(t, [{ kind: 'raw', contentType: 'text/html', body: '<h1>Hello</h1>' }]);
  await assertFails(read(), 'bad_output', /OPENAI_BASE_URL/);
});

test('a stream that is not JSON points at the base URL', async (t) => {
  const { read } = await clientFor(t, [
    { kind: 'raw', contentType: 'text/event-stream', body: 'data: {oops\n\n' },
  ]);
  await assertFails(read(), 'bad_output', /not a model's answer/);
});

test('a model that does not come to an end is stopped', async (t) => {
  const { read } = await clientFor(t, [says(...Array.from({ length: 70 }, () => 'again '.repeat(170)))]);
  await assertFails(read(), 'bad_output', /did not come to an end/);
});

test('an aborted question ends at once with the reason it was given', async (t) => {
  const gate = pause();
  const { client } = await clientFor(t, [says('R1 likes', gate)]);
  const controller = new AbortController();
  const pieces = client.stream(ASK, controller.signal);
  await pieces.next();
  await gate.reached;
  const reason = new Error('stopped by a person');
  controller.abort(reason);
  await assert.rejects(pieces.next(), reason);
  gate.open();
});

test('a stop closes the connection to the model, before its first word and in the middle', async (t) => {
  for (const pieces of [[], ['R1 likes']]) {
    const { server, client, close } = await clientFor(t, [{ kind: 'stall', pieces }]);
    const controller = new AbortController();
    const answer = client.stream(ASK, controller.signal);
    for (const piece of pieces) assert.equal((await answer.next()).value, piece);
    const next = answer.next();
    const stopped = assert.rejects(next, (reason) => reason === 'stopped');
    while (server.requests.length === 0) await new Promise(setImmediate);
    controller.abort('stopped');
    await stopped;
    await server.requests[0]?.closed;
    await close();
  }
});

test('an abort while waiting to try again ends the wait', async (t) => {
  const { server, read } = await clientFor(t, [status(429, { headers: { 'retry-after': '15' } })]);
  const controller = new AbortController();
  const reading = read(controller.signal);
  const reason = new Error('stopped by a person');
  const stop = setInterval(() => server.requests.length > 0 && controller.abort(reason), 5);
  await assert.rejects(reading, reason);
  clearInterval(stop);
});
