/** Replies over the stand-in's real Web API: what a person sees in the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../src/conversation/ports.ts';
import { ALSO, appended, begun, LONG, never, WEAK } from './support/replies.ts';
import { answerOutcome, point, samplePaper, sampleRecommendation, sampleReview } from './support/samples.ts';
import { askIn, markdownOf, openSlack, repliesIn, wordsOf } from './support/slack.ts';

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

test('a card and a recommendation of any length fit into what Slack takes', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const agent = { name: 'extractive', model: null, host: null, rule: null } as const;
  const reviews = Array.from({ length: 60 }, (_, index) => sampleReview(index + 1));
  const card: Outcome = { kind: 'card', paper: samplePaper({ reviews }), agent, changed: null };
  await slack.app.replies.open(turn, never).finish(card);
  assert.match(wordsOf(repliesIn(slack, turn)[0]), /"table"/);

  const points = Array.from({ length: 8 }, (_, index) => point(`Point ${index + 1} ${'of it '.repeat(90)}`));
  const recommendation = sampleRecommendation({ for: points, against: points, wouldChange: points });
  const asked = await askIn(slack);
  await slack.app.replies
    .open(asked, never)
    .finish({ kind: 'recommendation', recommendation, paper: samplePaper() });
  const shown = repliesIn(slack, asked);
  assert.ok(shown.length > 1);
  assert.equal(
    shown
      .map(wordsOf)
      .join('')
      .match(/Point \d of it/g)?.length,
    24,
  );
});

test('a status is shown until there is text, and is gone at the end', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  const at = `${turn.channel}:${turn.threadTs}`;
  const reply = slack.app.replies.open(turn, never);
  reply.status('reading the reviews…');
  const shown = await slack.standIn.until(() => slack.standIn.workspace.statuses.get(at));
  assert.equal(shown, 'Sidechair is reading the reviews…');
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

test('a status that Slack asks to wait with holds up no answer', async (t) => {
  const slack = await openSlack(t);
  slack.standIn.fail('assistant.threads.setStatus', { retryAfter: 60 }, 9);
  const turn = await askIn(slack);
  const reply = slack.app.replies.open(turn, never);
  reply.status('reading the reviews…');
  await reply.finish(answerOutcome(WEAK));
  assert.equal(slack.standIn.calls('assistant.threads.setStatus').length, 1, 'it still waits');
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
