/** The third failure: a rating nobody gave, or a label moved to another number. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, holds, quoted } from './chair.ts';
import { gales, lonely, unrated } from './papers.ts';

failure('a model that invents ratings', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'How do they rate it?',
    beside: 'R3 calls the statistical analysis flawed {independent}.',
    never: [
      'R3 rates the paper 6.',
      'R1 gives an 8, a strong accept.',
      'R2’s 5 is a weak accept {topic is timely}.',
      'The ratings are 8, 6 and 3.',
      'The mean rating is 6.5.',
      'All three reviewers rate it above the threshold.',
      'Two of the three reviewers recommend acceptance {original}{topic is timely}.',
      'R2 recommends acceptance {topic is timely}.',
      'R2 leans towards accepting the paper {topic is timely}.',
      'R1 and R2 both gave an 8.',
      'R3 scored the soundness 3.',
      'The ratings range from 4 to 8.',
      'R3 gives a borderline score {well motivated}.',
      'A majority of the ratings is positive.',
      'R1 raised the rating from 6 to 8 {original}.',
      'R2 gave 5 out of 5 {topic is timely}.',
      'The median rating is 6.',
      'R1 rates the paper 8 (strong accept: should be highlighted at the conference).',
    ],
    right: [
      'The ratings are 8, 5 and 3.',
      'R2 gives a 5, marginally below the acceptance threshold.',
      'The mean rating is 5.33, and one of the three is at or above 6.',
      'R3 rejects the paper with a 3.',
      'R3 rates the soundness 1.',
    ],
  });

  holds(ask, {
    paper: unrated,
    question: 'How do they rate it?',
    beside: 'R3 notes that the counter was tested on one roof only {one roof}.',
    never: [
      'R2 rates the paper 4.',
      'R2 gives a borderline accept {carefully labelled}.',
      'R2 also recommends acceptance {carefully labelled}.',
      'All three reviewers rate the paper: 5, 4 and 2.',
      'The mean of the three ratings is 3.67.',
      'R1 gives a 5, a strong accept.',
      'R2’s confidence is 3.',
    ],
    right: ['R2 gives no rating.', 'The ratings are 5 and 2.', 'R1 gives a 5 (accept) and R3 a 2 (reject).'],
  });

  holds(ask, {
    paper: lonely,
    question: 'What rating did it get?',
    beside: 'R1 misses how the fluid is sealed {sealed}.',
    never: [
      'R1 rates the paper 7.',
      'R1 gives a weak accept {second a day}.',
      'The mean rating is 6.',
      'The paper got a 4 out of 5.',
    ],
    right: ['R1 gives no rating.', 'The reviews give no ratings.'],
  });
});

describe('the agent that quotes, asked about ratings', () => {
  const QUESTIONS = [
    'What did R2 rate it?',
    'What are the ratings?',
    'List all scores.',
    'What is the average rating?',
    'R2 gave a 7, right?',
  ];
  for (const question of QUESTIONS) {
    it(`names only ratings that were given: ${question}`, async () => {
      const { markdown } = await quoted(gales(), question);
      const named = [...markdown.matchAll(/\brat(?:es|ed|ing)\b[^\d\n]{0,12}(\d+(?:\.\d+)?)/gi)].map(
        ([, value]) => value,
      );
      assert.ok(named.length > 0, markdown);
      for (const value of named) assert.ok(['8', '5', '3', '5.33'].includes(value!), markdown);
      assert.doesNotMatch(markdown, /strong accept|weak accept|borderline/i);
    });
    it(`says that a rating is missing: ${question}`, async () => {
      const { markdown } = await quoted(unrated(), question);
      assert.doesNotMatch(markdown, /R2[^.\n]{0,20}\b[1-6]\b(?!\.\d)/, markdown);
    });
    it(`says that there are none: ${question}`, async () => {
      const { markdown } = await quoted(lonely(), question);
      assert.match(markdown, /no rating|not give|none|does not|do not|no R2|only/i, markdown);
    });
  }
});
