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
  'R2 has updated the review, here is the new version',
  'New version.',
  'updated',
  'R2 has changed their review',
  'please replace',
  'Please update the reviews with this file.',
  'R1 raised the score after the rebuttal, see attached',
  'The authors have responded; the rebuttal is attached.',
  'Here is what R2 sent me.',
  'These are the reviews, which came in late',
  'What I attached is the new version',
  'Could you replace the old file?',
  'Can you read these please?',
  'Use this one instead, the last one was cut off',
  'There was a mistake in the first file.',
  'I forgot R3.',
  'I want to add the rebuttal',
  'Will add R4 later',
  "R2's score went from 4 to 6.",
  'List attached',
  'Draft reviews attached',
  'When R2 updated the review I saved it again',
  'Please ignore the previous file',
  'As discussed, the full set. R3 is the emergency reviewer.',
  'The reviews conflict on novelty.',
  'Here they are, how they came from the portal',
  'Hier sind die Gutachten.',
  '请看附件',
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
  ['Strengths first, then weaknesses.', 'Strengths first, then weaknesses.'],
  ['Was sind die Schwächen?', 'Was sind die Schwächen?'],
  ['R2 has updated the review, here is the new version. What changed?', 'What changed?'],
  ['Here is the new version. R2 was wrong. Is R1 right?', 'R2 was wrong. Is R1 right?'],
  ...[
    'what changed',
    'summarise them',
    'please compare',
    'Please compare the attached reviews',
    'Here is the new version - what changed',
    'new version attached, please summarise',
    'Let me know what is different',
    'Which reviewer is the most negative',
    'Summary please',
    'Is R2 right',
    'Do they agree',
    'I would like a summary of the weaknesses',
    'I wonder whether R2 is too harsh',
    'Update your recommendation',
    'could you check whether R1 addresses the proof',
    'has R2 changed anything',
    'anything new in R2',
    'R2 updated; how does that change the picture',
    'Help me decide',
    'Draft a meta-review',
    'Vergleiche die Gutachten',
    '请总结一下',
  ].map((text): [string, string] => [text, text]),
];

test('words that only hand the reviews over ask nothing', () => {
  for (const text of HANDED_OVER) assert.equal(questionBeside(text), '', text);
});

test('a question beside the reviews is kept, also after words that hand them over', () => {
  for (const [text, question] of ASKED) assert.equal(questionBeside(text), question);
});
