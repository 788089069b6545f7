/** Text, the project's own JSON and others; and what holds of every reader. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Paper } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';
import { json, paperOf, scoresOf, talkOf, text, textsOf } from './fixtures.ts';

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
