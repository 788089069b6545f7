import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { looksLikeReviews } from '../../src/papers/looks-like-reviews.ts';
import { readPaper, readPapers } from '../../src/papers/read.ts';
import { codesOf, fixture, json, paperOf, scoresOf, text } from './fixtures.ts';

const refused = (act: () => unknown, pattern: RegExp) =>
  assert.throws(
    act,
    (error) => error instanceof InputError && pattern.test(error.message) && error.hint.length > 20,
  );

describe('several files and pasted fields', () => {
  test('reviews pasted one a field become one paper', () => {
    const paper = readPaper(
      [
        text('The paper is clear and the experiments convince.\nRating: 7'),
        text('The authors leave out every baseline of the paper.\nRating: 3'),
      ],
      { title: 'Paper Boats', venue: 'ICLR 2025' },
    );
    assert.deepEqual([paper.title, paper.venue], ['Paper Boats', 'ICLR 2025']);
    assert.deepEqual(
      scoresOf(paper).map(([label, , rating]) => [label, rating]),
      [
        ['R1', 7],
        ['R2', 3],
      ],
    );
  });

  test('two different papers are refused by name', () => {
    refused(
      () => readPaper([fixture('split-reviews.json'), fixture('openreview-v2-forum.json')]),
      /more than one paper: Tidewater.*Lanternfish/s,
    );
  });

  test('the same file twice is one paper, and each review is kept once', () => {
    const paper = readPaper([fixture('split-reviews.json'), fixture('split-reviews.json')]);
    assert.equal(paper.reviews.length, 3);
    assert.deepEqual(codesOf(paper), ['duplicate_review']);
  });

  test('the title and venue in the file win over those typed beside it', () => {
    const paper = readPaper([fixture('split-reviews.json')], { title: 'Tidewater', venue: 'NeurIPS 2020' });
    assert.match(paper.title, /^Tidewater: Sparse Routing/);
    assert.equal(paper.venue, 'ICLR 2025');
  });
});

describe('what is no review', () => {
  const cases: [string, string, RegExp][] = [
    [
      'JSON of something else',
      '{"name": "left-pad", "version": "1.0.0"}',
      /No reviews were found.*another kind/,
    ],
    ['an empty list', '[]', /an empty list in file\.txt/],
    ['an answer of OpenReview with no notes', '{"notes": [], "count": 0}', /an empty list in file\.txt/],
    [
      'a paper with an empty list of reviews',
      '{"title":"Ferry Queues","reviews":[]}',
      /\(Ferry Queues\), but it holds no reviews yet/,
    ],
    [
      'an OpenReview forum with only the submission',
      JSON.stringify({
        notes: [
          {
            id: 'fQ1',
            forum: 'fQ1',
            number: 7,
            invitations: ['ICLR.cc/2026/Conference/-/Submission'],
            content: { title: { value: 'Ferry Queues' } },
          },
        ],
      }),
      /\(Ferry Queues\), but it holds no reviews yet/,
    ],
    ['a question', 'What are the weaknesses?', /No reviews were found/],
    [
      'a shopping list',
      'milk\nbread\neggs\ntwo lemons\nflour for the cake on Sunday, and some butter for the children',
      /No reviews/,
    ],
    [
      'a refusal from OpenReview',
      '{"name":"ForbiddenError","message":"You do not have permission","status":403}',
      /ForbiddenError/,
    ],
    ['JSON that was cut off', '{"title": "T", "reviews": [{"text": "Go', /cannot be read/],
    [
      'a HotCRP form with its markup',
      '==+== Begin Review #1A\n==+== A. Overall merit\n==-== Choices: 1. Reject\n4\nThe paper and its authors give results.',
      /HotCRP review form/,
    ],
    ['responses alone', '{"title":"T","responses":[{"replyTo":"R1","text":"Thanks."}]}', /no reviews/],
  ];
  for (const [name, words, pattern] of cases)
    test(`${name} is refused with what to do`, () =>
      refused(() => readPaper([{ name: 'file.txt', text: words }]), pattern));

  test('a forum with only the submission: what to save is said', () => {
    const note = {
      id: 'fQ1',
      invitation: 'ICLR.cc/2020/Conference/-/Submission',
      content: { title: 'Ferry Queues' },
    };
    assert.throws(
      () => readPaper([json([note])]),
      (error) => error instanceof InputError && /whole forum with its replies/.test(error.hint),
    );
  });

  test('a line of JSON that is damaged is named', () => {
    const good = JSON.stringify({ title: 'T', reviews: [{ text: 'Good.' }] });
    refused(() => readPapers({ name: 'x.jsonl', text: `${good}\n{"title": \n${good}` }), /line 2/);
  });

  test('responses alone are welcome where the reviews are already known', () => {
    const paper = readPaper([json({ responses: [{ replyTo: 'R1', text: 'Thanks.' }] })], {
      title: null,
      venue: null,
      responsesAlone: true,
    });
    assert.equal(paper.responses.length, 1);
    assert.ok(codesOf(paper).includes('no_reviews'));
  });
});

describe('what the chair is told', () => {
  test('a score that the scale does not have', () => {
    const paper = readPapers(json({ venue: 'ICLR 2026', reviews: [{ rating: 7, text: 'Good.' }] }))[0]!;
    assert.deepEqual(codesOf(paper), ['off_scale']);
    assert.match(paper.warnings[0]!.message, /R1's rating 7 .* ICLR 2026/);
  });

  test('a review of which only the beginning was kept', () => {
    const paper = readPapers(
      json({ venue: 'ICLR 2026', reviews: [{ rating: 6, text: 'The proof is long. '.repeat(6000) }] }),
    )[0]!;
    assert.deepEqual(codesOf(paper), ['text_cut']);
    assert.equal(paper.reviews[0]!.text.length <= 100_000, true);
  });

  test('that no review has a rating, once', () => {
    const paper = readPapers(
      json({ venue: 'ICLR 2026', reviews: [{ text: 'Good.' }, { text: 'Bad.' }] }),
    )[0]!;
    assert.deepEqual(
      paper.warnings.map(({ message }) => message),
      ['None of the reviews has a rating.'],
    );
  });
});

describe('pasted reviews or a question?', () => {
  for (const name of [
    'pasted-openreview-page.txt',
    'plain-pasted-reviews.txt',
    'review-sections.txt',
    'markdown-export.md',
    'openreview-v2-forum.json',
    'paste-that-starts-in-the-middle.txt',
  ])
    test(`${name} looks like reviews`, () => assert.equal(looksLikeReviews(fixture(name).text), true));

  test('one long review with no heading looks like a review', () => {
    const review = paperOf('split-reviews.json').reviews[2]!.text.replace(/^\w+:\n/gm, '');
    assert.equal(looksLikeReviews(review), true);
  });

  const questions = [
    'What are the main weaknesses of the paper?',
    'Do the reviewers disagree on the experiments? I think Reviewer 2 is too harsh about the baselines. What did the authors say to Reviewer 3 about the method?',
    'Reviewer 2: is their concern about the leak justified? And what about Review 1: do they mention it at all?',
    'Strengths: what are they? Weaknesses: what are they? Please be short.',
    `Here is my draft of the meta-review, please check it against the reviews. ${'The reviewers agree that the paper has a good method, but the experiments and the baselines are weak. '.repeat(15)}`,
  ];
  for (const question of questions)
    test(`"${question.slice(0, 50)}…" is a question`, () => assert.equal(looksLikeReviews(question), false));
});
