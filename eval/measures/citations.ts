/** Whether what is cited is there, and bears what it is cited for. */
import type { Sentence } from '../../src/agent/agent.ts';
import { createGate, type Gate } from '../../src/agent/gate/gate.ts';
import { kindOf } from '../../src/agent/gate/kinds.ts';
import { findPassage } from '../../src/papers/paper.ts';
import type { Subject } from '../papers.ts';
import { citedIn } from '../text.ts';

export interface CitationCounts {
  /** Citations in the answer, each sentence's apart, and those of passages that do not exist. */
  cited: number;
  unknown: string[];
  /** Sentences that claim something about the reviews, and those that their citations bear. */
  claims: number;
  borne: number;
  /** Citations of claims, and those that are needed or bear the claim alone. */
  weighed: number;
  precise: number;
}

/**
 * Citation existence, recall and precision. Existence: of the ids cited, the share that the paper has. Recall and
 * precision as of ALCE (Gao et al., 2023, “Enabling Large Language Models to Generate Text with Citations”, EMNLP;
 * arXiv 2305.14627): recall is the share of claiming sentences that their cited passages bear together; precision is
 * the share of citations that bear their sentence alone, or without which the others would not. ALCE asks a model of
 * entailment; here the gate's first look takes its place. What the gate has let through has a recall of 1 but for what
 * it lets through uncited, so precision tells more. Unit: counts; shares are made of them.
 */
export function countCitations(sentences: Sentence[], { paper }: Subject, gate: Gate): CitationCounts {
  const counts: CitationCounts = { cited: 0, unknown: [], claims: 0, borne: 0, weighed: 0, precise: 0 };
  for (const { text } of sentences) {
    const cites = citedIn(text);
    const unknown = cites.filter((id) => !findPassage(paper, id));
    counts.cited += cites.length;
    counts.unknown.push(...unknown);
    if (kindOf({ lead: '', text, cites }) !== 'claim') continue;
    counts.claims += 1;
    const bears = (ids: string[]) => gate.check({ lead: '', text: citing(text, ids), cites: ids }).ok;
    if (!bears(cites)) {
      counts.weighed += cites.length;
      continue;
    }
    counts.borne += 1;
    counts.weighed += cites.length;
    counts.precise +=
      cites.length < 2 ? cites.length : cites.filter((id) => isPrecise(id, cites, bears)).length;
  }
  return counts;
}

export const gateFor = ({ paper, facts }: Subject): Gate => createGate(paper, facts);

const isPrecise = (id: string, cites: string[], bears: (ids: string[]) => boolean): boolean =>
  bears([id]) || !bears(cites.filter((other) => other !== id));

/** The sentence with these of its citations only. */
const citing = (text: string, ids: string[]): string =>
  text.replace(/\[([RAD]\d+\.\d+)\]/g, (bracket, id) => (ids.includes(id) ? bracket : ''));
