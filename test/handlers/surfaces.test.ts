/** Commands, shortcuts, buttons and modals through the real app, over the stand-in's socket. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Times } from '../../sandbox/server/limits.ts';
import { COLLEAGUE, DISCUSSION, type Message, YOU } from '../../sandbox/server/workspace.ts';
import { StoreError } from '../../src/errors.ts';
import { type Recording, recordingConversation } from './support/recording.ts';
import { answerOutcome, samplePaper, sampleRecommendation } from './support/samples.ts';
import { askIn, openSlack, repliesIn, type Slack, wordsOf } from './support/slack.ts';

const TEAM = 'T0SIDECHAIR';

interface Running extends Slack {
  conversation: Recording;
}

async function running(t: TestContext, times: Partial<Times> = {}): Promise<Running> {
  const slack = await openSlack(t, times);
  const conversation = recordingConversation();
  slack.app.register({ conversation, agent: { model: null, host: null } });
  await slack.app.start();
  t.after(() => slack.app.stop());
  return { ...slack, conversation };
}

/** A thread with a paper. */
async function paperIn({ standIn, conversation }: Running, title = 'Routing by Tide', submission = '123') {
  const top = await standIn.say({ text: `Reviews of ${title}` });
  const thread = `${TEAM}:${DISCUSSION}:${top.ts}`;
  const entry = { thread, threadTs: top.ts, title, submission, venue: 'ICLR 2026' };
  conversation.hold(entry);
  return entry;
}

const soon = <T>(slack: Slack, look: () => T) => slack.standIn.until(look, 3_000);
const asked = ({ conversation }: Running, method: string) =>
  conversation.asked.filter(([name]) => name === method).map(([, ...args]) => args);
const told = async (slack: Slack, pattern: RegExp): Promise<Message> =>
  soon(slack, () =>
    slack.standIn.you.ephemeral(DISCUSSION).find((one) => pattern.test(one.text + wordsOf(one))),
  );
const modal = (slack: Slack) => soon(slack, () => slack.standIn.you.views().at(-1));

test('what could not be stored is not acknowledged, and comes again', async (t) => {
  const slack = await running(t, { ack: 100, retries: [50, 50, 50] });
  slack.conversation.failing.set('receive', new StoreError('The disk is full.', 'Free some space.'));
  const message = await slack.standIn.say({ text: 'What are the weaknesses?' });
  await slack.conversation.heard('receive', 2);
  assert.equal(slack.standIn.undelivered, 1);

  slack.conversation.failing.clear();
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
  const heard = await slack.conversation.heard('receive');
  assert.ok(heard.every(([one]) => (one as { ts: string; user: string }).ts === message.ts));
  assert.deepEqual((heard[0]![0] as { user: string }).user, YOU);
});

test('where Slack does not say who speaks, the message is not acknowledged, and comes again', async (t) => {
  const slack = await running(t, { ack: 600, retries: [50, 50, 50] });
  const paper = await paperIn(slack);
  slack.standIn.fail('users.info', { status: 500 }, 5);
  await slack.standIn.say({ text: 'What are the weaknesses?', thread_ts: paper.threadTs });
  await soon(slack, () => (slack.standIn.calls('users.info').length === 5 ? true : null));
  assert.equal(asked(slack, 'receive').filter(([one]) => (one as { threadTs: unknown }).threadTs).length, 0);
  await slack.conversation.heard('receive', 2);
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
});

test('an edit, a deletion and a link preview say what they are', async (t) => {
  const slack = await running(t);
  const message = await slack.standIn.say({ text: 'Why?' });
  slack.standIn.you.edit(DISCUSSION, message.ts, 'Why not?');
  slack.standIn.unfurl(DISCUSSION, message.ts);
  slack.standIn.you.delete(DISCUSSION, message.ts);
  await soon(slack, () => (slack.standIn.undelivered === 0 ? true : null));
  assert.equal(asked(slack, 'edited').length, 1);
  assert.deepEqual(asked(slack, 'deleted'), [[{ team: TEAM, channel: DISCUSSION, ts: message.ts }]]);
});

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
    slack.standIn.workspace.messages(DISCUSSION).find(({ text }) => text.includes('attached by')),
  );
  assert.equal(top.text, `Reviews of *Tides &amp; &lt;Time&gt;* attached by <@${YOU}>`);
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
  await told(slack, /does not know “dance”/);
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

test('“Attach as reviews” reads a message of a thread into that thread, text and files', async (t) => {
  const slack = await running(t);
  const top = await slack.standIn.say({ text: 'Paper 12' });
  const review = await slack.standIn.say({ text: 'Review 1: good & short', thread_ts: top.ts });
  await slack.standIn.you.shortcut('attach_message', { channel: DISCUSSION, ts: review.ts });
  await told(slack, /paper card appears in the thread/);
  const file = await slack.standIn.upload({ name: 'r.txt', bytes: Buffer.from('x') });
  const withFile = await slack.standIn.say({ text: 'here they are', files: [file.id] });
  await slack.standIn.you.shortcut('attach_message', { channel: DISCUSSION, ts: withFile.ts });
  const requests = (await slack.conversation.heard('attach', 2)).map(
    ([request]) => request as { threadTs: string; pasted: string[]; files: { id: string }[] },
  );
  assert.deepEqual(
    requests.map(({ threadTs, pasted, files }) => [threadTs, pasted, files.map(({ id }) => id)]),
    [
      [top.ts, ['Review 1: good & short'], []],
      [withFile.ts, [], [file.id]],
    ],
  );
});

test('“Recommend” on a message: in its paper’s thread, or a word that there is none', async (t) => {
  const slack = await running(t);
  const paper = await paperIn(slack);
  const inside = await slack.standIn.say({ text: 'hm', thread_ts: paper.threadTs });
  await slack.standIn.you.shortcut('recommend_thread', { channel: DISCUSSION, ts: inside.ts });
  const [[request]] = (await slack.conversation.heard('recommend')) as [[{ threadTs: string }]];
  assert.equal(request.threadTs, paper.threadTs);
  const outside = await slack.standIn.say({ text: 'lunch?' });
  await slack.standIn.you.shortcut('recommend_thread', { channel: DISCUSSION, ts: outside.ts });
  await told(slack, /This thread has no reviews/);
});

test('the buttons below an answer show its evidence, keep a verdict, ask for a recommendation', async (t) => {
  const slack = await running(t);
  const turn = await askIn(slack);
  slack.conversation.held = turn;
  slack.conversation.hold({
    thread: turn.thread,
    threadTs: turn.threadTs,
    title: 'Tide',
    submission: null,
    venue: '',
  });
  await slack.app.replies.open(turn, async () => undefined).finish(answerOutcome('So [R1.3].'));
  const target = { channel: DISCUSSION, ts: repliesIn(slack, turn)[0]!.ts };

  await slack.standIn.you.click(target, 'evidence');
  const view = await modal(slack);
  const words = JSON.stringify(view.blocks);
  assert.match(words, /\[R1\.3\] R1, Reviewer_Ab1d, Weaknesses/);
  assert.match(words, /The baselines are from <2019> and older\.","style":\{"bold":true\}/);
  assert.match(words, /There is no ablation of the router\./);
  assert.doesNotMatch(words, /The text is clear/);

  await slack.standIn.you.click(target, 'feedback', `bad ${turn.id}`);
  assert.deepEqual(await slack.conversation.heard('feedback'), [[turn.id, YOU, 'bad']]);
  await slack.standIn.colleague.click(target, 'recommend');
  const [[request]] = (await slack.conversation.heard('recommend')) as [[{ threadTs: string; user: string }]];
  assert.equal(request.threadTs, turn.threadTs);
  assert.equal(request.user, COLLEAGUE);
});

test('evidence of another channel is not shown, whatever the button says', async (t) => {
  const slack = await running(t);
  const turn = await askIn(slack, { id: `${TEAM}:C9ELSEWHERE:1.000001` });
  slack.conversation.held = turn;
  await slack.app.replies.open(turn, async () => undefined).finish(answerOutcome('So [R1.3].'));
  await slack.standIn.you.click({ channel: DISCUSSION, ts: repliesIn(slack, turn)[0]!.ts }, 'evidence');
  await told(slack, /You cannot see this paper here/);
  assert.equal(slack.standIn.you.views().length, 0);
});

test('the chair’s decision is recorded, and said in the thread', async (t) => {
  const slack = await running(t);
  const turn = await askIn(slack);
  slack.conversation.hold({
    thread: turn.thread,
    threadTs: turn.threadTs,
    title: 'Tide',
    submission: null,
    venue: '',
  });
  const outcome = {
    kind: 'recommendation',
    recommendation: sampleRecommendation(),
    paper: samplePaper(),
  } as const;
  await slack.app.replies.open(turn, async () => undefined).finish(outcome);
  await slack.standIn.you.click({ channel: DISCUSSION, ts: repliesIn(slack, turn)[0]!.ts }, 'decision');
  const view = await modal(slack);
  await slack.standIn.you.submit(view.id, {
    decision_text: { decision_text: { type: 'plain_text_input', value: 'Reject <for now>' } },
  });
  const said = await soon(slack, () =>
    repliesIn(slack, turn).find(({ text }) => /recorded the decision/.test(text)),
  );
  assert.equal(said.text, `<@${YOU}> recorded the decision: Reject &lt;for now&gt;`);
  assert.deepEqual(asked(slack, 'decide'), [[turn.thread, 'Reject <for now>', YOU]]);
});

test('a failure is told in words, with what to do', async (t) => {
  const slack = await running(t);
  await paperIn(slack);
  slack.conversation.failing.set(
    'recommend',
    new StoreError('The store cannot be written.', 'Try again in a minute.'),
  );
  await slack.standIn.you.command(DISCUSSION, '/recommend');
  await told(slack, /The store cannot be written\. Try again in a minute\./);
  slack.conversation.failing.set('recommend', new Error('secret: R2 wrote nonsense'));
  await slack.standIn.you.command(DISCUSSION, '/recommend');
  const message = await told(slack, /nothing was changed/);
  assert.doesNotMatch(message.text, /secret/);
});

test('the Home tab says what it is and how to begin', async (t) => {
  const slack = await running(t);
  slack.standIn.you.openHome();
  const home = await soon(slack, () => slack.standIn.you.home());
  assert.match(JSON.stringify(home), /Attach the reviews of a paper/);
  assert.match(JSON.stringify(home), /no model is used, nothing leaves this machine/);
});
