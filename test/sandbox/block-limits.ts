/** Slack's Block Kit limits as a table: what just fits, what does not, and Slack's words for it. */
import type { Surface } from '../../sandbox/server/blocks/schemas.ts';
import { mrkdwn, plain, section } from './harness.ts';

export const x = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const button = (extra: object = {}) => ({
  type: 'button',
  text: plain('Go'),
  action_id: 'go',
  ...extra,
});
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string, text = value) => ({ text: plain(text), value });
export const input = (element: object, extra: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...extra,
});
const select = (extra: object) => ({ type: 'static_select', action_id: 'pick', ...extra });
const row = (cells: number) => many(cells, () => ({ type: 'raw_text', text: 'c' }));
const table = (rows: object[]) => ({ type: 'table', rows });

interface Row {
  what: string;
  fits: object[];
  breaks: object[];
  fault: string;
  surface?: Surface;
}

export const LIMITS: Row[] = [
  {
    what: 'a section of 3,000 characters',
    fits: [section(x(3000))],
    breaks: [section(x(3001))],
    fault: 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    what: 'a section field of 2,000 characters',
    fits: [{ type: 'section', fields: [mrkdwn(x(2000))] }],
    breaks: [{ type: 'section', fields: [mrkdwn(x(2001))] }],
    fault: 'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  },
  {
    what: 'ten section fields',
    fits: [{ type: 'section', fields: many(10, () => mrkdwn('f')) }],
    breaks: [{ type: 'section', fields: many(11, () => mrkdwn('f')) }],
    fault: 'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  },
  {
    what: 'text in a section',
    fits: [section('x')],
    breaks: [section('')],
    fault: 'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    what: 'a header of 150 characters',
    fits: [{ type: 'header', text: plain(x(150)) }],
    breaks: [{ type: 'header', text: plain(x(151)) }],
    fault: 'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  },
  {
    what: '50 blocks in a message',
    fits: many(50, () => ({ type: 'divider' })),
    breaks: many(51, () => ({ type: 'divider' })),
    fault: 'no more than 50 items allowed [json-pointer:/blocks]',
  },
  {
    what: '100 blocks in a modal',
    surface: 'modal',
    fits: many(100, () => ({ type: 'divider' })),
    breaks: many(101, () => ({ type: 'divider' })),
    fault: 'no more than 100 items allowed [json-pointer:/blocks]',
  },
  {
    what: 'a button text of 75 characters',
    fits: [actions(button({ text: plain(x(75)) }))],
    breaks: [actions(button({ text: plain(x(76)) }))],
    fault: 'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  },
  {
    what: 'a button value of 2,000 characters',
    fits: [actions(button({ value: x(2000) }))],
    breaks: [actions(button({ value: x(2001) }))],
    fault: 'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  },
  {
    what: '25 buttons in a row',
    fits: [actions(...many(25, (i) => button({ action_id: `a${i}` })))],
    breaks: [actions(...many(26, (i) => button({ action_id: `a${i}` })))],
    fault: 'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  },
  {
    what: 'an action_id of 255 characters',
    fits: [actions(button({ action_id: x(255) }))],
    breaks: [actions(button({ action_id: x(256) }))],
    fault: 'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  },
  {
    what: 'a block_id of 255 characters',
    fits: [{ type: 'divider', block_id: x(255) }],
    breaks: [{ type: 'divider', block_id: x(256) }],
    fault: 'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
  },
  {
    what: 'each block_id once',
    fits: [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'b' },
    ],
    breaks: [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
    fault: 'block_id already exists [json-pointer:/blocks/1/block_id]',
  },
  {
    what: 'each action_id once in a block',
    fits: [actions(button()), actions(button())],
    breaks: [actions(button(), button())],
    fault: 'action_id already exists [json-pointer:/blocks/0/elements/1/action_id]',
  },
  {
    what: 'an option text of 75 characters',
    fits: [actions(select({ options: [option('v', x(75))] }))],
    breaks: [actions(select({ options: [option('v', x(76))] }))],
    fault: 'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  },
  {
    what: '100 options',
    fits: [actions(select({ options: many(100, (i) => option(`v${i}`)) }))],
    breaks: [actions(select({ options: many(101, (i) => option(`v${i}`)) }))],
    fault: 'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  },
  {
    what: 'options or groups of them',
    fits: [actions(select({ option_groups: [{ label: plain('G'), options: [option('v')] }] }))],
    breaks: [actions(select({}))],
    fault: 'must provide either options or option_groups [json-pointer:/blocks/0/elements/0]',
  },
  {
    what: 'five overflow options',
    fits: [actions({ type: 'overflow', action_id: 'o', options: many(5, (i) => option(`v${i}`)) })],
    breaks: [actions({ type: 'overflow', action_id: 'o', options: many(6, (i) => option(`v${i}`)) })],
    fault: 'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
  },
  {
    what: 'a confirmation with a button text of 30 characters',
    fits: [
      actions(
        button({
          confirm: { title: plain('T'), text: plain('?'), confirm: plain(x(30)), deny: plain('No') },
        }),
      ),
    ],
    breaks: [
      actions(
        button({
          confirm: { title: plain('T'), text: plain('?'), confirm: plain(x(31)), deny: plain('No') },
        }),
      ),
    ],
    fault: 'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]',
  },
  {
    what: 'ten context elements',
    fits: [{ type: 'context', elements: many(10, () => mrkdwn('c')) }],
    breaks: [{ type: 'context', elements: many(11, () => mrkdwn('c')) }],
    fault: 'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  },
  {
    what: 'a markdown block of 12,000 characters',
    fits: [{ type: 'markdown', text: x(12_000) }],
    breaks: [{ type: 'markdown', text: x(12_001) }],
    fault: 'must be less than 12001 characters [json-pointer:/blocks/0/text]',
  },
  {
    what: 'a table of 100 rows',
    fits: [table(many(100, () => row(2)))],
    breaks: [table(many(101, () => row(2)))],
    fault: 'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
  },
  {
    what: 'a table of 20 columns',
    fits: [table([row(20)])],
    breaks: [table([row(21)])],
    fault: 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
  },
  {
    what: 'one table',
    fits: [table([row(1)])],
    breaks: [table([row(1)]), table([row(1)])],
    fault: 'only_one_table_allowed [json-pointer:/blocks]',
  },
  {
    what: 'an input of 3,000 characters',
    surface: 'modal',
    fits: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3000 })],
    breaks: [input({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })],
    fault: 'must be no more than 3000 [json-pointer:/blocks/0/element/max_length]',
  },
  {
    what: 'ten files in an input',
    surface: 'modal',
    fits: [input({ type: 'file_input', action_id: 'a', max_files: 10 })],
    breaks: [input({ type: 'file_input', action_id: 'a', max_files: 11 })],
    fault: 'must be no more than 10 [json-pointer:/blocks/0/element/max_files]',
  },
  {
    what: 'known blocks',
    fits: [{ type: 'divider' }],
    breaks: [{ type: 'banner' }],
    fault: 'unsupported type: banner [json-pointer:/blocks/0/type]',
  },
  {
    what: 'a section with something in it',
    fits: [section('x')],
    breaks: [{ type: 'section' }],
    fault: 'must define either `text` or `fields` [json-pointer:/blocks/0]',
  },
  {
    what: 'no unknown fields',
    fits: [{ type: 'divider' }],
    breaks: [{ type: 'divider', colour: 'red' }],
    fault: 'invalid additional property: colour [json-pointer:/blocks/0]',
  },
  {
    what: 'every required field',
    fits: [{ type: 'header', text: plain('x') }],
    breaks: [{ type: 'header' }],
    fault: 'missing required field: text [json-pointer:/blocks/0]',
  },
  {
    what: 'files in modals only',
    fits: [input({ type: 'plain_text_input', action_id: 'a' })],
    breaks: [input({ type: 'file_input', action_id: 'a' })],
    fault: 'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
  },
  {
    what: 'markdown in messages only',
    surface: 'modal',
    fits: [section('x')],
    breaks: [{ type: 'markdown', text: 'x' }],
    fault: 'unsupported type: markdown [json-pointer:/blocks/0/type]',
  },
];
