/** The work of a turn that asks something about a paper, or asks for a recommendation. */
import type { Answer, Question, Sentence } from '../agent/agent.ts';
import { type Agents, chooseAgent } from '../agent/choose.ts';
import { partOf, type Responders, recommendWith, respond } from '../agent/respond.ts';
import { secondLook, wantsSecondLook } from '../agent/second-look/second-look.ts';
import { notDone } from '../agent/second-look/struck.ts';
import type { Log } from '../log.ts';
import type { Paper } from '../papers/paper.ts';
import { computeFacts } from '../recommendation/facts.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { fingerprint } from '../store/audit.ts';
import type { Documents } from '../store/documents.ts';
import type { Session, Store } from '../store/store.ts';
import { historyBefore, RECOMMEND_QUESTION } from './history.ts';
import type { Reply } from './ports.ts';
import { addPerson, type Result } from './result.ts';
import type { Turn } from './turn.ts';

export interface AnsweringDeps {
  store: Store;
  agents: Agents;
  log: Log;
  /** `historyTurns`: earlier turns that an agent is given. */
  limits: { historyTurns: number };
}

/**
 * Is told what the work comes to if it ends here. `whole`: nothing of the answer is missing, so that it is kept also
 * when the process stops or the time for it is over.
 */
export type SoFar = (result: () => Result, whole?: boolean) => void;

/** Answers the turn's question, shown sentence by sentence. */
export async function answer(
  deps: AnsweringDeps,
  turn: Turn,
  reply: Reply,
  question: Question,
  soFar: SoFar,
): Promise<Result> {
  reply.status('reading the reviews…');
  const { paper, signal } = question;
  const responders = respondersFor(deps, paper);
  const sentences = respond(responders, question);
  const said: Sentence[] = [];
  for (;;) {
    const next = await sentences.next();
    // Whoever waited for this has gone on already: nothing more may be shown.
    signal.throwIfAborted();
    if (next.done) return lookedAtTwice(deps, turn, reply, question, next.value, soFar);
    said.push(next.value);
    soFar(() => answered(turn, paper, partOf(responders.agent, paper, said)));
    reply.append(next.value.lead + next.value.text);
  }
}

/** Takes the second look while the person reads. Interrupted meanwhile, the answer stands as it was shown. */
async function lookedAtTwice(
  deps: AnsweringDeps,
  turn: Turn,
  reply: Reply,
  { paper, signal }: Question,
  given: Answer,
  soFar: SoFar,
): Promise<Result> {
  const { judge } = respondersFor(deps, paper).agent;
  if (!judge || !wantsSecondLook(given, paper)) return answered(turn, paper, given);
  const interrupted = () => (typeof signal.reason === 'string' ? signal.reason : 'timeout');
  soFar(() => answered(turn, paper, { ...given, secondLook: notDone(interrupted()) }), true);
  reply.status('checking the answer against its passages…');
  const looked = await secondLook(judge, given, paper, signal);
  signal.throwIfAborted();
  const { struck = [], failure = null } = looked.secondLook ?? {};
  deps.log[failure ? 'warn' : 'info']('second_look', { turn: turn.id, struck: struck.length, failure });
  return answered(turn, paper, looked);
}

const answered = (turn: Turn, paper: Paper, given: Answer): Result => ({
  outcome: { kind: 'answer', answer: given, paper },
  save: (session) => keepAnswer(session, turn, { ...given, revision: paper.revision }, null),
});

/** Makes the recommendation. */
export async function recommend(
  deps: AnsweringDeps,
  turn: Turn,
  reply: Reply,
  question: Question,
): Promise<Result> {
  reply.status('weighing the reviews…');
  const { paper } = question;
  const recommendation = await recommendWith(respondersFor(deps, paper), question);
  return {
    outcome: { kind: 'recommendation', recommendation, paper },
    save: (session) => keepAnswer(session, turn, null, { ...recommendation, revision: paper.revision }),
  };
}

/** Keeps what the turn came to, and nothing of what it came to before it was edited. */
export async function keepAnswer(
  session: Session,
  turn: Turn,
  given: Answer | null,
  recommendation: Recommendation | null,
): Promise<void> {
  await Promise.all([
    keepOne(session.answers, turn, given),
    keepOne(session.recommendations, turn, recommendation),
    noteKept(session, turn, given, recommendation),
    addPerson(session, turn),
  ]);
}

/** Taken up for the first time, a turn came to nothing before. */
async function keepOne<T>(documents: Documents<T>, { id, attempts }: Turn, value: T | null): Promise<void> {
  if (value) await documents.set(id, value);
  else if (attempts > 1) await documents.delete(id);
}

/** Notes in the audit log that an answer or a recommendation was given; a notice tells nothing of the reviews. */
async function noteKept(
  session: Session,
  { thread, user: by }: Turn,
  given: Answer | null,
  recommendation: Recommendation | null,
): Promise<void> {
  const shown = given?.markdown ?? (recommendation && JSON.stringify(recommendation));
  if (!shown) return;
  const what = recommendation ? 'recommended' : 'asked';
  await session.audit.add({
    what,
    thread,
    by,
    count: given?.citations.length ?? null,
    hash: fingerprint(shown),
  });
}

/** Everything an agent is given for this turn; null where the thread holds no paper. */
export async function questionOf(
  { store, limits }: Pick<AnsweringDeps, 'store' | 'limits'>,
  turn: Turn,
  signal: AbortSignal,
): Promise<Question | null> {
  const [paper, history] = await Promise.all([
    store.papers.get(turn.thread),
    historyBefore(store, turn, limits.historyTurns),
  ]);
  if (!paper) return null;
  const question = turn.request.kind === 'ask' ? turn.request.text : RECOMMEND_QUESTION;
  return { paper, facts: computeFacts(paper), history, question, asker: turn.user, signal };
}

/** The agent that may answer about this paper, and the one that steps in when it fails. */
export function respondersFor(deps: Pick<AnsweringDeps, 'agents' | 'log'>, paper: Paper): Responders {
  const { agent } = chooseAgent(paper, deps.agents);
  const fallback = agent === deps.agents.extractive ? null : deps.agents.extractive;
  return { agent, fallback, log: deps.log, gateOf: deps.agents.gateOf };
}
