/** `npm run eval -- --gate …` and `--labels …`: measures one part of the agents on a file of marked sentences. */
import { type Io, runGate } from './gate.ts';
import { runLabels } from './labels.ts';

/** The forms of the command, by the option that chooses each. */
const FORMS: Record<string, (argv: string[], io: Io) => Promise<number>> = {
  '--gate': runGate,
  '--labels': runLabels,
};

/** Runs the form that the options name, and sets the exit code: 2 when they name none. */
export async function main(_command: string, argv: string[]): Promise<void> {
  const chosen = Object.keys(FORMS).find((name) =>
    argv.some((argument) => argument === name || argument.startsWith(`${name}=`)),
  );
  if (chosen) process.exitCode = await FORMS[chosen]!(argv, CONSOLE);
  else {
    console.error(
      `Usage: npm run eval -- ${Object.keys(FORMS).join('|')} SENTENCES.jsonl --papers PAPERS.jsonl --out FILE`,
    );
    process.exitCode = 2;
  }
}

const CONSOLE: Io = { out: (line) => console.log(line), err: (line) => console.error(line) };
