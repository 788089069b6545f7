/** The paper a command works on: read from a file, chosen with `--paper` when the file holds several. */
import { InputError } from '../errors.ts';
import { decode } from '../papers/decode.ts';
import type { Paper } from '../papers/paper.ts';
import { readPapers } from '../papers/read.ts';
import type { Io } from './io.ts';

/** Reads one paper. Throws InputError when the file cannot be read or `chosen` does not single one out. */
export async function paperFromFile(path: string, chosen: string | null, io: Io): Promise<Paper> {
  return onePaper(await papersInFile(path, io), chosen);
}

/** Reads all papers of a file. Throws InputError when it cannot be read. */
export async function papersInFile(path: string, io: Io): Promise<Paper[]> {
  const name = path.split(/[/\\]/).at(-1)!;
  return readPapers({ name, text: decode(await bytesOf(path, io), name) });
}

async function bytesOf(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch {
    throw new InputError(`${path} cannot be read.`, 'Check that the file exists and that you may read it.');
  }
}

/** Most papers that an error lists. */
const LISTED = 20;

function onePaper(papers: Paper[], chosen: string | null): Paper {
  if (chosen === null && papers.length === 1) return papers[0]!;
  const found = chosen === null ? [] : papersNamed(papers, chosen);
  if (found.length === 1) return found[0]!;
  const problem =
    chosen === null
      ? `The file holds ${papers.length} papers.`
      : `--paper ${chosen} names ${found.length === 0 ? 'none' : found.length} of the ${papers.length} papers in the file.`;
  const more = papers.length > LISTED ? [`  … and ${papers.length - LISTED} more`] : [];
  const lines = papers
    .slice(0, LISTED)
    .map((paper, at) => `  ${at + 1}. ${paper.forum ?? paper.submission ?? '–'}  ${paper.title}`);
  throw new InputError(
    problem,
    ['Choose one with --paper and its id, its title or its number here:', ...lines, ...more].join('\n'),
  );
}

/** By forum or submission, else by title, else by place in the file (from 1). */
function papersNamed(papers: Paper[], chosen: string): Paper[] {
  const wanted = chosen.toLowerCase();
  const byId = papers.filter(
    ({ forum, submission }) => forum?.toLowerCase() === wanted || submission?.toLowerCase() === wanted,
  );
  if (byId.length > 0) return byId;
  const exact = papers.filter(({ title }) => title.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  if (/^\d+$/.test(chosen)) return papers.slice(Number(chosen) - 1, Number(chosen));
  return papers.filter(({ title }) => title.toLowerCase().includes(wanted));
}
