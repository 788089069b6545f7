/** The same tests on both engines: a SQLite file each, or a database each of one PostgreSQL server. */
import { after, before, describe, type TestContext } from 'node:test';
import type { Db } from '../../src/store/db.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { migrate } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { quiet, tempFile } from './open.ts';

interface Engine {
  name: 'SQLite' | 'PostgreSQL';
  /** An empty database. */
  database(t: TestContext): Promise<string>;
  /** A store, closed when the test ends; on a database of its own unless one is named. */
  store(t: TestContext, url?: string): Promise<Store>;
  /** The database under a store, with its tables. */
  db(t: TestContext): Promise<Db>;
}

/** Defines the tests twice. */
export function onEachEngine(define: (engine: Engine) => void): void {
  describe('on SQLite', () => define(engineOn('SQLite', async (t) => tempFile(t))));
  describe('on PostgreSQL', () => {
    let server: Postgres;
    before(async () => {
      server = await startPostgres();
    });
    after(() => server.stop());
    define(engineOn('PostgreSQL', () => server.database()));
  });
}

function engineOn(name: Engine['name'], database: Engine['database']): Engine {
  const connect = async (url: string): Promise<Db> =>
    name === 'SQLite' ? openSqlite(url, 'a') : openPostgres(url, 'a', quiet);
  return {
    name,
    database,
    store: async (t, given) => {
      const store = await openStore({ url: given ?? (await database(t)), clock: Date.now, log: quiet });
      t.after(() => store.close().catch(() => {}));
      return store;
    },
    db: async (t) => {
      const db = await connect(await database(t));
      t.after(() => db.close().catch(() => {}));
      await migrate(db);
      return db;
    },
  };
}
