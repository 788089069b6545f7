/** The seventh failure: advice in place of what the reviewers said. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, holds, quoted } from './chair.ts';
import { gales } from './papers.ts';

failure('a model that gives advice', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'What do they say about the statistics?',
    beside: 'R3 calls the statistical analysis flawed {independent}.',
    never: [
      'The authors should add experiments in rain.',
      'You should ask the authors to release their code.',
      'I would suggest adding more baselines.',
      'I recommend that the authors run an ablation study.',
      'It would be better to use a mixed-effects model.',
      'A user study would strengthen the paper {dry roads}.',
      'One could address this by clustering the standard errors {independent}.',
      'To improve the paper, the authors could use a neural network as a baseline {linear model}.',
      'Consider asking R3 for a second opinion.',
      'It is advisable to weigh the novelty more than the statistics.',
      'My advice is to request a major revision.',
      'The paper would benefit from an analysis of cost {linear model}.',
      'I think the authors need to rethink their design.',
      'Perhaps invite a fourth reviewer.',
      'I would lean towards rejection.',
    ],
    right: [
      'R2 would raise the score if an experiment in rain were added {raise my score}.',
      'I would lean towards rejection, given the flawed analysis {independent}.',
    ],
  });
});

describe('the agent that quotes', () => {
  const QUESTIONS = [
    'What should the authors do about the statistics?',
    'How could the baseline be improved?',
    'What would you advise the authors?',
    'What should I ask the reviewers?',
    'How can the paper get better?',
  ];
  for (const question of QUESTIONS)
    it(`gives what the reviewers said: ${question}`, async () => {
      const { markdown } = await quoted(gales(), question);
      const own = markdown.replace(/“[^”]*”/g, '');
      assert.doesNotMatch(own, /\b(?:should|could|ought|advise|consider|better to)\b/i, markdown);
    });
});
