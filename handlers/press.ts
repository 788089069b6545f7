/** A press of a button below a message: where, who, and what the button says. */
import type { BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import { AccessRefused, isOf } from './access.ts';
import { SlackFailure } from './slack-calls.ts';
import { type Asking, guarded, type Surfaces } from './surfaces.ts';
import { pause, type Timers } from './timers.ts';

export interface Press extends Asking {
  threadTs: string;
  /** The message that carries the button. */
  ts: string;
  /** Shown to this person only; such messages can not be looked up. */
  ephemeral: boolean;
  value: string;
  actionTs: string;
  triggerId: string;
}

const Container = z.object({
  thread_ts: z.string().optional(),
  message_ts: z.string().optional(),
  is_ephemeral: z.boolean().optional(),
});

function pressOf(body: BlockAction<ButtonAction>, action: { value?: string; action_ts: string }): Press {
  const container = Container.parse(body.container ?? {});
  const message = body.message;
  return {
    channel: body.channel?.id ?? '',
    user: body.user.id,
    userTeam: body.user.team_id ?? null,
    ts: String(message?.ts ?? container.message_ts ?? ''),
    ephemeral: container.is_ephemeral ?? false,
    threadTs: String(message?.thread_ts ?? container.thread_ts ?? message?.ts ?? container.message_ts ?? ''),
    value: action.value ?? '',
    actionTs: action.action_ts,
    triggerId: body.trigger_id,
  };
}

/** Runs what a button does, for a person who may see the paper, while its message is there. */
export function onPress(
  surfaces: Surfaces,
  action: string,
  what: string,
  run: (surfaces: Surfaces, press: Press) => Promise<void>,
): void {
  surfaces.app.action<BlockAction<ButtonAction>>(action, async ({ ack, body, action: pressed }) => {
    await ack();
    const press = pressOf(body, pressed);
    await guarded(surfaces, what, press, async () => {
      await requireMessage(surfaces, press);
      await run(surfaces, press);
    });
  });
}

/** A button is good for as long as its message is there: one pressed again after that shows nothing. */
export async function requireMessage(
  { calls }: Surfaces,
  { channel, ts, ephemeral }: Pick<Press, 'channel' | 'ts' | 'ephemeral'>,
): Promise<void> {
  if (ephemeral) return;
  try {
    await calls.call('chat.getPermalink', { channel, message_ts: ts }, true);
  } catch (error) {
    if (error instanceof SlackFailure && error.sure) throw new AccessRefused('not_here', error.code);
    throw error;
  }
}

/** A button of one channel opens nothing of another, whatever it holds. */
export async function requireHere(
  { identity }: Surfaces,
  { channel }: Pick<Press, 'channel'>,
  id: string,
): Promise<void> {
  const { team } = await identity();
  if (!isOf(id, team, channel)) throw new AccessRefused('not_here');
}

/** Milliseconds before each look; all of them together are within the 3 s of a trigger. */
const KEPT_SOON = [0, 100, 200, 400, 800];

/** What a message shows is kept a moment later: who presses in between waits for it. Null when it is not kept then. */
export async function keptSoon<T>(timers: Timers, look: () => Promise<T | null>): Promise<T | null> {
  for (const wait of KEPT_SOON) {
    if (wait > 0) await pause(timers, wait);
    const found = await look();
    if (found !== null) return found;
  }
  return null;
}
