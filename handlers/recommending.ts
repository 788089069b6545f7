/** Asks for a recommendation, from whatever surface: in the paper's thread, or for one person only. */
import { type PaperEntry, threadKey } from '../src/conversation/thread.ts';
import { recommendationBlocks } from './blocks/recommendation.ts';
import { type Surfaces, tell, type Where } from './surfaces.ts';

export interface Asker {
  channel: string;
  user: string;
  userTeam: string;
  requestId: string;
}

export const NO_PAPER_HERE =
  'This thread has no reviews, so there is nothing to recommend. Attach them with /reviews in the channel, or with “Attach as reviews” in the menu of a message that holds them.';

export const NO_PAPERS =
  'No paper has reviews in this channel yet. Attach them with /reviews, then ask again.';

/** Queues it in the thread. False when the thread has no paper. */
export async function recommendInThread(
  surfaces: Surfaces,
  asker: Asker,
  threadTs: string,
): Promise<boolean> {
  const { team } = await surfaces.identity();
  const { conversation } = surfaces;
  if (!(await conversation.paper(threadKey(team, asker.channel, threadTs)))) return false;
  await conversation.recommend({ team, threadTs, ...asker });
  return true;
}

/** Queues it and tells the asker, who is not in the thread, where it will be. */
export async function recommendFromChannel(
  surfaces: Surfaces,
  asker: Asker,
  paper: PaperEntry,
): Promise<void> {
  const asked = await recommendInThread(surfaces, asker, paper.threadTs);
  const link = asked ? await permalink(surfaces, asker.channel, paper.threadTs) : '';
  const text = asked
    ? `The recommendation for “${paper.title}” is being written in its thread.`
    : NO_PAPER_HERE;
  await tell(surfaces, asker, text, { link });
}

async function permalink({ calls }: Surfaces, channel: string, ts: string): Promise<string> {
  try {
    return String((await calls.call('chat.getPermalink', { channel, message_ts: ts }, true)).permalink ?? '');
  } catch {
    return '';
  }
}

/** Computed at once, shown to the asker, kept nowhere. */
export async function recommendPrivately(surfaces: Surfaces, where: Where, paper: PaperEntry): Promise<void> {
  await tell(
    surfaces,
    where,
    `Weighing the reviews of “${paper.title}”. The recommendation comes here, for you only.`,
  );
  const made = await surfaces.conversation.recommendPrivately(paper.thread, where.user);
  const blocks = recommendationBlocks(made, paper.title, { thread: paper.thread });
  await tell(surfaces, where, `Suggestion for ${paper.title}: ${made.lean}. The decision is yours.`, {
    blocks,
  });
}
