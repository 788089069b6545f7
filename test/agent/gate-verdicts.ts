/** What the gate says of sentences about one paper, one by one. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Sentence } from '../../src/agent/agent.ts';
import { citesOf } from '../../src/agent/cites.ts';
import { createGate, type Verdict } from '../../src/agent/gate/gate.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';

export function verdictsOn(paper: Paper) {
  const gate = createGate(paper, computeFacts(paper));
  /** `shown`, or the code by which the sentence is held. */
  const codeOf = (text: string): string => {
    const verdict = gate.check({ lead: '', text, cites: citesOf(text) });
    return verdict.ok ? 'shown' : verdict.code;
  };
  /** A test for each sentence. */
  const each = (code: string, sentences: string[]): void => {
    for (const text of sentences) it(`${code}: ${text}`, () => assert.equal(codeOf(text), code));
  };
  return { codeOf, each };
}

/** What a gate of the paper says of one sentence. */
export const verdictOn = (sentence: Sentence, paper: Paper): Verdict =>
  createGate(paper, computeFacts(paper)).check(sentence);
