/** The conversation: receives messages and requests, keeps them as turns, and has them worked. */
import { randomBytes } from 'node:crypto';
import type { Agents } from '../agent/choose.ts';
import { recommendWith } from '../agent/respond.ts';
import { InputError } from '../errors.ts';
import type { Log } from '../log.ts';
import { fingerprint } from '../store/audit.ts';
import { channelKey, feedbackKey, type Session, type Store } from '../store/store.ts';
import { type AnsweringDeps, questionOf, respondersFor } from './answering.ts';
import { type CatchUpLimits, createAttendance } from './catch-up.ts';
import type { Conversation, Kept, StopRequest } from './conversation.ts';
import type { Feedback } from './feedback.ts';
import { type Desk, deleted, edited, enqueue, receive } from './messages.ts';
import { attachTurn, privateTurn, recommendTurn } from './new-turns.ts';
import type { Files, History, Replies } from './ports.ts';
import { Queue, type QueueOptions } from './queue.ts';
import type { Thread, ThreadKey } from './thread.ts';
import { createWorker, LIMITS, type Limits } from './work.ts';

export interface DeskDeps {
  store: Store;
  agents: Agents;
  replies: Replies;
  files: Files;
  /** Null: the platform cannot be read back, and nothing is caught up on. */
  history?: History | null;
  /** ms since epoch. */
  clock: () => number;
  /** So many random bytes; those of the system by default. */
  random?: (bytes: number) => Uint8Array;
  log: Log;
  limits?: Partial<Limits>;
  queue?: Partial<QueueOptions>;
  catchUp?: Partial<CatchUpLimits>;
}

export function createConversation(given: DeskDeps): Conversation {
  const deps = { random: randomBytes, ...given, limits: { ...LIMITS, ...given.limits } };
  const { store, log } = deps;
  const queue = new Queue({
    store,
    worker: createWorker(deps),
    clock: deps.clock,
    log,
    options: given.queue ?? {},
  });
  const desk = { store, queue, clock: deps.clock };
  const attendance = createAttendance({ ...deps, deleted: (place) => deleted(desk, place) });

  return {
    receive: (message) => receive(store, message),
    edited: (message) => edited(desk, message),
    deleted: (place) => deleted(desk, place),
    stopAnswer: (request) => stopAnswer(desk, log, request),
    connection: (up) => (up ? attendance.connected() : attendance.disconnected()),
    attach: (request) => enqueue(store, attachTurn(request, deps.clock())),
    recommend: (request) => enqueue(store, recommendTurn(request, deps.clock())),
    recommendPrivately: (key, user) => recommendPrivately(deps, key, user),
    thread: (key) => store.threads.get(key),
    paper: (key) => store.papers.get(key),
    kept: (key) => keptOf(store, key),
    papersIn: async (team, channel) => (await store.channels.get(channelKey(team, channel))) ?? [],
    setMode: (key, mode) =>
      store.transaction((session) => changeThread(session, key, (thread) => ({ ...thread, mode }))),
    decide: (key, text, by) => noteDecision(desk, key, text, by),
    turn: (id) => turnWithOutcome(store, id),
    feedback: (turn, user, value) => keepFeedback(desk, { turn, user, value }),
    forget: async (key, by) => {
      const forgotten = await store.forgetThread(key, { what: 'forgot', by });
      await queue.look();
      return forgotten;
    },
    refused: (by, thread) => store.audit.add({ what: 'refused', thread, by, count: null, hash: null }),
    start: () => queue.start(),
    stop: async (graceMs) => {
      await attendance.disconnected();
      await queue.stop(graceMs);
    },
  };
}

/** Another process may hold the turn: it learns of the stop from the store. */
async function stopAnswer({ store, queue }: Desk, log: Log, request: StopRequest): Promise<boolean> {
  const id = await store.transaction((session) => session.turns.stop(request, request.by));
  if (id === null) return false;
  log.info('turn.stop', { turn: id, by: request.by });
  for (const mark of await store.turns.marks([id])) queue.heed(mark);
  return true;
}

const noteDecision = ({ store, clock }: Desk, key: ThreadKey, text: string, by: string): Promise<void> =>
  store.transaction(async (session) => {
    const decision = { text, by, at: clock() };
    await changeThread(session, key, (thread) => ({ ...thread, decision }));
    // A decision is a word or two: its hash could be guessed.
    await session.audit.add({ what: 'decided', thread: key, by, count: null, hash: null });
  });

async function turnWithOutcome(store: Store, id: string): ReturnType<Conversation['turn']> {
  const turn = await store.turns.get(id);
  if (!turn) return null;
  const [answer, recommendation] = await Promise.all([store.answers.get(id), store.recommendations.get(id)]);
  return { turn, answer, recommendation };
}

const keepFeedback = ({ store, clock }: Desk, verdict: Omit<Feedback, 'at'>): Promise<void> =>
  store.transaction(async ({ turns, feedback }) => {
    const { turn, user } = verdict;
    if (!(await turns.get(turn))) throw unknownTurn();
    await feedback.set(feedbackKey(turn, user), { ...verdict, at: clock() });
  });

/** Later than any message's ts, and more turns than a thread has. */
const [END, ALL] = ['9999999999.999999', 100_000];

async function keptOf(store: Store, key: ThreadKey): Promise<Kept | null> {
  const thread = await store.threads.get(key);
  if (!thread) return null;
  const paper = await store.papers.get(key);
  const turns = await store.turns.history(key, END, ALL);
  const recommendations = turns.filter(({ request }) => request.kind === 'recommend').length;
  return {
    reviews: paper?.reviews.length ?? 0,
    responses: paper?.responses.length ?? 0,
    answers: turns.length - recommendations,
    recommendations,
    decided: thread.decision !== null,
  };
}

async function changeThread(
  session: Session,
  key: ThreadKey,
  change: (thread: Thread) => Thread,
): Promise<void> {
  await session.threads.update(key, (thread) => {
    if (!thread) throw noPaper();
    return change(thread);
  });
}

type Asked = AnsweringDeps & { limits: Limits; clock: () => number };

async function recommendPrivately(deps: Asked, key: ThreadKey, user: string) {
  const turn = privateTurn(key, user, deps.clock());
  const question = await questionOf(deps, turn, AbortSignal.timeout(deps.limits.answerMs));
  if (!question) throw noPaper();
  const made = await recommendWith(respondersFor(deps, question.paper), question);
  const hash = fingerprint(JSON.stringify(made));
  await deps.store.audit.add({ what: 'recommended', thread: key, by: user, count: null, hash });
  return made;
}

const noPaper = (): InputError =>
  new InputError(
    'There are no reviews in this thread; nothing was changed.',
    'Attach them with `/reviews`, or mention me in a message that carries them.',
  );

const unknownTurn = (): InputError =>
  new InputError(
    'This answer is no longer kept; nothing was recorded.',
    'Ask again, and rate the new answer.',
  );
