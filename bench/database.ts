/** An empty database of either engine for the app under load, and its size. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { query, startPostgres } from '../test/postgres.ts';

export const ENGINES = ['sqlite', 'postgres'] as const;
export type Engine = (typeof ENGINES)[number];

export interface Database {
  /** As DATABASE_URL takes it. */
  url: string;
  /**
   * Bytes: of SQLite's file, exact while no app is running (its log is then taken in), or as PostgreSQL counts the
   * database, old versions of rows included.
   */
  size(): Promise<number>;
  close(): Promise<void>;
}

export const openDatabase = (engine: Engine): Promise<Database> =>
  engine === 'sqlite' ? sqlite() : postgres();

async function sqlite(): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-bench-'));
  const file = path.join(folder, 'app.sqlite');
  return {
    url: file,
    size: async () => statSync(file).size,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A server of its own on this machine, every commit on the disk before it is acknowledged. */
async function postgres(): Promise<Database> {
  const server = await startPostgres({ fsync: true });
  const url = await server.database();
  return {
    url,
    size: async () => {
      const [row] = await query(url, 'select pg_database_size(current_database()) as bytes');
      return Number(row?.bytes);
    },
    close: () => server.stop(),
  };
}
