/** What the gate makes of sentences that say what the reviews do not say, and of those that say who alone says it. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createGate, type Gate } from '../../src/agent/gate/gate.ts';
import { silenceIn, soleIn } from '../../src/agent/gate/silence-forms.ts';
import { splitSentences } from '../../src/agent/sentences.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { reefPaper } from './gate-papers.ts';
import { paperOf } from './papers.ts';

const paper = reefPaper();
const gate = createGate(paper, computeFacts(paper));

const check = (text: string, by: Gate = gate) => by.check(splitSentences(text)[0]!);

function held(code: string, sentences: string[], by: Gate = gate): void {
  for (const text of sentences)
    test(`held: ${text}`, () => {
      const verdict = check(text, by);
      assert.equal(verdict.ok ? 'shown' : verdict.code, code);
    });
}

function shown(sentences: string[], by: Gate = gate): void {
  for (const text of sentences) test(`shown: ${text}`, () => assert.deepEqual(check(text, by), { ok: true }));
}

describe('that nobody takes a side which somebody takes', () => {
  held('is-mentioned', [
    'Nobody criticises the novelty.',
    'No reviewer praises the writing.',
    'None of them finds the idea of ranking by depth interesting.',
    'No one has any complaints about the color legend.',
    'R1 raises no objection to the formatting of the appendix.',
    'Neither R2 nor R3 criticises the ablation.',
    'The engineering is praised by nobody.',
    'None of the reviewers asks for a frozen encoder.',
    'No reviewer is happy with the engineering.',
  ]);
  shown([
    'Nobody criticises the writing.',
    'No reviewer praises the ablation.',
    'No one finds the color legend readable.',
    'R4 raises no objection to the engineering.',
    'Neither R1 nor R2 criticises the ablation.',
    'The related work is praised by nobody.',
    'None of the reviewers asks for more reefs.',
    'No reviewer raises ethical concerns.',
  ]);
});

describe('that the discussion or the responses do not speak of a thing', () => {
  held('is-mentioned', [
    'The author responses never mention the moving cameras.',
    'The rebuttal says nothing about a contrastive baseline.',
  ]);
  shown(['The author responses never mention the color legend.', 'The rebuttal says nothing about privacy.']);

  const discussed = paperOf({
    title: 'T',
    reviews: [{ text: 'The proof is short.' }, { text: 'The data are few.' }],
    responses: [{ replyTo: 'R1', text: 'We mended it.' }],
    discussion: [
      { replyTo: 'R1', role: 'reviewer', by: 'R1', text: 'I still doubt the claim about convergence.' },
    ],
  });
  const by = createGate(discussed, computeFacts(discussed));
  held('is-mentioned', ['No reviewer mentions convergence.', 'R1 says nothing about convergence.'], by);
  shown(['R2 says nothing about convergence.'], by);
});

describe('that one reviewer alone says what another says too', () => {
  held('overclaim', [
    'Only R4 mentions Lanternfish [R4.4].',
    'R4 alone mentions Lanternfish [R4.4].',
    'R4 is the only reviewer who mentions Lanternfish [R4.4].',
    'Nobody but R4 mentions Lanternfish [R4.4].',
    'Apart from R4, no one mentions Lanternfish [R4.4].',
    'Lanternfish is mentioned only by R4 [R4.4].',
  ]);
  shown([
    'Only R3 mentions statistical tests [R3.5].',
    'R4 alone asks for a frozen encoder [R4.3].',
    'Only R1 and R4 mention Lanternfish [R1.1][R4.4].',
  ]);
  held('no-citation', ['Only R3 mentions statistical tests.']);
});

test('a sentence that names no act or no subject is no silence', () => {
  for (const said of [
    'Nobody doubts that the system is useful.',
    'R2 does not like the theory.',
    'R3 does not consider the observations novel enough.',
    'R3 sees no link between depth and rank.',
    'No reviewer sees any novelty.',
    'R1 says that the limits are not discussed.',
    'The authors have not responded.',
  ])
    assert.equal(silenceIn(said), null, said);
});

test('who is silent, and on what, is read from the sentence', () => {
  assert.deepEqual(silenceIn('R1 and R3 raise no doubts about the proof, unlike R2.'), {
    act: 'criticises',
    subject: 'the proof',
    of: ['R1', 'R3'],
    but: [],
    among: 'reviews',
  });
  assert.deepEqual(soleIn('R2 is the only one to ask for more seeds.'), {
    act: 'asks',
    subject: 'more seeds',
    of: [],
    but: ['R2'],
    among: 'reviews',
  });
});
