import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, day, shortClock, size } from '../../sandbox/web/time.ts';

/** A Slack timestamp at local noon of a day. */
const noon = (year: number, month: number, date: number) =>
  `${new Date(year, month - 1, date, 12).getTime() / 1000}.000000`;
const now = new Date(2026, 2, 10, 9).getTime();

test('days are named from the reader’s calendar', () => {
  assert.equal(day(noon(2026, 3, 10), now, 'en-US'), 'Today');
  assert.equal(day(noon(2026, 3, 9), now, 'en-US'), 'Yesterday');
  assert.equal(day(noon(2026, 3, 3), now, 'en-US'), 'Tuesday, March 3');
  assert.equal(day(noon(2025, 12, 31), now, 'en-US'), 'Wednesday, December 31, 2025');
});

test('how long ago is said in the largest whole unit', () => {
  const at = (seconds: number) => `${now / 1000 - seconds}.000000`;
  assert.deepEqual(
    [30, 60, 3599, 3600, 2 * 86_400].map((seconds) => ago(at(seconds), now)),
    ['just now', '1 minute ago', '59 minutes ago', '1 hour ago', '2 days ago'],
  );
});

test('sizes are short', () => {
  assert.deepEqual([820, 14_200, 2_310_000].map(size), ['820 B', '14 KB', '2.3 MB']);
});

test('the short clock is the clock with neither AM nor PM', () => {
  const at = noon(2026, 3, 10);
  assert.equal(shortClock(at), '12:00');
});
