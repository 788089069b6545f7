import type { IncomingMessage, ServerResponse } from 'node:http';
import { SIZES } from './limits.ts';
import { Refusal } from './refusal.ts';

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Reads a body of at most `limit` bytes. Throws Refusal when it is larger. */
export async function readBody(request: IncomingMessage, limit: number = SIZES.bodyBytes): Promise<Buffer> {
  const tooLarge = new Refusal(`That is larger than ${Math.round(limit / 1_000_000)} MB.`, 413);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A form or JSON body as fields. */
export function fields(body: Buffer, type: string): Record<string, unknown> {
  const text = body.toString('utf8');
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(text));
  const value: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('not an object');
  return value as Record<string, unknown>;
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...COMMON, 'content-type': type, ...headers });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}
