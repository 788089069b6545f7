/** `purge`: deletes what is kept, of one thread or of all, and every trace of it that the database's files allow. */
import { rm, stat } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import type { Forgotten } from '../store/forget.ts';
import { isPostgres, type Store } from '../store/store.ts';
import { counted, type Io } from './io.ts';

export const USAGE =
  'Usage: npm run purge -- --yes [--thread TEAM:CHANNEL:TS] (with SQLite stop the app first)';
const BY = { what: 'purged', by: 'command line' } as const;

export interface PurgeDeps {
  /** The database, as messages name it. */
  url: string;
  /** The local workspace's file, whose messages go too when everything does; null where Slack keeps them. */
  workspace: string | null;
  open(): Promise<Store>;
}

/** Returns the exit code: 0 done, 1 nothing was deleted, 2 the command is wrong. Throws StoreError. */
export async function run(argv: string[], io: Io, deps: PurgeDeps): Promise<number> {
  const asked = argumentsIn(argv);
  if (asked instanceof InputError) {
    io.err(`${asked.message} ${asked.hint}`);
    return 2;
  }
  const store = await deps.open();
  try {
    return await purge(asked, io, store, deps);
  } finally {
    await store.close();
  }
}

interface Asked {
  yes: boolean;
  thread: string | null;
}

function argumentsIn(argv: string[]): Asked | InputError {
  const asked: Asked = { yes: false, thread: null };
  const left = argv.flatMap((word) => (word.startsWith('--thread=') ? ['--thread', word.slice(9)] : [word]));
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--yes') asked.yes = true;
    else if (word === '--thread' && left[0]) asked.thread = left.shift() ?? null;
    else if (word === '--thread') return new InputError('--thread needs the key of a thread.', USAGE);
    else return new InputError(`Unknown argument ${word}.`, USAGE);
  }
  return asked;
}

async function purge({ yes, thread }: Asked, io: Io, store: Store, deps: PurgeDeps): Promise<number> {
  const threads = await store.allThreads();
  if (thread !== null && !threads.includes(thread)) {
    io.err(`Nothing is kept of thread ${thread}; nothing was deleted.`);
    return 1;
  }
  const what = thread === null ? counted(threads.length, 'thread') : `thread ${thread}`;
  if (!yes) {
    io.err(
      `This would delete ${what} with all reviews, questions and answers. Nothing was deleted; add --yes.`,
    );
    return 1;
  }
  const { turns, documents } = await deleted(store, thread);
  io.out(`Deleted ${what}: ${counted(turns, 'turn')} and ${counted(documents, 'document')}.`);
  if (thread === null && deps.workspace && (await removed(deps.workspace)))
    io.out('The messages and files of the local workspace are deleted too.');
  if (isPostgres(deps.url)) io.out(LEFT_BY_POSTGRES);
  return 0;
}

async function deleted(store: Store, thread: string | null): Promise<Forgotten> {
  if (thread !== null) {
    const forgotten = await store.forgetThread(thread, BY);
    await store.scrub();
    return forgotten;
  }
  const forgotten = await store.forgetEverything();
  await store.audit.add({ ...BY, thread: null, count: forgotten.turns, hash: null });
  return forgotten;
}

/** A SQLite file with what stands beside it. False when there is none. */
async function removed(file: string): Promise<boolean> {
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  for (const part of ['', '-wal', '-shm']) await rm(`${file}${part}`, { force: true });
  return there;
}

const LEFT_BY_POSTGRES =
  'PostgreSQL keeps old text in its write-ahead log until that is recycled and overwritten, and in archives, replicas and backups: text that was stored without ENCRYPTION_KEY may be found there.';
