/** A paper's passages as weighted concepts, to measure how well a passage bears what a sentence says. */
import { stemmer } from 'stemmer';
import { type Paper, passageText } from '../../papers/paper.ts';
import { conceptOf } from './synonyms.ts';
import { american, contentWordsOf, STOPWORDS } from './words.ts';

/** A passage of a review or a response, ready for comparing. */
export interface Entry {
  id: string;
  /** Label of the review or response it stands in. */
  label: string;
  text: string;
  concepts: Set<string>;
  /** First letters of the concepts, for words of one family with different stems. */
  heads: Set<string>;
}

export interface PaperIndex {
  entries: Entry[];
  byId: Map<string, Entry>;
  /** How telling a concept is in this paper: higher when fewer passages have it. */
  weightOf(concept: string): number;
  /** Title and abstract. */
  about: string;
  /** All of it as one text, titles, section names and scores' labels included. */
  text: string;
}

/** Letters that two stems must share at their start to count as one family: `calibr`, `segmen`. */
const HEAD = 6;

export const headOf = (concept: string): string | null =>
  concept.length > HEAD && !concept.startsWith('~') ? concept.slice(0, HEAD) : null;

/** Concepts of a text, in order of first use: stems with synonyms as one, parts of hyphenated terms too. */
export function conceptsOf(text: string): Set<string> {
  const concepts = new Set<string>();
  for (const word of contentWordsOf(text)) {
    const parts = word.split(/[-‑]/).filter((part) => part !== '' && !STOPWORDS.has(part));
    for (const part of parts) concepts.add(conceptOf(stemmer(american(part))));
  }
  return concepts;
}

function entryOf(id: string, label: string, text: string): Entry {
  const concepts = conceptsOf(text);
  const heads = new Set([...concepts].flatMap((concept) => headOf(concept) ?? []));
  return { id, label, text, concepts, heads };
}

/** The index of a paper: some milliseconds for a paper of five reviews, so make it once an answer. */
export function indexOf(paper: Paper): PaperIndex {
  const entries = [...paper.reviews, ...paper.responses].flatMap((source) =>
    source.passages.map((passage) => entryOf(passage.id, source.label, passageText(source, passage))),
  );
  const counts = new Map<string, number>();
  for (const { concepts } of entries)
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    weightOf: (concept) => Math.log((entries.length + 1) / ((counts.get(concept) ?? 0) + 0.5)),
    about: `${paper.title}\n${paper.abstract ?? ''}`,
    text: textOf(paper),
  };
}

function textOf(paper: Paper): string {
  const reviews = paper.reviews.flatMap((review) => [
    review.title ?? '',
    review.text,
    ...review.sections.map(({ name }) => name),
    ...review.scores.flatMap(({ name, raw, label }) => [name, raw, label ?? '']),
  ]);
  return [...reviews, ...paper.responses.flatMap(({ title, text }) => [title ?? '', text])].join('\n');
}
