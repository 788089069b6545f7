/**
 * The one connection a process keeps to itself: it hears wake-ups, and holds the advisory lock that says that
 * this process lives. Postgres frees the lock as soon as the process is gone, SIGKILL included. A connection
 * that is lost is made anew for as long as the process runs.
 */
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Row, Value, Wake } from './db.ts';
import { Unreachable, worded } from './postgres-errors.ts';

/** Any process of this database is woken through this channel. */
export const WAKE_CHANNEL = 'sidechair_wake';

/** Seed of the locks that stand for processes: any number that no other lock of ours uses. */
const SEED = 7002;

const RECONNECT_MS = 250;

/** A close waits no longer than this for a server that may be frozen. */
const CLOSE_MS = 1000;

interface SideOptions {
  config: pg.ClientConfig;
  owner: string;
  log: Log;
}

export class SideConnection {
  #options: SideOptions;
  #client: pg.Client | null = null;
  #listeners = new Set<(what: Wake) => void>();
  #suspects = new Set<string>();
  #reconnect: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: SideOptions) {
    this.#options = options;
  }

  /** Connects for the first time. Rejects when that fails. */
  async open(): Promise<void> {
    const client = new pg.Client(this.#options.config);
    client.on('error', () => {});
    client.once('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#wake(payload === 'work' ? 'work' : 'change'));
    try {
      await client.connect();
      await client.query(`listen ${WAKE_CHANNEL}`);
      await client.query(`select pg_advisory_lock(hashtextextended($1, ${SEED}))`, [this.#options.owner]);
    } catch (error) {
      client.end().catch(() => {});
      throw worded(error);
    }
    this.#client = client;
  }

  onWake(listener: (what: Wake) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Frees the leases of owners whose lock nobody holds. Only those found so at two looks in a row: a process
   * whose side connection broke takes its lock again in a moment, and should not lose what it works on.
   */
  async freeDead(): Promise<number> {
    const gone = await this.#query(
      `select owner from (select distinct owner from thread_q where owner is not null and owner <> $1) as other
       where pg_try_advisory_xact_lock(hashtextextended(owner, ${SEED}))`,
      [this.#options.owner],
    );
    const owners = gone.map((row) => String(row.owner));
    const dead = owners.filter((owner) => this.#suspects.has(owner));
    this.#suspects = new Set(owners);
    let freed = 0;
    for (const owner of dead) freed += await this.#free(owner);
    return freed;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#reconnect);
    const client = this.#client;
    this.#client = null;
    if (client) await atMost(CLOSE_MS, client.end());
  }

  async #free(owner: string): Promise<number> {
    const freed = await this.#query(
      `update thread_q set owner = null, lease_until = null
       where owner = $1 and pg_try_advisory_xact_lock(hashtextextended($1, ${SEED})) returning thread`,
      [owner],
    );
    return freed.length;
  }

  /** Also finds out that the connection is dead, when nothing else would say so. */
  async #query(sql: string, params: Value[]): Promise<Row[]> {
    const client = this.#client;
    if (!client) throw new Unreachable('reconnecting');
    try {
      return (await client.query<Row>(sql, params)).rows;
    } catch (error) {
      const known = worded(error);
      if (known instanceof Unreachable) this.#lost(client);
      throw known;
    }
  }

  #lost(client: pg.Client): void {
    if (client !== this.#client) return;
    this.#client = null;
    client.end().catch(() => {});
    this.#options.log.warn('store.side_connection_lost', {});
    this.#later();
  }

  #later(): void {
    if (this.#closed) return;
    this.#reconnect = setTimeout(() => {
      this.open().then(
        () => this.#back(),
        () => this.#later(),
      );
    }, RECONNECT_MS);
  }

  /** What was said meanwhile was not heard, so everyone looks. */
  #back(): void {
    if (this.#closed) return void this.close();
    this.#options.log.info('store.side_connection_back', {});
    this.#wake('change');
  }

  #wake(what: Wake): void {
    for (const listener of this.#listeners) listener(what);
  }
}

/** Waits for `done`, but no longer than `ms`. Never rejects. */
export async function atMost(ms: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([done.catch(() => {}), late]);
  clearTimeout(timer);
}
