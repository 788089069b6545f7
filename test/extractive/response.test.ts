import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { ask, paperWith, recommend, samplePaper, thread } from './papers.ts';

/** One response to all, with a part for each of the reviewers but the last. */
const mills = (text: string, replyTo: string | null = null) =>
  paperWith(
    [
      {
        rating: '6',
        confidence: '4',
        sections: {
          Strengths: 'The gearing proof in Section 2 is clean.',
          Weaknesses: 'The cost of grinding is reported nowhere.',
          Questions: 'How long does a stone take to wear out?',
        },
      },
      {
        rating: '3',
        confidence: '5',
        sections: {
          Weaknesses:
            'Theorem 1 is wrong: it assumes steady wind, but the sails share one shaft. The trials compare against a mill of 1890 and ignore the last twenty years. Only three toy mills are tested.',
        },
      },
      {
        rating: '6',
        confidence: '2',
        sections: {
          Review:
            'I am not an expert in milling, so please take this with a grain of salt. The theory looked right to me but I did not check the proofs. The trials lack a night shift.',
        },
      },
    ],
    { responses: [{ ...(replyTo ? { replyTo } : {}), text }] },
  );
const BLOCK =
  'We thank the reviewers. To R1: a stone wears out after 40 days, and we will add this. To R2: the sails do share a shaft; we have corrected Theorem 1. We added a comparison to a mill of 2019. We also added a fourth mill.';

describe('one response to all reviewers', () => {
  for (const form of [
    BLOCK,
    BLOCK.replaceAll('To R', 'Response to Reviewer '),
    BLOCK.replaceAll(' To R', '\n\nR'),
  ])
    it(`is read part by part: ${form.slice(24, 48).trim()}`, async () => {
      const one = await ask(mills(form), 'What did the authors answer to R1?');
      assert.match(one.markdown, /The authors to R1: “a stone wears out after 40 days/);
      assert.doesNotMatch(one.markdown, /Theorem/);
      const two = await ask(mills(form), 'What did the authors respond to reviewer 2?');
      assert.match(two.markdown, /corrected Theorem 1/);
      assert.doesNotMatch(two.markdown, /40 days/);
    });

  it('that has no part for a reviewer is not said not to be there', async () => {
    const { markdown } = await ask(mills(BLOCK), 'What did the authors answer to R3?');
    assert.match(markdown, /^I can find no answer/);
    assert.doesNotMatch(markdown, /There is no/);
  });

  it('that names nobody answers everyone', async () => {
    const { markdown } = await ask(mills('We corrected Theorem 1.'), 'What did the authors answer to R3?');
    assert.match(markdown, /“We corrected Theorem 1\.”/);
  });

  it('is said not to be there where all responses are in the threads of others', async () => {
    const { markdown } = await ask(
      mills('We corrected Theorem 1.', 'R2'),
      'What did the authors answer to R1?',
    );
    assert.equal(markdown, 'There is no author response to R1 in the material.');
  });

  it('that another reviewer got is shown where it bears on the point', async () => {
    const { markdown, sentences } = await ask(samplePaper(), 'What did the authors answer to R3?');
    assert.match(markdown, /addressed to R3\. The nearest.*\n\n- R3: “I share the worry.*\[A1\.2\]$/);
    for (const sentence of sentences) assert.deepEqual(verdictOn(sentence, samplePaper()), { ok: true });
  });
});

describe('the answer to a point', () => {
  for (const [name, point, answer] of [
    ['where it says the same in other words', /1890/, /mill of 2019/],
    ['where it repeats the point', /Theorem 1 is wrong/, /corrected Theorem 1/],
    ['where the cost is a time', /How long does a stone/, /40 days/],
  ] as const)
    it(`is found ${name}`, async () => {
      const made = await recommend(mills(BLOCK));
      const told = [...made.response, ...made.wouldChange].map(({ claim }) => claim);
      const line = told.find((claim) => point.test(claim));
      assert.match(line ?? told.join('\n'), answer);
    });

  it('is found where it counts on', async () => {
    const { markdown } = await ask(mills(BLOCK), "Did the response resolve R2's concerns?");
    assert.match(markdown, /three toy mills.*; the authors: “We also added a fourth mill\.”/);
  });

  it('is one that was not found, not one that is not there', async () => {
    const made = await recommend(mills(BLOCK));
    assert.ok(made.response.every(({ claim }) => !/no answer found/.test(claim)));
  });

  for (const question of [
    'Did the authors concede that?',
    'Did the authors fix it?',
    'Do the authors agree with that?',
  ])
    it(`is looked for after the point: ${question}`, async () => {
      const say = thread(mills(BLOCK));
      await say('Is Theorem 1 correct?');
      assert.match((await say(question)).markdown, /Theorem 1 is wrong.*the authors: “.*corrected Theorem 1/);
    });
});

describe('what a question asks in other words', () => {
  it('is found in the response beside the review', async () => {
    const { markdown } = await ask(mills(BLOCK), 'How long does a stone last?');
    assert.match(markdown, /R1: “How long does a stone take/);
    assert.match(markdown, /The authors: “a stone wears out after 40 days/);
  });

  it('has both sides: a clean proof and a wrong theorem', async () => {
    for (const question of ['Are the proofs correct?', 'Is the theory sound?']) {
      const { markdown } = await ask(mills(BLOCK), question);
      assert.match(markdown, /proof in Section 2 is clean/, question);
      assert.match(markdown, /Theorem 1 is wrong/, question);
    }
  });

  it('is the expertise of a reviewer, with their confidence', async () => {
    for (const question of [
      'Does R3 have the expertise to judge?',
      'Is R3 an expert?',
      'Is R3 familiar with the field?',
    ])
      assert.match(
        (await ask(mills(BLOCK), question)).markdown,
        /^R3: confidence 2.*\n- R3: “I am not an expert in milling/,
        question,
      );
  });

  it('keeps to the topic in the response', async () => {
    const { cites } = await ask(mills(BLOCK), 'What did the authors say about Theorem 1?');
    assert.equal(cites.length, 1);
  });
});

describe('what is no criticism', () => {
  it('is what a reviewer says of their own reading', async () => {
    const { markdown } = await ask(mills(BLOCK), 'What does R3 criticise?');
    assert.doesNotMatch(markdown, /expert|looked right/);
    assert.match(markdown, /lack a night shift/);
  });

  it('is what is accepted with a wish for a word on it, also under Weaknesses', async () => {
    const paper = paperWith([
      { rating: '4', sections: { Weaknesses: 'The overhead of 20% a turn is too high for a village mill.' } },
      {
        rating: '6',
        sections: {
          Weaknesses:
            'The 20% overhead is acceptable in practice, but the paper should say so openly. The sails are not drawn.',
        },
      },
    ]);
    const made = await recommend(paper);
    assert.ok(made.against.every(({ claim }) => !/acceptable/.test(claim)));
    assert.match(JSON.stringify(made.disagreements), /acceptable[\s\S]*too high/);
    assert.equal(made.disagreements.length, 1);
    assert.doesNotMatch((await ask(paper, 'What are the weaknesses?')).markdown, /acceptable/);
  });

  it('is praise of another thing that an aspect is named beside', async () => {
    const say = thread(samplePaper());
    await say('What are the weaknesses?');
    await say('and the experiments?');
    assert.doesNotMatch((await say('why?')).markdown, /Clear writing/);
  });
});
