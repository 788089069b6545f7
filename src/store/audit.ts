/** Who did what, when, in which thread: kept when the thread itself is forgotten, and with nothing of its content. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db, Sql } from './db.ts';

export const AuditEntry = z.object({
  what: z.enum(['attached', 'asked', 'recommended', 'decided', 'forgot', 'purged', 'refused']),
  /** Thread key; null when it concerns no one thread. */
  thread: z.string().nullable(),
  /** Slack user id; 'retention' or 'command line' when no person in Slack asked. */
  by: z.string(),
  /** How many: reviews attached, turns forgotten; null where there is nothing to count. */
  count: z.number().int().nullable(),
  /** `fingerprint` of what was attached or shown; null where there is none, or where it could be guessed from. */
  hash: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export interface Audit {
  /** Adds an entry; inside a transaction, together with what it tells of. */
  add(entry: AuditEntry): Promise<void>;
  /** The newest `limit` entries, newest first. `at` is ms since epoch. */
  last(limit: number): Promise<(AuditEntry & { at: number })[]>;
}

/** SHA-256 in hex: says whether two texts are the same, and nothing of either. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex');

export function auditOn(db: Db, sql: Sql): Audit {
  return {
    add: async (entry) => {
      const { what, thread, by, count, hash } = AuditEntry.parse(entry);
      await sql.run(
        `insert into audit (at, what, thread, by_whom, amount, hash)
         values (${db.dialect.now}, $1, $2, $3, $4, $5)`,
        [what, thread, by, count, hash],
      );
    },
    last: async (limit) => {
      const rows = await sql.all(
        'select at, what, thread, by_whom, amount, hash from audit order by at desc limit $1',
        [limit],
      );
      return rows.map((row) => ({
        at: Number(row.at),
        ...AuditEntry.parse({
          what: row.what,
          thread: row.thread,
          by: row.by_whom,
          count: row.amount,
          hash: row.hash,
        }),
      }));
    },
  };
}
