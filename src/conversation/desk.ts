/** The conversation: receives messages and requests, keeps them as turns, and has them worked. */
import type { Agents } from '../agent/choose.ts';
import { recommendWith } from '../agent/respond.ts';
import { InputError } from '../errors.ts';
import type { Log } from '../log.ts';
import { channelKey, feedbackKey, type Store } from '../store/store.ts';
import type { NewTurn } from '../store/turn-rows.ts';
import { type AnsweringDeps, questionOf, respondersFor } from './answering.ts';
import { besideId, knowThread } from './attach.ts';
import type { AttachRequest, Conversation, Incoming, Received, RecommendRequest } from './conversation.ts';
import { decide } from './intake.ts';
import type { Files, Replies } from './ports.ts';
import { Queue, type QueueOptions } from './queue.ts';
import { type Thread, type ThreadKey, threadKey } from './thread.ts';
import type { Request, Turn } from './turn.ts';
import { createWorker, LIMITS, type Limits } from './work.ts';

export interface DeskDeps {
  store: Store;
  agents: Agents;
  replies: Replies;
  files: Files;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
  limits?: Partial<Limits>;
  queue?: Partial<QueueOptions>;
}

export function createConversation(given: DeskDeps): Conversation {
  const deps = { ...given, limits: { ...LIMITS, ...given.limits } };
  const { store, log } = deps;
  const queue = new Queue({ store, worker: createWorker(deps), log, options: given.queue ?? {} });

  return {
    receive: (message) => receive(store, message),
    edited: (message) => edited(store, queue, message),
    deleted: ({ team, channel, ts }) => withdraw(store, queue, turnId(team, channel, ts)),
    attach: (request) => enqueue(store, attachTurn(request, deps.clock())),
    recommend: (request) => enqueue(store, recommendTurn(request, deps.clock())),
    recommendPrivately: (key, user) => recommendPrivately(deps, key, user),
    thread: (key) => store.threads.get(key),
    paper: (key) => store.papers.get(key),
    papersIn: async (team, channel) => (await store.channels.get(channelKey(team, channel))) ?? [],
    setMode: (key, mode) => changeThread(store, key, (thread) => ({ ...thread, mode })),
    decide: (key, text, by) =>
      changeThread(store, key, (thread) => ({ ...thread, decision: { text, by, at: deps.clock() } })),
    turn: async (id) => {
      const turn = await store.turns.get(id);
      if (!turn) return null;
      return {
        turn,
        answer: await store.answers.get(id),
        recommendation: await store.recommendations.get(id),
      };
    },
    feedback: async (turn, user, value) => {
      if (!(await store.turns.get(turn))) throw unknownTurn();
      await store.feedback.set(feedbackKey(turn, user), { turn, user, value, at: deps.clock() });
    },
    start: () => queue.start(),
    stop: (graceMs) => queue.stop(graceMs),
  };
}

const turnId = (team: string, channel: string, ts: string): string => `${team}:${channel}:${ts}`;

/** One keyed look-up for every message; nothing is written for one that is not for the bot. */
async function receive(store: Store, message: Incoming): Promise<Received> {
  const decision = decide(message, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return 'ignored';
  return enqueue(store, messageTurn(message, decision.request));
}

const keyOf = ({ team, channel, threadTs, ts }: Incoming): ThreadKey =>
  threadKey(team, channel, threadTs ?? ts);

/**
 * Keeps the turn. Attaching makes the thread known at once, so that what is asked there while the reviews are
 * still being read is not taken for talk between other people.
 */
async function enqueue(store: Store, turn: NewTurn): Promise<Received> {
  return store.transaction(async (session) => {
    if (!(await session.turns.enqueue(turn))) return 'duplicate';
    if (turn.request.kind === 'attach') await knowThread(session, turn);
    return 'queued';
  });
}

const messageTurn = (message: Incoming, request: Request): NewTurn => ({
  id: turnId(message.team, message.channel, message.ts),
  thread: keyOf(message),
  team: message.team,
  channel: message.channel,
  threadTs: message.threadTs ?? message.ts,
  ts: message.ts,
  user: message.user,
  userTeam: message.userTeam,
  request,
});

const attachTurn = (asked: AttachRequest, now: number): NewTurn => {
  const { files, pasted, title, venue } = asked;
  return requestedTurn(asked, `attach-${asked.requestId}`, now, {
    kind: 'attach',
    text: '',
    files,
    pasted,
    title,
    venue,
  });
};

const recommendTurn = (asked: RecommendRequest, now: number): NewTurn =>
  requestedTurn(asked, `recommend-${asked.requestId}`, now, { kind: 'recommend' });

/** A turn that no message asked for: it stands where it was asked for, in Slack's form of a time. */
function requestedTurn(asked: RecommendRequest, name: string, now: number, request: Request): NewTurn {
  const { team, channel, threadTs, user, userTeam } = asked;
  return {
    id: turnId(team, channel, name),
    thread: threadKey(team, channel, threadTs),
    team,
    channel,
    threadTs,
    ts: (now / 1000).toFixed(6),
    user,
    userTeam,
    request,
  };
}

/**
 * A turn that was received asks something else now; one being answered, or answered, is made anew into the same
 * messages, after the thread's first answers. An edit that adds a forgotten mention is a message to receive; one
 * that turns to other people takes its reply away.
 */
async function edited(store: Store, queue: Queue, message: Incoming): Promise<void> {
  const id = turnId(message.team, message.channel, message.ts);
  if (!(await store.turns.get(id))) {
    if (message.mentioned) await receive(store, message);
    return;
  }
  if (message.toOthers && !message.mentioned) return withdraw(store, queue, id);
  // It was for the bot when it came, whatever the thread's mode is now.
  const decision = decide({ ...message, mentioned: true }, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return;
  const version = await store.transaction((session) => session.turns.revise(id, decision.request));
  if (version !== null) queue.changed(id, version);
}

/** Takes the message's turn, the one that its words beside reviews became, and their answers out of the thread. */
async function withdraw(store: Store, queue: Queue, id: string): Promise<void> {
  for (const turn of [id, besideId(id)]) {
    const version = await store.transaction(async (session) => {
      await session.answers.delete(turn);
      await session.recommendations.delete(turn);
      return session.turns.withdraw(turn);
    });
    if (version !== null) queue.changed(turn, version);
  }
}

async function changeThread(store: Store, key: ThreadKey, change: (thread: Thread) => Thread): Promise<void> {
  await store.transaction((session) =>
    session.threads.update(key, (thread) => {
      if (!thread) throw noPaper();
      return change(thread);
    }),
  );
}

type Asked = AnsweringDeps & { limits: Limits; clock: () => number };

async function recommendPrivately(deps: Asked, key: ThreadKey, user: string) {
  const paper = await deps.store.papers.get(key);
  if (!paper) throw noPaper();
  const turn = privateTurn(key, user, deps.clock());
  const signal = AbortSignal.timeout(deps.limits.answerMs);
  return recommendWith(respondersFor(deps, paper), await questionOf(deps, turn, paper, signal));
}

/** Stands for a turn that is kept nowhere: it only says from where in the thread to look back. */
function privateTurn(key: ThreadKey, user: string, now: number): Turn {
  const [team = '', channel = '', threadTs = ''] = key.split(':');
  const asked = { team, channel, threadTs, user, userTeam: team, requestId: user };
  return { ...recommendTurn(asked, now), state: 'answering', attempts: 0, reply: [] };
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
