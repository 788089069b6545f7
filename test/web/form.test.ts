import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from '../../sandbox/web/blocks/shapes.ts';
import { acceptFiles, refusals, valuesOf } from '../../sandbox/web/form.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const input = (block_id: string, element: Element, more = {}) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element: { action_id: 'value', ...element },
  ...more,
});

test('a modal that nobody touched sends its initial values, in Slack’s shape for each element', () => {
  const blocks = [
    input('title', { type: 'plain_text_input', initial_value: 'Sparse routing' }),
    input('venue', { type: 'static_select', initial_option: option('iclr-2026') }),
    input('also', { type: 'checkboxes' }),
    input('files', { type: 'file_input' }),
    input('due', { type: 'datepicker' }),
    { type: 'section', text: plain('No input') },
  ];
  assert.deepEqual(valuesOf({ blocks }, {}), {
    title: { value: { type: 'plain_text_input', value: 'Sparse routing' } },
    venue: { value: { type: 'static_select', selected_option: option('iclr-2026') } },
    also: { value: { type: 'checkboxes', selected_options: [] } },
    files: { value: { type: 'file_input', files: [] } },
    due: { value: { type: 'datepicker', selected_date: null } },
  });
});

test('what was entered outlives an update of the view, and goes when its block goes', () => {
  const entered = {
    title: { value: { type: 'plain_text_input', value: 'Typed' } },
    gone: { value: { type: 'plain_text_input', value: 'Was here' } },
  };
  assert.deepEqual(valuesOf({ blocks: [input('title', { type: 'plain_text_input' })] }, entered), {
    title: { value: { type: 'plain_text_input', value: 'Typed' } },
  });
});

test('a required field left empty is named, an optional one is not', () => {
  const blocks = [
    input('title', { type: 'plain_text_input' }),
    input('files', { type: 'file_input' }),
    input('venue', { type: 'external_select' }, { optional: true }),
  ];
  assert.deepEqual(refusals({ blocks }, valuesOf({ blocks }, {})), {
    title: 'Please complete this required field.',
    files: 'Please complete this required field.',
  });
});

test('a text that is too short or too long says by how much', () => {
  const blocks = [input('title', { type: 'plain_text_input', min_length: 3, max_length: 5 })];
  const with_ = (value: string) =>
    refusals({ blocks }, { title: { value: { type: 'plain_text_input', value } } }).title;
  assert.equal(with_('ab'), 'Write at least 3 characters; there are 2.');
  assert.equal(with_('abcdef'), 'Write at most 5 characters; there are 6.');
  assert.equal(with_('abcd'), undefined);
});

test('a file of another type, or one too many, is left out with the reason', () => {
  const element: Element = { type: 'file_input', filetypes: ['json', 'TXT'], max_files: 2 };
  assert.deepEqual(acceptFiles(element, 0, ['a.JSON', 'b.pdf']), {
    accepted: ['a.JSON'],
    refused: 'This field takes json, txt files only.',
  });
  assert.deepEqual(acceptFiles(element, 1, ['a.json', 'b.txt']), {
    accepted: ['a.json'],
    refused: 'This field takes 2 files at most.',
  });
  assert.deepEqual(acceptFiles({ type: 'file_input' }, 0, ['x.pdf']), { accepted: ['x.pdf'], refused: null });
});
