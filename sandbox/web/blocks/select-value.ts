/** One face for every kind of menu: what is chosen as options, whatever field Slack keeps it in. */
import type { Value } from '../form.ts';
import type { Element, Option, OptionGroup } from './shapes.ts';

/** Options under headings; a menu with no groups is one group with no heading. */
export interface Group {
  label: string | null;
  options: Option[];
}

type Field = Exclude<keyof Value, 'type'>;

const FIELDS: Record<string, Field> = {
  static_select: 'selected_option',
  external_select: 'selected_option',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
};

export const isSelect = (type: string): boolean => type in FIELDS;
export const isMulti = (type: string): boolean => type.startsWith('multi_');

/** What is chosen. `known` gives the options of menus that Slack keeps by id only. */
export function chosenOf(value: Value, known: Option[]): Option[] {
  const held = value[FIELDS[value.type]!];
  const list = Array.isArray(held) ? held : held === null || held === undefined ? [] : [held];
  return list.flatMap((one): Option[] => {
    if (typeof one !== 'string') return [one as Option];
    return [
      known.find((option) => option.value === one) ?? { text: { type: 'plain_text', text: one }, value: one },
    ];
  });
}

/** Slack's value for a choice. */
export function valueFor(type: string, chosen: Option[]): Value {
  const byId = !/(static|external)_select$/.test(type);
  const items = byId ? chosen.map((option) => option.value) : chosen;
  return { type, [FIELDS[type]!]: isMulti(type) ? items : (items[0] ?? null) };
}

/** Groups of a menu, or of an answer to a search. */
export function groupsOf(from: { options?: Option[]; option_groups?: OptionGroup[] }): Group[] {
  if (from.option_groups?.length)
    return from.option_groups.map((g) => ({ label: g.label.text, options: g.options }));
  return [{ label: null, options: from.options ?? [] }];
}

/** Options whose text or description holds what was typed; groups left empty go. */
export function matching(groups: Group[], typed: string): Group[] {
  const wanted = typed.trim().toLowerCase();
  const holds = (option: Option) =>
    `${option.text.text} ${option.description?.text ?? ''}`.toLowerCase().includes(wanted);
  return groups
    .map((group) => ({ ...group, options: group.options.filter(holds) }))
    .filter((group) => group.options.length > 0);
}

/** What is chosen after `option` was pressed in a menu that holds `chosen`. */
export function press(element: Element, chosen: Option[], option: Option): Option[] {
  if (!isMulti(element.type)) return [option];
  if (chosen.some((one) => one.value === option.value))
    return chosen.filter((one) => one.value !== option.value);
  return chosen.length < (element.max_selected_items ?? Number.POSITIVE_INFINITY)
    ? [...chosen, option]
    : chosen;
}
