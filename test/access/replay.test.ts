/** What was once asked for by someone who may, sent again: nothing more comes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { answersIn, botMessages } from '../room.ts';
import { getsNothing } from './reaching.ts';
import { SURFACES } from './surfaces.ts';
import { openWorld } from './world.ts';

const surface = (name: string) => SURFACES.find((one) => one.name === name) ?? assert.fail(name);

test('a command, a press, a window and a shortcut that are sent again do nothing and show nothing', async (t) => {
  const world = await openWorld(t);
  const { standIn, paper, lines } = world;
  const { colleague } = standIn;
  const top = standIn.workspace.message(DISCUSSION, paper.threadTs)!;
  await colleague.command(DISCUSSION, '/recommend', 'tidewater');
  await answersIn(standIn, top, 3);
  await colleague.click(paper, 'evidence');
  await standIn.until(() => colleague.views().length === 1);
  await colleague.click(paper, 'feedback', `good ${paper.turn}`);
  await standIn.until(() => colleague.ephemeral(DISCUSSION).find(({ text }) => text.startsWith('Noted')));
  await colleague.click({ channel: DISCUSSION, ts: botMessages(standIn, top).at(-1)!.ts }, 'decision');
  const view = await standIn.until(() =>
    colleague.views().find(({ callback_id }) => callback_id === 'decision_record'),
  );
  const decision = { decision_text: { decision_text: { type: 'plain_text_input', value: 'Reject' } } };
  await colleague.submit(view.id, decision);
  await standIn.until(() =>
    botMessages(standIn, top).some(({ text }) => text.includes('recorded the decision')),
  );
  await colleague.shortcut('stop_answer', { channel: DISCUSSION, ts: paper.ts });
  await standIn.until(() =>
    colleague.ephemeral(DISCUSSION).find(({ text }) => text.includes('nothing to stop')),
  );

  const asked = [...standIn.asked()];
  assert.ok(asked.length >= 6);
  const [calls, line] = [standIn.calls().length, lines.length];
  for (const one of asked) assert.deepEqual(await standIn.replay(one), {});
  assert.equal(standIn.calls().length, calls);
  const refused = lines.slice(line).filter(({ why }) => why === 'replayed');
  assert.equal(refused.length, asked.length);
});

test('a button of a message that was deleted shows nothing', async (t) => {
  const world = await openWorld(t);
  const { standIn, paper } = world;
  const person = standIn.colleague;
  const answer = standIn.workspace.message(DISCUSSION, paper.ts)!;
  standIn.workspace.delete(answer);
  for (const name of ['recommend', 'evidence', 'feedback', 'mode', 'decision'])
    await getsNothing(world, surface(`the button ${name}`), { person, at: paper, why: 'not_here' });
});

test('the form for attaching, sent again under its old id, begins no second thread', async (t) => {
  const { standIn, lines, logged } = await openWorld(t);
  await standIn.you.command(DISCUSSION, '/reviews');
  const view = await standIn.until(() => standIn.you.views().at(-1));
  const review = 'Review 1: The tables are clear. Rating: 6. The baselines are old and few.';
  const values = { pasted_0: { pasted_0: { type: 'plain_text_input', value: review } } };
  await standIn.you.submit(view.id, values);
  const tops = () =>
    standIn.workspace.messages(DISCUSSION).filter(({ text }) => text.includes(', sent by <@'));
  const [top] = await standIn.until(() => (tops().length > 0 ? tops() : null));
  await answersIn(standIn, top!, 2);
  const line = lines.length;
  await standIn.you.forge({ type: 'view_submission', view: { ...view, state: { values } } });
  await standIn.you
    .forge({ type: 'view_submission', view: { ...view, private_metadata: 'x', state: { values } } })
    .catch(() => null);
  await logged(
    line,
    ({ event }) => event === 'surface.failed' || event === 'surface.crashed' || event === 'access.refused',
  );
  assert.equal(tops().length, 1);
});

test('what a paper left behind in Slack shows nothing once it is forgotten', async (t) => {
  const world = await openWorld(t);
  const { standIn, paper } = world;
  const person = standIn.colleague;
  const answer = standIn.workspace.message(DISCUSSION, paper.ts)!;
  await person.command(DISCUSSION, '/reviews', 'forget');
  const view = await standIn.until(() => person.views().at(-1));
  const option = { text: { type: 'plain_text', text: 'x' }, value: paper.thread };
  await person.submit(view.id, { paper: { paper: { type: 'external_select', selected_option: option } } });
  const said = await standIn.until(() =>
    person.ephemeral(DISCUSSION).find(({ text }) => text.includes('The paper is forgotten')),
  );
  assert.match(said.text, /2 of Sidechair's messages were removed.*only they can delete those/);
  assert.equal(standIn.workspace.message(DISCUSSION, answer.ts), undefined);
  const thread = () => standIn.workspace.thread(DISCUSSION, paper.threadTs);
  await standIn.until(() => thread().find(({ text }) => text.includes('was forgotten at the request of')));
  for (const { name } of SURFACES.filter(({ holdsIds }) => holdsIds))
    if (name.startsWith('the button'))
      await getsNothing(world, surface(name), { person, at: paper, why: 'not_here' });
});
