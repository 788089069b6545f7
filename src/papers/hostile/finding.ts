import { z } from 'zod';

/** What a passage does that a reader should know of. None of it is taken out: the text stays evidence. */
export const FindingKind = z.enum([
  /** Gives orders to a model or to the reader's assistant. */
  'instruction',
  /** Asks that a certain phrase stand in the answer, by which a review made with a model is known. */
  'canary',
  /** Imitates a system text, a turn, a passage's id or the end of the material. */
  'imitation',
  /** Types the id of a passage (`[R2.7]`), which only the app gives. */
  'reference',
  /** Characters that are not seen: zero-width, bidirectional, tags. */
  'hidden-characters',
  /** Markup that hides text: comments, white or tiny letters. */
  'hidden-markup',
  /** Markup that would ring, link or load something. */
  'markup',
  /** Letters of another script that look like Latin ones. */
  'lookalikes',
  /** Text in base64, hexadecimal, escapes, backwards or shifted. */
  'encoded',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** A span of one of a paper's texts. */
export const Finding = z.object({
  kind: FindingKind,
  /** Label of the review or response (`R2`, `A1`), or null for the paper's own fields and the file's name. */
  label: z.string().nullable(),
  /** Which of its texts: 'text', 'title', 'abstract', 'meta-review', 'decision', 'file name', or a score's name. */
  field: z.string(),
  /** UTF-16 offsets into that text, as stored. */
  start: z.number().int(),
  end: z.number().int(),
  /** The span, at most 160 characters of it, on one line, with what is hidden in it made visible. */
  excerpt: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** Where in a text, before it is known whose text it is. */
export interface Span {
  kind: FindingKind;
  start: number;
  end: number;
}
