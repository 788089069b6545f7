/** `npm run eval`: asks an agent what cases ask and measures the answers; or measures one part of the agents alone. */
import { randomBytes } from 'node:crypto';
import { asksForHelp } from '../src/cli/arguments.ts';
import { loadEnvironment, readConfig } from '../src/config.ts';
import { runGate } from './gate.ts';
import { runLabels } from './labels.ts';
import { USAGE } from './options.ts';
import { runCases } from './run.ts';
import type { Io } from './sentences.ts';

/** The forms that measure one part, by the option that chooses each. */
const FORMS: Record<string, (argv: string[], io: Io) => Promise<number>> = {
  '--gate': runGate,
  '--labels': runLabels,
};

/** Runs the form that the options name, or the cases, and sets the exit code. */
export async function main(_command: string, argv: string[]): Promise<void> {
  if (asksForHelp(argv)) return CONSOLE.out(USAGE);
  const chosen = Object.keys(FORMS).find((name) =>
    argv.some((argument) => argument === name || argument.startsWith(`${name}=`)),
  );
  if (chosen) process.exitCode = await FORMS[chosen]!(argv, CONSOLE);
  else
    process.exitCode = await runCases(argv, {
      ...CONSOLE,
      model: () => readConfig(loadEnvironment()).model,
      clock: () => performance.now(),
      random: randomBytes,
      fetch: globalThis.fetch,
    });
}

const CONSOLE: Io = { out: (line) => console.log(line), err: (line) => console.error(line) };
