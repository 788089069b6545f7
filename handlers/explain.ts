/** Says what went wrong in a sentence that is safe to show: never a raw exception. */
import { ReplyError } from '../src/conversation/ports.ts';
import { InputError, ModelError, StoreError } from '../src/errors.ts';
import { AccessRefused } from './access.ts';
import { SlackFailure } from './slack-calls.ts';

/** What happened, what was not changed, what to do. `what` is what was asked for: 'attach the reviews'. */
export function explain(error: unknown, what: string): string {
  if (error instanceof InputError || error instanceof ModelError || error instanceof StoreError)
    return `${sentence(error.message)} ${sentence(error.hint)}`;
  if (error instanceof AccessRefused) return ofAccess(error, what);
  if (error instanceof SlackFailure || error instanceof ReplyError) return ofSlack(error.code, what);
  return `Sidechair could not ${what}; nothing was changed. Try again; if it happens again, tell the person who runs Sidechair.`;
}

/** A code for the log, with nothing of the content. */
export function codeOf(error: unknown): string {
  if (error instanceof ModelError || error instanceof SlackFailure || error instanceof ReplyError)
    return error.code;
  if (error instanceof AccessRefused) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The same words whatever the reason, so that they give away nothing; but a way on where there is one. */
function ofAccess({ why, code }: AccessRefused, what: string): string {
  if (why === 'no_place') return ofSlack('channel_not_found', what);
  if (why !== 'unknown') return 'You cannot see this paper here.';
  if (code === 'missing_scope')
    return `Sidechair may not look up who is in this channel, so it did not ${what}; nothing was changed. The person who runs it must update the Slack app from manifest.yml and install it again.`;
  return `Slack did not say who is in this channel, so Sidechair did not ${what}; nothing was changed. Try again in a minute.`;
}

const NOT_A_MEMBER = new Set(['not_in_channel', 'channel_not_found']);

function ofSlack(code: string, what: string): string {
  if (NOT_A_MEMBER.has(code))
    return `Sidechair is not a member of this channel, so it could not ${what}; nothing was changed. Add it with /invite @Sidechair and try again.`;
  if (code === 'is_archived')
    return `This channel is archived, so Sidechair could not ${what}; nothing was changed. Use another channel.`;
  if (code === 'ratelimited')
    return `Slack asks Sidechair to wait, so it could not ${what}; nothing was changed. Try again in a minute.`;
  return `Slack did not let Sidechair ${what} (${code}); nothing was changed. Try again; if it happens again, tell the person who runs Sidechair.`;
}
