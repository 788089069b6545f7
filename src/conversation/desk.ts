/** The conversation: receives messages and requests, keeps them as turns, and has them worked. */
import { randomBytes } from 'node:crypto';
import type { Agents } from '../agent/choose.ts';
import { recommendWith } from '../agent/respond.ts';
import { InputError } from '../errors.ts';
import type { Log } from '../log.ts';
import { fingerprint } from '../store/audit.ts';
import { channelKey, feedbackKey, type Session, type Store } from '../store/store.ts';
import type { NewTurn } from '../store/turn-rows.ts';
import { type AnsweringDeps, questionOf, respondersFor } from './answering.ts';
import { besideId, knowThread } from './attach.ts';
import { type CatchUpLimits, createAttendance } from './catch-up.ts';
import type {
  AttachRequest,
  Conversation,
  Incoming,
  Kept,
  Received,
  RecommendRequest,
  StopRequest,
} from './conversation.ts';
import { decide } from './intake.ts';
import type { Files, History, Replies } from './ports.ts';
import { Queue, type QueueOptions } from './queue.ts';
import { type Thread, type ThreadKey, threadKey } from './thread.ts';
import type { Request, Turn } from './turn.ts';
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

type Desk = Pick<DeskDeps, 'store' | 'clock' | 'log'> & { queue: Queue };

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
  const desk: Desk = { store, queue, clock: deps.clock, log };
  const attendance = createAttendance({ ...deps, deleted: (place) => deleted(desk, place) });

  return {
    receive: (message) => receive(store, message),
    edited: (message) => edited(desk, message),
    deleted: (place) => deleted(desk, place),
    stopAnswer: (request) => stopAnswer(desk, request),
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
    decide: (key, text, by) =>
      store.transaction(async (session) => {
        await changeThread(session, key, (thread) => ({
          ...thread,
          decision: { text, by, at: deps.clock() },
        }));
        // A decision is a word or two: its hash could be guessed.
        await session.audit.add({ what: 'decided', thread: key, by, count: null, hash: null });
      }),
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
      await store.transaction(async ({ turns, feedback }) => {
        if (!(await turns.get(turn))) throw unknownTurn();
        await feedback.set(feedbackKey(turn, user), { turn, user, value, at: deps.clock() });
      });
    },
    forget: (key, by) => store.forgetThread(key, { what: 'forgot', by }),
    refused: (by, thread) => store.audit.add({ what: 'refused', thread, by, count: null, hash: null }),
    start: () => queue.start(),
    stop: async (graceMs) => {
      await attendance.disconnected();
      await queue.stop(graceMs);
    },
  };
}

const turnId = (team: string, channel: string, ts: string): string => `${team}:${channel}:${ts}`;

const idOf = ({ team, channel, ts }: { team: string; channel: string; ts: string }): string =>
  turnId(team, channel, ts);

/** One keyed look-up for every message; nothing is written for one that is not for the bot. */
async function receive(store: Store, message: Incoming): Promise<Received> {
  const decision = decide(message, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return 'ignored';
  return enqueue(store, messageTurn(message, decision.request));
}

type Placed = Pick<Incoming, 'team' | 'channel' | 'threadTs' | 'ts'>;

const keyOf = ({ team, channel, threadTs, ts }: Placed): ThreadKey =>
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

const messageTurn = (message: Placed & Pick<Incoming, 'user' | 'userTeam'>, request: Request): NewTurn => ({
  id: idOf(message),
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
async function edited(desk: Desk, message: Incoming): Promise<void> {
  const { store, queue } = desk;
  const id = idOf(message);
  if (!(await store.turns.get(id)) && (await editedUnseen(desk, message))) return;
  if (message.toOthers && !message.mentioned) return void (await withdraw(desk, id));
  // It was for the bot when it came, whatever the thread's mode is now.
  const decision = decide({ ...message, mentioned: true }, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return;
  const version = await store.transaction((session) =>
    session.turns.revise(id, decision.request, message.editedTs),
  );
  if (version !== null) queue.heed({ id, version, stopped: false });
}

/** False when its message came meanwhile. A recent one may yet come, and is then known as it reads now. */
async function editedUnseen(desk: Desk, message: Incoming): Promise<boolean> {
  const thread = await desk.store.threads.get(keyOf(message));
  if (!message.mentioned && !(thread && mayYetCome(desk, message.ts))) return true;
  const decision = decide(message, thread);
  if (decision.do === 'ignore') return true;
  const turn = messageTurn(message, decision.request);
  if ((await enqueue(desk.store, turn)) === 'duplicate') return false;
  await desk.store.transaction((session) => session.turns.revise(turn.id, turn.request, message.editedTs));
  return true;
}

/** A message whose deletion comes first is kept as gone, so that it is not answered when it comes. */
async function deleted(desk: Desk, place: { team: string; channel: string; ts: string }): Promise<void> {
  if ((await withdraw(desk, idOf(place))) || !mayYetCome(desk, place.ts)) return;
  const nobody = { threadTs: null, user: '', userTeam: '' };
  const unseen = messageTurn({ ...place, ...nobody }, { kind: 'help' });
  if (!(await desk.store.turns.forestall(unseen))) await withdraw(desk, unseen.id);
}

/** Slack delivers an event that failed again for six minutes: what is older came long ago, or never will. */
const LATEST_MS = 10 * 60_000;

const mayYetCome = ({ clock }: Desk, ts: string): boolean => clock() - Number(ts) * 1000 < LATEST_MS;

/**
 * Takes the message's turn, the one that its words beside reviews became, and their answers out of the thread.
 * False when there is no such turn.
 */
async function withdraw({ store, queue }: Desk, id: string): Promise<boolean> {
  let known = false;
  for (const turn of [id, besideId(id)]) {
    const version = await store.transaction(async (session) => {
      const withdrawn = await session.turns.withdraw(turn);
      await session.answers.delete(turn);
      await session.recommendations.delete(turn);
      return withdrawn;
    });
    if (version === null) continue;
    known = true;
    queue.heed({ id: turn, version, stopped: false });
  }
  return known;
}

/** Another process may hold the turn: it learns of the stop from the store. */
async function stopAnswer({ store, queue, log }: Desk, request: StopRequest): Promise<boolean> {
  const id = await store.transaction((session) => session.turns.stop(request, request.by));
  if (id === null) return false;
  log.info('turn.stop', { turn: id, by: request.by });
  for (const mark of await store.turns.marks([id])) queue.heed(mark);
  return true;
}

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
