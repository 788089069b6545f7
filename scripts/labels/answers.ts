/** Measures the extractive agent's answers about labelled papers against people's labels. */
import { z } from 'zod';
import { markdownTable } from '../../eval/markdown.ts';
import { quotesIn } from '../../eval/measures/quotes.ts';
import { percent } from '../../eval/table.ts';
import { ownWords } from '../../eval/text.ts';
import { type EvidenceIndex, indexPaper } from '../../src/agent/extractive/evidence-index.ts';
import { answerFrom } from '../../src/agent/extractive/extractive-agent.ts';
import { labelsBy } from '../../src/agent/labels/labels.ts';
import type { Model, Polarity } from '../../src/agent/labels/model.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import type { Example } from './examples.ts';

/** A labelled paper as the agent sees it with labels that were not learned from it. */
export interface Unseen {
  id: string;
  paper: Paper;
  index: EvidenceIndex;
  examples: Example[];
}

/** The papers that a model was not shown. */
export function unseenBy(model: Model, part: Example[], papers: Map<string, Paper>): Unseen[] {
  return [...Map.groupBy(part, ({ paper }) => paper)].flatMap(([id, examples]) => {
    const paper = papers.get(id);
    if (!paper) return [];
    const index = indexPaper(paper, (text, context) => labelsBy(model, text, context));
    return [{ id, paper, index, examples }];
  });
}

const QUESTIONS: [question: string, side: Polarity][] = [
  ['What are the strengths?', 'POS'],
  ['What are the weaknesses?', 'NEG'],
];

/**
 * For each question: the sentences quoted, those that people labelled, and of these the ones labelled with the side
 * asked for, with neither, and with the opposite (by the balance of a sentence's labels).
 */
export function pointsTable(unseen: Unseen[], times: number): string {
  const rows = QUESTIONS.map(([question, side]) => {
    const said = unseen.flatMap((one) => polaritiesQuoted(one, question));
    return rowOf(question, side, said, times);
  });
  return markdownTable(
    ['answer to', 'quoted', 'labelled', 'same side', 'neither', 'opposite', 'not opposite'],
    rows,
  );
}

function rowOf(question: string, side: Polarity, said: (Polarity | null)[], times: number): string[] {
  const known = said.filter((one) => one !== null);
  const same = known.filter((one) => one === side).length;
  const neither = known.filter((one) => one === 'NEU').length;
  const opposite = known.length - same - neither;
  const counts = [said.length, known.length, same, neither, opposite].map((n) => (n / times).toFixed(0));
  return [question, ...counts, shareOf(known.length - opposite, known.length)];
}

/** The polarity that people gave each sentence quoted in an answer; null where they gave it none. */
function polaritiesQuoted({ paper, index, examples }: Unseen, question: string): (Polarity | null)[] {
  return quotesIn(answerTo(question, paper, index)).map(({ quote, source }) => {
    const around = examples.filter(({ gold, text }) => gold.review === source && overlaps(text, quote));
    return around.find(({ polarity }) => polarity !== null)?.polarity ?? null;
  });
}

/** Letters of the shortest labelled sentence that is looked for inside of a quote. */
const SHORTEST = 12;

function overlaps(labelled: string, quote: string): boolean {
  const [whole, part] = [lettersOf(labelled), lettersOf(quote)];
  return part !== '' && (whole.includes(part) || (whole.length >= SHORTEST && part.includes(whole)));
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function answerTo(question: string, paper: Paper, index: EvidenceIndex): string {
  const asked = {
    paper,
    facts: computeFacts(paper),
    history: [],
    question,
    asker: 'U1',
    signal: AbortSignal.any([]),
  };
  return answerFrom(asked, index)
    .map(({ lead, text }) => lead + text)
    .join('');
}

/** An aspect of a paper, and whether people's labels set its reviewers on different sides. */
export const Pair = z.object({ paper: z.string(), aspect: z.string(), kind: z.string() });
export type Pair = z.infer<typeof Pair>;

/** The aspects that the agent tells apart, as a chair names them. People labelled experiments and theory as one. */
const ASKED: [aspect: string, name: string][] = [
  ['NOV', 'novelty'],
  ['CLA', 'clarity'],
  ['CMP', 'related work'],
  ['IMP', 'significance'],
  ['EMP', 'experiments'],
];

/** Precision and recall of the disagreements that the agent states when it is asked for them, aspect by aspect. */
export function agreementTable(unseen: Unseen[], pairs: Pair[], times: number): string {
  const known = new Map(ASKED);
  const judged = pairs.flatMap(({ paper, aspect, kind }) =>
    unseen
      .filter(({ id }) => id === paper && known.has(aspect))
      .map((one) => ({ aspect, truth: kind === 'disagree', said: saysTheyDiffer(one, known.get(aspect)!) })),
  );
  const rows = ASKED.map(([aspect, name]) =>
    agreementRow(
      name,
      judged.filter((one) => one.aspect === aspect),
      times,
    ),
  );
  return markdownTable(
    ['disagreement on', 'pairs', 'disagree', 'stated', 'precision', 'recall'],
    [...rows, agreementRow('all of these', judged, times)],
  );
}

function agreementRow(name: string, judged: { truth: boolean; said: boolean }[], times: number): string[] {
  const disagree = judged.filter(({ truth }) => truth);
  const stated = judged.filter(({ said }) => said);
  const right = stated.filter(({ truth }) => truth).length;
  const counts = [judged, disagree, stated].map(({ length }) => (length / times).toFixed(0));
  return [name, ...counts, shareOf(right, stated.length), shareOf(right, disagree.length)];
}

function saysTheyDiffer({ paper, index }: Unseen, name: string): boolean {
  const answer = answerTo(`Do the reviewers disagree on the ${name}?`, paper, index);
  return ownWords(answer).split('\n').some(setsApart);
}

/** 'They disagree on …', 'On … they differ', 'R1 criticises …; R2 praises …'. */
const setsApart = (line: string): boolean =>
  /\bthey (?:disagree|differ)\b/i.test(line) || (/\bcriticis/.test(line) && /\bprais/.test(line));

const shareOf = (some: number, all: number): string => (all === 0 ? '–' : percent(some / all));
