import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPapers } from '../../src/papers/read.ts';
import { anonymousId, redact, reviewerId } from '../../src/papers/redact.ts';
import { json, paperOf } from './fixtures.ts';

test('names and addresses of reviewers never reach the paper, and the chair is told how many went', () => {
  const paper = paperOf('reviews-with-names.txt');
  assert.doesNotMatch(JSON.stringify(paper), /Jane|Doe|Winter|example\.org/);
  assert.match(paper.reviews[0]!.text, /write to \[e-mail removed\]/);
  assert.match(
    paper.warnings.find(({ code }) => code === 'people_removed')!.message,
    /1 e-mail address and 2 names were removed/,
  );
});

test('a name in place of a reviewer id is dropped', () => {
  const paper = readPapers(json({ reviews: [{ reviewer: 'Jane Doe', rating: 5, text: 'Good.' }] }))[0]!;
  assert.equal(paper.reviews[0]!.reviewer, null);
  assert.doesNotMatch(JSON.stringify(paper), /Jane/);
});

test('an address inside a response or a meta-review goes too', () => {
  const paper = readPapers(
    json({
      reviews: [{ text: 'Good.' }],
      responses: [{ text: 'Write to a.b@c.org.' }],
      meta_review: 'Ask x@y.edu.',
    }),
  )[0]!;
  assert.doesNotMatch(JSON.stringify(paper), /@/);
});

describe('anonymous ids', () => {
  const ids: [string, string | null][] = [
    ['Reviewer_AbCd', 'Reviewer_AbCd'],
    ['Reviewer AbCd', 'Reviewer_AbCd'],
    ['ICLR.cc/2026/Conference/Submission1/Reviewer_nage', 'Reviewer_nage'],
    ['AnonReviewer3', 'Reviewer_3'],
    ['Reviewer #2', 'Reviewer_2'],
    ['hQ7d', 'Reviewer_hQ7d'],
    ['R4', 'Reviewer_4'],
    ['Jane Doe', null],
    ['Anna', null],
    ['Reviewer Anna', null],
    ['~Jane_Doe1', null],
    ['jane@doe.org', null],
  ];
  for (const [typed, id] of ids)
    test(`${typed} is ${id ?? 'a person'}`, () => assert.equal(anonymousId(typed), id));
});

describe('what stands for a reviewer in a file', () => {
  const ids: [string, string | null][] = [
    ['a', 'Reviewer_a'],
    ['AC1', 'Reviewer_AC1'],
    ['R-x', 'Reviewer_R-x'],
    ['rev_2', 'Reviewer_rev_2'],
    ['Reviewer_rev_2', 'Reviewer_rev_2'],
    ['104233', 'Reviewer_104233'],
    ['hQ7d', 'Reviewer_hQ7d'],
    ['anna', null],
    ['Li3', null],
    ['jdoe', null],
    ['jane_doe', null],
    ['Jane Doe', null],
    ['rev_2 of three', null],
    ['a1-b2-c3-d4-e5', null],
  ];
  for (const [typed, id] of ids)
    test(`${typed} is ${id ? 'kept' : 'dropped, since it may be a name'}`, () =>
      assert.equal(reviewerId(typed), id));

  test('short ids stay, and nothing is said to be removed', () => {
    const paper = readPapers(
      json({
        reviews: [
          { reviewer: 'a', text: 'Good.' },
          { reviewer: 'b', text: 'Bad.' },
        ],
        responses: [{ replyTo: 'b', text: 'We disagree.' }],
      }),
    )[0]!;
    assert.deepEqual(
      paper.reviews.map(({ label, reviewer }) => [label, reviewer]),
      [
        ['R1', 'Reviewer_a'],
        ['R2', 'Reviewer_b'],
      ],
    );
    assert.equal(paper.responses[0]!.replyTo, 'R2');
    assert.ok(!paper.warnings.some(({ code }) => code === 'people_removed'));
  });
});

test('text that names no one is left as it is', () => {
  const words = 'Reviewer: the proof is fine.\nName: the method needs one.\nSee @ 3 GHz, ~10 ms and a~b_1.';
  assert.deepEqual(redact(words), { text: words, emails: 0, names: 0 });
});
