import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../handlers/messages.ts';

const BOT = 'U0BOT';
const TEAM = 'T1';
const said = (more: Record<string, unknown> = {}) => ({
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  text: 'What are the weaknesses?',
  ts: '1700000001.000100',
  thread_ts: '1700000000.000100',
  ...more,
});

const messageOf = (event: unknown) => {
  const result = normalise(event, BOT, TEAM);
  assert.equal(result?.kind, 'message');
  return result?.kind === 'message' ? result.message : assert.fail();
};

test('a message in a thread is read with its place, its sender and its text', () => {
  assert.deepEqual(messageOf(said()), {
    team: 'T1',
    channel: 'C1',
    threadTs: '1700000000.000100',
    ts: '1700000001.000100',
    user: 'U1',
    userTeam: 'T1',
    text: 'What are the weaknesses?',
    files: [],
    mentioned: false,
    toOthers: false,
    direct: false,
  });
});

test('the same mention as message and as app_mention gives the same turn', () => {
  const text = `<@${BOT}> what are the weaknesses?`;
  const asMessage = messageOf(said({ text }));
  const { channel_type: _, ...mention } = said({ text, type: 'app_mention' });
  assert.deepEqual(messageOf(mention), asMessage);
  assert.equal(asMessage.text, 'what are the weaknesses?');
  assert.equal(asMessage.mentioned, true);
});

test('the mention of the bot is taken out wherever it stands, with its label and comma', () => {
  assert.equal(messageOf(said({ text: `<@${BOT}|sidechair>, and R2?` })).text, 'and R2?');
  assert.equal(messageOf(said({ text: `and R2, <@${BOT}>` })).text, 'and R2,');
});

test('a pasted review keeps its lines', () => {
  const text = `<@${BOT}>\nReview 1\n\nStrengths:\n• clear\n• short`;
  assert.equal(messageOf(said({ text })).text, 'Review 1\n\nStrengths:\n• clear\n• short');
});

test('a message with files and one also sent to the channel are still messages', () => {
  const file = { id: 'F1', name: 'forum.json', size: 12, mimetype: 'application/json', url_private: 'x' };
  const gone = { id: 'F2', mode: 'tombstone' };
  const withFile = messageOf(said({ subtype: 'file_share', files: [file, gone] }));
  assert.deepEqual(withFile.files, [
    { id: 'F1', name: 'forum.json', size: 12, mimetype: 'application/json' },
  ]);
  assert.equal(messageOf(said({ subtype: 'thread_broadcast' })).text, 'What are the weaknesses?');
});

test('bots, the bot itself, and housekeeping are nothing to act on', () => {
  const ignored = [
    said({ user: BOT }),
    said({ bot_id: 'B9' }),
    said({ subtype: 'bot_message', user: undefined }),
    said({ subtype: 'channel_join' }),
    said({ user: 'USLACKBOT' }),
    { type: 'reaction_added', channel: 'C1', ts: '1' },
    null,
    'text',
  ];
  for (const event of ignored) assert.equal(normalise(event, BOT, TEAM), null);
});

test('a message that begins by addressing someone else is to others, unless the bot is mentioned too', () => {
  assert.equal(messageOf(said({ text: '<@U2> do you agree?' })).toOthers, true);
  assert.equal(messageOf(said({ text: '<!subteam^S1|@chairs> do you agree?' })).toOthers, true);
  assert.equal(messageOf(said({ text: `<@U2> <@${BOT}> what does R1 say?` })).toOthers, false);
  assert.equal(messageOf(said({ text: 'what did <@U2> mean?' })).toOthers, false);
});

test("Slack's markup becomes what a person reads", () => {
  const text =
    'p &lt; 0.05 &amp; n &gt; 3 in <#C2|papers> says <@U2|ann>, see <https://x.org/a|the page>, <https://y.org|y.org>, <mailto:a@b.c|a@b.c> <!here> &amp;lt;';
  assert.equal(
    messageOf(said({ text })).text,
    'p < 0.05 & n > 3 in #papers says @ann, see the page (https://x.org/a), https://y.org, a@b.c @here &lt;',
  );
});

test('a person of another workspace keeps their own team', () => {
  assert.equal(messageOf(said({ user_team: 'T2' })).userTeam, 'T2');
  assert.equal(messageOf(said({ source_team: 'T3', team: 'T1' })).userTeam, 'T3');
});

test('every message of a direct conversation is direct', () => {
  assert.equal(messageOf(said({ channel: 'D1', channel_type: 'im' })).direct, true);
});

const changed = (before: string, after: Record<string, unknown>) => ({
  type: 'message',
  subtype: 'message_changed',
  channel: 'C1',
  ts: '1700000009.000100',
  message: { user: 'U1', ts: '1700000001.000100', thread_ts: '1700000000.000100', ...after },
  previous_message: { user: 'U1', ts: '1700000001.000100', text: before },
});

test('an edit names the message edited, and counts only when a word changed', () => {
  const edit = normalise(changed('why?', { text: 'why not?' }), BOT, TEAM);
  assert.equal(edit?.kind, 'edit');
  assert.equal(edit?.message.ts, '1700000001.000100');
  assert.equal(edit?.kind === 'edit' && edit.message.text, 'why not?');
  assert.equal(normalise(changed('why?', { text: 'why?', attachments: [{}] }), BOT, TEAM), null);
  assert.equal(normalise(changed('a', { text: 'b', bot_id: 'B1' }), BOT, TEAM), null);
});

test('a deletion names the message deleted; our own deletions are not heard', () => {
  const event = { type: 'message', subtype: 'message_deleted', channel: 'C1', ts: '9', deleted_ts: '5' };
  const expected = { kind: 'deletion', message: { team: 'T1', channel: 'C1', ts: '5' } };
  assert.deepEqual(normalise(event, BOT, TEAM), expected);
  const ours = { ...event, previous_message: { user: BOT, bot_id: 'B1', ts: '5' } };
  assert.equal(normalise(ours, BOT, TEAM), null);
});

test('the tombstone of a deleted message with replies is its deletion', () => {
  const event = changed('old words', {
    subtype: 'tombstone',
    user: 'USLACKBOT',
    text: 'This message was deleted.',
  });
  assert.deepEqual(normalise(event, BOT, TEAM), {
    kind: 'deletion',
    message: { team: 'T1', channel: 'C1', ts: '1700000001.000100' },
  });
});
