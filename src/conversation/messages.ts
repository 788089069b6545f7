/** Messages as they come, change and go: what becomes of their turns. */
import type { Session, Store } from '../store/store.ts';
import type { NewTurn } from '../store/turn-rows.ts';
import { besideId, knowThread, unknowThread } from './attach.ts';
import type { Incoming, Received } from './conversation.ts';
import { decide } from './intake.ts';
import { idOf, keyOf, messageTurn } from './new-turns.ts';
import type { Queue } from './queue.ts';

/** Where messages are taken in, and what works on their turns meanwhile. */
export interface Desk {
  store: Store;
  queue: Queue;
  /** ms since epoch. */
  clock: () => number;
}

/** One keyed look-up for every message; nothing is written for one that is not for the bot. */
export async function receive(store: Store, message: Incoming): Promise<Received> {
  const decision = decide(message, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return 'ignored';
  return enqueue(store, messageTurn(message, decision.request));
}

/**
 * Keeps the turn. Attaching makes the thread known at once, so that what is asked there while the reviews are
 * still being read is not taken for talk between other people.
 */
export async function enqueue(store: Store, turn: NewTurn): Promise<Received> {
  return store.transaction(async (session) => {
    if (!(await session.turns.enqueue(turn))) return 'duplicate';
    if (turn.request.kind === 'attach') await knowThread(session, turn);
    return 'queued';
  });
}

/**
 * A turn that was received asks something else now; one being answered, or answered, is made anew into the same
 * messages, after the thread's first answers. An edit that adds a forgotten mention is a message to receive; one
 * that turns to other people takes its reply away.
 */
export async function edited(desk: Desk, message: Incoming): Promise<void> {
  const { store, queue } = desk;
  const id = idOf(message);
  if (!(await store.turns.get(id)) && (await editedUnseen(desk, message))) return;
  if (message.toOthers && !message.mentioned) return void (await withdraw(desk, id));
  // It was for the bot when it came, whatever the thread's mode is now.
  const decision = decide({ ...message, mentioned: true }, await store.threads.get(keyOf(message)));
  if (decision.do === 'ignore') return;
  const version = await store.transaction((session) =>
    session.turns.revise(id, decision.request, message.editedTs),
  );
  if (version !== null) queue.heed({ id, version, stopped: false });
}

/** False when its message came meanwhile. A recent one may yet come, and is then known as it reads now. */
async function editedUnseen(desk: Desk, message: Incoming): Promise<boolean> {
  const thread = await desk.store.threads.get(keyOf(message));
  if (!message.mentioned && !(thread && mayYetCome(desk, message.ts))) return true;
  const decision = decide(message, thread);
  if (decision.do === 'ignore') return true;
  const turn = messageTurn(message, decision.request);
  if ((await enqueue(desk.store, turn)) === 'duplicate') return false;
  await desk.store.transaction((session) => session.turns.revise(turn.id, turn.request, message.editedTs));
  return true;
}

/** A message whose deletion comes first is kept as gone, so that it is not answered when it comes. */
export async function deleted(
  desk: Desk,
  place: { team: string; channel: string; ts: string },
): Promise<void> {
  if ((await withdraw(desk, idOf(place))) || !mayYetCome(desk, place.ts)) return;
  const nobody = { threadTs: null, user: '', userTeam: '' };
  const unseen = messageTurn({ ...place, ...nobody }, { kind: 'help' });
  if (!(await desk.store.turns.forestall(unseen))) await withdraw(desk, unseen.id);
}

/** Slack delivers an event that failed again for six minutes: what is older came long ago, or never will. */
const LATEST_MS = 10 * 60_000;

const mayYetCome = ({ clock }: Desk, ts: string): boolean => clock() - Number(ts) * 1000 < LATEST_MS;

/**
 * Takes the message's turn, the one that its words beside reviews became, and their answers out of the thread.
 * False when there is no such turn.
 */
async function withdraw({ store, queue }: Desk, id: string): Promise<boolean> {
  let known = false;
  for (const turn of [id, besideId(id)]) {
    const version = await store.transaction(async (session) => {
      const withdrawn = await session.turns.withdraw(turn);
      await session.answers.delete(turn);
      await session.recommendations.delete(turn);
      await withoutAttaching(session, turn);
      return withdrawn;
    });
    if (version === null) continue;
    known = true;
    queue.heed({ id: turn, version, stopped: false });
  }
  return known;
}

async function withoutAttaching(session: Session, id: string): Promise<void> {
  const gone = await session.turns.get(id);
  if (gone?.request.kind === 'attach') await unknowThread(session, gone);
}
