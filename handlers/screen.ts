/**
 * What of one reply is shown in Slack. It streams while it can, edits where it cannot, begins a new message when one
 * is full, and knows at each moment what is shown, so that a fault is followed by the whole text and never by half.
 */
import { STOPPED } from './blocks/answer.ts';
import { type Block, intoMessages, markdown } from './blocks/elements.ts';
import { LIMITS } from './limits.ts';
import { bytes, fit, fitBeside } from './pages.ts';
import { failure, type Made, type ReplyMessages } from './reply-messages.ts';
import { CLOSED, UNAUTHORISED } from './slack-calls.ts';

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

interface ScreenDeps {
  messages: ReplyMessages;
  /** Messages of this reply that are already there; they are filled again before new ones are posted. */
  existing: string[];
  /** Slack ended the stream because a person pressed its Stop button. */
  stoppedByUser(): void;
}

export function createScreen({ messages, existing, stoppedByUser }: ScreenDeps): Screen {
  const pages: Page[] = [];
  const slots = [...existing];
  let canStream = true;
  let stopped = false;

  const shown = () => pages.map((page) => page.text).join('');
  const known = () => [...pages.map((page) => page.ts), ...slots];

  function heedStop(code: string): void {
    if (code !== 'stopped_by_user' || stopped) return;
    stopped = true;
    stoppedByUser();
  }

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

  async function begin(text: string): Promise<void> {
    const slot = slots.shift();
    if (slot) {
      const page = { ts: slot, text: '', live: false };
      pages.push(page);
      return add(page, text);
    }
    const made = await stream(text);
    if (made?.found) {
      slots.push(made.ts);
      return begin(text);
    }
    const ts = made?.ts ?? (await messages.post(markdown(text), text));
    pages.push({ ts, text, live: made !== null });
  }

  /** A new streamed message, or null where this one cannot be streamed. */
  async function stream(text: string): Promise<Made | null> {
    if (!canStream) return null;
    try {
      return await messages.stream(text);
    } catch (error) {
      const { code, sure } = failure(error);
      // A message posted plainly would fail as well.
      if (!sure || CLOSED.has(code) || UNAUTHORISED.has(code)) throw error;
      canStream = false;
      return null;
    }
  }

  /** Adds to a message; where it is gone, the next one takes its place. */
  async function add(page: Page, text: string): Promise<void> {
    if (page.live && (await append(page, text))) return;
    if (stopped) return;
    const whole = page.text + text;
    slots.unshift(page.ts);
    page.ts = await place(markdown(whole), whole);
    page.text = whole;
  }

  /** Fills the first slot that is still there, or a new message, which then stands below all that were there before. */
  async function place(blocks: Block[], fallback: string): Promise<string> {
    for (let slot = slots.shift(); slot; slot = slots.shift())
      if (await messages.update(slot, blocks, fallback)) return slot;
    return messages.post(blocks, fallback);
  }

  /** False when the stream is dead, or it is not known whether the text arrived: then the message is rewritten. */
  async function append(page: Page, text: string): Promise<boolean> {
    try {
      await messages.append(page.ts, text);
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
    await messages.tryStop(page.ts);
  }

  async function settle(drawn: Drawn): Promise<string[]> {
    const done = await settled(drawn);
    await messages.sweep();
    return done;
  }

  async function settled(drawn: Drawn): Promise<string[]> {
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
    last.live = false;
    try {
      await messages.stop(last.ts, rest, tail);
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
    slots.splice(0, slots.length, ...known().sort());
    const done: string[] = [];
    for (const blocks of intoMessages([...markdown(text), ...tail])) done.push(await place(blocks, fallback));
    for (const ts of slots) await messages.remove(ts);
    return done;
  }

  return { show, settle, shown };
}
