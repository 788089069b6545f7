import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { casesIn } from '../../eval/cases.ts';
import { checkExpectations } from '../../eval/expectations.ts';
import { countCitations, gateFor } from '../../eval/measures/citations.ts';
import { coverage, repetition } from '../../eval/measures/coverage.ts';
import { contentPrecision, knowledgeOf, kPrecision } from '../../eval/measures/k-precision.ts';
import { heardRight } from '../../eval/measures/questions.ts';
import { checkQuotes } from '../../eval/measures/quotes.ts';
import { checkScores } from '../../eval/measures/stated-scores.ts';
import { recordsFrom, subjectOf } from '../../eval/papers.ts';
import { commonPrefix, usageIn } from '../../eval/requests.ts';

const records = await recordsFrom(new URL('../../eval/cases/papers', import.meta.url).pathname);
const kelp = subjectOf('kelp', records.get('kelp'));
const quarry = subjectOf('quarry', records.get('quarry'));

describe('quote exactness', () => {
  const exact = (answer: string, question = '') =>
    checkQuotes(answer, question, kelp.raw).map((check) => check.exact);

  it('finds a quote in the text of the reviewer it is cited from', () => {
    assert.deepEqual(exact('- R2: “The baselines are weak.” [R2.6]'), [true]);
    assert.deepEqual(exact('R2 says … “leaves out sliding HyperLogLog” … [R2.7].'), [true]);
    assert.deepEqual(exact('The authors: “We have added sliding HyperLogLog at equal memory” … [A1.2]'), [
      true,
    ]);
  });

  it('fails a quote with one word changed', () => {
    assert.deepEqual(exact('- R2: “The baselines are good.” [R2.6]'), [false]);
  });

  it('fails a quote of one reviewer that is cited from another', () => {
    assert.deepEqual(exact('- R3: “The baselines are weak.” [R3.3]'), [false]);
  });

  it('fails a line that names one reviewer and cites another', () => {
    assert.deepEqual(exact('- R3: “The baselines are weak.” [R2.6]'), [false]);
  });

  it('fails a quote without a citation that is nowhere in the material', () => {
    assert.deepEqual(exact('R2 calls it “a triumph of engineering”.'), [false]);
    assert.deepEqual(exact('R2 calls the novelty “limited”.'), [true]);
  });

  it('does not count words that repeat the question', () => {
    assert.deepEqual(
      exact('The reviews do not mention “quantum sketches”.', 'What of quantum sketches?'),
      [],
    );
  });

  it('reads several quotes of a line each on its own', () => {
    const line = '- R2: “The baselines are weak.” [R2.6] “The baselines are strong.” [R2.6]';
    assert.deepEqual(exact(line), [true, false]);
    assert.deepEqual(exact('R2 is “content”. - R2: “The baselines are weak.” [R2.6]'), [false, true]);
  });

  it('reads a quote that holds quotation marks as one, also when the reviewer forgot to close some', () => {
    for (const text of ['They call it “fast” and stop.', 'They call it “fast and stop.']) {
      const reviews = new Map([['R1', { texts: [text], scores: new Map() }]]);
      const checks = checkQuotes(`- R1: “${text}” [R1.1]`, '', { reviews, responses: [], about: [] });
      assert.deepEqual(checks, [{ quote: text, source: 'R1', exact: true }]);
    }
  });

  it('fails a quote that is never closed', () => {
    assert.deepEqual(exact('R2: “The baselines are weak and so on'), [false]);
  });
});

describe('score exactness', () => {
  const right = (answer: string, of = kelp) => checkScores(answer, of.raw).map((check) => check.right);
  const TRUE = [
    'R1: rating 8 (accept, good paper), confidence 3',
    'R2 rated it 5.',
    'R1 and R3 gave 8 and 3.',
    'R3 (3, confidence 4) is the harshest.',
    'The average rating is 5.3.',
    'Mean rating 5.33, range 3 to 8; 1 of 3 at or above 6 (marginally above the acceptance threshold).',
    "R2's rating is 5: marginally below the acceptance threshold.",
    'The median rating is 5.',
    'R3: rating 3 (reject, not good enough), not 8.',
    'The ratings are 8, 5 and 3.',
    'R1 gives soundness 3.',
  ];
  for (const said of TRUE)
    it(`holds “${said}” for right`, () => {
      const checks = right(said);
      assert.ok(checks.length > 0, 'it was read');
      assert.ok(checks.every(Boolean));
    });

  const FALSE = [
    'R1: rating 6 (marginally above the acceptance threshold), confidence 3',
    'R2 rated it 8.',
    'R1 and R3 gave 3 and 8.',
    'R3 (5) is the harshest.',
    'The average rating is 5.7.',
    'Mean rating 5.33, range 2 to 8.',
    'Of the ratings, 2 of 3 at or above 6.',
    'R2: rating 5 (accept)',
    'R1 gives a strong accept.',
    'R1: confidence 5.',
    'The ratings are 8, 6 and 3.',
  ];
  for (const said of FALSE) it(`holds “${said}” for wrong`, () => assert.ok(right(said).includes(false)));

  it('holds any rating for wrong where the review gives none', () => {
    assert.deepEqual(right('R1 rates it 4.', quarry), [false]);
  });

  it('takes numbers of other things, and those in quotes, for no scores', () => {
    assert.deepEqual(
      right('R2 gives 3 examples. R1 names 30 datasets. - R2: “We gave it a rating of 9.” [R2.6]'),
      [],
    );
  });
});

describe('K-Precision', () => {
  const known = knowledgeOf(kelp.raw);

  it('is 1 for the words of the reviews, and less for words from elsewhere', () => {
    assert.equal(contentPrecision('The baselines are weak [R2.6].', known), 1);
    assert.equal(contentPrecision('The submarines are weak [R2.6].', known), 0.5);
  });

  it('is null for an answer with nothing to count', () => {
    assert.equal(contentPrecision('[R2.6]', known), null);
    assert.equal(kPrecision('', known), null);
  });

  it('counts a word, as published, at most as often as the material has it', () => {
    const once = new Map([['weak', 1]]);
    assert.equal(kPrecision('weak weak', once), 0.5);
    assert.equal(kPrecision('A weak one', new Map([['weak', 1]])), 0.5);
  });
});

describe('citations', () => {
  const count = (text: string) => countCitations([{ lead: '', text, cites: [] }], kelp, gateFor(kelp));

  it('counts a passage that does not exist', () => {
    assert.deepEqual(count('R2 finds the baselines weak [R2.99].').unknown, ['R2.99']);
    assert.deepEqual(count('R2 finds the baselines weak [R2.6].').unknown, []);
  });

  it('counts a claim that its passage bears, and not one that it does not', () => {
    assert.deepEqual(tally(count('R2 finds the baselines weak [R2.6].')), [1, 1, 1, 1]);
    assert.deepEqual(
      tally(count('R2 finds the notation of the hash family confusing [R2.6].')),
      [1, 0, 1, 0],
    );
  });

  it('counts a claim without a citation', () => {
    assert.deepEqual(tally(count('R2 finds the baselines weak.')), [1, 0, 0, 0]);
  });

  const tally = ({ claims, borne, weighed, precise }: ReturnType<typeof count>) => [
    claims,
    borne,
    weighed,
    precise,
  ];
});

describe('coverage and repetition', () => {
  it('is the share of the reviewers named or cited', () => {
    const labels = ['R1', 'R2', 'R3'];
    assert.equal(coverage('R2 and the passage [R3.1].', 'What are the weaknesses?', labels), 2 / 3);
    assert.equal(coverage('R2 says so [R2.6].', 'What does Reviewer 2 say?', labels), null);
    assert.equal(coverage('The reviews do not say.', 'What are the weaknesses?', labels), null);
  });

  it('is the share of citations that came before, unless they are asked for again', () => {
    assert.equal(repetition('x [R1.1][R1.2]', 'And more?', ['R1.1']), 0.5);
    assert.equal(repetition('x [R1.1]', 'Say that again.', ['R1.1']), null);
    assert.equal(repetition('x [R1.1]', 'And more?', []), null);
  });
});

describe('the kind of a question', () => {
  it('is right when one of the kinds heard answers the label', () => {
    assert.equal(heardRight('strengths_and_weaknesses', ['strengths', 'weaknesses']), true);
    assert.equal(heardRight('thanks', ['search']), false);
    assert.equal(heardRight('weaknesses', ['aspect']), false);
  });

  it('is not measured without a label that names a kind, nor for an agent that does not tell', () => {
    assert.equal(heardRight('other', ['search']), null);
    assert.equal(heardRight(null, ['search']), null);
    assert.equal(heardRight('thanks', null), null);
  });
});

describe('expectations', () => {
  const EXPECT: [string, object, string, string][] = [
    ['abstains', { abstains: true }, 'The reviews do not say.', 'R2 finds it cheap [R2.3].'],
    ['tells', { abstains: false }, 'R2 finds it relevant [R2.3].', 'I cannot say.'],
    [
      'corrects',
      { corrects: 'that it is' },
      'No: R2 finds the novelty limited [R2.5].',
      'Yes, R2 does, though not much.',
    ],
    ['says', { says: ['2\\.5'] }, 'The mean is 2.5.', 'The mean is 25.'],
    ['never', { never: ['the authors plan'] }, 'R1: “the authors plan” [R1.1]', 'The authors plan more.'],
    ['cites', { cites: ['R2.5|R3'] }, 'x [R3.1]', 'x [R2.6]'],
    ['citesOnly', { citesOnly: ['R2'] }, 'x [R2.1]', 'x [R2.1][R1.1]'],
    ['reviewers', { reviewers: ['R2'] }, 'R2 says so.', 'A reviewer says so.'],
    ['scores', { scores: { R2: { rating: 5 } } }, 'R2 rates it 5.', 'R2 rates it low.'],
    ['repeats', { repeats: false }, 'R1 adds this [R1.2].', 'R1 says this [R1.1].'],
    ['mostWords', { mostWords: 3 }, 'One two three.', 'One two three four.'],
  ];
  for (const [name, expect, good, bad] of EXPECT)
    it(`${name}: is met by “${good}” and not by “${bad}”`, () => {
      const [made] = casesIn([{ number: 1, value: { id: 'a', paper: 'p', question: 'q', expect } }], 'cases');
      const history = [{ asker: 'c', question: '', answer: 'Before [R1.1].', cited: ['R1.1'] }];
      const met = (markdown: string) =>
        checkExpectations({
          expect: made!.turns[0]!.expect,
          history,
          markdown,
          scores: checkScores(markdown, kelp.raw),
        }).map((check) => check.met);
      assert.deepEqual(met(good), [true]);
      assert.deepEqual(met(bad), [false]);
    });
});

describe('what goes over the wire', () => {
  it('is measured by how far two prompts begin alike', () => {
    assert.equal(commonPrefix('reviews, question one', 'reviews, question two'), 18);
    assert.equal(commonPrefix('a', 'b'), 0);
  });

  it('reads what a server counted, from a stream or a whole answer, and null where it counted nothing', () => {
    const usage = { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 4 } };
    const read = { promptTokens: 9, cachedTokens: 4, completionTokens: 2 };
    assert.deepEqual(
      usageIn(`data: {"choices":[]}\n\ndata: ${JSON.stringify({ usage })}\n\ndata: [DONE]\n\n`),
      read,
    );
    assert.deepEqual(usageIn(JSON.stringify({ usage })), read);
    assert.deepEqual(usageIn('data: {"usage":null}\n'), {
      promptTokens: null,
      cachedTokens: null,
      completionTokens: null,
    });
  });
});
