import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressedParts } from '../../src/papers/addressed.ts';
import { readPaper, readPapers } from '../../src/papers/read.ts';
import { answersReview } from '../../src/papers/replies.ts';
import { revise } from '../../src/papers/revise.ts';
import { json, talkOf, text } from './fixtures.ts';

const reviews = (id: string): string | null => (/^[123]$/.test(id) ? `R${id}` : id === 'hQ7d' ? 'R4' : null);

const divided: [text: string, whom: string[]][] = [
  ['We thank you. To R1: we redrew it. To R2: it is dated. To R3: we kept it.', ['', 'R1', 'R2', 'R3']],
  ['Reviewer 1: we redrew it.\nReviewer 2: it is dated.', ['R1', 'R2']],
  ['@R1 we redrew it.\n@R2, it is dated.', ['R1', 'R2']],
  ['**Response to Reviewer 3**\nWe did.\n\n**Response to Reviewer 1**\nWe did not.', ['R3', 'R1']],
  ['## R1\nwe redrew it\n## R2\nit is dated', ['R1', 'R2']],
  ['R1: we redrew it. R2: it is dated.', ['R1', 'R2']],
  ['1. Reviewer 1: we redrew it\n2. Reviewer 2: it is dated', ['R1', 'R2']],
  ['Dear Reviewer 1,\nwe did.\nDear Reviewer hQ7d,\nwe did not.', ['R1', 'R4']],
  ['General response\nThanks to all.\nReviewer 1\nwe agree\nReviewer 2\nwe do not', ['', 'R1', 'R2']],
  ['To all reviewers: it is redrawn. To R1: yes, that too.', ['', 'R1']],
  ['To R1 and R3: we redrew it. Reviewers 2 and 3: it is dated.', ['R1+R3', 'R2+R3']],
  ['Response to R2 (1/2): we did.\nResponse to R2 (2/2): and more.', ['R2']],
  ['Thanks. To R2: we redrew it.', ['', 'R2']],
];
for (const [words, whom] of divided)
  test(`${JSON.stringify(words)} answers ${whom.map((to) => to || 'all').join(', ')}`, () => {
    const parts = addressedParts(words, reviews);
    assert.deepEqual(
      parts.map(({ to }) => to.join('+')),
      whom,
    );
    assert.equal(parts.map(({ start, end }) => words.slice(start, end)).join(''), words);
  });

const whole = [
  'Q1: Why this scale?\nR1: Because it fits.\nQ2: Why that colour?\nR2: Because it shows.',
  'As Reviewer 2 says: the map is dated. Reviewer 1 and we agree.',
  'We thank R1, R2 and R3. The map was redrawn, see R3: below.',
  'Thanks. Reviewer 2: we redrew it.',
  'To Reviewer said: we redrew it. To R9: and more.',
  'r1: we redrew it. r2: we kept it.',
];
for (const words of whole)
  test(`${JSON.stringify(words)} stays one`, () =>
    assert.deepEqual(addressedParts(words, reviews), [{ start: 0, end: words.length, to: [] }]));

test('a text made to be slow is divided at once', () => {
  const started = performance.now();
  for (const piece of ['R1, ', 'Response ', ' ', '*', '. ', '.\t', 'To R1 and '])
    addressedParts(`${piece.repeat(20_000)}x`, reviews);
  assert.ok(performance.now() - started < 2000);
});

describe('one response for several reviewers', () => {
  const two = 'Reviewer #1\nRating: 6\nThe map is dated.\n\nReviewer #2\nRating: 4\nThe map is thin.\n\n';
  const read = (response: string) => readPapers(text(two + response))[0]!;

  test('is read as one response to each, and what stands before them answers all', () => {
    const paper = read('Author response\nWe thank you. To R1: it is redrawn. To R2: we kept it.');
    assert.deepEqual(talkOf(paper), [
      ['A1', 'Authors', null],
      ['A2', 'Authors', 'R1'],
      ['A3', 'Authors', 'R2'],
    ]);
    assert.equal(paper.responses[2]!.text, 'To R2: we kept it.');
  });

  for (const [first, second] of [
    ['Reviewer 1: it is redrawn.', 'Reviewer 2: we kept it.'],
    ['R1: it is redrawn.', 'R2: we kept it.'],
    ['**Reviewer 1**\nIt is redrawn.', '**Reviewer 2**\nWe kept it.'],
  ])
    test(`${JSON.stringify(first)} in it opens no review`, () => {
      const paper = read(`Author response\n${first}\n${second}`);
      assert.equal(paper.reviews.length, 2);
      assert.deepEqual(
        paper.responses.map(({ replyTo }) => replyTo),
        ['R1', 'R2'],
      );
    });

  test('a review below it stays a review, and what a reviewer says there is not the authors’', () => {
    const review = read('Author response\nWe thank you.\n\nReviewer 3\nRating: 5\nThe map is new here.');
    assert.deepEqual([review.reviews.length, review.responses.length], [3, 1]);
    const remark = read(
      'Author response\nIt is redrawn.\n\nReviewer 1: I thank the authors and keep my score.',
    );
    assert.doesNotMatch(remark.responses[0]!.text, /keep my score/);
  });

  test('a part for two reviewers answers both', () => {
    const { responses } = read('Author response\nTo R1 and R2: it is redrawn.');
    assert.deepEqual([responses[0]!.replyTo, responses[0]!.addressees], [null, ['R1', 'R2']]);
    assert.ok(['R1', 'R2'].every((label) => answersReview(responses[0]!, label, responses)));
    assert.ok(!answersReview(responses[0]!, 'R3', responses));
  });

  test('is divided in JSON too, but not where it answers one review or is a reviewer’s', () => {
    const words = 'To R1: it is redrawn. To R2: we kept it.';
    const of = (response: object) =>
      readPapers(
        json({
          title: 'Old Maps',
          reviews: ['R1', 'R2'].map((reviewer) => ({ reviewer, rating: 4, text: `${reviewer} is dated.` })),
          responses: [{ text: words, ...response }],
        }),
      )[0]!.responses.map(({ replyTo }) => replyTo);
    assert.deepEqual(of({}), ['R1', 'R2']);
    assert.deepEqual(of({ replyTo: 'R1' }), ['R1']);
    assert.deepEqual(of({ role: 'reviewer' }), [null]);
  });

  test('numbers count for nothing where the venue gives its reviewers ids', () => {
    const paper = readPapers(
      json({
        title: 'Old Maps',
        reviews: ['Reviewer_hQ7d', 'Reviewer_b3Kx'].map((reviewer) => ({
          reviewer,
          rating: 4,
          text: `${reviewer} reads.`,
        })),
        responses: [
          { text: 'To R1: it is redrawn. To R2: we kept it.' },
          { text: 'To hQ7d: no. Reviewer hQ7d: yes. Reviewer b3Kx: no.' },
        ],
      }),
    )[0]!;
    assert.deepEqual(
      paper.responses.map(({ replyTo }) => replyTo),
      [null, null, 'R1', 'R2'],
    );
  });

  test('a file of responses alone is divided, and placed under the reviews of the thread', () => {
    const held = read('');
    const hints = { title: null, venue: null, responsesAlone: true };
    const given = readPaper([text('Author response\nR1: it is redrawn.\nR2: we kept it.')], hints);
    const { paper, changed } = revise(held, given);
    assert.equal(changed, '2 author responses are new.');
    assert.deepEqual(
      paper.responses.map(({ replyTo }) => replyTo),
      ['R1', 'R2'],
    );
    assert.equal(revise(paper, given).changed, null);
  });
});
