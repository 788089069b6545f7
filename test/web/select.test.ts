import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenOf, groupsOf, matching, press, valueFor } from '../../sandbox/web/blocks/select-value.ts';

const option = (text: string, description?: string) => ({
  text: { type: 'plain_text' as const, text },
  value: text.toLowerCase(),
  ...(description ? { description: { type: 'plain_text' as const, text: description } } : {}),
});

test('a menu narrows by text and description, and a group left empty goes', () => {
  const groups = groupsOf({
    option_groups: [
      { label: { type: 'plain_text', text: 'Conferences' }, options: [option('ICLR'), option('NeurIPS')] },
      { label: { type: 'plain_text', text: 'Journals' }, options: [option('TMLR', 'rolling')] },
    ],
  });
  assert.deepEqual(matching(groups, ' rol '), [{ label: 'Journals', options: [option('TMLR', 'rolling')] }]);
  assert.equal(matching(groups, '').length, 2);
});

test('one choice replaces another; in a menu for several it is added, taken out, and limited', () => {
  const [a, b] = [option('A'), option('B')];
  assert.deepEqual(press({ type: 'static_select' }, [a], b), [b]);
  const several = { type: 'multi_static_select', max_selected_items: 1 };
  assert.deepEqual(press(several, [a], a), []);
  assert.deepEqual(press(several, [a], b), [a]);
});

test('people are kept by id and shown by name', () => {
  const value = valueFor('users_select', [{ ...option('Robin'), value: 'U1' }]);
  assert.deepEqual(value, { type: 'users_select', selected_user: 'U1' });
  assert.equal(chosenOf(value, [{ ...option('Robin'), value: 'U1' }])[0]?.text.text, 'Robin');
});

test('an emptied menu holds null, one for several an empty list', () => {
  assert.deepEqual(valueFor('external_select', []), { type: 'external_select', selected_option: null });
  assert.deepEqual(valueFor('multi_external_select', []), {
    type: 'multi_external_select',
    selected_options: [],
  });
});
