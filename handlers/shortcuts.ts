/** The two entries in a message's menu. */
import type { MessageShortcut } from '@slack/bolt';
import { readable } from './escape.ts';
import { readFiles } from './messages.ts';
import { SHORTCUTS } from './names.ts';
import { NO_PAPER_HERE, recommendInThread } from './recommending.ts';
import { guarded, type Surfaces, tell, type Where } from './surfaces.ts';

export function registerShortcuts(surfaces: Surfaces): void {
  const { app } = surfaces;
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUTS.attach, type: 'message_action' },
    async ({ ack, shortcut }) => {
      await ack();
      await guarded(surfaces, 'attach the reviews', whereOf(shortcut), () => attach(surfaces, shortcut));
    },
  );
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUTS.recommend, type: 'message_action' },
    async ({ ack, shortcut }) => {
      await ack();
      await guarded(surfaces, 'make a recommendation', whereOf(shortcut), () =>
        recommend(surfaces, shortcut),
      );
    },
  );
}

/** The thread that a message stands in or starts. */
const threadTsOf = ({ message, message_ts }: MessageShortcut): string =>
  String(message.thread_ts ?? message_ts);

const whereOf = (shortcut: MessageShortcut): Where => ({
  channel: shortcut.channel.id,
  user: shortcut.user.id,
  threadTs: typeof shortcut.message.thread_ts === 'string' ? shortcut.message.thread_ts : undefined,
});

async function attach(surfaces: Surfaces, shortcut: MessageShortcut): Promise<void> {
  const { team } = await surfaces.identity();
  const files = readFiles(shortcut.message.files ?? []);
  const pasted = pastedBeside(files.length, readable(shortcut.message.text ?? '').trim());
  if (files.length + pasted.length === 0)
    return tell(
      surfaces,
      whereOf(shortcut),
      'This message holds neither text nor a file, so nothing was attached. Choose a message that holds the reviews.',
    );
  const received = await surfaces.conversation.attach({
    team,
    channel: shortcut.channel.id,
    threadTs: threadTsOf(shortcut),
    user: shortcut.user.id,
    userTeam: shortcut.user.team_id ?? team,
    requestId: shortcut.message_ts,
    files,
    pasted,
    title: null,
    venue: null,
  });
  const answer =
    received === 'queued' ? 'The reviews are being read; the paper card appears in the thread.' : ALREADY;
  await tell(surfaces, whereOf(shortcut), answer);
}

const ALREADY = 'The reviews of this message were attached before; nothing was changed.';

/** A few words beside a file say what it is; a long text beside a file is itself a review. */
const WORDS_BESIDE_A_FILE = 400;

export const pastedBeside = (files: number, text: string): string[] =>
  text === '' || (files > 0 && text.length < WORDS_BESIDE_A_FILE) ? [] : [text];

async function recommend(surfaces: Surfaces, shortcut: MessageShortcut): Promise<void> {
  const { team } = await surfaces.identity();
  const asker = {
    channel: shortcut.channel.id,
    user: shortcut.user.id,
    userTeam: shortcut.user.team_id ?? team,
    requestId: `shortcut-${shortcut.action_ts}`,
  };
  const asked = await recommendInThread(surfaces, asker, threadTsOf(shortcut));
  if (!asked) await tell(surfaces, whereOf(shortcut), NO_PAPER_HERE);
}
