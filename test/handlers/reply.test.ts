/** Replies over the stand-in's real Web API: what a person sees in the end, whatever goes wrong on the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../sandbox/server/faults.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { type Outcome, ReplyError } from '../../src/conversation/ports.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { answerOutcome, sampleAnswer, samplePaper } from './support/samples.ts';
import { askIn, markdownOf, newApp, openSlack, repliesIn, type Slack, wordsOf } from './support/slack.ts';

const WEAK = 'R1 finds the baselines outdated [R1.2].';
const ALSO = ' R3 misses an ablation [R3.1].';

const never = async () => undefined;

/** A reply that has shown its first sentence, with the ts that were reported. */
async function begun(slack: Slack, turn: Turn, first = WEAK) {
  const posted: string[] = [];
  const { promise: shown, resolve } = Promise.withResolvers<void>();
  const reply = slack.app.replies.open(turn, async (ts) => {
    posted.push(ts);
    resolve();
  });
  reply.append(first);
  await shown;
  return { reply, posted };
}

const appended = (slack: Slack) =>
  slack.standIn.until(() => slack.standIn.calls('chat.appendStream').length || null, 3_000);

test('an answer streams: its first sentence at once, the rest as it comes, buttons at the end', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply, posted } = await begun(slack, turn);
  assert.equal(markdownOf(repliesIn(slack, turn)[0]), WEAK);

  reply.append(ALSO);
  await appended(slack);
  const shown = await reply.finish(answerOutcome(WEAK + ALSO));

  const [message, ...others] = repliesIn(slack, turn);
  assert.deepEqual(others, []);
  assert.deepEqual(shown, [message!.ts]);
  assert.deepEqual(posted, [message!.ts]);
  assert.equal(markdownOf(message), WEAK + ALSO);
  assert.equal(message!.stream, undefined);
  assert.match(wordsOf(message), /"evidence".*"recommend".*"feedback"/s);
  assert.deepEqual(message!.metadata?.event_payload, { turn: turn.id });
  assert.deepEqual(slack.standIn.calls('chat.update'), []);
});

test('nothing more is sent before the ts of a new message is kept', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  let keep = () => {};
  const keeping = new Promise<void>((resolve) => {
    keep = resolve;
  });
  const reply = slack.app.replies.open(turn, () => keeping);
  reply.append(WEAK);
  await slack.standIn.until(() => repliesIn(slack, turn)[0]);
  reply.append(ALSO);
  const finished = reply.finish(answerOutcome(WEAK + ALSO));
  await slack.standIn.say({ text: 'time passes' });
  assert.equal(
    slack.standIn.calls('chat.appendStream').length + slack.standIn.calls('chat.stopStream').length,
    0,
  );
  keep();
  await finished;
  assert.equal(markdownOf(repliesIn(slack, turn)[0]), WEAK + ALSO);
});

test('a reply of which nothing was streamed is one message, posted once', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const shown = await slack.app.replies
    .open(turn, never)
    .finish({ kind: 'notice', text: 'No reviews here.' });
  const [message] = repliesIn(slack, turn);
  assert.deepEqual(shown, [message!.ts]);
  assert.equal(markdownOf(message), 'No reviews here.');
  assert.equal(slack.standIn.calls('chat.startStream').length, 0);
});

const LONG = Array.from(
  { length: 400 },
  (_, index) =>
    `R1 holds that experiment ${index} lacks a baseline of its own, and says why [R1.${index + 1}].`,
).join('\n\n');

test('a long answer rolls over to new messages, whole, in order, each reported', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply, posted } = await begun(slack, turn, `${LONG.slice(0, 30_000)}`);
  reply.append(LONG.slice(30_000));
  const shown = await reply.finish(answerOutcome(LONG));

  const messages = repliesIn(slack, turn);
  assert.ok(messages.length >= 4);
  assert.equal(messages.map(markdownOf).join(''), LONG);
  assert.ok(messages.every((message) => Buffer.byteLength(markdownOf(message)) <= 9_000));
  assert.ok(messages.slice(0, -1).every((message) => /\.\s*$/.test(markdownOf(message))));
  assert.deepEqual(
    shown,
    messages.map(({ ts }) => ts),
  );
  assert.deepEqual(posted, shown);
  assert.ok(messages.every(({ stream }) => stream === undefined));
  assert.match(wordsOf(messages.at(-1)), /feedback/);
});

for (const error of [
  'unknown_method',
  'missing_recipient_team_id',
  'user_not_found',
  'method_not_supported_for_channel_type',
]) {
  test(`where streaming is refused (${error}) the answer is posted and edited`, async (t) => {
    const slack = await openSlack(t);
    slack.standIn.fail('chat.startStream', { error }, 5);
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await slack.standIn.until(() => slack.standIn.calls('chat.update').length || null);
    await reply.finish(answerOutcome(WEAK + ALSO));
    const messages = repliesIn(slack, turn);
    assert.equal(messages.length, 1);
    assert.equal(markdownOf(messages[0]), WEAK + ALSO);
    assert.match(wordsOf(messages[0]), /feedback/);
    assert.equal(slack.standIn.calls('chat.startStream').length, 1);
  });
}

const APPEND_FAULTS: [string, Fault][] = [
  ['Slack ended the stream', { error: 'message_not_in_streaming_state' }],
  ['the message is full', { error: 'msg_too_long' }],
  ['Slack asks to wait', { retryAfter: 1 }],
  ['Slack is ill', { error: 'internal_error' }],
  ['the server fails', { status: 503 }],
  ['the line breaks before the call arrives', { drop: 'before' }],
  ['the line breaks after the call took effect', { drop: 'after' }],
];
for (const [what, fault] of APPEND_FAULTS) {
  for (const method of ['chat.appendStream', 'chat.stopStream']) {
    test(`when ${what} at ${method}, the whole answer is there once`, async (t) => {
      const slack = await openSlack(t);
      slack.standIn.fail(method, fault);
      const turn = await askIn(slack);
      const { reply } = await begun(slack, turn);
      reply.append(ALSO);
      await appended(slack);
      reply.append(' That is all.');
      await reply.finish(answerOutcome(`${WEAK}${ALSO} That is all.`));
      const messages = repliesIn(slack, turn);
      assert.equal(messages.map(markdownOf).join(''), `${WEAK}${ALSO} That is all.`);
      assert.equal(messages.length, 1);
      assert.match(wordsOf(messages[0]), /feedback/);
      assert.equal(messages[0]!.stream, undefined);
    });
  }
}

for (const [what, fault] of APPEND_FAULTS.slice(2)) {
  for (const method of ['chat.startStream', 'chat.postMessage']) {
    test(`when ${what} at ${method}, there is one message and not two`, async (t) => {
      const slack = await openSlack(t);
      if (method === 'chat.postMessage')
        slack.standIn.fail('chat.startStream', { error: 'unknown_method' }, 9);
      slack.standIn.fail(method, fault);
      const turn = await askIn(slack);
      const { reply, posted } = await begun(slack, turn);
      const shown = await reply.finish(answerOutcome(WEAK + ALSO));
      const messages = repliesIn(slack, turn);
      assert.deepEqual(messages.map(markdownOf), [WEAK + ALSO]);
      assert.deepEqual(shown, [messages[0]!.ts]);
      assert.deepEqual(posted, shown);
    });
  }
}

for (const method of ['chat.startStream', 'chat.appendStream', 'chat.stopStream', 'chat.postMessage']) {
  test(`when ${method} is never answered (time-out), the whole answer is there once`, async (t) => {
    const { standIn } = await openSlack(t);
    const slack = { standIn, app: newApp(standIn, 150) };
    if (method === 'chat.postMessage') standIn.fail('chat.startStream', { error: 'unknown_method' }, 9);
    standIn.fail(method, { hang: true });
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await reply.finish(answerOutcome(WEAK + ALSO));
    const messages = repliesIn(slack, turn);
    assert.deepEqual(messages.map(markdownOf), [WEAK + ALSO]);
    assert.match(wordsOf(messages[0]), /feedback/);
  });
}

test('a stream that outlived Slack’s five minutes is continued by an edit, whole', async (t) => {
  const slack = await openSlack(t, { stream: 50 });
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn);
  await new Promise((resolve) => setTimeout(resolve, 60));
  reply.append(ALSO);
  await reply.finish(answerOutcome(WEAK + ALSO));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK + ALSO]);
  assert.ok(slack.standIn.calls().some(({ error }) => error === 'message_not_in_streaming_state'));
});

test('a stream that a person stopped keeps what is shown and says that it was stopped', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.appendStream', { error: 'stopped_by_user' });
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn);
  reply.append(ALSO);
  await appended(slack);
  await reply.finish(answerOutcome(WEAK + ALSO));
  const messages = repliesIn(slack, turn);
  assert.deepEqual(messages.map(markdownOf), [WEAK]);
  assert.match(wordsOf(messages[0]), /Stopped on request/);
});

/** An answer whose second sentence failed its second look. */
const struckOutcome = (): Outcome => {
  const struck = { text: ALSO.trim(), judgement: 'contradicted' as const, cites: ['R3.1'] };
  const secondLook = { struck: [struck], shown: `${WEAK} ~~${ALSO.trim()}~~`, failure: null };
  return { kind: 'answer', answer: sampleAnswer(WEAK, { secondLook }), paper: samplePaper() };
};

test('a sentence that fails its second look is struck out in the message that shows it', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply, posted } = await begun(slack, turn);
  reply.append(ALSO);
  await appended(slack);
  assert.deepEqual(await reply.finish(struckOutcome()), posted);
  const [message, ...others] = repliesIn(slack, turn);
  assert.deepEqual(others, []);
  assert.equal(markdownOf(message), `${WEAK} ~~${ALSO.trim()}~~`);
  assert.match(wordsOf(message), /1 sentence was struck out after a second look/);
});

test('a stream that a person stopped once all was shown is a whole answer, and its strikes stand', async (t) => {
  for (const [outcome, text] of [
    [answerOutcome(WEAK + ALSO), WEAK + ALSO],
    [struckOutcome(), `${WEAK} ~~${ALSO.trim()}~~`],
  ] as const) {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    const { reply } = await begun(slack, turn);
    reply.append(ALSO);
    await appended(slack);
    slack.standIn.fail('chat.stopStream', { error: 'stopped_by_user' });
    await reply.finish(outcome);
    assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [text]);
    assert.doesNotMatch(wordsOf(repliesIn(slack, turn)[0]), /Stopped on request/);
  }
});

test('where Slack takes no markdown block, what is struck out is struck out all the same', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.postMessage', { error: 'invalid_blocks' });
  const turn = await askIn(slack);
  await slack.app.replies.open(turn, never).finish(struckOutcome());
  assert.match(wordsOf(repliesIn(slack, turn)[0]), / ~R3 misses an ablation \[R3\.1\]\.~"/);
});

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

test('a failure in the middle of an answer leaves what was read, and says so below it', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn);
  await reply.finish({ kind: 'notice', text: 'The model did not go on; ask again.' });
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [
    `${WEAK}\n\nThe model did not go on; ask again.`,
  ]);
});

test('the final text counts, also where it differs from what was streamed', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const { reply } = await begun(slack, turn, 'Struck out later.');
  await reply.finish(answerOutcome(WEAK));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);
});

test('a card and a recommendation fit into what Slack takes', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const agent = { name: 'extractive', model: null, host: null, rule: null } as const;
  const card: Outcome = { kind: 'card', paper: samplePaper(), agent, changed: null };
  await slack.app.replies.open(turn, never).finish(card);
  assert.match(wordsOf(repliesIn(slack, turn)[0]), /"table"/);
});

test('a status is shown until there is text, and is gone at the end', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const at = `${turn.channel}:${turn.threadTs}`;
  const reply = slack.app.replies.open(turn, never);
  reply.status('reading the reviews…');
  await slack.standIn.until(() => slack.standIn.workspace.statuses.get(at));
  await reply.finish({ kind: 'notice', text: 'Done.' });
  assert.equal(slack.standIn.workspace.statuses.get(at), undefined);
});

test('where there is no status to be had the answer comes all the same', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('assistant.threads.setStatus', { error: 'unknown_method' }, 9);
  const turn = await askIn(slack);
  const reply = slack.app.replies.open(turn, never);
  reply.status('reading the reviews…');
  await reply.finish(answerOutcome(WEAK));
  assert.deepEqual(repliesIn(slack, turn).map(markdownOf), [WEAK]);
});

test('a place that is closed to the bot is a failure for good; a broken line is not', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  slack.standIn.setMember(DISCUSSION, false);
  const closed = slack.app.replies.open(turn, never).finish({ kind: 'notice', text: 'Hello' });
  await assert.rejects(closed, (error) => error instanceof ReplyError && error.permanent);
  slack.standIn.setMember(DISCUSSION, true);
  slack.standIn.fail('chat.postMessage', { status: 500 }, 9);
  const broken = slack.app.replies.open(turn, never).finish({ kind: 'notice', text: 'Hello' });
  await assert.rejects(broken, (error) => error instanceof ReplyError && !error.permanent);
});

test('blocks that Slack does not take are replaced by their words', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('chat.postMessage', { error: 'invalid_blocks' });
  const turn = await askIn(slack);
  await slack.app.replies.open(turn, never).finish(answerOutcome(WEAK));
  assert.match(wordsOf(repliesIn(slack, turn)[0]), /R1 finds the baselines outdated/);
});

test('hostile text reaches Slack with nothing that rings, links or pings', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const hostile = '<!channel> <@U0CHAIR0002> [here](https://evil.example) ![](https://evil.example/p.png)';
  const { reply } = await begun(slack, turn, hostile);
  await reply.finish(answerOutcome(hostile));
  const sent = JSON.stringify(slack.standIn.calls().map((call) => call));
  for (const live of ['<!channel>', '<@U0CHAIR0002>', '](https', 'https://evil'])
    assert.equal(sent.includes(live), false, live);
});

test('a reply whose question was deleted goes; what is gone already is no failure', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  await slack.app.replies.remove({ ...turn, reply });
  assert.deepEqual(repliesIn(slack, turn), []);
  await slack.app.replies.remove({ ...turn, reply });
});

for (const error of ['cant_delete_message', 'compliance_exports_prevent_deletion']) {
  test(`${error}: the messages of a removed reply say so, and nothing else`, async (t) => {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
    assert.ok(reply.length > 1);
    slack.standIn.fail('chat.delete', { error }, reply.length);
    await slack.app.replies.remove({ ...turn, reply });
    for (const message of repliesIn(slack, turn)) {
      assert.equal(message.text, 'Removed.');
      assert.deepEqual(message.blocks ?? [], []);
    }
  });
}

test('a removal that Slack refuses in every way is told from one that may go through later', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const reply = await slack.app.replies.open(turn, never).finish(answerOutcome(LONG));
  const removal = async (error: string) => {
    for (const method of ['chat.delete', 'chat.update']) slack.standIn.fail(method, { error }, reply.length);
    const failure = await slack.app.replies.remove({ ...turn, reply }).catch((thrown: unknown) => thrown);
    assert.ok(failure instanceof ReplyError);
    return { code: failure.code, permanent: failure.permanent, refused: failure.refused };
  };
  assert.deepEqual(await removal('cant_delete_message'), {
    code: 'cant_delete_message',
    permanent: false,
    refused: true,
  });
});

for (const [error, refused, permanent] of [
  ['invalid_arguments', true, false],
  ['is_archived', true, true],
  ['token_revoked', false, false],
  ['rate_limited', false, false],
] as const) {
  test(`an answer that cannot be shown (${error}) is ${refused ? 'refused' : 'tried on'}`, async (t) => {
    const slack = await openSlack(t);
    const turn = await askIn(slack);
    for (const method of ['chat.startStream', 'chat.postMessage']) slack.standIn.fail(method, { error }, 5);
    await assert.rejects(slack.app.replies.open(turn, never).finish(answerOutcome(WEAK)), (thrown) => {
      assert.ok(thrown instanceof ReplyError);
      assert.deepEqual([thrown.refused, thrown.permanent], [refused, permanent]);
      return true;
    });
  });
}

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
