import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, fit, paginate } from '../../handlers/pages.ts';

test('pages joined are the text again, and none is larger than its room', () => {
  const texts = [
    'word '.repeat(5_000),
    'é'.repeat(9_000),
    '論文'.repeat(4_000),
    '😀'.repeat(5_000),
    'a\n\nb. c\nd',
  ];
  for (const text of texts) {
    for (const room of [7, 100, 9_000]) {
      const pages = paginate(text, room);
      assert.equal(pages.join(''), text);
      assert.ok(pages.every((page) => page !== '' && bytes(page) <= room));
      assert.ok(pages.every((page) => page.isWellFormed()));
    }
  }
});

test('a page ends at a paragraph, else at a line, a sentence, a word', () => {
  const fill = 'x'.repeat(60);
  assert.equal(fit(`${fill}.\n\nNext. one\ntwo three four`, 80, false), `${fill}.\n\n`);
  assert.equal(fit(`${fill}\nNext. one two three four`, 80, false), `${fill}\n`);
  assert.equal(fit(`${fill} so. Next one two three four`, 76, false), `${fill} so. `);
  assert.equal(fit(`${fill} next${fill}`, 80, false), `${fill} `);
});

test('what must stay whole is not cut inside a word', () => {
  assert.equal(fit('x'.repeat(100), 50, true), '');
  assert.equal(fit('x'.repeat(100), 50, false).length, 50);
  assert.equal(fit('short', 50, true), 'short');
});

test('no text is no page', () => {
  assert.deepEqual(paginate(''), []);
});
