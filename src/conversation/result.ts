import type { Session } from '../store/store.ts';
import type { Outcome } from './ports.ts';
import type { Turn } from './turn.ts';

/** What the work of a turn comes to: what is shown, and what is kept once it is shown. */
export interface Result {
  outcome: Outcome;
  /** In the transaction that settles the turn; does nothing slow. */
  save(session: Session): Promise<void>;
}

/** Notes that the turn's asker has spoken to the bot in this thread; writes only when that is new. */
export async function addPerson(session: Session, turn: Turn): Promise<void> {
  const thread = await session.threads.get(turn.thread);
  if (!thread || thread.people.includes(turn.user)) return;
  await session.threads.update(turn.thread, (current) => {
    const { people } = current ?? thread;
    return { ...(current ?? thread), people: [...new Set([...people, turn.user])] };
  });
}
