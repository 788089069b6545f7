/** The store that a configuration names, with the keys and the default places that come with it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { keyOf } from './store/encryption.ts';
import { isPostgres, openStore, type Store } from './store/store.ts';

/** What DATABASE_URL says, or the file of its own that Slack, or the local workspace, has by default. */
export const databaseOf = ({ databaseUrl, slack }: Config): string =>
  databaseUrl ?? (slack ? 'data/sidechair.sqlite' : 'data/workspace.sqlite');

/** Where the local workspace keeps its messages and files: a SQLite file, also when the app's own database is none. */
export function workspaceFileOf(config: Config): string {
  const url = databaseOf(config);
  return isPostgres(url) ? 'data/workspace.slack.sqlite' : url.replace(/(\.sqlite)?$/, '.slack$1');
}

/** Opens it; the folder of a SQLite file is made when missing. Throws StoreError. */
export async function openDatabase(config: Config, log: Log): Promise<Store> {
  const url = databaseOf(config);
  if (!isPostgres(url)) await mkdir(path.dirname(path.resolve(url)), { recursive: true });
  return openStore({ url, keys: config.encryptionKeys.map(keyOf), clock: Date.now, log });
}
