import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { DiedTooOften, retryAfter, TimedOut } from '../../src/conversation/retry.ts';
import { InputError, ModelError, StoreError } from '../../src/errors.ts';

const waits = (error: Error, upTo: number) =>
  Array.from({ length: upTo }, (_, failures) => retryAfter(error, failures));

test('an unexpected failure is tried three more times within seven seconds, then given up', () => {
  for (const error of [new Error('?'), new TypeError('?'), new StoreError('?', '')]) {
    assert.deepEqual(waits(error, 4), [1000, 2000, 4000, null]);
  }
});

test('a platform that cannot be reached is waited for, longer and longer, for about two hours', () => {
  const all = waits(new ReplyError('timeout', false), 121);
  assert.deepEqual(all.slice(0, 8), [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  assert.equal(all.at(-1), null);
  const total = all.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
  assert.ok(total > 110 * 60_000 && total < 130 * 60_000);
});

test('what the platform refuses is tried twice more within three seconds, then given up', () => {
  assert.deepEqual(waits(new ReplyError('invalid_arguments', false, true), 3), [1000, 2000, null]);
});

test('what another try cannot change is given up at once', () => {
  const errors = [
    new ReplyError('channel_not_found', true),
    new ReplyError('channel_not_found', true, true),
    new InputError('?', ''),
    new ModelError('refused', '?', ''),
    new TimedOut(1000),
    new DiedTooOften(10),
  ];
  for (const error of errors) assert.equal(retryAfter(error, 0), null);
});
