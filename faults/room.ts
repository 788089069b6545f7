/** One workspace that survives, the app's processes that do not, and the people who talk all the while. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../sandbox/server/server.ts';
import { BOT_USER, DISCUSSION } from '../sandbox/server/workspace.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { type Asked, type Fault, judge } from './judge.ts';
import { startFaultModel } from './model.ts';
import { type Counts, People } from './people.ts';
import { App } from './processes.ts';
import { type Random, seeded } from './random.ts';

export interface RoomOptions {
  seed: number;
  kills: number;
  /** A `postgres://` URL, or null for a SQLite file of its own. */
  databaseUrl: string | null;
  /** Processes on that database. */
  processes: number;
  threads: number;
  /** A module that breaks the app on purpose. */
  breaking: string | null;
}

export interface RoomResult {
  kills: number;
  counts: Counts;
  faults: Fault[];
}

const MANIFEST = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const quiet = createLog('error', () => {}, Date.now);

/** How long the last answers may take once nobody is killed any more. */
const SETTLE_MS = 60_000;
/** Where something is broken on purpose, the faults are there by then. */
const BROKEN_SETTLE_MS = 10_000;
/** Whatever is still to go wrong then shows within this. */
const AFTER_MS = 2500;

export async function runRoom(options: RoomOptions): Promise<RoomResult> {
  const random = seeded(options.seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-faults-'));
  const standIn = await startWorkspace();
  const model = await startFaultModel(random);
  const database = options.databaseUrl ?? path.join(folder, 'faults.sqlite');
  const env = {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_API_URL: standIn.apiUrl,
    DATABASE_URL: database,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'scripted',
    LOG_LEVEL: 'warn',
    NODE_COMPILE_CACHE: path.join(tmpdir(), 'sidechair-faults-cache'),
  };
  const { breaking } = options;
  const apps = Array.from({ length: options.processes }, () => new App({ env, cwd: folder, breaking }));
  const people = new People(standIn, random);
  try {
    await everybody(apps, people, random, options);
    await settled(standIn, people.asked, breaking ? BROKEN_SETTLE_MS : SETTLE_MS);
    const shown = faultsIn(standIn, people.asked);
    const codes = await Promise.all(apps.map((app) => app.stop()));
    const ended = [...apps.flatMap(({ crashes }) => crashes), ...codes.filter((code) => code !== 0)];
    return {
      kills: killsOf(apps),
      counts: people.counts,
      faults: [
        ...shown,
        ...ended.map((words): Fault => ({ kind: 'ended', of: String(words).slice(-300) })),
        ...(await storedOtherwise(database, standIn, people.asked)),
      ],
    };
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await model.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const startWorkspace = (): Promise<StandIn> =>
  startStandIn({
    port: 0,
    file: null,
    manifest: MANIFEST,
    clock: { now: Date.now },
    random: randomBytes,
    log: quiet,
    page: async () => ({ html: '', js: '', css: '' }),
    onReset: async () => {},
    rates: 'off',
    // Slack would give an event up after three tries; here processes die more often than that.
    times: { retries: Array.from({ length: 1000 }, () => 200) },
  });

const killsOf = (apps: App[]): number => apps.reduce((sum, { kills }) => sum + kills, 0);

async function everybody(apps: App[], people: People, random: Random, options: RoomOptions): Promise<void> {
  const more = () => killsOf(apps) < options.kills;
  const dying = Promise.all(apps.map((app) => app.dieUntil(more, random)));
  await Promise.all(Array.from({ length: options.threads }, () => people.attach()));
  await Promise.all([dying, people.talk(() => !more())]);
}

const faultsIn = (standIn: StandIn, asked: Asked[]): Fault[] =>
  judge(
    asked,
    standIn.workspace.messages(DISCUSSION).filter((one) => one.user === BOT_USER && !one.ephemeral_to),
  );

/** Waits until nothing is missing, or for `ms`, and then a little longer. */
async function settled(standIn: StandIn, asked: Asked[], ms: number): Promise<void> {
  const end = Date.now() + ms;
  const open = () => standIn.undelivered > 0 || faultsIn(standIn, asked).length > 0;
  while (Date.now() < end && open()) await pause(200);
  await pause(AFTER_MS);
}

/** Each turn must be kept as it is shown: settled, and with the messages that stand. */
async function storedOtherwise(url: string, standIn: StandIn, asked: Asked[]): Promise<Fault[]> {
  const store = await openStore({ url, clock: Date.now, log: quiet });
  const faults: Fault[] = [];
  try {
    for (const { turn: id, deleted } of asked) {
      const turn = await store.turns.get(id);
      const standing = (turn?.reply ?? []).every((ts) => standIn.workspace.message(DISCUSSION, ts));
      const settled = deleted
        ? !turn || (turn.state === 'withdrawn' && turn.reply.length === 0)
        : turn?.state === 'answered' && turn.reply.length === 1;
      if (!settled || !standing) faults.push({ kind: 'stored', of: `${id} ${turn?.state} ${turn?.reply}` });
    }
  } finally {
    await store.close();
  }
  return faults;
}
