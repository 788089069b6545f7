import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Paper } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';
import { codesOf, fixture, json, paperOf, scoresOf, talkOf, text, textsOf } from './fixtures.ts';

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

describe('text', () => {
  test('REVIEW lines divide reviews; a label already used is text', () => {
    const paper = paperOf('review-sections.txt');
    assert.deepEqual(scoresOf(paper), [
      ['R1', null, 6, 4],
      ['R2', null, 4, 3],
    ]);
    assert.ok(
      textsOf(paper.reviews[1]!).some(
        (passage) => passage.startsWith('Summary: the novelty') || passage.startsWith('the novelty'),
      ),
    );
  });

  test('headings of every usual kind divide pasted reviews, with scores and sections', () => {
    const paper = paperOf('plain-pasted-reviews.txt');
    assert.deepEqual(scoresOf(paper), [
      ['R1', 'Reviewer_1', 5, 4],
      ['R2', 'Reviewer_2', 3, 3],
      ['R3', 'Reviewer_3', 4, 2],
    ]);
    assert.deepEqual(
      [paper.title, paper.venue],
      ['Quiet Gradients: Training Under Power Caps', 'NeurIPS 2025'],
    );
    assert.deepEqual(talkOf(paper), [['A1', 'Authors', 'R2']]);
    assert.equal(paper.metaReview, 'The reviewers agree that the hardware tests matter.');
  });

  test('headings of HotCRP and EasyChair divide too', () => {
    const hotcrp =
      'Review #12A\n===========\nThe paper is clear.\n\nReview #12B\n===========\nThe paper is thin.';
    assert.deepEqual(
      readPapers(text(hotcrp))[0]!.reviews.map(({ reviewer }) => reviewer),
      ['Reviewer_12A', 'Reviewer_12B'],
    );
    const easychair =
      '----------- REVIEW 1 ----------\nThe paper is clear.\n----------- REVIEW 2 ----------\nThe paper is thin.';
    assert.equal(readPapers(text(easychair))[0]!.reviews.length, 2);
  });

  test('one review alone needs no heading', () => {
    const paper = readPapers(
      text(
        'The paper proposes a cache. The experiments are thin, and the authors give no baselines.\n\nRating: 4',
      ),
    )[0]!;
    assert.deepEqual(scoresOf(paper), [['R1', null, 4, null]]);
  });

  test('"Review 1: … Review 2: …" in one paragraph is two reviews', () => {
    const paper = readPapers(
      text(
        '[Review 1: The paper is clear and the results are good. Review 2: The method is not new, as Reviewer 1 says.]',
      ),
    )[0]!;
    assert.equal(paper.reviews.length, 2);
  });

  test('a sentence that begins with a reviewer is no heading', () => {
    const paper = readPapers(
      text(
        'Review 1:\nThe paper is good.\nReviewer 2 says that the method is old, and I agree.\n\nReview 2:\nThe method is old.',
      ),
    )[0]!;
    assert.equal(paper.reviews.length, 2);
    assert.equal(textsOf(paper.reviews[0]!).length, 2);
  });

  test('a form pasted several times with no headings is several reviews', () => {
    const form = (rating: number) =>
      `Summary: A paper about ${rating} things.\nWeaknesses: Few experiments with ${rating}.\nRating: ${rating}\n`;
    assert.deepEqual(
      scoresOf(readPapers(text(form(3) + form(6)))[0]!).map(([, , rating]) => rating),
      [3, 6],
    );
  });
});

describe("the project's own JSON and others", () => {
  const review = { reviewer: 'R1', confidence: 3, text: 'The proof is clean.' };
  const ratings: [string, unknown, number][] = [
    ['a number', 6, 6],
    ['text', '6: weak accept', 6],
    ['raw and value', { raw: '6: weak accept', value: 6 }, 6],
    ['value and label', { value: 6, label: 'weak accept' }, 6],
  ];
  for (const [form, rating, value] of ratings)
    test(`a rating may be ${form}`, () => {
      const paper = readPapers(json({ title: 'T', reviews: [{ ...review, rating }] }))[0]!;
      assert.equal(paper.reviews[0]!.rating!.value, value);
    });

  const sections: [string, object][] = [
    ['a map', { sections: { Strengths: 'Clean.' } }],
    ['a list', { sections: [{ name: 'Strengths', text: 'Clean.' }] }],
    ['keys of the review', { strengths: 'Clean.' }],
  ];
  for (const [form, fields] of sections)
    test(`sections may be ${form}`, () => {
      const paper = readPapers(json({ reviews: [{ rating: 5, ...fields }] }))[0]!;
      assert.deepEqual(
        paper.reviews[0]!.sections.map(({ name, kind }) => [name, kind]),
        [['Strengths', 'strengths']],
      );
    });

  test('one paper, an array, one a line, and a case for eval all read', () => {
    const paper = { title: 'T', reviews: [review] };
    assert.equal(readPapers(json(paper)).length, 1);
    assert.equal(readPapers(json([paper, paper])).length, 2);
    assert.equal(
      readPapers({ name: 'x.jsonl', text: `${JSON.stringify(paper)}\n${JSON.stringify(paper)}\n` }).length,
      2,
    );
    assert.equal(readPapers(json({ id: 'case-1', paper, questions: ['Why?'] }))[0]!.title, 'T');
  });

  test('venue and year apart, responses and discussion apart, decision and meta-review as objects', () => {
    const line = {
      id: 'abcDEF12345',
      venue: 'NeurIPS',
      year: 2021,
      title: 'T',
      reviews: [
        {
          reviewer: 'R1',
          note_id: 'n1',
          rating: { raw: '7', value: 7 },
          confidence: null,
          title: '',
          text: 'Good.',
        },
      ],
      author_responses: [{ id: 'a1', reply_to: 'n1', title: 'Re', text: 'Thanks.' }],
      discussion: [{ id: 'd1', writer: 'official_reviewer', reply_to: 'a1', title: ' ', text: 'Fine.' }],
      meta_review: { title: 'x', text: 'Accept it.' },
      decision: { outcome: 'accept', label: 'label=1 (1=accept)' },
    };
    const paper = readPapers(json(line))[0]!;
    assert.deepEqual(
      [paper.venue, paper.forum, paper.metaReview, paper.decision],
      ['NeurIPS 2021', 'abcDEF12345', 'Accept it.', 'accept'],
    );
    assert.deepEqual(talkOf(paper), [
      ['A1', 'Authors', 'R1'],
      ['D1', 'Reviewer', 'A1'],
    ]);
  });

  test('a thread of messages: reviews are those that answer the paper', () => {
    const paper = paperOf('discussion-thread.json');
    assert.deepEqual(scoresOf(paper), [
      ['R1', null, 3, 4],
      ['R2', null, 5, 3],
    ]);
    assert.deepEqual(talkOf(paper), [
      ['A1', 'Authors', 'R1'],
      ['D1', 'Reviewer', 'A1'],
      ['A2', 'Authors', 'D1'],
    ]);
  });
});

test('every fixture gives a valid Paper whose passages are exact, ordered and numbered from 1', () => {
  const names = [
    'split-reviews.json',
    'openreview-v2-forum.json',
    'openreview-v1-notes.json',
    'pasted-openreview-page.txt',
    'paste-that-starts-in-the-middle.txt',
    'markdown-export.md',
    'plain-pasted-reviews.txt',
    'review-sections.txt',
    'reviews-with-names.txt',
    'discussion-thread.json',
  ];
  for (const name of names) {
    const paper = Paper.parse(paperOf(name));
    for (const source of [...paper.reviews, ...paper.responses]) {
      assert.ok(source.passages.length > 0, `${name} ${source.label}`);
      source.passages.forEach((passage, i) => {
        assert.equal(passage.id, `${source.label}.${i + 1}`);
        assert.equal(
          source.text.slice(passage.start, passage.end).trim(),
          source.text.slice(passage.start, passage.end),
        );
        assert.ok(i === 0 || source.passages[i - 1]!.end <= passage.start);
      });
    }
  }
});
