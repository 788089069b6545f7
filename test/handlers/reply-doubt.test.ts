/** A reply where something is not certain: whether a message was made, was kept, still stands, or is still ours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { ALSO, begun, LONG, never, WEAK } from './support/replies.ts';
import { answerOutcome } from './support/samples.ts';
import { askIn, markdownOf, newApp, openSlack, repliesIn } from './support/slack.ts';

test('a message whose ts cannot be kept at once is continued all the same, and kept before more is sent', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const kept: string[] = [];
  const { promise: failed, resolve } = Promise.withResolvers<void>();
  let down = true;
  const reply = slack.app.replies.open(turn, async (ts) => {
    if (down) {
      down = false;
      resolve();
      throw new Error('the database is away');
    }
    assert.deepEqual(slack.standIn.calls('chat.appendStream'), []);
    kept.push(ts);
  });
  reply.append(WEAK);
  await failed;
  reply.append(ALSO);
  const shown = await reply.finish(answerOutcome(WEAK + ALSO));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
  assert.deepEqual(kept, shown);
});

test('a message that Slack made without saying so, and could not be found then, is found later', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  slack.standIn.fail('chat.startStream', { drop: 'after' });
  slack.standIn.fail('conversations.replies', { status: 503 }, 5);
  const posted: string[] = [];
  const reply = slack.app.replies.open(turn, async (ts) => void posted.push(ts));
  reply.append(WEAK);
  await slack.standIn.until(() => slack.standIn.calls('conversations.replies').length === 5);
  reply.append(ALSO);
  const shown = await reply.finish(answerOutcome(WEAK + ALSO));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
  assert.deepEqual(shown, posted);
});

for (const [what, attempts] of [
  ['did not answer', 1],
  ['had been asked by a process that died', 2],
] as const)
  test(`a message that Slack, which ${what}, makes when another has taken its place, goes`, async (t) => {
    const slack = await openSlack(t);
    const { workspace } = slack.standIn;
    const turn = await askIn(slack, { attempts });
    if (attempts === 1) slack.standIn.fail('chat.startStream', { drop: 'before' });
    const { reply } = await begun(slack, turn);
    workspace.post({
      channel: DISCUSSION,
      thread_ts: turn.threadTs,
      user: workspace.bot.id,
      text: WEAK,
      stream: { open: true } as never,
    });
    const shown = await reply.finish(answerOutcome(WEAK + ALSO));
    assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
    assert.equal(shown.length, 1);
  });

test('where somebody deleted the first of several messages, the answer still reads in order', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  slack.standIn.workspace.delete(repliesIn(slack, turn)[0]!);
  const again = slack.app.replies.open({ ...turn, reply }, never);
  const shown = await again.finish(answerOutcome(LONG));
  assert.equal(repliesIn(slack, turn).map(markdownOf).join(''), LONG);
  assert.deepEqual(
    repliesIn(slack, turn).map(({ ts }) => ts),
    shown,
  );
});

test('messages that a shorter answer does not need are emptied where Slack lets none be deleted', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  slack.standIn.fail('chat.delete', { error: 'cant_delete_message' }, reply.length);
  await slack.app.replies.open({ ...turn, reply }, never).finish(answerOutcome(WEAK));
  const [first, ...rest] = repliesIn(slack, turn);
  assert.equal(markdownOf(first), WEAK);
  for (const message of rest) assert.deepEqual([message.text, message.blocks ?? []], ['Removed.', []]);
});

test('a call that Slack asked to wait with is not made once another process may have the turn', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  let held = true;
  const reply = slack.app.replies.open(turn, never, () => {
    if (!held) throw new Error('taken over');
  });
  slack.standIn.fail('chat.startStream', { retryAfter: 5 });
  slack.standIn.fail('chat.postMessage', { retryAfter: 5 });
  reply.append(WEAK);
  await slack.standIn.until(() => slack.standIn.calls('chat.startStream')[0]?.error);
  held = false;
  await assert.rejects(reply.finish(answerOutcome(WEAK)));
  assert.deepEqual(repliesIn(slack, turn), []);
});

/** What Slack's own Stop button goes by. */
const sessionIn = (slack: Awaited<ReturnType<typeof openSlack>>, threadTs: string) =>
  slack.standIn.workspace.sessions.get(`${DISCUSSION}:${threadTs}`);

test('a Stop button that a crash left goes with the answer, however quick it is, or with its removal', async (t) => {
  const slack = await openSlack(t);
  for (const end of ['answered', 'removed']) {
    const turn = await askIn(slack);
    const { posted } = await begun(slack, turn);
    assert.equal(sessionIn(slack, turn.threadTs), 'processing');
    const { replies } = newApp(slack.standIn);
    const left = { ...turn, attempts: 2, reply: posted };
    if (end === 'answered') await replies.open(left, never).finish(answerOutcome(WEAK));
    else await replies.remove(left);
    assert.equal(sessionIn(slack, turn.threadTs), 'active', end);
  }
});

test('a process that lost the turn leaves the Stop button to the one that has it', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  let held = true;
  const frozen = slack.app.replies.open(turn, never, () => {
    if (!held) throw new Error('taken over');
  });
  frozen.append(WEAK);
  await slack.standIn.until(() => slack.standIn.calls('agents.sessions.setStatus').length || null);
  const another = async () =>
    void (await slack.app.replies.open(await askIn(slack), never).finish(answerOutcome(WEAK)));
  await another();
  held = false;
  await assert.rejects(frozen.finish(answerOutcome(WEAK)));
  frozen.abandon();
  await another();
  const set = slack.standIn.calls('agents.sessions.setStatus').map(({ args }) => args.status);
  assert.deepEqual(set, ['processing']);
});
