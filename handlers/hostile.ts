/** The window that shows what the scan found in a paper. */
import { threadKey } from '../src/conversation/thread.ts';
import { hostileModal } from './blocks/hostile.ts';
import { ACTIONS } from './names.ts';
import { onPress, type Press } from './press.ts';
import { type Surfaces, tell } from './surfaces.ts';

export function registerHostile(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.hostile, 'show what the scan found', showHostile);
}

async function showHostile(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const paper = await surfaces.conversation.paper(threadKey(team, press.channel, press.threadTs));
  if (!paper?.hostile?.length) return tell(surfaces, press, NOTHING_FOUND);
  const view = hostileModal(paper);
  await surfaces.calls.call('views.open', { trigger_id: press.triggerId, view }, false);
}

const NOTHING_FOUND =
  'The reviews in this thread hold nothing of that kind any more; they were attached again or forgotten.';
