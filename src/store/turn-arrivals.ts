/** Turns as they come in. */
import type { Request } from '../conversation/turn.ts';
import type { Codec } from './codec.ts';
import type { Db, Sql } from './db.ts';
import { emptied, identity, type NewTurn, sealed } from './turn-rows.ts';

export interface TurnArrivals {
  /** Keeps the turn and makes its thread ready. False, and no change, when the id is known. */
  enqueue(turn: NewTurn): Promise<boolean>;
  /**
   * Keeps that a message not seen yet is gone already, so that it is known when it comes. False, and no change,
   * when the id is known.
   */
  forestall(turn: NewTurn): Promise<boolean>;
}

export function turnArrivals(db: Db, sql: Sql, codec: Codec): TurnArrivals {
  const { now } = db.dialect;

  /** `values`: of the columns after `request`. False when the id is known. */
  const insert = async (turn: NewTurn, request: Request, columns: string, values: string) => {
    const added = await sql.run(
      `insert into turn (id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, ${columns})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${values}) on conflict (id) do nothing`,
      [...identity(turn), request.kind, sealed(codec, turn.id, request)],
    );
    return added > 0;
  };

  return {
    enqueue: async (turn) => {
      const added = await insert(turn, turn.request, 'state, received_at', `'received', ${now}`);
      if (added) await Promise.all([makeReady(db, sql, turn.thread), db.wake(sql, 'work')]);
      return added;
    },
    forestall: (turn) =>
      insert(
        turn,
        emptied(turn.request.kind),
        'state, pending, received_at, settled_at',
        `'withdrawn', 0, ${now}, ${now}`,
      ),
  };
}

/** The thread has something to do by now, if not earlier. */
export async function makeReady({ dialect: { now } }: Db, sql: Sql, thread: string): Promise<void> {
  await sql.run(
    `insert into thread_q (thread, ready_at) values ($1, ${now})
     on conflict (thread) do update set ready_at = excluded.ready_at
     where thread_q.ready_at is null or thread_q.ready_at > excluded.ready_at`,
    [thread],
  );
}
