/**
 * The work of one turn: what it asks for is done, shown as it comes, and kept. A reply that was opened is always
 * finished, also when the work is interrupted or fails, so that nothing goes on writing into its messages.
 */

import { type Agents, chooseAgent } from '../agent/choose.ts';
import { InputError } from '../errors.ts';
import type { Log } from '../log.ts';
import { MAX_BYTES } from '../papers/decode.ts';
import type { Paper } from '../papers/paper.ts';
import { LeaseLost } from '../store/leases.ts';
import { channelKey, type Store } from '../store/store.ts';
import { unlessAborted, withinTime } from './abortable.ts';
import { answer, keepAnswer, questionOf, recommend, type SoFar } from './answering.ts';
import { type AttachTurn, attach, unknowThread } from './attach.ts';
import * as say from './notices.ts';
import type { Files, Replies, Reply } from './ports.ts';
import type { Result } from './result.ts';
import type { Turn } from './turn.ts';
import type { Done, Hand, Worker } from './worker.ts';

export interface Limits {
  /** Earlier turns that an agent is given. */
  historyTurns: number;
  /** Largest file, in bytes. */
  fileBytes: number;
  /** Most text of one attachment, in characters: some 100 times the reviews of a paper. */
  textChars: number;
  /** Longest time one turn may take, whatever its agent does about its own limits, which are to be shorter. */
  answerMs: number;
}

export const LIMITS: Limits = {
  historyTurns: 30,
  fileBytes: MAX_BYTES,
  textChars: 3_000_000,
  answerMs: 10 * 60_000,
};

interface WorkDeps {
  store: Store;
  agents: Agents;
  replies: Replies;
  files: Files;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  log: Log;
  limits: Limits;
}

export function createWorker(deps: WorkDeps): Worker {
  return {
    work: (turn, hand) => work(deps, turn, hand),
    giveUp: (turn, hand, error) =>
      deps.replies
        .open(turn, hand.posted, hand.assertHeld, others(deps, turn))
        .finish({ kind: 'notice', text: say.givenUp(error) }),
    remove: (turn, assertHeld) => deps.replies.remove(turn, assertHeld, others(deps, turn)),
  };
}

const others =
  ({ store }: WorkDeps, turn: Turn) =>
  () =>
    store.turns.repliesBeside(turn);

async function work(deps: WorkDeps, turn: Turn, hand: Hand): Promise<Done> {
  const reply = deps.replies.open(turn, hand.posted, hand.assertHeld, others(deps, turn));
  const { outcome, save } = await withinTime(hand.signal, deps.limits.answerMs, (signal) =>
    resultOf(deps, turn, reply, signal),
  );
  const after = () => {
    if (outcome.kind !== 'card') return;
    chooseAgent(outcome.paper, deps.agents).agent.prepare?.(outcome.paper);
    deps.agents.gateOf?.(outcome.paper).prepare();
  };
  return { reply: await reply.finish(outcome), save, after };
}

/**
 * As `handle`; input that cannot be used and being stopped are outcomes, and any other failure leaves the reply
 * finished.
 */
async function resultOf(deps: WorkDeps, turn: Turn, reply: Reply, signal: AbortSignal): Promise<Result> {
  let part = () => notice(turn, say.STOPPED);
  let isWhole = false;
  const soFar: SoFar = (result, whole = false) => {
    part = result;
    isWhole = whole;
  };
  try {
    return await unlessAborted(handle(deps, turn, reply, signal, soFar), signal);
  } catch (error) {
    if (error instanceof InputError) return refused(deps, turn, error);
    if (signal.reason === 'stopped') return part();
    // Another process answers now, maybe in these very messages: not a word more.
    if (signal.reason === 'lost' || error instanceof LeaseLost) {
      reply.abandon();
      throw error;
    }
    if (isWhole && signal.aborted && signal.reason !== 'changed') return part();
    await reply.finish({ kind: 'notice', text: interim(signal) }).catch(() => {});
    throw error;
  }
}

function interim(signal: AbortSignal): string {
  if (signal.reason === 'changed') return say.CHANGED;
  return signal.reason === 'stopping' ? say.STOPPING : say.TRYING_AGAIN;
}

async function handle(
  deps: WorkDeps,
  turn: Turn,
  reply: Reply,
  signal: AbortSignal,
  soFar: (result: () => Result) => void,
): Promise<Result> {
  const { kind } = turn.request;
  if (kind === 'attach' || kind === 'help') {
    const paper = await deps.store.papers.get(turn.thread);
    return kind === 'attach'
      ? attach(deps, turn as AttachTurn, reply, paper)
      : notice(turn, await help(deps, turn, paper));
  }
  const question = await questionOf(deps, turn, signal);
  if (!question) return notice(turn, await withoutPaper(deps, turn));
  return kind === 'recommend'
    ? recommend(deps, turn, reply, question)
    : answer(deps, turn, reply, question, soFar);
}

async function help(deps: WorkDeps, turn: Turn, paper: Paper | null): Promise<string> {
  const thread = await deps.store.threads.get(turn.thread);
  if (thread?.mode === 'off') return say.SWITCHED_OFF;
  return paper ? say.howToAsk(paper) : withoutPaper(deps, turn);
}

/** In a direct message people forget to go to the paper's thread, so it names those. */
async function withoutPaper(deps: WorkDeps, turn: Turn): Promise<string> {
  const entries = (await deps.store.channels.get(channelKey(turn.team, turn.channel))) ?? [];
  // Slack's ids of direct messages begin with D.
  if (!turn.channel.startsWith('D') || entries.length === 0) return say.NO_PAPER;
  return say.askInThread(entries.slice(0, 3).map(({ title }) => title));
}

const notice = (turn: Turn, text: string): Result => ({
  outcome: { kind: 'notice', text },
  save: (session) => keepAnswer(session, turn, null, null),
});

/** Input that cannot be used changes nothing; a thread that was only about to get a paper is forgotten again. */
async function refused(deps: WorkDeps, turn: Turn, error: InputError): Promise<Result> {
  const held = await deps.store.papers.get(turn.thread);
  const beside = turn.request.kind === 'attach' ? turn.request.text : '';
  return {
    outcome: { kind: 'notice', text: say.notAsked(say.inputNotice(error, held), beside) },
    save: (session) => unknowThread(session, turn),
  };
}
