/** The other half of the matrix: who is in the channel gets what they ask for, so that the refusals mean something. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../sandbox/server/person.ts';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { SURFACES } from './surfaces.ts';
import { openWorld, secretsIn } from './world.ts';

const MEMBERS: { who: string; in(standIn: StandIn): Person }[] = [
  { who: 'a colleague in the channel', in: ({ colleague }) => colleague },
  ...(['multi', 'single'] as const).map((guest) => ({
    who: `a guest (${guest}) who was invited to the channel`,
    in: (standIn: StandIn) => {
      const { id } = standIn.addUser({ name: 'Gus Tamm', guest });
      standIn.setMember(DISCUSSION, true, id);
      return standIn.person(id);
    },
  })),
];

/** What a member gets by each way: a call that Slack is asked to make, with or without words of the paper. */
const GETS: Record<string, { method: string; paper: boolean }> = {
  '/reviews': { method: 'views.open', paper: false },
  '/reviews mode': { method: 'views.open', paper: true },
  '/reviews forget': { method: 'views.open', paper: true },
  '/recommend': { method: 'chat.postEphemeral', paper: true },
  '/recommend tidewater': { method: 'chat.postEphemeral', paper: true },
  '/recommend private tidewater': { method: 'chat.postEphemeral', paper: true },
  'the button evidence': { method: 'views.open', paper: true },
  'the button evidence of passages': { method: 'views.open', paper: true },
  'the button feedback': { method: 'chat.postEphemeral', paper: false },
  'the button mode': { method: 'views.open', paper: false },
  'the button decision': { method: 'views.open', paper: false },
  'the button decision of a thread': { method: 'views.open', paper: false },
  'the window attach': { method: 'chat.postMessage', paper: false },
  'the window recommend_pick': { method: 'chat.postEphemeral', paper: true },
  'the window recommend_pick, for me alone': { method: 'chat.postEphemeral', paper: true },
  'the window mode_pick': { method: 'chat.postMessage', paper: false },
  'the window decision_record': { method: 'chat.postMessage', paper: false },
  'the shortcut attach_message': { method: 'chat.postEphemeral', paper: false },
};

for (const member of MEMBERS) {
  test(`${member.who} gets what they ask for`, async (t) => {
    let person!: Person;
    const world = await openWorld(t, (standIn) => {
      person = member.in(standIn);
    });
    const { standIn, paper, lines } = world;
    await t.test('by a message in the thread', async () => {
      const at = standIn.workspace.thread(DISCUSSION, paper.threadTs).length;
      person.say({ channel: DISCUSSION, thread_ts: paper.threadTs, text: '@Sidechair who rated it lowest?' });
      await standIn.until(() =>
        standIn.workspace
          .thread(DISCUSSION, paper.threadTs)
          .slice(at)
          .find(
            ({ user, blocks }) =>
              user === standIn.workspace.bot.id && /feedback/.test(JSON.stringify(blocks)),
          ),
      );
    });
    for (const surface of SURFACES) {
      const gets = GETS[surface.name];
      if (!gets) continue;
      await t.test(`by ${surface.name}`, async () => {
        const before = standIn.calls().length;
        await surface.reach(world, person, paper);
        const called = await standIn.until(() =>
          standIn
            .calls()
            .slice(before)
            .find(
              ({ method, args }) =>
                method === gets.method && (!gets.paper || secretsIn(JSON.stringify(args)).length > 0),
            ),
        );
        assert.equal(called.error, null);
      });
    }
    await t.test('by the options of the paper picker', async () => {
      const picker = SURFACES.find(({ name }) => name.includes('paper picker'));
      assert.notDeepEqual(secretsIn(JSON.stringify(await picker?.reach(world, person, paper))), []);
    });
    assert.deepEqual(
      lines.filter(({ event }) => event === 'access.refused'),
      [],
    );
  });
}
