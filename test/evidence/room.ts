/** A thread whose reviews are attached again and again, and the window that shows what an answer stood on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { DISCUSSION, type Message, type View } from '../../sandbox/server/workspace.ts';
import { says } from '../agent/model-server.ts';
import {
  actionNamed,
  answersIn,
  ask,
  attachReviews,
  botMessages,
  openStaffedRoom,
  type Room,
} from '../room.ts';

/** A paper in the project's own form. */
export interface File {
  title: string;
  reviews: {
    reviewer: string;
    rating: string;
    sections: Record<string, string>;
    [name: string]: unknown;
  }[];
  responses: { replyTo: string; text: string }[];
  [name: string]: unknown;
}

/** Three reviews that disagree, and a response to R3. */
export const splitFile = (): File =>
  JSON.parse(readFileSync(new URL('../fixtures/split-reviews.json', import.meta.url), 'utf8'));

interface Desk {
  room: Room;
  top: Message;
  /** Asks, with `said` as the model's answer. */
  ask(question: string, said: string): Promise<Message>;
  /** Attaches the file again in the thread; gives the bot's message about it. */
  again(file: File): Promise<Message>;
  /** Presses Evidence below a message; gives the window. */
  evidence(message: Message): Promise<View>;
}

/** `file` is attached in a thread with a scripted model. */
export async function openDesk(t: TestContext, file: File = splitFile()): Promise<Desk> {
  const room = await openStaffedRoom(t);
  const { standIn, model } = room;
  const top = await attachReviews(room, JSON.stringify(file));
  return {
    room,
    top,
    async ask(question, said) {
      model.add(says(said));
      return (await ask(room, top, question))[0]!;
    },
    async again(changed) {
      const before = botMessages(standIn, top).length;
      const bytes = Buffer.from(JSON.stringify(changed));
      const upload = await standIn.upload({ name: 'reviews.json', bytes });
      await standIn.say({
        text: '@Sidechair the reviews',
        files: [upload.id],
        thread_ts: top.ts,
      });
      const card = (await answersIn(standIn, top, before + 1)).at(-1)!;
      // A question is answered only when what was attached before it is kept.
      model.add(says('Hello.'));
      await ask(room, top, 'Hello');
      return card;
    },
    async evidence(message) {
      await standIn.you.click({ channel: DISCUSSION, ts: message.ts }, actionNamed(message, 'Evidence'));
      const view = await standIn.until(() => standIn.you.views().at(-1) ?? null);
      await standIn.you.close(view.id);
      return view;
    },
  };
}

interface Shown {
  /** What stands above a quote or below it, and notes of the window. */
  notes: string[];
  /** Each quote: the words before it, those in bold, those after it. */
  quotes: [before: string, quote: string, after: string][];
}

interface Part {
  text: string;
  style?: { bold?: boolean };
}

/** A window of evidence as it is read. */
export function readEvidence(view: View): Shown {
  const shown: Shown = { notes: [], quotes: [] };
  for (const block of view.blocks as { type: string; elements?: unknown[] }[]) {
    if (block.type === 'context') shown.notes.push((block.elements as Part[])[0]!.text);
    if (block.type !== 'rich_text') continue;
    const [{ elements }] = block.elements as [{ elements: Part[] }];
    const at = elements.findIndex(({ style }) => style?.bold);
    assert.ok(at >= 0, 'a quote has its sentence in bold');
    shown.quotes.push([elements[at - 1]?.text ?? '', elements[at]!.text, elements[at + 1]?.text ?? '']);
  }
  return shown;
}
