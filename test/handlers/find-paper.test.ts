import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinPasted } from '../../handlers/attach-form.ts';
import { readWords } from '../../handlers/commands.ts';
import { findPapers, threadOfLink } from '../../handlers/find-paper.ts';
import { pastedBeside } from '../../handlers/shortcuts.ts';

const paper = (title: string, submission: string | null, threadTs: string) => ({
  thread: `T1:C1:${threadTs}`,
  threadTs,
  title,
  submission,
  venue: 'ICLR 2026',
});
const TIDE = paper('Routing by Tide', '123', '1700000000.000100');
const MOON = paper('Routing by Moon: Tide and Model', '77', '1700000001.000100');
const ALL = [TIDE, MOON];

test('no words mean every paper', () => {
  assert.deepEqual(findPapers(ALL, '  '), ALL);
});

test('words of the title, in any case and order', () => {
  assert.deepEqual(findPapers(ALL, 'MODEL moon'), [MOON]);
  assert.deepEqual(findPapers(ALL, 'routing'), ALL);
  assert.deepEqual(findPapers(ALL, 'sun'), []);
});

test('a whole title means that paper, though another one holds its words too', () => {
  assert.deepEqual(findPapers(ALL, 'routing by tide'), [TIDE]);
});

test('a submission number, with or without its mark', () => {
  for (const words of ['77', '#77', 'submission 77', 'Submission77'])
    assert.deepEqual(findPapers(ALL, words), [MOON]);
});

test('a link to the thread, or to a message in it', () => {
  const top = 'https://chairs.slack.com/archives/C1/p1700000001000100';
  const inside = 'https://chairs.slack.com/archives/C1/p1700000009000100?thread_ts=1700000001.000100&cid=C1';
  assert.deepEqual(findPapers(ALL, top), [MOON]);
  assert.deepEqual(findPapers(ALL, `<${inside}>`), [MOON]);
  assert.equal(threadOfLink('https://openreview.net/forum?id=x'), null);
});

test('“private” before the words asks for an answer to oneself', () => {
  assert.deepEqual(readWords('private tide'), { words: 'tide', personal: true });
  assert.deepEqual(readWords('privately'), { words: '', personal: true });
  assert.deepEqual(readWords('private-key routing'), { words: 'private-key routing', personal: false });
});

test('a pasted field that is nearly full goes on in the next; another one stands alone', () => {
  const full = 'x'.repeat(2_900);
  assert.deepEqual(joinPasted([full, 'more', 'Review 2', '', 'Review 3']), [
    `${full}\nmore`,
    'Review 2',
    'Review 3',
  ]);
  assert.deepEqual(joinPasted(['a', 'b']), ['a', 'b']);
  assert.deepEqual(joinPasted(['', ' ']), []);
  assert.deepEqual(joinPasted([full, '', 'b']), [full, 'b']);
});

test('a few words beside a file are no review, a long text is', () => {
  assert.deepEqual(pastedBeside(1, 'here they are'), []);
  assert.deepEqual(pastedBeside(1, 'x'.repeat(500)), ['x'.repeat(500)]);
  assert.deepEqual(pastedBeside(0, 'Review 1: fine'), ['Review 1: fine']);
  assert.deepEqual(pastedBeside(0, ''), []);
});
