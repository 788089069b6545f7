/** Calls of Slack's Web API that wait out rate limits and passing faults, and fail with a code. */
import { webApi } from '@slack/bolt';
import { RATE_LIMIT_RETRIES, TIMES } from './limits.ts';
import { pause, type Timers } from './timers.ts';

/** A call failed. `sure` says that Slack answered: what was asked was not done. */
export class SlackFailure extends Error {
  override name = 'SlackFailure';
  /** Slack's error code, or 'network' or 'ratelimited'. */
  code: string;
  sure: boolean;
  constructor(code: string, sure: boolean) {
    super(`Slack refused or did not answer: ${code}`);
    this.code = code;
    this.sure = sure;
  }
}

export type Arguments = Record<string, unknown>;
export type Answered = Record<string, unknown>;

/** Of a new message: Slack fetches nothing that an address in it points to, and shows none of it. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface Calls {
  /**
   * One Web API call. A repeatable one (doing it twice does no more than doing it once) is made again after a fault
   * of the line; another one then fails with `sure: false`. A rate limit is always waited out. `allowed` is asked
   * before each try, which may come minutes after the first; what it throws ends the call.
   */
  call(method: string, args: Arguments, repeatable: boolean, allowed?: () => void): Promise<Answered>;
}

/** The place is gone or closed to the bot: trying again does not help. */
export const CLOSED = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'thread_not_found',
  'cannot_reply_to_message',
  'team_access_not_granted',
]);

/** The token or its scopes do not suffice: it helps once the operator has mended them. */
export const UNAUTHORISED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'not_allowed_token_type',
]);

/** A limit, or a workspace that is being moved: it passes. */
const LATER = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'org_login_required',
  'team_added_to_org',
]);

/** Slack will not do what was asked, as it was asked; neither a limit nor the token is to blame. */
export const isRefused = ({ code, sure }: SlackFailure): boolean =>
  sure && !LATER.has(code) && !UNAUTHORISED.has(code);

/** Codes by which Slack says that it is Slack's fault, and may be better in a moment. */
const PASSING = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

type Fault = { kind: 'limited'; seconds: number } | { kind: 'passing' } | { kind: 'refused'; code: string };

function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', seconds: error.retryAfter };
  if (!(error instanceof webApi.WebAPIPlatformError)) return { kind: 'passing' };
  const code = error.data.error;
  if (code === 'ratelimited') return { kind: 'limited', seconds: 1 };
  return PASSING.has(code) ? { kind: 'passing' } : { kind: 'refused', code };
}

/** `client` must reject rate-limited calls and retry nothing by itself: both are done here. */
export function createCalls(client: webApi.WebClient, timers: Timers): Calls {
  return {
    async call(method, args, repeatable, allowed) {
      const left = { limited: RATE_LIMIT_RETRIES, passing: [...TIMES.retries] as number[] };
      for (;;) {
        allowed?.();
        try {
          return { ...(await client.apiCall(method, args)) };
        } catch (error) {
          await pause(timers, waitBefore(faultOf(error), left, repeatable));
        }
      }
    },
  };
}

/** Milliseconds until the call may be made again; throws when it may not. Uses up what is left. */
function waitBefore(fault: Fault, left: { limited: number; passing: number[] }, repeatable: boolean): number {
  if (fault.kind === 'refused') throw new SlackFailure(fault.code, true);
  if (fault.kind === 'limited') {
    left.limited -= 1;
    if (left.limited < 0) throw new SlackFailure('ratelimited', true);
    return fault.seconds * 1_000;
  }
  const wait = repeatable ? left.passing.shift() : undefined;
  if (wait === undefined) throw new SlackFailure('network', false);
  return wait;
}
