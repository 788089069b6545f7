/** The eighth failure: claims with no reviewer named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, holds, quoted } from './chair.ts';
import { answeredGales, gales, unrated } from './papers.ts';

failure('a model that names nobody', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'What do they think?',
    beside: 'R3 calls the statistical analysis flawed {independent}.',
    never: [
      'The experiments are weak.',
      'Reviewers praise the writing.',
      'There are concerns about the statistics.',
      'The paper is well received overall.',
      'Some find the novelty limited.',
      'It is generally seen as original.',
      'The main issue is the baseline.',
      'One reviewer doubts the warnings.',
      'Overall, the field study is impressive.',
      'The field study is large, but the statistics are flawed.',
      'Most of them like the idea.',
      'Everyone agrees that the writing is clear.',
      'R1 praises the field study.',
    ],
    right: [
      'R1 praises the size of the field study {340 riders}.',
      'The only baseline is a linear model {linear model}.',
    ],
  });
});

describe('the agent that quotes', () => {
  const QUESTIONS = [
    'What are the weaknesses?',
    'What are the strengths?',
    'Summarise the reviews.',
    'What about the experiments?',
    'Where do they disagree?',
    'What is the contribution?',
    'What did the authors answer?',
  ];
  for (const question of QUESTIONS)
    it(`names who said it at each quote: ${question}`, async () => {
      for (const paper of [gales(), unrated(), answeredGales()]) {
        const { markdown } = await quoted(paper, question);
        for (const [, , after] of markdown.matchAll(/“([^”]+)”([^“\n]*)/g))
          assert.match(after ?? '', /\[[RAD]\d+\.\d+\]/, markdown);
      }
    });
});
