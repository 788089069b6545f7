import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { ModelClient } from '../../src/agent/model/model-client.ts';
import { withSlots } from '../../src/agent/model/slots.ts';
import { ModelError } from '../../src/errors.ts';

/** A client with `limit` slots whose every request waits until it is let go, or failed. */
function limited(limit: number) {
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
    async structured<T>(_: unknown, __: string, schema: z.ZodType<T>) {
      await request();
      return schema.parse({});
    },
  };
  const client = withSlots(inner, limit);
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
