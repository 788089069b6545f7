/**
 * What people do to turns: they ask, edit, delete and stop. A worker may hold the thread meanwhile, so each of these
 * locks the thread before its turns, as workers do, or the two might wait for each other.
 */
import type { Request } from '../conversation/turn.ts';
import type { Codec } from './codec.ts';
import type { Db, Row, Sql, Value } from './db.ts';
import {
  COLUMNS,
  emptied,
  identity,
  kindOf,
  type NewTurn,
  readableTurn,
  replyOf,
  sameRequest,
  sealed,
} from './turn-rows.ts';

export interface TurnChanges {
  /** Keeps the turn and makes its thread ready. False, and no change, when the id is known. */
  enqueue(turn: NewTurn): Promise<boolean>;
  /**
   * The request changed, by the edit with this Slack ts; one older than the latest changes nothing. Returns the new
   * version, or null when nothing is to be done anew.
   */
  revise(id: string, request: Request, editedTs?: string | null): Promise<number | null>;
  /**
   * The message was deleted: its words go, and its reply is to be removed, before anything else in the thread.
   * Null when there is no such turn.
   */
  withdraw(id: string): Promise<number | null>;
  /**
   * Keeps that a message not seen yet is gone already, so that it is known when it comes. False, and no change,
   * when the id is known.
   */
  forestall(turn: NewTurn): Promise<boolean>;
  /**
   * Asks that the answer or recommendation of this turn, or the one under way in this thread, be stopped; where it is
   * known when that was said, no answer to a later message. Returns the turn's id, or null when there is nothing to stop.
   */
  stop(
    asked: { turnId: string } | { thread: string; saidAt?: string | undefined },
    by: string,
  ): Promise<string | null>;
}

export function turnChanges(db: Db, sql: Sql, codec: Codec): TurnChanges {
  const { now, lock } = db.dialect;

  /** `values`: of the columns after `state`. False when the id is known. */
  const insert = async (
    turn: NewTurn,
    request: Request,
    columns: string,
    values: string,
  ): Promise<boolean> => {
    const added = await sql.run(
      `insert into turn (id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, ${columns})
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${values}) on conflict (id) do nothing`,
      [...identity(turn), request.kind, sealed(codec, turn.id, request)],
    );
    return added > 0;
  };

  const makeReady = async (thread: string): Promise<void> => {
    await sql.run(
      `insert into thread_q (thread, ready_at) values ($1, ${now})
       on conflict (thread) do update set ready_at = excluded.ready_at
       where thread_q.ready_at is null or thread_q.ready_at > excluded.ready_at`,
      [thread],
    );
  };

  /** Works with a thread locked, and tells everybody: who works its turn, and who would have claimed it meanwhile. */
  const locking = async <T>(thread: string, value: string, work: () => Promise<T>): Promise<T> => {
    await sql.all(`select 1 from thread_q where thread = ${thread}${lock}`, [value]);
    const done = await work();
    await db.wake(sql, 'change');
    return done;
  };
  const lockingThreadOf = <T>(id: string, work: () => Promise<T>): Promise<T> =>
    locking('(select thread from turn where id = $1)', id, work);

  /** The row, locked until the transaction ends. */
  const locked = async (id: string): Promise<Row | undefined> =>
    (await sql.all(`select ${COLUMNS} from turn where id = $1${lock}`, [id]))[0];

  const change = async (id: string, set: string, params: Value[]): Promise<void> => {
    await sql.run(`update turn set ${set} where id = $1`, [id, ...params]);
  };

  /** False when a later edit was taken in before. */
  const noteEdit = async (row: Row, editedTs: string): Promise<boolean> => {
    if (row.edited_ts !== null && Number(row.edited_ts) > Number(editedTs)) return false;
    await change(String(row.id), 'edited_ts = $2', [editedTs]);
    return true;
  };

  const revise = async (id: string, request: Request, editedTs: string | null): Promise<number | null> => {
    const row = await locked(id);
    if (!row || row.state === 'withdrawn') return null;
    if (editedTs !== null && !(await noteEdit(row, editedTs))) return null;
    const text = sealed(codec, id, request);
    const before = readableTurn(row, codec)?.request;
    if (before && sameRequest(before, request)) return null;
    const again = row.state === 'answered' || row.state === 'failed' ? 1 : null;
    await change(
      id,
      `request = $2, kind = $3, version = version + 1, failures = 0, starts = 0, not_before = 0, pending = 1,
         again = coalesce($4, again), stop_by = null,
         state = case when state = 'answering' then state else 'received' end`,
      [text, request.kind, again],
    );
    await makeReady(String(row.thread));
    return Number(row.version) + 1;
  };

  const withdraw = async (id: string): Promise<number | null> => {
    const row = await locked(id);
    if (!row) return null;
    // Taken up and not settled, it may have a message on the platform that nobody has noted yet.
    const begun = row.state === 'answering' || (Number(row.pending) === 1 && Number(row.attempts) > 0);
    const standing = begun || replyOf(row).length > 0 ? 1 : 0;
    await change(
      id,
      `state = 'withdrawn', request = $2, version = version + 1, failures = 0, starts = 0, not_before = 0,
         pending = $3, again = -1`,
      [sealed(codec, id, emptied(kindOf(row))), standing],
    );
    if (standing) await makeReady(String(row.thread));
    return Number(row.version) + 1;
  };

  /** Of the thread's turns, or of the one with this id. A turn that no message asked for has its time from our clock. */
  const stop = async (column: 'thread' | 'id', value: string, by: string, saidAt: string | null) => {
    const [row] = await sql.all(
      `select id, thread from turn
       where ${column} = $1 and pending = 1 and attempts > 0 and state in ('received', 'answering')
         and kind in ('ask', 'recommend') and (cast($2 as text) is null or ts < $2 or id not like '%:' || ts)
       order by again, ts, id limit 1${lock}`,
      [value, saidAt],
    );
    if (!row) return null;
    await change(String(row.id), 'stop_by = $2, not_before = 0', [by]);
    await makeReady(String(row.thread));
    return String(row.id);
  };

  return {
    enqueue: async (turn) => {
      const added = await insert(turn, turn.request, 'state, received_at', `'received', ${now}`);
      if (added) await Promise.all([makeReady(turn.thread), db.wake(sql, 'work')]);
      return added;
    },
    forestall: (turn) =>
      insert(
        turn,
        emptied(turn.request.kind),
        'state, pending, received_at, settled_at',
        `'withdrawn', 0, ${now}, ${now}`,
      ),
    revise: (id, request, editedTs = null) => lockingThreadOf(id, () => revise(id, request, editedTs)),
    withdraw: (id) => lockingThreadOf(id, () => withdraw(id)),
    stop: (asked, by) =>
      'turnId' in asked
        ? lockingThreadOf(asked.turnId, () => stop('id', asked.turnId, by, null))
        : locking('$1', asked.thread, () => stop('thread', asked.thread, by, asked.saidAt ?? null)),
  };
}
