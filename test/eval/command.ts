/** Runs `npm run eval` in this process, in a folder of its own. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../eval/report.ts';
import { runCases } from '../../eval/run.ts';
import { readConfig } from '../../src/config.ts';

export interface Bench {
  /** Path of a file of this text, or of these values, one a line. */
  file(name: string, content: string | object[]): Promise<string>;
  /** Runs the command in this environment, with --out; the report is null when none was written. */
  run(argv: string[], env?: Record<string, string>): Promise<Ran>;
  close(): Promise<void>;
}

export interface Ran {
  code: number;
  said: string;
  errors: string;
  report: Report | null;
}

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'sidechair-eval-'));
  let runs = 0;
  return {
    async file(name, content) {
      const path = join(folder, name);
      await writeFile(
        path,
        typeof content === 'string' ? content : content.map((value) => `${JSON.stringify(value)}\n`).join(''),
      );
      return path;
    },
    async run(argv, env = {}) {
      const out = join(folder, `report-${runs++}.json`);
      const said: string[] = [];
      const errors: string[] = [];
      let now = 0;
      const code = await runCases([...argv, '--out', out], {
        out: (line) => void said.push(line),
        err: (line) => void errors.push(line),
        model: () => readConfig(env).model,
        clock: () => now++,
        random: (bytes) => new Uint8Array(bytes).fill(7),
        fetch: globalThis.fetch,
      });
      const written = await readFile(out, 'utf8').catch(() => null);
      return {
        code,
        said: said.join('\n'),
        errors: errors.join('\n'),
        report: written && JSON.parse(written),
      };
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** The figure of this name. Throws when the report has none. */
export function figure(report: Report | null, name: string): { value: number | null; of: number } {
  const found = report?.figures.find((each) => each.name === name);
  if (!found) throw new Error(`no figure ${name}`);
  return found;
}
