/** Conversations that have begun. */
import type { TestContext } from 'node:test';
import { tempStore } from '../store/open.ts';
import { attaching, type Talk, talkOn } from './room.ts';

export async function started(t: TestContext, given: Parameters<typeof talkOn>[1] = {}): Promise<Talk> {
  const talk = talkOn(await tempStore(t), given);
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  return talk;
}

/** With three reviews attached. */
export async function withPaper(t: TestContext, given: Parameters<typeof talkOn>[1] = {}): Promise<Talk> {
  const talk = await started(t, given);
  await talk.say(attaching());
  return talk;
}

export const turnOf = (talk: Talk, ts: string) => talk.conversation.turn(`T1:C1:${ts}`);
