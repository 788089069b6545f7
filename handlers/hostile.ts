/** The window that shows what the scan found in a paper. */
import { threadKey } from '../src/conversation/thread.ts';
import type { Paper } from '../src/papers/paper.ts';
import { hostileModal } from './blocks/hostile.ts';
import { openModal } from './modal.ts';
import { ACTIONS } from './names.ts';
import { keptSoon, onPress, type Press } from './press.ts';
import { type Surfaces, tell } from './surfaces.ts';

export function registerHostile(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.hostile, 'show what the scan found', showHostile);
}

async function showHostile(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const paper = await paperWithFindings(surfaces, threadKey(team, press.channel, press.threadTs));
  if (!paper) return tell(surfaces, press, NOTHING_FOUND);
  await openModal(surfaces, press.triggerId, hostileModal(paper));
}

const paperWithFindings = ({ conversation, timers }: Surfaces, thread: string): Promise<Paper | null> =>
  keptSoon(timers, async () => {
    const paper = await conversation.paper(thread);
    return paper?.hostile?.length ? paper : null;
  });

const NOTHING_FOUND =
  'The reviews in this thread hold nothing of that kind any more; they were attached again or forgotten.';
