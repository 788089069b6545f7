/**
 * `--gate SENTENCES.jsonl --papers PAPERS.jsonl --out FILE`: puts sentences with known citations through the gate.
 * Each line is `{paper, sentence, cites: [{reviewer, quote}]}`; the output repeats it with `held` and `reason`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { createGate, type Gate, type Verdict } from '../src/agent/gate/gate.ts';
import { InputError } from '../src/errors.ts';
import type { Paper } from '../src/papers/paper.ts';
import { readPapers } from '../src/papers/read.ts';
import { computeFacts } from '../src/recommendation/facts.ts';
import { gateTable, type Judged } from './gate-table.ts';
import { passagesOf } from './quotes.ts';

export interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** A sentence to judge. `reviewer` is a label (`R2`, `A1`); `kind` and `type` are the labels of a marked set. */
export const GateLine = z.looseObject({
  paper: z.string(),
  sentence: z.string(),
  cites: z.array(z.object({ reviewer: z.string(), quote: z.string() })).default([]),
  kind: z.string().optional(),
  type: z.string().optional(),
});
export type GateLine = z.infer<typeof GateLine>;

const USAGE = 'Usage: npm run eval -- --gate SENTENCES.jsonl --papers PAPERS.jsonl --out FILE';

/** Runs the command. Exit codes: 0 judged, 1 a file cannot be used, 2 the command is wrong. */
export async function runGate(argv: string[], io: Io): Promise<number> {
  const [sentences, papers, out] = ['--gate', '--papers', '--out'].map((name) => optionOf(argv, name));
  if (!sentences || !papers || !out) {
    io.err(USAGE);
    return 2;
  }
  try {
    const lines = await linesOf(sentences);
    const wanted = new Set(lines.map(({ paper }) => paper));
    const known = await papersOf(papers, wanted);
    const began = performance.now();
    const judged = judge(lines, known);
    const took = performance.now() - began;
    await writeFile(out, `${judged.map((line) => JSON.stringify(line)).join('\n')}\n`);
    io.out(gateTable(judged));
    io.out(
      `${(took / Math.max(1, lines.length)).toFixed(2)} ms a sentence, indexing of the papers included.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message} ${error.hint}`);
    return 1;
  }
}

function optionOf(argv: string[], name: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
}

async function textLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch {
    throw new InputError(`${path} cannot be read.`, 'Check that the file exists and that you may read it.');
  }
}

async function linesOf(path: string): Promise<GateLine[]> {
  return (await textLines(path)).map((line, at) => {
    const read = GateLine.safeParse(jsonOf(line));
    if (read.success) return read.data;
    throw new InputError(`Line ${at + 1} of ${path} is no sentence to judge.`, LINE_HINT);
  });
}

const LINE_HINT =
  'Each line is {"paper": ID, "sentence": TEXT, "cites": [{"reviewer": "R1", "quote": TEXT}]}.';

/** The papers with these ids. Lines of other papers are not read, since a collection may hold thousands. */
async function papersOf(path: string, wanted: Set<string>): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  for (const text of await textLines(path)) {
    const id = z.object({ id: z.string() }).safeParse(jsonOf(text));
    if (!id.success || !wanted.has(id.data.id)) continue;
    const [paper] = readPapers({ name: 'paper.json', text });
    if (paper) papers.set(id.data.id, paper);
  }
  const missing = [...wanted].find((id) => !papers.has(id));
  if (missing === undefined) return papers;
  throw new InputError(`${path} has no paper ${missing}.`, 'Each line of it is one paper with its id.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function judge(lines: GateLine[], papers: Map<string, Paper>): Judged[] {
  const gates = new Map<Paper, Gate>();
  return lines.map((line) => {
    const paper = papers.get(line.paper)!;
    const gate = gates.get(paper) ?? createGate(paper, computeFacts(paper));
    gates.set(paper, gate);
    const verdict = judgeLine(line, paper, gate);
    return verdict.ok
      ? { ...line, held: false, reason: null }
      : { ...line, held: true, code: verdict.code, reason: verdict.reason };
  });
}

function judgeLine(line: GateLine, paper: Paper, gate: Gate): Verdict {
  const found = line.cites.map((cite) => passagesOf(cite, paper));
  const lost = line.cites.find((_, at) => found[at] === null);
  if (lost) {
    const reason = `It cited words of ${lost.reviewer} that are not in the reviews.`;
    return { ok: false, code: 'unknown-citation', reason };
  }
  const cites = [...new Set(found.flatMap((ids) => ids ?? []))];
  const verdict = gate.check({ lead: '', text: line.sentence, cites });
  const citesScore = found.some((ids) => ids?.length === 0);
  return !verdict.ok && verdict.code === 'no-citation' && citesScore ? { ok: true } : verdict;
}
