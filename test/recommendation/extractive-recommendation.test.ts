import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { gateRecommendation } from '../../src/recommendation/gated.ts';
import { pivots, ratingFor, readLean, snapped } from '../../src/recommendation/lean.ts';
import { Recommendation } from '../../src/recommendation/recommendation.ts';
import { splitPaper } from '../agent/papers.ts';
import { discussedPaper, paperWith, quotesIn, recommend, samplePaper } from '../extractive/papers.ts';

const rated = (...pairs: [number, number | null][]) =>
  pairs.map(([value, confidence], at) => ({ label: `R${at + 1}`, value, confidence }));
const iclr = splitPaper().scales.rating!;

describe('the lean', () => {
  it('is acceptance above the line and rejection below it', () => {
    assert.equal(readLean(rated([6, 3], [6, 3], [8, 3]), iclr)?.lean, 'accept');
    assert.equal(readLean(rated([3, 3], [5, 3], [5, 3]), iclr)?.lean, 'reject');
  });

  it('is borderline with ratings on both sides that weigh the same, or a mean that falls short of half a step', () => {
    const cases: [[number, number][], string, string | null][] = [
      [
        [
          [5, 3],
          [6, 3],
          [5, 3],
          [6, 3],
        ],
        'borderline',
        'even',
      ],
      [
        [
          [8, 3],
          [3, 3],
          [3, 3],
          [8, 3],
        ],
        'borderline',
        'even',
      ],
      [
        [
          [6, 3],
          [6, 3],
          [5, 3],
        ],
        'borderline',
        'short',
      ],
      [
        [
          [3, 3],
          [6, 4],
          [6, 3],
        ],
        'reject',
        null,
      ],
      [
        [
          [10, 4],
          [5, 4],
        ],
        'accept',
        null,
      ],
      [
        [
          [6, 3],
          [6, 3],
          [6, 3],
        ],
        'accept',
        null,
      ],
    ];
    for (const [pairs, lean, why] of cases) {
      const reading = readLean(rated(...pairs), iclr);
      assert.deepEqual([reading?.lean, reading?.undecided], [lean, why], JSON.stringify(pairs));
    }
  });

  it('is rejection on 4, 4, 4, 6 where the threshold is 6, and the reason does not call that close', async () => {
    const review = (rating: string, at: number) => ({
      rating,
      confidence: '3',
      text: `Trial ${at} is too short.`,
    });
    const found = await recommend(paperWith(['4', '4', '4', '6'].map(review), { venue: 'ICLR 2026' }));
    assert.deepEqual([found.lean, found.rating?.value], ['reject', 4]);
    assert.match(found.confidence.reason, /4\.5; the line .* is taken at 5, midway between 4 and 6/);
    assert.doesNotMatch(found.confidence.reason, /close/);
  });

  it('never differs from the side of the rating that is suggested', () => {
    for (const first of [1, 3, 5, 6, 8, 10])
      for (const second of [1, 3, 5, 6, 8, 10])
        for (const third of [1, 3, 5, 6, 8, 10]) {
          const reading = readLean(rated([first, 2], [second, 3], [third, 5]), iclr)!;
          const { value } = ratingFor(reading, iclr);
          if (reading.lean === 'accept') assert.ok(value >= 6, `${first} ${second} ${third}`);
          if (reading.lean === 'reject') assert.ok(value <= 5, `${first} ${second} ${third}`);
          if (reading.lean === 'borderline') assert.ok([5, 6].includes(value), `${first} ${second} ${third}`);
        }
  });

  it('weights a rating by its confidence', () => {
    assert.equal(readLean(rated([8, 5], [3, 1]), iclr)?.weighted, 7.17);
    assert.equal(readLean(rated([8, 1], [3, 5]), iclr)?.weighted, 3.83);
  });

  it('takes the middle of a scale that has no known line, and says so', () => {
    const scale = {
      id: 'x',
      values: [1, 2, 3, 4, 5].map((value) => ({ value, label: '' })),
      threshold: null,
      inferred: true,
    };
    const reading = readLean(rated([5, null], [4, null]), scale);
    assert.deepEqual([reading?.lean, reading?.line, reading?.lineKnown], ['accept', 3, false]);
  });

  it('snaps to a value of the scale, the lower of two equally near', () => {
    assert.equal(snapped(5.5, iclr).value, 5);
    assert.equal(snapped(7.2, iclr).value, 8);
  });

  it('names the reviews it hangs on', () => {
    assert.deepEqual(
      pivots(rated([8, 4], [3, 4], [3, 4], [3, 4]), iclr).map(({ label }) => label),
      [],
    );
    assert.deepEqual(pivots(rated([10, 4], [3, 4], [5, 4]), iclr), [{ label: 'R1', lean: 'reject' }]);
  });
});

describe('the recommendation without a model', () => {
  it('keeps to its schema and passes the gate whole', async () => {
    const paper = splitPaper();
    const found = await recommend(paper);
    assert.deepEqual(Recommendation.parse(found), found);
    assert.deepEqual(gateRecommendation(found, { paper, facts: computeFacts(paper) }), found);
  });

  it('quotes in its claims only what the cited passages say', async () => {
    const found = await recommend(splitPaper());
    const points = [
      ...found.for,
      ...found.against,
      ...found.response,
      ...found.wouldChange,
      ...found.disagreements.flatMap(({ sides }) => sides),
    ];
    assert.ok(points.length >= 8);
    for (const { claim, citations } of points) {
      for (const quote of quotesIn(claim))
        assert.ok(
          citations.some((citation) => citation.quote.includes(quote)),
          quote,
        );
    }
  });

  it('argues with praise for and criticism against, what several raise first', async () => {
    const found = await recommend(splitPaper());
    assert.deepEqual(
      [...new Set(found.for.flatMap(({ citations }) => citations.map(({ section }) => section)))],
      ['Strengths'],
    );
    assert.ok(found.against[0]!.citations.length >= 2);
    assert.ok(
      found.against.every(({ citations }) => citations.every(({ section }) => section !== 'Strengths')),
    );
  });

  it('rates on the scale of the venue with its label, and says how sure it is and why', async () => {
    const { lean, rating, confidence, stability } = await recommend(splitPaper());
    assert.deepEqual(
      [lean, rating],
      ['borderline', { value: 6, label: 'marginally above the acceptance threshold' }],
    );
    assert.match(confidence.reason, /ratings from 3 to 8 lie on both sides/);
    assert.match(confidence.reason, /without R\d/);
    assert.ok(confidence.value <= 2);
    assert.equal(stability, null);
  });

  it('sets the answer of the authors beside the point it answers', async () => {
    const { response } = await recommend(splitPaper());
    const baselines = response.find(({ claim }) => /GraphS4/.test(claim));
    assert.ok(baselines?.citations.some(({ reviewer }) => reviewer === 'Authors'));
    assert.ok(baselines?.citations.some(({ id }) => id.startsWith('R3.') || id.startsWith('R1.')));
  });

  it('leads against it with the points of who rates lowest and of several, each of whom is quoted', async () => {
    const { against } = await recommend(samplePaper());
    assert.match(
      against[0]!.claim,
      /^R2 and R3 criticise the baselines: R2 “The baselines are outdated\.”; R3 “I share the worry/,
    );
    assert.match(against[1]!.claim, /The claim of novelty is too strong|The experiments are limited/);
    assert.ok(against.some(({ claim }) => claim.includes('The claim of novelty is too strong')));
    const quoted = against.filter(({ claim, citations }) => claim.split('“').length - 1 !== citations.length);
    assert.deepEqual(quoted, []);
  });

  it('names an aspect only where several passages name it', async () => {
    const found = await recommend(samplePaper());
    for (const { claim, citations } of [...found.for, ...found.against])
      assert.equal(/ (?:praise|criticise) /.test(claim.split('“')[0]!), citations.length > 1, claim);
  });

  it('follows each main concern to the answer, and says where none or no reply was found', async () => {
    const { response } = await recommend(samplePaper());
    const claims = response.map(({ claim }) => claim).join('\n');
    assert.match(claims, /^R2: “The baselines are outdated\.”; the authors: “We added a comparison/m);
    assert.match(claims, /R2 has not replied\.$/m);
    assert.match(claims, /^R3: “The experiments are limited .*”; I found no answer\.$/m);
  });

  it('shows what reviewers said of the response', async () => {
    const { response } = await recommend(discussedPaper());
    assert.ok(
      response.some(({ claim }) => claim === 'R1, in the discussion: “I have increased my score to 6.”'),
      JSON.stringify(response.map(({ claim }) => claim)),
    );
    assert.ok(response.every(({ claim }) => !claim.includes('R1 has not replied')));
  });

  it('says of a condition that the authors report on what they report', async () => {
    const { wouldChange } = await recommend(samplePaper());
    const met = wouldChange.find(({ claim }) => claim.includes('I would raise my score'));
    assert.match(
      met!.claim,
      /; the authors: “We added a comparison.*“We now report ten seeds.*R2 has not replied\.$/,
    );
    assert.deepEqual(
      met!.citations.map(({ id }) => id),
      ['R2.9', 'A1.2', 'A1.3'],
    );
  });

  it('finds the disagreement on one thing, not within a class', async () => {
    const { disagreements } = await recommend(samplePaper());
    assert.deepEqual(
      disagreements.map(({ about, sides }) => [about, ...sides.map(({ citations }) => citations[0]!.id)]),
      [['the novelty', 'R1.3', 'R2.5']],
    );
  });

  it('argues with no request and no description', async () => {
    const text = [
      'The paper studies lanterns that solve the issue of poor light.',
      'A compelling experiment would compare one lantern with two.',
      'I am not convinced by the trial, which is far too short.',
      'The lantern idea is elegant and novel.',
    ].join(' ');
    const found = await recommend(paperWith([{ rating: '5', confidence: '3', text }]));
    assert.deepEqual(
      [found.for, found.against].map((points) => points.map(({ claim }) => claim)),
      [
        ['R1: “The lantern idea is elegant and novel.”'],
        ['R1: “I am not convinced by the trial, which is far too short.”'],
      ],
    );
  });

  it('argues first with what several say, and with no typo', async () => {
    const reviews = [
      'The timetable idea is not novel. There are many typos in Section 2.',
      'The experiments are far too small. The font of Figure 2 is unreadable.',
      'The experiments are weak and not convincing.',
    ].map((text) => ({ rating: '5', confidence: '3', text }));
    const { against } = await recommend(paperWith(reviews));
    assert.match(against[0]!.claim, /^R2 and R3 criticise the experiments: /);
    assert.match(against[1]!.claim, /^R1: “The timetable idea is not novel\.”/);
    assert.equal(against.length, 2, JSON.stringify(against));
  });

  it('would be changed by work that is asked for, not by a wish for other words', async () => {
    const reviews = [
      'There is no need to introduce trains here. The authors should compare the lantern with acetylene lamps.',
      'Better wicks should in principle improve the light. Please report the cost of the wiring.',
    ].map((text) => ({ rating: '5', confidence: '3', text }));
    const { wouldChange } = await recommend(paperWith(reviews));
    assert.deepEqual(wouldChange.map(({ claim }) => claim).sort(), [
      'R1: “The authors should compare the lantern with acetylene lamps.”',
      'R2: “Please report the cost of the wiring.”',
    ]);
  });

  it('names the conditions that reviewers state', async () => {
    const { wouldChange } = await recommend(splitPaper());
    assert.match(wouldChange[0]!.claim, /^R2: “If the authors add the standard deviations/);
  });

  it('guesses, and says so, when there are no ratings', async () => {
    const found = await recommend(
      paperWith([
        { text: 'The lantern idea is interesting. The trial is too small. I recommend rejection.' },
      ]),
    );
    assert.deepEqual([found.lean, found.rating, found.confidence.value], ['reject', null, 1]);
    assert.match(found.confidence.reason, /No review gives a rating/);
  });

  it('is not sure on a single review', async () => {
    const found = await recommend(
      paperWith([{ rating: '8', confidence: '4', text: 'The lantern idea is interesting.' }]),
    );
    assert.equal(found.lean, 'accept');
    assert.ok(found.confidence.value <= 2);
    assert.match(found.confidence.reason, /only one review gives a rating/);
  });
});
