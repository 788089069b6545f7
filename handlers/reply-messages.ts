/** The messages of one reply: made once though a line breaks, changed where they are, and taken away. */
import type { Turn } from '../src/conversation/turn.ts';
import type { Block } from './blocks/elements.ts';
import { withoutMarkup } from './escape.ts';
import { LIMITS } from './limits.ts';
import { withPlainBlocks } from './plain-blocks.ts';
import { type Arguments, type Calls, QUIET, SlackFailure } from './slack-calls.ts';

interface ReplyMessagesDeps {
  calls: Calls;
  turn: Turn;
  /** Messages of this reply that are already there. */
  existing: string[];
  /** Keeps the ts of a new message; nothing more is sent before it resolves. */
  posted(ts: string): Promise<void>;
  /** Finds a message of this reply that Slack may have posted though its answer never came. */
  lost(known: string[]): Promise<string | null>;
}

/** All of them reject with SlackFailure, but for those that only try. `fallback`: escaped words for notifications. */
export interface ReplyMessages {
  /** Begins a streamed message with `text`. Resolves to its ts. */
  stream(text: string): Promise<string>;
  /** Resolves to the ts of a new message. */
  post(blocks: Block[], fallback: string): Promise<string>;
  /** False when there is no such message to change. */
  update(ts: string, blocks: Block[], fallback: string): Promise<boolean>;
  /** Adds to a message that is streamed. */
  append(ts: string, text: string): Promise<void>;
  /** Ends a stream, with what is still to be said. Never made twice. */
  stop(ts: string, text: string, blocks: Block[]): Promise<void>;
  /** Ends a stream if Slack lets it. */
  tryStop(ts: string): Promise<void>;
  /** Deletes a message if Slack lets it. */
  tryDelete(ts: string): Promise<void>;
}

/** A message of which Slack does not say whether it was made is looked for, and made again this often at most. */
const CREATIONS = 3;

/** The message is not there any more, or cannot be changed any more. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

export function createReplyMessages({
  calls,
  turn,
  existing,
  posted,
  lost,
}: ReplyMessagesDeps): ReplyMessages {
  const place = { channel: turn.channel };
  const metadata = { event_type: 'sidechair_reply', event_payload: { turn: turn.id } };
  const known = [...existing];

  /** Makes a message once. When no answer comes, it is looked for before it is made again. */
  async function create(method: 'chat.startStream' | 'chat.postMessage', args: Arguments): Promise<string> {
    const ts = await creation(method, { ...place, thread_ts: turn.threadTs, ...args });
    await posted(ts);
    known.push(ts);
    return ts;
  }

  async function creation(method: string, args: Arguments): Promise<string> {
    for (let tries = 0; tries < CREATIONS; tries += 1) {
      try {
        return String((await calls.call(method, args, false)).ts);
      } catch (error) {
        if (failure(error).sure) throw error;
      }
      const found = await lost(known);
      if (found) return found;
    }
    throw new SlackFailure('network', false);
  }

  async function attempt(method: string, args: Arguments): Promise<void> {
    try {
      await calls.call(method, { ...place, ...args }, true);
    } catch (error) {
      failure(error);
    }
  }

  const tryStop = (ts: string) => attempt('chat.stopStream', { ts, metadata });

  return {
    stream: (text) =>
      create('chat.startStream', {
        recipient_user_id: turn.user,
        recipient_team_id: turn.userTeam,
        markdown_text: text,
      }),
    post: (blocks, fallback) =>
      withPlainBlocks(blocks, (shown) =>
        create('chat.postMessage', { blocks: shown, text: notified(fallback), metadata, ...QUIET }),
      ),
    async update(ts, blocks, fallback) {
      const text = notified(fallback);
      const change = () =>
        withPlainBlocks(blocks, (shown) =>
          calls.call('chat.update', { ...place, ts, blocks: shown, text, metadata }, true),
        );
      try {
        await change();
      } catch (error) {
        const { code } = failure(error);
        if (GONE.has(code)) return false;
        if (code !== 'streaming_state_conflict') throw error;
        await tryStop(ts);
        await change();
      }
      return true;
    },
    async append(ts, text) {
      await calls.call('chat.appendStream', { ...place, ts, markdown_text: text }, false);
    },
    async stop(ts, text, blocks) {
      const more = text ? { markdown_text: text } : {};
      await calls.call('chat.stopStream', { ...place, ts, ...more, blocks, metadata }, false);
    },
    tryStop,
    tryDelete: (ts) => attempt('chat.delete', { ts }),
  };
}

/** What a notification says. A cut entity (`&am`) at the end would be shown as it stands. */
const notified = (fallback: string): string =>
  withoutMarkup(fallback).slice(0, LIMITS.fallback).replace(/&\w*$/, '') || 'Sidechair';

/** A SlackFailure as it is; anything else is a fault of ours and goes on. */
export function failure(error: unknown): SlackFailure {
  if (error instanceof SlackFailure) return error;
  throw error;
}
