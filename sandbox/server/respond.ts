import { z } from 'zod';
import type { Place } from './keys.ts';
import { SlackError } from './slack-error.ts';
import { flag } from './web-api/args.ts';
import { type Content, content, contentArgs } from './web-api/content.ts';
import type { Desk } from './web-api/desk.ts';
import { BOT_ID, BOT_USER, type Message } from './workspace.ts';

const schema = z.object({
  ...contentArgs,
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: flag.optional(),
  delete_original: flag.optional(),
  thread_ts: z.string().optional(),
});

/** What the app sends to a response address, or acknowledges a slash command with. Throws SlackError. */
export function respond(place: Place, body: unknown, desk: Desk): void {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const original = originalOf(place, desk);
  if (parsed.data.delete_original === true) remove(original, desk);
  else if (parsed.data.replace_original === true && original !== undefined)
    replace(original, content(parsed.data, desk), desk);
  else add(place, parsed.data, desk);
}

function add(place: Place, body: z.infer<typeof schema>, desk: Desk): void {
  desk.workspace.post({
    channel: place.channel,
    user: BOT_USER,
    bot_id: BOT_ID,
    ...content(body, desk),
    ...(body.thread_ts !== undefined && { thread_ts: body.thread_ts }),
    ...(body.response_type !== 'in_channel' && { ephemeral_to: place.user }),
  });
}

function replace({ blocks: _, ...original }: Message, said: Content, desk: Desk): void {
  desk.workspace.change({ ...original, ...said });
}

function originalOf(place: Place, desk: Desk): Message | undefined {
  return place.message_ts === undefined ? undefined : desk.workspace.message(place.channel, place.message_ts);
}

function remove(original: Message | undefined, desk: Desk): void {
  if (original === undefined) throw new SlackError('message_not_found');
  desk.workspace.delete(original);
}
