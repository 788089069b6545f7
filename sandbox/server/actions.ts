/** The action object that using an element produces, checked against the element itself. */
import { type Block, elementsOf } from './blocks/check.ts';
import { Refusal } from './refusal.ts';

type Json = Record<string, unknown>;
type Action = Json & { action_id: string; block_id: string; type: string };

interface Found {
  block: Block;
  element: Json;
}

/** The element with this action_id (and block_id, when given). Throws Refusal when the blocks have none. */
export function findElement(blocks: Block[], action_id: string, block_id?: string): Found {
  for (const block of blocks) {
    if (block_id !== undefined && block.block_id !== block_id) continue;
    const element = elementsOf(block).find((candidate) => candidate.action_id === action_id);
    if (element !== undefined) return { block, element };
  }
  throw new Refusal('That control is no longer there.', 404);
}

/** Slack's action for what a person chose. Only `value` and `selected_…` are taken from `given`. */
export function actionOf({ block, element }: Found, given: Json, action_ts: string): Action {
  const type = String(element.type);
  return {
    type,
    action_id: String(element.action_id),
    block_id: String(block.block_id),
    ...described(element),
    ...choice(type, element, given),
    action_ts,
  };
}

function described(element: Json): Json {
  const kept = ['text', 'placeholder', 'style', 'url', 'icon'].filter((name) => element[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, element[name]]));
}

function choice(type: string, element: Json, given: Json): Json {
  switch (type) {
    case 'button':
    case 'icon_button':
    case 'workflow_button':
      return element.value === undefined ? {} : { value: element.value };
    case 'feedback_buttons':
      return feedback(element, given);
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { selected_option: known(optionsOf(element), given.selected_option) };
    case 'multi_static_select':
    case 'checkboxes': {
      const chosen = Array.isArray(given.selected_options) ? given.selected_options : [];
      return { selected_options: chosen.map((option) => known(optionsOf(element), option)) };
    }
    default:
      return typedOrPicked(given);
  }
}

function feedback(element: Json, given: Json): Json {
  const buttons = [element.positive_button, element.negative_button] as Json[];
  const pressed = buttons.find((button) => button.value === given.value);
  if (pressed === undefined) throw new Refusal('That control is no longer there.', 404);
  return { text: pressed.text, value: pressed.value };
}

function optionsOf(element: Json): Json[] {
  const groups = Array.isArray(element.option_groups) ? (element.option_groups as Json[]) : [];
  const lists = [element.options, ...groups.map((group) => group.options)];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as Json[]) : []));
}

function known(options: Json[], given: unknown): Json {
  const value = typeof given === 'object' && given !== null ? (given as Json).value : given;
  const option = options.find((candidate) => candidate.value === value);
  if (option === undefined) throw new Refusal('That choice is no longer there.', 404);
  return option;
}

function typedOrPicked(given: Json): Json {
  const taken = Object.entries(given).filter(
    ([name]) => name === 'value' || name === 'rich_text_value' || name.startsWith('selected_'),
  );
  return Object.fromEntries(taken);
}
