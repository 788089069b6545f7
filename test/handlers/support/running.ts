/** The app at work beside the stand-in, with a conversation that remembers what it was asked. */
import type { TestContext } from 'node:test';
import type { Times } from '../../../sandbox/server/limits.ts';
import { DISCUSSION, type Message } from '../../../sandbox/server/workspace.ts';
import type { PaperEntry } from '../../../src/conversation/thread.ts';
import { type Recording, recordingConversation } from './recording.ts';
import { openSlack, type Slack, wordsOf } from './slack.ts';

export const TEAM = 'T0SIDECHAIR';

export interface Running extends Slack {
  conversation: Recording;
}

export async function running(t: TestContext, times: Partial<Times> = {}): Promise<Running> {
  const slack = await openSlack(t, times);
  const conversation = recordingConversation();
  slack.app.register({ conversation, agent: { model: null, host: null } });
  await slack.app.start();
  t.after(() => slack.app.stop());
  return { ...slack, conversation };
}

/** A thread with a paper. */
export async function paperIn(
  { standIn, conversation }: Running,
  title = 'Routing by Tide',
  submission: string | null = '123',
): Promise<PaperEntry> {
  const top = await standIn.say({ text: `Reviews of ${title}` });
  const entry = {
    thread: `${TEAM}:${DISCUSSION}:${top.ts}`,
    threadTs: top.ts,
    title,
    submission,
    venue: 'ICLR 2026',
  };
  conversation.hold(entry);
  return entry;
}

/** What `look` finds, once it finds something. */
export const soon = <T>(slack: Slack, look: () => T) => slack.standIn.until(look, 3_000);

/** The arguments of every call of a method of the conversation, so far. */
export const asked = ({ conversation }: Running, method: string) =>
  conversation.asked.filter(([name]) => name === method).map(([, ...args]) => args);

/** What was said to the person alone. */
export const told = async (slack: Slack, pattern: RegExp): Promise<Message> =>
  soon(slack, () =>
    slack.standIn.you.ephemeral(DISCUSSION).find((one) => pattern.test(one.text + wordsOf(one))),
  );

/** The window that is open on top and shows these words. */
export const modal = (slack: Slack, pattern = /./) =>
  soon(slack, () => slack.standIn.you.views().findLast((view) => pattern.test(JSON.stringify(view))));
