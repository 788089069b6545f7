/** What reviewers thought or did after an answer: told by their own words alone. */
import { describe } from 'node:test';
import { reefPaper } from './gate-papers.ts';
import { verdictsOn } from './gate-verdicts.ts';

const { each } = verdictsOn(reefPaper());

describe('a view of a reviewer on the word of the authors', () => {
  each('wrong-reviewer', [
    'R1 was satisfied with the contrastive baseline [A1.2].',
    'R3 accepts that moving cameras are beyond the scope [A1.5].',
    'R3 withdraws the request for statistical tests [A1.4].',
    'R2, who asked about the sensor, considers the point settled [A1.6].',
    'The contrastive baseline convinced R1 [A1.2].',
    'All reviewers agree that it should be accepted [A1.2].',
    'The reviewers understand that the raw clips cannot be released [A1.3].',
    'The authors ran a contrastive baseline, and R1 was pleased [A1.2].',
  ]);
  each('wrong-score', ['After the rebuttal R1 raised the score to 6 [A1.2].']);
  each('shown', [
    'The authors thank R1 for the detailed comments [A1.1].',
    'R1 missed a contrastive baseline; the authors ran one [A1.2].',
    'To R2 the authors answer that the depth sensor is calibrated once a day [A1.6].',
  ]);
});

describe('a view of the answer on words from before it', () => {
  each('wrong-reviewer', [
    'R3 no longer objects to moving cameras [R3.2][A1.5].',
    'R3 was satisfied by the answer on statistical tests [R3.5][A1.4].',
    'R3 withdrew the objection to the novelty after the response [R3.1].',
    'After the rebuttal, R1 considers the comparison with contrastive models complete [R1.4].',
  ]);
  each('shown', [
    'R4 kept the score after reading the response [R4.5].',
    'After the response, R4 keeps the score [R4.5].',
  ]);
});
