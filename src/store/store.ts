/** The store: documents, turns and leases over one database, alone or together in one transaction. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Answer } from '../agent/agent.ts';
import { Feedback } from '../conversation/feedback.ts';
import { PaperEntry, Thread } from '../conversation/thread.ts';
import type { Log } from '../log.ts';
import { Paper } from '../papers/paper.ts';
import { Recommendation } from '../recommendation/recommendation.ts';
import { type Audit, auditOn } from './audit.ts';
import type { Codec } from './codec.ts';
import type { Db, Sql, Wake } from './db.ts';
import { type Documents, documents } from './documents.ts';
import { codecWith, type Key } from './encryption.ts';
import { allThreads, type Forgotten, forgetThread, threadsBefore } from './forget.ts';
import { noteKeys, rekey } from './keys.ts';
import { type Leases, leasesOn } from './leases.ts';
import { openPostgres, type PostgresLimits } from './postgres.ts';
import { migrate } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { type Turns, turnsOn } from './turns.ts';

/** Everything stored, on the database or inside one open transaction of it. */
export interface Session {
  turns: Turns;
  leases: Leases;
  /** By thread key. */
  threads: Documents<Thread>;
  /** By thread key. */
  papers: Documents<Paper>;
  /** By turn id. */
  answers: Documents<Answer>;
  /** By turn id. */
  recommendations: Documents<Recommendation>;
  /** The papers of a channel, newest first, by `channelKey`. */
  channels: Documents<PaperEntry[]>;
  /** By `feedbackKey`. */
  feedback: Documents<Feedback>;
  /** By platform: when its events reached some process last, ms since epoch. */
  heard: Documents<number>;
  audit: Audit;
}

export interface Store extends Session {
  /**
   * Commits all that `work` did through the session it is given, or nothing when it throws. Nothing slow may
   * happen inside, and only that session may be used.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Called whenever there may be work, or a turn was changed. Returns the function that stops listening. */
  onWake(listener: (what: Wake) => void): () => void;
  /** Frees the leases of processes that are gone. */
  freeDead(): Promise<number>;
  /** Leaves no byte of what was overwritten or deleted before in the engine's log. */
  trimLog(): Promise<void>;
  /**
   * Deletes all that the thread holds, and leaves no trace of it in a SQLite file (PostgreSQL keeps deleted rows
   * in its files until it reuses the space; see `scrub`). The audit log says who wanted it.
   */
  forgetThread(thread: string, why: Why): Promise<Forgotten>;
  /** As `forgetThread`, for a thread with no turn since that time (ms since epoch); null, and no change, otherwise. */
  forgetIfOld(thread: string, since: number): Promise<Forgotten | null>;
  /** Threads whose last turn came before this time (ms since epoch), longest ago first. */
  threadsBefore(time: number): Promise<string[]>;
  /** Every thread that holds anything. */
  allThreads(): Promise<string[]>;
  /**
   * Seals everything with the first key, and drops the need for the others. Returns how many texts it wrote
   * anew. Every process must have the new key first before this is called.
   */
  rekey(): Promise<number>;
  /** Leaves no byte of what was deleted before in any file that the engine lets us reach. Slow when much is kept. */
  scrub(): Promise<void>;
  /** Deletes every document and turn, and every trace of them as `scrub` does. The audit log stays. */
  forgetEverything(): Promise<Forgotten>;
  close(): Promise<void>;
}

/** Who wants a thread forgotten: a Slack user id, 'retention' or 'command line'. */
interface Why {
  what: 'forgot' | 'purged';
  by: string;
}

interface StoreOptions {
  /** Path of a SQLite file, ':memory:', or the URL of a PostgreSQL database (`postgres://…`). */
  url: string;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
  /** Text is sealed with the first and opened with any; with none it is stored as it is. */
  keys?: Key[];
  postgres?: PostgresLimits;
}

export const channelKey = (team: string, channel: string): string => `${team}:${channel}`;

export const feedbackKey = (turnId: string, user: string): string => `${turnId} ${user}`;

/** True for the URL of a PostgreSQL database; anything else is the path of a SQLite file. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

/** Opens the store and brings its schema up to date. Throws StoreError when the database is in use or unusable. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, clock, log, keys = [], postgres } = options;
  const owner = `${process.pid}-${randomUUID()}`;
  const db = isPostgres(url) ? await openPostgres(url, owner, log, postgres) : openSqlite(url, owner);
  try {
    await migrate(db);
    await noteKeys(db, keys);
  } catch (error) {
    await db.close();
    throw error;
  }
  log.info('store.open', { engine: isPostgres(url) ? 'postgres' : 'sqlite', encrypted: keys.length > 0 });
  return storeOn(db, keys, clock);
}

function storeOn(db: Db, keys: Key[], clock: () => number): Store {
  const codec = codecWith(keys);
  const sessionOn = (sql: Sql): Session => session(db, sql, codec, clock);
  const forget = async (thread: string, { what, by }: Why, since: number | null) => {
    const forgotten = await db.transaction(async (sql) => {
      const { channels, audit } = sessionOn(sql);
      const deleted = await forgetThread({ db, sql, channels }, thread, since);
      if (deleted) await audit.add({ what, thread, by, count: deleted.turns, hash: null });
      return deleted;
    });
    await db.trimLog();
    return forgotten;
  };
  return {
    ...sessionOn(db),
    transaction: (work) => db.transaction((sql) => work(sessionOn(sql))),
    onWake: (listener) => db.onWake(listener),
    freeDead: () => db.freeDead(),
    trimLog: () => db.trimLog(),
    forgetThread: async (thread, why) => (await forget(thread, why, null)) ?? { turns: 0, documents: 0 },
    forgetIfOld: (thread, since) => forget(thread, { what: 'forgot', by: 'retention' }, since),
    threadsBefore: (time) => threadsBefore(db, time),
    allThreads: () => allThreads(db),
    rekey: async () => {
      const changed = await rekey(db, keys);
      await db.scrub();
      return changed;
    },
    scrub: () => db.scrub(),
    forgetEverything: async () => {
      const forgotten = await db.transaction(async (sql) => {
        await sql.run('delete from thread_q');
        return { turns: await sql.run('delete from turn'), documents: await sql.run('delete from kv') };
      });
      await db.scrub();
      return forgotten;
    },
    close: () => db.close(),
  };
}

function session(db: Db, sql: Sql, codec: Codec, clock: () => number): Session {
  const on = { db, sql, codec, clock };
  return {
    turns: turnsOn(db, sql, codec),
    leases: leasesOn(db, sql),
    threads: documents(on, 'thread', Thread),
    papers: documents(on, 'paper', Paper),
    answers: documents(on, 'answer', Answer),
    recommendations: documents(on, 'recommendation', Recommendation),
    channels: documents(on, 'channel', z.array(PaperEntry)),
    feedback: documents(on, 'feedback', Feedback),
    heard: documents(on, 'heard', z.number()),
    audit: auditOn(db, sql),
  };
}
