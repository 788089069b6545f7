import type { z } from 'zod';
import type { Tier } from '../limits.ts';
import { parseArgs, type RawArgs } from './args.ts';
import type { Desk } from './desk.ts';

export type Answer = Record<string, unknown>;

/** One Web API method: its rate, the scopes of which one is enough, whose token it wants, and what it does. */
export interface Method {
  tier: Tier;
  /** One of these is enough; none for a method that any token may call. */
  scopes: string[];
  token: 'bot' | 'app';
  /** Calls are counted per value of this argument too. */
  per?: string;
  run(args: RawArgs, desk: Desk): Answer | Promise<Answer>;
}

interface Rules {
  tier: Tier;
  scopes?: string[];
  token?: 'bot' | 'app';
  per?: string;
}

/** Ties a handler to its rules and its arguments. */
export function method<T>(
  rules: Rules,
  schema: z.ZodType<T>,
  handle: (args: T, desk: Desk) => Answer | Promise<Answer>,
): Method {
  return {
    scopes: [],
    token: 'bot',
    ...rules,
    run: (args, desk) => handle(parseArgs(schema, args), desk),
  };
}
