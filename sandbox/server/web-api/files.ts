import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { slackFile } from '../shapes.ts';
import { SlackError } from '../slack-error.ts';
import { BOT_ID, BOT_USER } from '../workspace.ts';
import { channel, json, ts } from './args.ts';
import type { Desk } from './desk.ts';
import { writable } from './find.ts';
import type { Answer } from './method.ts';

export const infoArgs = z.object({ file: z.string() });
export function info(args: z.infer<typeof infoArgs>, desk: Desk): Answer {
  const file = desk.workspace.file(args.file);
  if (file === undefined) throw new SlackError('file_not_found');
  return { file: slackFile(file, desk.base()) };
}

export const uploadUrlArgs = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().min(1),
});
export function getUploadURLExternal(args: z.infer<typeof uploadUrlArgs>, desk: Desk): Answer {
  if (args.length > SIZES.uploadBytes) throw new SlackError('file_too_large');
  const file_id = desk.uploads.expect(args.filename, args.length);
  return { file_id, upload_url: `${desk.base()}/upload/v1/${file_id}` };
}

export const completeArgs = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: channel.optional(),
  thread_ts: ts.optional(),
  initial_comment: z.string().optional(),
});
export function completeUploadExternal(args: z.infer<typeof completeArgs>, desk: Desk): Answer {
  const place = args.channel_id === undefined ? null : writable(args.channel_id, desk);
  const files = args.files.map(({ id, title }) => desk.uploads.complete(id, title, BOT_USER));
  if (place !== null)
    desk.workspace.post({
      channel: place.id,
      user: BOT_USER,
      bot_id: BOT_ID,
      text: args.initial_comment ?? '',
      subtype: 'file_share',
      files,
      ...(args.thread_ts !== undefined && { thread_ts: args.thread_ts }),
    });
  return { files: files.map((file) => slackFile(file, desk.base())) };
}
