/** Which messages stand under one name, and where a new day begins. */
import type { Message } from '../protocol.ts';
import { day, sameDay, tsToMs } from './time.ts';

/** Slack starts a new heading after five minutes, even for the same person. */
const SAME_BREATH_MS = 5 * 60_000;

interface Row {
  message: Message;
  /** The name and picture are left out: the message before it is the same person's, moments ago. */
  continues: boolean;
  /** Set on the first message of a day. */
  day: string | null;
}

/** Rows of a channel or thread. `messages` are in order of time. */
export function rows(messages: Message[], now: number, locale?: string): Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = before === undefined || !sameDay(before.ts, message.ts);
    return {
      message,
      continues: !newDay && continues(before, message),
      day: newDay ? day(message.ts, now, locale) : null,
    };
  });
}

function continues(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral_to === message.ephemeral_to &&
    before.subtype !== 'thread_broadcast' &&
    message.subtype !== 'thread_broadcast' &&
    tsToMs(message.ts) - tsToMs(before.ts) < SAME_BREATH_MS
  );
}
