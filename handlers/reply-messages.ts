/** The messages of one reply: made once though a line breaks, changed where they are, and taken away. */
import type { Turn } from '../src/conversation/turn.ts';
import type { Block } from './blocks/elements.ts';
import { withoutMarkup } from './escape.ts';
import { LIMITS } from './limits.ts';
import { withPlainBlocks } from './plain-blocks.ts';
import { removeMessage } from './removal.ts';
import { type Arguments, type Calls, QUIET, SlackFailure } from './slack-calls.ts';

interface ReplyMessagesDeps {
  calls: Calls;
  turn: Turn;
  /** Keeps the ts of a new message; nothing more is sent before it resolves. */
  posted(ts: string): Promise<void>;
  /** An earlier try may have made a message whose ts nobody kept. */
  doubtful: boolean;
  /** Finds messages of this reply that Slack made though its answer never came, beside those that are `known`. */
  lost(known: string[]): Promise<string[]>;
}

/** All of them reject with SlackFailure, but for those that only try. `fallback`: escaped words for notifications. */
export interface ReplyMessages {
  /** Begins a streamed message with `text`, unless one was found that may show anything. */
  stream(text: string): Promise<Made>;
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
  /** Deletes a message, or empties it, as far as Slack lets it. */
  remove(ts: string): Promise<void>;
  /** Removes what Slack made after all, when nobody waited for it any more, if Slack lets it. */
  sweep(): Promise<void>;
}

/** A new message. `found`: Slack had made it before, with other words perhaps, and never said so. */
export interface Made {
  ts: string;
  found: boolean;
}

/** A message of which Slack does not say whether it was made is looked for, and made again this often at most. */
const CREATIONS = 3;

/** The message is not there any more, or cannot be changed any more. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

export function createReplyMessages({
  calls,
  turn,
  posted,
  doubtful: atFirst,
  lost,
}: ReplyMessagesDeps): ReplyMessages {
  const place = { channel: turn.channel };
  const metadata = { event_type: 'sidechair_reply', event_payload: { turn: turn.id } };
  const known = [...turn.reply];
  /** Made, and not kept yet. */
  const unkept: string[] = [];
  /** Slack left the making of a message unanswered, to this try or an earlier one, and may do it at any time. */
  let doubtful = atFirst;

  async function keep(): Promise<void> {
    for (let ts = unkept[0]; ts; ts = unkept[0]) {
      await posted(ts);
      unkept.shift();
    }
  }

  const call: Calls['call'] = async (...given) => {
    await keep();
    return calls.call(...given);
  };

  /** Makes a message once. One that cannot be kept at the moment is there all the same: the next call keeps it first. */
  async function create(method: 'chat.startStream' | 'chat.postMessage', args: Arguments): Promise<Made> {
    const made = await creation(method, { ...place, thread_ts: turn.threadTs, ...args });
    known.push(made.ts);
    unkept.push(made.ts);
    await keep().catch(() => undefined);
    return made;
  }

  /** One that may have been made already is looked for first. */
  async function creation(method: string, args: Arguments): Promise<Made> {
    for (let tries = 0; tries < CREATIONS; tries += 1) {
      const [found] = doubtful ? await lost(known) : [];
      if (found) return { ts: found, found: true };
      try {
        const { ts } = await call(method, args, false);
        return { ts: String(ts), found: false };
      } catch (error) {
        if (failure(error).sure) throw error;
        doubtful = true;
      }
    }
    throw new SlackFailure('network', false);
  }

  async function post(blocks: Block[], fallback: string): Promise<string> {
    const { ts, found } = await withPlainBlocks(blocks, (shown) =>
      create('chat.postMessage', { blocks: shown, text: notified(fallback), metadata, ...QUIET }),
    );
    return !found || (await update(ts, blocks, fallback)) ? ts : post(blocks, fallback);
  }

  async function update(ts: string, blocks: Block[], fallback: string): Promise<boolean> {
    const text = notified(fallback);
    const change = () =>
      withPlainBlocks(blocks, (shown) =>
        call('chat.update', { ...place, ts, blocks: shown, text, metadata }, true),
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
  }

  async function tryStop(ts: string): Promise<void> {
    try {
      await call('chat.stopStream', { ...place, ts, metadata }, true);
    } catch (error) {
      failure(error);
    }
  }

  const remove = async (ts: string) => void (await removeMessage({ call }, turn.channel, ts));

  return {
    stream: (text) =>
      create('chat.startStream', {
        recipient_user_id: turn.user,
        recipient_team_id: turn.userTeam,
        markdown_text: text,
      }),
    post,
    update,
    async append(ts, text) {
      await call('chat.appendStream', { ...place, ts, markdown_text: text }, false);
    },
    async stop(ts, text, blocks) {
      const more = text ? { markdown_text: text } : {};
      await call('chat.stopStream', { ...place, ts, ...more, blocks, metadata }, false);
    },
    tryStop,
    remove,
    async sweep() {
      if (!doubtful) return;
      try {
        for (const ts of await lost(known)) await remove(ts);
      } catch (error) {
        failure(error);
      }
    },
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
