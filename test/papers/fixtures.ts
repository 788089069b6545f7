import { readFileSync } from 'node:fs';
import { decode } from '../../src/papers/decode.ts';
import type { Input } from '../../src/papers/draft.ts';
import type { Paper, Source } from '../../src/papers/paper.ts';
import { passageText } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';

/** A file of test/fixtures as it would be attached. */
export function fixture(name: string): Input {
  const bytes = readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
  return { name, text: decode(bytes, name) };
}

/** The one paper of a fixture. */
export const paperOf = (name: string): Paper => readPapers(fixture(name))[0]!;

export const textsOf = (source: Source): string[] =>
  source.passages.map((passage) => passageText(source, passage));

/** Label, reviewer, rating and confidence of each review. */
export const scoresOf = (paper: Paper): [string, string | null, number | null, number | null][] =>
  paper.reviews.map(({ label, reviewer, rating, confidence }) => [
    label,
    reviewer,
    rating?.value ?? null,
    confidence?.value ?? null,
  ]);

/** Label, writer and answered label of each response. */
export const talkOf = (paper: Paper): [string, string, string | null][] =>
  paper.responses.map(({ label, by, replyTo }) => [label, by, replyTo]);

export const codesOf = (paper: Paper): string[] => paper.warnings.map(({ code }) => code);

export const text = (words: string): Input => ({ name: null, text: words });

export const json = (value: unknown): Input => ({ name: 'reviews.json', text: JSON.stringify(value) });
