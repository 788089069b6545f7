/** Tables as they are printed, to be pasted into a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownTable } from '../../eval/markdown.ts';
import { figuresTable, kindsTable, percent } from '../../eval/table.ts';

test('a table is aligned Markdown, with figures to the right', () => {
  const table = markdownTable(
    ['measure', 'value', 'measured on'],
    [
      ['quotes exact', '100.0 %', '7 quotes'],
      ['first sentence, p50', '2 ms', '1,000 turns'],
    ],
  );
  assert.deepEqual(table.split('\n'), [
    '| measure             |   value | measured on |',
    '|---------------------|--------:|-------------|',
    '| quotes exact        | 100.0 % | 7 quotes    |',
    '| first sentence, p50 |    2 ms | 1,000 turns |',
  ]);
});

test('what was not measured has no row and is named below', () => {
  const share = { unit: 'share', of: 3, things: 'quotes' } as const;
  const table = figuresTable([
    { name: 'quotes exact', value: 1, ...share },
    { name: 'stated scores right', value: null, ...share, of: 0 },
  ]);
  assert.match(table, /^\| quotes exact \| 100\.0 % \| 3 quotes/m);
  assert.doesNotMatch(table, /^\| stated/m);
  assert.match(table, /\n\nNothing to measure: stated scores right\.$/);
});

test('each kind of question has its share', () => {
  assert.match(kindsTable([{ kind: 'strengths', right: 1, of: 4 }]), /^\| strengths +\| +25\.0 % \| +4 \|$/m);
});

test('a share is never rounded to all or to none', () => {
  assert.equal(percent(1), '100.0 %');
  assert.equal(percent(0.9999), '> 99.9 %');
  assert.equal(percent(0.0001), '< 0.1 %');
  assert.equal(percent(0), '0.0 %');
});
