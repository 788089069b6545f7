/**
 * Slack's own Stop button: it stands in a thread for as long as the app says that its session there is processing.
 * Only apps declared as agents have sessions; where there are none, nothing is lost but the button.
 */
import type { Turn } from '../src/conversation/turn.ts';
import { TIMES } from './limits.ts';
import { type Calls, SlackFailure } from './slack-calls.ts';
import type { Timers } from './timers.ts';

type Place = Pick<Turn, 'channel' | 'threadTs'>;

/** Rejects with SlackFailure. */
export async function setSession(
  calls: Calls,
  { channel, threadTs }: Place,
  status: 'processing' | 'active',
): Promise<void> {
  await calls.call('agents.sessions.setStatus', { channel_id: channel, thread_ts: threadTs, status }, true);
}

export interface Session {
  /** The answer is being made: the button appears when that takes a while. */
  begin(): void;
  /** It is made: the button goes. Never fails. */
  end(): Promise<void>;
}

/** Opens sessions until Slack says that this app has none. `mayBeLeft`: one may be open from before. */
export function sessions(
  timers: Timers,
  mayBeLeft: (turn: Turn) => boolean,
): (calls: Calls, turn: Turn) => Session {
  let possible = true;

  async function set(calls: Calls, place: Place, status: 'processing' | 'active'): Promise<void> {
    try {
      if (possible) await setSession(calls, place, status);
    } catch (error) {
      if (error instanceof SlackFailure && NO_SESSIONS.has(error.code)) possible = false;
    }
  }

  return (calls, turn) => {
    let cancel: (() => void) | null = null;
    let begun: Promise<void> | null = mayBeLeft(turn) ? Promise.resolve() : null;
    const start = () => {
      begun = set(calls, turn, 'processing');
    };
    return {
      begin() {
        cancel ??= timers.after(TIMES.stopButton, start);
      },
      async end() {
        cancel?.();
        if (begun === null) return;
        await begun;
        await set(calls, turn, 'active');
      },
    };
  };
}

/** This app is no agent, or this Slack knows of none. */
const NO_SESSIONS = new Set([
  'unknown_method',
  'missing_scope',
  'not_allowed',
  'app_not_agent',
  'not_an_agent',
  'method_not_supported_for_channel_type',
  'team_not_supported',
  'feature_not_enabled',
]);
