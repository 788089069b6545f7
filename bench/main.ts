/** `npm run bench`: every figure with its definition. Nothing here is asserted: times belong to a machine. */
import { cpus } from 'node:os';
import { loadEnvironment } from '../src/config.ts';
import { benchExtractive } from './extractive.ts';
import { benchStart } from './start.ts';

export async function main(): Promise<void> {
  print(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
  const { PATH } = loadEnvironment();
  const start = await benchStart({ PATH });
  print(
    `start: ${start.median} ms median, ${start.slowest} ms slowest of ${start.runs}`,
    'from launching the process to the whole page of the local workspace, on an empty workspace',
  );
  const extractive = await benchExtractive();
  print(
    `extractive agent: p50 ${extractive.p50} ms, p99 ${extractive.p99} ms, first question ${extractive.first} ms`,
    `from a question to the last sentence, ${extractive.answers} answers about papers with 5 reviews (${extractive.words} words)`,
  );
}

function print(figure: string, definition = ''): void {
  process.stdout.write(`${figure}\n${definition ? `    ${definition}\n` : ''}`);
}
