/** What the forms that measure one part alone share: sentences in, the papers they are of, a line out for each. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { InputError } from '../src/errors.ts';
import type { Paper } from '../src/papers/paper.ts';
import { jsonLines, parsedLines, textOf } from './jsonl.ts';
import { USAGE } from './options.ts';
import { paperOf, recordsFrom } from './papers.ts';

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

interface Files {
  sentences: string;
  papers: string | null;
  out: string;
}

/**
 * Runs a form: `work` is given its files and returns what to print. Exit codes: 0 it ran, 1 a file cannot be used,
 * 2 the command is wrong.
 */
export async function runForm(
  form: 'gate' | 'labels',
  argv: string[],
  io: Io,
  work: (files: Files) => Promise<string>,
): Promise<number> {
  const files = filesOf(form, argv);
  if (!files) {
    io.err(USAGE);
    return 2;
  }
  try {
    io.out(await work(files));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message} ${error.hint}`);
    return 1;
  }
}

/** Null when one that is needed is not named, or something else is. Only labels can do without papers. */
function filesOf(form: 'gate' | 'labels', argv: string[]): Files | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: argv, options: { [form]: text, papers: text, out: text } });
    const { [form]: sentences, papers, out } = values as Partial<Record<string, string>>;
    if (!sentences || !out || (form === 'gate' && !papers)) return null;
    return { sentences, papers: papers ?? null, out };
  } catch {
    return null;
  }
}

/** The sentences of a file, one in each line. Throws InputError that lists the faulty lines. */
export async function sentencesIn<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  return parsedLines(jsonLines(await textOf(path), path), schema, path).map(({ value }) => value);
}

/** The papers with these ids. Others of the file are not read: a collection may hold thousands. */
export async function papersIn(path: string, wanted: Set<string>): Promise<Map<string, Paper>> {
  const records = [...(await recordsFrom(path))].filter(([id]) => wanted.has(id));
  return new Map(records.map(([id, record]) => [id, paperOf(id, record)]));
}

export const writeLines = (path: string, lines: object[]): Promise<void> =>
  writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
