/** How long the extractive agent takes to answer about a paper with five reviews. */
import { createExtractiveAgent } from '../src/agent/extractive/extractive-agent.ts';
import { readPapers } from '../src/papers/read.ts';
import { computeFacts } from '../src/recommendation/facts.ts';
import { benchPaper, REVIEW_WORDS } from './paper.ts';

interface ExtractiveFigures {
  /** Milliseconds from the question to the last sentence, evidence already built. */
  p50: number;
  p99: number;
  /** Milliseconds of a first question, which builds the evidence of the paper; the slowest of the papers. */
  first: number;
  answers: number;
  words: number;
}

const QUESTIONS = [
  'Hello, can you help me understand the main contribution?',
  'What are the strengths of the paper?',
  'What are the weaknesses?',
  'What are the strengths and weaknesses?',
  'What do the reviewers say about the experiments?',
  'And the novelty?',
  'What about Reviewer 2?',
  'Where do the reviewers disagree?',
  'What are the ratings and confidences?',
  'What would raise the score?',
  'Are there ethical concerns?',
  'What did the authors respond?',
  'Does the cache survive a restart?',
  'Would you accept or reject?',
  'Draft a meta-review.',
  'Thank you.',
];

/** Rounds over all questions; 16 questions each, so that p99 stands on several hundred answers. */
const ROUNDS = 30;

/** Five invented reviews of about 450 words, every kind of question, `ROUNDS` times. */
export async function benchExtractive(): Promise<ExtractiveFigures> {
  const agent = createExtractiveAgent();
  const times: number[] = [];
  const firsts: number[] = [];
  await timed(agent, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const each = await timed(agent, round);
    firsts.push(each[0]!);
    times.push(...each.slice(1));
  }
  times.sort((a, b) => a - b);
  return {
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    first: Math.round(Math.max(...firsts) * 100) / 100,
    answers: times.length + firsts.length,
    words: REVIEW_WORDS,
  };
}

const at = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 100) / 100;

async function timed(agent: ReturnType<typeof createExtractiveAgent>, round: number): Promise<number[]> {
  // A new paper each round, so that no round finds its evidence built.
  const paper = readPapers({ name: 'bench.json', text: benchPaper(round) })[0]!;
  const asked = { paper, facts: computeFacts(paper), history: [], asker: 'bench' };
  const times: number[] = [];
  for (const question of QUESTIONS) {
    const start = performance.now();
    for await (const _ of agent.answer({ ...asked, question, signal: new AbortController().signal })) void _;
    times.push(performance.now() - start);
  }
  return times;
}
