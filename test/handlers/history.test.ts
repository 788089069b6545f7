/** What people did while no event reached the app is read back from Slack and taken in. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { BOT_USER, DISCUSSION } from '../../sandbox/server/workspace.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { createConversation } from '../../src/conversation/desk.ts';
import { PASTED, QuotingAgent } from '../conversation/room.ts';
import { tempStore } from '../store/open.ts';
import { openSlack, type Slack, silent, wordsOf } from './support/slack.ts';

interface Talk extends Slack {
  conversation: Conversation;
  thread: string;
  /** Says it in the paper's thread; resolves to its ts. */
  say(text: string): Promise<string>;
  /** What the reply to this message shows, once it is whole; waits for one that says `words`. */
  answer(ts: string, words: RegExp): Promise<string>;
  replies(ts: string): number;
  /** Does something while the app hears nothing of it, and lets the app come back. */
  away(act: () => Promise<void>): Promise<void>;
}

async function withPaper(t: TestContext): Promise<Talk> {
  const slack = await openSlack(t);
  const { standIn, app } = slack;
  standIn.setRates('off');
  const conversation = createConversation({
    store: await tempStore(t),
    agents: { model: null, extractive: new QuotingAgent() },
    replies: app.replies,
    files: app.files,
    history: app.history,
    clock: Date.now,
    log: silent,
    catchUp: { absenceMs: 0, paceMs: 0, marginMs: 1, retryMs: 10 },
  });
  app.register({ conversation, agent: { model: null, host: null } });
  await conversation.start();
  await app.start();
  t.after(async () => {
    await app.stop();
    await conversation.stop(0);
  });
  await conversation.connection(true);
  const said = await standIn.say({ text: `@Sidechair ${PASTED}` });
  const ours = (ts: string) =>
    standIn.workspace
      .messages(DISCUSSION)
      .filter(({ metadata }) => String(metadata?.event_payload.turn).endsWith(`:${ts}`));
  await standIn.until(() => ours(said.ts).length > 0);
  const channel = standIn.workspace.channel(DISCUSSION)!;
  return {
    ...slack,
    conversation,
    thread: said.ts,
    say: async (text) => (await standIn.say({ text, thread_ts: said.ts })).ts,
    answer: (ts, words) =>
      standIn.until(() => {
        const shown = ours(ts).find(({ stream }) => !stream);
        return shown && words.test(wordsOf(shown)) ? wordsOf(shown) : null;
      }),
    replies: (ts) => ours(ts).length,
    async away(act) {
      await conversation.connection(false);
      const { members } = channel;
      channel.members = members.filter((member) => member !== BOT_USER);
      await act();
      channel.members = members;
      await conversation.connection(true);
    },
  };
}

test('after an outage what was said is answered, in order, what was edited is answered anew, and replies to what was deleted go', async (t) => {
  const talk = await withPaper(t);
  const { standIn, thread } = talk;
  const edited = await talk.say('What about the baselines?');
  await talk.answer(edited, /outdated/);
  const deleted = await talk.say('Is the writing clear?');
  await talk.answer(deleted, /writing/);
  const missed: string[] = [];
  await talk.away(async () => {
    for (const word of ['ablation', 'licence']) missed.push(await talk.say(`And the ${word}?`));
    standIn.you.edit(DISCUSSION, edited, 'What about the licence?');
    standIn.you.delete(DISCUSSION, deleted);
  });
  await talk.answer(missed[0]!, /ablation/);
  await talk.answer(missed[1]!, /licence/);
  await talk.answer(edited, /licence/);
  await standIn.until(() => talk.replies(deleted) === 0);
  assert.deepEqual([edited, ...missed].map(talk.replies), [1, 1, 1]);
  const order = standIn.you
    .messages(DISCUSSION, thread)
    .flatMap(({ metadata }) => (metadata ? [String(metadata.event_payload.turn).split(':')[2]] : []));
  assert.deepEqual(order, [thread, edited, ...missed]);
});

test('a thread is read in small pages where Slack gives no large ones, and a rate limit is waited out', async (t) => {
  const talk = await withPaper(t);
  const missed: string[] = [];
  talk.standIn.fail('conversations.replies', { retryAfter: 1 });
  talk.standIn.fail('conversations.replies', { error: 'invalid_limit' });
  await talk.away(async () => {
    for (let n = 0; n < 18; n += 1) missed.push(await talk.say(`And the licence, ${n}?`));
  });
  for (const ts of missed) await talk.answer(ts, /licence/);
  const [limited, large, ...read] = talk.standIn.calls('conversations.replies');
  assert.deepEqual(
    [limited, large].map((call) => Number(call?.args.limit)),
    [200, 200],
  );
  assert.ok(
    read.some(({ args }) => args.cursor),
    'a second page was read',
  );
  assert.ok(read.every(({ args }) => Number(args.limit) <= 15));
});

for (const error of ['invalid_auth', 'token_revoked', 'token_expired']) {
  test(`${error} while catching up: the thread is read once Slack takes the token again`, async (t) => {
    const talk = await withPaper(t);
    talk.standIn.fail('conversations.replies', { error });
    const missed: string[] = [];
    await talk.away(async () => void missed.push(await talk.say('And the licence?')));
    await talk.answer(missed[0]!, /licence/);
    assert.equal(talk.standIn.calls('conversations.replies').length, 2);
  });
}

test('a thread that is switched off, or gone, is left alone', async (t) => {
  const talk = await withPaper(t);
  const key = `T0SIDECHAIR:${DISCUSSION}:${talk.thread}`;
  await talk.conversation.setMode(key, 'off');
  await talk.away(async () => void (await talk.say('And the licence?')));
  assert.deepEqual(talk.standIn.calls('conversations.replies'), []);
  await talk.conversation.setMode(key, 'every');
  await talk.away(async () => talk.standIn.deleteThread(DISCUSSION, talk.thread, { quiet: true }));
  assert.equal(talk.standIn.calls('conversations.replies').length, 1);
  assert.equal((await talk.conversation.thread(key))?.mode, 'every');
});

test('what was said to others, or before the absence, is not answered afterwards', async (t) => {
  const talk = await withPaper(t);
  const key = `T0SIDECHAIR:${DISCUSSION}:${talk.thread}`;
  await talk.conversation.setMode(key, 'mentions');
  const ignored = await talk.say('Shall we talk about the licence on Monday?');
  await talk.standIn.until(() => talk.standIn.undelivered === 0);
  await talk.conversation.setMode(key, 'every');
  const late: string[] = [];
  await talk.away(async () => void late.push(await talk.say('And the licence?')));
  await talk.answer(late[0]!, /licence/);
  assert.equal(talk.replies(ignored), 0);
});
