/** Forgetting a thread: all that it holds leaves the database, and work on it in hand can write no more. */
import type { PaperEntry } from '../conversation/thread.ts';
import type { Db, Sql } from './db.ts';
import type { Documents } from './documents.ts';

/** What was deleted. */
export interface Forgotten {
  turns: number;
  /** Papers, answers, recommendations, verdicts, and the thread itself. */
  documents: number;
}

interface ForgetOn {
  db: Db;
  /** An open transaction of it. */
  sql: Sql;
  channels: Documents<PaperEntry[]>;
}

/**
 * Deletes the thread's paper, turns, answers, recommendations, verdicts, and its place in its channel's list.
 * Only inside a transaction. What stays of it is its key in the queue, with a new generation, so that a worker
 * that holds an old lease finds it lost. Null, and no change, when a turn came at or after `unlessSince` (ms
 * since epoch).
 */
export async function forgetThread(
  { db, sql, channels }: ForgetOn,
  thread: string,
  unlessSince: number | null,
): Promise<Forgotten | null> {
  await sql.all(`select 1 from thread_q where thread = $1${db.dialect.lock}`, [thread]);
  if (unlessSince !== null && (await lastTurn(sql, thread)) >= unlessSince) return null;
  await sql.run(
    `update thread_q set owner = null, lease_until = null, ready_at = null, generation = generation + 1
     where thread = $1`,
    [thread],
  );
  const ids = (await sql.all('select id from turn where thread = $1', [thread])).map((row) => String(row.id));
  let documents = await sql.run(`delete from kv where ns in ('thread', 'paper') and key = $1`, [thread]);
  for (const id of ids) documents += await deleteOf(sql, id);
  const turns = await sql.run('delete from turn where thread = $1', [thread]);
  await unlist(channels, thread);
  await db.wake(sql, 'change');
  return { turns, documents };
}

async function lastTurn(sql: Sql, thread: string): Promise<number> {
  const [row] = await sql.all('select max(received_at) as last from turn where thread = $1', [thread]);
  return Number(row?.last ?? 0);
}

/** The answer, the recommendation and the verdicts of one turn; a verdict's key is `feedbackKey`. */
const deleteOf = (sql: Sql, id: string): Promise<number> =>
  sql.run(
    `delete from kv where (ns in ('answer', 'recommendation') and key = $1)
       or (ns = 'feedback' and key > $2 and key < $3)`,
    [id, `${id} `, `${id}!`],
  );

/** A thread's key begins with its channel's. */
async function unlist(channels: Documents<PaperEntry[]>, thread: string): Promise<void> {
  const channel = thread.slice(0, thread.lastIndexOf(':'));
  const entries = await channels.get(channel);
  if (!entries?.some((entry) => entry.thread === thread)) return;
  await channels.update(channel, (now) => (now ?? []).filter((entry) => entry.thread !== thread));
}

/** Threads whose last turn came before this time (ms since epoch), oldest first. */
export async function threadsBefore(sql: Sql, time: number): Promise<string[]> {
  const rows = await sql.all(
    'select thread from turn group by thread having max(received_at) < $1 order by max(received_at)',
    [Math.floor(time)],
  );
  return rows.map((row) => String(row.thread));
}

/** Every thread that holds anything. */
export async function allThreads(sql: Sql): Promise<string[]> {
  const rows = await sql.all(
    `select thread from turn union select key from kv where ns in ('thread', 'paper') order by 1`,
  );
  return rows.map((row) => String(row.thread));
}
