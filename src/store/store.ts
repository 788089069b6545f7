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
import { type Codec, PLAIN } from './codec.ts';
import type { Db, Sql } from './db.ts';
import { type Documents, documents } from './documents.ts';
import { allThreads, type Forgotten, forgetThread, threadsBefore } from './forget.ts';
import { type Leases, leasesOn } from './leases.ts';
import { openPostgres, type PostgresLimits } from './postgres.ts';
import { CONTENT_TABLES, migrate } from './schema.ts';
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
  audit: Audit;
}

export interface Store extends Session {
  /**
   * Commits all that `work` did through the session it is given, or nothing when it throws. Nothing slow may
   * happen inside, and only that session may be used.
   */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Called whenever there may be work. Returns the function that stops listening. */
  onWake(listener: () => void): () => void;
  /** Frees the leases of processes that are gone. */
  freeDead(): Promise<number>;
  /** Leaves no byte of what was overwritten or deleted before in the engine's log. */
  trimLog(): Promise<void>;
  /**
   * Deletes all that the thread holds, and leaves no trace of it in a SQLite file (PostgreSQL keeps deleted rows
   * in its files until it reuses the space; see `scrub`). The audit log says who wanted it.
   */
  forgetThread(thread: string, why: { what: 'forgot' | 'purged'; by: string }): Promise<Forgotten>;
  /** Threads whose last turn came before this time (ms since epoch), longest ago first. */
  threadsBefore(time: number): Promise<string[]>;
  /** Every thread that holds anything. */
  allThreads(): Promise<string[]>;
  /** Leaves no byte of what was deleted before in any file that the engine lets us reach. Slow when much is kept. */
  scrub(): Promise<void>;
  /** Deletes every document and turn, and every trace of them as `scrub` does. The audit log stays. */
  forgetEverything(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Path of a SQLite file, ':memory:', or the URL of a PostgreSQL database (`postgres://…`). */
  url: string;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
  codec?: Codec;
  postgres?: PostgresLimits;
}

export const channelKey = (team: string, channel: string): string => `${team}:${channel}`;

export const feedbackKey = (turnId: string, user: string): string => `${turnId} ${user}`;

/** True for the URL of a PostgreSQL database; anything else is the path of a SQLite file. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url);

/** Opens the store and brings its schema up to date. Throws StoreError when the database is in use or unusable. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, clock, log, codec = PLAIN, postgres } = options;
  const owner = `${process.pid}-${randomUUID()}`;
  const db = isPostgres(url) ? await openPostgres(url, owner, log, postgres) : openSqlite(url, owner);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  log.info('store.open', { engine: isPostgres(url) ? 'postgres' : 'sqlite' });
  return storeOn(db, codec, clock);
}

function storeOn(db: Db, codec: Codec, clock: () => number): Store {
  const sessionOn = (sql: Sql): Session => session(db, sql, codec, clock);
  return {
    ...sessionOn(db),
    transaction: (work) => db.transaction((sql) => work(sessionOn(sql))),
    onWake: (listener) => db.onWake(listener),
    freeDead: () => db.freeDead(),
    trimLog: () => db.trimLog(),
    forgetThread: async (thread, { what, by }) => {
      const forgotten = await db.transaction(async (sql) => {
        const { channels, audit } = sessionOn(sql);
        const deleted = await forgetThread({ sql, channels }, thread);
        await audit.add({ what, thread, by, count: deleted.turns, hash: null });
        return deleted;
      });
      await db.trimLog();
      return forgotten;
    },
    threadsBefore: (time) => threadsBefore(db, time),
    allThreads: () => allThreads(db),
    scrub: () => db.scrub(),
    forgetEverything: async () => {
      await db.transaction(async (sql) => {
        for (const table of CONTENT_TABLES) await sql.run(`delete from ${table}`);
      });
      await db.scrub();
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
    audit: auditOn(db, sql),
  };
}
