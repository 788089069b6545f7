/** JSON as people save it: one value, or one value a line. */
import { InputError } from '../errors.ts';

export type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True when the text begins as JSON does. */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:\[\s*(?:[[{"\]]|$)|\{\s*(?:["}]|$))/.test(text);

/** The values in a text of JSON: the items of an array, the one value, or one a line. Throws InputError when damaged. */
export function jsonValues(text: string, name: string | null): unknown[] {
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  const bad = values.indexOf(undefined);
  if (bad === -1) return values;
  throw damaged(name, bad > 0 || (values.length > 1 && values[1] !== undefined) ? bad + 1 : null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const damaged = (name: string | null, line: number | null): InputError =>
  new InputError(
    `${name ?? 'The text'} looks like JSON but cannot be read${line === null ? '' : `: line ${line} is not valid JSON`}.`,
    'It may have been cut off while it was saved or copied. Save it again and attach the whole file.',
  );

/** The value as trimmed text when it is text, a number or true/false; null otherwise. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return null;
  return value.trim() === '' ? null : value;
}

/** The first of these keys that holds text. */
export const firstTextOf = (object: Fields, keys: string[]): string | null => {
  for (const key of keys) {
    const text = textOf(object[key]);
    if (text !== null) return text;
  }
  return null;
};

/** The items of the first of these keys that holds an array. */
export function firstArrayOf(object: Fields, keys: string[]): unknown[] {
  for (const key of keys) if (Array.isArray(object[key])) return object[key];
  return [];
}
