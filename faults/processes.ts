/** The app as child processes that are killed, ended or frozen, and started again at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Random } from './random.ts';

interface AppOptions {
  env: Record<string, string>;
  /** An empty folder, so that no `.env` is read. */
  cwd: string;
  /** URLs of modules loaded before the app, which change it for the run. */
  changes: string[];
}

const LAUNCHER = fileURLToPath(new URL('../bin/sidechair.mjs', import.meta.url));
/** What `npm start` says when it takes messages. */
const READY = 'connected to Slack';

/** How long a process lives once it takes messages, in milliseconds: mostly not long enough for an answer. */
const SHORT_LIFE = 1400;
const LONG_LIFE = 4000;
/** A start that takes longer is a fault. */
const START_MS = 30_000;
/** How long a frozen process stands still, in milliseconds: longer than `short-leases.ts` lets it keep its threads. */
const FROZEN_MS = [3200, 4200] as const;

/** How often a life ends in good order, and how often it is interrupted before by standing still. */
const ENDED = 0.12;
const FROZEN = 0.08;

export class App {
  readonly #options: AppOptions;
  #child: ChildProcess | null = null;
  #said = '';
  /** So far: killed by SIGKILL, ended in good order by SIGTERM, frozen and thawed. */
  kills = 0;
  ends = 0;
  freezes = 0;
  /** Ends that nobody asked for: the last words of each. */
  readonly crashes: string[] = [];

  constructor(options: AppOptions) {
    this.#options = options;
  }

  /** Starts it; resolves when it takes messages, or when it ended before. */
  async start(): Promise<void> {
    const { env, cwd, changes } = this.#options;
    const flags = changes.flatMap((change) => ['--import', change]);
    const child = spawn(process.execPath, [...flags, LAUNCHER, 'start'], { env, cwd });
    this.#child = child;
    this.#said = '';
    const ready = Promise.withResolvers<void>();
    child.stdout.on('data', (part) => String(part).includes(READY) && ready.resolve());
    child.stderr.on('data', (part) => {
      this.#said = (this.#said + part).slice(-2000);
    });
    child.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL' && this.#child === child) this.crashes.push(this.#said);
      ready.resolve();
    });
    const late = new AbortController();
    await Promise.race([ready.promise, pause(START_MS, undefined, { signal: late.signal })]).finally(() =>
      late.abort(),
    );
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child && isAlive(child)) {
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    }
    this.kills += 1;
  }

  /** Ends it in good order, as a deploy does. One that cannot be ended so counts as a crash. */
  async end(): Promise<void> {
    const code = await this.stop();
    if (code !== 0) this.crashes.push(`exit code ${code} after SIGTERM: ${this.#said}`);
    this.ends += 1;
  }

  /** It stands still, as on a machine that is suspended, and goes on. */
  async freeze(ms: number): Promise<void> {
    const child = this.#child;
    if (!child || !isAlive(child)) return;
    child.kill('SIGSTOP');
    await pause(ms);
    child.kill('SIGCONT');
    this.freezes += 1;
  }

  /** Asks it to end in good order. Resolves to its exit code, null when it had to be killed. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child || !isAlive(child)) return child?.exitCode ?? null;
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const [code] = await over;
    clearTimeout(timer);
    return code;
  }

  /** Starts it, and kills or ends it, until `wanted` says that it is enough. It is left running. */
  async dieUntil(wanted: () => boolean, random: Random): Promise<void> {
    for (;;) {
      const early = random.next() < 0.1;
      const started = this.start();
      if (early) await pause(random.between(50, 900));
      else await started;
      if (!wanted()) return void (await started);
      const life = random.next() < 0.4 ? LONG_LIFE : SHORT_LIFE;
      if (!early) await pause(random.between(0, life));
      await this.#die(early ? 1 : random.next(), random);
      await started;
    }
  }

  async #die(dice: number, random: Random): Promise<void> {
    if (dice < ENDED) return this.end();
    if (dice < ENDED + FROZEN) {
      await this.freeze(random.between(...FROZEN_MS));
      await pause(random.between(0, SHORT_LIFE));
    }
    await this.kill();
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
