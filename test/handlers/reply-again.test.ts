/** A reply made again: after a crash, an edit or a deletion, it stands in the messages it has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALSO, begun, LONG, never, WEAK } from './support/replies.ts';
import { answerOutcome } from './support/samples.ts';
import { askIn, markdownOf, newApp, openSlack, repliesIn } from './support/slack.ts';

test('a restart goes on in the message of the killed process, though Slack still streams it', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { posted } = await begun(slack, turn, 'R1 finds the base');

  const again = { standIn: slack.standIn, app: newApp(slack.standIn) };
  const { reply } = { reply: again.app.replies.open({ ...turn, reply: posted }, never) };
  reply.append(WEAK);
  const shown = await reply.finish(answerOutcome(WEAK + ALSO));
  assert.deepEqual(shown, posted);
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
});

test('a message whose ts was never kept is found after a crash, and continued', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  await begun(slack, turn, 'R1 finds the base');

  const kept: string[] = [];
  const reply = newApp(slack.standIn).replies.open({ ...turn, attempts: 2 }, async (ts) => {
    kept.push(ts);
  });
  const shown = await reply.finish(answerOutcome(WEAK));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);
  assert.deepEqual(kept, shown);
});

test("a first answer reads nothing of the thread's history", async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  await slack.app.replies.open(turn, never).finish(answerOutcome(WEAK));
  assert.deepEqual(slack.standIn.calls('conversations.replies'), []);
});

test("another turn's reply and other lines of the bot are never taken for a lost one", async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const other = { ...turn, id: `${turn.id}-other` };
  await slack.app.replies.open(other, never).finish({ kind: 'notice', text: 'The other answer.' });
  const again = newApp(slack.standIn).replies.open({ ...turn, attempts: 2 }, never);
  await again.finish({ kind: 'notice', text: 'This answer.' });
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), ['The other answer.', 'This answer.']);
});

test('a stream that was begun for another turn is neither continued nor removed, where it is known whose it is', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const other = await begun(slack, { ...turn, id: `${turn.id}-other` });
  const others = async () => other.posted;

  const { replies } = newApp(slack.standIn);
  await replies.open({ ...turn, attempts: 2 }, never, () => {}, others).finish(answerOutcome(ALSO.trim()));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK, ALSO.trim()]);
  await replies.remove({ ...turn, attempts: 2 }, () => {}, others);
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);
});

test('an edited question: the same messages are filled anew, and those not needed any more go', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const first = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  assert.ok(first.length > 3);
  const reply = slack.app.replies.open({ ...turn, reply: first }, never);
  const second = await reply.finish(answerOutcome(WEAK));
  assert.deepEqual(second, first.slice(0, 1));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);

  const longer = await slack.app.replies.open({ ...turn, reply: second }, never).finish(answerOutcome(LONG));
  assert.deepEqual(longer.slice(0, 1), second);
  assert.equal(repliesIn(slack, turn).map(markdownOf).join(''), LONG);
});

test('a reply that somebody deleted meanwhile is posted again', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { posted } = await begun(slack, turn);
  slack.standIn.workspace.delete(repliesIn(slack, turn)[0]!);
  const shown = await slack.app.replies.open({ ...turn, reply: posted }, never).finish(answerOutcome(WEAK));
  assert.notDeepEqual(shown, posted);
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);
});

test('a process that was taken over writes nothing over the answer of the one that has the turn', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const posted: string[] = [];
  const { promise: shown, resolve } = Promise.withResolvers<void>();
  let held = true;
  const assertHeld = () => {
    if (!held) throw new Error('taken over');
  };
  const frozen = slack.app.replies.open(
    turn,
    async (ts) => {
      posted.push(ts);
      resolve();
    },
    assertHeld,
  );
  frozen.append(WEAK);
  await shown;
  const other = newApp(slack.standIn).replies.open({ ...turn, attempts: 2, reply: posted }, never);
  await other.finish(answerOutcome(WEAK + ALSO));
  held = false;
  frozen.append(' R2 praises the writing [R2.1].');
  await assert.rejects(frozen.finish(answerOutcome(WEAK)));
  frozen.abandon();
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
});
