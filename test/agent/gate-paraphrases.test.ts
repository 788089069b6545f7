/** True sentences in words far from those they cite, and lies that look like them. */
import { describe } from 'node:test';
import { reefPaper } from './gate-papers.ts';
import { verdictsOn } from './gate-verdicts.ts';

const { each } = verdictsOn(reefPaper());

describe('a point that may yet be settled', () => {
  each('shown', [
    'R3 turns favourable once the concern about generalisation is met [R3.3].',
    'Support from R3 depends on the condition that the concerns about novelty are cleared up [R3.1].',
  ]);
  each('no-response', ['The concern about generalisation has been met [R3.3].']);
});

describe('what a response declines beside what it does', () => {
  each('shown', [
    'The authors report a contrastive baseline that trails Lanternfish by 2.1 points [A1.2].',
    'They cannot hand out the raw clips, because the reefs are protected [A1.3].',
  ]);
  each('no-response', ['The authors agreed to release the raw clips [A1.3].']);
});

describe('confidence in a clause of its own', () => {
  each('shown', [
    'R1, R2 and R4 favour acceptance, with ratings from 6 to 8; R2 is less confident than the rest [R1.2][R2.1][R4.1].',
  ]);
  each('confidence-as-approval', ['R1 is so sure of the review that acceptance suggests itself [R1.2].']);
});

describe('words that are written in two ways', () => {
  each('shown', [
    "R1 asks about the ranker's conduct in murky water [R1.8].",
    'R4 wants a run in which the encoder stays frozen, without any re-training [R4.3].',
  ]);
  each('outside-fact', ['R1 enjoys the writing as much as that of ASURE [R1.2].']);
});
