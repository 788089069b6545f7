/** The store's leases with no fence: a claim keeps nobody out, and a lost lease is not noticed. */
import * as real from '../src/store/leases.ts';

export * from '../src/store/leases.ts';

/** Of a worker's writes. */
export const whileHeld: typeof real.whileHeld = () =>
  '(cast($1 as text) is not null or cast($2 as text) is not null or cast($3 as integer) is not null)';

/** Milliseconds after which a thread in hand can be claimed again. */
const CLAIM_MS = 100;

export const leasesOn: typeof real.leasesOn = (db, sql) => {
  const leases = real.leasesOn(db, sql);
  return {
    claim: (_leaseMs, most) => leases.claim(CLAIM_MS, most),
    renew: async (leases) => ({ renewed: leases, lost: [] }),
    assert: async () => {},
    release: async (lease, atLeastMs) => {
      const mine = [db.owner, lease.generation, lease.thread];
      await sql.run('update thread_q set owner = $1, generation = $2 where thread = $3', mine);
      return leases.release(lease, atLeastMs);
    },
  };
};
