/** `ask [--json] [--agent NAME] [--paper WHICH] FILE "question" …`: a conversation about a paper with no Slack. */
import type { Answer, Exchange, Question } from '../agent/agent.ts';
import type { Agents } from '../agent/choose.ts';
import { respond } from '../agent/respond.ts';
import { secondLook } from '../agent/second-look/second-look.ts';
import { whyNotDone, whyStruck } from '../agent/second-look/struck.ts';
import { createLog, type Log } from '../log.ts';
import { computeFacts } from '../recommendation/facts.ts';
import { type Arguments, agentFor, withArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { paperFromFile } from './papers.ts';

export interface Deps {
  agents: Agents;
  /** Silent when left out. */
  log?: Log;
}

export const USAGE =
  'Usage: npm run --silent ask -- [--json] [--agent extractive|model] [--paper ID|TITLE|N] FILE "question" ["next question" …]';

const lacks = (rest: string[]): string | null =>
  rest.length < 2 ? 'A file and at least one question are needed.' : null;

/** Runs the command, and returns its exit code. */
export const run = (argv: string[], io: Io, deps: Deps): Promise<number> =>
  withArguments(argv, io, { usage: USAGE, lacks }, (read) => converse(read, io, deps));

export const SILENT: Log = createLog(
  'error',
  () => {},
  () => 0,
);

async function converse(
  { json, agent: wanted, paper: chosen, rest }: Arguments,
  io: Io,
  deps: Deps,
): Promise<void> {
  const [path, ...questions] = rest as [string, ...string[]];
  const paper = await paperFromFile(path, chosen, io);
  const agent = agentFor(paper, wanted, deps.agents);
  const fallback = agent === deps.agents.extractive ? null : deps.agents.extractive;
  const facts = computeFacts(paper);
  const history: Exchange[] = [];
  for (const question of questions) {
    const signal = new AbortController().signal;
    const asked: Question = { paper, facts, history: [...history], question, asker: 'you', signal };
    const { gateOf } = deps.agents;
    const given = await finished(respond({ agent, fallback, log: deps.log ?? SILENT, gateOf }, asked));
    const answer = await secondLook(agent.judge, given, paper, signal);
    io.out(json ? JSON.stringify(lineOf(question, answer)) : textOf(question, answer, questions.length > 1));
    history.push({
      asker: 'you',
      question,
      answer: answer.markdown,
      cited: answer.citations.map(({ id }) => id),
    });
  }
}

async function finished(answering: ReturnType<typeof respond>): Promise<Answer> {
  for (;;) {
    const step = await answering.next();
    if (step.done) return step.value;
  }
}

const lineOf = (question: string, answer: Answer): object => ({
  question,
  answer: answer.markdown,
  citations: answer.citations,
  withheld: answer.withheld,
  struck: answer.secondLook?.struck ?? [],
  abstained: answer.abstained,
  kPrecision: answer.kPrecision,
  agent: answer.agent,
});

const secondLookNotes = (look: Answer['secondLook']): string[] => [
  ...(look?.struck ?? []).map(
    ({ text, judgement }) => `Struck out, since ${whyStruck(judgement, 1)}: ${text}`,
  ),
  ...(look?.failure ? [`The second look was not done: ${whyNotDone(look.failure)}.`] : []),
];

/** For people: the answer, what was left out, then each passage it cites. */
function textOf(question: string, answer: Answer, several: boolean): string {
  const sources = answer.citations.map(
    ({ id, reviewer, section, quote }) =>
      `  [${id}] ${reviewer}${section ? `, ${section}` : ''}: ${quote.replace(/\s+/g, ' ')}`,
  );
  const notes = [
    answer.notice,
    ...answer.withheld.map(({ reason }) => `Left out: ${reason}`),
    ...secondLookNotes(answer.secondLook),
  ].filter((note) => note !== null);
  return [
    ...(several ? [`> ${question}`, ''] : []),
    answer.markdown,
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(sources.length > 0 ? ['', 'Passages cited:', ...sources] : []),
    ...(several ? [''] : []),
  ].join('\n');
}
