/** Turns as they stand. */
import type { Turn } from '../conversation/turn.ts';
import type { Codec } from './codec.ts';
import type { Sql } from './db.ts';
import {
  COLUMNS,
  type Mark,
  markFrom,
  readableReply,
  readableTurn,
  type Stored,
  storedFrom,
  turnFrom,
} from './turn-rows.ts';

export interface TurnLookup {
  get(id: string): Promise<Turn | null>;
  /**
   * The last `limit` answered questions and recommendations before this ts, oldest first; the cost depends on
   * `limit` alone.
   */
  history(thread: string, beforeTs: string, limit: number): Promise<Turn[]>;
  /** Whether another turn of this thread, which attaches reviews, is still to be worked. */
  attachesNext(turn: Pick<Turn, 'id' | 'thread'>): Promise<boolean>;
  /** ts of the messages that are kept as the replies of the thread's other turns, those still being made included. */
  repliesBeside(turn: Pick<Turn, 'id' | 'thread'>): Promise<string[]>;
  /** How these turns stand now; those that are gone are left out. */
  marks(ids: string[]): Promise<Mark[]>;
  /** Threads with a turn received since this time (ms since epoch), the last active first. */
  threadsSince(time: number): Promise<string[]>;
  /** The thread's last `limit` turns that messages became, oldest first. */
  latest(thread: string, limit: number): Promise<Stored[]>;
}

export const turnLookup = (sql: Sql, codec: Codec): TurnLookup => ({
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

  attachesNext: async ({ id, thread }) => {
    const rows = await sql.all(
      `select id from turn where thread = $1 and id <> $2 and kind = 'attach' and pending = 1 and again >= 0 limit 1`,
      [thread, id],
    );
    return rows.length > 0;
  },

  repliesBeside: async ({ id, thread }) => {
    const rows = await sql.all(
      `select reply from turn where thread = $1 and pending = 1 and id <> $2
       union all
       select reply from turn where thread = $1 and state = 'answered' and pending = 0 and id <> $2`,
      [thread, id],
    );
    return rows.flatMap(readableReply);
  },

  marks: async (ids) => {
    if (ids.length === 0) return [];
    const places = ids.map((_, index) => `$${index + 1}`).join(', ');
    const rows = await sql.all(`select id, version, stop_by from turn where id in (${places})`, ids);
    return rows.map(markFrom);
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
});
