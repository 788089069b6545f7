/** Takes messages in before Slack is told that they arrived: what is not stored is delivered again. */
import { z } from 'zod';
import type { Conversation } from '../src/conversation/conversation.ts';
import type { Log } from '../src/log.ts';
import type { Admission } from './admission.ts';
import { codeOf } from './explain.ts';
import { isBareStop, type Normalised, normalise } from './messages.ts';
import { EVENTS } from './names.ts';
import type { Stops } from './stop.ts';
import type { Identity } from './surfaces.ts';

const Envelope = z.object({
  type: z.literal('event_callback'),
  event: z.looseObject({ type: z.string() }),
});

interface IntakeDeps {
  conversation: Conversation;
  admission: Admission;
  stops: Stops;
  identity(): Promise<Identity>;
  log: Log;
}

/**
 * Commits what an event says. `message` and `app_mention` take the same way: the same message under both names is
 * one turn. Rejects when it could not be stored; then the event must not be acknowledged.
 */
export async function takeIn(deps: IntakeDeps, body: unknown): Promise<void> {
  const { identity, log } = deps;
  const parsed = Envelope.safeParse(body);
  if (!parsed.success || !EVENTS.intake.includes(parsed.data.event.type as never)) return;
  const { botUserId, team } = await identity();
  const said = normalise(parsed.data.event, botUserId, team);
  if (!said) return;
  const { channel, ts } = said.message;
  try {
    log.debug('intake.taken', { kind: said.kind, channel, ts, result: await take(deps, said) });
  } catch (error) {
    log.error('intake.failed', { kind: said.kind, channel, ts, code: codeOf(error) });
    throw error;
  }
}

/** Takes in what was said, past every check that stands before the conversation. Says what became of it. */
export async function take(
  { conversation, admission, stops }: Pick<IntakeDeps, 'conversation' | 'admission' | 'stops'>,
  said: Normalised,
): Promise<string> {
  if (said.kind === 'deletion') {
    await conversation.deleted(said.message);
    return 'done';
  }
  if (said.kind === 'message' && isBareStop(said.message)) return stops.said(said.message);
  if (!(await admission.admits(said.message))) return 'refused';
  if (said.kind === 'message') return conversation.receive(said.message);
  await conversation.edited(said.message);
  return 'done';
}
