import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citesOf } from '../../src/agent/cites.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { verdictOn } from './gate-verdicts.ts';
import { paperOf, splitPaper, unansweredPaper } from './papers.ts';

const check = (text: string, paper: Paper, lead = '') =>
  verdictOn({ lead, text, cites: citesOf(text) }, paper);

function passes(name: string, paper: Paper, sentences: string[]) {
  for (const text of sentences)
    test(`${name}: ${text}`, () => assert.deepEqual(check(text, paper), { ok: true }));
}

function held(name: string, paper: Paper, code: string, sentences: string[]) {
  for (const text of sentences)
    test(`${name}: ${text}`, () => {
      const verdict = check(text, paper);
      assert.equal(verdict.ok ? 'shown' : verdict.code, code);
    });
}

const split = splitPaper();
const unanswered = unansweredPaper();

passes('a cited claim is shown', split, [
  'R3 finds the baselines outdated, the strongest being from 2021 [R3.7].',
  'Reviewer 2 calls the novelty moderate [R2.9].',
  'Reviewer_Vw9k sees leakage, since routing tables overlap with the test period [R3.9][R3.10].',
  'R1 praises the presentation of Fig. 2 and the ablation in Table 3 [R1.7][R1.9].',
  'R1 doubts the soundness of Sec. 4 since the routing table is static there [R1.10].',
  'Unlike R3, R1 finds the experiments thorough, with four datasets [R1.6][R1.7].',
  'R1 and R3 both miss recent graph state-space models [R1.11][R3.7].',
  'R1 findet die Idee des Routings neu und einfach [R1.4].',
  '审稿人R3认为基线过时。[R3.7]',
]);

passes('what claims nothing about the reviews needs no citation', split, [
  'Hello!',
  'You are welcome.',
  'Happy to go deeper into any of these points.',
  'Shall I go on with R2?',
  '## Weaknesses',
  '**Novelty.**',
  'R3 raises three points:',
  'The decision is yours.',
]);

passes('computed facts need no citation', split, [
  'The ratings are 8, 6 and 3, with a mean of 5.67.',
  'R1 rates it 8 (accept, good paper), R2 6 and R3 3.',
  'R1: 8 (accept, good paper), confidence 4.',
  'R2 has a confidence of 3.',
  'The ratings range from 3 to 8.',
  'R1 and R3 both report confidence 4.',
  'The mean rating is about 5.7.',
  'The ratings are 8/10, 6/10 and 3/10.',
  'R1, R2 and R3 give 8/6/3.',
  'Ratings: R1 8, R2 6, R3 3.',
  'Confidence: R1 4, R2 3, R3 4.',
  'R1 has confidence 4 and rates it 8.',
  '2 of 3 ratings are at or above the threshold of 6.',
]);

passes('the reviews do not say, which is an answer', split, [
  'The reviews do not mention the license of the code.',
  'None of the reviewers comments on the cost of retraining.',
  'R2 does not discuss the proof.',
]);

passes("an own suggestion on the venue's scale", split, [
  'I would lean towards a weak accept, with a rating of 6.',
  'I would recommend a rating of 8: accept.',
]);

held('an invented passage', split, 'unknown-citation', [
  'R1 likes the idea [R1.99].',
  'R7 likes the idea [R7.1].',
]);

held('no citation', split, 'no-citation', [
  'The paper proposes a novel routing scheme for sensors.',
  'R3 finds the baselines outdated.',
  'Sure, the experiments are convincing.',
  'R1 rates it 8 because the routing idea is simple and new for sensor networks.',
]);

held('a rating or confidence that is not the stored one', split, 'wrong-score', [
  'R2 gave a 7 [R2.9].',
  'R1 rates the paper 6 and R3 rates it 3 [R1.4][R3.7].',
  'R3 has a confidence of 5 [R3.6].',
  'R1 and R2 both gave an 8 [R1.4][R2.4].',
  'R2 gives 2 for soundness [R2.7].',
  'The ratings are 8, 6 and 5.',
  'The average rating is 6.5.',
  'All three reviewers give a 6.',
  'R3 (5, confidence 4) doubts the baselines [R3.7].',
  'R2 rates it 7/10.',
  'Ratings: R1 8, R2 6, R3 4.',
  'The threshold is 5.',
  'Confidence: R1 4, R2 4, R3 4.',
  'I would recommend a rating of 7.',
]);

held('a label moved', split, 'wrong-label', [
  'R2 gives a 6, a strong accept [R2.15].',
  'R2 rates it a strong accept [R2.15].',
  'I would recommend a rating of 8: Strong Accept.',
  "R3's 3 is a weak reject [R3.11].",
]);

held('confidence read as approval', split, 'confidence-as-approval', [
  "R3's confidence of 4 shows that R3 supports acceptance [R3.6].",
  'With the highest confidence, R1 is the strongest supporter of the paper [R1.4].',
  "R2's confidence of 3 indicates moderate support for the paper [R2.9].",
]);

held('an invented rebuttal', unanswered, 'no-response', [
  'The authors replied that they will add the missing baselines [R3.7].',
  'In their rebuttal the authors promise further seeds [R2.13].',
  'The authors have since added standard deviations, as R2 asked [R2.13].',
  'The authors plan to release a larger dataset [R1.7].',
]);

passes('what reviewers ask of the authors is no rebuttal', unanswered, [
  'R2 asks the authors to report standard deviations for all datasets [R2.13].',
  'R3 wants to know whether the authors can rerun all experiments with other routing tables [R3.14].',
  'There is no author response among the material.',
]);

held('a response without its passage', split, 'no-response', [
  'The authors replied that they have rerun the experiments [R3.14].',
  'There is no author response in the material.',
]);

passes('a response with its passage', split, [
  'The authors answered R3 that all experiments were rerun with routing tables chosen before the test period [A1.3].',
  'They report that the error rises by 0.6% on average [A1.4].',
]);

held('the wrong reviewer', split, 'wrong-reviewer', [
  'R1 finds the baselines outdated [R3.7].',
  'Reviewer 2 says that Theorem 1 assumes a fixed table [R3.12].',
]);

held('all reviewers, but one cited', split, 'overclaim', [
  'All three reviewers find the baselines outdated [R3.7].',
  'The reviewers are unanimous that the theory is limited [R1.10].',
]);

held('nothing in common with the passage', split, 'unsupported', [
  'R3 describes visualisation tools for music students [R3.7].',
]);

held('a figure that is not in the passage', split, 'wrong-number', [
  'R1 saw a 5.4x speed-up on one GPU [R1.8].',
]);

held('a quote that is not word for word', split, 'altered-quote', [
  'R3 writes: “The baselines are very outdated” [R3.7].',
  'R3 writes "the baselines are hopelessly outdated" [R3.7].',
]);

passes('an exact quote', split, [
  'R3 writes: “The baselines are outdated” [R3.7].',
  'R1: “The compute savings are real: […] close to the 3.1x claimed.” [R1.8]',
]);

test('a reviewer who writes of “reviewer 2” is quoted as it stands', () => {
  const paper = paperOf({ title: 'T', reviews: [{ text: 'I agree with reviewer 2 on the proof.' }] });
  assert.deepEqual(check('R1: “I agree with reviewer 2 on the proof.” [R1.1]', paper), { ok: true });
});

test('a quote may hold quotation marks of its own', () => {
  const paper = paperOf({
    title: 'T',
    reviews: [{ text: 'They claim “strong gains” but show “none” of them.' }],
  });
  assert.deepEqual(check('R1 says “They claim “strong gains” but show “none” of them.” [R1.1]', paper), {
    ok: true,
  });
  assert.equal(check('R1 says “They claim “weak gains” but show “none” of them.” [R1.1]', paper).ok, false);
});

test('scores below zero, and years that are no scores', () => {
  const paper = paperOf({
    title: 'Risk Scores',
    venue: 'Tides 2024',
    reviews: [
      { rating: '-2 (reject)', text: 'Weak.' },
      { rating: '1 (weak accept)', text: 'Fine.' },
    ],
  });
  assert.deepEqual(check('R1 gives −2 and R2 gives 1.', paper), { ok: true });
  assert.equal(check('R1 gives 2 and R2 gives 1.', paper).ok, false);
  assert.deepEqual(check('Here is its title: Risk Scores (Tides 2024).', paper), { ok: true });
});

test('a review without scores has no rating to speak of', () => {
  const paper = paperOf({ title: 'T', reviews: [{ text: 'The proof of the main theorem is wrong.' }] });
  const verdict = check('R1 rates the paper 3, since the proof is wrong [R1.1].', paper);
  assert.equal(verdict.ok ? '' : verdict.reason, 'R1 gives no rating.');
});

test('a reviewer who writes of another score may be reported', () => {
  const paper = paperOf({
    title: 'T',
    reviews: [{ rating: 5, text: 'I would raise my score to 7 if the proof were mended.' }],
  });
  assert.deepEqual(check('R1 would raise the score to 7 if the proof were mended [R1.1].', paper), {
    ok: true,
  });
  assert.equal(check('R1 would raise the score to 8 if the proof were mended [R1.1].', paper).ok, false);
});

test('the reason is in words for the chair and names what is stored', () => {
  const verdict = check('R2 gave a 7 [R2.9].', split);
  assert.equal(verdict.ok ? '' : verdict.reason, "It named R2's rating as 7; it is 6.");
});

passes('a heading that names a subject claims nothing', unanswered, [
  '**Author response**',
  '**Response**',
  '### Author response',
]);

held('a claim behind a silence needs its passage', split, 'no-citation', [
  'R2 does not mention the licence but likes the learned routing.',
  'The reviews do not say how long it takes; R1 calls the experiments thorough.',
]);

passes('a silence alone needs none, also when it is said twice', split, [
  'R2 does not mention the licence.',
  'The reviews do not mention the licence, while the responses do not discuss it either.',
  'R2 does not mention the licence but likes the learned routing [R2.6].',
]);
