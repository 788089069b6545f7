/** A model client on a server that plays a script, and how its failures read. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createModelClient, type ModelClientOptions } from '../../src/agent/model/model-client.ts';
import { ModelError, type ModelFailure } from '../../src/errors.ts';
import { type Step, startModelServer } from './model-server.ts';

export const ASK = [{ role: 'user' as const, content: 'What do the reviews say?' }];
export const TIMEOUTS = { firstTokenMs: 5000, stallMs: 5000, totalMs: 10_000 };

/** A client of a server that plays `script`; `read` reads one answer to its end. */
export async function clientFor(t: TestContext, script: Step[], options: Partial<ModelClientOptions> = {}) {
  const server = await startModelServer(script);
  let closed = false;
  t.after(async () => {
    if (!closed) await server.close();
  });
  const client = createModelClient({
    baseUrl: server.url,
    apiKey: 'sk-test',
    model: 'scripted-model',
    timeouts: TIMEOUTS,
    backoffMs: 1,
    ...options,
  });
  const read = async (signal = new AbortController().signal) => {
    let text = '';
    for await (const piece of client.stream(ASK, signal)) text += piece;
    return text;
  };
  const close = async () => {
    closed = true;
    await server.close();
  };
  return { server, client, read, close };
}

/** Asserts how it fails, and that the words name the host and neither key nor server text. */
export async function assertFails(promise: Promise<unknown>, code: ModelFailure, says: RegExp) {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof ModelError, String(error));
    assert.equal(error.code, code);
    assert.match(`${error.message} ${error.hint}`, says);
    assert.match(error.message, /127\.0\.0\.1/);
    assert.doesNotMatch(`${error.message} ${error.hint}`, /sk-test|scripted failure/);
    return true;
  });
}
