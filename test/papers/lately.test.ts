import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lately } from '../../src/papers/lately.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { splitPaper } from '../agent/papers.ts';

/** Counts how often something was made for each title. */
function counting(most: number) {
  const made: string[] = [];
  const of = lately((paper) => {
    made.push(paper.title);
    return paper.title;
  }, most);
  return { of, made };
}

/** Read from the store: each time another object. */
const read = (title: string, revision = 1): Paper => ({
  ...splitPaper(),
  title,
  revision,
  fence: `f-${title}`,
});

test('what was made for a paper serves the next reading of it, until its reviews change', () => {
  const { of, made } = counting(5);
  for (const paper of [read('a'), read('a'), read('b'), read('a', 2), read('a', 2)]) of(paper);
  assert.deepEqual(made, ['a', 'b', 'a']);
});

test('the papers not asked about for longest are let go', () => {
  const { of, made } = counting(2);
  for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) of(read(title));
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('papers that are kept nowhere are told apart by the object, whatever they hold', () => {
  const { of, made } = counting(5);
  const loose = { ...splitPaper(), title: 'loose' };
  for (const paper of [loose, loose, { ...loose }]) of(paper);
  assert.deepEqual(made, ['loose', 'loose']);
});
