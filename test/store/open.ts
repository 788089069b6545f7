/** A store on a real file in a temporary folder, closed and removed when the test ends. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { createLog } from '../../src/log.ts';
import type { Lease } from '../../src/store/leases.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { NewTurn } from '../../src/store/turn-rows.ts';

export const quiet = createLog('error', () => {}, Date.now);

export function tempFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidechair-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'store.sqlite');
}

export async function tempStore(t: TestContext, file = tempFile(t)): Promise<Store> {
  const store = await openStore({ url: file, clock: Date.now, log: quiet });
  t.after(() => store.close());
  return store;
}

/** Takes the thread that has waited longest, or null when none is ready. */
export async function claim(store: Store, leaseMs: number): Promise<Lease | null> {
  const [lease] = await store.leases.claim(leaseMs, 1);
  return lease ?? null;
}

/** Every byte the database keeps on the disk, side files included. */
export function bytesOf(file: string): string {
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  return names.map((name) => readFileSync(join(dirname(file), name), 'latin1')).join('\n');
}

/** A question in thread `T1:C1:<thread>`, asked at `ts`. */
export const question = (ts: string, text: string, thread = '100.000001'): NewTurn => ({
  id: `T1:C1:${ts}`,
  thread: `T1:C1:${thread}`,
  team: 'T1',
  channel: 'C1',
  threadTs: thread,
  ts,
  user: 'U1',
  userTeam: 'T1',
  request: { kind: 'ask', text },
});
