/** Asks the turns of a case, in order, and notes what came of each. */
import type { Agent, Answer, Exchange, Question, Sentence } from '../src/agent/agent.ts';
import { understand } from '../src/agent/extractive/understand.ts';
import { respond } from '../src/agent/respond.ts';
import { secondLook } from '../src/agent/second-look/second-look.ts';
import { ModelError } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import type { Asking, Case } from './cases.ts';
import type { Subject } from './papers.ts';
import type { Requests, Sent } from './requests.ts';

/** What answers: an agent, and the count of its requests when it is a model's. */
export interface Lane {
  agent: Agent;
  requests: Requests | null;
}

/** A turn and what came of it. */
export interface Asked extends Asking {
  case: string;
  /** From 1. */
  turn: number;
  failure: number | null;
  subject: Subject;
  /** What the thread held before, oldest first. */
  history: Exchange[];
  /** As it stands after the second look; null when the endpoint failed before anything was shown. */
  answer: Answer | null;
  /** The sentences shown, in order, without those that were struck. */
  sentences: Sentence[];
  /** The endpoint's fault, or null. */
  fault: { code: string; message: string } | null;
  /** Kinds the agent took the question for; null where it does not tell. */
  heard: string[] | null;
  /** Milliseconds to the first sentence (null: none came), and to the end. */
  firstMs: number | null;
  totalMs: number;
  /** Milliseconds of the second look, which runs while the person reads; null: there was none to take. */
  secondLookMs: number | null;
  requests: Sent[];
}

const SILENT = createLog(
  'error',
  () => {},
  () => 0,
);

/** Asks every turn of a case. `clock`: milliseconds, with fractions. */
export async function converse(
  { agent, requests }: Lane,
  asked: Case,
  subject: Subject,
  clock: () => number,
): Promise<Asked[]> {
  const history: Exchange[] = asked.history.map((earlier) => ({ asker: 'chair', ...earlier }));
  const turns: Asked[] = [];
  for (const [at, asking] of asked.turns.entries()) {
    const question: Question = {
      paper: subject.paper,
      facts: subject.facts,
      history: [...history],
      question: asking.question,
      asker: 'chair',
      signal: new AbortController().signal,
    };
    const came = await answerOf(agent, question, clock);
    turns.push({
      ...asking,
      ...came,
      case: asked.id,
      turn: at + 1,
      failure: asked.failure,
      subject,
      history: question.history,
      heard: heardBy(agent, question),
      requests: (await requests?.take(subject.id)) ?? [],
    });
    history.push({
      asker: 'chair',
      question: asking.question,
      answer: came.answer?.markdown ?? '',
      cited: came.answer?.citations.map(({ id }) => id) ?? [],
    });
  }
  return turns;
}

type Came = Pick<Asked, 'answer' | 'sentences' | 'fault' | 'firstMs' | 'totalMs' | 'secondLookMs'>;

/** One answer. No other agent steps in for a model that fails: the figures are to be of one agent. */
async function answerOf(agent: Agent, question: Question, clock: () => number): Promise<Came> {
  const began = clock();
  const sentences: Sentence[] = [];
  let firstMs: number | null = null;
  try {
    const answering = respond({ agent, fallback: null, log: SILENT }, question);
    for (;;) {
      const { done, value } = await answering.next();
      if (done) {
        const shown = { sentences, fault: faultIn(value), firstMs, totalMs: clock() - began };
        return { ...shown, ...(await lookedAt(agent, value, sentences, question, clock)) };
      }
      firstMs ??= clock() - began;
      sentences.push(value);
    }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const fault = { code: error.code, message: error.message };
    return { answer: null, sentences, fault, firstMs, totalMs: clock() - began, secondLookMs: null };
  }
}

/** The answer after its second look, and the sentences that are left. */
async function lookedAt(
  { judge }: Agent,
  answer: Answer,
  sentences: Sentence[],
  { paper, signal }: Question,
  clock: () => number,
): Promise<Pick<Came, 'answer' | 'sentences' | 'secondLookMs'>> {
  const began = clock();
  const looked = await secondLook(judge, answer, paper, signal);
  const struck = new Set(looked.secondLook?.struck.map(({ text }) => text));
  const left = sentences.filter(({ text }) => !struck.has(text));
  return { answer: looked, sentences: left, secondLookMs: looked === answer ? null : clock() - began };
}

/** An answer that broke off says so in its own words. */
const faultIn = ({ markdown }: Answer): Asked['fault'] => {
  const stopped = /_The model stopped here: ([^_]+)_/.exec(markdown);
  return stopped ? { code: 'broke_off', message: stopped[1]! } : null;
};

const heardBy = (agent: Agent, { question, history, facts, paper }: Question): string[] | null =>
  agent.name === 'extractive'
    ? understand({ question, history, facts, title: paper.title }).flatMap(({ asked }) => asked.kinds)
    : null;
