import { DatabaseSync } from 'node:sqlite';

/**
 * One process at a time: the lock is held until the file is closed or the process ends. NORMAL loses nothing when the
 * process dies, only when the machine does.
 */
const SETUP = `
  PRAGMA busy_timeout = 200;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS record (kind TEXT, id TEXT, json TEXT NOT NULL, PRIMARY KEY (kind, id));
  CREATE TABLE IF NOT EXISTS bytes (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
`;

/** Where the workspace is kept between runs: JSON records by kind and id, and the bytes of files. Each write is committed before it returns. */
export class Shelf {
  readonly #db: DatabaseSync;

  /** `file`: a SQLite file, or null for memory. Throws when it cannot be opened, or another process holds it. */
  constructor(file: string | null) {
    this.#db = new DatabaseSync(file ?? ':memory:');
    try {
      this.#db.exec(SETUP);
    } catch (error) {
      this.#db.close();
      if (!/locked/.test(String(error))) throw error;
      throw new Error(`${file} is open in another process. Stop that one first, or name another file.`);
    }
  }

  all<T>(kind: string): T[] {
    const rows = this.#db.prepare('SELECT json FROM record WHERE kind = ? ORDER BY id').all(kind);
    return rows.map((row) => JSON.parse(String(row.json)) as T);
  }

  put(kind: string, id: string, value: unknown): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO record (kind, id, json) VALUES (?, ?, ?)')
      .run(kind, id, JSON.stringify(value));
  }

  remove(kind: string, id: string): void {
    this.#db.prepare('DELETE FROM record WHERE kind = ? AND id = ?').run(kind, id);
  }

  putBytes(id: string, bytes: Uint8Array): void {
    this.#db.prepare('INSERT OR REPLACE INTO bytes (id, bytes) VALUES (?, ?)').run(id, bytes);
  }

  bytes(id: string): Uint8Array | null {
    const row = this.#db.prepare('SELECT bytes FROM bytes WHERE id = ?').get(id);
    return row?.bytes instanceof Uint8Array ? row.bytes : null;
  }

  clear(): void {
    this.#db.exec('DELETE FROM record; DELETE FROM bytes;');
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#db.close();
  }
}
