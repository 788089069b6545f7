/** The limit of a turn leaves room for every limit within it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestAnswerMs } from '../src/agents.ts';
import { readConfig } from '../src/config.ts';

const longest = (env: Record<string, string>) =>
  longestAnswerMs(readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', ...env }).model!);

test('a turn may take longer than its answer and its second look together', () => {
  for (const seconds of [1, 240, 3600])
    for (const look of [1, 600]) {
      const env = { OPENAI_TIMEOUT_SECONDS: `${seconds}`, SECOND_LOOK_SECONDS: `${look}` };
      assert.ok(longest(env) > (seconds + look) * 1000);
      assert.ok(longest({ ...env, SECOND_LOOK: 'off' }) > seconds * 1000);
    }
});

test('where requests wait for one another, a turn may take their waits as well', () => {
  const env = { OPENAI_TIMEOUT_SECONDS: '3600', OPENAI_PARALLEL: '1' };
  assert.ok(longest(env) > (3 * 3600 + 20) * 1000);
});
