/** How long `npm start` takes to a page that answers, npm's own time apart, on an empty workspace. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface StartFigures {
  /** Milliseconds from the launch of the process to the whole page, its script included: the middle and the slowest run. */
  median: number;
  slowest: number;
  runs: number;
}

const RUNS = 5;
const LAUNCHER = fileURLToPath(new URL('../bin/sidechair.mjs', import.meta.url));

export async function benchStart(env: Record<string, string | undefined>): Promise<StartFigures> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await oneStart(env));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(RUNS / 2)]!, slowest: times.at(-1)!, runs: RUNS };
}

async function oneStart(env: Record<string, string | undefined>): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-bench-'));
  const began = performance.now();
  const app = spawn(process.execPath, [LAUNCHER, 'start'], {
    env: { ...env, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: path.join(folder, 'app.sqlite') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(app.stdout);
    const page = await (await fetch(url)).text();
    const script = /src="([^"]+\.js)"/.exec(page)?.[1];
    if (!script) throw new Error('The page names no script.');
    await (await fetch(new URL(script, url))).text();
    return Math.round(performance.now() - began);
  } finally {
    const ended = once(app, 'exit');
    app.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`The app ended before it said where it is: ${said}`);
}
