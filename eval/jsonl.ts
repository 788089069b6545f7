/** Files with a JSON value in each line, and errors that name the line. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { InputError } from '../src/errors.ts';

export interface Line {
  /** From 1. */
  number: number;
  value: unknown;
}

/** Most faulty lines that one error lists. */
const LISTED = 10;

/** The text of a file. Throws InputError when it cannot be read. */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new InputError(`${path} cannot be read.`, 'Check that the file exists and that you may read it.');
  }
}

/** The lines that are not blank, parsed. Throws InputError that lists the lines that are no JSON. */
export function jsonLines(text: string, path: string): Line[] {
  const faults: string[] = [];
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, at): Line[] => {
      if (line.trim() === '') return [];
      try {
        return [{ number: at + 1, value: JSON.parse(line) }];
      } catch {
        faults.push(`line ${at + 1}: it is not JSON`);
        return [];
      }
    });
  refuse(faults, path);
  return lines;
}

/** Every line in the shape of `schema`. Throws InputError that says of each faulty line what is wrong with it. */
export function parsedLines<T>(
  lines: Line[],
  schema: z.ZodType<T>,
  path: string,
): { number: number; value: T }[] {
  const faults: string[] = [];
  const parsed = lines.flatMap(({ number, value }) => {
    const read = schema.safeParse(value);
    if (read.success) return [{ number, value: read.data }];
    faults.push(`line ${number}: ${read.error.issues.map(wordsOf).join('; ')}`);
    return [];
  });
  refuse(faults, path);
  return parsed;
}

const wordsOf = ({ path, message }: z.core.$ZodIssue): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;

/** Throws an InputError that lists the faults of a file, when there are any. */
export function refuse(faults: string[], path: string): void {
  if (faults.length === 0) return;
  const more = faults.length > LISTED ? [`  … and ${faults.length - LISTED} more`] : [];
  throw new InputError(
    [`${path} cannot be used:`, ...faults.slice(0, LISTED).map((fault) => `  ${fault}`), ...more].join('\n'),
    '\nNothing was run or written. The format is described in eval/README.md.',
  );
}
