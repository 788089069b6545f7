/** Messages of the bot that go: deleted, or emptied where Slack lets no message be deleted. */
import { type Calls, CLOSED, isRefused, SlackFailure } from './slack-calls.ts';

/**
 * Null when it is gone, or says no more than that it was removed; Slack's refusal when neither can be had. Rejects with
 * SlackFailure when that may be otherwise later, or the place is closed.
 */
export async function removeMessage(calls: Calls, channel: string, ts: string): Promise<SlackFailure | null> {
  try {
    await calls.call('chat.delete', { channel, ts }, true);
    return null;
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    if (error.code === 'message_not_found') return null;
    if (CLOSED.has(error.code) || !isRefused(error)) throw error;
    const emptied = calls.call('chat.update', { channel, ts, blocks: [], text: 'Removed.' }, true);
    return emptied.then(
      () => null,
      () => error,
    );
  }
}
