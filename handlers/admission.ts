/**
 * What stands between a message and the conversation: its author must be one who may see the channel's papers, and
 * reviews are attached where others can read them only once their author has agreed to that.
 */
import type { Incoming } from '../src/conversation/conversation.ts';
import { decide } from '../src/conversation/intake.ts';
import { idOf, keyOf } from '../src/conversation/new-turns.ts';
import type { Thread } from '../src/conversation/thread.ts';
import type { Request } from '../src/conversation/turn.ts';
import { AccessRefused } from './access.ts';
import { askBeforeAttaching } from './agreement.ts';
import { type Exposed, exposureWords } from './blocks/agreement.ts';
import { explain } from './explain.ts';
import { isBareStop } from './messages.ts';
import { seeing } from './remembered.ts';
import { SlackFailure, UNAUTHORISED } from './slack-calls.ts';
import { noteFailure, type Surfaces, tell } from './surfaces.ts';

export interface Admission {
  /**
   * Whether the conversation may take this message in, new or edited. Where not, its author was told why when the
   * bot was called, or asked whether to attach. Rejects when that cannot be known at the moment: then the message
   * must come again.
   */
  admits(message: Incoming): Promise<boolean>;
}

type AdmissionDeps = Omit<Surfaces, 'app' | 'agent'>;

/** A message comes twice when it mentions the bot, and again when Slack is unsure; it is answered for once. */
const ONCE_MS = 10 * 60_000;

export function createAdmission(deps: AdmissionDeps): Admission {
  const { conversation, access } = deps;
  const said = seeing(ONCE_MS, deps.timers);

  async function admits(message: Incoming): Promise<boolean> {
    const [kept, thread] = await Promise.all([
      conversation.turn(idOf(message)),
      conversation.thread(keyOf(message)),
    ]);
    const request = requestOf(message, thread, kept !== null);
    if (!request) return true;
    const { user, userTeam, channel } = message;
    await access.require({ user, userTeam, channel });
    if (request.kind === 'ask' && isBareStop(message)) return false;
    // Its author agreed before, or the channel was closed then.
    if (request.kind !== 'attach' || kept?.turn.request.kind === 'attach') return true;
    const exposure = await access.exposure(channel);
    if (!exposure) return true;
    const key = `ask:${channel}:${message.ts}`;
    if (said.first(key)) await ask(message, exposure).catch((error) => said.again(key, error));
    return false;
  }

  async function ask(message: Incoming, exposure: Exposed): Promise<void> {
    try {
      await askBeforeAttaching(deps.calls, message, exposure);
    } catch (error) {
      if (!(error instanceof SlackFailure) || !error.sure) throw error;
      const { channel, user } = message;
      await tell(deps, { channel, user }, notAsked(exposure));
    }
  }

  async function refused(message: Incoming, refusal: AccessRefused): Promise<boolean> {
    if (comesAgain(refusal)) throw new SlackFailure(refusal.code, false);
    const { user, userTeam, channel, ts, threadTs, mentioned, direct } = message;
    const asking = { channel, user, userTeam, threadTs: threadTs ?? undefined };
    if (!said.first(`refuse:${channel}:${ts}`)) return false;
    await noteFailure(deps, 'answer', asking, refusal);
    const called = mentioned || direct || refusal.why === 'unknown';
    if (called) await tell(deps, asking, explain(refusal, 'answer'));
    return false;
  }

  return {
    async admits(message) {
      try {
        return await admits(message);
      } catch (error) {
        if (error instanceof AccessRefused) return refused(message, error);
        throw error;
      }
    },
  };
}

const notAsked = (exposure: Exposed): string =>
  `${exposureWords(exposure)} So nothing was attached. To attach reviews there all the same, type /reviews in the channel.`;

/** Slack could not be asked, or asks to wait: a moment later it may say. */
const comesAgain = ({ why, code }: AccessRefused): boolean =>
  why === 'unknown' &&
  code !== 'missing_scope' &&
  (code === 'network' || code === 'ratelimited' || UNAUTHORISED.has(code));

/** What the message asks for, or null when the conversation will not take it up. `taken`: it did before. */
function requestOf(message: Incoming, thread: Thread | null, taken: boolean): Request | null {
  const decision = decide(taken ? { ...message, mentioned: true } : message, thread);
  return decision.do === 'turn' ? decision.request : null;
}
