import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionBeside } from '../../src/conversation/words-beside.ts';

const HANDED_OVER = [
  '',
  'here are the reviews of submission 7312.',
  "Hi! Here's the file.",
  'Reviews for paper 88',
  'please read these',
  'attached: the updated reviews',
  'Hello all, these are the reviews, with the response.',
  'FYI',
  'The updated reviews.',
  'Please find attached the reviews',
  'Add the rebuttal',
  'Thanks!',
  'Sorry, these.',
  'Oops, the right file:',
  'The correct ones now',
];

const ASKED: [text: string, question: string][] = [
  ['What do they agree on?', 'What do they agree on?'],
  ['Here are the reviews. What do they agree on?', 'What do they agree on?'],
  [
    'Hi, here are the reviews, what are the weaknesses?',
    'Hi, here are the reviews, what are the weaknesses?',
  ],
  ['Read these and summarise the weaknesses', 'Read these and summarise the weaknesses'],
  ['recommend', 'recommend'],
  ['Find contradictions.', 'Find contradictions.'],
  ['The reviews conflict on novelty.', 'The reviews conflict on novelty.'],
  ['Strengths first, then weaknesses.', 'Strengths first, then weaknesses.'],
  ['Was sind die Schwächen?', 'Was sind die Schwächen?'],
];

test('words that only hand the reviews over ask nothing', () => {
  for (const text of HANDED_OVER) assert.equal(questionBeside(text), '', text);
});

test('a question beside the reviews is kept, also after words that hand them over', () => {
  for (const [text, question] of ASKED) assert.equal(questionBeside(text), question);
});
