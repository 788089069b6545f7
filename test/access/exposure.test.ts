/** Attaching reviews where others can read them asks first, and keeps nothing before the yes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import type { Person } from '../../sandbox/server/person.ts';
import type { Message } from '../../sandbox/server/workspace.ts';
import { ANNOUNCEMENTS, DISCUSSION } from '../../sandbox/server/workspace.ts';
import { openWorld, type World } from './world.ts';

const REVIEW = readFileSync(new URL('../fixtures/plain-pasted-reviews.txt', import.meta.url), 'utf8').trim();
const WORD = /early stopping/;

const EVERYONE = /Everyone in this workspace can read this channel/;
const OUTSIDE = /People outside your organisation are in this channel/;

const shown = (message: Message | undefined): string => JSON.stringify([message?.text, message?.blocks]);

const cards = ({ standIn }: World, channel: string) =>
  standIn.workspace
    .messages(channel)
    .filter((one) => one.user === standIn.workspace.bot.id && /"table"/.test(shown(one)));

const question = ({ standIn }: World, person: Person, channel: string) =>
  standIn.until(() => person.ephemeral(channel).find((one) => /attach_here/.test(shown(one))));

/** A world, and a channel in which the chair speaks. */
async function meet(t: TestContext, kind: 'public' | 'external') {
  const world = await openWorld(t);
  const { standIn } = world;
  if (kind === 'public') return { world, channel: ANNOUNCEMENTS, words: EVERYONE };
  const { id } = standIn.addChannel({
    name: 'with-guests',
    private: true,
    external: true,
    members: [standIn.you.id],
  });
  return { world, channel: id, words: OUTSIDE };
}

for (const kind of ['public', 'external'] as const) {
  test(`in a ${kind} channel a message with reviews is asked about first; yes attaches it`, async (t) => {
    const { world, channel, words } = await meet(t, kind);
    const { standIn } = world;
    standIn.you.say({ channel, text: `@Sidechair ${REVIEW}` });
    const asked = await question(world, standIn.you, channel);
    assert.match(shown(asked), words);
    assert.match(shown(asked), /Nothing was read or kept so far/);
    assert.equal(standIn.you.ephemeral(channel).length, 1, 'asked once, though the message came twice');
    assert.deepEqual(cards(world, channel), []);
    await standIn.you.click({ channel, ts: asked.ts }, 'attach_here');
    await standIn.until(() => cards(world, channel).length === 1);
    await standIn.until(() => !/attach_here/.test(shown(standIn.you.ephemeral(channel)[0])) || null);
  });

  test(`in a ${kind} channel no attaches nothing`, async (t) => {
    const { world, channel } = await meet(t, kind);
    const { standIn } = world;
    standIn.you.say({ channel, text: `@Sidechair ${REVIEW}` });
    const asked = await question(world, standIn.you, channel);
    await standIn.you.click({ channel, ts: asked.ts }, 'attach_not');
    await standIn.until(() => /Nothing was attached/.test(shown(standIn.you.ephemeral(channel)[0])) || null);
    assert.deepEqual(cards(world, channel), []);
  });

  test(`in a ${kind} channel the form says who can read it and wants a tick`, async (t) => {
    const { world, channel, words } = await meet(t, kind);
    const { standIn } = world;
    await standIn.you.command(channel, '/reviews');
    const view = await standIn.until(() => standIn.you.views().at(-1));
    assert.match(JSON.stringify(view.blocks), words);
    const pasted = { pasted_0: { pasted_0: { type: 'plain_text_input', value: REVIEW } } };
    const { private_metadata } = view;
    const unticked = {
      id: 'V0FORGED',
      type: 'modal',
      callback_id: 'attach',
      private_metadata,
      state: { values: pasted },
    };
    const refused = await standIn.you.forge({ type: 'view_submission', view: unticked });
    assert.match(JSON.stringify(refused), /"response_action":"errors".*Nothing was attached/);
    assert.deepEqual(cards(world, channel), []);
    const box = (view.blocks as { block_id: string; element?: { options?: object[] } }[]).find(
      ({ block_id }) => block_id === 'agree',
    );
    const agree = { agree: { agree: { type: 'checkboxes', selected_options: box?.element?.options } } };
    assert.deepEqual(await standIn.you.submit(view.id, { ...pasted, ...agree }), {});
    await standIn.until(() => cards(world, channel).length === 1);
  });

  test(`in a ${kind} channel “Attach as reviews” opens a window that asks`, async (t) => {
    const { world, channel, words } = await meet(t, kind);
    const { standIn } = world;
    const { ts } = standIn.you.say({ channel, text: REVIEW });
    await standIn.you.shortcut('attach_message', { channel, ts });
    const view = await standIn.until(() => standIn.you.views().at(-1));
    assert.match(JSON.stringify(view.blocks), words);
    assert.doesNotMatch(String(view.private_metadata), WORD, 'it holds ids only');
    assert.deepEqual(cards(world, channel), []);
    await standIn.you.submit(view.id, {});
    await standIn.until(() => cards(world, channel).length === 1);
  });
}

test('the tick for one channel does not count in another, nor for more readers', async (t) => {
  const { world } = await meet(t, 'public');
  const { standIn } = world;
  const forge = (value: string) =>
    standIn.you.forge({
      type: 'view_submission',
      view: {
        id: 'V0FORGED',
        type: 'modal',
        callback_id: 'attach',
        private_metadata: JSON.stringify({ channel: ANNOUNCEMENTS }),
        state: {
          values: {
            pasted_0: { pasted_0: { type: 'plain_text_input', value: REVIEW } },
            agree: { agree: { type: 'checkboxes', selected_options: [{ value }] } },
          },
        },
      },
    });
  for (const value of [`${DISCUSSION} public`, `${ANNOUNCEMENTS} external`, 'yes'])
    assert.match(JSON.stringify(await forge(value)), /Nothing was attached/);
  assert.deepEqual(cards(world, ANNOUNCEMENTS), []);
});

test('only the author answers for a message, and only while it is there', async (t) => {
  const { world, channel } = await meet(t, 'public');
  const { standIn } = world;
  const { ts } = standIn.you.say({ channel, text: `@Sidechair ${REVIEW}` });
  const asked = await question(world, standIn.you, channel);
  const pressed = (value: string) => ({
    type: 'block_actions',
    channel: { id: channel },
    container: { type: 'message', message_ts: asked.ts, channel_id: channel, is_ephemeral: true },
    actions: [{ type: 'button', action_id: 'attach_here', block_id: 'b', value, action_ts: '1.000002' }],
  });
  const refusals = () => world.lines.filter(({ event }) => event === 'access.refused').length;
  await standIn.colleague.forge(pressed(ts));
  await world.logged(0, ({ event }) => event === 'access.refused');
  standIn.you.delete(channel, ts);
  const line = world.lines.length;
  await standIn.you.click({ channel, ts: asked.ts }, 'attach_here');
  await world.logged(line, ({ event }) => event === 'access.refused');
  assert.equal(refusals(), 2);
  assert.deepEqual(cards(world, channel), []);
});

test('in a private channel and in a direct message nobody is asked', async (t) => {
  const world = await openWorld(t);
  const { standIn } = world;
  const direct = standIn.workspace.direct(standIn.you.id)!.id;
  for (const channel of [DISCUSSION, direct]) {
    const before = cards(world, channel).length;
    standIn.you.say({ channel, text: `@Sidechair ${REVIEW}` });
    await standIn.until(() => cards(world, channel).length === before + 1);
    assert.deepEqual(standIn.you.ephemeral(channel), []);
  }
});
