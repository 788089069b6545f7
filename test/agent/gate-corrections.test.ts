/** Corrections of the person asking, and what the record of a paper settles, beside lies of the same build. */
import { describe } from 'node:test';
import { reefPaper } from './gate-papers.ts';
import { verdictsOn } from './gate-verdicts.ts';

const { each } = verdictsOn(reefPaper());

describe('a score that is said not to be', () => {
  each('shown', [
    'R2: confidence 2, not 4.',
    'R2 gives a confidence of 2, not 4.',
    'R3 did not rate it 6; R3 gives a 3.',
    "R2's confidence is 2 rather than 4.",
    'No: R2 rates the paper 8, not 6.',
  ]);
  each('wrong-score', ['R2: confidence 4, not 2.', 'R3 did not rate it 3; R3 gives a 6.']);
});

describe('a reviewer who is not there', () => {
  each('shown', [
    'There is no fifth review.',
    'There is no fifth review: the paper has R1, R2, R3 and R4.',
    'There is no R5 among the reviews.',
    'The paper has four reviews, so there is no Reviewer 5.',
  ]);
  each('is-mentioned', ['There is no fourth review.', 'The paper has no R2.']);
});

describe('who rates above or below a value', () => {
  each('shown', [
    'Three of the four reviewers rate it at or above 6.',
    'R1 and R2 rate it at least 6.',
    'One reviewer rates it below 5.',
  ]);
  each('wrong-score', [
    'All reviewers rate it at or above 6.',
    'Two of the four reviewers rate it below 6.',
    'R3 rates it above 5.',
  ]);
});

describe('a wrong premise corrected from the passages', () => {
  each('shown', [
    'Not quite: R1 finds the writing clear [R1.2].',
    'On the contrary, R2 likes that less annotation is needed [R2.3].',
    'That is not what R3 says; R3 recommends rejection [R3.6].',
  ]);
  each('agreed-to-please', ['Yes, as you say, R1 found the writing hard to follow [R1.2].']);
});

describe('more than a passage says', () => {
  each('overclaim', [
    'R1 considers the ranker a breakthrough [R1.1].',
    'R1 insists that murky water ruins the ranker [R1.8].',
  ]);
  each('no-response', ['The authors told R3 that they would support moving cameras [A1.5].']);
});
