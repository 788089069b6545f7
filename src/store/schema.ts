/** The tables, in one place. Version n of the schema is the first n entries of `VERSIONS`, applied in order. */
import { StoreError } from '../errors.ts';
import type { Db, Dialect, Sql } from './db.ts';

/** `bigint` in PostgreSQL, where `integer` has 32 bits; SQLite's integers have 64 under either name. */
const v1 = ({ orderedText }: Dialect): string[] => [
  // Documents, written only through Keyv. `expires` is ms since epoch.
  `create table kv (
    ns text not null, key ${orderedText} not null, value text not null, expires bigint,
    primary key (ns, key))`,
  `create index kv_expires on kv (expires) where expires is not null`,

  // One row a turn. `pending` 1: the queue has something to do for it; `again` 1: its reply already stands
  // and is made anew, which waits for first answers; -1: it is removed, which comes before them; `version`
  // goes up with every edit or deletion, so that work on an older version cannot settle; `attempts` counts how
  // often it was taken up, `failures` how often that failed, `starts` how often in a row no end was recorded
  // (the process died).
  `create table turn (
    id ${orderedText} primary key, thread text not null, team text not null, channel text not null,
    thread_ts text not null, ts ${orderedText} not null, user_id text not null, user_team text not null,
    kind text not null, request text not null, state text not null, reply text not null default '[]',
    pending integer not null default 1, again integer not null default 0, version integer not null default 1,
    attempts integer not null default 0, failures integer not null default 0, starts integer not null default 0,
    not_before bigint not null default 0, received_at bigint not null, settled_at bigint)`,
  `create index turn_pending on turn (thread, again, ts, id) where pending = 1`,
  `create index turn_history on turn (thread, ts, id) where state = 'answered'`,

  // One row a thread that ever had a turn. `ready_at` null: nothing to do. A lease is (owner, generation).
  `create table thread_q (
    thread text primary key, ready_at bigint, owner text, lease_until bigint,
    generation integer not null default 0)`,
  `create index thread_q_ready on thread_q (ready_at) where ready_at is not null`,
  `create index thread_q_owner on thread_q (owner) where owner is not null`,
];

/** `stop_by`: who asked to stop the answer under way; null when nobody did. */
const v2 = (): string[] => ['alter table turn add column stop_by text'];

/** Who did what, kept when content is deleted: no content. `at` is ms since epoch; `amount` counts, as `what` says. */
const v3 = ({ unsampled }: Dialect): string[] => [
  ...unsampled('kv', 'value'),
  ...unsampled('turn', 'request'),
  `create table audit (
    at bigint not null, what text not null, thread text, by_whom text not null, amount integer, hash text)`,
  'create index audit_at on audit (at)',
];

/** `edited_ts`: Slack's ts of the latest edit taken in, since an older one may be delivered after it. */
const v4 = (): string[] => ['alter table turn add column edited_ts text'];

const VERSIONS = [v1, v2, v3, v4];

/** Brings the database to the newest schema, all or nothing. */
export const migrate = (db: Db): Promise<void> =>
  db.transaction(async (sql) => {
    await db.hold(sql, 'schema');
    await sql.run('create table if not exists meta (name text primary key, value text not null)');
    const version = await versionOf(sql);
    if (version > VERSIONS.length) throw newer(version);
    for (const statements of VERSIONS.slice(version)) {
      for (const statement of statements(db.dialect)) await sql.run(statement);
    }
    await sql.run(
      `insert into meta (name, value) values ('schema', $1)
       on conflict (name) do update set value = excluded.value`,
      [String(VERSIONS.length)],
    );
  });

async function versionOf(sql: Sql): Promise<number> {
  const [row] = await sql.all(`select value from meta where name = 'schema'`);
  return row ? Number(row.value) : 0;
}

const newer = (version: number): StoreError =>
  new StoreError(
    `The database has schema ${version}, and this version of Sidechair knows ${VERSIONS.length}.`,
    'Start the newer version of Sidechair, or give this one another database.',
  );
