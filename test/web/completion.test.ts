import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  commandRefusal,
  commandsFor,
  completeMention,
  mentionAt,
  parseCommand,
} from '../../sandbox/web/completion.ts';

const users = [
  { id: 'U1', name: 'Robin Vale', is_bot: false },
  { id: 'U2', name: 'Sam Okafor', is_bot: false },
  { id: 'U9', name: 'Sidechair', is_bot: true },
];
const commands = [
  { name: '/reviews', description: 'Attach reviews', usage_hint: '[help]' },
  { name: '/recommend', description: 'Recommend', usage_hint: '[paper]' },
];
const names = (text: string) => mentionAt(text, text.length, users)?.matches.map((user) => user.name);

test('after @ the app is offered first, then people by name', () => {
  assert.deepEqual(names('@'), ['Sidechair', 'Robin Vale', 'Sam Okafor']);
  assert.deepEqual(names('hello @s'), ['Sidechair', 'Sam Okafor']);
});

test('nothing is offered inside a mail address, after a space, or for a name nobody has', () => {
  assert.equal(names('write to sam@s'), undefined);
  assert.equal(names('@Sidechair what'), undefined);
  assert.equal(names('@zz'), undefined);
});

test('a chosen name replaces what was typed of it, and the caret stands after it', () => {
  const text = 'hi @side, thanks';
  const caret = 'hi @side'.length;
  const mention = mentionAt(text, caret, users)!;
  const done = completeMention(text, caret, mention, mention.matches[0]!);
  assert.deepEqual(done, { text: 'hi @Sidechair, thanks', caret: 'hi @Sidechair'.length });
});

test('the slash menu narrows as one types, and closes once the name is followed by a space', () => {
  const offered = (text: string) => commandsFor(text, commands).map((command) => command.name);
  assert.deepEqual(offered('/'), ['/recommend', '/reviews']);
  assert.deepEqual(offered('/REV'), ['/reviews']);
  assert.deepEqual(offered('/reviews '), []);
  assert.deepEqual(offered('and/or'), []);
});

test('a command is its name and the rest', () => {
  assert.deepEqual(parseCommand('/recommend  Sparse routing '), {
    command: '/recommend',
    text: 'Sparse routing',
  });
  assert.deepEqual(parseCommand('/Reviews'), { command: '/reviews', text: '' });
  assert.equal(parseCommand('what about /reviews'), null);
});

test('a command that is not known, or is given in a thread, is refused in words', () => {
  assert.match(commandRefusal('/remind', false, commands) ?? '', /^\/remind is not a valid command\./);
  assert.match(
    commandRefusal('/recommend', true, commands) ?? '',
    /^\/recommend is not supported in threads\./,
  );
  assert.equal(commandRefusal('/recommend', false, commands), null);
});
