#!/usr/bin/env node
// Plain JavaScript, because an older Node cannot even parse the TypeScript behind it. When the Node that runs
// this is too old, the one pinned in package.json (optionalDependencies) takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMANDS = {
  start: '../src/main.ts',
  import: '../src/cli/main.ts',
  ask: '../src/cli/main.ts',
  recommend: '../src/cli/main.ts',
  purge: '../src/cli/upkeep.ts',
  rekey: '../src/cli/upkeep.ts',
  audit: '../src/cli/upkeep.ts',
  train: '../scripts/train-labels.ts',
  eval: '../eval/main.ts',
  bench: '../bench/main.ts',
  faults: '../faults/main.ts',
};
const NEEDED = [22, 19];

const [command = '', ...rest] = process.argv.slice(2);
const entry = COMMANDS[command];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const current = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);

endWithTheLauncher();
if (command === 'test') {
  // npm 10 does not link the pinned runtime as "node", so the tests are started by it here. A test that hangs is named.
  handOver([
    '--test',
    '--test-concurrency=2',
    '--test-timeout=240000',
    ...(rest.length > 0 ? rest : ['test/**/*.test.ts']),
  ]);
} else if (['--help', '-h', 'help'].includes(command)) {
  console.log(
    `The commands are: ${Object.keys(COMMANDS).join(', ')}, test. Each says what it takes with --help.`,
  );
} else if (!entry) {
  console.error(`Unknown command "${command}". The commands are: ${Object.keys(COMMANDS).join(', ')}, test.`);
  process.exitCode = 2;
} else if (current) {
  const { main } = await import(entry);
  await main(command, rest);
} else {
  handOver([fileURLToPath(import.meta.url), command, ...rest], 'ipc');
}

/**
 * Ends this process in the ordinary way when what started it is gone. The shell that npm puts between does not pass
 * signals on; a Node that handed over may have been killed. Without npm a lost parent means nothing (nohup, daemons).
 */
function endWithTheLauncher() {
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.channel) {
    process.once('disconnect', end);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
}

/** Runs a Node that is new enough in place of this process; by `link` it hears of this one's end. */
function handOver(args, ...link) {
  const stdio = ['inherit', 'inherit', 'inherit', ...link];
  const child = spawn(current ? process.execPath : pinned(), args, { stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** The pinned runtime's path. Ends the process with a word when there is none for this machine. */
function pinned() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const path = fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  if (existsSync(path)) return path;
  console.error(
    `Sidechair needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and there is no pinned ` +
      `runtime for ${process.platform}-${process.arch} in node_modules. Install a current Node and run "npm ci" again.`,
  );
  process.exit(1);
}
