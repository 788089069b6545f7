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
  bench: '../bench/main.ts',
};
const NEEDED = [22, 19];

const [command = '', ...rest] = process.argv.slice(2);
const entry = COMMANDS[command];
if (!entry) {
  console.error(`Unknown command "${command}". The commands are: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  const { main } = await import(entry);
  await main(command, rest);
} else {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const own = fileURLToPath(new URL(`../node_modules/${name}/bin/${file}`, import.meta.url));
  if (!existsSync(own)) {
    console.error(
      `Sidechair needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}, and there is no pinned ` +
        `runtime for ${process.platform}-${process.arch} in node_modules. Install a current Node and run "npm ci" again.`,
    );
    process.exit(1);
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), command, ...rest], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
