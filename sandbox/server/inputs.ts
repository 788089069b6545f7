import { extname } from 'node:path';
import { type Block, elementsOf } from './blocks/check.ts';
import { SIZES } from './limits.ts';
import { initialValues, type Values, valuesOf } from './modals.ts';
import { slackFile } from './shapes.ts';
import type { StoredFile, View } from './workspace.ts';

type Json = Record<string, unknown>;

interface Filled {
  values: Values;
  /** By block_id, as Slack's own client words them. */
  errors: Record<string, string>;
}

/** What a person left in a modal's inputs, checked as Slack's client does before the app hears of it. */
export function fill(
  view: View,
  given: Values,
  file: (id: string) => StoredFile | undefined,
  base: string,
): Filled {
  const blocks = view.blocks as Block[];
  const filled: Filled = { values: { ...valuesOf(view), ...chosenOutsideInputs(blocks, given) }, errors: {} };
  for (const block of blocks.filter(({ type }) => type === 'input')) {
    const id = String(block.block_id);
    const [element] = elementsOf(block);
    if (element === undefined) continue;
    const before =
      filled.values[id]?.[String(element.action_id)] ??
      initialValues([block])[id]?.[String(element.action_id)];
    const typed = given[id]?.[String(element.action_id)] ?? before ?? {};
    const files = filesOf(typed, file);
    const fault = faultOf(block, element, typed, files);
    if (fault !== null) filled.errors[id] = fault;
    const value = {
      ...typed,
      type: element.type,
      ...(element.type === 'file_input' && { files: files.map((f) => slackFile(f, base)) }),
    };
    filled.values[id] = { [String(element.action_id)]: emptyAsNull(value) };
  }
  return filled;
}

function chosenOutsideInputs(blocks: Block[], given: Values): Values {
  const ids = blocks.filter(({ type }) => type !== 'input').map(({ block_id }) => String(block_id));
  return Object.fromEntries(Object.entries(given).filter(([id]) => ids.includes(id)));
}

function filesOf(value: Json, file: (id: string) => StoredFile | undefined): StoredFile[] {
  const given = Array.isArray(value.files) ? (value.files as Json[]) : [];
  return given.flatMap(({ id }) => file(String(id)) ?? []);
}

function emptyAsNull(value: Json): Json {
  return value.value === '' ? { ...value, value: null } : value;
}

function faultOf(block: Block, element: Json, value: Json, files: StoredFile[]): string | null {
  if (element.type === 'file_input') return fileFault(block, element, files);
  if (isEmpty(value)) return block.optional === true ? null : 'Please complete this required field.';
  const text = typeof value.value === 'string' ? value.value : '';
  const most = Number(element.max_length ?? 3000);
  const least = Number(element.min_length ?? 0);
  if (element.type === 'plain_text_input' && text.length > most)
    return `Please shorten this to ${most} characters or fewer.`;
  if (element.type === 'plain_text_input' && text.length < least)
    return `Please write at least ${least} characters.`;
  if (element.type === 'number_input' && !Number.isFinite(Number(text))) return 'Please enter a number.';
  return null;
}

function isEmpty(value: Json): boolean {
  const content = Object.entries(value).filter(([name]) => name !== 'type');
  return content.every(
    ([, inner]) =>
      inner === null || inner === undefined || inner === '' || (Array.isArray(inner) && inner.length === 0),
  );
}

function fileFault(block: Block, element: Json, files: StoredFile[]): string | null {
  const most = Number(element.max_files ?? SIZES.fileInputFiles);
  if (files.length === 0) return block.optional === true ? null : 'Please complete this required field.';
  if (files.length > most) return `Please choose at most ${most} files.`;
  const large = files.find((file) => file.size > SIZES.fileInputBytes);
  if (large !== undefined) return `${large.name} is larger than 10 MB.`;
  const types = Array.isArray(element.filetypes) ? element.filetypes.map(String) : null;
  const wrong = files.find(
    (file) => types !== null && !types.includes(extname(file.name).slice(1).toLowerCase()),
  );
  return wrong === undefined
    ? null
    : `${wrong.name} is not one of the file types taken here: ${types?.join(', ')}.`;
}
