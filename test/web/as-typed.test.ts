import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asTyped } from '../../sandbox/web/as-typed.ts';

const users = [{ id: 'U9', name: 'Sidechair', is_bot: true }];
const channels = [{ id: 'C1', name: 'papers', kind: 'channel' as const, private: false, archived: false }];

test('a message opens for editing as it was typed', () => {
  const stored = '<@U9> in <#C1|old-name>: is 3 &lt; 4 &amp; true? <https://a.example/x>';
  assert.equal(
    asTyped(stored, users, channels),
    '@Sidechair in #papers: is 3 < 4 & true? https://a.example/x',
  );
});

test('a name that is not known here stays as its id', () => {
  assert.equal(asTyped('<@U7> <#C7|elsewhere>', users, channels), '@U7 #elsewhere');
});
