/** The seam on PostgreSQL: several processes on one database. */
import { hash } from 'node:crypto';
import pg from 'pg';
import { StoreError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Db, type Row, type Sql, untilEnd, type Value } from './db.ts';
import { isConflict, Unreachable, worded } from './postgres-errors.ts';
import { atMost, SideConnection, WAKE_CHANNEL } from './side-connection.ts';

/** What a database that is down, frozen or cut off may cost. Milliseconds. */
export interface PostgresLimits {
  /** For a connection, waiting for a free one included. */
  connectMs: number;
  /** For one statement. Slack waits 3 s for its ack, but a statement that a lock holds up is worth waiting for. */
  statementMs: number;
}

const POSTGRES_LIMITS: PostgresLimits = { connectMs: 5000, statementMs: 10_000 };

/** Transactions are short, so few connections serve many threads; the server's default is 100 for all processes. */
const CONNECTIONS = 10;

/** A connection costs some 20 ms to make, and somebody waits for it: it is kept between two questions. */
const IDLE_MS = 10 * 60_000;

/** How often a transaction that the server rolled back in favour of another one is tried, in all. */
const TRIES = 4;

/** Seed of the locks behind `hold`: any number that no other lock of ours uses. */
const HOLD_SEED = 7001;

/** A close waits no longer than this for a server that may be frozen. */
const CLOSE_MS = 1000;

/** Texts with more parameters than this are lists of any length: too many to keep prepared on every connection. */
const MOST_PREPARED_PARAMS = 24;

/** `scrub` rewrites whole tables. */
const SCRUB_MS = 30 * 60_000;

/**
 * Connects. Throws StoreError when the database cannot be used. `owner` must never have been used before; while
 * this process lives, an advisory lock says so to the others.
 */
export async function openPostgres(
  url: string,
  owner: string,
  log: Log,
  limits: PostgresLimits = POSTGRES_LIMITS,
): Promise<Db> {
  const pool = poolOn(url, limits);
  const side = new SideConnection({ config: settings(url, limits), owner, log });
  try {
    await side.open();
    await assertUtf8(sqlOn(pool));
  } catch (error) {
    await Promise.all([side.close(), atMost(CLOSE_MS, pool.end())]);
    throw error instanceof StoreError && !(error instanceof Unreachable) ? error : cannotOpen(url, error);
  }
  return postgresDb({ url, owner, pool, side, limits });
}

const settings = (url: string, { connectMs, statementMs }: PostgresLimits): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'sidechair',
  keepAlive: true,
  connectionTimeoutMillis: connectMs,
  // The first by our clock, for a server that is frozen; the others by the server's, for a process that is.
  query_timeout: statementMs,
  statement_timeout: statementMs,
  idle_in_transaction_session_timeout: statementMs,
});

function poolOn(url: string, limits: PostgresLimits): pg.Pool {
  // What does not wait for an earlier result is sent along with it: a transaction is a few round trips, not a dozen.
  const pool = new pg.Pool({
    ...settings(url, limits),
    max: CONNECTIONS,
    pipeline: true,
    idleTimeoutMillis: IDLE_MS,
  });
  // Both are needed, or a restart of Postgres ends this process: one for idle clients, one for those in use. The
  // statement that was running rejects by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

interface On {
  url: string;
  owner: string;
  pool: pg.Pool;
  side: SideConnection;
  limits: PostgresLimits;
}

function postgresDb({ url, owner, pool, side, limits }: On): Db {
  const own = sqlOn(pool);
  return {
    dialect: {
      now: '(extract(epoch from clock_timestamp()) * 1000)::bigint',
      lock: ' for update',
      skipLocked: ' for update skip locked',
      orderedText: 'text collate "C"',
      unsampled: (table, column) => [`alter table ${table} alter column ${column} set statistics 0`],
    },
    owner,
    ...own,
    transaction: (work) => transaction(pool, work),
    hold: async (sql, name) => {
      await sql.all(`select pg_advisory_xact_lock(hashtextextended($1, ${HOLD_SEED}))`, [name]);
    },
    wake: async (sql, what) => {
      await sql.all(`select pg_notify('${WAKE_CHANNEL}', '${what}')`);
    },
    onWake: (listener) => side.onWake(listener),
    freeDead: () => side.freeDead(),
    // Old rows leave a table only by being overwritten, and the log by being recycled: see `scrub`.
    trimLog: async () => {},
    scrub: () => scrub(url, limits),
    close: async () => {
      await side.close();
      await atMost(CLOSE_MS, pool.end());
    },
  };
}

function sqlOn(client: pg.Pool | pg.PoolClient): Sql {
  const query = async (sql: string, params: Value[] = []): Promise<pg.QueryResult<Row>> => {
    try {
      return await client.query<Row>(prepared(sql, params));
    } catch (error) {
      throw worded(error);
    }
  };
  return {
    all: async (sql, params) => (await query(sql, params)).rows,
    run: async (sql, params) => (await query(sql, params)).rowCount ?? 0,
  };
}

/** Named by its text, so that the server plans it once on each connection. */
const prepared = (text: string, values: Value[]): pg.QueryConfig =>
  values.length > MOST_PREPARED_PARAMS || values.length === 0
    ? { text, values }
    : { name: hash('sha1', text), text, values };

async function transaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(pool, work);
    } catch (error) {
      if (tries >= TRIES || !isConflict(error)) throw error;
    }
  }
}

async function attempt<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => {
    throw worded(error);
  });
  const sql = sqlOn(client);
  const within = untilEnd(sql);
  let broken = false;
  try {
    // Sent along with the first statement; one that fails breaks the connection, and with it all that follows.
    const begun = sql.run('begin isolation level read committed');
    begun.catch(() => {});
    const result = await work(within.sql);
    await begun;
    within.end();
    await sql.run('commit');
    return result;
  } catch (error) {
    within.end();
    broken = error instanceof Unreachable || !(await rolledBack(sql));
    throw error;
  } finally {
    // A broken connection is not given to the next one.
    client.release(broken);
  }
}

const rolledBack = (sql: Sql): Promise<boolean> =>
  sql.run('rollback').then(
    () => true,
    () => false,
  );

/**
 * Rewrites the tables, so that deleted rows are in none of their files, and moves the log on. What this cannot
 * reach: log segments until the server recycles and overwrites them, and their copies in archives, replicas and
 * backups. Only `ENCRYPTION_KEY` keeps text out of those.
 */
async function scrub(url: string, limits: PostgresLimits): Promise<void> {
  const client = new pg.Client(settings(url, { ...limits, statementMs: SCRUB_MS }));
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('vacuum (full) turn');
    await client.query('vacuum (full) kv');
    // A role that may not ask for it: the server does it within minutes by itself.
    await client.query('checkpoint').catch(() => {});
  } catch (error) {
    throw worded(error);
  } finally {
    await atMost(CLOSE_MS, client.end());
  }
}

async function assertUtf8(sql: Sql): Promise<void> {
  const [row] = await sql.all('show server_encoding');
  if (row?.server_encoding === 'UTF8') return;
  throw new StoreError(
    `The database keeps text as ${String(row?.server_encoding)}, which cannot hold every review.`,
    "Create one with: create database sidechair encoding 'UTF8' template template0.",
  );
}

/** Names the database without the password that may stand in its URL. */
function cannotOpen(url: string, error: unknown): StoreError {
  const { host, pathname } = new URL(url);
  const reason = error instanceof StoreError ? error.message : (error as Error).message;
  return new StoreError(
    `The database ${host}${pathname} cannot be used (${reason}).`,
    'Check DATABASE_URL, and that PostgreSQL runs there and lets this user connect and create tables.',
  );
}
