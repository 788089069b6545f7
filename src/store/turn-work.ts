/**
 * What a worker does with the turns of the thread it has claimed. Each is one statement that writes only while the
 * lease is held, and that keeps it held until it is committed; so it may stand alone or in a transaction.
 */
import type { Codec } from './codec.ts';
import type { Db, Sql, Value } from './db.ts';
import { holding, type Lease, LeaseLost, whileHeld } from './leases.ts';
import { COLUMNS, nextInLine, sealed, type TakenTurn, takenFrom, worked } from './turn-rows.ts';

export interface TurnWork {
  /**
   * Takes up the thread's next turn that is due. Removals go when they are due; the rest goes strictly in order,
   * first answers before those made anew, so that one that waits for its next try holds back what comes after it,
   * and a removal that waits holds back nothing. Null when none is due, or the lease is not held.
   */
  take(lease: Lease): Promise<TakenTurn | null>;
  /**
   * Keeps where the turn's reply stands. Throws LeaseLost when the lease is not held. One that was withdrawn
   * meanwhile is work: its reply is to be removed.
   */
  keepReply(lease: Lease, id: string, reply: string[]): Promise<void>;
  /**
   * Ends the turn for now; what only the work needed (pasted reviews) is dropped from it. False, and no change, when
   * it was edited, withdrawn or settled since it was taken, or the lease is not held.
   */
  settle(lease: Lease, taken: TakenTurn, state: 'answered' | 'failed', reply: string[]): Promise<boolean>;
  /** Its work failed: it is due again in `afterMs`, unless it was edited or withdrawn since it was taken. */
  retry(lease: Lease, taken: TakenTurn, afterMs: number): Promise<void>;
  /** Puts it back as if not taken up: the process stops. */
  putBack(lease: Lease, taken: TakenTurn): Promise<void>;
  /** A withdrawn turn's reply is gone from the platform, or cannot be removed. */
  settleRemoval(lease: Lease, id: string): Promise<void>;
}

export function turnWork(db: Db, sql: Sql, codec: Codec): TurnWork {
  const { now } = db.dialect;
  const held = whileHeld(db);

  /** `params` are `$5` and those after it. False when nothing was changed. */
  const change = async (
    lease: Lease,
    id: string,
    set: string,
    params: Value[] = [],
    only = 'true',
  ): Promise<boolean> => {
    const values = [...holding(db, lease), id, ...params];
    const sqlText = `update turn set ${set} where id = $4 and ${only} and ${held}`;
    return (await sql.run(sqlText, values)) > 0;
  };

  return {
    take: async (lease) => {
      const [row] = await sql.all(
        `update turn set attempts = attempts + 1, starts = starts + 1,
           state = case when state = 'withdrawn' then state else 'answering' end
         where pending = 1 and not_before <= ${now} and ${held} and id = (
           select id from turn where ${nextInLine('$1')} and not_before <= ${now} order by again, ts, id limit 1)
         returning ${COLUMNS}`,
        holding(db, lease),
      );
      return row ? takenFrom(row, codec) : null;
    },

    keepReply: async (lease, id, reply) => {
      const kept = await change(
        lease,
        id,
        `reply = $5, pending = case when state = 'withdrawn' and $6 > 0 then 1 else pending end`,
        [JSON.stringify(reply), reply.length],
      );
      if (!kept) throw new LeaseLost(lease.thread);
    },

    settle: (lease, { turn, version, unreadable }, state, reply) => {
      // What could not be read stays as it is, for whoever repairs the database.
      const request = unreadable ? null : sealed(codec, turn.id, worked(turn.request));
      return change(
        lease,
        turn.id,
        `state = $5, reply = $6, request = coalesce($7, request), pending = 0, again = 0, starts = 0, stop_by = null,
           settled_at = ${now}`,
        [state, JSON.stringify(reply), request, version],
        'version = $8 and pending = 1',
      );
    },

    retry: async (lease, { turn, version }, afterMs) => {
      await change(
        lease,
        turn.id,
        `failures = failures + 1, starts = 0, not_before = ${now} + $5,
           state = case when state = 'answering' then 'received' else state end`,
        [Math.round(afterMs), version],
        'version = $6',
      );
    },

    putBack: async (lease, { turn }) => {
      await change(
        lease,
        turn.id,
        `starts = starts - 1, state = case when state = 'answering' then 'received' else state end`,
      );
    },

    settleRemoval: async (lease, id) => {
      await change(lease, id, `reply = '[]', pending = 0, again = 0, starts = 0, settled_at = ${now}`);
    },
  };
}
