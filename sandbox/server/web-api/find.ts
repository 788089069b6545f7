import { SlackError } from '../slack-error.ts';
import { BOT_USER, type Channel, type Message } from '../workspace.ts';
import type { Desk } from './desk.ts';

/**
 * The conversation an id names; a person's id means the direct conversation. A private one that the bot is not a
 * member of does not exist for it. Throws SlackError.
 */
export function conversation(id: string, desk: Desk): Channel {
  const { workspace } = desk;
  const found = workspace.channel(id) ?? (id.startsWith('U') ? workspace.direct(id) : undefined);
  if (found === undefined || hidden(found)) throw new SlackError('channel_not_found');
  return found;
}

/** A conversation the bot is a member of. */
export function joined(id: string, desk: Desk): Channel {
  const found = conversation(id, desk);
  if (!found.members.includes(BOT_USER)) throw new SlackError('not_in_channel');
  return found;
}

function hidden(channel: Channel): boolean {
  return channel.private && !channel.members.includes(BOT_USER);
}

/** A conversation the bot is a member of and in which something can still be said. */
export function writable(id: string, desk: Desk): Channel {
  const found = joined(id, desk);
  if (found.archived) throw new SlackError('is_archived');
  return found;
}

/** A message everybody in the channel can see. */
export function visible(channel: string, ts: string, desk: Desk): Message {
  const found = desk.workspace.message(channel, ts);
  if (found === undefined || found.ephemeral_to !== undefined) throw new SlackError('message_not_found');
  return found;
}
