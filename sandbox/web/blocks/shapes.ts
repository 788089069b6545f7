/** The parts of Slack's Block Kit that the page reads. The stand-in has refused what is malformed before it gets here. */

export interface TextObject {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

export interface Option {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
}

export interface OptionGroup {
  label: TextObject;
  options: Option[];
}

export interface Confirm {
  title: TextObject;
  text: TextObject;
  confirm: TextObject;
  deny: TextObject;
  style?: 'primary' | 'danger';
}

interface Choice {
  text: TextObject;
  value: string;
  accessibility_label?: string;
}

/** Any element; which fields are set depends on `type`. */
export interface Element {
  type: string;
  action_id?: string;
  text?: TextObject;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  confirm?: Confirm;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: OptionGroup[];
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  min_query_length?: number;
  max_selected_items?: number;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  focus_on_load?: boolean;
  filetypes?: string[];
  max_files?: number;
  icon?: string;
  positive_button?: Choice;
  negative_button?: Choice;
  image_url?: string;
  alt_text?: string;
}

export interface Cell {
  type: string;
  text?: string;
  value?: number;
}

/** Any block; which fields are set depends on `type`. */
export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject | string;
  level?: number;
  fields?: TextObject[];
  accessory?: Element;
  elements?: Element[];
  element?: Element;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
  rows?: Cell[][];
  column_settings?: ({ align?: 'left' | 'center' | 'right'; is_wrapped?: boolean } | null)[];
}

/** A view of type modal or home. */
export interface View {
  type?: string;
  title?: TextObject;
  submit?: TextObject;
  close?: TextObject;
  blocks?: unknown[];
}

/** The blocks among what a message or view holds. */
export function asBlocks(blocks: unknown[] | undefined): Block[] {
  return (blocks ?? []).filter(
    (block): block is Block => typeof block === 'object' && block !== null && 'type' in block,
  );
}

export const textOf = (text: TextObject | undefined, otherwise = ''): string => text?.text ?? otherwise;

/** A block's id; the stand-in gives one to every block, as Slack does. */
export const blockId = (block: Block, index: number): string => block.block_id ?? `block-${index}`;
