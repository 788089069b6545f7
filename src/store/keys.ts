/**
 * Which keys the database was written with, so that a missing one is noticed at the start and not at the first
 * text that does not open. Kept by name in `meta`; a name says nothing about its key.
 */
import { StoreError } from '../errors.ts';
import type { Codec } from './codec.ts';
import type { Db, Sql } from './db.ts';
import { codecWith, type Key, missingKey, sealedBy } from './encryption.ts';

const PREFIX = 'key ';

/** Throws StoreError, and changes nothing, when text may be stored under a key that is not among `keys`. */
export const noteKeys = (db: Db, keys: Key[]): Promise<void> =>
  db.transaction(async (sql) => {
    const rows = await sql.all(`select name from meta where name like '${PREFIX}%'`);
    const missing = rows
      .map((row) => String(row.name).slice(PREFIX.length))
      .find((name) => !keys.some((key) => key.name === name));
    if (missing !== undefined) throw missingKey(missing, keys);
    if (keys[0]) await note(sql, keys[0]);
  });

const note = async (sql: Sql, { name }: Key): Promise<void> => {
  await sql.run(`insert into meta (name, value) values ($1, '') on conflict (name) do nothing`, [
    PREFIX + name,
  ]);
};

/**
 * Seals with the first key whatever is stored in plain or under another key, and forgets those. Returns how many
 * texts it wrote anew. Interrupted, it goes on where it was at the next call.
 */
export async function rekey(db: Db, keys: Key[]): Promise<number> {
  const [first] = keys;
  if (!first) throw noKey();
  const codec = codecWith(keys);
  let changed = 0;
  for (const { ns, key } of await db.all('select ns, key from kv')) {
    changed += await reseal(db, codec, first, documentAt(String(ns), String(key)));
  }
  for (const { id } of await db.all('select id from turn')) {
    changed += await reseal(db, codec, first, turnAt(String(id)));
  }
  await db.run(`delete from meta where name like '${PREFIX}%' and name <> $1`, [PREFIX + first.name]);
  return changed;
}

/** Where one sealed text is kept. */
interface Place {
  read: string;
  /** `$1` is the new text, `$2` the one it replaces: one written meanwhile stays. */
  write: string;
  at: string[];
  context: string;
}

const documentAt = (namespace: string, key: string): Place => ({
  read: 'select value as text from kv where ns = $1 and key = $2',
  write: 'update kv set value = $1 where value = $2 and ns = $3 and key = $4',
  at: [namespace, key],
  context: `${namespace}\n${key}`,
});

const turnAt = (id: string): Place => ({
  read: 'select request as text from turn where id = $1',
  write: 'update turn set request = $1 where request = $2 and id = $3',
  at: [id],
  context: `turn\n${id}`,
});

async function reseal(db: Db, codec: Codec, first: Key, place: Place): Promise<number> {
  const [row] = await db.all(place.read, place.at);
  const stored = String(row?.text ?? '');
  if (!row || sealedBy(stored) === first.name) return 0;
  const text = codec.open(stored, place.context);
  return db.run(place.write, [codec.seal(text, place.context), stored, ...place.at]);
}

const noKey = (): StoreError =>
  new StoreError('ENCRYPTION_KEY is not set; nothing was changed.', 'Set it to the key to encrypt with.');
