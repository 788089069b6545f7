/** The turns of all threads: written before anything slow happens, worked in order, kept as the thread's history. */
import type { Request, Turn } from '../conversation/turn.ts';
import type { Codec } from './codec.ts';
import type { Db, Row, Sql, Value } from './db.ts';
import {
  emptied,
  identity,
  kindOf,
  type Mark,
  markFrom,
  type NewTurn,
  readableTurn,
  replyOf,
  type Stored,
  sameRequest,
  sealed,
  storedFrom,
  type TakenTurn,
  takenFrom,
  turnFrom,
  worked,
} from './turn-rows.ts';

export interface Turns {
  /** Keeps the turn and makes its thread ready. False, and no change, when the id is known. */
  enqueue(turn: NewTurn): Promise<boolean>;
  get(id: string): Promise<Turn | null>;
  /**
   * The last `limit` answered questions and recommendations before this ts, oldest first; the cost depends on
   * `limit` alone.
   */
  history(thread: string, beforeTs: string, limit: number): Promise<Turn[]>;
  /**
   * Takes up the thread's next turn that is due; null when there is none. The thread must be locked: whoever
   * changes one of its turns locks it first.
   */
  take(thread: string): Promise<TakenTurn | null>;
  /** Whether another turn of this thread, which attaches reviews, is still to be worked. */
  attachesNext(turn: Pick<Turn, 'id' | 'thread'>): Promise<boolean>;
  /** True while the turn is as it was taken: neither edited, withdrawn nor settled since. */
  isCurrent(taken: TakenTurn): Promise<boolean>;
  /** Adds one message to the reply. */
  addReply(id: string, ts: string): Promise<void>;
  /** Ends the turn for now; what only the work needed (pasted reviews) is dropped from it. */
  settle(taken: TakenTurn, state: 'answered' | 'failed', reply: string[]): Promise<void>;
  /** The turn changed in the worker's hands: keeps where its reply stands, to be worked again. */
  keepReply(id: string, reply: string[]): Promise<void>;
  /** Its work failed: it is due again in `afterMs`, and holds its place in the thread. */
  retry(taken: TakenTurn, afterMs: number): Promise<void>;
  /** Puts it back as if not taken up: the process stops. */
  putBack(taken: TakenTurn): Promise<void>;
  /** A withdrawn turn's reply is gone from the platform, or cannot be removed. */
  settleRemoval(id: string): Promise<void>;
  /** The request changed, by the edit with this Slack ts; one older than the latest changes nothing. Returns the new version, or null when nothing is to be done anew. */
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
   * Asks that the answer or recommendation of this turn, or the one under way in this thread, be stopped. Returns
   * the turn's id, or null when there is nothing to stop.
   */
  stop(asked: { turnId: string } | { thread: string }, by: string): Promise<string | null>;
  /** How these turns stand now; those that are gone are left out. */
  marks(ids: string[]): Promise<Mark[]>;
  /** Threads with a turn received since this time (ms since epoch), the last active first. */
  threadsSince(time: number): Promise<string[]>;
  /** The thread's last `limit` turns that messages became, oldest first. */
  latest(thread: string, limit: number): Promise<Stored[]>;
}

const COLUMNS =
  'id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, state, attempts, reply, pending, version, failures, starts, stop_by, edited_ts';

export function turnsOn(db: Db, sql: Sql, codec: Codec): Turns {
  const { now, lock } = db.dialect;

  const makeReady = async (thread: string): Promise<void> => {
    const ready = sql.run(
      `insert into thread_q (thread, ready_at) values ($1, ${now})
       on conflict (thread) do update set ready_at = excluded.ready_at
       where thread_q.ready_at is null or thread_q.ready_at > excluded.ready_at`,
      [thread],
    );
    await Promise.all([ready, db.wake(sql)]);
  };

  /** Workers lock a thread and then its turns; whoever is no worker keeps to that order, or the two might wait for each other. */
  const lockThreadOf = async (id: string): Promise<void> => {
    await sql.all(`select 1 from thread_q where thread = (select thread from turn where id = $1)${lock}`, [
      id,
    ]);
  };

  /** The row, locked until the transaction ends. */
  const locked = async (id: string): Promise<Row | undefined> =>
    (await sql.all(`select ${COLUMNS} from turn where id = $1${lock}`, [id]))[0];

  const change = async (id: string, set: string, params: Value[] = []): Promise<void> => {
    await sql.run(`update turn set ${set} where id = $1`, [id, ...params]);
  };

  return {
    enqueue: async (turn) => {
      const added = await sql.run(
        `insert into turn (id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, state,
           received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'received', ${now})
         on conflict (id) do nothing`,
        [...identity(turn), turn.request.kind, sealed(codec, turn.id, turn.request)],
      );
      if (added > 0) await makeReady(turn.thread);
      return added > 0;
    },

    get: async (id) => {
      const [row] = await sql.all(`select ${COLUMNS} from turn where id = $1`, [id]);
      return row ? turnFrom(row, codec) : null;
    },

    history: async (thread, beforeTs, limit) => {
      const rows = await sql.all(
        `select ${COLUMNS} from turn
         where thread = $1 and state = 'answered' and ts < $2 and kind in ('ask', 'recommend')
         order by ts desc, id desc limit $3`,
        [thread, beforeTs, limit],
      );
      // One that cannot be read is no reason to answer nothing any more.
      return rows.reverse().flatMap((row) => readableTurn(row, codec) ?? []);
    },

    take: async (thread) => {
      const [row] = await sql.all(
        `update turn set attempts = attempts + 1, starts = starts + 1,
           state = case when state = 'withdrawn' then state else 'answering' end
         where not_before <= ${now} and id = (
           select id from turn where thread = $1 and pending = 1 order by again, ts, id limit 1)
         returning ${COLUMNS}`,
        [thread],
      );
      return row ? takenFrom(row, codec) : null;
    },

    attachesNext: async ({ id, thread }) => {
      const rows = await sql.all(
        `select id from turn where thread = $1 and id <> $2 and kind = 'attach' and pending = 1 limit 1`,
        [thread, id],
      );
      return rows.length > 0;
    },

    isCurrent: async ({ turn, version }) => {
      const row = await locked(turn.id);
      return row !== undefined && Number(row.version) === version && Number(row.pending) === 1;
    },

    addReply: async (id, ts) => {
      const row = await locked(id);
      if (!row) return;
      const reply = replyOf(row);
      if (!reply.includes(ts)) await keepReply(change, id, [...reply, ts]);
    },

    settle: async ({ turn, unreadable }, state, reply) => {
      // What could not be read stays as it is, for whoever repairs the database.
      const request = unreadable ? null : sealed(codec, turn.id, worked(turn.request));
      await change(
        turn.id,
        `state = $2, reply = $3, request = coalesce($4, request), pending = 0, again = 0, starts = 0, stop_by = null,
           settled_at = ${now}`,
        [state, JSON.stringify(reply), request],
      );
    },

    keepReply: (id, reply) => keepReply(change, id, reply),

    retry: async ({ turn, version }, afterMs) => {
      await sql.run(
        `update turn set failures = failures + 1, starts = 0, not_before = ${now} + $3,
           state = case when state = 'answering' then 'received' else state end
         where id = $1 and version = $2`,
        [turn.id, version, Math.round(afterMs)],
      );
    },

    putBack: async ({ turn }) => {
      await change(
        turn.id,
        `starts = starts - 1, state = case when state = 'answering' then 'received' else state end`,
      );
    },

    settleRemoval: async (id) => {
      await change(id, `reply = '[]', pending = 0, again = 0, starts = 0, settled_at = ${now}`);
    },

    revise: async (id, request, editedTs = null) => {
      await lockThreadOf(id);
      const row = await locked(id);
      if (!row || row.state === 'withdrawn') return null;
      if (editedTs !== null) {
        if (row.edited_ts !== null && Number(row.edited_ts) > Number(editedTs)) return null;
        await change(id, 'edited_ts = $2', [editedTs]);
      }
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
    },

    withdraw: async (id) => {
      await lockThreadOf(id);
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
    },

    forestall: async (turn) => {
      const added = await sql.run(
        `insert into turn (id, thread, team, channel, thread_ts, ts, user_id, user_team, kind, request, state,
           pending, received_at, settled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'withdrawn', 0, ${now}, ${now})
         on conflict (id) do nothing`,
        [...identity(turn), turn.request.kind, sealed(codec, turn.id, emptied(turn.request.kind))],
      );
      return added > 0;
    },

    stop: async (asked, by) => {
      const [column, value] = 'turnId' in asked ? ['id', asked.turnId] : ['thread', asked.thread];
      if ('turnId' in asked) await lockThreadOf(asked.turnId);
      else await sql.all(`select 1 from thread_q where thread = $1${lock}`, [asked.thread]);
      const [row] = await sql.all(
        `select id, thread from turn
         where ${column} = $1 and pending = 1 and attempts > 0 and state in ('received', 'answering')
           and kind in ('ask', 'recommend')
         order by again, ts, id limit 1${lock}`,
        [value],
      );
      if (!row) return null;
      await change(String(row.id), 'stop_by = $2, not_before = 0', [by]);
      await makeReady(String(row.thread));
      return String(row.id);
    },

    marks: async (ids) => {
      if (ids.length === 0) return [];
      const places = ids.map((_, index) => `$${index + 1}`).join(', ');
      return (await sql.all(`select id, version, stop_by from turn where id in (${places})`, ids)).map(
        markFrom,
      );
    },

    threadsSince: async (time) => {
      const rows = await sql.all(
        `select thread from turn where received_at >= $1 group by thread order by max(received_at) desc`,
        [Math.floor(time)],
      );
      return rows.map((row) => String(row.thread));
    },

    latest: async (thread, limit) => {
      const rows = await sql.all(
        `select id, ts, state, settled_at from turn
         where thread = $1 and id = team || ':' || channel || ':' || ts order by ts desc limit $2`,
        [thread, limit],
      );
      return rows.reverse().map(storedFrom);
    },
  };
}

/** A reply of a turn withdrawn meanwhile is work: it is to be removed. */
const keepReply = (
  change: (id: string, set: string, params: Value[]) => Promise<void>,
  id: string,
  reply: string[],
): Promise<void> =>
  change(id, `reply = $2, pending = case when state = 'withdrawn' and $3 > 0 then 1 else pending end`, [
    JSON.stringify(reply),
    reply.length,
  ]);
