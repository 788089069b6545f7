/** The commands for whoever runs Sidechair: `purge`, `rekey` and `audit`. */
import { loadEnvironment, readConfig } from '../config.ts';
import { databaseOf, openDatabase, workspaceFileOf } from '../database.ts';
import { ConfigError, StoreError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Store } from '../store/store.ts';
import { asksForHelp } from './arguments.ts';
import * as audit from './audit.ts';
import * as purge from './purge.ts';

const io = {
  readFile: async () => new Uint8Array(),
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
};

const USAGES: Record<string, string> = {
  purge: purge.USAGE,
  rekey: 'Usage: npm run rekey (with ENCRYPTION_KEY=NEW,OLD; with SQLite stop the app first)',
  audit: audit.USAGE,
};

/** Runs one command; the exit code says how it went (0 done, 1 it cannot be done, 2 the command is wrong). */
export async function main(command: string, argv: string[]): Promise<void> {
  if (asksForHelp(argv)) return void io.out(USAGES[command] ?? '');
  try {
    const config = readConfig(loadEnvironment());
    const open = () =>
      openDatabase(
        config,
        createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, io.err, Date.now),
      );
    process.exitCode = await run(command, argv, {
      url: databaseOf(config),
      workspace: config.slack ? null : workspaceFileOf(config),
      open,
    });
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof StoreError)) throw error;
    io.err(error instanceof StoreError ? `${error.message} ${error.hint}` : error.message);
    process.exitCode = 1;
  }
}

async function run(command: string, argv: string[], deps: purge.PurgeDeps): Promise<number> {
  if (command === 'purge') return purge.run(argv, io, deps);
  return command === 'audit' ? audit.run(argv, io, deps.open) : rekey(deps.open);
}

async function rekey(open: () => Promise<Store>): Promise<number> {
  const store = await open();
  try {
    const texts = await store.rekey();
    io.out(
      `Wrote ${texts} texts anew with the first key of ENCRYPTION_KEY; the others are no longer needed.`,
    );
    return 0;
  } finally {
    await store.close();
  }
}
