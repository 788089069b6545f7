import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatPlace,
  insideLink,
  type Place,
  parsePlace,
  placeOfPermalink,
} from '../../sandbox/web/place.ts';

const ORIGIN = 'http://127.0.0.1:3000';

test('the address bar brings back what was open', () => {
  const places: Place[] = [
    { kind: 'home' },
    { kind: 'channel', channel: 'C1', thread: null },
    { kind: 'channel', channel: 'C1', thread: '1770000000.000100' },
  ];
  for (const place of places) assert.deepEqual(parsePlace(formatPlace(place), ['C1']), place);
});

test('an address that names no channel here names no place', () => {
  for (const hash of ['', '#/', '#/C2', '#/C1/notATime', '#/C1/1.2/3'])
    assert.equal(parsePlace(hash, ['C1']), null);
});

test('a permanent link opens the thread it points into', () => {
  assert.deepEqual(placeOfPermalink('/archives/C1/p1770000000000100', ''), {
    kind: 'channel',
    channel: 'C1',
    thread: '1770000000.000100',
  });
  assert.deepEqual(
    placeOfPermalink('/archives/C1/p1770000009000200', '?thread_ts=1770000000.000100&cid=C1'),
    {
      kind: 'channel',
      channel: 'C1',
      thread: '1770000000.000100',
    },
  );
});

test('only a permanent link of this very workspace stays inside the page', () => {
  assert.equal(insideLink(`${ORIGIN}/archives/C1/p1770000000000100`, ORIGIN), '#/C1/1770000000.000100');
  assert.equal(insideLink('https://slack.example/archives/C1/p1770000000000100', ORIGIN), null);
  assert.equal(insideLink(`${ORIGIN}/local/files/F1`, ORIGIN), null);
  assert.equal(insideLink('no address', ORIGIN), null);
});
