/** Typed documents over Keyv: what is read is parsed, so that nothing unreadable travels on. */
import type Keyv from 'keyv';
import type { z } from 'zod';
import { StoreError } from '../errors.ts';
import type { Codec } from './codec.ts';
import type { Db, Sql } from './db.ts';
import { keyvOn } from './keyv-adapter.ts';

/** One namespace of documents. Every operation rejects with StoreError when a document cannot be read. */
export interface Documents<T> {
  get(key: string): Promise<T | null>;
  /** In the order of `keys`; null where there is none. One query. */
  getMany(keys: string[]): Promise<(T | null)[]>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  /** Reads, changes and writes; only inside a transaction, where updates of one key take turns. */
  update(key: string, change: (current: T | null) => T): Promise<void>;
}

interface DocumentsOn {
  db: Db;
  /** The database, or one open transaction of it. */
  sql: Sql;
  codec: Codec;
  clock: () => number;
}

/** The documents of a namespace, each with the shape of `schema`. */
export function documents<T>(on: DocumentsOn, namespace: string, schema: z.ZodType<T>): Documents<T> {
  let keyv: Keyv | null = null;
  const open = (): Keyv => {
    keyv ??= keyvOn({ ...on, namespace });
    return keyv;
  };
  const read = (key: string, stored: unknown): T | null => {
    if (stored === undefined || stored === null) return null;
    const parsed = schema.safeParse(stored);
    if (!parsed.success) throw unreadable(namespace, key);
    return parsed.data;
  };
  const get = async (key: string): Promise<T | null> => {
    const stored: unknown = await open()
      .get(key)
      .catch((error) => {
        throw damaged(error) ? unreadable(namespace, key) : error;
      });
    return read(key, stored);
  };
  const set = async (key: string, value: T): Promise<void> => {
    if (!(await open().set(key, value))) throw unwritable(namespace, key);
  };
  return {
    get,
    getMany: async (keys) => {
      const found: unknown[] = await open()
        .getMany(keys)
        .catch((error) => {
          throw damaged(error) ? unreadable(namespace, `one of ${keys.length}`) : error;
        });
      return keys.map((key, index) => read(key, found[index]));
    },
    set,
    delete: async (key) => {
      await open().delete(key);
    },
    update: async (key, change) => {
      await on.db.hold(on.sql, `${namespace}\n${key}`);
      await set(key, change(await get(key)));
    },
  };
}

/** JSON.parse quotes the text it fails on, so its error must not travel. */
const damaged = (error: unknown): boolean => error instanceof SyntaxError;

const unreadable = (namespace: string, key: string): StoreError =>
  new StoreError(
    `The stored document ${namespace}/${key} does not have the shape this version expects.`,
    'Attach the reviews again in a new thread, and report this with the name above.',
  );

const unwritable = (namespace: string, key: string): StoreError =>
  new StoreError(`The document ${namespace}/${key} could not be written.`, 'Try again.');
