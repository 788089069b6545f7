/** The write-ahead log of a SQLite file, put on the disk without holding up the process. */
import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

export interface WriteAheadLog {
  /** Resolves when every commit made before this call is on the disk. */
  onDisk(): Promise<void>;
  close(): Promise<void>;
}

/**
 * With `synchronous = full` SQLite waits for the disk inside each commit, and every thread of conversation with it:
 * some milliseconds, several times a turn. With `normal` it only writes the log, and this puts it on the disk from
 * another thread, once for all commits that came meanwhile. The log is written in order: a commit that is on the
 * disk has all before it there, too.
 */
export function writeAheadLog(file: string): WriteAheadLog {
  // The same file as long as the database is open. For writing, since Windows flushes nothing else.
  let opened: number | null = null;
  const sync = shared(async () => {
    opened ??= openSync(`${file}-wal`, 'r+');
    await promisify(fdatasync)(opened);
  });
  return {
    onDisk: sync.run,
    close: async () => {
      await sync.idle();
      if (opened !== null) closeSync(opened);
      opened = null;
    },
  };
}

/**
 * Runs a job for many at once: each `run` resolves with one that began after it was called, and rejects when that
 * one fails. `idle` resolves when none is running or wanted.
 */
export function shared(job: () => Promise<void>): { run(): Promise<void>; idle(): Promise<void> } {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const begin = (): Promise<void> => {
    next = null;
    running = job().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    run: () => {
      if (!running && !next) return begin();
      next ??= running!.then(begin, begin);
      return next;
    },
    idle: async () => {
      while (next ?? running) await (next ?? running)?.catch(() => {});
    },
  };
}
