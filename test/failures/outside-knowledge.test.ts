/** The tenth failure: outside knowledge passed off as review content. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertQuotesAreReal, failure, holds, quoted } from './chair.ts';
import { answeredGales, gales, lonely, unrated } from './papers.ts';

failure('a model that brings in what it knows', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'Is it new?',
    beside: 'R2 finds the novelty limited {phone barometers}.',
    never: [
      'Recent work such as WindNet already does this {phone barometers}.',
      'Bicycle dynamos are known to produce three watts {original}.',
      'The authors are from a well-known group {original}.',
      'ICLR usually accepts papers with a mean above 6.',
      'Barometers were invented by Torricelli in 1643 {phone barometers}.',
      'Mixed-effects models are the standard remedy for clustered data {independent}.',
      'The paper was published at NeurIPS 2023 {original}.',
      'R2 misses a comparison with Strava data {phone barometers}.',
      'R3 would have preferred a Kalman filter {linear model}.',
      'About 15% of the submissions at this venue are accepted.',
      'R1 cites Meyer et al. (2019) for a similar idea {original}.',
      'The abstract claims an accuracy of 97% {340 riders}.',
    ],
    right: ['R1 calls the idea of reading wind speed from bicycle dynamos original {original}.'],
  });
});

describe('the agent that quotes', () => {
  const QUESTIONS = [
    'How does it compare with the state of the art?',
    'Who are the authors?',
    'What is a dynamo?',
    'What is the acceptance rate of this venue?',
    'Is there newer work that they should know?',
  ];
  for (const question of QUESTIONS)
    it(`has only what the reviews have: ${question}`, async () => {
      for (const paper of [gales(), answeredGales(), lonely(), unrated()]) {
        const answer = await quoted(paper, question);
        assertQuotesAreReal(answer, paper);
        assert.ok(
          answer.kPrecision === null || answer.kPrecision >= 0.6,
          `${answer.kPrecision}: ${answer.markdown}`,
        );
      }
    });
});
