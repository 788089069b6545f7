/** What the composer does on Enter: a message, a command, or a word on why neither can go. */
import { useState } from 'react';
import type { Channel } from '../protocol.ts';
import { post } from './api.ts';
import { commandRefusal, parseCommand } from './completion.ts';
import type { PendingFiles } from './pending-files.ts';
import { useAttempt } from './toasts.tsx';
import { useNames } from './workspace.tsx';

interface Draft {
  channel: Channel;
  thread: string | null;
  text: string;
  pending: PendingFiles;
  /** Empties the box, once what stood in it has gone. */
  clear(): void;
}

export function useSending({ channel, thread, text, pending, clear }: Draft) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ text: string; why: string } | null>(null);
  const attempt = useAttempt();
  const { commands } = useNames();
  const ready = (text.trim() !== '' || pending.files.length > 0) && !busy && !pending.uploading;
  const command = parseCommand(text);

  const deliver = () => {
    if (command) return post('/local/command', { channel: channel.id, ...command });
    const file_ids = pending.files.flatMap((file) => (file.info ? [file.info.id] : []));
    return post('/local/message', {
      channel: channel.id,
      text: text.trim(),
      ...(thread ? { thread_ts: thread } : {}),
      ...(file_ids.length > 0 ? { file_ids } : {}),
    });
  };
  const send = async () => {
    if (!ready) return;
    const why = command && commandRefusal(command.command, thread !== null, commands);
    if (why) {
      setRefused({ text, why });
      return;
    }
    setBusy(true);
    const done = await attempt(deliver);
    setBusy(false);
    if (!done) return;
    clear();
    if (!command) pending.clear();
  };
  /** Why the words as they stand were not sent; gone as soon as they change. */
  const note = refused?.text === text ? refused.why : null;
  return { send, ready, busy, note };
}
