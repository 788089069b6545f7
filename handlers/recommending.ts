/** Asks for a recommendation, from whatever surface: in the paper's thread, or for one person only. */
import type { Received } from '../src/conversation/conversation.ts';
import { type PaperEntry, threadKey } from '../src/conversation/thread.ts';
import { recommendationBlocks } from './blocks/recommendation.ts';
import { type Asking, type Surfaces, tell } from './surfaces.ts';

interface Requester {
  channel: string;
  user: string;
  userTeam: string | null;
  requestId: string;
}

export const NO_PAPER_HERE =
  'This thread has no reviews, so there is nothing to recommend. Attach them with /reviews in the channel, or with “Attach as reviews” in the menu of a message that holds them.';

const ASKED_BEFORE = 'This recommendation was asked for before; nothing was changed.';

export const NO_PAPERS =
  'No paper has reviews in this channel yet. Attach them with /reviews, then ask again.';

/** Queues it in the thread. Null when the thread has no paper. */
export async function recommendInThread(
  { conversation, identity }: Surfaces,
  { channel, user, userTeam, requestId }: Requester,
  threadTs: string,
): Promise<Received | null> {
  const { team } = await identity();
  if (!(await conversation.paper(threadKey(team, channel, threadTs)))) return null;
  return conversation.recommend({ team, channel, threadTs, user, userTeam: userTeam ?? team, requestId });
}

/** Queues it and tells the asker, who is not in the thread, where it will be. */
export async function recommendFromChannel(
  surfaces: Surfaces,
  asker: Requester,
  paper: PaperEntry,
): Promise<void> {
  const asked = await recommendInThread(surfaces, asker, paper.threadTs);
  if (!asked) return tell(surfaces, asker, NO_PAPER_HERE);
  if (asked === 'duplicate') return tell(surfaces, asker, ASKED_BEFORE);
  const link = await permalink(surfaces, asker.channel, paper.threadTs);
  const text = `The recommendation for “${paper.title}” is being written in its thread.`;
  await tell(surfaces, asker, text, { link, ofPaper: true });
}

async function permalink({ calls }: Surfaces, channel: string, ts: string): Promise<string> {
  try {
    return String((await calls.call('chat.getPermalink', { channel, message_ts: ts }, true)).permalink ?? '');
  } catch {
    return '';
  }
}

/** Computed at once, shown to the asker if they may still see it then, kept nowhere. */
export async function recommendPrivately(
  surfaces: Surfaces,
  asking: Asking,
  paper: PaperEntry,
): Promise<void> {
  await tell(
    surfaces,
    asking,
    `Weighing the reviews of “${paper.title}”. The recommendation comes here, for you only.`,
    { ofPaper: true },
  );
  const made = await surfaces.conversation.recommendPrivately(paper.thread, asking.user);
  await surfaces.access.require(asking);
  const blocks = recommendationBlocks(made, paper.title, { thread: paper.thread });
  await tell(surfaces, asking, `Suggestion for ${paper.title}: ${made.lean}. The decision is yours.`, {
    blocks,
    ofPaper: true,
  });
}
