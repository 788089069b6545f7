import { z } from 'zod';
import { SIZES } from '../limits.ts';
import { BLOCKS, type Surface } from './schemas.ts';

/** A block that passed; `block_id` is filled in when it is kept. */
export interface Block {
  type: string;
  block_id?: string;
  [key: string]: unknown;
}

type Checked = { ok: true; blocks: Block[] } | { ok: false; faults: string[] };

/**
 * Checks blocks as Slack does for a surface. Faults are in Slack's words with a JSON pointer under `at`,
 * such as `must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
 */
export function checkBlocks(value: unknown, surface: Surface, at = '/blocks'): Checked {
  const most = surface === 'message' ? SIZES.messageBlocks : SIZES.viewBlocks;
  const result = z.array(BLOCKS[surface]).max(most).safeParse(value);
  if (!result.success) return { ok: false, faults: faultsOf(result.error, value, at) };
  const blocks = result.data as Block[];
  const faults = [...repeatedIds(blocks, at), ...tableFaults(blocks, at)];
  return faults.length === 0 ? { ok: true, blocks } : { ok: false, faults };
}

/** zod's issues in Slack's words. */
export function faultsOf(error: z.core.$ZodError, value: unknown, at: string): string[] {
  return error.issues.flatMap((issue) => faults(issue, value, at));
}

function faults(issue: z.core.$ZodIssue, root: unknown, at: string): string[] {
  const where = (path: PropertyKey[]) => `[json-pointer:${[at, ...path.map(String)].join('/')}]`;
  const here = where(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `invalid additional property: ${key} ${here}`);
  if (isMissing(issue, root))
    return [`missing required field: ${String(issue.path.at(-1))} ${where(issue.path.slice(0, -1))}`];
  return [`${words(issue, root)} ${here}`];
}

function isMissing(issue: z.core.$ZodIssue, root: unknown): boolean {
  return (
    issue.path.length > 0 && typeof issue.path.at(-1) === 'string' && valueAt(root, issue.path) === undefined
  );
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === 'object' ? Reflect.get(value, step) : undefined),
    root,
  );
}

function words(issue: z.core.$ZodIssue, root: unknown): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : `must be no more than ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
      return issue.origin === 'array'
        ? `no less than ${issue.minimum} items allowed`
        : `must be no less than ${issue.minimum}`;
    case 'invalid_union':
      return `unsupported type: ${String(valueAt(root, issue.path))}`;
    case 'invalid_type':
      return issue.expected === 'array' ? 'must provide an array' : `must provide ${article(issue.expected)}`;
    case 'invalid_value':
      return `must be a valid enum value: ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** One table to a message, with at most 10,000 characters. */
function tableFaults(blocks: Block[], at: string): string[] {
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length > 1) return [`only_one_table_allowed [json-pointer:${at}]`];
  return textLength(tables) > 10_000
    ? [`must be less than 10001 characters in a table [json-pointer:${at}]`]
    : [];
}

interface Actionable {
  action_id?: unknown;
}

function repeatedIds(blocks: Block[], at: string): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  blocks.forEach((block, index) => {
    if (block.block_id !== undefined && ids.has(block.block_id))
      faults.push(`block_id already exists [json-pointer:${at}/${index}/block_id]`);
    if (block.block_id !== undefined) ids.add(block.block_id);
    faults.push(...repeatedActions(block, `${at}/${index}`));
  });
  return faults;
}

function repeatedActions(block: Block, at: string): string[] {
  const ids = new Set<unknown>();
  return elementsOf(block).flatMap(({ action_id }, index) => {
    if (action_id === undefined || !ids.has(action_id)) {
      ids.add(action_id);
      return [];
    }
    return [`action_id already exists [json-pointer:${at}/elements/${index}/action_id]`];
  });
}

/** Everything in a block that may carry an action_id. */
export function elementsOf(block: Block): (Actionable & Record<string, unknown>)[] {
  const elements = block.type === 'rich_text' ? [] : Array.isArray(block.elements) ? block.elements : [];
  return [...elements, block.accessory, block.element].filter(
    (element) => typeof element === 'object' && element !== null,
  );
}

/**
 * How much of a message's room its blocks take: the characters of every text, and 125 for each further block, which is
 * what others measured a divider to cost.
 */
export function weight(blocks: Block[]): number {
  return textLength(blocks) + 125 * Math.max(0, blocks.length - 1);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (name === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}

/** Elements that carry an action_id when a person uses them. */
const DISPLAY = new Set(['image', 'mrkdwn', 'plain_text']);

/** The blocks as Slack keeps them: every block has a block_id and every interactive element an action_id. */
export function withIds(blocks: Block[], newId: () => string): Block[] {
  return blocks.map((block) => {
    const copy: Block = { ...structuredClone(block), block_id: block.block_id ?? newId() };
    for (const element of elementsOf(copy))
      if (!DISPLAY.has(String(element.type))) element.action_id ??= newId();
    return copy;
  });
}
