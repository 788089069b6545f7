import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, rawText } from '../../handlers/blocks/elements.ts';
import { plainBlocks } from '../../handlers/plain-blocks.ts';

test('a card whose table is refused keeps its ratings as text, and its buttons', () => {
  const blocks: Block[] = [
    { type: 'header', text: { type: 'plain_text', text: 'A paper' } },
    { type: 'table', rows: [['Review', 'Rating'].map(rawText), ['R1', '8: <accept>'].map(rawText)] },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
    },
  ];
  const plain = plainBlocks(blocks);
  assert.deepEqual(
    plain.map(({ type }) => type),
    ['header', 'section', 'actions'],
  );
  assert.match(JSON.stringify(plain[1]), /R1 \| 8: &lt;accept&gt;/);
});
