/** An invented paper with four reviews and an author response, for the many wordings of the tests of the gate. */
import type { Paper } from '../../src/papers/paper.ts';
import { paperOf } from './papers.ts';

const REVIEWS = [
  {
    reviewer: 'Reviewer_aaaa',
    rating: '6: marginally above the acceptance threshold',
    confidence: '5: You are absolutely certain about your assessment.',
    text: [
      'The paper retrieves moments in underwater video with a two-stage ranker called Lanternfish.',
      'The writing is clear and a pleasure to follow.',
      'The experiments cover three datasets and use five seeds each.',
      'I could not find any comparison with contrastive retrieval models.',
      'Training takes several hours on a single GPU, which is cheap.',
      'Theorem 1 is not particularly deep.',
      'There are some formatting errors in the appendix.',
      'How does the ranker behave when the water is murky?',
    ].join('\n'),
  },
  {
    reviewer: 'Reviewer_bbbb',
    rating: '8: accept, good paper',
    confidence: '2: You are willing to defend your assessment.',
    text: [
      'This is a useful system for marine biologists.',
      'The gain over the strongest baseline is 3.4 points in recall.',
      'I like that annotation effort is reduced by 40%.',
      'The color legend of Fig. 3 is hard to read.',
      'Please explain how the depth sensor is calibrated.',
      'The idea of ranking by depth is interesting.',
    ].join('\n'),
  },
  {
    reviewer: 'Reviewer_cccc',
    rating: '3: reject, not good enough',
    confidence: '4: You are confident in your assessment, but not absolutely certain.',
    text: [
      'The novelty is limited, since depth features are standard in robotics.',
      'I do not see that the method handles moving cameras.',
      'All clips come from two reefs, so the results may not generalise.',
      'The ablation in Table 4 omits the second stage.',
      'No statistical tests are reported.',
      'I recommend rejection.',
    ].join('\n'),
  },
  {
    reviewer: 'Reviewer_dddd',
    rating: '6: marginally above the acceptance threshold',
    confidence: '4: You are confident in your assessment, but not absolutely certain.',
    text: [
      'A solid piece of engineering.',
      'The related work section ignores sonar retrieval.',
      'I would like to see a run with a frozen encoder.',
      'Lanternfish is compared with four baselines in Table 2.',
      'I keep my score after reading the response.',
    ].join('\n'),
  },
];
const RESPONSE = [
  'Thank you for the detailed comments.',
  'We ran a contrastive baseline; it reaches 2.1 points less than Lanternfish (new Table 6).',
  'Unfortunately, we cannot release the raw clips, as the reefs are protected.',
  'We will add statistical tests in a future version.',
  'Moving cameras are beyond the scope of this work.',
  'The depth sensor is calibrated once a day against a chart.',
].join('\n');

/** Ratings 6, 8, 3 and 6; confidence 5, 2, 4 and 4. One passage a line, so that R1.3 is the third line of R1. */
export const reefPaper = (): Paper =>
  paperOf({
    title: 'Lanternfish: Retrieving Moments in Underwater Video',
    venue: 'ICLR 2025',
    reviews: REVIEWS,
    responses: [{ replyTo: 'R1', text: RESPONSE }],
  });

/** The same reviews before the authors have answered. */
export const unansweredReefPaper = (): Paper =>
  paperOf({
    title: 'Lanternfish: Retrieving Moments in Underwater Video',
    venue: 'ICLR 2025',
    reviews: REVIEWS,
  });
