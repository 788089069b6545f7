/**
 * The small SQL seam. Every query of the project is written once, with `$1` placeholders, for SQLite and
 * PostgreSQL alike; where the two differ, the engine gives a fragment (`now`, `lock`, `skipLocked`).
 */
export type Value = string | number | null;
export type Row = Record<string, unknown>;

/** Where statements run: a database, or one open transaction of it. */
export interface Sql {
  all(sql: string, params?: Value[]): Promise<Row[]>;
  /** Number of rows changed. */
  run(sql: string, params?: Value[]): Promise<number>;
}

/** What differs between engines in the text of a query. */
export interface Dialect {
  /** The database's clock, ms since epoch. Leases and backoff use no other clock, so that processes agree. */
  readonly now: string;
  /** Suffix of a select that locks its rows until the transaction ends; '' where a transaction is alone. */
  readonly lock: string;
  /** As `lock`, passing over rows that another transaction holds. */
  readonly skipLocked: string;
  /** Type of a text column that is compared byte by byte, so that both engines agree on what comes first. */
  readonly orderedText: string;
  /** Statements that keep a column's texts out of the planner's statistics, which outlive the rows. */
  unsampled(table: string, column: string): string[];
}

/** What everybody is told: that a thread may be ready, or also that a turn that may be in hand was changed. */
export type Wake = 'work' | 'change';

export interface Db extends Sql {
  readonly dialect: Dialect;
  /** Names this process in leases; never used again by another. */
  readonly owner: string;
  /**
   * Commits what `work` did, or nothing when it throws. Inside, only the Sql given may be used: the Db itself
   * would wait for this very transaction to end.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Makes transactions that hold the same name take turns, until each ends. */
  hold(sql: Sql, name: string): Promise<void>;
  /** Tells every listener, in every process; after the commit when `sql` is a transaction. */
  wake(sql: Sql, what: Wake): Promise<void>;
  /** Returns the function that stops listening. */
  onWake(listener: (what: Wake) => void): () => void;
  /**
   * Frees the leases of processes that are gone, though they have not lapsed. Returns how many. Where a look can
   * err, it takes two looks in a row.
   */
  freeDead(): Promise<number>;
  /** Leaves no byte of rows overwritten or deleted before in the engine's log. */
  trimLog(): Promise<void>;
  /** Leaves no byte of deleted rows in any file that the engine lets us reach. Rewrites it: slow when it is large. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The statements of one transaction, until `end`: one that comes later, from a promise nobody waited for, is refused,
 * since it would run outside the transaction or inside a stranger's.
 */
export function untilEnd(sql: Sql): { sql: Sql; end(): void } {
  let over = false;
  const assertOpen = () => {
    if (over) throw new Error('The transaction of this statement has ended.');
  };
  return {
    sql: {
      all: async (text, params) => {
        assertOpen();
        return sql.all(text, params);
      },
      run: async (text, params) => {
        assertOpen();
        return sql.run(text, params);
      },
    },
    end: () => {
      over = true;
    },
  };
}
