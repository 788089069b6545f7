import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind } from '../../src/agent/extractive/kinds.ts';
import { type Heard, understand } from '../../src/agent/extractive/understand.ts';
import type { Understanding } from '../../src/agent/extractive/understanding.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { splitPaper } from '../agent/papers.ts';

const facts = computeFacts(splitPaper());

/** How the one question of the last message is understood. */
function after(...questions: string[]): Understanding {
  const heard = eachAfter(...questions);
  assert.equal(heard.length, 1, heard.map(({ text }) => text).join(' | '));
  return heard[0]!.asked;
}

function eachAfter(...questions: string[]): Heard[] {
  const history = questions
    .slice(0, -1)
    .map((question) => ({ asker: 'U1', question, answer: '', cited: [] }));
  return understand({
    question: questions.at(-1)!,
    history,
    facts,
    title: 'Tidewater: Novel Proofs for Networks',
  });
}

const PHRASINGS: [string, Kind[]][] = [
  ['Hello!', ['greeting']],
  [
    'Hello, I am reviewing the paper "Novelty in Networks" and I have some questions. Can you help me?',
    ['greeting'],
  ],
  ['Who are you?', ['help']],
  ['What is this paper about?', ['contribution']],
  ['Hi, can you help me understand the main contributions?', ['contribution']],
  ['Can you tell me more about the proposed method?', ['contribution']],
  ['Can you summarize the reviews for me?', ['overview']],
  ['Give me an overview of the reviews', ['overview']],
  ['What do you make of this paper?', ['overview']],
  ['What do the reviewers think of the paper?', ['overview']],
  ['That sounds interesting. What are the strengths of the paper?', ['strengths']],
  ['Can you tell me what you think about the paper?', ['overview']],
  ['What is flawed in it?', ['weaknesses']],
  ['What does the most confident reviewer criticise?', ['weaknesses']],
  ['Any red flags?', ['weaknesses']],
  ['What are the pros and cons?', ['strengths', 'weaknesses']],
  ['Can you summarise the contribution and the weaknesses?', ['contribution', 'weaknesses']],
  ['Are the experiments convincing?', ['aspect']],
  ['What are the concerns about the experiments?', ['aspect']],
  ['Is there anything on societal impact?', ['aspect']],
  ['What did Reviewer 2 say?', ['reviewer']],
  ['Do the reviewers agree on the method?', ['agreement']],
  ['Is there a consensus?', ['agreement']],
  ['What are the ratings and confidence levels?', ['scores']],
  ['How do the reviewers rate the paper?', ['scores']],
  ['Would you recommend accepting or rejecting the paper?', ['recommendation']],
  ['Based on the strengths and weaknesses, what is your recommendation?', ['recommendation']],
  ['Would you take it?', ['recommendation']],
  ['What are the common concerns?', ['agreement']],
  ['Does the response settle it?', ['aftermath']],
  ['Is the paper ready?', ['recommendation']],
  ['What would it take to raise the score?', ['raise']],
  ['What would it take for R1 to come round?', ['raise']],
  ['How could the authors improve the paper?', ['raise']],
  ['Is there a rebuttal?', ['response']],
  ['What did the authors respond?', ['response']],
  ['How did the authors address the concerns of the reviewers?', ['aftermath']],
  ['Which concerns remain after the rebuttal?', ['aftermath']],
  ['Did the authors do what R2 asked for?', ['aftermath']],
  ["Did the response resolve R2's concerns?", ['aftermath']],
  ['Is R1 satisfied?', ['aftermath']],
  ["Were R1's questions answered?", ['aftermath']],
  ['Did anyone change their score after the rebuttal?', ['discussion']],
  ['Did R2 raise the score?', ['discussion']],
  ['What did R2 say in the discussion?', ['discussion']],
  ['How did R2 react to the rebuttal?', ['discussion']],
  ['What would make R2 raise the score?', ['raise']],
  ['What is the final recommendation of the reviewers?', ['scores']],
  ['What do the reviewers recommend?', ['scores']],
  ['Why did R1 recommend rejecting?', ['reviewer']],
  ['Which reviewers complain about baselines?', ['aspect']],
  ['Draft a meta-review.', ['draft']],
  ["What is your assessment of the paper's significance?", ['aspect']],
  ['What kind of paper is this?', ['identity']],
  ['What questions does R2 have?', ['raise']],
  ['What does R2 want?', ['raise']],
  ['What speaks against it?', ['weaknesses']],
  ['Would it work with functions like tanh?', ['search']],
  ['I would like to know about the sensors.', ['search']],
  ['Compare R1 and R2.', ['agreement']],
  ['Please tell the authors to shorten it.', ['errand']],
  ['I have decided to accept it. Please address the concerns of the reviewers.', ['thanks']],
  ['Thank you for your help. I will make my final decision.', ['thanks']],
  ["No, that's all for now.", ['thanks']],
  ['What do they say about sensor failures?', ['search']],
];

describe('understanding a question', () => {
  for (const [question, kinds] of PHRASINGS) {
    it(`hears ${kinds.join(' and ')} in “${question}”`, () => {
      assert.deepEqual(after(question).kinds, kinds);
    });
  }

  it('hears the side and the aspect of a concern', () => {
    const heard = after('What are the concerns about novelty?');
    assert.deepEqual([heard.aspects, heard.side], [['novelty'], 'negative']);
  });

  it('takes no aspect from the title of the paper', () => {
    assert.deepEqual(after('What are the weaknesses of Tidewater: Novel Proofs for Networks?').aspects, []);
  });

  it('reads what a question points at in the sentence before it', () => {
    const heard = after('Reviewer 2 finds the novelty limited. Can you elaborate on that?');
    assert.deepEqual([heard.kinds, heard.aspects, heard.reviewers], [['aspect'], ['novelty'], ['R2']]);
  });

  it('hears several reviewers in one phrase', () => {
    assert.deepEqual(after('What do reviewers 1 and 3 criticise?').reviewers, ['R1', 'R3']);
  });
});

describe('understanding a follow-up', () => {
  it('keeps the kind for another reviewer', () => {
    const heard = after('What does R1 like?', 'What about Reviewer 2?');
    assert.deepEqual([heard.kinds, heard.reviewers], [['strengths'], ['R2']]);
  });

  it('keeps the reviewer for another aspect', () => {
    const heard = after('What does R2 say on novelty?', 'And the experiments?');
    assert.deepEqual([heard.aspects, heard.reviewers], [['experiments'], ['R2']]);
  });

  it('goes on with what was asked before thanks', () => {
    const heard = after('What are the weaknesses?', 'Thanks!', 'Can you say more?');
    assert.deepEqual([heard.kinds, heard.more], [['weaknesses'], true]);
  });

  it('turns to the others', () => {
    const heard = after('What does R3 say about the experiments?', 'Do the others agree?');
    assert.deepEqual(
      [heard.kinds, heard.reviewers, heard.aspects],
      [['agreement'], ['R1', 'R2'], ['experiments']],
    );
  });

  it('weighs the point that was just quoted', () => {
    for (const question of [
      'Is that a major point?',
      'Who else mentions this?',
      'Do the others find that important too?',
      'How serious is this?',
    ])
      assert.deepEqual(after('What does R3 criticise?', question).kinds, ['weigh'], question);
  });

  it('knows who “he” is', () => {
    assert.deepEqual(after('What does R3 criticise?', 'Why does he think so?').reviewers, ['R3']);
  });
});
