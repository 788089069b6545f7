/** Where a quoted sentence stands in its review. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextIn } from '../../src/agent/labels/context.ts';
import { passagesOf } from '../../src/papers/passages.ts';

const TEXT = `The paper studies sparse routing.

Strengths:
- The idea is simple.
- The proofs are complete.

Weaknesses:
- The datasets are small. The code is missing.
`;
const REVIEW = {
  text: TEXT,
  passages: passagesOf(TEXT, [{ name: 'Review', kind: 'main', start: 0, end: TEXT.length }]),
};

test('a sentence is told its section, its heading and the sentences before and after it', () => {
  const context = contextIn(REVIEW, 'The datasets are small.');
  assert.equal(context?.section, 'weaknesses');
  assert.equal(context?.heading, 'Weaknesses');
  assert.equal(context?.before, 'The proofs are complete.');
  assert.equal(context?.after, 'The code is missing.');
});

test('the first sentence has none before it, the last none after it', () => {
  assert.equal(contextIn(REVIEW, 'The paper studies sparse routing.')?.before, undefined);
  assert.equal(contextIn(REVIEW, 'The code is missing.')?.after, undefined);
});

test('a quote over several sentences has the neighbours of the whole, and the section it ends in', () => {
  const context = contextIn(REVIEW, TEXT.slice(TEXT.indexOf('The proofs'), TEXT.indexOf('The code')));
  assert.deepEqual(
    { before: context?.before, after: context?.after, section: context?.section },
    { before: 'The idea is simple.', after: 'The code is missing.', section: 'weaknesses' },
  );
});

test('words that are not in the review have no context', () => {
  assert.equal(contextIn(REVIEW, 'The ablation is missing.'), undefined);
  assert.equal(contextIn({ text: '', passages: [] }, 'The ablation is missing.'), undefined);
});

test('a quote whose spaces and punctuation differ from the review is found by its letters', () => {
  const context = contextIn(REVIEW, '* The  proofs\nare complete;');
  assert.deepEqual([context?.section, context?.before], ['strengths', 'The idea is simple.']);
});

test('a scrap is looked for word for word only, because its letters might stand anywhere', () => {
  assert.equal(contextIn(REVIEW, 'e co-de'), undefined);
});
