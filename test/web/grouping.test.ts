import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../../sandbox/web/grouping.ts';
import { said } from './messages.ts';

const now = (1_770_000_000 + 60) * 1000;
const continued = (messages: Parameters<typeof rows>[0]) =>
  rows(messages, now, 'en-US').map((row) => row.continues);

test('messages of one person within five minutes stand under one name', () => {
  assert.deepEqual(continued([said(0), said(10), said(299)]), [false, true, true]);
});

test('a pause of five minutes, or another person, begins a new heading', () => {
  assert.deepEqual(continued([said(0), said(301), said(302, { user: 'U2' })]), [false, false, false]);
});

test('what only one person sees does not stand under a heading that all see', () => {
  assert.deepEqual(continued([said(0), said(1, { ephemeral_to: 'U1' })]), [false, false]);
});

test('a day is named once, on its first message', () => {
  const days = rows([said(-3 * 86_400), said(-86_400), said(0), said(1)], now, 'en-US').map((row) => row.day);
  assert.equal(days[1], 'Yesterday');
  assert.equal(days[2], 'Today');
  assert.equal(days[3], null);
  assert.match(days[0] ?? '', /^[A-Z][a-z]+day, /);
});
