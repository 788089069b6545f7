import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPaper, readPapers } from '../../src/papers/read.ts';
import { revise } from '../../src/papers/revise.ts';
import { differenceOf, samePaper } from '../../src/papers/same-paper.ts';
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

/** Texts of reviews of two papers, as pasted with a number and nothing else above each. */
const FERRIES = [
  'The paper models how ferries queue at a pier. The queue model is simple and well argued. The data cover one harbour only, so the claim about other harbours is not supported.',
  'I like the topic, and the authors write clearly. The comparison with the timetable baseline is missing. Without it the gain of the model cannot be judged.',
];
const MOSSES = [
  'This submission classifies mosses from photographs. The network is standard and the contribution lies in the images. Labels come from one botanist, which makes the accuracy hard to trust.',
  'A useful collection of moss images. The split puts photographs of one site on both sides, so the test accuracy is inflated. I would raise my score for a split by site.',
];
const numbered = (texts: string[], ratings: number[], from = 1) =>
  texts.map((words, i) => `Review ${i + from}:\n${words}\nRating: ${ratings[i]}`).join('\n\n');
const pasted = (words: string, title: string | null = null) =>
  readPaper([text(words)], { title, venue: null });
const ferries = pasted(numbered(FERRIES, [6, 5]));

describe('reviews that have a running number only', () => {
  test('those of another paper are not taken for a revision of the first', () =>
    assert.equal(differenceOf(ferries, pasted(numbered(MOSSES, [2, 3]))), 'reviews'));

  test('the same in another order keep their labels, and a changed rating goes to the right one', () => {
    const given = pasted(numbered([FERRIES[1]!, FERRIES[0]!], [5, 8]));
    assert.equal(samePaper(ferries, given), true);
    const { paper: next, changed } = revise(ferries, given);
    assert.equal(changed, "R1's rating changed from 6 to 8.");
    assert.deepEqual(
      next.reviews.map(({ label, reviewer }) => [label, reviewer]),
      [
        ['R1', 'Reviewer_1'],
        ['R2', 'Reviewer_2'],
      ],
    );
  });

  test('one that was much edited is still the same', () => {
    const edited = `${FERRIES[0]!.replace('simple and well argued', 'simple')} After the response I see that two more harbours were added, and I raise my score.`;
    const { changed } = revise(ferries, pasted(numbered([edited], [8])));
    assert.match(
      changed!,
      /^R1's rating changed from 6 to 8; \d sentences of R1 are new; 1 sentence of R1 is gone\.$/,
    );
  });

  test('numbers that go on are more reviews of the same paper', () => {
    const given = pasted(numbered(MOSSES, [2, 3], 3));
    assert.equal(samePaper(ferries, given), true);
    const { paper: next, changed } = revise(ferries, given);
    assert.equal(changed, 'R3 and R4 are new.');
    assert.deepEqual(next.reviews.slice(0, 2), ferries.reviews);
  });

  test('one alone is added, whatever its number, and the chair is told where it went', () => {
    const given = pasted(numbered([MOSSES[0]!], [2]));
    assert.equal(samePaper(ferries, given), true);
    const { paper: next, changed } = revise(ferries, given);
    assert.equal(
      changed,
      'R3 is new. What came as review 1 is like none of the reviews here, so it was added as R3.',
    );
    assert.deepEqual(next.reviews.slice(0, 2), ferries.reviews);
    assert.equal(next.reviews[2]!.reviewer, null);
    assert.equal(next.reviews[2]!.passages[0]!.id, 'R3.1');
  });

  test('under the paper’s own title they are added too, and none is overwritten', () => {
    const held = pasted(numbered(FERRIES, [6, 5]), 'Ferry Queues');
    const given = pasted(numbered(MOSSES, [2, 3]), 'Ferry Queues');
    assert.equal(samePaper(held, given), true);
    const { paper: next } = revise(held, given);
    assert.deepEqual(next.reviews.slice(0, 2), held.reviews);
    assert.deepEqual(
      next.reviews.map(({ label }) => label),
      ['R1', 'R2', 'R3', 'R4'],
    );
  });

  test('letters count as numbers do', () => {
    const lettered = (texts: string[]) =>
      readPapers(json({ reviews: texts.map((words, i) => ({ reviewer: 'ab'[i], text: words })) }))[0]!;
    assert.equal(samePaper(lettered(FERRIES), lettered(MOSSES)), false);
    assert.equal(samePaper(lettered(FERRIES), lettered(FERRIES)), true);
  });

  test('scores alone change those of the review with that number, and its text stays', () => {
    const given = pasted('Review 1:\nRating: 3\n\nReview 2:\nRating: 5', 'Ferry Queues');
    const { paper: next, changed } = revise(pasted(numbered(FERRIES, [6, 5]), 'Ferry Queues'), given);
    assert.equal(changed, "R1's rating changed from 6 to 3.");
    assert.equal(next.reviews[0]!.text, ferries.reviews[0]!.text);
    assert.deepEqual(next.reviews[0]!.passages, ferries.reviews[0]!.passages);
  });
});

test('a file that names its paper, with none of the reviews here, is not taken for an untitled one', () => {
  assert.equal(differenceOf(ferries, paper), 'reviews');
  assert.equal(samePaper(paper, pasted(numbered(FERRIES, [6, 5]))), false);
});

describe('a title that nobody has said yet', () => {
  const untitled = (more: object = {}) =>
    readPapers(json({ ...more, reviews: FERRIES.map((words) => ({ text: words })) }))[0]!;

  test('is replaced by the one given later, and the chair is told', () => {
    const { paper: next, changed } = revise(
      untitled({ submission: 12 }),
      untitled({ title: 'Ferry Queues' }),
    );
    assert.deepEqual([next.title, next.submission], ['Ferry Queues', '12']);
    assert.equal(changed, 'The title is known now.');
  });

  test('is the number once that is known, and then the title still', () => {
    const { paper: next, changed } = revise(untitled(), untitled({ submission: 12 }));
    assert.equal(next.title, 'Submission 12');
    assert.equal(changed, 'The submission’s number is known now: 12.');
    const { paper: same } = revise(next, untitled());
    assert.equal(same.title, 'Submission 12');
    assert.equal(revise(next, untitled({ title: 'Ferry Queues' })).paper.title, 'Ferry Queues');
  });

  test('stays replaceable when the number was given by a file without a title', () => {
    const rated = readPapers(json({ reviews: FERRIES.map((words) => ({ text: words, rating: 6 })) }))[0]!;
    const { paper: next } = revise(untitled({ submission: 12 }), rated);
    assert.equal(next.title, 'Submission 12');
    assert.equal(revise(next, untitled({ title: 'Ferry Queues' })).paper.title, 'Ferry Queues');
  });

  test('is no title when it comes back from what import printed', () => {
    const again = readPaper(
      [json({ title: 'Submission 12', submission: '12', reviews: [{ text: 'Good.' }] })],
      {
        title: 'Ferry Queues',
        venue: null,
      },
    );
    assert.equal(again.title, 'Ferry Queues');
  });

  test('never tells two papers apart, as their numbers do', () => {
    assert.equal(samePaper(untitled({ submission: 12 }), untitled({ title: 'Ferry Queues' })), true);
    assert.equal(samePaper(untitled({ submission: 12 }), untitled({ submission: 13 })), false);
  });
});
