/** Forgetting a paper in two steps, and naming a thread once its paper is read; over the stand-in's socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import type { Request } from '../../src/conversation/turn.ts';
import { asked, modal, paperIn, type Running, running, TEAM } from './support/running.ts';
import { samplePaper } from './support/samples.ts';
import { askIn } from './support/slack.ts';

const forgotten = (slack: Running) => asked(slack, 'forget').length;

const request: Request = {
  kind: 'attach',
  text: '',
  files: [],
  pasted: [],
  title: null,
  venue: null,
};

const chosen = (thread: string) => ({
  paper: {
    paper: {
      type: 'external_select',
      selected_option: { text: { type: 'plain_text', text: 'x' }, value: thread },
    },
  },
});

test('a paper chosen to be forgotten is not forgotten before its form says what would go', async (t) => {
  const slack = await running(t);
  const { standIn } = slack;
  await paperIn(slack, 'Tide', null);
  const lull = await paperIn(slack, 'Lull', null);
  await standIn.you.command(DISCUSSION, '/reviews', 'forget');
  const pick = await modal(slack, /Forget a paper/);
  await standIn.you.submit(pick.id, chosen(lull.thread));
  const sure = await modal(slack, /Delete this paper\?/);
  assert.match(JSON.stringify(sure), /Lull.*3 reviews.*4 questions with their answers/);
  assert.equal(forgotten(slack), 0);

  await standIn.you.submit(sure.id, {});
  const said = await standIn.until(() =>
    standIn.workspace.thread(DISCUSSION, lull.threadTs).find(({ text }) => /was forgotten/.test(text)),
  );
  assert.equal(forgotten(slack), 1);
  assert.match(said.text, new RegExp(`at the request of <@${YOU}>`));
  assert.match(said.text, /attach its reviews with `\/reviews`/);
});

test('with one paper the form names it at once', async (t) => {
  const slack = await running(t);
  await paperIn(slack, 'Lull', null);
  await slack.standIn.you.command(DISCUSSION, '/reviews', 'forget');
  assert.match(JSON.stringify(await modal(slack, /Delete this paper\?/)), /\*Lull\*/);
});

test('the first message of a thread that the form began gets the title that was read', async (t) => {
  const slack = await running(t);
  const { standIn } = slack;
  await standIn.you.command(DISCUSSION, '/reviews');
  const form = await modal(slack, /Attach reviews/);
  await standIn.you.submit(form.id, {
    pasted_0: { pasted_0: { type: 'plain_text_input', value: 'Review 1: fine.' } },
  });
  const top = await standIn.until(() =>
    standIn.workspace.messages(DISCUSSION).find(({ text }) => text === `Reviews, sent by <@${YOU}>`),
  );
  const turn = {
    ...(await askIn(slack)),
    threadTs: top.ts,
    id: `${TEAM}:${DISCUSSION}:attach-${form.id}`,
    request,
  };
  const agent = { name: 'extractive', model: null, host: null, rule: null } as const;
  const paper = samplePaper({ title: 'Lull & *<!channel>*' });
  await slack.app.replies
    .open(turn, async () => undefined)
    .finish({ kind: 'card', paper, agent, changed: null });
  const named = standIn.workspace.messages(DISCUSSION).find(({ ts }) => ts === top.ts);
  assert.equal(named?.text, `Reviews of *Lull &amp; &lt;!channel&gt;*, sent by <@${YOU}>`);
});

test('a message of a person that was attached is left as it is', async (t) => {
  const slack = await running(t);
  const { standIn } = slack;
  const question = await askIn(slack);
  const turn = { ...question, id: `${TEAM}:${DISCUSSION}:attach-${question.ts}`, request };
  const agent = { name: 'extractive', model: null, host: null, rule: null } as const;
  const before = standIn.calls('chat.update').length;
  await slack.app.replies
    .open(turn, async () => undefined)
    .finish({ kind: 'card', paper: samplePaper(), agent, changed: null });
  assert.equal(standIn.calls('chat.update').length, before);
});
