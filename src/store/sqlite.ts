/** The seam on `node:sqlite`: one file, one process. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreError } from '../errors.ts';
import { type Db, type Sql, untilEnd, type Wake } from './db.ts';
import { type WriteAheadLog, writeAheadLog } from './write-ahead-log.ts';

/** A database that lives and dies with the process. */
const MEMORY = ':memory:';

/** Moves the write-ahead log, which holds old pages, into the file and empties it. */
const TRIM_LOG = 'pragma wal_checkpoint(truncate)';

/**
 * Opens the file, made when missing. Throws StoreError when another process uses it, or when it cannot be
 * opened. `owner` must never have been used before with this file.
 */
export function openSqlite(file: string, owner: string, log = logFor(file)): Db {
  const guard = file === MEMORY ? null : lockFile(file);
  try {
    return sqliteDb(file, connect(file), log, guard, owner);
  } catch (error) {
    guard?.close();
    throw error instanceof StoreError ? error : cannotOpen(file, error);
  }
}

const logFor = (file: string): WriteAheadLog | null => (file === MEMORY ? null : writeAheadLog(file));

/**
 * An open exclusive transaction on a side file: the kernel ends it with the process, SIGKILL included, so it
 * never stays behind. Locking the database itself would keep its own readers out.
 */
function lockFile(file: string): DatabaseSync {
  let guard: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    guard = new DatabaseSync(`${file}-lock`);
    guard.exec('pragma busy_timeout = 0; pragma journal_mode = delete; begin exclusive');
    writeFileSync(pidFile(file), String(process.pid));
    return guard;
  } catch (error) {
    guard?.close();
    throw isBusy(error) ? inUse(file) : cannotOpen(file, error);
  }
}

/** Beside the lock, which nobody else can read: whose it is. Of use only while the lock is held. */
const pidFile = (file: string): string => `${file}-lock-pid`;

function holderOf(file: string): string | null {
  try {
    return /^\d+$/.exec(readFileSync(pidFile(file), 'utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}

function connect(file: string): DatabaseSync {
  const sqlite = new DatabaseSync(file);
  // secure_delete: deleted text is overwritten. The first commit, made with FULL, puts the log's name on the disk;
  // those after it are put there by `writeAheadLog`, before anyone is told that they are done.
  sqlite.exec(`pragma busy_timeout = 5000; pragma journal_mode = wal; pragma secure_delete = on;
    pragma synchronous = full; pragma user_version = 1; pragma synchronous = normal`);
  return sqlite;
}

function sqliteDb(
  file: string,
  sqlite: DatabaseSync,
  log: WriteAheadLog | null,
  guard: DatabaseSync | null,
  owner: string,
): Db {
  const raw = statements(sqlite);
  const kept = log ? keeper(sqlite, log) : waitsForNothing;
  const alone = mutex();
  const wakes = new Set<(what: Wake) => void>();
  return {
    dialect: {
      now: `cast(unixepoch('subsec') * 1000 as integer)`,
      lock: '',
      skipLocked: '',
      orderedText: 'text',
      // Only `analyze` takes samples, and nothing calls it.
      unsampled: () => [],
    },
    owner,
    // What only reads waits for no disk; nor does a claim (`with …`), since no other process could have made it.
    all: (sql, params) => (CHANGES.test(sql) ? kept : waitsForNothing)(alone(() => raw.all(sql, params))),
    run: (sql, params) => kept(alone(() => raw.run(sql, params))),
    transaction: (work) => kept(alone(() => inTransaction(sqlite, raw, work))),
    hold: async () => {},
    // A listener that asks the database waits for the open transaction, so "after the commit" holds.
    wake: async (_sql, what) => {
      setImmediate(() => wakes.forEach((listener) => void listener(what)));
    },
    onWake: (listener) => {
      wakes.add(listener);
      return () => wakes.delete(listener);
    },
    // The side file's lock proves that no other process is alive.
    freeDead: () =>
      alone(() => raw.run('update thread_q set owner = null, lease_until = null where owner <> $1', [owner])),
    trimLog: () => alone(async () => sqlite.exec(TRIM_LOG)),
    scrub: () => alone(async () => sqlite.exec(`${TRIM_LOG}; vacuum; ${TRIM_LOG}`)),
    close: () =>
      alone(async () => {
        await log?.close();
        sqlite.close();
        if (guard) rmSync(pidFile(file), { force: true });
        guard?.close();
      }),
  };
}

/** Statements that may return rows and change some. */
const CHANGES = /^\s*(?:insert|update|delete)\b/i;

const waitsForNothing = <T>(job: Promise<T>): Promise<T> => job;

/** Holds back the result of a job until all that was committed by then is on the disk. */
function keeper(sqlite: DatabaseSync, log: WriteAheadLog): <T>(job: Promise<T>) => Promise<T> {
  const counter = sqlite.prepare('select total_changes() as changes');
  let onDisk = 0;
  return async (job) => {
    const result = await job;
    const changes = Number(counter.get()?.changes);
    if (changes === onDisk) return result;
    await log.onDisk();
    onDisk = Math.max(onDisk, changes);
    return result;
  };
}

/** Statements prepared once each; the project's SQL is a few dozen fixed texts. */
function statements(sqlite: DatabaseSync): Sql {
  const cache = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = cache.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql.replace(/\$(\d+)/g, '?$1'));
    cache.set(sql, statement);
    return statement;
  };
  return {
    all: async (sql, params = []) => prepared(sql).all(...params),
    run: async (sql, params = []) => Number(prepared(sql).run(...params).changes),
  };
}

async function inTransaction<T>(sqlite: DatabaseSync, raw: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  const within = untilEnd(raw);
  sqlite.exec('begin immediate');
  try {
    const result = await work(within.sql);
    within.end();
    sqlite.exec('commit');
    return result;
  } catch (error) {
    within.end();
    // After some failures (a full disk) SQLite has rolled back by itself.
    if (sqlite.isTransaction) sqlite.exec('rollback');
    throw error;
  }
}

/** Runs one job at a time: there is one connection, and nothing may slip into its open transaction. */
function mutex(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => {});
    return result;
  };
}

/** SQLITE_BUSY, extended codes included. */
const isBusy = (error: unknown): boolean => (((error as { errcode?: number }).errcode ?? 0) & 0xff) === 5;

function inUse(file: string): StoreError {
  const holder = holderOf(file);
  return new StoreError(
    `Another Sidechair process${holder ? ` (${holder})` : ''} uses the database ${resolve(file)}. Nothing was changed.`,
    'Stop that process, or give this one another file (DATABASE_URL).',
  );
}

const cannotOpen = (file: string, error: unknown): StoreError =>
  new StoreError(
    `The database ${resolve(file)} cannot be opened (${(error as Error).message}).`,
    'Check that the folder exists, that this user may write there, and that the file is a Sidechair database.',
  );
