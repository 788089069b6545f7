import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPump } from '../../handlers/pump.ts';
import { manualTimers, settled } from './support/manual-timers.ts';

test('the first piece of work begins at once, the next ones after the interval', async () => {
  const timers = manualTimers();
  let runs = 0;
  const pump = createPump(
    async () => {
      runs += 1;
    },
    1_000,
    timers,
  );
  pump.poke();
  await settled();
  assert.equal(runs, 1);
  pump.poke();
  pump.poke();
  await timers.advance(999);
  assert.equal(runs, 1);
  await timers.advance(1);
  assert.equal(runs, 2);
  await timers.advance(5_000);
  assert.equal(runs, 2);
});

test('never two pieces of work at a time', async () => {
  const timers = manualTimers();
  const ends: (() => void)[] = [];
  const pump = createPump(() => new Promise<void>((resolve) => ends.push(resolve)), 10, timers);
  pump.poke();
  pump.poke();
  await timers.advance(100);
  assert.equal(ends.length, 1);
  ends[0]!();
  await settled();
  await timers.advance(10);
  assert.equal(ends.length, 2);
  ends[1]!();
});

test('closing waits for what is under way and begins nothing more', async () => {
  const timers = manualTimers();
  const ends: (() => void)[] = [];
  const pump = createPump(() => new Promise<void>((resolve) => ends.push(resolve)), 10, timers);
  pump.poke();
  pump.poke();
  let closed = false;
  const closing = pump.close().then(() => {
    closed = true;
  });
  await settled();
  assert.equal(closed, false);
  ends[0]!();
  await closing;
  await timers.advance(1_000);
  assert.equal(ends.length, 1);
});
