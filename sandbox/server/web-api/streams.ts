import { z } from 'zod';
import { type Block, checkBlocks, withIds } from '../blocks/check.ts';
import { SIZES } from '../limits.ts';
import { slackMessage } from '../shapes.ts';
import { refused, SlackError } from '../slack-error.ts';
import { BOT_ID, BOT_USER, type Channel, type Message, type SessionStatus, TEAM } from '../workspace.ts';
import { blocks, channel, json, ts } from './args.ts';
import { messageBlocks, metadata, metadataArg } from './content.ts';
import type { Desk } from './desk.ts';
import { visible, writable } from './find.ts';
import type { Answer } from './method.ts';
import { sessionStatus } from './sessions.ts';

const chunk = z.discriminatedUnion('type', [
  z.object({ type: z.literal('markdown_text'), text: z.string() }),
  z.object({ type: z.literal('plan_update'), title: z.string() }),
  z.object({
    type: z.literal('task_update'),
    id: z.string(),
    title: z.string(),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
  }),
  z.object({ type: z.literal('blocks'), blocks: z.array(z.unknown()) }),
]);
type Chunk = z.infer<typeof chunk>;

const pieces = { markdown_text: z.string().optional(), chunks: json(z.array(chunk)).optional() };
type Pieces = { markdown_text?: string | undefined; chunks?: Chunk[] | undefined };

export const startArgs = z.object({
  ...pieces,
  channel,
  thread_ts: ts.optional(),
  recipient_user_id: z.string().optional(),
  recipient_team_id: z.string().optional(),
});
export function startStream(args: z.infer<typeof startArgs>, desk: Desk): Answer {
  const found = writable(args.channel, desk);
  if (args.thread_ts === undefined) throw new SlackError('invalid_thread_ts');
  if (desk.workspace.message(found.id, args.thread_ts) === undefined)
    throw new SlackError('invalid_thread_ts');
  checkRecipient(found, args, desk);
  const given = chunksOf(args);
  const empty: Message = {
    channel: found.id,
    ts: '',
    user: BOT_USER,
    bot_id: BOT_ID,
    text: '',
    thread_ts: args.thread_ts,
    stream: { started: desk.clock.now(), bytes: 0 },
  };
  const message = desk.workspace.post(grown(empty, given, desk));
  desk.workspace.setStatus(found.id, args.thread_ts, '');
  if (desk.manifest.agent) desk.workspace.setSession(found.id, args.thread_ts, 'processing');
  return { channel: found.id, ts: message.ts };
}

/** Outside direct messages Slack wants to know for whom the text is streamed. */
function checkRecipient(found: Channel, args: z.infer<typeof startArgs>, desk: Desk): void {
  if (found.kind === 'im') return;
  if (args.recipient_team_id === undefined) throw new SlackError('missing_recipient_team_id');
  if (args.recipient_user_id === undefined) throw new SlackError('missing_recipient_user_id');
  if (args.recipient_team_id !== TEAM.id) throw new SlackError('team_not_found');
  if (desk.workspace.user(args.recipient_user_id) === undefined) throw new SlackError('user_not_found');
}

export const appendArgs = z.object({ ...pieces, channel, ts });
export function appendStream(args: z.infer<typeof appendArgs>, desk: Desk): Answer {
  const message = live(args.channel, args.ts, desk);
  const given = chunksOf(args);
  if (given.length === 0) throw new SlackError('no_text');
  desk.workspace.change(grown(message, given, desk), true);
  return { channel: message.channel, ts: message.ts };
}

export const stopArgs = z.object({
  ...pieces,
  ...metadataArg,
  channel,
  ts,
  blocks,
  session_status: sessionStatus.default('active'),
});
export function stopStream(args: z.infer<typeof stopArgs>, desk: Desk): Answer {
  const message = live(args.channel, args.ts, desk);
  const { stream: _, ...whole } = grown(message, chunksOf(args), desk);
  const bottom = args.blocks === undefined ? [] : messageBlocks(args.blocks, desk);
  const stopped = desk.workspace.change({
    ...whole,
    ...metadata(args.metadata),
    blocks: [...(whole.blocks ?? []), ...bottom],
  });
  setSession(stopped, args.session_status, desk);
  return {
    channel: stopped.channel,
    ts: stopped.ts,
    message: slackMessage(stopped, desk.workspace, desk.base()),
  };
}

/** True while text can still be appended. A stream that ran out of time is dead, with what it had. */
export function isLive(message: Message, desk: Desk): boolean {
  return message.stream !== undefined && desk.clock.now() - message.stream.started < desk.times.stream;
}

function live(id: string, at: string, desk: Desk): Message {
  const message = visible(writable(id, desk).id, at, desk);
  if (message.user !== BOT_USER) throw new SlackError('message_not_owned_by_app');
  if (message.stopped === true) throw new SlackError('stopped_by_user');
  if (isLive(message, desk)) return message;
  settle(message, desk);
  throw new SlackError('message_not_in_streaming_state');
}

/** A stream that ran out of time ends with what it had. */
function settle({ stream, ...message }: Message, desk: Desk): void {
  if (stream === undefined) return;
  desk.workspace.change(message);
  setSession(message, 'active', desk);
}

/** A stream opens a session of an agent by itself, and its end changes it. */
function setSession({ channel: id, thread_ts }: Message, status: SessionStatus, desk: Desk): void {
  if (desk.manifest.agent && thread_ts !== undefined) desk.workspace.setSession(id, thread_ts, status);
}

/**
 * A person stops what the app does in a thread: its streams there end with what they had, and the app is told. The
 * session stays as it is until the app changes it. Slack does not say what `chat.stopStream` answers afterwards; here
 * it is refused like an append, so that an app relies on neither.
 */
export function stopSession(user: string, channel_id: string, thread_ts: string, desk: Desk): void {
  const streams = desk.workspace
    .thread(channel_id, thread_ts)
    .filter((message) => message.stream !== undefined)
    .map(({ stream: _, ...message }) => desk.workspace.change({ ...message, stopped: true }).ts);
  desk.hub.emit({ type: 'session_stopped', user, channel: channel_id, thread_ts, streams });
}

/** Ends every stream, whatever its age. */
export function endStreams(desk: Desk): void {
  for (const message of desk.workspace.messages()) settle(message, desk);
}

/** Ends every stream that ran out of time. */
export function sweepStreams(desk: Desk): void {
  for (const message of desk.workspace.messages())
    if (message.stream !== undefined && !isLive(message, desk)) settle(message, desk);
}

function chunksOf({ markdown_text, chunks }: Pieces): Chunk[] {
  if (markdown_text !== undefined && chunks !== undefined)
    throw refused('invalid_arguments', ['markdown_text and chunks cannot be given together']);
  const given: Chunk[] =
    markdown_text === undefined ? (chunks ?? []) : [{ type: 'markdown_text', text: markdown_text }];
  const length = given.reduce(
    (sum, piece) => sum + (piece.type === 'markdown_text' ? piece.text.length : 0),
    0,
  );
  if (length > SIZES.streamCall) throw new SlackError('msg_too_long');
  return given;
}

/** The message with more of its stream. Throws SlackError when it does not fit. */
function grown(message: Message, chunks: Chunk[], desk: Desk): Message {
  const next = chunks.reduce((sum, piece) => withChunk(sum, piece, desk), message);
  const bytes = Buffer.byteLength(next.text);
  if (bytes > SIZES.streamBytes) throw new SlackError('msg_too_long');
  return next.stream === undefined ? next : { ...next, stream: { ...next.stream, bytes } };
}

function withChunk(message: Message, piece: Chunk, desk: Desk): Message {
  const shown = message.blocks ?? [];
  switch (piece.type) {
    case 'markdown_text':
      return { ...message, text: message.text + piece.text, blocks: withMarkdown(shown, piece.text, desk) };
    case 'task_update':
      return { ...message, blocks: withTask(shown, piece, desk) };
    case 'plan_update':
      return {
        ...message,
        blocks: [...shown, { type: 'plan', block_id: desk.newId('b'), title: piece.title }],
      };
    case 'blocks': {
      const checked = checkBlocks(piece.blocks, 'message');
      if (!checked.ok) throw refused('invalid_blocks', checked.faults);
      return { ...message, blocks: [...shown, ...withIds(checked.blocks, () => desk.newId('b'))] };
    }
  }
}

function withMarkdown(shown: Block[], text: string, desk: Desk): Block[] {
  if (text === '') return shown;
  const last = shown.at(-1);
  if (last?.type === 'markdown') return [...shown.slice(0, -1), { ...last, text: `${last.text}${text}` }];
  return [...shown, { type: 'markdown', block_id: desk.newId('b'), text }];
}

function withTask(shown: Block[], task: Extract<Chunk, { type: 'task_update' }>, desk: Desk): Block[] {
  const { id, title, status } = task;
  const card = { type: 'task_card', task_id: id, title, status };
  const at = shown.findIndex((block) => block.type === 'task_card' && block.task_id === id);
  if (at < 0) return [...shown, { ...card, block_id: desk.newId('b') }];
  return shown.map((block, index) => (index === at ? { ...block, ...card } : block));
}
