/** The app under load, in a process of its own: as `npm start` starts it, and measured on request. */
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { start } from '../src/main.ts';

/** What the app's process says of itself. */
export interface Measured {
  /** Bytes, after a garbage collection. */
  heap: number;
  rss: number;
  /** Milliseconds of processor time since its start. */
  cpu: number;
}

const log = createLog('warn', (line) => process.stderr.write(`${line}\n`), Date.now);
/** The variables it is started with, as JSON, and no others. */
const environment: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const running = await start(readConfig(environment), log);

process.on('message', (asked) => {
  if (asked === 'measure') process.send?.(measured());
  if (asked === 'stop') void running.stop().then(() => process.disconnect());
});
// The bench is gone, however it ended.
process.on('disconnect', () => process.exit());
process.send?.('ready');

function measured(): Measured {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss, cpu: (user + system) / 1_000 };
}
