import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPaper, readPapers } from '../../src/papers/read.ts';
import { revise } from '../../src/papers/revise.ts';
import { samePaper } from '../../src/papers/same-paper.ts';
import { fixture, json, paperOf, scoresOf, text, textsOf } from './fixtures.ts';

const split = () => JSON.parse(fixture('split-reviews.json').text);
const paper = paperOf('split-reviews.json');

test('the same reviews again change nothing', () => {
  const { paper: same, changed } = revise(paper, paperOf('split-reviews.json'));
  assert.equal(changed, null);
  assert.equal(same, paper);
});

test('a changed rating is told, and every label and id stays', () => {
  const file = split();
  file.reviews[1].rating = '8: accept, good paper';
  const { paper: next, changed } = revise(paper, readPapers(json(file))[0]!);
  assert.equal(changed, "R2's rating changed from 6 to 8.");
  assert.equal(next.revision, 2);
  assert.deepEqual(
    next.reviews.map(({ passages }) => passages),
    paper.reviews.map(({ passages }) => passages),
  );
});

test('reviews in another order keep their labels', () => {
  const file = split();
  file.reviews.reverse();
  file.responses = [];
  const { paper: next, changed } = revise(paper, readPapers(json(file))[0]!);
  assert.equal(changed, null);
  assert.deepEqual(scoresOf(next), scoresOf(paper));
});

describe('an edited review', () => {
  const file = split();
  file.reviews[0].sections.Strengths = `- A new first remark.\n${file.reviews[0].sections.Strengths}`;
  file.reviews[0].sections.Weaknesses = '- Baselines from 2024 (e.g. graph state-space models) are missing.';
  const { paper: next, changed } = revise(paper, readPapers(json(file))[0]!);
  const idOf = (words: string) => next.reviews[0]!.passages[textsOf(next.reviews[0]!).indexOf(words)]!.id;
  const before = (words: string) => paper.reviews[0]!.passages[textsOf(paper.reviews[0]!).indexOf(words)]!.id;

  test('keeps the ids of sentences that stayed', () => {
    for (const words of [
      'The experiments are thorough.',
      '2. Could the routing table be shared across datasets?',
    ])
      assert.equal(idOf(words), before(words));
  });
  test('gives a new sentence a number never used', () => {
    assert.equal(idOf('A new first remark.'), `R1.${paper.reviews[0]!.lastPassage + 1}`);
    assert.equal(changed, '1 sentence of R1 is new; 2 sentences of R1 are gone.');
  });
  test('and the number of a sentence that went is not used again when it goes back', () => {
    const { paper: third } = revise(next, paperOf('split-reviews.json'));
    const ids = third.reviews[0]!.passages.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes(`R1.${next.reviews[0]!.lastPassage + 1}`));
  });
});

test('one more pasted review is added, the others stay, and the scale is the paper’s own', () => {
  const incoming = readPaper([
    text('The paper is sound, but the authors leave the main claim of the method untested.\nRating: 5'),
  ]);
  const { paper: next, changed } = revise(paper, incoming);
  assert.deepEqual(
    next.reviews.map(({ label }) => label),
    ['R1', 'R2', 'R3', 'R4'],
  );
  assert.equal(next.reviews[3]!.passages[0]!.id, 'R4.1');
  assert.equal(next.reviews[3]!.rating!.label, 'marginally below the acceptance threshold');
  assert.equal(changed, 'R4 is new.');
  assert.equal(next.title, paper.title);
});

test('a response that comes later is added and answers the right review', () => {
  const incoming = readPaper([json({ responses: [{ replyTo: 'R2', text: 'We report deviations now.' }] })], {
    title: null,
    venue: null,
    responsesAlone: true,
  });
  const { paper: next, changed } = revise(paper, incoming);
  assert.deepEqual(
    next.responses.map(({ label, replyTo }) => [label, replyTo]),
    [
      ['A1', 'R3'],
      ['A2', 'R2'],
    ],
  );
  assert.equal(changed, 'An author response is new.');
});

describe('the same paper?', () => {
  const named = (title: string | null, more: object = {}) =>
    readPapers(json({ title, ...more, reviews: [{ text: 'Good.' }] }))[0]!;
  test('the forum decides where both have one', () => {
    assert.equal(samePaper(named('A', { forum: 'abc123' }), named('B', { forum: 'abc123' })), true);
    assert.equal(samePaper(named('A', { forum: 'abc123' }), named('A', { forum: 'xyz789' })), false);
  });
  test('titles may differ in case, marks and length', () => {
    assert.equal(samePaper(paper, named('tidewater — sparse routing')), true);
    assert.equal(samePaper(paper, named('Quiet Gradients')), false);
  });
  test('what has no title may be the same', () => assert.equal(samePaper(paper, named(null)), true));
  test('but not with another number', () =>
    assert.equal(samePaper(paper, named(null, { submission: 12 })), false));
});
