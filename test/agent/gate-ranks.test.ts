/** What follows from the scores by comparing and counting them: known without a passage, and checked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reefPaper } from './gate-papers.ts';
import { verdictsOn } from './gate-verdicts.ts';

/** Ratings 6, 8, 3 and 6; confidence 5, 2, 4 and 4; the line is at 6. */
const { codeOf, each } = verdictsOn(reefPaper());

describe('who is first and who is last', () => {
  each('shown', [
    'R2 is the least confident.',
    'R1 is the most confident reviewer.',
    'The most confident reviewer is R1.',
    'R2 is the most positive but the least confident reviewer.',
    'R2 is the most positive, R3 the least.',
    'R3 gives the lowest rating.',
    'R2 is more positive than R3.',
    'R2 is less confident than all others.',
    'R3 and R4 have the same confidence.',
    'R1 and R4 rate it equally.',
  ]);
  each('wrong-score', [
    'R1 is the least confident.',
    'R3 is the most positive reviewer.',
    'R4 is the most confident of the four.',
    'R3 is the most positive reviewer [R3.1].',
    'R2 is more confident than R1.',
    'R1 and R2 rate it equally.',
    'All reviewers give the same rating.',
    'The highest rating comes from R1.',
  ]);
  it('of two alike, none alone is the least', () => {
    assert.equal(codeOf('R3 has the second-highest confidence.'), 'wrong-score');
    assert.equal(codeOf('R3 and R4 have the second-highest confidence.'), 'shown');
  });
  it('what is said of a part of the paper is no rank of scores', () => {
    assert.equal(codeOf('R1 is the most critical of the formatting [R1.7].'), 'shown');
  });
});

describe('who is on which side of the line', () => {
  each('shown', [
    'R3 is the only one below the threshold.',
    'Only R3 leans to reject.',
    'R3 alone is on the negative side.',
    'Three of the four reviewers lean to accept.',
    'Three of four ratings are at or above the threshold.',
    'Two of the four reviewers are at the threshold.',
    'The majority is above the threshold.',
    'One in four reviewers leans to reject.',
  ]);
  each('wrong-score', [
    'R2 is the only one at or above the threshold.',
    'R1 is below the threshold.',
    'R2 is at the threshold.',
    'Two of the four reviewers lean to accept.',
    'Everyone is at or above the threshold.',
    'Most reviewers lean towards rejection.',
    'R3 is on the accepting side.',
  ]);
});

describe('a score in words', () => {
  each('shown', [
    'R2 rates it an eight.',
    'R3 gives a three, the lowest rating.',
    'The ratings are six, eight, three and six.',
    'The ratings range from three to eight.',
    "R1's six is at the threshold.",
    'Two reviewers give a six.',
    'R2 is the only reviewer to give an eight.',
    'R1 gives a one-line remark on formatting [R1.7].',
    'R2 is two points above R1 and R4.',
    'R3 is three points below R1 and five below R2.',
    'Two 6s, an 8 and a 3 leave the paper on the fence.',
    'The four differ in tone and end up far apart, at 6, 8, 3 and 6 [R1.2][R3.1].',
    'R2 sees a useful system, and the confidence of 2 reflects some caution [R2.1].',
  ]);
  each('wrong-score', [
    'R2 rates it a six.',
    'The ratings are six, eight, four and six.',
    'The ratings range from five to eight.',
    'Three reviewers give a six.',
    'R1 is the only reviewer to give a six.',
    "R2's eight is below the line.",
    'R2 is two points above the others.',
    'R3 is one point below the other three.',
    'Three 6s and a 3 leave the paper on the fence.',
  ]);
});

describe('a claim beside a comparison of scores', () => {
  each('no-citation', [
    'R2 is the most positive reviewer and admires the depth sensor.',
    'R3 is the only one below the threshold because the clips are too few.',
  ]);
});
