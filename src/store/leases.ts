/**
 * Who works which thread. A worker claims a thread, not a message, so that turns of one thread run in order and
 * one at a time. The generation goes up with every claim: a worker that lost its lease (frozen, cut off) finds
 * another generation and cannot write any more.
 */
import type { Db, Row, Sql, Value } from './db.ts';
import { nextInLine } from './turn-rows.ts';

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
  /**
   * Takes up to `most` threads that are ready, those that have waited longest. Fewer than `most`: no other was ready,
   * apart from those that another transaction had locked just then, and whoever locks one wakes everybody after.
   */
  claim(leaseMs: number, most: number): Promise<Lease[]>;
  /**
   * Renews exactly these leases, at least one, in one commit; renewing "all of mine" would keep forgotten ones alive
   * for ever. One whose thread another transaction has locked just now is neither renewed nor lost: waiting for it
   * would hold up all the others.
   */
  renew(leases: Lease[], leaseMs: number): Promise<Renewal>;
  /** Throws LeaseLost when the lease is not held; locks it until the transaction ends. */
  assert(lease: Lease): Promise<void>;
  /**
   * Gives the thread back, to be claimed when its next turn is due. Only in a transaction that has locked the lease
   * before, by `assert` or a write under it: looking and giving back in one statement would miss a turn committed
   * while it waits for that lock, for ever. Returns in how many ms the thread is due, at least `atLeastMs`; null
   * when it has nothing to do.
   */
  release(lease: Lease, atLeastMs: number): Promise<number | null>;
}

/**
 * The condition of every write of a worker: that its lease is held, which stays so until the write is committed. Its
 * parameters are the first three, `holding`.
 */
export const whileHeld = ({ dialect }: Db): string =>
  `exists (select 1 from thread_q where thread = $1 and owner = $2 and generation = $3${dialect.lock})`;

export const holding = ({ owner }: Db, { thread, generation }: Lease): Value[] => [thread, owner, generation];

export function leasesOn(db: Db, sql: Sql): Leases {
  const { now, lock, skipLocked } = db.dialect;
  return {
    // The list is made once, before anything is changed: a join might make it anew, and lock more than `most`. That
    // stands in the text, so that the planner counts on few threads among many.
    claim: async (leaseMs, most) => {
      const rows = await sql.all(
        `with ready as materialized (
           select thread from thread_q
           where ready_at <= ${now} and (lease_until is null or lease_until < ${now})
           order by ready_at limit ${most}${skipLocked})
         update thread_q set owner = $1, lease_until = ${now} + $2, generation = generation + 1
         where thread in (select thread from ready) returning thread, generation`,
        [db.owner, leaseMs],
      );
      return rows.map((row) => ({ thread: String(row.thread), generation: Number(row.generation) }));
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
    assert: async (lease) => {
      const held = await sql.all(
        `select 1 from thread_q where thread = $1 and owner = $2 and generation = $3${lock}`,
        holding(db, lease),
      );
      if (held.length === 0) throw new LeaseLost(lease.thread);
    },
    release: async (lease, atLeastMs) => {
      const [row] = await sql.all(
        `update thread_q set owner = null, lease_until = null, ready_at = (
           select case when min(not_before) > ${now} + $4 then min(not_before)
                       when count(*) > 0 then ${now} + $4 end
           from turn where ${nextInLine('$1')})
         where thread = $1 and owner = $2 and generation = $3 returning ready_at - ${now} as wait`,
        [...holding(db, lease), atLeastMs],
      );
      if (!row) throw new LeaseLost(lease.thread);
      return row.wait === null ? null : Math.max(0, Number(row.wait));
    },
  };
}

const threadsOf = (rows: Row[]): Set<string> => new Set(rows.map(({ thread }) => String(thread)));
