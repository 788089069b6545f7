/** The app as child processes that are killed with SIGKILL, and started again at once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Random } from './random.ts';

export interface AppOptions {
  env: Record<string, string>;
  /** An empty folder, so that no `.env` is read. */
  cwd: string;
  /** A module loaded before the app, which breaks it on purpose. */
  breaking: string | null;
}

const LAUNCHER = fileURLToPath(new URL('../bin/sidechair.mjs', import.meta.url));
/** What `npm start` says when it takes messages. */
const READY = 'connected to Slack';

/** How long a process lives once it takes messages, in milliseconds: mostly not long enough for an answer. */
const SHORT_LIFE = 1400;
const LONG_LIFE = 4000;
/** A start that takes longer is a fault. */
const START_MS = 30_000;

export class App {
  readonly #options: AppOptions;
  #child: ChildProcess | null = null;
  #said = '';
  /** Kills so far. */
  kills = 0;
  /** Ends that nobody asked for: the last words of each. */
  readonly crashes: string[] = [];

  constructor(options: AppOptions) {
    this.#options = options;
  }

  /** Starts it; resolves when it takes messages, or when it ended before. */
  async start(): Promise<void> {
    const { env, cwd, breaking } = this.#options;
    const flags = breaking ? ['--import', breaking] : [];
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
    if (child && child.exitCode === null && child.signalCode === null) {
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    }
    this.kills += 1;
  }

  /** Asks it to end in good order. Resolves to its exit code, null when it had to be killed. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const over = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const [code] = await over;
    clearTimeout(timer);
    return code;
  }

  /** Starts and kills it until `wanted` says that it is enough. It is left running. */
  async dieUntil(wanted: () => boolean, random: Random): Promise<void> {
    for (;;) {
      const early = random.next() < 0.1;
      const started = this.start();
      if (early) await pause(random.between(50, 900));
      else await started;
      if (!wanted()) return void (await started);
      const life = random.next() < 0.3 ? LONG_LIFE : SHORT_LIFE;
      if (!early) await pause(random.between(0, life));
      await this.kill();
      await started;
    }
  }
}
