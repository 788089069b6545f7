/** Asks the author of a message before its reviews are attached where others can read them, and follows the answer. */
import type { BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import type { Incoming } from '../src/conversation/conversation.ts';
import { AccessRefused } from './access.ts';
import { agreementQuestion, type Exposed, exposureWords } from './blocks/agreement.ts';
import { codeOf } from './explain.ts';
import { findMessage } from './find-message.ts';
import { normalise } from './messages.ts';
import { ACTIONS } from './names.ts';
import type { Calls } from './slack-calls.ts';
import { type Asking, guarded, type Surfaces } from './surfaces.ts';

/** Asked below the message, for its author's eyes only. Rejects with SlackFailure when it cannot be asked. */
export async function askBeforeAttaching(calls: Calls, message: Incoming, exposure: Exposed): Promise<void> {
  const { channel, user, ts, threadTs } = message;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const content = { text: exposureWords(exposure), blocks: agreementQuestion(exposure, ts) };
  await calls.call('chat.postEphemeral', { channel, user, ...thread, ...content }, true);
}

const Asked = z.object({ container: z.object({ thread_ts: z.string().optional() }) });

export function registerAgreement(surfaces: Surfaces): void {
  const { app, log } = surfaces;
  app.action<BlockAction<ButtonAction>>(
    ACTIONS.attachHere,
    async ({ ack, body, action: { value }, respond }) => {
      await ack();
      const asking = askingOf(body);
      await guarded(surfaces, 'attach the reviews', asking, async () => {
        await attachHere(surfaces, asking, value ?? '');
        await replace(respond, 'The reviews are being read; the paper card appears in the thread.', log);
      });
    },
  );
  app.action<BlockAction<ButtonAction>>(ACTIONS.attachNot, async ({ ack, respond }) => {
    await ack();
    await replace(respond, 'Nothing was attached, and nothing was kept.', log);
  });
}

const askingOf = (body: BlockAction<ButtonAction>): Asking => ({
  channel: body.channel?.id ?? '',
  user: body.user.id,
  userTeam: body.user.team_id ?? null,
  threadTs: Asked.parse(body).container.thread_ts,
});

/** Only the author's own message, as it reads now. */
async function attachHere(
  surfaces: Surfaces,
  { channel, user, threadTs }: Asking,
  ts: string,
): Promise<void> {
  const { botUserId, team } = await surfaces.identity();
  const found = await findMessage(surfaces.calls, { channel, ts, threadTs });
  const said = normalise({ ...found, type: 'message', channel }, botUserId, team);
  if (said?.kind !== 'message' || said.message.user !== user) throw new AccessRefused('not_here');
  const received = await surfaces.conversation.receive(said.message);
  // Edited into reviews after it was answered as something else.
  if (received === 'duplicate') await surfaces.conversation.edited(said.message);
}

/** The question goes; where Slack does not let it, it stays and does nothing more. */
async function replace(
  respond: (message: { text: string; replace_original: boolean }) => Promise<unknown>,
  text: string,
  log: Surfaces['log'],
): Promise<void> {
  await respond({ text, replace_original: true }).catch((error: unknown) =>
    log.info('agreement.not_replaced', { code: codeOf(error) }),
  );
}
