/**
 * The work of one turn: what it asks for is done, shown as it comes, and kept. A reply that was opened is always
 * finished, also when the work is interrupted or fails, so that nothing goes on writing into its messages.
 */

import type { Answer, Question } from '../agent/agent.ts';
import { type Agents, chooseAgent } from '../agent/choose.ts';
import { type Responders, recommendWith, respond } from '../agent/respond.ts';
import { InputError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Paper } from '../papers/paper.ts';
import { computeFacts } from '../recommendation/facts.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { channelKey, type Session, type Store } from '../store/store.ts';
import { type AttachTurn, attach, keepPaper } from './attach.ts';
import { historyBefore, RECOMMEND_QUESTION } from './history.ts';
import { requestIn } from './intake.ts';
import * as say from './notices.ts';
import type { Files, Outcome, Replies, Reply } from './ports.ts';
import type { Done, Hand, Worker } from './queue.ts';
import { TimedOut } from './retry.ts';
import type { Thread } from './thread.ts';
import type { Turn } from './turn.ts';

export interface Limits {
  /** Earlier turns that an agent is given. */
  historyTurns: number;
  /** Largest file, in bytes. Slack's file_input takes no larger one. */
  fileBytes: number;
  /** Most text of one attachment, in characters: some 100 times the reviews of a paper. */
  textChars: number;
  /** Longest time one turn may take, whatever its agent does about its own limits. */
  answerMs: number;
}

export const LIMITS: Limits = {
  historyTurns: 30,
  fileBytes: 10_000_000,
  textChars: 3_000_000,
  answerMs: 10 * 60_000,
};

export interface WorkDeps {
  store: Store;
  agents: Agents;
  replies: Replies;
  files: Files;
  log: Log;
  limits: Limits;
}

/** What a turn comes to: what is shown, and what is kept once it is shown. */
interface Result {
  outcome: Outcome;
  save(session: Session): Promise<void>;
}

export function createWorker(deps: WorkDeps): Worker {
  return {
    work: (turn, hand) => work(deps, turn, hand),
    giveUp: (turn, hand, error) =>
      deps.replies.open(turn, hand.posted).finish({ kind: 'notice', text: say.givenUp(error) }),
    remove: (turn) => deps.replies.remove(turn),
  };
}

async function work(deps: WorkDeps, turn: Turn, hand: Hand): Promise<Done> {
  const reply = deps.replies.open(turn, hand.posted);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new TimedOut(deps.limits.answerMs)), deps.limits.answerMs);
  const signal = AbortSignal.any([hand.signal, late.signal]);
  try {
    const result = await resultOf(deps, turn, reply, signal);
    return { reply: await reply.finish(result.outcome), save: result.save };
  } finally {
    clearTimeout(timer);
  }
}

/** As `handle`; input that cannot be used is an outcome, and any other failure leaves the reply finished. */
async function resultOf(deps: WorkDeps, turn: Turn, reply: Reply, signal: AbortSignal): Promise<Result> {
  try {
    return await unlessAborted(handle(deps, turn, reply, signal), signal);
  } catch (error) {
    if (error instanceof InputError) return refused(turn, error);
    await reply.finish({ kind: 'notice', text: interim(signal) }).catch(() => {});
    throw error;
  }
}

function interim(signal: AbortSignal): string {
  if (signal.reason === 'changed') return say.CHANGED;
  return signal.reason === 'stopping' ? say.STOPPING : say.TRYING_AGAIN;
}

async function handle(deps: WorkDeps, turn: Turn, reply: Reply, signal: AbortSignal): Promise<Result> {
  const thread = await deps.store.threads.get(turn.thread);
  const paper = await deps.store.papers.get(turn.thread);
  if (turn.request.kind === 'attach') return handleAttach(deps, turn as AttachTurn, reply, paper);
  if (thread?.mode === 'off' && turn.request.kind === 'help') return notice(say.SWITCHED_OFF);
  if (!paper) return notice(await withoutPaper(deps, turn));
  if (turn.request.kind === 'help') return notice(say.howToAsk(paper));
  const question = await questionOf(deps, turn, paper, signal);
  if (turn.request.kind === 'recommend') return handleRecommend(deps, turn, reply, thread, question);
  return handleAsk(deps, turn, reply, thread, question);
}

async function handleAsk(
  deps: WorkDeps,
  turn: Turn,
  reply: Reply,
  thread: Thread | null,
  question: Question,
): Promise<Result> {
  reply.status('reading the reviews…');
  const answer = await streamed(
    respond(respondersFor(deps, question.paper), question),
    reply,
    question.signal,
  );
  return {
    outcome: { kind: 'answer', answer, paper: question.paper },
    save: (session) => saveAnswer(session, turn, thread, answer, null),
  };
}

/** Shows each sentence as it comes; returns what the answer is in the end. */
async function streamed(
  sentences: ReturnType<typeof respond>,
  reply: Reply,
  signal: AbortSignal,
): Promise<Answer> {
  for (;;) {
    const next = await sentences.next();
    // Whoever waits for this has gone on already: nothing more may be shown.
    signal.throwIfAborted();
    if (next.done) return next.value;
    reply.append(next.value.lead + next.value.text);
  }
}

async function handleRecommend(
  deps: WorkDeps,
  turn: Turn,
  reply: Reply,
  thread: Thread | null,
  question: Question,
): Promise<Result> {
  reply.status('weighing the reviews…');
  const recommendation = await recommendWith(respondersFor(deps, question.paper), question);
  return {
    outcome: { kind: 'recommendation', recommendation, paper: question.paper },
    save: (session) => saveAnswer(session, turn, thread, null, recommendation),
  };
}

/**
 * Words beside the reviews become a turn of their own, next in the thread: one reply is one thing, and the
 * question is answered (and can fail, and be tried again) apart from the attaching.
 */
async function handleAttach(
  deps: WorkDeps,
  turn: AttachTurn,
  reply: Reply,
  held: Paper | null,
): Promise<Result> {
  reply.status('reading what you attached…');
  const { outcome, paper } = await attach(deps, turn, held);
  const asks = outcome.kind === 'card' && turn.request.text !== '';
  return {
    outcome,
    save: async (session) => {
      if (paper) await keepPaper(session, turn, paper);
      await addPerson(session, turn, await session.threads.get(turn.thread));
      if (asks) await askBeside(session, turn);
      else await session.turns.withdraw(besideId(turn.id));
    },
  };
}

/** Id of the turn that asks what was written beside the reviews of turn `id`. */
export const besideId = (id: string): string => `${id}+question`;

async function askBeside(session: Session, turn: AttachTurn): Promise<void> {
  const request = requestIn(turn.request.text);
  const id = besideId(turn.id);
  if (!(await session.turns.enqueue({ ...turn, id, request }))) await session.turns.revise(id, request);
}

async function saveAnswer(
  session: Session,
  turn: Turn,
  thread: Thread | null,
  answer: Answer | null,
  recommendation: Recommendation | null,
): Promise<void> {
  if (answer) await session.answers.set(turn.id, answer);
  else await session.answers.delete(turn.id);
  if (recommendation) await session.recommendations.set(turn.id, recommendation);
  else await session.recommendations.delete(turn.id);
  await addPerson(session, turn, thread);
}

async function addPerson(session: Session, turn: Turn, thread: Thread | null): Promise<void> {
  if (!thread || thread.people.includes(turn.user)) return;
  await session.threads.update(turn.thread, (current) => {
    const known = current ?? thread;
    return known.people.includes(turn.user) ? known : { ...known, people: [...known.people, turn.user] };
  });
}

/** Everything an agent is given for this turn. */
export async function questionOf(
  deps: Pick<WorkDeps, 'store' | 'limits'>,
  turn: Turn,
  paper: Paper,
  signal: AbortSignal,
): Promise<Question> {
  return {
    paper,
    facts: computeFacts(paper),
    history: await historyBefore(deps.store, turn, deps.limits.historyTurns),
    question: turn.request.kind === 'ask' ? turn.request.text : RECOMMEND_QUESTION,
    asker: turn.user,
    signal,
  };
}

/** The agent that may answer about this paper, and the one that steps in when it fails. */
export function respondersFor(deps: Pick<WorkDeps, 'agents' | 'log'>, paper: Paper): Responders {
  const { agent } = chooseAgent(paper, deps.agents);
  const fallback = agent === deps.agents.extractive ? null : deps.agents.extractive;
  return { agent, fallback, log: deps.log };
}

async function withoutPaper(deps: WorkDeps, turn: Turn): Promise<string> {
  const entries = (await deps.store.channels.get(channelKey(turn.team, turn.channel))) ?? [];
  if (!turn.channel.startsWith('D') || entries.length === 0) return say.NO_PAPER;
  return say.askInThread(entries.slice(0, 3).map(({ title }) => title));
}

const notice = (text: string): Result => ({ outcome: { kind: 'notice', text }, save: async () => {} });

/** Input that cannot be used changes nothing; a thread that was only about to get a paper is forgotten again. */
const refused = (turn: Turn, error: InputError): Result => ({
  outcome: { kind: 'notice', text: say.inputNotice(error) },
  save: async (session) => {
    if (!(await session.papers.get(turn.thread))) await session.threads.delete(turn.thread);
  },
});

/** Rejects at once when the signal aborts, also when the work itself does not notice. */
function unlessAborted<T>(job: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(asError(signal.reason));
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted, { once: true });
    job.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(`interrupted: ${reason}`);
