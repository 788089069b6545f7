/** Commands and their forms through the real app, over the stand-in's socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { asked, modal, paperIn, running, soon, TEAM, told } from './support/running.ts';

test('/reviews asks for the reviews, begins their thread and attaches them', async (t) => {
  const slack = await running(t);
  await slack.standIn.you.command(DISCUSSION, '/reviews');
  const view = await modal(slack);
  assert.deepEqual(Object.keys(await slack.standIn.you.submit(view.id, {})), ['files']);

  const file = await slack.standIn.upload({ name: 'forum.json', bytes: Buffer.from('{}') });
  const errors = await slack.standIn.you.submit(view.id, {
    title: { title: { type: 'plain_text_input', value: 'Tides & <Time>' } },
    files: { files: { type: 'file_input', files: [file] } },
    pasted_0: { pasted_0: { type: 'plain_text_input', value: 'x'.repeat(2_950) } },
    pasted_1: { pasted_1: { type: 'plain_text_input', value: 'and so it goes on.' } },
    pasted_2: { pasted_2: { type: 'plain_text_input', value: 'Review 2: fine.' } },
  });
  assert.deepEqual(errors, {});
  const top = await soon(slack, () =>
    slack.standIn.workspace.messages(DISCUSSION).find(({ text }) => text.startsWith('Reviews of')),
  );
  assert.equal(top.text, `Reviews of *Tides &amp; &lt;Time&gt;*, sent by <@${YOU}>`);
  const [[request]] = (await slack.conversation.heard('attach')) as [[Record<string, unknown>]];
  assert.deepEqual(request, {
    team: TEAM,
    channel: DISCUSSION,
    threadTs: top.ts,
    user: YOU,
    userTeam: TEAM,
    requestId: view.id,
    files: [{ id: file.id, name: 'forum.json', size: 2, mimetype: file.mimetype }],
    pasted: [`${'x'.repeat(2_950)}\nand so it goes on.`, 'Review 2: fine.'],
    title: 'Tides & <Time>',
    venue: null,
  });
});

test('in a channel without the bot the form stays open with all that was typed', async (t) => {
  const slack = await running(t);
  await slack.standIn.you.command(DISCUSSION, '/reviews');
  const view = await modal(slack);
  slack.standIn.setMember(DISCUSSION, false);
  const errors = await slack.standIn.you.submit(view.id, {
    pasted_0: { pasted_0: { type: 'plain_text_input', value: 'Review 1: good.' } },
  });
  assert.match(errors.files ?? '', /not a member of this channel.*nothing was changed.*\/invite/);
  assert.equal(slack.standIn.you.views().length, 1);
  assert.deepEqual(asked(slack, 'attach'), []);
});

test('/reviews help and an unknown word say how to use it', async (t) => {
  const slack = await running(t);
  await slack.standIn.you.command(DISCUSSION, '/reviews', 'help');
  await told(slack, /talk through the reviews/);
  await slack.standIn.you.command(DISCUSSION, '/reviews', 'dance');
  const { blocks } = await told(slack, /does not know “dance”/);
  assert.match(
    JSON.stringify(blocks),
    /does not know “dance”/,
    'where there are blocks, the text is not shown',
  );
});

test('/reviews mode sets when the thread of a paper is answered, and everyone there sees it', async (t) => {
  const slack = await running(t);
  await slack.standIn.you.command(DISCUSSION, '/reviews', 'mode');
  await told(slack, /No paper has reviews in this channel/);
  const paper = await paperIn(slack);
  await slack.standIn.you.command(DISCUSSION, '/reviews', 'mode');
  const view = await modal(slack);
  await slack.standIn.you.submit(view.id, {
    paper: { paper: { type: 'external_select', selected_option: option(paper.thread) } },
    mode_choice: { mode_choice: { type: 'radio_buttons', selected_option: option('mentions') } },
  });
  await soon(slack, () =>
    slack.standIn.workspace
      .thread(DISCUSSION, paper.threadTs)
      .find(({ text }) => /Only messages that mention/.test(text)),
  );
  assert.deepEqual(asked(slack, 'setMode'), [[paper.thread, 'mentions']]);
});

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

test('/recommend finds the only paper, one by words, number or link, and says where the answer comes', async (t) => {
  const slack = await running(t);
  const tide = await paperIn(slack);
  const moon = await paperIn(slack, 'The Moon and the Model', '77');
  const ways: [string, string][] = [
    ['tide', tide.threadTs],
    ['77', moon.threadTs],
    [`https://x.slack.com/archives/${DISCUSSION}/p${moon.threadTs.replace('.', '')}`, moon.threadTs],
  ];
  for (const [index, [words, threadTs]] of ways.entries()) {
    await slack.standIn.you.command(DISCUSSION, '/recommend', words);
    const requests = await slack.conversation.heard('recommend', index + 1);
    assert.equal((requests[index]![0] as { threadTs: string }).threadTs, threadTs);
  }
  const message = await told(slack, /being written in its thread/);
  assert.match(message.text, /<http[^|>]*\|Open the thread>/);
});

test('/recommend with no paper says so; with several it lets one choose', async (t) => {
  const slack = await running(t);
  await slack.standIn.you.command(DISCUSSION, '/recommend');
  await told(slack, /No paper has reviews in this channel yet/);
  const tide = await paperIn(slack);
  await paperIn(slack, 'The Moon and the Model', '77');
  await slack.standIn.you.command(DISCUSSION, '/recommend', 'sun');
  const view = await modal(slack);
  await told(slack, /No paper in this channel matches “sun”/);
  const { options = [] } = await slack.standIn.you.options(
    { view_id: view.id },
    { action_id: 'paper', value: '' },
  );
  assert.equal(options.length, 2);
  const found = await slack.standIn.you.options({ view_id: view.id }, { action_id: 'paper', value: 'tide' });
  assert.equal(found.options?.length, 1);
  await slack.standIn.you.submit(view.id, {
    paper: { paper: { type: 'external_select', selected_option: option(tide.thread) } },
    where: { where: { type: 'radio_buttons', selected_option: option('thread') } },
  });
  const [[request]] = (await slack.conversation.heard('recommend')) as [[{ threadTs: string }]];
  assert.equal(request.threadTs, tide.threadTs);
});

test('a private recommendation is seen by the asker alone, with its evidence', async (t) => {
  const slack = await running(t);
  const paper = await paperIn(slack);
  await slack.standIn.you.command(DISCUSSION, '/recommend', 'private tide');
  const shown = await told(slack, /Suggestion: borderline/);
  assert.deepEqual(asked(slack, 'recommendPrivately'), [[paper.thread, YOU]]);
  assert.equal(slack.standIn.colleague.ephemeral(DISCUSSION).length, 0);
  await slack.standIn.you.click({ channel: DISCUSSION, ts: shown.ts }, 'evidence');
  const view = await modal(slack);
  assert.match(JSON.stringify(view.blocks), /The baselines are from <2019> and older\./);
});
