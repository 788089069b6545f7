/** The papers that cases ask about: each as the app reads it, and as it stands in the file. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../src/errors.ts';
import type { Paper } from '../src/papers/paper.ts';
import { readPapers } from '../src/papers/read.ts';
import { computeFacts, type Facts } from '../src/recommendation/facts.ts';
import type { Case } from './cases.ts';
import { jsonLines, textOf } from './jsonl.ts';
import { type RawPaper, rawPaperOf } from './raw.ts';

export interface Subject {
  id: string;
  paper: Paper;
  facts: Facts;
  raw: RawPaper;
}

/** Records of papers by their ids, not read yet. */
type Records = Map<string, unknown>;

/** The records of a file with a paper in each line, or of a folder with a paper in each `.json` file. */
export async function recordsFrom(path: string): Promise<Records> {
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (folder) return recordsOfFolder(path);
  const lines = jsonLines(await textOf(path), path);
  return new Map(lines.map(({ value, number }) => [idOf(value) ?? `line ${number}`, value]));
}

async function recordsOfFolder(folder: string): Promise<Records> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const records: Records = new Map();
  for (const name of names) {
    const path = join(folder, name);
    const value = parsed(await textOf(path), path);
    records.set(idOf(value) ?? name.slice(0, -'.json'.length), value);
  }
  return records;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${path} is not JSON.`, 'Nothing was run or written.');
  }
}

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;

/** The papers of these cases, each read once. Throws InputError when one is not there or holds no reviews. */
export function subjectsOf(cases: Case[], records: Records, path: string): Map<Case, Subject> {
  const made = new Map<string, Subject>();
  return new Map(
    cases.map((asked) => {
      const id = typeof asked.paper === 'string' ? asked.paper : `the paper of ${asked.id}`;
      const record = typeof asked.paper === 'string' ? records.get(asked.paper) : asked.paper;
      if (record === undefined)
        throw new InputError(
          `The case ${asked.id} is about the paper ${id}, which ${path} does not have.`,
          'Name the file that has it with --papers, or put the paper itself into the case. Nothing was run or written.',
        );
      const subject = made.get(id) ?? subjectOf(id, record);
      made.set(id, subject);
      return [asked, subject];
    }),
  );
}

/** One paper with its facts. Throws like `paperOf`. */
export function subjectOf(id: string, record: unknown): Subject {
  const paper = paperOf(id, record);
  return { id, paper, facts: computeFacts(paper), raw: rawPaperOf(record, paper) };
}

/** One paper as the app reads it. Throws InputError when the record holds no reviews. */
export const paperOf = (id: string, record: unknown): Paper =>
  readPapers({ name: `${id}.json`, text: JSON.stringify(record) })[0]!;
