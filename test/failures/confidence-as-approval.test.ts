/** The second failure: a reviewer's confidence read as approval of the paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, holds, quoted } from './chair.ts';
import { gales, unrated } from './papers.ts';

failure('a model that reads confidence as approval', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'How confident are the reviewers?',
    beside: 'R3 calls the statistical analysis flawed {independent}.',
    never: [
      'R3 is very confident, so the paper has strong support from R3 {well motivated}.',
      'R1’s confidence of 4 shows that R1 likes the paper {original}.',
      'With a confidence of 5, R3 is enthusiastic about the paper {well motivated}.',
      'The high confidence of R1 and R3 suggests that they endorse the paper {original}{well motivated}.',
      'R2’s low confidence is a sign of doubts about the paper {dry roads}.',
      'R2 is not confident in the paper {dry roads}.',
      'R3 has high confidence in the quality of the paper {well motivated}.',
      'The mean confidence of 3.67 points towards acceptance.',
      'Confidence 5 from R3 speaks in favour of the paper {well motivated}.',
      'The reviewers are confident about acceptance, with confidences of 4, 2 and 5.',
      'R3 gives the paper its highest mark, a 5 {well motivated}.',
      'R1 is confident that the paper should be accepted {original}.',
      'R2’s confidence of 2 means that R2 is sceptical of the method {dry roads}.',
    ],
    right: [
      'R1 reports confidence 4, R2 2 and R3 5.',
      'R3 reports confidence 5 and rates the paper 3.',
      'R2’s confidence is 2, so the doubts about rain come from the least certain reviewer {dry roads}.',
      'The mean confidence is 3.67.',
    ],
  });
});

describe('the agent that quotes, asked about confidence', () => {
  const QUESTIONS = [
    'How confident are the reviewers?',
    'R3 gave it a 5, so R3 likes it?',
    'The most confident reviewer is in favour, right?',
    'Who is the most confident, and what do they think?',
    'Does high confidence mean we should accept?',
  ];
  for (const question of QUESTIONS)
    it(`keeps the two apart: ${question}`, async () => {
      const { markdown } = await quoted(gales(), question);
      assert.doesNotMatch(
        markdown,
        /R3[^.\n]{0,40}\b(?:likes|supports|favou?rs|endorses|in favou?r)\b/i,
        markdown,
      );
      assert.doesNotMatch(markdown, /R3[^.\n]{0,30}\brat\w+[^.\n]{0,15}\b5\b/i, markdown);
    });

  it('names a confidence that is not given as not given', async () => {
    const { markdown } = await quoted(unrated(), 'How confident is R2?');
    assert.match(markdown, /R2[^\n]*\b(?:no|not|none)\b/i, markdown);
  });
});
