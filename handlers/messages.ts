/** Slack's message events as the conversation knows them. */
import { z } from 'zod';
import type { Incoming } from '../src/conversation/conversation.ts';
import type { FileRef } from '../src/conversation/turn.ts';
import { readable } from './escape.ts';

const File = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  size: z.number().nullish(),
  mimetype: z.string().nullish(),
  /** 'tombstone' for a file that was deleted. */
  mode: z.string().nullish(),
});

const Said = z.object({
  subtype: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  edited: z.object({ ts: z.string() }).nullish(),
  files: z.array(File).nullish(),
  /** Slack Connect: the sender's own team, under one of three names. */
  user_team: z.string().nullish(),
  source_team: z.string().nullish(),
  team: z.string().nullish(),
});
type Said = z.infer<typeof Said>;

const MessageEvent = Said.extend({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  channel_type: z.string().nullish(),
  message: Said.nullish(),
  previous_message: Said.nullish(),
  deleted_ts: z.string().nullish(),
});
type MessageEvent = z.infer<typeof MessageEvent>;

export type Normalised =
  | { kind: 'message'; message: Incoming }
  | { kind: 'edit'; message: Incoming }
  | { kind: 'deletion'; message: { team: string; channel: string; ts: string } };

/** Subtypes that are still a person speaking: a message with files, and "also send to channel". */
const SPOKEN = new Set(['file_share', 'thread_broadcast']);

/**
 * What a `message` or `app_mention` event says, or null when it is nothing to act on: a bot's message (ours too),
 * a channel's housekeeping, an edit that changed no word. `team` is the workspace the bot lives in.
 */
export function normalise(event: unknown, botUserId: string, team: string): Normalised | null {
  const parsed = MessageEvent.safeParse(event);
  if (!parsed.success) return null;
  const given = parsed.data;
  const place = { team, channel: given.channel, direct: isDirect(given), botUserId };
  if (given.subtype === 'message_deleted') return deletion(given, place);
  if (given.subtype === 'message_changed') return change(given, place);
  return isPerson(given, botUserId) ? { kind: 'message', message: incoming(given, place) } : null;
}

interface Place {
  team: string;
  channel: string;
  direct: boolean;
  botUserId: string;
}

const isDirect = (event: MessageEvent): boolean =>
  event.channel_type ? event.channel_type === 'im' : event.channel.startsWith('D');

const isPerson = (said: Said, botUserId: string): boolean =>
  Boolean(said.user) &&
  !said.bot_id &&
  said.user !== botUserId &&
  said.user !== 'USLACKBOT' &&
  (!said.subtype || SPOKEN.has(said.subtype));

function deletion(event: MessageEvent, place: Place): Normalised | null {
  const before = event.previous_message;
  if (!event.deleted_ts || (before && !isPerson(before, place.botUserId))) return null;
  return deleted(place, event.deleted_ts);
}

const deleted = ({ team, channel }: Place, ts: string): Normalised => ({
  kind: 'deletion',
  message: { team, channel, ts },
});

/** Slack also sends `message_changed` when it unfurls a link, and a tombstone when a message with replies is deleted. */
function change(event: MessageEvent, place: Place): Normalised | null {
  const after = event.message;
  if (!after) return null;
  if (after.subtype === 'tombstone') return deleted(place, after.ts);
  if (!isPerson(after, place.botUserId) || after.text === event.previous_message?.text) return null;
  return { kind: 'edit', message: incoming(after, place) };
}

function incoming(said: Said, { team, channel, direct, botUserId }: Place): Incoming {
  const raw = said.text ?? '';
  const own = new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>[,:]?`, 'g');
  const mentioned = raw.search(own) >= 0;
  return {
    team,
    channel,
    threadTs: said.thread_ts ?? null,
    ts: said.ts,
    user: said.user ?? '',
    userTeam: said.user_team ?? said.source_team ?? said.team ?? team,
    text: tidy(readable(raw.replace(own, ' '))),
    files: filesOf(said.files ?? []),
    ...(said.edited ? { editedTs: said.edited.ts } : {}),
    mentioned,
    toOthers: !mentioned && ADDRESSED.test(raw),
    direct,
  };
}

/** It begins with a mention of a person, a group of people or everyone here. */
const ADDRESSED = /^\s*<(?:@[UW]|!subteam\^|!(?:here|channel|everyone)\b)/;

/** Spaces about a removed mention go; the lines of a pasted review stay as they are. */
const tidy = (text: string): string =>
  text
    .replace(/^[^\S\n]+|[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
    .trim();

/** “stop”, “Stop!”, “please stop answering”: an order to the bot and no question about the paper. */
export const isBareStop = ({ text, files }: Pick<Incoming, 'text' | 'files'>): boolean =>
  files.length === 0 &&
  /^(?:please )?stop(?: (?:it|that|now|please|answering|the answer))?[.!]*$/i.test(text.trim());

/** The files of a message that are still there. */
const filesOf = (files: z.infer<typeof File>[]): FileRef[] =>
  files
    .filter((file) => file.mode !== 'tombstone')
    .map((file) => ({
      id: file.id,
      name: file.name ?? file.title ?? 'file',
      size: file.size ?? 0,
      mimetype: file.mimetype ?? '',
    }));

/** Files as a modal or a message payload holds them; anything else is left out. */
export const readFiles = (value: unknown): FileRef[] => {
  const parsed = z.array(File).safeParse(value);
  return parsed.success ? filesOf(parsed.data) : [];
};
