import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPapers } from '../../src/papers/read.ts';
import { anonymousId, redact } from '../../src/papers/redact.ts';
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

test('text that names no one is left as it is', () => {
  const words = 'Reviewer: the proof is fine.\nName: the method needs one.\nSee @ 3 GHz, ~10 ms and a~b_1.';
  assert.deepEqual(redact(words), { text: words, emails: 0, names: 0 });
});
