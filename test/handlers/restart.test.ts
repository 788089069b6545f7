/** The app ends in good order in the middle of an answer, and the next one goes on where it ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SlackApp } from '../../handlers/app.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { createConversation } from '../../src/conversation/desk.ts';
import type { Store } from '../../src/store/store.ts';
import { PASTED, QuotingAgent } from '../conversation/room.ts';
import { tempStore } from '../store/open.ts';
import { newApp, openSlack, silent, wordsOf } from './support/slack.ts';

async function running(app: SlackApp, store: Store, agent: QuotingAgent) {
  const conversation = createConversation({
    store,
    agents: { model: null, extractive: agent },
    replies: app.replies,
    files: app.files,
    clock: Date.now,
    log: silent,
  });
  app.register({ conversation, agent: { model: null, host: null } });
  await conversation.start();
  await app.start();
  return {
    async stop(graceMs: number) {
      await app.stop();
      await conversation.stop(graceMs);
    },
  };
}

const untilAborted = ({ signal }: { signal: AbortSignal }) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

test('an app that stops in the middle of a stream says so there, and the next one finishes in the same message', async (t) => {
  const { standIn, app } = await openSlack(t);
  standIn.setRates('off');
  const store = await tempStore(t);
  const slow = new QuotingAgent();
  slow.before = untilAborted;
  const first = await running(app, store, slow);
  const top = await standIn.say({ text: `@Sidechair ${PASTED}` });
  const ours = () =>
    standIn.workspace.messages(DISCUSSION).filter(({ metadata, stream }) => metadata || stream);
  await standIn.until(() => ours().length === 1);
  const asked = await standIn.say({ text: 'What about the baselines?', thread_ts: top.ts });
  const streaming = await standIn.until(() => ours().find(({ stream }) => stream));
  await first.stop(0);
  const waiting = standIn.workspace.message(DISCUSSION, streaming.ts);
  assert.match(wordsOf(waiting), /Certainly\..*This answer continues here in a moment/);
  assert.equal(waiting?.stream, undefined);
  const missed = await standIn.say({ text: 'And the licence?', thread_ts: top.ts });

  const second = await running(newApp(standIn), store, new QuotingAgent());
  t.after(() => second.stop(0));
  const whole = (ts: string, words: RegExp) =>
    standIn.until(() =>
      ours().find(
        (one) => String(one.metadata?.event_payload.turn).endsWith(`:${ts}`) && words.test(wordsOf(one)),
      ),
    );
  assert.equal((await whole(asked.ts, /The baselines are outdated/)).ts, streaming.ts);
  await whole(missed.ts, /licence of the corpus/);
  assert.equal(ours().length, 3);
  assert.doesNotMatch(wordsOf(standIn.workspace.message(DISCUSSION, streaming.ts)), /continues here/);
});

test('an app that stops gives an answer in hand the time to end', async (t) => {
  const { standIn, app } = await openSlack(t);
  standIn.setRates('off');
  const store = await tempStore(t);
  const agent = new QuotingAgent();
  const going = Promise.withResolvers<void>();
  const first = await running(app, store, agent);
  const top = await standIn.say({ text: `@Sidechair ${PASTED}` });
  await standIn.until(() => standIn.workspace.messages(DISCUSSION).some(({ metadata }) => metadata));
  agent.before = () => going.promise;
  const asked = await standIn.say({ text: 'What about the baselines?', thread_ts: top.ts });
  await standIn.until(() => standIn.workspace.messages(DISCUSSION).some(({ stream }) => stream));
  const stopped = first.stop(10_000);
  going.resolve();
  await stopped;
  const turn = await store.turns.get(`T0SIDECHAIR:${DISCUSSION}:${asked.ts}`);
  assert.equal(turn?.state, 'answered');
  assert.match(wordsOf(standIn.workspace.message(DISCUSSION, turn.reply[0]!)), /The baselines are outdated/);
});
