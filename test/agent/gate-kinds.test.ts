/** Each kind of lie in many wordings, beside true sentences of the same build. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citesOf } from '../../src/agent/cites.ts';
import { createGate } from '../../src/agent/gate/gate.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { reefPaper, unansweredReefPaper } from './gate-papers.ts';

function wordings(paper: Paper, sentences: string[], held: boolean, code?: string) {
  const gate = createGate(paper, computeFacts(paper));
  for (const text of sentences)
    it(text, () => {
      const verdict = gate.check({ lead: '', text, cites: citesOf(text) });
      assert.equal(
        verdict.ok ? 'shown' : 'held',
        held ? 'held' : 'shown',
        verdict.ok ? text : verdict.reason,
      );
      if (!verdict.ok && code) assert.equal(verdict.code, code);
    });
}

const reef = reefPaper();
const unanswered = unansweredReefPaper();
const holds = (sentences: string[], code?: string, paper = reef) => wordings(paper, sentences, true, code);
const shows = (sentences: string[], paper = reef) => wordings(paper, sentences, false);

describe('an answer of the authors where there is none', () => {
  holds(
    [
      'The authors countered that moving cameras are rare [R3.2].',
      'In the camera-ready, a run with a frozen encoder will be reported [R4.3].',
      "R2's question about calibration has been settled by the authors [R2.5].",
      'As R3 had asked, statistical tests were added [R3.5].',
      'The legend of Fig. 3 was redrawn to meet R2’s criticism [R2.4].',
      'A revised version now contains a contrastive baseline [R1.4].',
      'The authors are rerunning the ablation with the second stage [R3.4].',
      'According to the rebuttal, murky water makes no difference [R1.8].',
      "The authors' explanation is that depth features are new in video [R3.1].",
      'The authors maintain that two reefs are enough [R3.3].',
      'Sonar retrieval is now discussed, following R4’s remark on the related work, and was added [R4.2].',
      'During the discussion phase it was made clear that the encoder is frozen [R4.3].',
    ],
    'no-response',
    unanswered,
  );
  shows(
    [
      'R3 would accept a paper in which the authors added statistical tests [R3.5].',
      'R2 asks the authors to explain how the depth sensor is calibrated [R2.5].',
      'R4 wants a run with a frozen encoder [R4.3].',
      'R4 kept the score after reading the response [R4.5].',
      'There is no author response in the material.',
    ],
    unanswered,
  );
});

describe('an answer of the authors that says something else', () => {
  holds(
    [
      'The authors added statistical tests [A1.4].',
      'The authors released the raw clips [A1.3].',
      'The authors agree to study moving cameras [A1.5].',
      'The authors have already included the statistical tests that R3 missed [A1.4].',
      'The authors ran a frozen encoder and saw no loss [A1.6].',
    ],
    'no-response',
  );
  shows([
    'The authors ran a contrastive baseline, which stays 2.1 points behind [A1.2].',
    'They will add statistical tests in a future version [A1.4].',
    'The authors cannot release the raw clips, since the reefs are protected [A1.3].',
    'Moving cameras, they answer, lie beyond the scope of the work [A1.5].',
  ]);
});

describe('a figure that is not the passage’s', () => {
  holds(
    [
      'R1 notes that four datasets were used [R1.3].',
      'R1 counts three seeds for each of the datasets [R1.3].',
      'R1 describes a three-stage ranker [R1.1].',
      'R2 likes that the annotation effort is halved [R2.3].',
      'R2 puts the gain at 4.3 points in recall [R2.2].',
      'R1 says that training takes several days [R1.5].',
      'R2 cannot read the legend of Fig. 5 [R2.4].',
      'R3 says that the ablation in Table 3 omits the second stage [R3.4].',
      'R3 says that the ablation in Table 4 omits the third stage [R3.4].',
      'R4 sees a comparison with five baselines in Table 2 [R4.4].',
      'R1 finds Theorem 2 not particularly deep [R1.6].',
      'R1 describes the ranker as one of four stages [R1.1].',
    ],
    'wrong-number',
  );
  shows([
    'R1 notes 3 datasets with 5 seeds each [R1.3].',
    'R1 describes a ranker in two stages [R1.1].',
    'R2 puts the gain at 3.4 points in recall [R2.2].',
    'R1 raises two points about training and the theorem [R1.5][R1.6].',
    'R4 counts four baselines in Table 2 [R4.4].',
  ]);
});

describe('speaking for more reviewers, or more strongly, than the passages do', () => {
  holds([
    'Every one of the reviewers misses contrastive models [R1.4].',
    'The panel is of one mind that the novelty is limited [R3.1].',
    'Without exception the reviews ask for more tests [R3.5][R4.3].',
    'Most reviewers find the writing clear [R1.2].',
    'Nobody doubts that the system is useful [R2.1].',
    'The four reviewers agree that the clips are too few [R3.3].',
    'There is full agreement that sonar retrieval is missing [R4.2].',
    'No reviewer sees any novelty [R3.1].',
    'All of them praise the engineering [R4.1].',
    'The reviewers find the idea interesting [R2.6].',
    'For R1, the formatting errors are the main weakness [R1.7].',
    'R2 calls the idea of ranking by depth outstanding [R2.6].',
    'R2 takes the legend as grounds for rejection [R2.4].',
    'R3 says the method is useless with moving cameras and guarantees that it fails [R2.6].',
  ]);
  shows([
    'R1 and R2 find good words, for the writing and for the idea [R1.2][R2.6].',
    'Two reviewers ask for further comparisons [R1.4][R4.3].',
    'R3 speaks for rejection, the novelty being limited [R3.1][R3.6].',
    'R3 sees that none of the clips comes from a third reef, so results may not generalise [R3.3].',
  ]);
});

describe('silence on what a review speaks of', () => {
  holds(
    [
      'The reviews are silent on statistical tests.',
      'Moving cameras are left unmentioned in the reviews.',
      'Nowhere do the reviewers bring up sonar retrieval.',
      'There is no mention of the related work in the reviews.',
      'How the depth sensor is calibrated goes unasked in the reviews.',
      'The reviewers have nothing to say about the colour legend.',
      'Murky water does not come up in any review.',
      'No one comments on the writing.',
      'Absent from the reviews is any remark on the ablation.',
      'The formatting errors escape the attention of the reviewers.',
      'The reviewers leave Theorem 1 unmentioned.',
      'A frozen encoder is something no reviewer asked about.',
    ],
    'is-mentioned',
  );
  shows([
    'The reviews are silent on energy use.',
    'Nowhere do the reviewers bring up privacy.',
    'Licences are left unmentioned in the reviews.',
    'R2 does not mention statistical tests.',
    'No one comments on the hardware of the buoys.',
    'There is no mention of user studies in the reviews.',
    'R3 complains that no statistical tests are reported [R3.5].',
    'R4 says that sonar retrieval is ignored in the related work [R4.2].',
  ]);
});

describe('confidence read as a judgement of the paper', () => {
  holds(
    [
      "R1's confidence of 5 underlines how much R1 values and supports the paper [R1.2].",
      'R1 is the most confident reviewer and hence the main champion [R1.2].',
      "R2's low confidence amounts to a lukewarm endorsement [R2.1].",
      'Judging by their confidence, R3 and R4 hold the paper in high regard [R3.1][R4.1].',
      'R1, with confidence 5, likes the paper best [R1.2].',
      "R2's confidence of 2 betrays doubts whether to support the paper [R2.1].",
      'A confidence of 4 from two reviewers confirms broad backing [R3.1][R4.1].',
      "R1's expertise is an argument in favour of the paper [R1.2].",
    ],
    'confidence-as-approval',
  );
  shows([
    'R1 is the most confident, with a 5.',
    'R2, at 8, is the most positive but the least confident.',
    'R3 and R4 both have confidence 4, yet one is against the paper.',
    'The confidence of R2 is low, so I would weigh this rating less.',
  ]);
});

describe('a rating, a tally or a change that is not there', () => {
  holds(
    [
      'Three reviewers give a 6 and one an 8.',
      'All four give a 6.',
      'The mean rating is 6.',
      'R1 is one point below R2.',
      'R1 raised the score after the response [R1.2].',
      'R4 raised the rating to an 8 after the response [R4.5].',
      'With three 6s and an 8, the paper is safe.',
      'R3 gives a 4.',
      'The lowest rating is a 4, from R3.',
    ],
    'wrong-score',
  );
  shows([
    'Two reviewers give a 6, one an 8 and one a 3.',
    'The mean rating is 5.75.',
    'R1 is two points below R2 [R1.2][R2.1].',
    'The mean rating is about 6.',
    'Mean rating 5.75, from 3 to 8.',
    'R4 kept the score after the response [R4.5].',
    'R3 is the lowest with a 3.',
    'R2: rating 8, not 6.',
  ]);
});

describe('one reviewer’s point given to another, or cited elsewhere', () => {
  holds([
    'R2 misses a comparison with contrastive retrieval models [R2.2].',
    'R4 complains that no statistical tests are reported [R4.2].',
    'R1 wants a run with a frozen encoder [R1.8].',
    'R3 asks how the depth sensor is calibrated [R3.2].',
    'R1 misses a comparison with contrastive retrieval models [R1.6].',
    'R3 says the clips from two reefs are too few since the encoder is frozen [R3.3][R4.3].',
  ]);
  shows([
    'R1 misses a comparison with contrastive retrieval models [R1.4].',
    'R4 would like the encoder frozen for one run [R4.3].',
  ]);
});

describe('the opposite of the passage', () => {
  holds(
    [
      'R3 sees that the method handles moving cameras [R3.2].',
      'R1 finds Theorem 1 particularly deep [R1.6].',
      'R1 calls the writing unclear and not a pleasure to follow [R1.2].',
      'R2 does not find the idea of ranking by depth interesting [R2.6].',
      'R3 sees rather well that the method handles moving cameras [R3.2].',
    ],
    'reversed',
  );
  shows(['R3 does not see how the method handles moving cameras [R3.2].']);
});

describe('assent to whoever asks', () => {
  holds(
    [
      'Quite so: R3 finds the novelty limited [R3.1].',
      'That is right, the novelty is limited for R3 [R3.1].',
      'R3 finds the novelty limited, as you rightly suspected [R3.1].',
      'Good point, R3 misses statistical tests [R3.5].',
    ],
    'agreed-to-please',
  );
});

describe('what claims nothing', () => {
  shows([
    'The main concerns are about novelty, data and the experiments.',
    'The evaluation draws the sharpest criticism.',
    'The reviewers are split.',
    'Hope that helps.',
    'I would lean to accept, at about 6, given the spread.',
  ]);
  holds(
    [
      'No reviewer would be happy with the reefs.',
      'The reviewers all find the novelty limited.',
      'Great work on retrieval in murky water.',
    ],
    'no-citation',
  );
});

describe('something added on the side that no passage has', () => {
  holds(
    [
      'R4 misses sonar retrieval, which has been standard in harbour surveillance for decades [R4.2].',
      'R1 misses contrastive models, whose huge batches need weeks of tuning on many accelerators [R1.4].',
    ],
    'outside-fact',
  );
  shows([
    'R3 sees clips from two reefs only, which may not be enough for results to generalise [R3.3].',
    'R1 finds training cheap, which takes several hours on a single GPU [R1.5].',
  ]);
});
