/** What the scan found, as a chair reads it: sentence by sentence. */
import { type Paper, type Passage, type Source, sourceOf } from '../paper.ts';
import type { Finding, FindingKind } from './finding.ts';

/** A sentence in which something was found, or a whole field where it is a title or a score. */
export interface Found {
  /** `R2`, `A1`, or null for the paper itself. */
  label: string | null;
  /** The venue's own id of the reviewer, or null. */
  reviewer: string | null;
  /** Id of the passage it stands in; null where it is in none. */
  passage: string | null;
  /** The section, or the field's name. */
  where: string;
  kinds: FindingKind[];
  /** The exact stored text around it, in three parts: before the span, the span, after it. */
  text: { before: string; span: string; after: string };
}

const WORDS: Record<FindingKind, string> = {
  instruction: 'gives orders to a model',
  canary: 'asks for a certain phrase in the answer',
  imitation: 'imitates a system text, a turn or a passage',
  reference: 'types a reference that only Sidechair gives',
  'hidden-characters': 'hides characters',
  'hidden-markup': 'hides text with markup',
  markup: 'holds markup that rings, links or loads',
  lookalikes: 'disguises letters',
  encoded: 'holds encoded text',
};

export const kindWords = (kind: FindingKind): string => WORDS[kind];

/** Kinds whose passage is no opinion of a reviewer. Hidden characters and odd markup also come from copying. */
export const PLANTING: ReadonlySet<FindingKind> = new Set([
  'instruction',
  'canary',
  'imitation',
  'hidden-markup',
  'encoded',
]);

/** Ids of the passages that speak to a model, or hide text from people. */
export const plantedPassages = (paper: Paper): Set<string> =>
  new Set(
    foundIn(paper)
      .filter(({ kinds }) => kinds.some((kind) => PLANTING.has(kind)))
      .flatMap(({ passage }) => passage ?? []),
  );

/** One entry a sentence, in the order of the paper's texts. */
export function foundIn(paper: Paper): Found[] {
  const found: (Found & { from: number })[] = [];
  for (const finding of paper.hostile ?? []) {
    const made = placed(paper, finding);
    const same = found.find(
      ({ label, where, from }) => label === made.label && where === made.where && from === made.from,
    );
    if (!same) found.push(made);
    else if (!same.kinds.includes(finding.kind)) same.kinds.push(finding.kind);
  }
  return found.map(({ from: _, ...one }) => one);
}

function placed(paper: Paper, finding: Finding): Found & { from: number } {
  const { label, field, start, end, kind, excerpt } = finding;
  const source = label === null ? undefined : sourceOf(paper, label);
  const reviewer = source && 'reviewer' in source ? source.reviewer : null;
  const common = { label, reviewer, kinds: [kind] };
  if (!source || field !== 'text')
    return {
      ...common,
      passage: null,
      where: field,
      text: { before: '', span: excerpt, after: '' },
      from: 0,
    };
  const passage = source.passages.find((one) => one.start < end && start < one.end);
  const [from, to] = sentenceOf(source, passage, start, end);
  const text = {
    before: source.text.slice(from, start),
    span: source.text.slice(start, end),
    after: source.text.slice(end, to),
  };
  return { ...common, passage: passage?.id ?? null, where: passage?.section || 'text', text, from };
}

/** From the beginning of the sentence in which the span begins to the end of the one in which it ends; else its line. */
function sentenceOf(
  source: Source,
  first: Passage | undefined,
  start: number,
  end: number,
): [number, number] {
  const last = source.passages.findLast((one) => one.start < end && start < one.end);
  const line = source.text.indexOf('\n', end);
  return [
    Math.min(start, first?.start ?? source.text.lastIndexOf('\n', start - 1) + 1),
    Math.max(end, last?.end ?? (line < 0 ? source.text.length : line)),
  ];
}

/** `R2 (gives orders to a model), A1 (hides characters)`: each source once, at most six. */
export function foundWords(found: Found[]): string {
  const bySource = [...Map.groupBy(found, ({ label, where }) => label ?? `the ${where}`)];
  const named = bySource.slice(0, 6).map(([source, places]) => {
    const kinds = new Set(places.flatMap(({ kinds }) => kinds));
    return `${source} (${[...kinds].map(kindWords).join(', ')})`;
  });
  const more = bySource.length - named.length;
  return `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
