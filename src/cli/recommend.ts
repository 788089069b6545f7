/** `recommend [--json] [--agent NAME] [--paper WHICH] FILE`: the recommendation on a paper with no Slack. */
import type { Question } from '../agent/agent.ts';
import { recommendWith } from '../agent/respond.ts';
import { computeFacts } from '../recommendation/facts.ts';
import type { Point, Recommendation } from '../recommendation/recommendation.ts';
import { type Arguments, agentFor, withArguments } from './arguments.ts';
import { type Deps, SILENT } from './ask.ts';
import type { Io } from './io.ts';
import { paperFromFile } from './papers.ts';

export const USAGE =
  'Usage: npm run --silent recommend -- [--json] [--agent extractive|model] [--paper ID|TITLE|N] FILE';

const lacks = (rest: string[]): string | null => (rest.length === 1 ? null : 'One file is needed.');

/** Runs the command, and returns its exit code. */
export const run = (argv: string[], io: Io, deps: Deps): Promise<number> =>
  withArguments(argv, io, { usage: USAGE, lacks }, async (read) => {
    const found = await recommendation(read, io, deps);
    io.out(read.json ? JSON.stringify(found) : textOf(found));
  });

async function recommendation(
  { rest, paper: chosen, agent: wanted }: Arguments,
  io: Io,
  deps: Deps,
): Promise<Recommendation> {
  const paper = await paperFromFile(rest[0]!, chosen, io);
  const agent = agentFor(paper, wanted, deps.agents);
  const question: Question = {
    paper,
    facts: computeFacts(paper),
    history: [],
    question: '',
    asker: 'you',
    signal: new AbortController().signal,
  };
  const fallback = agent === deps.agents.extractive ? null : deps.agents.extractive;
  return recommendWith({ agent, fallback, log: deps.log ?? SILENT }, question);
}

/** For people; a suggestion, and marked as one. */
function textOf(found: Recommendation): string {
  const rating = found.rating
    ? `, rating ${found.rating.value}${found.rating.label ? ` (${found.rating.label})` : ''}`
    : '';
  const { confidence, withheld } = found;
  return [
    `Suggestion: ${found.lean}${rating}. The decision is yours.`,
    `Confidence ${confidence.value} of 5 (${confidence.label}). ${confidence.reason}`,
    ...section('For', found.for),
    ...section('Against', found.against),
    ...found.disagreements.flatMap(({ about, sides }) => section(`Disagreement on ${about}`, sides)),
    ...section('Author response', found.response),
    ...section('Would change it', found.wouldChange),
    ...(found.stability
      ? [
          '',
          `With the reviewers in other orders ${found.stability.agree} of ${found.stability.tries} tries agree.`,
        ]
      : []),
    ...(withheld.length > 0 ? ['', ...withheld.map(({ reason }) => `Left out: ${reason}`)] : []),
    ...(found.notice ? ['', found.notice] : []),
  ].join('\n');
}

const section = (title: string, points: Point[]): string[] =>
  points.length === 0
    ? []
    : [
        '',
        title,
        ...points.map(
          ({ claim, citations }) => `- ${claim} ${citations.map(({ id }) => `[${id}]`).join('')}`,
        ),
      ];
