/** Agent sessions: a thread's state while an app works in it. Slack's Stop button stands there while it is `processing`. */
import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { SESSION_STATUSES } from '../workspace.ts';
import { channel, ts } from './args.ts';
import type { Desk } from './desk.ts';
import { writable } from './find.ts';
import type { Answer } from './method.ts';

export const sessionStatus = z.enum(SESSION_STATUSES);

export const sessionArgs = z.object({
  channel_id: channel,
  thread_ts: ts,
  status: sessionStatus,
  title: z.string().max(200).optional(),
  initiator_user_id: z.string().optional(),
});
export function setSessionStatus(args: z.infer<typeof sessionArgs>, desk: Desk): Answer {
  if (!desk.manifest.agent) throw new SlackError('not_authorized');
  const { id } = writable(args.channel_id, desk);
  if (desk.workspace.thread(id, args.thread_ts).length === 0) throw new SlackError('thread_not_found');
  desk.workspace.setSession(id, args.thread_ts, args.status);
  const warning = 'missing_agent_session_stopped_event_subscription';
  return { status: args.status, ...(!hearsOfStops(desk) && { warning }) };
}

/** Without the subscription the person sees that the app works, and has no button. */
export function hearsOfStops({ manifest }: Desk): boolean {
  return manifest.agent && manifest.events.has('agent_session_stopped');
}
