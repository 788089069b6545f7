/** What a modal's inputs hold, in the shape of Slack's `view.state.values`; and what is missing before it may go. */
import type { FileInfo } from '../protocol.ts';
import { asBlocks, type Block, blockId, type Element, type Option, type View } from './blocks/shapes.ts';

/** The value of one element, as Slack reports it: `type` and the one field that its type has. */
export interface Value {
  type: string;
  value?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_user?: string | null;
  selected_users?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  files?: FileInfo[];
  rich_text_value?: unknown;
}

/** By block_id, then action_id. */
export type Values = Record<string, Record<string, Value>>;

/** Field of each element type, its start, and what it is called in the element. */
const STARTS: Record<string, (element: Element) => Omit<Value, 'type'>> = {
  plain_text_input: (e) => ({ value: e.initial_value ?? null }),
  email_text_input: (e) => ({ value: e.initial_value ?? null }),
  url_text_input: (e) => ({ value: e.initial_value ?? null }),
  number_input: (e) => ({ value: e.initial_value ?? null }),
  rich_text_input: () => ({ rich_text_value: null }),
  static_select: (e) => ({ selected_option: e.initial_option ?? null }),
  external_select: (e) => ({ selected_option: e.initial_option ?? null }),
  radio_buttons: (e) => ({ selected_option: e.initial_option ?? null }),
  multi_static_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  multi_external_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  checkboxes: (e) => ({ selected_options: e.initial_options ?? [] }),
  users_select: (e) => ({ selected_user: e.initial_user ?? null }),
  multi_users_select: (e) => ({ selected_users: e.initial_users ?? [] }),
  channels_select: (e) => ({ selected_channel: e.initial_channel ?? null }),
  multi_channels_select: (e) => ({ selected_channels: e.initial_channels ?? [] }),
  conversations_select: (e) => ({ selected_conversation: e.initial_conversation ?? null }),
  multi_conversations_select: (e) => ({ selected_conversations: e.initial_conversations ?? [] }),
  datepicker: (e) => ({ selected_date: e.initial_date ?? null }),
  timepicker: (e) => ({ selected_time: e.initial_time ?? null }),
  datetimepicker: (e) => ({ selected_date_time: e.initial_date_time ?? null }),
  file_input: () => ({ files: [] }),
};

/** What an element holds before anyone touches it; null when it holds nothing (a button, a menu of actions). */
export function initialValue(element: Element): Value | null {
  const start = STARTS[element.type];
  return start ? { type: element.type, ...start(element) } : null;
}

/** The elements of a block that hold a value. */
const holders = (block: Block): Element[] =>
  [block.element, block.accessory, ...(block.type === 'actions' ? (block.elements ?? []) : [])].filter(
    (element): element is Element => element?.action_id !== undefined && element.type in STARTS,
  );

/** The state of a view: what was entered, and for the rest the initial values. Entries of blocks now gone are left out. */
export function valuesOf(view: View, entered: Values): Values {
  const values: Values = {};
  for (const [index, block] of asBlocks(view.blocks).entries()) {
    const id = blockId(block, index);
    for (const element of holders(block)) {
      const kept = entered[id]?.[element.action_id!];
      const value = kept?.type === element.type ? kept : initialValue(element);
      if (value) values[id] = { ...values[id], [element.action_id!]: value };
    }
  }
  return values;
}

/** True when nothing was entered or chosen. */
function isEmpty(value: Value | undefined): boolean {
  if (value === undefined) return true;
  const { type: _, ...held } = value;
  return Object.values(held).every(
    (v) => v === null || v === undefined || v === '' || (Array.isArray(v) && v.length === 0),
  );
}

/** Sentences by block_id for inputs that Slack would not let go: required and empty, too short, too long. */
export function refusals(view: View, values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [index, block] of asBlocks(view.blocks).entries()) {
    if (block.type !== 'input' || !block.element?.action_id) continue;
    const id = blockId(block, index);
    const error = refusal(block, block.element, values[id]?.[block.element.action_id]);
    if (error) errors[id] = error;
  }
  return errors;
}

function refusal(block: Block, element: Element, value: Value | undefined): string | null {
  if (isEmpty(value)) return block.optional ? null : 'Please complete this required field.';
  const length = value?.value?.length ?? 0;
  if (element.min_length !== undefined && length < element.min_length) {
    return `Write at least ${element.min_length} characters; there are ${length}.`;
  }
  if (element.max_length !== undefined && length > element.max_length) {
    return `Write at most ${element.max_length} characters; there are ${length}.`;
  }
  return null;
}

/** Files that an input takes beside those it holds, and why the others are left out (null when none is). */
export function acceptFiles(
  element: Element,
  held: number,
  names: string[],
): { accepted: string[]; refused: string | null } {
  const types = element.filetypes?.map((type) => type.toLowerCase().replace(/^\./, ''));
  const rightType = names.filter((name) => !types || types.includes(name.split('.').at(-1)!.toLowerCase()));
  // Slack's own default and limit is ten files.
  const room = Math.max(0, (element.max_files ?? 10) - held);
  const accepted = rightType.slice(0, room);
  if (rightType.length < names.length) {
    return { accepted, refused: `This field takes ${types!.join(', ')} files only.` };
  }
  if (accepted.length < names.length)
    return { accepted, refused: `This field takes ${element.max_files ?? 10} files at most.` };
  return { accepted, refused: null };
}
