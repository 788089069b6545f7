/** The entries in a message's menu. */
import type { MessageShortcut } from '@slack/bolt';
import { z } from 'zod';
import { agreementModal, type Exposed } from './blocks/agreement.ts';
import { readable } from './escape.ts';
import { readFiles } from './messages.ts';
import { openModal, writeMetadata } from './modal.ts';
import { SHORTCUTS } from './names.ts';
import { NO_PAPER_HERE, recommendInThread } from './recommending.ts';
import { stopAnswer } from './stop.ts';
import { type Asking, guarded, type Surfaces, tell } from './surfaces.ts';

export function registerShortcuts(surfaces: Surfaces): void {
  onShortcut(surfaces, SHORTCUTS.attach, 'attach the reviews', attach);
  onShortcut(surfaces, SHORTCUTS.recommend, 'make a recommendation', recommend);
  onShortcut(surfaces, SHORTCUTS.stop, 'stop the answer', stop);
}

function onShortcut(
  surfaces: Surfaces,
  callback_id: string,
  what: string,
  run: (surfaces: Surfaces, shortcut: MessageShortcut) => Promise<void>,
): void {
  const pattern = { callback_id, type: 'message_action' } as const;
  surfaces.app.shortcut<MessageShortcut>(pattern, async ({ ack, shortcut }) => {
    await ack();
    await guarded(surfaces, what, askingOf(shortcut), () => run(surfaces, shortcut));
  });
}

/** The thread that a message stands in or starts. */
const threadTsOf = ({ message, message_ts }: MessageShortcut): string =>
  String(message.thread_ts ?? message_ts);

const askingOf = (shortcut: MessageShortcut): Asking => ({
  channel: shortcut.channel.id,
  user: shortcut.user.id,
  userTeam: shortcut.user.team_id ?? null,
  threadTs: typeof shortcut.message.thread_ts === 'string' ? shortcut.message.thread_ts : undefined,
});

async function attach(surfaces: Surfaces, shortcut: MessageShortcut): Promise<void> {
  const channel = shortcut.channel.id;
  const exposure = await surfaces.access.exposure(channel);
  if (exposure) return askFirst(surfaces, shortcut, exposure);
  await attachMessage(surfaces, askingOf(shortcut), { ...shortcut.message, ts: shortcut.message_ts });
}

/** The window holds ids only; what is attached is read from Slack once it is agreed to. */
async function askFirst(surfaces: Surfaces, shortcut: MessageShortcut, exposure: Exposed): Promise<void> {
  const metadata = { channel: shortcut.channel.id, threadTs: threadTsOf(shortcut), ts: shortcut.message_ts };
  await openModal(surfaces, shortcut.trigger_id, agreementModal(writeMetadata(metadata), exposure));
}

const Held = z.looseObject({
  ts: z.string(),
  text: z.string().nullish(),
  thread_ts: z.string().nullish(),
  files: z.unknown().optional(),
});

/** Attaches what a message holds to the thread that it stands in or starts. */
export async function attachMessage(surfaces: Surfaces, asking: Asking, message: unknown): Promise<void> {
  const { team } = await surfaces.identity();
  const held = Held.parse(message);
  const files = readFiles(held.files ?? []);
  const pasted = pastedBeside(files.length, readable(held.text ?? '').trim());
  if (files.length + pasted.length === 0) return tell(surfaces, asking, NOTHING_IN_IT);
  const received = await surfaces.conversation.attach({
    team,
    channel: asking.channel,
    threadTs: held.thread_ts ?? held.ts,
    user: asking.user,
    userTeam: asking.userTeam ?? team,
    requestId: held.ts,
    files,
    pasted,
    title: null,
    venue: null,
  });
  await tell(surfaces, asking, received === 'queued' ? BEING_READ : ALREADY);
}

const NOTHING_IN_IT =
  'This message holds neither text nor a file, so nothing was attached. Choose a message that holds the reviews.';
const BEING_READ = 'The reviews are being read; the paper card appears in the thread.';
const ALREADY = 'The reviews of this message were attached before; nothing was changed.';

/** A few words beside a file say what it is; a long text beside a file is itself a review. */
const WORDS_BESIDE_A_FILE = 400;

export const pastedBeside = (files: number, text: string): string[] =>
  text === '' || (files > 0 && text.length < WORDS_BESIDE_A_FILE) ? [] : [text];

async function recommend(surfaces: Surfaces, shortcut: MessageShortcut): Promise<void> {
  const asker = { ...askingOf(shortcut), requestId: `shortcut-${shortcut.action_ts}` };
  const asked = await recommendInThread(surfaces, asker, threadTsOf(shortcut));
  if (!asked) await tell(surfaces, askingOf(shortcut), NO_PAPER_HERE);
}

const stop = (surfaces: Surfaces, shortcut: MessageShortcut): Promise<void> =>
  stopAnswer(surfaces, { ...askingOf(shortcut), threadTs: threadTsOf(shortcut) });
