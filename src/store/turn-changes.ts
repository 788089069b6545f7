/**
 * What people do to turns that are there: they edit, delete and stop. A worker may hold the thread meanwhile, so each of
 * these locks the thread before its turns, as workers do, or the two might wait for each other.
 */
import type { Request } from '../conversation/turn.ts';
import type { Codec } from './codec.ts';
import type { Db, Row, Sql, Value } from './db.ts';
import { makeReady } from './turn-arrivals.ts';
import { COLUMNS, emptied, kindOf, readableTurn, replyOf, sameRequest, sealed } from './turn-rows.ts';

export interface TurnChanges {
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
   * Asks that the answer or recommendation of this turn, or the one under way in this thread, be stopped; where it is
   * known when that was said, no answer to a later message. Returns the turn's id, or null when there is nothing to stop.
   */
  stop(
    asked: { turnId: string } | { thread: string; saidAt?: string | undefined },
    by: string,
  ): Promise<string | null>;
}

interface On {
  db: Db;
  sql: Sql;
  codec: Codec;
}

export function turnChanges(db: Db, sql: Sql, codec: Codec): TurnChanges {
  const on = { db, sql, codec };
  const lockingThreadOf = <T>(id: string, work: () => Promise<T>): Promise<T> =>
    locking(on, '(select thread from turn where id = $1)', id, work);
  return {
    revise: (id, request, editedTs = null) => lockingThreadOf(id, () => revise(on, id, request, editedTs)),
    withdraw: (id) => lockingThreadOf(id, () => withdraw(on, id)),
    stop: (asked, by) =>
      'turnId' in asked
        ? lockingThreadOf(asked.turnId, () => stop(on, by, 'id', asked.turnId, null))
        : locking(on, '$1', asked.thread, () => stop(on, by, 'thread', asked.thread, asked.saidAt ?? null)),
  };
}

/** Works with a thread locked, and tells everybody: who works its turn, and who would have claimed it meanwhile. */
async function locking<T>(
  { db, sql }: On,
  thread: string,
  value: string,
  work: () => Promise<T>,
): Promise<T> {
  await sql.all(`select 1 from thread_q where thread = ${thread}${db.dialect.lock}`, [value]);
  const done = await work();
  await db.wake(sql, 'change');
  return done;
}

/** The row, locked until the transaction ends. */
async function locked({ db, sql }: On, id: string): Promise<Row | undefined> {
  return (await sql.all(`select ${COLUMNS} from turn where id = $1${db.dialect.lock}`, [id]))[0];
}

async function change({ sql }: On, id: string, set: string, params: Value[]): Promise<void> {
  await sql.run(`update turn set ${set} where id = $1`, [id, ...params]);
}

async function revise(on: On, id: string, request: Request, editedTs: string | null): Promise<number | null> {
  const row = await locked(on, id);
  if (!row || row.state === 'withdrawn') return null;
  if (editedTs !== null && !(await noteEdit(on, row, editedTs))) return null;
  const text = sealed(on.codec, id, request);
  const before = readableTurn(row, on.codec)?.request;
  if (before && sameRequest(before, request)) return null;
  const again = row.state === 'answered' || row.state === 'failed' ? 1 : null;
  await change(
    on,
    id,
    `request = $2, kind = $3, version = version + 1, failures = 0, starts = 0, not_before = 0, pending = 1,
       again = coalesce($4, again), stop_by = null,
       state = case when state = 'answering' then state else 'received' end`,
    [text, request.kind, again],
  );
  await makeReady(on.db, on.sql, String(row.thread));
  return Number(row.version) + 1;
}

/** False when a later edit was taken in before. */
async function noteEdit(on: On, row: Row, editedTs: string): Promise<boolean> {
  if (row.edited_ts !== null && Number(row.edited_ts) > Number(editedTs)) return false;
  await change(on, String(row.id), 'edited_ts = $2', [editedTs]);
  return true;
}

async function withdraw(on: On, id: string): Promise<number | null> {
  const row = await locked(on, id);
  if (!row) return null;
  // Taken up and not settled, it may have a message on the platform that nobody has noted yet.
  const begun = row.state === 'answering' || (Number(row.pending) === 1 && Number(row.attempts) > 0);
  const standing = begun || replyOf(row).length > 0 ? 1 : 0;
  await change(
    on,
    id,
    `state = 'withdrawn', request = $2, version = version + 1, failures = 0, starts = 0, not_before = 0,
       pending = $3, again = -1`,
    [sealed(on.codec, id, emptied(kindOf(row))), standing],
  );
  if (standing) await makeReady(on.db, on.sql, String(row.thread));
  return Number(row.version) + 1;
}

/**
 * Of the thread's turns, or of the one with this id. A turn that no message asked for has its time from our clock, and
 * is stopped whenever that was said.
 */
async function stop(
  on: On,
  by: string,
  column: 'thread' | 'id',
  value: string,
  saidAt: string | null,
): Promise<string | null> {
  const { db, sql } = on;
  const [row] = await sql.all(
    `select id, thread from turn
     where ${column} = $1 and pending = 1 and attempts > 0 and state in ('received', 'answering')
       and kind in ('ask', 'recommend') and (cast($2 as text) is null or ts < $2 or id not like '%:' || ts)
     order by again, ts, id limit 1${db.dialect.lock}`,
    [value, saidAt],
  );
  if (!row) return null;
  await change(on, String(row.id), 'stop_by = $2, not_before = 0', [by]);
  await makeReady(db, sql, String(row.thread));
  return String(row.id);
}
