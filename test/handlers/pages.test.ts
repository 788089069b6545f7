import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, fit, fitBeside, paginate } from '../../handlers/pages.ts';

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
  assert.equal(fit(`${fill}.\n\nNext. one\ntwo three four`, 80), `${fill}.\n\n`);
  assert.equal(fit(`${fill}\nNext. one two three four`, 80), `${fill}\n`);
  assert.equal(fit(`${fill} so. Next one two three four`, 76), `${fill} so. `);
  assert.equal(fit(`${fill} next${fill}`, 80), `${fill} `);
});

test('an escaped character is not cut in two', () => {
  const pages = paginate('&amp;'.repeat(100), 52);
  assert.equal(pages.join(''), '&amp;'.repeat(100));
  assert.ok(pages.every((page) => /^(&amp;)+$/.test(page)));
});

test('a word longer than a page is cut', () => {
  assert.equal(fit('x'.repeat(100), 50).length, 50);
});

test('a message that is begun takes whole sentences only', () => {
  assert.equal(fitBeside('One. Two three four', 12), 'One. ');
  assert.equal(fitBeside('One two three four', 12), '');
  assert.equal(fitBeside('short', 50), 'short');
});

test('no text is no page', () => {
  assert.deepEqual(paginate(''), []);
});
