/** OpenReview, as its API gives it and as its page is copied. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPapers } from '../../src/papers/read.ts';
import { codesOf, fixture, json, paperOf, scoresOf, talkOf, textsOf } from './fixtures.ts';

describe('OpenReview JSON', () => {
  test('a v2 forum gives its reviews oldest first, whatever order the file has', () => {
    const paper = paperOf('openreview-v2-forum.json');
    assert.equal(paper.title, 'Lanternfish: Retrieval Without an Index for Small Language Models');
    assert.deepEqual([paper.venue, paper.submission, paper.forum], ['ICLR 2026', '7012', 'fOrUm12345']);
    assert.deepEqual(scoresOf(paper), [
      ['R1', 'Reviewer_q3Lm', 8, 4],
      ['R2', 'Reviewer_Zt8k', 4, 3],
      ['R3', 'Reviewer_nage', 6, 2],
    ]);
    assert.equal(paper.reviews[1]!.rating!.label, 'marginally below the acceptance threshold');
  });

  test('responses are kept apart, with who answers whom; a public comment keeps no name', () => {
    const paper = paperOf('openreview-v2-forum.json');
    assert.deepEqual(talkOf(paper), [
      ['A1', 'Authors', 'R2'],
      ['A2', 'Authors', 'A1'],
      ['D1', 'R2', 'A2'],
      ['A3', 'Authors', null],
      ['D2', 'Public comment', null],
    ]);
    assert.doesNotMatch(JSON.stringify(paper), /Brandt/);
  });

  test('a deleted note is left out, and the chair is told', () => {
    const paper = paperOf('openreview-v2-forum.json');
    assert.deepEqual(codesOf(paper), ['deleted_notes']);
    assert.doesNotMatch(JSON.stringify(paper.responses), /by mistake/);
  });

  test('one submission with its replies, and a bare list of notes, read as the forum does', () => {
    const forum = JSON.parse(fixture('openreview-v2-forum.json').text);
    const submission = forum.notes[0];
    const expected = scoresOf(paperOf('openreview-v2-forum.json'));
    assert.deepEqual(scoresOf(readPapers(json(submission))[0]!), expected);
    const { details, ...bare } = submission;
    assert.deepEqual(scoresOf(readPapers(json([bare, ...details.replies]))[0]!), expected);
  });

  test('v1 notes: numbers of anonymous reviewers are their labels, meta-review and decision are found', () => {
    const paper = paperOf('openreview-v1-notes.json');
    assert.deepEqual(scoresOf(paper), [
      ['R1', 'Reviewer_1', 7, 3],
      ['R2', 'Reviewer_2', 4, 4],
    ]);
    assert.deepEqual(
      [paper.venue, paper.metaReview, paper.decision],
      ['ICLR 2019', 'The reviewers disagree about the tests.', 'Accept (Poster)'],
    );
  });

  test('reviews without their submission take its title from the forum’s content, in either API', () => {
    const review = {
      id: 'r1',
      forum: 'fQ1',
      replyto: 'fQ1',
      signatures: ['ICLR.cc/2020/Conference/Paper7/AnonReviewer1'],
    };
    const old = {
      ...review,
      invitation: 'ICLR.cc/2020/Conference/Paper7/-/Official_Review',
      content: {
        title: 'Official Blind Review #1',
        review: 'The queue model is simple.',
        rating: '6: Weak Accept',
      },
      details: { forumContent: { title: 'Ferry Queues', abstract: 'Ferries wait.' } },
    };
    const now = {
      ...review,
      invitations: ['ICLR.cc/2026/Conference/Submission7/-/Official_Review'],
      content: { summary: { value: 'The queue model is simple.' }, rating: { value: 6 } },
      details: { forumContent: { title: { value: 'Ferry Queues' }, abstract: { value: 'Ferries wait.' } } },
    };
    for (const [note, venue] of [
      [old, 'ICLR 2020'],
      [now, 'ICLR 2026'],
    ] as const) {
      const paper = readPapers(json([note]))[0]!;
      assert.deepEqual(
        [paper.title, paper.abstract, paper.submission, paper.venue],
        ['Ferry Queues', 'Ferries wait.', '7', venue],
      );
    }
  });

  test('a response that hangs on the paper but names a reviewer answers that reviewer', () => {
    assert.deepEqual(talkOf(paperOf('openreview-v1-notes.json')), [
      ['A1', 'Authors', 'R2'],
      ['A2', 'Authors', 'R1'],
    ]);
  });
});

describe('the OpenReview page, copied', () => {
  test('run-together and spaced bylines both open a note; buttons and the footer are gone', () => {
    const paper = paperOf('pasted-openreview-page.txt');
    assert.deepEqual(scoresOf(paper), [
      ['R1', 'Reviewer_Kd4p', 5, 4],
      ['R2', 'Reviewer_7hWs', 2, 3],
    ]);
    assert.doesNotMatch(JSON.stringify(paper), /Hosting a Venue|Copy URL|Revisions|Add:|Velling/);
  });

  test('title, venue, number, abstract, meta-review and decision come from the page', () => {
    const paper = paperOf('pasted-openreview-page.txt');
    assert.equal(paper.title, 'Glasshouse: Auditing Reward Models by Counterfactual Edits');
    assert.deepEqual([paper.venue, paper.submission, paper.decision], ['ICML 2026', '3308', 'Reject']);
    assert.equal(paper.metaReview, 'The reviewers differ on the statistics.');
    assert.equal(paper.abstract, 'We edit one property of an answer at a time and watch the reward.');
  });

  test('a heading that a reviewer typed is no field of the form', () => {
    const sections = paperOf('pasted-openreview-page.txt').reviews[0]!.sections.map(({ name }) => name);
    assert.deepEqual(sections, [
      'Summary',
      'Strengths And Weaknesses',
      'Key Questions For Authors',
      'Limitations',
    ]);
  });

  test('yet its passages know on which side they stand', () => {
    const review = paperOf('pasted-openreview-page.txt').reviews[0]!;
    const kinds = Object.fromEntries(review.passages.map(({ kind }, i) => [textsOf(review)[i], kind]));
    assert.equal(kinds['The edits are well controlled, and Fig. 3 shows the effect clearly.'], 'strengths');
    assert.equal(kinds['Only two reward models are audited.'], 'weaknesses');
  });

  test('"Replying to" says whom a message answers; a rebuttal answers the review above it', () => {
    assert.deepEqual(talkOf(paperOf('pasted-openreview-page.txt')), [
      ['A1', 'Authors', 'R1'],
      ['D1', 'R1', 'A1'],
      ['D2', 'R2', null],
    ]);
  });

  test('a paste that begins in the middle of a form keeps that review, and a collapsed note is pointed out', () => {
    const paper = paperOf('paste-that-starts-in-the-middle.txt');
    assert.deepEqual(scoresOf(paper), [
      ['R1', null, 2.5, 4],
      ['R2', 'Reviewer_p6TQ', null, null],
    ]);
    const missing = paper.warnings.find(({ code }) => code === 'no_rating');
    assert.equal(missing?.label, 'R2');
    assert.match(missing!.message, /collapsed note/);
    assert.deepEqual(talkOf(paper), [
      ['A1', 'Authors', 'R2'],
      ['D1', 'R2', 'A1'],
    ]);
  });

  test('what a reviewer certifies or guesses about the authors is not kept', () => {
    assert.doesNotMatch(
      JSON.stringify(paperOf('paste-that-starts-in-the-middle.txt')),
      /certify|Educated Guess/,
    );
  });

  test('a Markdown export with bold labels, and one with headings and a Reviewer line', () => {
    assert.deepEqual(scoresOf(paperOf('markdown-export.md')), [
      ['R1', 'Reviewer_2cRm', 6, 3],
      ['R2', 'Reviewer_pN7e', 4, 5],
    ]);
  });
});
