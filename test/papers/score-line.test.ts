import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readForm } from '../../src/papers/form.ts';
import { readPapers } from '../../src/papers/read.ts';
import { codesOf, json, scoresOf, text } from './fixtures.ts';

const lines: [line: string, rating: string, confidence: string | null][] = [
  ['Overall rating: 7 (accept)     Confidence: 4', '7 (accept)', '4'],
  ['Rating: 7 | Confidence: 4', '7', '4'],
  ['Rating: 7, Confidence: 4', '7', '4'],
  ['Rating: 7; confidence: 4', '7', '4'],
  ['Rating: 7\tConfidence: 4', '7', '4'],
  ['Rating: 7 Confidence: 4', '7', '4'],
  ['**Rating:** 7 **Confidence:** 4', '7', '4'],
  ['Rating: 6/10, confidence 3/5', '6/10', '3/5'],
  ['Rating 6/10, confidence 3/5', '6/10', '3/5'],
  ['Rating: 7 (confidence: 4)', '7', '4'],
  ['Rating: weak accept; Confidence: 2', 'weak accept', '2'],
  ['Score 2 (of 5)', '2 (of 5)', null],
  ['Rating: 2 out of 5', '2 out of 5', null],
  ['Rating: weak accept', 'weak accept', null],
  ['Overall: 3 - reject', '3 - reject', null],
  ['Overall 3 - reject', '3 - reject', null],
  ['Rating (1-10): 6', '6', null],
  ['Rating: 8: accept, good paper', '8: accept, good paper', null],
];
for (const [line, rating, confidence] of lines)
  test(`“${line}” is the rating ${rating} and the confidence ${confidence}`, () => {
    const raws = readForm([line], true).scores.map(({ raw }) => raw);
    assert.deepEqual(raws, confidence === null ? [rating] : [rating, confidence]);
  });

const prose = [
  'Score 2 papers of the last year higher than this one.',
  'Impact 5. The paper will be read.',
  'Confidence in the result is low.',
];
for (const line of prose)
  test(`“${line}” is no score`, () => assert.deepEqual(readForm([line], true).scores, []));

test('a line of scores that never ends is read at once', () => {
  const started = performance.now();
  readForm([`Rating: 6${' '.repeat(19_000)}x`], true);
  assert.ok(performance.now() - started < 1000);
});

describe('in a text', () => {
  const reviews = (...scores: string[]) =>
    readPapers(
      text(
        scores.map((line, i) => `Reviewer #${i + 1}\n${line}\nThe harbour map ${i} is dated.`).join('\n\n'),
      ),
    )[0]!;

  test('two scores on a line are a rating and a confidence, and nothing is to check in them', () => {
    const paper = reviews('Overall rating: 7 (accept)     Confidence: 4', 'Score: 3 (reject), confidence 5');
    assert.deepEqual(scoresOf(paper), [
      ['R1', 'Reviewer_1', 7, 4],
      ['R2', 'Reviewer_2', 3, 5],
    ]);
    assert.equal(paper.reviews[0]!.rating!.label, 'accept');
    assert.ok(!codesOf(paper).includes('unread_score'));
  });

  test('a rating in words that no scale knows, and one that is no number, are said as typed', () => {
    const paper = reviews('Rating: weak accept', 'Rating: 5-6', 'Rating: 4');
    assert.deepEqual(
      paper.warnings.filter(({ code }) => code === 'unread_score').map(({ message }) => message),
      [
        "R1's rating “weak accept” could not be read as a number.",
        "R2's rating “5-6” could not be read as a number.",
      ],
    );
  });

  test('scores beside the heading are read too', () => {
    assert.deepEqual(
      scoresOf(
        readPapers(
          text(
            'Reviewer 1: rating 6, confidence 2\nThe map is dated.\n\nReviewer 2 (score 4)\nThe map is fine.',
          ),
        )[0]!,
      ),
      [
        ['R1', 'Reviewer_1', 6, 2],
        ['R2', 'Reviewer_2', 4, null],
      ],
    );
  });
});

describe('the best value that ratings name', () => {
  const paper = (venue: string | null, ...ratings: unknown[]) =>
    readPapers(
      json({
        title: 'Harbour Maps',
        venue,
        reviews: ratings.map((rating, i) => ({ rating, text: `Map ${i}.` })),
      }),
    )[0]!;
  const top = (...ratings: unknown[]) =>
    paper('MapConf 2031', ...ratings).scales.rating!.values.at(-1)!.value;

  test('is the end of the scale where the venue’s is not known', () => {
    assert.equal(top('2/7', '3/7'), 7);
    assert.equal(top('2 (of 5)', '3 (of 5)'), 5);
    assert.equal(top('2 out of 10', 3), 10);
    assert.equal(top({ value: 4, max: 7 }), 7);
    assert.match(
      paper('MapConf 2031', '2/7').warnings[0]!.message,
      /\(1 to 7\) is as the ratings themselves name it\.$/,
    );
  });

  test('counts for nothing where they name two, or one is above it', () => {
    assert.equal(top('2/4', '3/7'), 5);
    assert.equal(top('2/4', 6), 6);
  });

  test('does not change the scale of a venue that is known', () => {
    assert.equal(paper('ICLR 2026', '4/5').scales.rating!.values.at(-1)!.value, 10);
  });
});

describe('a rating in JSON', () => {
  const read = (rating: unknown) =>
    readPapers(json({ title: 'Harbour Maps', reviews: [{ rating, text: 'The map is dated.' }] }))[0]!;
  const forms: [unknown, number, string | null][] = [
    ['Accept (4/5)', 4, 'Accept'],
    ['4/5', 4, null],
    ['4: weak accept', 4, 'weak accept'],
    ['4/5: weak accept', 4, 'weak accept'],
    ['4 out of 5 (weak accept)', 4, 'weak accept'],
    ['Weak accept: 4', 4, 'Weak accept'],
    [{ value: 4, max: 5 }, 4, null],
    [{ score: 4, outOf: 5, label: 'weak accept' }, 4, 'weak accept'],
    [{ raw: 'Accept (4/5)' }, 4, 'Accept'],
    ['3 → 4', 4, null],
  ];
  for (const [typed, value, label] of forms)
    test(`may be ${JSON.stringify(typed)}`, () => {
      const { rating } = read(typed).reviews[0]!;
      assert.equal(rating!.value, value);
      if (label !== null) assert.equal(rating!.label, label);
    });

  for (const typed of ['Tending to accept', ['4', '5'], { grade: { best: 'A' } }, true])
    test(`${JSON.stringify(typed)} is said not to be read`, () => {
      const paper = read(typed);
      assert.equal(paper.reviews[0]!.rating!.value, null);
      assert.match(
        paper.warnings.find(({ code }) => code === 'unread_score')!.message,
        /^R1's rating “.+” could not be read as a number\.$/,
      );
    });
});
