/**
 * What no rule over words can tell from a true sentence, and only a reading of the passage can: the first look lets it
 * through, the second strikes it. With the second look switched off, or no model to judge, these are read by the chair.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Judge } from '../../src/agent/second-look/judge.ts';
import { secondLook } from '../../src/agent/second-look/second-look.ts';
import type { Judgement } from '../../src/agent/second-look/struck.ts';
import { cited, failure } from './chair.ts';
import { gales } from './papers.ts';

const TRUE = 'R2 notes that no experiment covers rain {dry roads}.';

/** A judge that knows which sentence is true. */
const judge = (right: string): Judge => ({
  judge: async (sentences) =>
    sentences.map(({ text }): Judgement => (text === right ? 'supported' : 'not_in_passages')),
});

const BEYOND_WORDS = [
  // Outside knowledge in common words.
  'Transformers would do better than a linear model here {linear model}.',
  // A cause that nobody names.
  'R2 would raise the score for an experiment in rain, which riders avoid {raise my score}.',
  // A detail that fits, and is nowhere.
  'R1 calls the idea of reading wind speed from bicycle dynamos on the front wheel original {original}.',
  // A narrower claim than the passage makes.
  'R3 says that riders who know each other ride in groups {independent}.',
];

failure('a model that says what only a reading of the passage can refute', (ask) => {
  for (const words of BEYOND_WORDS)
    it(`passes the first look, and is struck by the second: ${words}`, async () => {
      const paper = gales();
      const [said, right] = [cited(paper, words), cited(paper, TRUE)];
      const shown = await ask(paper, 'What do they say?', `${said} ${right}`);
      assert.equal(shown.markdown, `${said} ${right}`);
      const answer = await secondLook(judge(right), shown, paper, new AbortController().signal);
      assert.equal(answer.markdown, right);
      assert.equal(answer.secondLook?.struck.length, 1);
    });
});
