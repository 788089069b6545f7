/** Arguments as Slack takes them: a form holds strings, with JSON inside for lists and objects. */
import { z } from 'zod';
import { refused, SlackError } from '../slack-error.ts';

export type RawArgs = Record<string, unknown>;

/** A list or object, given as itself or as JSON text. */
export const json = <T extends z.ZodType>(schema: T) => z.preprocess(fromJson, schema);

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export const flag = z.preprocess((value) => {
  if (value === 'true' || value === '1' || value === 1) return true;
  return value === 'false' || value === '0' || value === 0 ? false : value;
}, z.boolean());

export const count = (most: number) => z.coerce.number().int().min(1).max(most);

export const channel = z.string().min(1);
/** A message's timestamp; a number here loses digits, so only text is taken. */
export const ts = z.string().regex(/^\d+\.\d{6}$/, 'must be a message timestamp');
export const blocks = json(z.array(z.unknown())).optional();

/** Parses arguments. Throws SlackError `invalid_arguments`, or the code Slack has for that argument. */
export function parseArgs<T>(schema: z.ZodType<T>, args: RawArgs): T {
  const result = schema.safeParse(args);
  if (result.success) return result.data;
  if (result.error.issues.some((issue) => issue.path[0] === 'blocks' && issue.path.length === 1))
    throw new SlackError('invalid_blocks_format');
  throw refused(
    'invalid_arguments',
    result.error.issues.map((issue) => fault(issue, args)),
  );
}

function fault(issue: z.core.$ZodIssue, args: RawArgs): string {
  const [first, ...rest] = issue.path.map(String);
  if (first !== undefined && rest.length === 0 && args[first] === undefined)
    return `missing required field: ${first}`;
  return `${issue.message} [json-pointer:/${[first, ...rest].join('/')}]`;
}
