/**
 * `--gate SENTENCES.jsonl --papers PAPERS.jsonl --out FILE`: puts sentences with known citations through the gate.
 * Each line is `{paper, sentence, cites: [{reviewer, quote}]}`; the output repeats it with `held` and `reason`.
 */
import { z } from 'zod';
import { createGate, type Gate, type Verdict } from '../src/agent/gate/gate.ts';
import { InputError } from '../src/errors.ts';
import type { Paper } from '../src/papers/paper.ts';
import { computeFacts } from '../src/recommendation/facts.ts';
import { gateTable, type Judged } from './gate-table.ts';
import { passagesOf } from './quotes.ts';
import { type Io, papersIn, runForm, sentencesIn, writeLines } from './sentences.ts';

/** A sentence to judge. `reviewer` is a label (`R2`, `A1`); `kind` and `type` are the labels of a marked set. */
export const GateLine = z.looseObject({
  paper: z.string(),
  sentence: z.string(),
  cites: z.array(z.object({ reviewer: z.string(), quote: z.string() })).default([]),
  kind: z.string().optional(),
  type: z.string().optional(),
});
export type GateLine = z.infer<typeof GateLine>;

export const runGate = (argv: string[], io: Io): Promise<number> =>
  runForm('gate', argv, io, async ({ sentences, papers, out }) => {
    const lines = await sentencesIn(sentences, GateLine);
    const known = await allPapers(papers!, new Set(lines.map(({ paper }) => paper)));
    const began = performance.now();
    const judged = judge(lines, known);
    const took = (performance.now() - began) / Math.max(1, lines.length);
    await writeLines(out, judged);
    return `${gateTable(judged)}\n${took.toFixed(2)} ms a sentence, indexing of the papers included.`;
  });

async function allPapers(path: string, wanted: Set<string>): Promise<Map<string, Paper>> {
  const papers = await papersIn(path, wanted);
  const missing = [...wanted].find((id) => !papers.has(id));
  if (missing === undefined) return papers;
  throw new InputError(`${path} has no paper ${missing}.`, 'Each line of it is one paper with its id.');
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
