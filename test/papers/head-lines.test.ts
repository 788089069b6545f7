import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namedAbove, namesPaper } from '../../src/papers/head-lines.ts';
import { readPapers } from '../../src/papers/read.ts';
import { text, textsOf } from './fixtures.ts';

const named: [line: string, title: string | null, submission: string | null, venue: string | null][] = [
  ['Submission 412: Old Maps: Harbours Redrawn', 'Old Maps: Harbours Redrawn', '412', null],
  ['Paper 412: Old Maps', 'Old Maps', '412', null],
  ['Paper ID 412: Old Maps', 'Old Maps', '412', null],
  ['Paper ID: 412', null, '412', null],
  ['Paper #412', null, '412', null],
  ['#412: Old Maps', 'Old Maps', '412', null],
  ['No. 412: Old Maps', 'Old Maps', '412', null],
  ['[412] Old Maps', 'Old Maps', '412', null],
  ['412 - Old Maps', 'Old Maps', '412', null],
  ['412: Old Maps', 'Old Maps', '412', null],
  ['**Paper #412** Old Maps of New Harbours', 'Old Maps of New Harbours', '412', null],
  ['Submission 412 (Old Maps)', 'Old Maps', '412', null],
  ['Title: Can maps age? A study', 'Can maps age? A study', null, null],
  ['Submission: Old Maps', 'Old Maps', null, null],
  ['Reviews for paper 412: Old Maps', 'Old Maps', '412', null],
  ['Review of paper 412: Old Maps', 'Old Maps', '412', null],
  ['# Reviews for Submission #412 — “Old Maps”', 'Old Maps', '412', null],
  ['Reviews of "Old Maps"', 'Old Maps', null, null],
  ['Reviews: Old Maps', 'Old Maps', null, null],
  ['Old Maps of New Harbours — SOSP 2026 reviews', 'Old Maps of New Harbours', null, 'SOSP 2026'],
  ['Paper 412: Old Maps (EuroSys 2027)', 'Old Maps', '412', 'EuroSys 2027'],
  ['SOSP’26 reviews for paper 412: Old Maps', 'Old Maps', '412', 'SOSP 2026'],
  ['SOSP 2026', null, null, 'SOSP 2026'],
  ['Old Maps: Learned Drawings of New Harbours', 'Old Maps: Learned Drawings of New Harbours', null, null],
];
for (const [line, title, submission, venue] of named)
  test(`“${line}” names the paper`, () => assert.deepEqual(namedAbove([line]), { title, submission, venue }));

const unnamed = [
  'The paper draws maps of harbours',
  'Paper 3 introduces a map.',
  'Submission 412 is about maps and I like it',
  'Hi all, the reviews are here',
  '412 participants took part',
  '2026 - A year of maps',
  '1. The paper is fine',
  '1: The Paper Is Good',
  'Summary: this paper draws maps',
  'Official Reviews',
  'Area Chair Notes For Friday',
  'This paper studies ATLAS-4 2024',
  '(copied from the portal, sorry for formatting!!)',
];
for (const line of unnamed)
  test(`“${line}” names none`, () => {
    assert.deepEqual(namedAbove([line]), { title: null, submission: null, venue: null });
    assert.equal(namesPaper(line), false);
  });

describe('in a pasted text', () => {
  const two = 'Reviewer #1\nRating: 6\nThe map is dated.\n\nReviewer #2\nRating: 4\nThe map is thin.';

  test('the first lines give title, number and venue, whatever else is said there', () => {
    const paper = readPapers(text(`Submission 412: Old Maps — SOSP 2026\n(copied, sorry!)\n\n${two}`))[0]!;
    assert.deepEqual([paper.title, paper.submission, paper.venue], ['Old Maps', '412', 'SOSP 2026']);
    assert.equal(paper.reviews.length, 2);
  });

  test('“Reviews:” opens no review', () =>
    assert.equal(readPapers(text(`Reviews: Old Maps\nas of Friday\n\n${two}`))[0]!.reviews.length, 2));

  test('a year in a title is no venue', () => {
    const paper = readPapers(text(`Redrawing ATLAS 2012 Maps for New Harbours\n\n${two}`))[0]!;
    assert.deepEqual(
      [paper.title, paper.venue],
      ['Redrawing ATLAS 2012 Maps for New Harbours', 'unknown venue'],
    );
  });

  test('one review alone keeps its first sentence, and loses the line that names the paper', () => {
    const review =
      'The paper draws maps by a method of its own. The results are thin and the baselines are missing.';
    const alone = readPapers(text(`${review}\n\nRating: 4`))[0]!;
    assert.equal(alone.title, 'Untitled paper');
    assert.equal(textsOf(alone.reviews[0]!)[0], 'The paper draws maps by a method of its own.');
    const under = readPapers(text(`Paper 412: Old Maps\n\n${review}\n\nRating: 4`))[0]!;
    assert.deepEqual([under.title, under.submission], ['Old Maps', '412']);
    assert.deepEqual(textsOf(under.reviews[0]!), textsOf(alone.reviews[0]!));
  });
});
