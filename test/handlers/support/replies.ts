/** Replies begun, and the texts they show. */
import type { Turn } from '../../../src/conversation/turn.ts';
import type { Slack } from './slack.ts';

export const WEAK = 'R1 finds the baselines outdated [R1.2].';
export const ALSO = ' R3 misses an ablation [R3.1].';

/** Longer than several messages hold. */
export const LONG = Array.from(
  { length: 400 },
  (_, index) =>
    `R1 holds that experiment ${index} lacks a baseline of its own, and says why [R1.${index + 1}].`,
).join('\n\n');

/** For a reply whose ts nobody asks for. */
export const never = async () => undefined;

/** A reply that has shown its first sentence, with the ts that were reported. */
export async function begun(slack: Slack, turn: Turn, first = WEAK) {
  const posted: string[] = [];
  const { promise: shown, resolve } = Promise.withResolvers<void>();
  const reply = slack.app.replies.open(turn, async (ts) => {
    posted.push(ts);
    resolve();
  });
  reply.append(first);
  await shown;
  return { reply, posted };
}

/** Resolves when more has been asked of Slack than the first words of a stream. */
export const appended = (slack: Slack) =>
  slack.standIn.until(() => slack.standIn.calls('chat.appendStream').length || null, 3_000);
