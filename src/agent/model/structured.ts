/** JSON out of a model's text, and the ways to ask a server for it. */
import { z } from 'zod';
import type { Message } from './model-client.ts';

/** From strict to lax: servers differ in what they take. */
const FORMATS = ['json_schema', 'json_object', 'plain'] as const;
export type Format = (typeof FORMATS)[number];

/** The next laxer way to ask, or null after the last. */
export const laxer = (format: Format): Format | null => FORMATS[FORMATS.indexOf(format) + 1] ?? null;

/** The schema as JSON Schema, in the strict form (every property required, no others). */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...json } = z.toJSONSchema(schema);
  return json;
}

/** Messages that spell the schema out, for servers that do not enforce it. */
export const withSchema = (messages: Message[], schema: z.ZodType): Message[] =>
  append(
    messages,
    `Answer with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(jsonSchemaOf(schema))}`,
  );

/** Messages that show the model its unusable output and what is wrong with it. */
export const withRepair = (
  messages: Message[],
  output: string,
  fault: string,
  schema: z.ZodType,
): Message[] => [
  ...messages,
  { role: 'assistant', content: output.trim() || '(nothing)' },
  {
    role: 'user',
    content: `That cannot be used: ${fault}\nAnswer again with one JSON object and nothing else. Its JSON Schema:\n${JSON.stringify(jsonSchemaOf(schema))}`,
  },
];

function append(messages: Message[], text: string): Message[] {
  const last = messages.at(-1)!;
  return [...messages.slice(0, -1), { ...last, content: `${last.content}\n\n${text}` }];
}

type Reading<T> = { ok: true; value: T } | { ok: false; fault: string };

/** The JSON object in a model's text, checked. Code fences and words around the object are passed over. */
export function readStructured<T>(text: string, schema: z.ZodType<T>): Reading<T> {
  const json = parseObject(text);
  if (json === undefined) return { ok: false, fault: 'it is not JSON.' };
  const parsed = schema.safeParse(json);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, fault: z.prettifyError(parsed.error) };
}

function parseObject(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
