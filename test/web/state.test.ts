import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apply,
  firstThread,
  inChannel,
  replySummaries,
  startedForMe,
  thread,
} from '../../sandbox/web/state.ts';
import { said, workspaceWith } from './messages.ts';

const texts = (messages: { text: string }[]) => messages.map((message) => message.text);

test('a pushed message appears in order of time, and once however often it is pushed', () => {
  const late = said(20);
  const early = said(10);
  const state = [late, early, late].reduce(
    (all, message) => apply(all, { type: 'message', message }),
    workspaceWith([]),
  );
  assert.deepEqual(texts(state.messages), ['said at 10', 'said at 20']);
});

test('a change replaces the message in its place', () => {
  const state = apply(workspaceWith([said(10), said(20)]), {
    type: 'message_changed',
    message: said(10, { text: 'more of it', streaming: true }),
  });
  assert.deepEqual(texts(state.messages), ['more of it', 'said at 20']);
});

test('the same timestamp in another channel is another message', () => {
  const state = apply(workspaceWith([said(10)]), { type: 'message_deleted', channel: 'C2', ts: said(10).ts });
  assert.equal(state.messages.length, 1);
});

test('an empty status takes the line away', () => {
  const busy = apply(workspaceWith([]), {
    type: 'status',
    channel: 'C1',
    thread_ts: '1.2',
    text: 'Sidechair is reading…',
  });
  assert.deepEqual(busy.statuses, { 'C1:1.2': 'Sidechair is reading…' });
  assert.deepEqual(apply(busy, { type: 'status', channel: 'C1', thread_ts: '1.2', text: '' }).statuses, {});
});

test('a push leaves the state it was applied to as it was', () => {
  const before = workspaceWith([said(10)]);
  apply(before, { type: 'message', message: said(20) });
  assert.equal(before.messages.length, 1);
});

test('replies stay out of the channel, unless they were sent to it too', () => {
  const root = said(0);
  const messages = [
    root,
    said(1, { thread_ts: root.ts, text: 'reply' }),
    said(2, { thread_ts: root.ts, subtype: 'thread_broadcast', text: 'also to the channel' }),
  ];
  assert.deepEqual(texts(inChannel(messages, 'C1')), ['said at 0', 'also to the channel']);
});

test('a thread is its first message and its replies, also when the first carries its own thread_ts', () => {
  const root = said(0, { thread_ts: said(0).ts });
  const reply = said(5, { thread_ts: root.ts });
  const found = thread([reply, said(3), root], 'C1', root.ts);
  assert.equal(found.root, root);
  assert.deepEqual(found.replies, [reply]);
});

test('replies are counted with their authors and the time of the last; those shown to one person are not', () => {
  const root = said(0);
  const summaries = replySummaries(
    [
      root,
      said(1, { thread_ts: root.ts, user: 'U1' }),
      said(2, { thread_ts: root.ts, user: 'U9' }),
      said(3, { thread_ts: root.ts, user: 'U9' }),
      said(4, { thread_ts: root.ts, user: 'U9', ephemeral_to: 'U1' }),
    ],
    'C1',
  );
  assert.deepEqual(summaries.get(root.ts), { count: 3, users: ['U1', 'U9'], lastTs: said(3).ts });
});

test('a newcomer is shown the oldest thread that the app has answered in', () => {
  const [alone, answered, later] = [said(0), said(10), said(20)];
  const replies = [
    said(30, { thread_ts: later.ts, user: 'U9' }),
    said(31, { thread_ts: answered.ts, user: 'U9' }),
    said(32, { thread_ts: alone.ts, user: 'U2' }),
  ];
  assert.equal(firstThread(workspaceWith([alone, answered, later, ...replies]), 'C1'), answered.ts);
  assert.equal(firstThread(workspaceWith([alone]), 'C1'), null);
});

test('a thread that the app begins at the wish of the person here is known by its first message', () => {
  const state = workspaceWith([]);
  const by = (second: number, text: string, more = {}) => said(second, { user: state.bot.id, text, ...more });
  const mine = by(10, `Reviews, sent by <@${state.me}>`);
  const messages = [
    mine,
    by(11, 'Reviews, sent by <@U9>'),
    by(12, `For <@${state.me}>`, { thread_ts: mine.ts }),
    by(13, `For <@${state.me}>`, { ephemeral_to: state.me }),
    said(14, { text: `I am <@${state.me}>` }),
  ];
  assert.deepEqual(startedForMe({ ...state, messages }, mine.channel), [mine.ts]);
});
