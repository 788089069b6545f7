/** Slack's Block Kit limits: what is too much is refused in Slack's words, and what is one smaller passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBlocks, weight, withIds } from '../../sandbox/server/blocks/check.ts';
import type { Surface } from '../../sandbox/server/blocks/schemas.ts';
import { checkView } from '../../sandbox/server/blocks/view.ts';
import { actions, button, input, LIMITS, x } from './block-limits.ts';
import { plain, section } from './harness.ts';

function faults(blocks: unknown, surface: Surface): string[] {
  const checked = checkBlocks(blocks, surface);
  return checked.ok ? [] : checked.faults;
}

for (const { what, fits, breaks, fault, surface = 'message' } of LIMITS) {
  test(`Block Kit takes ${what}, and no more`, () => {
    assert.deepEqual(faults(fits, surface), []);
    assert.deepEqual(faults(breaks, surface), [fault]);
  });
}

const view = (extra: object = {}) => ({
  type: 'modal',
  title: plain('Title'),
  blocks: [section('x')],
  ...extra,
});

const VIEWS: [what: string, fits: object, breaks: object, fault: string][] = [
  [
    'a title of 24 characters',
    view({ title: plain(x(24)) }),
    view({ title: plain(x(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'private metadata of 3,000 characters',
    view({ private_metadata: x(3000) }),
    view({ private_metadata: x(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    'inputs with a submit button',
    view({ submit: plain('Go'), blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
    view({ blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }),
    'missing required field: submit [json-pointer:/view]',
  ],
  ['a title', view(), { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
  [
    'good blocks',
    view(),
    view({ blocks: [section(x(3001))] }),
    'must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]',
  ],
];

for (const [what, fits, breaks, fault] of VIEWS) {
  test(`a modal needs ${what}`, () => {
    assert.equal(checkView(fits, 'modal').ok, true);
    const checked = checkView(breaks, 'modal');
    assert.deepEqual(checked.ok ? [] : checked.faults, [fault]);
  });
}

test('blocks without ids are given some, and those given are kept', () => {
  let next = 0;
  const [first, second] = withIds(
    [actions(button({ action_id: undefined })), { type: 'divider', block_id: 'mine' }],
    () => {
      next += 1;
      return `id${next}`;
    },
  );
  assert.equal(first?.block_id, 'id1');
  assert.deepEqual(first?.elements, [button({ action_id: 'id2' })]);
  assert.equal(second?.block_id, 'mine');
});

test('the weight of a message counts its texts and its blocks', () => {
  assert.equal(weight([section(x(1000))]), 1000);
  assert.equal(weight([section(x(1000)), { type: 'divider' }, section(x(500))]), 1750);
});
