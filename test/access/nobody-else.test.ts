/** The matrix: every way to reach for a paper, tried by everyone who must get nothing of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../sandbox/server/person.ts';
import { DISCUSSION, OTHER_TEAM, SECOND_BATCH, TEAM } from '../../sandbox/server/workspace.ts';
import { getsNothing, type Reaching } from './reaching.ts';
import { SURFACES } from './surfaces.ts';
import { openWorld, paperIn, SECRETS, type World } from './world.ts';

test('there are words to look for', () => {
  assert.ok(SECRETS.has('tidewater'));
  assert.ok(SECRETS.size > 100, `${SECRETS.size} words`);
});

interface Case {
  who: string;
  meet(world: World): Promise<Reaching>;
}

const CASES: Case[] = [
  {
    who: 'someone who is not in the private channel',
    meet: async ({ standIn, paper }) => {
      const { id } = standIn.addUser({ name: 'Ines Roth' });
      return { person: standIn.person(id), at: paper, why: 'not_a_member' };
    },
  },
  {
    who: 'someone who is not in the public channel',
    meet: async (world) => {
      const { standIn } = world;
      const channel = standIn.addChannel({ name: 'open-papers', members: [standIn.you.id] });
      const { id } = standIn.addUser({ name: 'Ines Roth' });
      return {
        person: standIn.person(id),
        at: await paperIn(world, channel.id, standIn.you),
        why: 'not_a_member',
      };
    },
  },
  {
    who: 'someone who left the channel',
    meet: async ({ standIn, paper }) => {
      const { id } = standIn.addUser({ name: 'Ines Roth' });
      standIn.setMember(DISCUSSION, true, id);
      standIn.setMember(DISCUSSION, false, id);
      return { person: standIn.person(id), at: paper, why: 'not_a_member' };
    },
  },
  {
    who: 'a guest of other channels',
    meet: async ({ standIn, paper }) => {
      const { id } = standIn.addUser({ name: 'Gus Tamm', guest: 'multi' });
      standIn.setMember(SECOND_BATCH, true, id);
      return { person: standIn.person(id), at: paper, why: 'not_a_member' };
    },
  },
  {
    who: 'a stranger from Slack Connect, in the channel',
    meet: async (world) => {
      const { standIn } = world;
      const { id } = standIn.addUser({ name: 'Alma Kern', team: OTHER_TEAM });
      const members = [standIn.you.id, id];
      const channel = standIn.addChannel({ name: 'with-others', private: true, external: true, members });
      const at = await paperIn(world, channel.id, standIn.you);
      return { person: standIn.person(id), at, why: 'another_team' };
    },
  },
  {
    who: 'a stranger from Slack Connect, in no channel',
    meet: async ({ standIn, paper }) => {
      const { id } = standIn.addUser({ name: 'Alma Kern', team: OTHER_TEAM });
      return { person: standIn.person(id), at: paper, why: 'another_team', unreachable: true };
    },
  },
];

/** A member of the paper's channel, in a channel where they are as well, with ids of the paper copied into it. */
const CASES_OF_IDS: Case[] = [
  {
    who: 'a member who carries the ids of a paper into another channel',
    meet: async ({ standIn, paper }) => {
      const { id } = standIn.addUser({ name: 'Ines Roth' });
      standIn.setMember(SECOND_BATCH, true, id);
      const person = standIn.person(id);
      const { ts } = person.say({ channel: SECOND_BATCH, text: 'hello' });
      return { person, at: { ...paper, channel: SECOND_BATCH, ts, threadTs: ts }, why: 'not_here' };
    },
  },
  {
    who: 'a member who changes the workspace in the ids',
    meet: async ({ standIn, paper }) => {
      const elsewhere = (id: string) => id.replace(TEAM.id, OTHER_TEAM);
      const at = { ...paper, thread: elsewhere(paper.thread), turn: elsewhere(paper.turn), ts: paper.ts };
      return { person: standIn.colleague, at, why: 'not_here' };
    },
  },
];

/** Pressed and typed by `person`, under the name of another workspace. */
const claiming = (person: Person, team: string): Person =>
  Object.assign(Object.create(person) as Person, {
    id: person.id,
    forge: (payload: Record<string, unknown> & { type: string }) =>
      person.forge({ ...payload, user: { id: person.id, team_id: team } }),
    forgeCommand: (fields: Record<string, unknown>) => person.forgeCommand({ ...fields, team_id: team }),
    ephemeral: (channel: string) => person.ephemeral(channel),
    views: () => person.views(),
    home: () => person.home(),
    messages: (channel: string) => person.messages(channel),
  });

test('a member who claims to be of another workspace gets nothing', async (t) => {
  const world = await openWorld(t);
  const reaching = {
    person: claiming(world.standIn.colleague, OTHER_TEAM),
    at: world.paper,
    why: 'another_team',
  } as const;
  for (const surface of SURFACES.filter(({ event }) => !event))
    await t.test(`by ${surface.name}`, () => getsNothing(world, surface, reaching));
});

for (const { who, meet } of CASES_OF_IDS) {
  test(`${who} gets nothing`, async (t) => {
    const world = await openWorld(t);
    const reaching = await meet(world);
    for (const surface of SURFACES.filter(({ holdsIds }) => holdsIds))
      await t.test(`by ${surface.name}`, () => getsNothing(world, surface, reaching));
  });
}

for (const { who, meet } of CASES) {
  test(`${who} gets nothing`, async (t) => {
    const world = await openWorld(t);
    const reaching = await meet(world);
    for (const surface of SURFACES)
      if (!(surface.open && reaching.unreachable))
        await t.test(`by ${surface.name}`, () => getsNothing(world, surface, reaching));
  });
}
