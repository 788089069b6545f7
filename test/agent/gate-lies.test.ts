/** One test for each way in which a fluent sentence can be wrong, beside true sentences that look like it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citesOf } from '../../src/agent/cites.ts';
import { createGate } from '../../src/agent/gate/gate.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { splitPaper, unansweredPaper } from './papers.ts';

function gateFor(paper: Paper) {
  const gate = createGate(paper, computeFacts(paper));
  const verdictOn = (text: string) => gate.check({ lead: '', text, cites: citesOf(text) });
  return {
    shows: (text: string) => assert.deepEqual(verdictOn(text), { ok: true }, text),
    holds: (code: string, text: string) => {
      const verdict = verdictOn(text);
      assert.equal(verdict.ok ? 'shown' : verdict.code, code, text);
    },
    reason: (text: string) => {
      const verdict = verdictOn(text);
      return verdict.ok ? null : verdict.reason;
    },
  };
}

const split = gateFor(splitPaper());
const unanswered = gateFor(unansweredPaper());

describe('what a sentence may not do', () => {
  it('cite a passage of the right reviewer that says something else', () => {
    split.holds('wrong-passage', 'R3 fears that the evaluation leaks information [R3.5].');
    split.shows('R3 fears that the evaluation leaks information [R3.9].');
    assert.equal(
      split.reason('R3 fears that the evaluation leaks information [R3.5].'),
      'It cited the wrong passage: R3.9 is closer to what it said.',
    );
  });

  it('give one reviewer what another said', () => {
    split.holds('wrong-reviewer', 'R2 objects that the evaluation leaks information [R2.7].');
    split.holds('wrong-reviewer', 'R1 says that the symbol k is used for two different things [R1.9].');
    split.shows('R2 says that the symbol k is used for two different things [R2.8].');
  });

  it('make one argument of two reviewers’ remarks', () => {
    split.holds('wrong-reviewer', 'R3 holds that the overlap makes the ablation worthless [R3.10][R2.6].');
    split.shows('R3 sees an overlap with the test period, and R2 finds the ablation telling [R3.10][R2.6].');
    split.shows(
      'Both reviewers look at the experiments: R1 finds them thorough, the other does not [R1.6][R3.6].',
    );
  });

  it('speak for more reviewers than it cites', () => {
    split.holds('overclaim', 'Every reviewer criticises the outdated baselines [R3.7][R1.11].');
    split.holds('overclaim', 'The wish for recent baselines is shared by all three reviewers [R3.7][R1.11].');
    split.holds('overclaim', 'R1, R2 and R3 miss recent state-space models [R1.11][R3.7].');
    split.shows('R1 and R3 miss recent state-space models [R1.11][R3.7].');
  });

  it('make a small remark a reason to reject', () => {
    split.holds('overclaim', 'For R2, the notation is a reason to reject the paper [R2.8].');
    split.shows('R3 calls the overlap a serious flaw that stands against acceptance [R3.10][R3.11].');
  });

  it('say that nobody mentions what a review mentions', () => {
    split.holds('is-mentioned', 'None of the reviewers mentions standard deviations.');
    split.holds('is-mentioned', 'The reviews do not discuss graph state-space models.');
    split.holds('is-mentioned', 'The ablation study is not brought up in any of the reviews.');
    split.holds('is-mentioned', 'The speed-up on one GPU is something no reviewer asked about.');
    split.shows('None of the reviewers mentions energy consumption.');
    split.shows('R1 does not mention standard deviations.');
    assert.equal(
      split.reason('None of the reviewers mentions standard deviations.'),
      'It said that the reviews do not mention something; R2.11 does.',
    );
  });

  it('name a figure that the passages do not', () => {
    split.holds('wrong-number', 'R1 saw a 3.8x speed-up on one GPU [R1.8].');
    split.holds('wrong-number', 'R2 puts the error 42% lower than the best baseline [R2.3].');
    split.holds('wrong-number', 'R1 notes that six datasets and five seeds were used [R1.7].');
    split.shows('R1 notes that 4 datasets and 5 seeds were used [R1.7].');
    split.shows('R3 raises two further points about leaks and overlapping windows [R3.9][R3.10].');
    split.shows('R3, at 3, cannot recommend acceptance unless the flaw is fixed [R3.11].');
  });

  it('bring in a name from elsewhere', () => {
    split.holds('outside-fact', 'R3 finds the baselines outdated and misses DeepLagoon [R3.7].');
    split.holds(
      'outside-fact',
      'R2 finds learned sparse routing well known from mixture-of-experts models such as those of Harrow [R2.10].',
    );
    split.shows('R3 asks how Tidewater compares with an SSM of the same size [R3.15].');
  });

  it('tell of a rebuttal that is not there', () => {
    unanswered.holds(
      'no-response',
      'The authors have since added standard deviations, as R2 requested [R2.13].',
    );
    unanswered.holds('no-response', 'The authors acknowledged the overlap with the test period [R3.10].');
    unanswered.shows('R2 would raise the score if the authors add standard deviations [R2.15].');
  });

  it('make the authors do what their response does not say', () => {
    split.holds('no-response', 'The authors ran a user study with network operators [A1.4].');
    split.holds(
      'no-response',
      'In reply to R2, the authors added standard deviations to every table [A1.2].',
    );
    split.shows('The authors added one graph state-space model, GraphS4 [A1.5].');
    split.shows('They agree that Theorem 1 covers only static routing [A1.7].');
  });

  it('turn what it cites into its opposite', () => {
    split.holds('reversed', 'R2 writes that the gains in speed on real hardware are unconvincing [R2.5].');
    split.holds('reversed', 'R1 expects them to change the conclusion [R1.12].');
    split.shows('R2 finds the gains in speed convincing, as they were measured on real hardware [R2.5].');
    split.shows('R1 does not expect the conclusion to change [R1.12].');
  });

  it('tell the person asking that they are right', () => {
    split.holds('agreed-to-please', 'You are right that R2 finds the novelty moderate [R2.9].');
    split.holds('agreed-to-please', 'Yes, as you say, the baselines are outdated [R3.7].');
    split.holds('agreed-to-please', 'Exactly, R3 sees leakage in the evaluation [R3.9].');
    split.shows('Yes: R3 sees leakage in the evaluation [R3.9].');
  });

  it('read confidence or expertise as support', () => {
    split.holds(
      'confidence-as-approval',
      "R1's confidence of 4 makes R1 the strongest supporter of the paper [R1.4].",
    );
    split.shows('R1 and R3 both report confidence 4.');
  });
});

it('a gate looks at the paper once, however many sentences it checks', () => {
  const paper = splitPaper();
  const gate = createGate(paper, computeFacts(paper));
  const sentence = { lead: '', text: 'R2 calls the novelty moderate [R2.9].', cites: ['R2.9'] };
  assert.deepEqual(gate.check(sentence), { ok: true });
  assert.deepEqual(gate.check(sentence), gate.check(sentence));
});
