/** The window that shows what the scan found in a paper. */
import { threadKey } from '../src/conversation/thread.ts';
import type { Paper } from '../src/papers/paper.ts';
import { hostileModal } from './blocks/hostile.ts';
import { KEPT_SOON } from './evidence.ts';
import { ACTIONS } from './names.ts';
import { onPress, type Press } from './press.ts';
import { type Surfaces, tell } from './surfaces.ts';
import { pause } from './timers.ts';

export function registerHostile(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.hostile, 'show what the scan found', showHostile);
}

async function showHostile(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const paper = await paperWithFindings(surfaces, threadKey(team, press.channel, press.threadTs));
  if (!paper) return tell(surfaces, press, NOTHING_FOUND);
  const view = hostileModal(paper);
  await surfaces.calls.call('views.open', { trigger_id: press.triggerId, view }, false);
}

/** A card is shown a moment before its paper is kept. */
async function paperWithFindings({ conversation, timers }: Surfaces, thread: string): Promise<Paper | null> {
  for (const wait of KEPT_SOON) {
    if (wait > 0) await pause(timers, wait);
    const paper = await conversation.paper(thread);
    if (paper?.hostile?.length) return paper;
  }
  return null;
}

const NOTHING_FOUND =
  'The reviews in this thread hold nothing of that kind any more; they were attached again or forgotten.';
