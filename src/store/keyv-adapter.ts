/**
 * Keyv over the SQL seam. It only rejects and never emits: with an `error` listener Keyv 6 turns a failed read
 * into `undefined`, which looks like an empty thread, and the next write would wipe its history. So no listener
 * is ever added, and every failure reaches the caller.
 */
import Keyv, { type KeyvStorageAdapter, type KeyvStorageEntry, keyvStorageCapability } from 'keyv';
import { StoreError } from '../errors.ts';
import type { Codec } from './codec.ts';
import type { Sql } from './db.ts';

/** Largest document, in characters of its JSON. node:sqlite blocks the process about 20 ms a megabyte. */
const LARGEST = 16_000_000;

interface Place {
  sql: Sql;
  namespace: string;
  codec: Codec;
  clock: () => number;
}

/** One object is one namespace: two Keyvs on one adapter object would share it. */
class SqlAdapter {
  readonly namespace: string;
  #place: Place;

  constructor(place: Place) {
    this.namespace = place.namespace;
    this.#place = place;
  }

  get capabilities() {
    return keyvStorageCapability(this);
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.getMany([key]))[0];
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    if (keys.length === 0) return [];
    const wanted = keys.map((_, index) => `$${index + 3}`).join(', ');
    const rows = await this.#place.sql.all(
      `select key, value from kv where ns = $1 and (expires is null or expires > $2) and key in (${wanted})`,
      [this.namespace, this.#place.clock(), ...keys],
    );
    const found = new Map(rows.map((row) => [String(row.key), this.#open(row)]));
    return keys.map((key) => found.get(key));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const { sql, codec } = this.#place;
    const text = String(value);
    if (text.length > LARGEST) throw tooLarge(this.namespace, key, text.length);
    await sql.run(
      `insert into kv (ns, key, value, expires) values ($1, $2, $3, $4)
       on conflict (ns, key) do update set value = excluded.value, expires = excluded.expires`,
      [this.namespace, key, codec.seal(text, this.#context(key)), expires ?? null],
    );
    return true;
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    for (const entry of entries) await this.set(entry.key, entry.value, entry.expires);
    return entries.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    const sql = 'delete from kv where ns = $1 and key = $2';
    return (await this.#place.sql.run(sql, [this.namespace, key])) > 0;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    const deleted: boolean[] = [];
    for (const key of keys) deleted.push(await this.delete(key));
    return deleted;
  }

  async clear(): Promise<void> {
    await this.#place.sql.run('delete from kv where ns = $1', [this.namespace]);
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((value) => value !== undefined);
  }

  #open(row: Record<string, unknown>): string {
    return this.#place.codec.open(String(row.value), this.#context(String(row.key)));
  }

  #context(key: string): string {
    return `${this.namespace}\n${key}`;
  }
}

/** A Keyv over one namespace, on a database or inside an open transaction. */
export function keyvOn(place: Place): Keyv {
  // Keyv's type also asks for the emitter's methods; it calls `on` only where an adapter has one.
  const store = new SqlAdapter(place) as unknown as KeyvStorageAdapter;
  return new Keyv({ store, namespace: place.namespace });
}

const tooLarge = (namespace: string, key: string, size: number): StoreError =>
  new StoreError(
    `The document ${namespace}/${key} has ${size} characters, and the store takes at most ${LARGEST}.`,
    'Attach less at once.',
  );
