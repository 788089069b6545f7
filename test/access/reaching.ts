/** Reaching for a paper: what a person gets, and every call made meanwhile, is searched for any word of it. */
import assert from 'node:assert/strict';
import type { Refusal } from '../../handlers/access.ts';
import type { Person } from '../../sandbox/server/person.ts';
import type { StandIn } from '../../sandbox/server/server.ts';
import type { Surface } from './surfaces.ts';
import { secretsIn, type Target, type World } from './world.ts';

/** Everything that is shown to a person: messages for them alone, windows, the Home tab, direct messages. */
const seenBy = (standIn: StandIn, person: Person, channel: string): string =>
  JSON.stringify([
    person.ephemeral(channel),
    person.views(),
    person.home(),
    person.messages(standIn.workspace.direct(person.id)?.id ?? ''),
  ]);

const REFUSAL = 'You cannot see this paper here.';

export interface Reaching {
  person: Person;
  /** The paper as they name it. */
  at: Target;
  /** The reason that the log must give: a refusal for another one would hide a hole. */
  why: Refusal;
  /** The bot has no way to say anything to the person. */
  unreachable?: true;
}

/** Reaches for the paper in one way, and finds that nothing came of it, for that person or in the paper's thread. */
export async function getsNothing(world: World, surface: Surface, reaching: Reaching): Promise<void> {
  const { standIn, lines } = world;
  const { person, at, why, unreachable = false } = reaching;
  const [line, call] = [lines.length, standIn.calls().length];
  const threads = () =>
    JSON.stringify(
      [world.paper, at].map(({ channel, threadTs }) => standIn.workspace.thread(channel, threadTs)),
    );
  const thread = threads();
  const told = () => seenBy(standIn, person, at.channel).split(REFUSAL).length;
  const before = told();

  const answered = await surface.reach(world, person, at);
  if (!surface.open) {
    await world.logged(line, ({ event, user }) => event === 'access.refused' && user === person.id);
    assert.deepEqual([...new Set(lines.slice(line).flatMap((one) => one.why ?? []))], [why]);
    if (!surface.silent && !unreachable && !JSON.stringify(answered ?? '').includes(REFUSAL))
      await standIn.until(() => told() > before, 5_000);
  }

  assert.deepEqual(secretsIn(JSON.stringify(answered ?? '')), [], 'answered at once');
  assert.deepEqual(secretsIn(seenBy(standIn, person, at.channel)), [], 'shown to the person');
  assert.deepEqual(secretsIn(JSON.stringify(standIn.calls().slice(call))), [], 'called meanwhile');
  assert.equal(threads(), thread, 'the thread is as it was');
}
