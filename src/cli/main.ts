/** The commands that need no Slack: `import`, `ask`, `recommend`. */
import { readFile } from 'node:fs/promises';
import { createAgents } from '../agents.ts';
import { loadEnvironment, readConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { asksForHelp } from './arguments.ts';
import * as ask from './ask.ts';
import * as importing from './import.ts';
import type { Io } from './io.ts';
import * as recommend from './recommend.ts';

const io: Io = {
  readFile: (path) => readFile(path),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** Runs one command; the exit code says how it went (0 done, 1 the input cannot be used, 2 the command is wrong). */
export async function main(command: string, argv: string[]): Promise<void> {
  process.exitCode = await run(command, argv);
}

async function run(command: string, argv: string[]): Promise<number> {
  const asked = command === 'import' ? importing : command === 'ask' ? ask : recommend;
  if (asksForHelp(argv)) {
    io.out(asked.USAGE);
    return 0;
  }
  if (asked === importing) return importing.run(argv, io);
  try {
    const agents = createAgents(readConfig(loadEnvironment()).model, Date.now);
    return await (command === 'ask' ? ask : recommend).run(argv, io, { agents });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    io.err(error.message);
    return 1;
  }
}
