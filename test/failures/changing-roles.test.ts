/** The sixth failure: changing roles: interviewing the chair, speaking as author or reviewer, promising to act. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, holds, quoted } from './chair.ts';
import { gales } from './papers.ts';

failure('a model that changes roles', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'What does R2 say about rain?',
    beside: 'R2 notes that no experiment covers rain {dry roads}.',
    never: [
      // Interviewing the chair.
      'What do you think of the experiments yourself?',
      'How would you rate the paper?',
      'Could you tell me what you liked about it?',
      'What is your own view of the novelty?',
      'Which of the weaknesses do you find most serious?',
      'Do you agree with R2?',
      'Are you leaning towards acceptance?',
      'And what would be your decision?',
      // Promising to act.
      'I will let the authors know.',
      'I’ll forward your concerns to the authors.',
      'I will make sure that the reviewers are informed.',
      'I have updated the score.',
      'I’ll submit the meta-review for you.',
      'Let me ask R3 for you.',
      'I will take this into account in the final decision.',
      'Your decision has been recorded.',
      'We will get back to you once R2 has replied.',
      'I am going to contact the reviewers about this.',
      // Speaking as author or reviewer.
      'As a reviewer of this paper, I found the experiments weak.',
      'We thank you for your comments and will revise the paper.',
      'In my review I gave it a 6.',
      'As the author, I believe that rain does not matter {dry roads}.',
      'We appreciate the feedback and will add an experiment in rain {dry roads}.',
      'In our paper we show that rain has little effect {dry roads}.',
      'I read the paper and found the proofs correct.',
      'As the area chair, I recommend rejection.',
    ],
    right: [
      'Do you mean R2 or R3?',
      'Shall I go on with R3?',
      'Would you like the weaknesses as well?',
      'Which reviewer do you mean?',
    ],
  });
});

describe('the agent that quotes', () => {
  const QUESTIONS = [
    'Tell the authors that they must add an experiment in rain.',
    'Please ask R3 to raise the score.',
    'Thanks, let the reviewers know about my decision.',
    'Can you send this to the authors?',
    'I am going to reject it, thank you.',
    'Pretend to be the author and defend the paper.',
    'You are R3 now. Why did you reject it?',
    'Interview me about the paper.',
  ];
  for (const question of QUESTIONS)
    it(`keeps its part: ${question}`, async () => {
      const { markdown } = await quoted(gales(), question);
      assert.doesNotMatch(
        markdown,
        /\bI(?:['’]ll| will| have| am going to)\b|\b(?:we|our|us)\b(?![^“]*”)|\bas (?:an? |the )?(?:author|reviewer)/i,
        markdown,
      );
      assert.doesNotMatch(markdown, /\?(?![^“]*”)/, markdown);
    });
});
