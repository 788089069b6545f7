/** Replies over Slack: one serial pump a reply, a status until there is text, and the final form at the end. */
import { type Outcome, type Replies, type Reply, ReplyError } from '../src/conversation/ports.ts';
import type { Turn } from '../src/conversation/turn.ts';
import type { Log } from '../src/log.ts';
import type { Paper } from '../src/papers/paper.ts';
import { draw } from './blocks/outcome.ts';
import { escapeMarkdown } from './escape.ts';
import { TIMES } from './limits.ts';
import { findLost } from './lost-messages.ts';
import { createPump } from './pump.ts';
import { removeMessage } from './removal.ts';
import { createReplyMessages } from './reply-messages.ts';
import { createScreen, type Drawn, type Screen } from './screen.ts';
import { type Session, sessions } from './session.ts';
import { type Calls, CLOSED, isRefused, SlackFailure } from './slack-calls.ts';
import { pause, type Timers } from './timers.ts';
import { nameTop } from './top-message.ts';

interface ReplyDeps {
  calls: Calls;
  timers: Timers;
  log: Log;
  /** The bot's own user id. */
  botUserId(): Promise<string>;
  /** Somebody stopped the stream of this turn's answer in Slack. */
  stopped(turn: Turn): void;
}

/**
 * Whether an earlier try, of this process or another, may have posted a message whose ts nobody kept. Only then is the
 * thread's history read, before a message is made and at the end: that costs calls of a scarce kind.
 */
const mayBeLost = (turn: Turn): boolean => turn.attempts > 1;

interface Deps extends ReplyDeps {
  session(calls: Calls, turn: Turn): Session;
  /** ts of the messages known to be replies to other turns. */
  others(): Promise<string[]>;
}

type LostDeps = Pick<Deps, 'calls' | 'botUserId' | 'others'>;
type RemovalDeps = LostDeps & Pick<Deps, 'session' | 'log'>;

const nobodys = async (): Promise<string[]> => [];

export function createReplies(given: ReplyDeps): Replies {
  const session = sessions(given.timers, mayBeLost);
  const deps = (assertHeld: () => void, others: Deps['others']): Deps => ({
    ...given,
    session,
    calls: fenced(given.calls, assertHeld),
    others,
  });
  return {
    open: (turn, posted, assertHeld = () => {}, others = nobodys) =>
      openReply(deps(assertHeld, others), turn, posted),
    remove: (turn, assertHeld = () => {}, others = nobodys) => removeReply(deps(assertHeld, others), turn),
  };
}

/** The same calls, none of which is made, or made again, once the turn may be another process's. */
const fenced = (calls: Calls, assertHeld: () => void): Calls => ({
  call: (method, args, repeatable) => calls.call(method, args, repeatable, assertHeld),
});

function openReply(deps: Deps, turn: Turn, posted: (ts: string) => Promise<void>): Reply {
  const status = createStatus(deps.calls, turn);
  const session = deps.session(deps.calls, turn);
  let said = '';
  const screen = openScreen(deps, turn, posted);

  const pump = createPump(
    async () => {
      try {
        await screen.show(escapeMarkdown(said));
      } catch (error) {
        // finish() puts everything in place again, or says that it cannot.
        deps.log.warn('reply.show_failed', { turn: turn.id, code: codeOf(error) });
      }
    },
    TIMES.flush,
    deps.timers,
  );

  return {
    status: (words) => {
      session.begin();
      status.set(words);
    },
    append(markdown) {
      session.begin();
      said += markdown;
      pump.poke();
    },
    abandon() {
      void pump.close();
      void session.end();
    },
    async finish(outcome) {
      await pump.close();
      try {
        const done = await screen.settle(drawn(outcome, turn, screen.shown()));
        if (outcome.kind === 'card') await named(deps, turn, outcome.paper);
        return done;
      } catch (error) {
        throw replyError(error, deps.log, turn);
      } finally {
        const beside = Promise.all([session.end(), status.clear()]);
        await Promise.race([beside, pause(deps.timers, TIMES.beside)]);
      }
    },
  };
}

/** The title stands above the thread too. Never fails: the card says it all the same. */
async function named({ calls, log }: Deps, turn: Turn, paper: Paper): Promise<void> {
  try {
    await nameTop(calls, turn, paper);
  } catch (error) {
    log.info('reply.top_not_named', { turn: turn.id, code: codeOf(error) });
  }
}

/** A notice that ends an answer already begun stands below it; what was read is not taken away. */
function drawn(outcome: Outcome, turn: Turn, shown: string): Drawn {
  const made = draw(outcome, turn.id);
  if (outcome.kind !== 'notice' || !shown.trim()) return made;
  return { ...made, text: `${shown.trimEnd()}\n\n${made.text}` };
}

function openScreen(deps: Deps, turn: Turn, posted: (ts: string) => Promise<void>): Screen {
  const messages = createReplyMessages({
    calls: deps.calls,
    turn,
    posted,
    doubtful: mayBeLost(turn),
    lost: lostOf(deps, turn),
  });
  return createScreen({ messages, existing: turn.reply, stoppedByUser: () => deps.stopped(turn) });
}

/** Looks for messages of the reply that nobody kept, beside those that are `known`. */
const lostOf =
  ({ calls, botUserId, others }: LostDeps, turn: Turn) =>
  async (known: string[]): Promise<string[]> =>
    findLost(calls, turn, await botUserId(), { known, others });

interface Status {
  set(words: string): void;
  clear(): Promise<void>;
}

/** Below the thread Slack shows the app's name and these words: `Sidechair is …`. Goes by itself when we die. Never fails. */
function createStatus(calls: Calls, turn: Turn): Status {
  let current = '';
  let line = Promise.resolve();
  const say = (words: string) => {
    if (words === current) return;
    current = words;
    line = line.then(async () => {
      const status = words && `is ${words}`;
      const args = { channel_id: turn.channel, thread_ts: turn.threadTs, status };
      await calls.call('assistant.threads.setStatus', args, true).catch(() => undefined);
    });
  };
  return {
    set: say,
    async clear() {
      say('');
      await line;
    },
  };
}

/**
 * Deletes what is known of the reply, and what a process posted that died before it could note it. Where Slack lets
 * no message be deleted, its words go.
 */
async function removeReply(deps: RemovalDeps, turn: Turn): Promise<void> {
  const { calls, log } = deps;
  try {
    const lost = mayBeLost(turn) ? await lostOf(deps, turn)(turn.reply) : [];
    let refusal: SlackFailure | null = null;
    for (const ts of [...turn.reply, ...lost])
      refusal = (await removeMessage(calls, turn.channel, ts)) ?? refusal;
    await deps.session(calls, turn).end();
    if (refusal) throw refusal;
  } catch (error) {
    throw replyError(error, log, turn);
  }
}

const codeOf = (error: unknown): string => (error instanceof SlackFailure ? error.code : 'unexpected');

function replyError(error: unknown, log: Log, turn: Turn): unknown {
  if (!(error instanceof SlackFailure)) return error;
  log.warn('reply.failed', { turn: turn.id, code: error.code });
  return new ReplyError(error.code, CLOSED.has(error.code), isRefused(error));
}
