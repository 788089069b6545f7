/** A message's menu and the buttons below answers, through the real app over the stand-in's socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLEAGUE, DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import type { PaperEntry } from '../../src/conversation/thread.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { asked, modal, paperIn, running, soon, TEAM, told } from './support/running.ts';
import { answerOutcome, samplePaper, sampleRecommendation } from './support/samples.ts';
import { askIn, repliesIn } from './support/slack.ts';

const entryOf = ({ thread, threadTs }: Turn): PaperEntry => ({
  thread,
  threadTs,
  title: 'Tide',
  submission: null,
  venue: '',
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
  slack.conversation.hold(entryOf(turn));
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
  slack.conversation.hold(entryOf(turn));
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
