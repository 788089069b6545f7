import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { withBreaker } from '../../src/agent/model/breaker.ts';
import type { ModelClient } from '../../src/agent/model/model-client.ts';
import { withSlots } from '../../src/agent/model/slots.ts';
import { createJudge } from '../../src/agent/second-look/judge.ts';
import { ModelError } from '../../src/errors.ts';
import { splitPaper } from './papers.ts';

/** A client with `limit` slots whose every request waits until it is let go, or failed. */
function limited(limit: number, waitMs = 60_000) {
  const underWay: { end(): void; fail(error: Error): void }[] = [];
  const request = async () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    underWay.push({ end: resolve, fail: reject });
    await promise;
  };
  const inner: ModelClient = {
    host: 'models.example',
    model: 'm',
    async *stream() {
      await request();
      yield 'Yes.';
      return { promptTokens: null, cachedTokens: null };
    },
    async structured<T>(_: unknown, __: string, schema: z.ZodType<T>, ___: unknown, begun?: () => void) {
      begun?.();
      await request();
      return schema.parse({});
    },
  };
  const client = withSlots(inner, limit, waitMs);
  const ask = async (signal = new AbortController().signal) => {
    let said = '';
    for await (const piece of client.stream([], signal)) said += piece;
    return said;
  };
  return { client, ask, underWay };
}

/** Until everything that can happen without a request ending has happened. */
const settled = () => new Promise(setImmediate);

test('no more requests than there are slots are under way, and each that ends lets the next one in', async () => {
  const { ask, client, underWay } = limited(2);
  const signal = new AbortController().signal;
  const answers = [ask(), ask(), client.structured([], 'n', z.object({}), signal), ask()];
  await settled();
  assert.equal(underWay.length, 2);
  underWay[0]!.end();
  assert.equal(await answers[0], 'Yes.');
  await settled();
  assert.equal(underWay.length, 3);
  for (const request of underWay) request.end();
  assert.deepEqual(await answers[2], {});
  await settled();
  underWay[3]!.end();
  assert.deepEqual(await Promise.all([answers[1], answers[3]]), ['Yes.', 'Yes.']);
});

test('a request that fails gives its slot on', async () => {
  const { ask, underWay } = limited(1);
  const failing = ask();
  const waiting = ask();
  await settled();
  underWay[0]!.fail(new ModelError('cut', 'It failed.', 'Ask again.'));
  await assert.rejects(failing, { code: 'cut' });
  await settled();
  underWay[1]!.end();
  assert.equal(await waiting, 'Yes.');
});

test('one that is stopped while it waits is never sent, and holds up nobody', async () => {
  const { ask, underWay } = limited(1);
  const first = ask();
  const stop = new AbortController();
  const stopped = ask(stop.signal);
  const third = ask();
  await settled();
  stop.abort('stopped');
  await assert.rejects(stopped, (reason) => reason === 'stopped');
  underWay[0]!.end();
  assert.equal(await first, 'Yes.');
  await settled();
  underWay[1]!.end();
  assert.equal(await third, 'Yes.');
  assert.equal(underWay.length, 2);
});

test('one that nobody reads on gives its slot back', async () => {
  const { ask, client, underWay } = limited(1);
  const left = client.stream([], new AbortController().signal);
  const begun = left.next();
  await settled();
  underWay[0]!.end();
  assert.equal((await begun).value, 'Yes.');
  await left.return({ promptTokens: null, cachedTokens: null });
  const next = ask();
  await settled();
  underWay[1]!.end();
  assert.equal(await next, 'Yes.');
});

test('one that finds no slot in time is turned away with words, was never sent, and holds up nobody', async () => {
  const { ask, underWay } = limited(1, 20);
  const first = ask();
  await assert.rejects(ask(), { code: 'busy', message: /busy with other questions \(models\.example\)/ });
  assert.equal(underWay.length, 1);
  underWay[0]!.end();
  assert.equal(await first, 'Yes.');
  const next = ask();
  await settled();
  underWay[1]!.end();
  assert.equal(await next, 'Yes.');
});

test('that no slot was free counts neither as a failure of the endpoint nor as a success', async () => {
  const { client, underWay } = limited(1, 5);
  const guarded = withBreaker(client, { clock: () => 0, limit: 2 });
  const ask = () => guarded.structured([], 'n', z.object({}), new AbortController().signal);
  const failing = assert.rejects(ask(), { code: 'cut' });
  for (let n = 0; n < 3; n += 1) await assert.rejects(ask(), { code: 'busy' });
  underWay[0]!.fail(new ModelError('cut', 'It failed.', 'Ask again.'));
  await failing;
  const held = assert.rejects(ask(), { code: 'cut' });
  await assert.rejects(ask(), { code: 'busy' });
  underWay[1]!.fail(new ModelError('cut', 'It failed.', 'Ask again.'));
  await held;
  await assert.rejects(ask(), { code: 'resting' });
});

test('the time of the second look begins when it has its slot', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { ask, client, underWay } = limited(1);
  const judge = createJudge({
    client,
    random: (bytes) => new Uint8Array(bytes),
    contextTokens: 32_000,
    limitMs: 200,
  });
  const first = ask();
  const sentence = { text: 'R1 finds the experiments thorough [R1.6].', cites: ['R1.6'] };
  const judged = judge.judge([sentence], splitPaper(), new AbortController().signal);
  await settled();
  t.mock.timers.tick(1000);
  underWay[0]!.end();
  assert.equal(await first, 'Yes.');
  await settled();
  assert.equal(underWay.length, 2, 'the second look is sent');
  underWay[1]!.fail(new ModelError('cut', 'It failed.', 'Ask again.'));
  await assert.rejects(judged, { code: 'cut' });
});
