/** Who sees what at the stand-in: private, shared, archived and deleted channels, guests and strangers. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import {
  ANNOUNCEMENTS,
  COLLEAGUE,
  DISCUSSION,
  OTHER_TEAM,
  TEAM,
  YOU,
} from '../../sandbox/server/workspace.ts';
import { bareSocket, call, MANIFEST, plain, standInFor } from './harness.ts';

const READING = MANIFEST.replace(
  '[app_mentions:read',
  '[users:read, channels:read, groups:read, app_mentions:read',
);
const reading = (t: TestContext) => standInFor(t, { manifest: READING });

const fields = (record: unknown, names: string[]) =>
  names.map((name) => (record as Record<string, unknown>)[name]);

const info = async (standIn: StandIn, channel: string) =>
  (await call(standIn, 'conversations.info', { channel })).channel;

test('a private channel is told from a public one, and both from one shared with another workspace', async (t) => {
  const standIn = await reading(t);
  const shared = standIn.addChannel({ name: 'joint', private: true, external: true, members: [YOU] });
  const names = ['is_private', 'is_shared', 'is_ext_shared', 'connected_team_ids', 'is_member'];
  assert.deepEqual(fields(await info(standIn, ANNOUNCEMENTS), names), [false, false, false, undefined, true]);
  assert.deepEqual(fields(await info(standIn, DISCUSSION), names), [true, false, false, undefined, true]);
  assert.deepEqual(fields(await info(standIn, shared.id), names), [true, true, true, [OTHER_TEAM], true]);
});

test('a private channel without the bot does not exist for it: not read, not written, not heard, not listed', async (t) => {
  const standIn = await reading(t);
  const secret = standIn.addChannel({ name: 'committee', private: true, members: [YOU], bot: false });
  const { ts } = await standIn.say({ channel: secret.id, text: '@Sidechair hello' });
  assert.deepEqual(standIn.events(), []);
  for (const [method, args] of [
    ['conversations.info', { channel: secret.id }],
    ['conversations.members', { channel: secret.id }],
    ['conversations.history', { channel: secret.id }],
    ['conversations.replies', { channel: secret.id, ts }],
    ['chat.postMessage', { channel: secret.id, text: 'x' }],
    ['chat.postEphemeral', { channel: secret.id, user: YOU, text: 'x' }],
  ] as const)
    assert.equal((await call(standIn, method, args)).error, 'channel_not_found', method);
  const types = 'public_channel,private_channel';
  const seen = await call(standIn, 'users.conversations', { user: YOU, types });
  assert.ok(!JSON.stringify(seen.channels).includes(secret.id));
  standIn.setMember(secret.id, true);
  assert.equal((await call(standIn, 'conversations.info', { channel: secret.id })).ok, true);
});

test('a public channel without the bot can be looked at, and not written in', async (t) => {
  const standIn = await reading(t);
  const open = standIn.addChannel({ name: 'open', members: [YOU], bot: false });
  assert.deepEqual(fields(await info(standIn, open.id), ['is_member', 'is_private']), [false, false]);
  const said = await call(standIn, 'chat.postMessage', { channel: open.id, text: 'x' });
  assert.equal(said.error, 'not_in_channel');
  const seen = await call(standIn, 'users.conversations', { user: YOU });
  assert.ok(JSON.stringify(seen.channels).includes(open.id));
});

test('members are listed in pages, and each kind of listing needs the scope of its kind', async (t) => {
  const standIn = await reading(t);
  const first = await call(standIn, 'conversations.members', { channel: DISCUSSION, limit: 2 });
  assert.deepEqual(first.members, [YOU, COLLEAGUE]);
  const { next_cursor } = first.response_metadata as { next_cursor: string };
  const rest = await call(standIn, 'conversations.members', { channel: DISCUSSION, cursor: next_cursor });
  assert.deepEqual(rest.members, [standIn.workspace.bot.id]);
  const direct = await call(standIn, 'users.conversations', { user: YOU, types: 'private_channel,im' });
  assert.deepEqual([direct.error, direct.needed], ['missing_scope', 'im:read']);
  const bare = await standInFor(t);
  const refused = await call(bare, 'conversations.info', { channel: DISCUSSION });
  assert.deepEqual([refused.error, refused.needed], ['missing_scope', 'groups:read']);
});

test('guests and people of another workspace are told by users.info; strangers share no channel with the bot', async (t) => {
  const standIn = await reading(t);
  const guest = standIn.addUser({ name: 'Jo Guest', guest: 'single' });
  const partner = standIn.addUser({ name: 'Kim Partner', team: OTHER_TEAM });
  const user = async (id: string) => (await call(standIn, 'users.info', { user: id })).user;
  const names = ['team_id', 'is_restricted', 'is_ultra_restricted', 'is_stranger'];
  assert.deepEqual(fields(await user(YOU), names), [TEAM.id, false, false, undefined]);
  assert.deepEqual(fields(await user(guest.id), names), [TEAM.id, true, true, undefined]);
  const joint = standIn.addChannel({ name: 'joint', external: true, members: [] });
  standIn.setMember(joint.id, true, partner.id);
  assert.deepEqual(fields(await user(partner.id), names), [OTHER_TEAM, false, false, false]);
  standIn.setMember(joint.id, false, partner.id);
  assert.deepEqual(fields(await user(partner.id), names), [OTHER_TEAM, false, false, true]);
});

test('what a person of another workspace says and does names their workspace', async (t) => {
  const standIn = await reading(t);
  const socket = await bareSocket(t, standIn);
  const partner = standIn.addUser({ name: 'Kim Partner', team: OTHER_TEAM });
  const joint = standIn.addChannel({ name: 'joint', external: true, members: [YOU, partner.id] });
  standIn.person(partner.id).say({ channel: joint.id, text: 'hello' });
  const said = await socket.frame('events_api');
  socket.ack(said);
  assert.deepEqual(fields(said.payload, ['team_id', 'context_team_id', 'is_ext_shared_channel']), [
    OTHER_TEAM,
    TEAM.id,
    true,
  ]);
  assert.deepEqual(fields(said.payload.event, ['user', 'user_team', 'source_team', 'channel_type']), [
    partner.id,
    OTHER_TEAM,
    OTHER_TEAM,
    'channel',
  ]);
  const pressed = standIn.person(partner.id).forge({ type: 'block_actions', actions: [] });
  const forged = await socket.frame('interactive');
  socket.ack(forged);
  await pressed;
  const { user, team } = forged.payload as { user?: unknown; team?: unknown };
  assert.deepEqual(fields(user, ['id', 'team_id']), [partner.id, OTHER_TEAM]);
  assert.deepEqual(fields(team, ['id']), [TEAM.id]);
});

test('a payload can be forged, and an old one sent again unchanged', async (t) => {
  const standIn = await reading(t);
  const socket = await bareSocket(t, standIn);
  const forged = standIn.you.forge({ type: 'view_submission', view: { callback_id: 'made_up' } });
  const first = await socket.frame('interactive');
  socket.ack(first, { response_action: 'clear' });
  assert.deepEqual(await forged, { response_action: 'clear' });
  const [old] = standIn.asked();
  assert.ok(old);
  const again = standIn.replay(old);
  const second = await socket.frame('interactive', 1);
  socket.ack(second);
  await again;
  assert.deepEqual(second.payload, first.payload);
  const command = standIn.colleague.forgeCommand({ command: '/reviews', channel_id: 'C0NOWHERE' });
  const typed = await socket.frame('slash_commands');
  socket.ack(typed);
  await command;
  assert.deepEqual(fields(typed.payload, ['user_id', 'channel_id']), [COLLEAGUE, 'C0NOWHERE']);
});

test('a private channel is not named in payloads', async (t) => {
  const standIn = await reading(t);
  const socket = await bareSocket(t, standIn);
  for (const [channel, name] of [
    [DISCUSSION, 'privategroup'],
    [ANNOUNCEMENTS, 'announcements'],
  ] as const) {
    const typed = standIn.you.command(channel, '/reviews');
    const frame = await socket.frame('slash_commands', name === 'announcements' ? 1 : 0);
    socket.ack(frame);
    await typed;
    assert.equal((frame.payload as { channel_name?: string }).channel_name, name);
  }
});

test('in an archived channel nothing more is said, by the bot or by people; it can still be read', async (t) => {
  const standIn = await reading(t);
  const posted = await call(standIn, 'chat.postMessage', { channel: DISCUSSION, text: 'before' });
  standIn.archive(DISCUSSION);
  const errors = async (method: string, args: object) =>
    (await call(standIn, method, { channel: DISCUSSION, ...args })).error;
  assert.equal(await errors('chat.postMessage', { text: 'x' }), 'is_archived');
  assert.equal(await errors('chat.update', { ts: posted.ts, text: 'x' }), 'is_inactive');
  assert.equal(await errors('conversations.history', {}), undefined);
  assert.deepEqual(fields(await info(standIn, DISCUSSION), ['is_archived']), [true]);
  await assert.rejects(standIn.say({ text: 'x' }), /archived/);
});

test('a deleted channel and a deleted thread are gone', async (t) => {
  const standIn = await reading(t);
  const top = await standIn.say({ text: 'top' });
  await standIn.say({ text: 'reply', thread_ts: top.ts });
  const before = standIn.events().length;
  standIn.deleteThread(DISCUSSION, top.ts, { quiet: true });
  assert.equal(standIn.events().length, before, 'retention tells the app nothing');
  const reply = { channel: DISCUSSION, thread_ts: top.ts, text: 'x' };
  assert.equal((await call(standIn, 'chat.postMessage', reply)).error, 'thread_not_found');
  standIn.deleteChannel(DISCUSSION);
  assert.equal((await call(standIn, 'chat.postMessage', reply)).error, 'channel_not_found');
});

test('a person sees and presses nothing in a channel they are not in', async (t) => {
  const standIn = await reading(t);
  const guest = standIn.addUser({ name: 'Jo Guest', guest: 'multi' });
  const button = { type: 'button', action_id: 'go', text: plain('Go') };
  await call(standIn, 'chat.postMessage', {
    channel: DISCUSSION,
    text: 'x',
    blocks: [{ type: 'actions', elements: [button] }],
  });
  const [message] = standIn.you.messages(DISCUSSION);
  assert.ok(message);
  assert.deepEqual(standIn.person(guest.id).messages(DISCUSSION), []);
  await assert.rejects(standIn.person(guest.id).click(message, 'go'), /no longer there/);
});

test('with the token revoked every call says so and no socket stays open, until it is restored', async (t) => {
  const standIn = await reading(t);
  const socket = await bareSocket(t, standIn);
  const closed = socket.closed();
  standIn.revokeToken();
  await closed;
  assert.equal((await call(standIn, 'auth.test')).error, 'token_revoked');
  const opened = await call(standIn, 'apps.connections.open', {}, standIn.appToken);
  assert.equal(opened.error, 'token_revoked');
  standIn.restoreToken();
  assert.equal((await call(standIn, 'auth.test')).ok, true);
});
