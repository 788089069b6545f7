/** The decision itself, and how long what Slack said is believed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AccessRefused,
  type Asker,
  createAccess,
  exposureOf,
  type Facts,
  isOf,
  type Person,
  type Place,
  type Refusal,
  refusalOf,
} from '../../handlers/access.ts';
import { type Calls, SlackFailure } from '../../handlers/slack-calls.ts';
import { manualTimers } from '../handlers/support/manual-timers.ts';

const asker: Asker = { user: 'U1', userTeam: 'T1', channel: 'C1' };
const person: Person = { teams: ['T1'], active: true, stranger: false };
const place: Place = { kind: 'private', external: false, members: new Set(['U1']) };
const facts: Facts = { person, place, team: 'T1' };

const DECISIONS: [string, Refusal | null, Partial<Asker>, Partial<Facts>][] = [
  ['a member of a private channel', null, {}, {}],
  ['a member of a public channel', null, {}, { place: { ...place, kind: 'public' } }],
  ['a member of a shared channel', null, {}, { place: { ...place, external: true } }],
  [
    'a person of the organisation whose account is part of this workspace',
    null,
    { userTeam: 'T2' },
    { person: { ...person, teams: ['T2', 'T1'] } },
  ],
  ['a payload that names no workspace', null, { userTeam: null }, {}],
  ['someone who is not in a private channel', 'not_a_member', { user: 'U2' }, {}],
  [
    'someone who is not in a public channel',
    'not_a_member',
    { user: 'U2' },
    { place: { ...place, kind: 'public' } },
  ],
  [
    'a member from another workspace',
    'another_team',
    { userTeam: 'T2' },
    { person: { ...person, teams: ['T2'] } },
  ],
  [
    'a member from another workspace who claims to be of this one',
    'another_team',
    {},
    { person: { ...person, teams: ['T2'] } },
  ],
  ['a member who claims to be of another workspace', 'another_team', { userTeam: 'T2' }, {}],
  ['a stranger', 'another_team', {}, { person: { ...person, stranger: true } }],
  ['a bot, or an account that was closed', 'nobody', {}, { person: { ...person, active: false } }],
  ['someone Slack does not know', 'nobody', {}, { person: null }],
  ['a channel that the bot cannot see', 'no_place', {}, { place: null }],
];
for (const [who, refused, of, about] of DECISIONS) {
  test(`${who}: ${refused ?? 'may see'}`, () => {
    assert.equal(refusalOf({ ...asker, ...of }, { ...facts, ...about }), refused);
  });
}

test('a channel is asked about when others read it: the whole workspace, or other organisations', () => {
  assert.equal(exposureOf(place), null);
  assert.equal(exposureOf({ ...place, kind: 'direct' }), null);
  assert.equal(exposureOf({ ...place, kind: 'public' }), 'public');
  assert.equal(exposureOf({ ...place, external: true }), 'external');
  assert.equal(exposureOf({ ...place, kind: 'public', external: true }), 'external');
});

test('a key is of a channel only with its workspace and the whole of its id', () => {
  assert.equal(isOf('T1:C1:1.1', 'T1', 'C1'), true);
  for (const key of ['T2:C1:1.1', 'T1:C10:1.1', 'T1:C2:C1', ':C1:1.1', 'C1', ''])
    assert.equal(isOf(key, 'T1', 'C1'), false, key);
});

/** Slack as a few answers that a test changes; each may be an error. */
function slack() {
  const timers = manualTimers(1_000);
  const members = { C1: ['U1'] } as Record<string, string[]>;
  const state = { failing: null as SlackFailure | null, asked: 0, channel: {} as object };
  const calls: Calls = {
    async call(method, args) {
      state.asked += 1;
      if (state.failing) throw state.failing;
      if (method === 'users.info') return { user: { team_id: 'T1' } };
      const inside = members[String(args.channel)];
      if (!inside) throw new SlackFailure('channel_not_found', true);
      if (method === 'conversations.info') return { channel: { is_private: true, ...state.channel } };
      const from = Number(args.cursor ?? 0);
      const next = from + 2 < inside.length ? String(from + 2) : '';
      return { members: inside.slice(from, from + 2), response_metadata: { next_cursor: next } };
    },
  };
  const access = createAccess({ calls, timers, identity: async () => ({ team: 'T1' }) });
  const why = (of: Partial<Asker> = {}) =>
    access.require({ ...asker, ...of }).then(
      () => null,
      (error: AccessRefused) => [error.why, error.code],
    );
  return { timers, members, state, access, why };
}

test('what Slack said is believed for a minute, and no longer', async () => {
  const { timers, members, state, why } = slack();
  assert.equal(await why(), null);
  assert.equal(state.asked, 3);
  members.C1 = [];
  await timers.advance(60_000);
  assert.equal(await why(), null);
  assert.equal(state.asked, 3);
  await timers.advance(1);
  assert.deepEqual(await why(), ['not_a_member', 'not_a_member']);
});

test('who was just invited is let in: a no is given only on what was asked a moment ago', async () => {
  const { timers, members, why } = slack();
  assert.deepEqual(await why({ user: 'U2' }), ['not_a_member', 'not_a_member']);
  members.C1 = ['U1', 'U2'];
  await timers.advance(3_001);
  assert.equal(await why({ user: 'U2' }), null);
});

test('a long list of members is read to its end', async () => {
  const { members, why } = slack();
  members.C1 = ['U7', 'U8', 'U9', 'U3', 'U1'];
  assert.equal(await why(), null);
});

test('where Slack does not say the answer is no, and it is asked again', async () => {
  const { state, why, access } = slack();
  for (const code of ['network', 'ratelimited', 'missing_scope', 'token_revoked']) {
    state.failing = new SlackFailure(code, code !== 'network');
    assert.deepEqual(await why(), ['unknown', code]);
    await assert.rejects(access.exposure('C1'), AccessRefused);
  }
  state.failing = null;
  assert.equal(await why(), null);
});

test('a channel that the bot cannot see holds nothing for anyone', async () => {
  const { why, access } = slack();
  assert.deepEqual(await why({ channel: 'C9' }), ['no_place', 'no_place']);
  await assert.rejects(access.exposure('C9'), AccessRefused);
});

test('a channel that was opened or shared a moment ago is seen as it is now', async () => {
  const { timers, state, access } = slack();
  assert.equal(await access.exposure('C1'), null);
  state.channel = { is_private: false };
  await timers.advance(3_001);
  assert.equal(await access.exposure('C1'), 'public');
  state.channel = { is_pending_ext_shared: true };
  await timers.advance(3_001);
  assert.equal(await access.exposure('C1'), 'external');
});
