/** What the composer does on Enter: a message, a command, or a word on why neither can go. */
import { useRef, useState } from 'react';
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
  /** Empties the box for what is written next. */
  clear(): void;
  /** Puts words that could not go back, before what was written since. */
  putBack(text: string): void;
}

export function useSending({ channel, thread, text, pending, clear, putBack }: Draft) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ text: string; why: string } | null>(null);
  const attempt = useAttempt();
  /** What was sent last: the next goes after it, in order. */
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const { commands } = useNames();
  const withFiles = pending.files.length > 0;
  // Files stay in the box until they have gone, and must not go twice.
  const ready = (text.trim() !== '' || withFiles) && !(withFiles && busy) && !pending.uploading;
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
    clear();
    const going = line.current.then(() => attempt(deliver));
    line.current = going;
    const done = await going;
    if (line.current === going) setBusy(false);
    if (!done) putBack(text);
    else if (!command) pending.clear();
  };
  /** Why the words as they stand were not sent; gone as soon as they change. */
  const note = refused?.text === text ? refused.why : null;
  return { send, ready, busy, note };
}
