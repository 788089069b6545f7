/** Papers for the tests of the agents, read from the fixtures. */
import { readFileSync } from 'node:fs';
import type { Question } from '../../src/agent/agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';

const FIXTURE = new URL('../fixtures/split-reviews.json', import.meta.url);

/** Three reviews that disagree (8, 6 and 3; confidence 4, 3 and 4), and a response to R3. */
export const splitPaper = (): Paper => paperOf(JSON.parse(readFileSync(FIXTURE, 'utf8')));

/** The same reviews before the authors have answered. */
export const unansweredPaper = (): Paper =>
  paperOf({ ...JSON.parse(readFileSync(FIXTURE, 'utf8')), responses: [] });

/** A paper in the project's own JSON form. */
export function paperOf(json: object): Paper {
  const [paper] = readPapers({ name: 'paper.json', text: JSON.stringify(json) });
  if (!paper) throw new Error('the fixture holds no paper');
  return paper;
}

export const questionAbout = (paper: Paper, question: string, more: Partial<Question> = {}): Question => ({
  paper,
  facts: computeFacts(paper),
  history: [],
  question,
  asker: 'U1',
  signal: new AbortController().signal,
  ...more,
});
