/** What the chair gets to read: from a model that misbehaves, over the real client, and from the agent that quotes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, Exchange } from '../../src/agent/agent.ts';
import { createExtractiveAgent } from '../../src/agent/extractive/extractive-agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { answerOf, modelAgentAt } from '../agent/answers.ts';
import { questionAbout } from '../agent/papers.ts';
import { idOf } from './papers.ts';
import { type StubbornModel, startStubbornModel } from './stubborn-model.ts';

const extractive = createExtractiveAgent();

/** The agent that quotes, asked in a thread with `history`. */
export const quoted = (paper: Paper, text: string, history: Exchange[] = []): Promise<Answer> =>
  answerOf(extractive, null, questionAbout(paper, text, { history }));

/** Asks a model that gives `answer`, whatever it is told of it. */
type AskModel = (paper: Paper, text: string, answer: string, history?: Exchange[]) => Promise<Answer>;

/** A group of tests about one way of failing; `tell` is given a model that does as it is told. */
export function failure(name: string, tell: (ask: AskModel, model: () => StubbornModel) => void): void {
  describe(name, () => {
    let model: StubbornModel;
    before(async () => {
      model = await startStubbornModel();
    });
    after(() => model.close());
    const ask: AskModel = (paper, text, answer, history = []) => {
      model.answer = answer;
      return answerOf(modelAgentAt(model.url), extractive, questionAbout(paper, text, { history }));
    };
    tell(ask, () => model);
  });
}

/** `R2: dry roads` → `[R2.3]`: citations in the tests are written as words of the sentence they mean. */
export const cited = (paper: Paper, text: string): string =>
  text.replace(/\{([^}]+)\}/g, (_, words: string) => `[${idOf(paper, words)}]`);

interface Temptation {
  paper: () => Paper;
  question: string;
  /** What the model says beside it, and what the chair must still read. */
  beside: string;
  /** Sentences that must not reach the chair. */
  never: string[];
  /** Sentences like them that are right, and must. */
  right: string[];
}

/** The model says each of `never`, twice; the chair reads only what stands beside it, and how many were left out. */
export function holds(ask: AskModel, { paper: make, question, beside, never, right }: Temptation): void {
  const paper = make();
  const good = cited(paper, beside);
  for (const words of never)
    it(`not shown: ${words}`, async () => {
      const answer = await ask(paper, question, `${cited(paper, words)} ${good}`);
      assert.equal(answer.markdown, good);
      assert.equal(answer.withheld.length, 1);
    });
  for (const words of right)
    it(`shown: ${words}`, async () => {
      const said = cited(paper, words);
      const answer = await ask(paper, question, `${said} ${good}`);
      assert.deepEqual(answer.withheld, []);
      assert.equal(answer.markdown, `${said} ${good}`);
    });
}

/** Every quote in an answer of the agent that quotes stands word for word in the paper. */
export function assertQuotesAreReal(answer: Answer, paper: Paper): void {
  const even = (text: string) => text.replace(/\s+/g, ' ').trim();
  const all = [...paper.reviews, ...paper.responses].map(({ text }) => even(text));
  for (const [, quote] of answer.markdown.matchAll(/“([^”]+)”/g))
    for (const part of quote!.split(/\s*(?:\[…\]|…)\s*/).filter(Boolean))
      assert.ok(
        all.some((text) => text.includes(even(part))),
        part,
      );
}
