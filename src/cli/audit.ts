/** `audit`: prints who did what, when, in which thread. The log holds nothing of the reviews or of what was said. */
import { parseArgs } from 'node:util';
import type { AuditEntry } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import type { Io } from './io.ts';

export const USAGE = 'Usage: npm run --silent audit -- [--last N] [--json] (with SQLite stop the app first)';

type Entry = AuditEntry & { at: number };

/** Prints the newest entries, oldest first. Returns the exit code: 0 done, 2 the command is wrong. Throws StoreError. */
export async function run(argv: string[], io: Io, open: () => Promise<Store>): Promise<number> {
  const asked = argumentsIn(argv);
  if (!asked) {
    io.err(USAGE);
    return 2;
  }
  const store = await open();
  try {
    const entries = (await store.audit.last(asked.last)).reverse();
    for (const entry of entries) io.out(asked.json ? JSON.stringify(entry) : lineOf(entry));
    if (entries.length === 0) io.err('Nothing has been noted yet.');
    return 0;
  } finally {
    await store.close();
  }
}

/** Null when the command is wrong. */
function argumentsIn(argv: string[]): { last: number; json: boolean } | null {
  try {
    const options = { last: { type: 'string', default: '100' }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: argv, options });
    const last = Number(values.last);
    return Number.isSafeInteger(last) && last > 0 ? { last, json: values.json ?? false } : null;
  } catch {
    return null;
  }
}

/** `2026-11-21T09:30:00.000Z  asked  U1  T1:C1:100.000001  3  5f2c…` */
const lineOf = ({ at, what, by, thread, count, hash }: Entry): string =>
  [new Date(at).toISOString(), what, by, thread ?? '-', count ?? '-', hash?.slice(0, 12) ?? '-'].join('  ');
