import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { withBreaker } from '../../src/agent/model/breaker.ts';
import type { ModelClient } from '../../src/agent/model/model-client.ts';
import { ModelError, type ModelFailure } from '../../src/errors.ts';

type Result = 'answers' | ModelFailure | 'stopped';

/** A client that does as the script says, behind a breaker of three failures and ten seconds. */
function guarded(...script: Result[]) {
  const time = { now: 1_000_000 };
  let requests = 0;
  const next = () => {
    requests += 1;
    const result = script.shift() ?? 'answers';
    if (result === 'stopped') throw result;
    if (result !== 'answers') throw new ModelError(result, 'It failed.', 'Ask again.');
  };
  const inner: ModelClient = {
    host: 'models.example',
    model: 'm',
    async *stream() {
      next();
      yield 'Yes.';
      return { promptTokens: null, cachedTokens: null };
    },
    async structured<T>(_: unknown, __: string, schema: z.ZodType<T>) {
      next();
      return schema.parse({});
    },
  };
  const client = withBreaker(inner, { clock: () => time.now, limit: 3, restMs: 10_000 });
  const { signal } = new AbortController();
  const ask = async () => {
    const pieces: string[] = [];
    for await (const piece of client.stream([], signal)) pieces.push(piece);
    return pieces;
  };
  const fail = async (times: number, code: ModelFailure) => {
    for (let time = 0; time < times; time += 1) await assert.rejects(ask(), { code });
  };
  return { client, ask, fail, time, signal, requests: () => requests };
}

const three = (code: ModelFailure): ModelFailure[] => [code, code, code];

test('after three failures in a row nothing is asked until the rest is over', async () => {
  const { ask, fail, time, requests } = guarded(...three('unreachable'));
  await fail(3, 'unreachable');
  await assert.rejects(ask(), {
    code: 'resting',
    message: 'Its endpoint failed 3 times in a row (models.example) and is left alone for a while.',
    hint: 'It is tried again in 10 s.',
  });
  time.now += 9_999;
  await fail(1, 'resting');
  assert.equal(requests(), 3);
  time.now += 1;
  assert.deepEqual(await ask(), ['Yes.']);
  assert.deepEqual(await ask(), ['Yes.']);
});

test('the try after the rest that fails begins the rest anew', async () => {
  const { fail, time, requests } = guarded(...three('timeout'), 'timeout');
  await fail(3, 'timeout');
  time.now += 10_000;
  await fail(1, 'timeout');
  await fail(1, 'resting');
  assert.equal(requests(), 4);
});

test('while one request tries the endpoint after a rest, the others go on without it', async () => {
  const { client, ask, fail, time, signal } = guarded(...three('server_error'));
  await fail(3, 'server_error');
  time.now += 10_000;
  const probe = client.stream([], signal);
  assert.equal((await probe.next()).value, 'Yes.');
  await fail(1, 'resting');
  assert.equal((await probe.next()).done, true);
  assert.deepEqual(await ask(), ['Yes.']);
});

test('a try after the rest that a person stops leaves the next one to try', async () => {
  const { ask, fail, time } = guarded(...three('timeout'), 'stopped');
  await fail(3, 'timeout');
  time.now += 10_000;
  await assert.rejects(ask(), (reason) => reason === 'stopped');
  assert.deepEqual(await ask(), ['Yes.']);
});

test('an answer in between begins the count anew', async () => {
  const { ask, fail } = guarded('cut', 'cut', 'answers', 'cut', 'cut');
  await fail(2, 'cut');
  await ask();
  await fail(2, 'cut');
  assert.deepEqual(await ask(), ['Yes.']);
});

test('what is the matter with one question does not count', async () => {
  const { ask, fail } = guarded(...three('refused'), ...three('too_long'));
  await fail(3, 'refused');
  await fail(3, 'too_long');
  assert.deepEqual(await ask(), ['Yes.']);
});

test('structured requests count, and are held back, like the others', async () => {
  const { client, fail, signal, requests } = guarded('unauthorized', 'unauthorized', 'unauthorized');
  const ask = () => client.structured([], 'lean', z.object({}), signal);
  await assert.rejects(ask(), { code: 'unauthorized' });
  await fail(2, 'unauthorized');
  await assert.rejects(ask(), { code: 'resting' });
  assert.equal(requests(), 3);
});
