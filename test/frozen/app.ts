/** The app with short leases, in a process of its own that a test can freeze: `node app.ts ENVIRONMENT`, as JSON. */
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { start } from '../../src/main.ts';

/** Renewed three times as often; a frozen process has lost its threads after this. Milliseconds. */
const LEASE_MS = 1500;

const log = createLog('warn', (line) => process.send?.({ line }), Date.now);
const environment: Record<string, string> = JSON.parse(process.argv[2] ?? '{}');
const running = await start(readConfig(environment), log, { leaseMs: LEASE_MS, pollMs: 100 });

process.on('message', () => void running.stop().then(() => process.disconnect()));
process.on('disconnect', () => process.exit());
process.send?.('ready');
