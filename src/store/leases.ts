/**
 * Who works which thread. A worker claims a thread, not a message, so that turns of one thread run in order and
 * one at a time. The generation goes up with every claim: a worker that lost its lease (frozen, cut off) finds
 * another generation and cannot write any more.
 */
import type { Db, Row, Sql } from './db.ts';

export interface Lease {
  thread: string;
  generation: number;
}

/** The lease was taken over or its thread is gone: what was being done must not be written. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
  constructor(thread: string) {
    super(`The lease of thread ${thread} is no longer held.`);
  }
}

export interface Renewal {
  renewed: Lease[];
  /** Somebody else has the thread, or it is gone. */
  lost: Lease[];
}

export interface Leases {
  /** Takes the thread that has waited longest, or null when none is ready. */
  claim(leaseMs: number): Promise<Lease | null>;
  /**
   * Renews exactly these leases, at least one, in one commit; renewing "all of mine" would keep forgotten ones alive
   * for ever. One whose thread another transaction has locked just now is neither renewed nor lost: waiting for it
   * would hold up all the others.
   */
  renew(leases: Lease[], leaseMs: number): Promise<Renewal>;
  /** Throws LeaseLost when the lease is not held; locks it until the transaction ends. */
  assert(lease: Lease): Promise<void>;
  /**
   * Gives the thread back, to be claimed when its next turn is due. Call in a transaction: it locks first and
   * looks then, since a single statement would miss a turn committed in between, for ever. Returns in how many
   * ms the thread is due, at least `atLeastMs`; null when it has nothing to do.
   */
  release(lease: Lease, atLeastMs: number): Promise<number | null>;
}

export function leasesOn(db: Db, sql: Sql): Leases {
  const { now, lock, skipLocked } = db.dialect;

  const assert = async ({ thread, generation }: Lease): Promise<void> => {
    const held = await sql.all(
      `select 1 from thread_q where thread = $1 and owner = $2 and generation = $3${lock}`,
      [thread, db.owner, generation],
    );
    if (held.length === 0) throw new LeaseLost(thread);
  };

  return {
    assert,
    claim: async (leaseMs) => {
      const [row] = await sql.all(
        `update thread_q set owner = $1, lease_until = ${now} + $2, generation = generation + 1
         where thread = (
           select thread from thread_q
           where ready_at <= ${now} and (lease_until is null or lease_until < ${now})
           order by ready_at limit 1${skipLocked})
         returning thread, generation`,
        [db.owner, leaseMs],
      );
      return row ? { thread: String(row.thread), generation: Number(row.generation) } : null;
    },
    renew: async (leases, leaseMs) => {
      const pairs = leases.map((_, nth) => `($${2 * nth + 2}, cast($${2 * nth + 3} as bigint))`).join(', ');
      const values = leases.flatMap(({ thread, generation }) => [thread, generation]);
      const mine = `select thread from thread_q where owner = $1 and (thread, generation) in (values ${pairs})`;
      const until = `$${2 * leases.length + 2}`;
      const renewed = await sql.all(
        `update thread_q set lease_until = ${now} + ${until} where thread in (${mine}${skipLocked}) returning thread`,
        [db.owner, ...values, leaseMs],
      );
      const held = await sql.all(mine, [db.owner, ...values]);
      const [extended, kept] = [threadsOf(renewed), threadsOf(held)];
      return {
        renewed: leases.filter(({ thread }) => extended.has(thread)),
        lost: leases.filter(({ thread }) => !kept.has(thread)),
      };
    },
    release: async (lease, atLeastMs) => {
      await assert(lease);
      const [head] = await sql.all(
        `select case when not_before > ${now} then not_before - ${now} else 0 end as wait
         from turn where thread = $1 and pending = 1 order by again, ts, id limit 1`,
        [lease.thread],
      );
      const wait = head ? Math.max(Number(head.wait), atLeastMs) : null;
      await sql.run(
        `update thread_q set owner = null, lease_until = null, ready_at = ${now} + $2 where thread = $1`,
        [lease.thread, wait],
      );
      return wait;
    },
  };
}

const threadsOf = (rows: Row[]): Set<string> => new Set(rows.map(({ thread }) => String(thread)));
