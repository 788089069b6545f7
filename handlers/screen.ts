/**
 * The messages of one reply in Slack. It streams while it can, edits where it cannot, begins a new message when one
 * is full, and knows at each moment what is shown, so that a fault is followed by the whole text and never by half.
 */
import type { Turn } from '../src/conversation/turn.ts';
import { STOPPED } from './blocks/answer.ts';
import { type Block, intoMessages, markdown, sections } from './blocks/elements.ts';
import { escapeMrkdwn, withoutMarkup } from './escape.ts';
import { LIMITS } from './limits.ts';
import { bytes, fit, fitBeside } from './pages.ts';
import { type Arguments, type Calls, CLOSED, SlackFailure, UNAUTHORISED } from './slack-calls.ts';

/** What a reply looks like when it is done: escaped markdown, and blocks below it. */
export interface Drawn {
  text: string;
  tail: Block[];
  /** For notifications; escaped. */
  fallback: string;
  /** It says itself that a person stopped it. */
  stopped?: boolean;
  /** It had been shown to its end, and sentences of it are struck out now. */
  struck?: boolean;
}

export interface Screen {
  /** Brings Slack to show `text`, which begins with what was shown before. Rejects with SlackFailure. */
  show(text: string): Promise<void>;
  /** Puts the final form in place. Resolves to the ts of each message, in order. Rejects with SlackFailure. */
  settle(drawn: Drawn): Promise<string[]>;
  /** All text that is shown. */
  shown(): string;
}

/** A message being filled. `live`: Slack still streams it. */
interface Page {
  ts: string;
  text: string;
  live: boolean;
}

interface Message {
  blocks: Block[];
  text: string;
}

export interface ScreenDeps {
  calls: Calls;
  turn: Turn;
  /** Messages of this reply that are already there; they are filled again before new ones are posted. */
  existing: string[];
  posted(ts: string): Promise<void>;
  /** Slack ended the stream because a person pressed its Stop button. */
  stoppedByUser(): void;
  /** Finds a message of this reply that Slack may have posted though its answer never came. */
  lost(known: string[]): Promise<string | null>;
}

/** A message of which Slack does not say whether it was made is looked for, and made again this often at most. */
const CREATIONS = 3;

/** The message is not there any more, or cannot be changed any more. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Slack does not take the blocks: the same words go out as plain sections. */
const BAD_BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

export function createScreen(deps: ScreenDeps): Screen {
  const { calls, turn, existing, posted, lost } = deps;
  const place = { channel: turn.channel };
  const metadata = { event_type: 'sidechair_reply', event_payload: { turn: turn.id } };
  const pages: Page[] = [];
  const slots = [...existing];
  let canStream = true;
  let stopped = false;

  function heedStop(code: string): void {
    if (code !== 'stopped_by_user' || stopped) return;
    stopped = true;
    deps.stoppedByUser();
  }

  const shown = () => pages.map((page) => page.text).join('');
  const known = () => [...pages.map((page) => page.ts), ...slots];

  async function show(text: string): Promise<void> {
    for (;;) {
      const before = shown();
      if (stopped || !text.startsWith(before) || before.length === text.length) return;
      await grow(text.slice(before.length));
    }
  }

  /** Puts the beginning of `rest` into the last message, or into a new one. */
  async function grow(rest: string): Promise<void> {
    const page = pages.at(-1);
    const taken = page ? fitBeside(rest, LIMITS.pageBytes - bytes(page.text)) : '';
    if (page && taken) return add(page, taken);
    if (page) await end(page);
    await begin(fit(rest, LIMITS.pageBytes));
  }

  async function add(page: Page, text: string): Promise<void> {
    if (page.live && (await append(page, text))) return;
    if (stopped) return;
    const whole = page.text + text;
    await rewrite(page, message(markdown(whole), whole));
    page.text = whole;
  }

  /** False when the stream is dead, or it is not known whether the text arrived: then the message is rewritten. */
  async function append(page: Page, text: string): Promise<boolean> {
    try {
      await calls.call('chat.appendStream', { ...place, ts: page.ts, markdown_text: text }, false);
      page.text += text;
      return true;
    } catch (error) {
      const { code, sure } = failure(error);
      heedStop(code);
      if (!sure || code === 'msg_too_long') await end(page);
      page.live = false;
      return false;
    }
  }

  /** Ends the stream of a message; one that is dead already needs no ending. */
  async function end(page: Page): Promise<void> {
    if (!page.live) return;
    page.live = false;
    await attempt('chat.stopStream', { ...place, ts: page.ts, metadata });
  }

  async function begin(text: string): Promise<void> {
    const slot = slots.shift();
    if (slot) {
      const page = { ts: slot, text: '', live: false };
      pages.push(page);
      return add(page, text);
    }
    const ts = await start(text);
    if (ts) pages.push({ ts, text, live: true });
    else pages.push({ ts: await post(message(markdown(text), text)), text, live: false });
  }

  /** The ts of a new streamed message, or null where this one cannot be streamed. */
  async function start(text: string): Promise<string | null> {
    if (!canStream) return null;
    try {
      const recipient = { recipient_user_id: turn.user, recipient_team_id: turn.userTeam };
      return await create('chat.startStream', { ...recipient, markdown_text: text });
    } catch (error) {
      const { code, sure } = failure(error);
      // A message posted plainly would fail as well.
      if (!sure || CLOSED.has(code) || UNAUTHORISED.has(code)) throw error;
      canStream = false;
      return null;
    }
  }

  const post = (made: Message): Promise<string> =>
    withPlainBlocks(made, ({ blocks, text }) =>
      create('chat.postMessage', { blocks, text, metadata, unfurl_links: false, unfurl_media: false }),
    );

  /** Makes a message once. When no answer comes, it is looked for before it is made again. */
  async function create(method: 'chat.startStream' | 'chat.postMessage', args: Arguments): Promise<string> {
    const ts = await creation(method, { ...place, thread_ts: turn.threadTs, ...args });
    await posted(ts);
    return ts;
  }

  async function creation(method: string, args: Arguments): Promise<string> {
    for (let tries = 0; tries < CREATIONS; tries += 1) {
      try {
        return String((await calls.call(method, args, false)).ts);
      } catch (error) {
        if (failure(error).sure) throw error;
      }
      const found = await lost(known());
      if (found) return found;
    }
    throw new SlackFailure('network', false);
  }

  /** Replaces a message; where it is gone, a new one takes its place. */
  async function rewrite(page: Page, made: Message): Promise<void> {
    if (await update(page.ts, made)) return;
    page.ts = await post(made);
  }

  /** False when there is no such message to change. */
  async function update(ts: string, made: Message): Promise<boolean> {
    const change = () =>
      withPlainBlocks(made, ({ blocks, text }) =>
        calls.call('chat.update', { ...place, ts, blocks, text, metadata }, true),
      );
    try {
      await change();
    } catch (error) {
      const { code } = failure(error);
      if (GONE.has(code)) return false;
      if (code !== 'streaming_state_conflict') throw error;
      await attempt('chat.stopStream', { ...place, ts, metadata });
      await change();
    }
    return true;
  }

  async function settle(drawn: Drawn): Promise<string[]> {
    if (!stopped && slots.length === 0 && pages.at(-1)?.live && (await close(drawn))) return known();
    const whole = drawn.stopped || drawn.struck || drawn.text === shown();
    return redraw(stopped && !whole ? cutShort(drawn) : drawn);
  }

  /** What Slack let a person stop, though the whole answer was there. */
  const cutShort = (drawn: Drawn): Drawn => ({ ...drawn, text: shown(), tail: [STOPPED, ...drawn.tail] });

  /** Streams what is left and ends the stream with the blocks below it; false where that cannot be. */
  async function close({ text, tail }: Drawn): Promise<boolean> {
    const last = pages.at(-1)!;
    if (!text.startsWith(shown())) return false;
    const rest = text.slice(shown().length);
    const page = last.text + rest;
    if (rest && (bytes(page) > LIMITS.pageBytes || rest.length > LIMITS.streamCall)) {
      await show(text);
      return pages.at(-1)!.live && close({ text, tail, fallback: '' });
    }
    if (intoMessages([...markdown(page), ...tail]).length > 1) return false;
    return stop(last, rest, tail);
  }

  async function stop(last: Page, rest: string, tail: Block[]): Promise<boolean> {
    const more = rest ? { markdown_text: rest } : {};
    last.live = false;
    try {
      await calls.call('chat.stopStream', { ...place, ts: last.ts, ...more, blocks: tail, metadata }, false);
    } catch (error) {
      heedStop(failure(error).code);
      return false;
    }
    last.text += rest;
    return true;
  }

  /** Writes every message anew from the final text: the sure way, whatever happened before. */
  async function redraw({ text, tail, fallback }: Drawn): Promise<string[]> {
    for (const page of pages) await end(page);
    const made = intoMessages([...markdown(text), ...tail]).map((blocks) => message(blocks, fallback));
    const spare = known();
    const done: string[] = [];
    for (const one of made) {
      const ts = spare.shift();
      done.push(ts && (await update(ts, one)) ? ts : await post(one));
    }
    for (const ts of spare) await attempt('chat.delete', { ...place, ts });
    return done;
  }

  async function attempt(method: string, args: Arguments): Promise<void> {
    try {
      await calls.call(method, args, true);
    } catch (error) {
      failure(error);
    }
  }

  return { show, settle, shown };
}

const message = (blocks: Block[], text: string): Message => ({
  blocks,
  // A cut entity (`&am`) at the end would be shown as it stands.
  text: withoutMarkup(text).slice(0, LIMITS.fallback).replace(/&\w*$/, '') || 'Sidechair',
});

/** Tries once more with plain text where Slack does not take a block. */
async function withPlainBlocks<T>(made: Message, send: (made: Message) => Promise<T>): Promise<T> {
  try {
    return await send(made);
  } catch (error) {
    if (!BAD_BLOCKS.has(failure(error).code)) throw error;
    return send({ ...made, blocks: plainBlocks(made.blocks) });
  }
}

/** The same content in blocks that every Slack takes: newer kinds become text, the rest stays. */
export const plainBlocks = (blocks: Block[]): Block[] =>
  blocks.flatMap(plainBlock).slice(0, LIMITS.blocksPerMessage);

function plainBlock(block: Block): Block[] {
  if (block.type === 'markdown') return sections(block.text.replaceAll('~~', '~'));
  if (block.type === 'table')
    return sections(block.rows.map((row) => row.map(cellText).join(' | ')).join('\n'));
  return block.type === 'context_actions' ? [] : [block];
}

const cellText = (cell: { type: string; text?: unknown }): string =>
  typeof cell.text === 'string' ? escapeMrkdwn(cell.text) : '';

/** A SlackFailure as it is; anything else is a fault of ours and goes on. */
function failure(error: unknown): SlackFailure {
  if (error instanceof SlackFailure) return error;
  throw error;
}
