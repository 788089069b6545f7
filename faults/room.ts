/** One workspace that survives, the app's processes that do not, and the people who talk all the while. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../sandbox/server/server.ts';
import { BOT_USER, DISCUSSION, type Message } from '../sandbox/server/workspace.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { type Asked, type Fault, judge } from './judge.ts';
import { startFaultModel } from './model.ts';
import { type Counts, People } from './people.ts';
import { App } from './processes.ts';
import { type Random, seeded } from './random.ts';
import { trouble } from './trouble.ts';

interface RoomOptions {
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
  counts: Counts & Record<'ends' | 'freezes' | 'failures', number>;
  faults: Fault[];
}

const MANIFEST = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
const SHORT_LEASES = new URL('./short-leases.ts', import.meta.url).href;
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
  const changes = [SHORT_LEASES, ...(breaking ? [breaking] : [])];
  const apps = Array.from({ length: options.processes }, () => new App({ env, cwd: folder, changes }));
  const people = new People(standIn, random);
  try {
    const failures = await everybody({ apps, people, standIn, random }, options);
    await settled(standIn, people.asked, breaking ? BROKEN_SETTLE_MS : SETTLE_MS);
    const shown = faultsIn(standIn, people.asked);
    const codes = await Promise.all(apps.map((app) => app.stop()));
    const ended = [...apps.flatMap(({ crashes }) => crashes), ...codes.filter((code) => code !== 0)];
    return {
      kills: killsOf(apps),
      counts: {
        ...people.counts,
        ends: sum(apps, ({ ends }) => ends),
        freezes: sum(apps, ({ freezes }) => freezes),
        failures,
      },
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

const sum = (apps: App[], count: (app: App) => number): number =>
  apps.reduce((total, app) => total + count(app), 0);

const killsOf = (apps: App[]): number => sum(apps, ({ kills }) => kills);

interface Everybody {
  apps: App[];
  people: People;
  standIn: StandIn;
  random: Random;
}

/** Resolves to how many calls of Slack's were made to fail. */
async function everybody(
  { apps, people, standIn, random }: Everybody,
  options: RoomOptions,
): Promise<number> {
  const more = () => killsOf(apps) < options.kills;
  const dying = Promise.all(apps.map((app) => app.dieUntil(more, random)));
  await Promise.all(Array.from({ length: options.threads }, () => people.attach()));
  const [failures] = await Promise.all([
    trouble(standIn, random, () => !more()),
    people.talk(() => !more()),
    dying,
  ]);
  return failures;
}

/** Of the bot. */
const messagesOf = (standIn: StandIn): Message[] =>
  standIn.workspace.messages(DISCUSSION).filter((one) => one.user === BOT_USER && !one.ephemeral_to);

const faultsIn = (standIn: StandIn, asked: Asked[]): Fault[] => [
  ...judge(asked, messagesOf(standIn)),
  ...[...standIn.workspace.sessions]
    .filter(([, status]) => status === 'processing')
    .map(([thread]): Fault => ({ kind: 'busy', of: thread })),
];

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
      const shown = messagesOf(standIn).filter(({ metadata }) => metadata?.event_payload.turn === id);
      const state = deleted ? 'withdrawn' : 'answered';
      const settled = turn ? turn.state === state : deleted;
      const asShown = String(turn?.reply ?? []) === String(shown.map(({ ts }) => ts).sort());
      if (!settled || !asShown) faults.push({ kind: 'stored', of: `${id} ${turn?.state} ${turn?.reply}` });
    }
  } finally {
    await store.close();
  }
  return faults;
}
