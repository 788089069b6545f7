/** A paper's passages as weighted concepts, to measure how well a passage bears what a sentence says. */
import { stemmer } from 'stemmer';
import { type Paper, passageText, type Source } from '../../papers/paper.ts';
import { answersReview } from '../../papers/replies.ts';
import { type Spelling, spellingOf } from './names.ts';
import { once, remembered } from './remembered.ts';
import { conceptOf } from './synonyms.ts';
import { american, carriesMeaning, STOPWORDS, wordsOf } from './words.ts';

/** A passage of a review or a response, ready for comparing. */
export interface Entry {
  id: string;
  /** Label of the review or response it stands in. */
  label: string;
  /** Whose words they are: a reviewer's label, `reviewer` where it is not known whose, `authors`; null of others. */
  speaker: string | null;
  text: string;
  /** Every word in lower case, in order. */
  words: string[];
  concepts: Set<string>;
  /** First letters of the concepts, for words of one family with different stems. */
  heads: Set<string>;
}

export interface PaperIndex {
  entries: Entry[];
  byId: Map<string, Entry>;
  /** How telling a concept is in this paper: higher when fewer passages have it. */
  weightOf(concept: string): number;
  /** Concepts of a text, in order of first use, and of a word. */
  conceptsOf(text: string): Set<string>;
  conceptsIn(word: string): string[];
  /** All of the paper, with its titles, section names and scores' labels, for finding names in it. */
  whole(): Spelling;
  /** The passages of some sources with the paper's title and abstract, for the same. */
  spelling(labels: string[]): Spelling;
}

/** Letters that two stems must share at their start to count as one family: `calibr`, `segmen`. */
const HEAD = 6;

export const headOf = (concept: string): string | null =>
  concept.length > HEAD && !concept.startsWith('~') ? concept.slice(0, HEAD) : null;

/** Concepts of a word: its stem with synonyms as one, or those of its parts where it is hyphenated. */
const conceptsOfWord = (word: string): string[] =>
  (carriesMeaning(word) ? word.replace(/'s$/, '').replace(PREFIXED, '$1') : '')
    .split(/[-‑]/)
    .filter((part) => part !== '' && !STOPWORDS.has(part) && !PRESENTS.test(part))
    .map((part) => conceptOf(stemmer(american(part))));

/** Parts of a word that some write with a hyphen and some without: `auto-encoder`, `fine-tuning`. */
const PREFIXED =
  /^(anti|auto|back|bi|co|fine|hyper|inter|intra|meta|mis|multi|non|over|post|pre|re|semi|sub|super|un|under|uni)[-‑](?=\p{L})/u;

/** `The paper presents a method` says nothing of its presentation, whose stem it shares. */
const PRESENTS = /^present(?:s|ed)$/;

const collected = (words: string[], conceptsIn: (word: string) => string[]): Set<string> =>
  new Set(words.flatMap(conceptsIn));

/** Concepts of a text, in order of first use. */
export const conceptsOf = (text: string): Set<string> => collected(wordsOf(text), conceptsOfWord);

/** The entries of a review or a response. */
function entriesOf(source: Source, paper: Paper, conceptsIn: (word: string) => string[]): Entry[] {
  const { label } = source;
  const speaker = speakerOf(source, paper);
  return source.passages.map((passage) => {
    const text = passageText(source, passage);
    const words = wordsOf(text);
    const concepts = collected(words, conceptsIn);
    const heads = new Set([...concepts].flatMap((concept) => headOf(concept) ?? []));
    return { id: passage.id, label, speaker, text, words, concepts, heads };
  });
}

/** A reviewer without a name who writes in the thread of one review alone is its reviewer. */
function speakerOf(source: Source, { reviews, responses }: Paper): string | null {
  if (!('role' in source)) return source.label;
  if (source.role === 'authors') return 'authors';
  if (source.role !== 'reviewer') return null;
  if (/^R\d+$/.test(source.by)) return source.by;
  const threads = reviews.filter(({ label }) => answersReview(source, label, responses));
  return threads.length === 1 ? threads[0]!.label : 'reviewer';
}

/** The index of a paper: some milliseconds for a paper of five reviews, so it is kept for the papers asked about lately. */
export function indexOf(paper: Paper): PaperIndex {
  const conceptsIn = remembered(conceptsOfWord);
  const entries = [...paper.reviews, ...paper.responses].flatMap((source) =>
    entriesOf(source, paper, conceptsIn),
  );
  const counts = new Map<string, number>();
  for (const { concepts } of entries)
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const spelling = remembered((key: string) => {
    const labels = new Set(key.split(' '));
    const texts = entries.filter(({ label }) => labels.has(label)).map(({ text }) => text);
    return spellingOf([...texts, paper.title, paper.abstract ?? ''].join('\n'));
  });
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    weightOf: (concept) => Math.log((entries.length + 1) / ((counts.get(concept) ?? 0) + 0.5)),
    conceptsOf: (text) => collected(wordsOf(text), conceptsIn),
    conceptsIn,
    whole: once(() => spellingOf(textOf(paper))),
    spelling: (labels) => spelling(labels.join(' ')),
  };
}

function textOf(paper: Paper): string {
  const reviews = paper.reviews.flatMap((review) => [
    review.title ?? '',
    review.text,
    ...review.sections.map(({ name }) => name),
    ...review.scores.flatMap(({ name, raw, label }) => [name, raw, label ?? '']),
  ]);
  const responses = paper.responses.flatMap(({ title, text }) => [title ?? '', text]);
  return [...reviews, ...responses, paper.title, paper.abstract ?? '', paper.venue].join('\n');
}
