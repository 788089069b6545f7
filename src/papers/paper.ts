/**
 * The shapes of a paper and its reviews. A reader turns a file into drafts (`draft.ts`); `paperFrom` turns a
 * draft into a Paper: labels given, scores placed on scales, people redacted, text cut into passages.
 */
import { z } from 'zod';
import { Finding } from './hostile/finding.ts';

/** A venue's scale for one score, as data: venues change values and labels from year to year. */
export const Scale = z.object({
  id: z.string(),
  /** Allowed values from worst to best, with the venue's own label for each ('' where it has none). */
  values: z.array(z.object({ value: z.number(), label: z.string() })).min(1),
  /** Ratings at or above this value lean to acceptance; null where the scale has no such line. */
  threshold: z.number().nullable(),
  /** True when the scale was guessed from the values seen, which the chair is told. */
  inferred: z.boolean(),
});
export type Scale = z.infer<typeof Scale>;

/** One score of a review, as typed and as read. */
export const Score = z.object({
  /** Canonical key: 'rating', 'confidence', 'soundness', 'presentation', … */
  key: z.string(),
  /** The field's name as typed in the source. */
  name: z.string(),
  raw: z.string(),
  value: z.number().nullable(),
  /** The venue's label for the value: from the source when it gives one, else from the scale. */
  label: z.string().nullable(),
});
export type Score = z.infer<typeof Score>;

export const SectionKind = z.enum([
  'summary',
  'strengths',
  'weaknesses',
  'strengths_and_weaknesses',
  'questions',
  'limitations',
  'ethics',
  'justification',
  'requested_changes',
  'comments',
  'main',
  'other',
]);
export type SectionKind = z.infer<typeof SectionKind>;

/** A section of a review: `text.slice(start, end)` is its body, without its heading. */
export const Section = z.object({
  name: z.string(),
  kind: SectionKind,
  start: z.number().int(),
  end: z.number().int(),
});
export type Section = z.infer<typeof Section>;

/**
 * The unit of evidence: one sentence or list item. `text.slice(start, end)` of its source is its exact text.
 * Ids (`R2.7`, `A1.3`) are given once and never change or move to another sentence, also when reviews are
 * attached again.
 */
export const Passage = z.object({
  id: z.string(),
  section: z.string(),
  kind: SectionKind,
  start: z.number().int(),
  end: z.number().int(),
});
export type Passage = z.infer<typeof Passage>;

export const Review = z.object({
  /** `R1`, `R2`, …: stable for the life of the paper. */
  label: z.string().regex(/^R\d+$/),
  /** The venue's anonymous id, such as `Reviewer_AbCd`, or null. Never a person's name. */
  reviewer: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  sections: z.array(Section),
  scores: z.array(Score),
  rating: Score.nullable(),
  confidence: Score.nullable(),
  passages: z.array(Passage),
  /** The highest passage number ever given in this review, so that a new sentence never gets an old id. */
  lastPassage: z.number().int(),
});
export type Review = z.infer<typeof Review>;

/** An author response (`A1`, …) or another message of the discussion (`D1`, …), kept apart from the reviews. */
export const Response = z.object({
  label: z.string().regex(/^[AD]\d+$/),
  role: z.enum(['authors', 'reviewer', 'chair', 'public']),
  /** Who wrote it, as shown: 'Authors', 'R2', 'Area chair', 'Public comment'. */
  by: z.string(),
  /** The label answered (`R1`, `A1`, `D2`), or null when it answers the paper as a whole. */
  replyTo: z.string().nullable(),
  /** The labels of the reviews answered, where one text answers several of them and `replyTo` names none. */
  addressees: z.array(z.string()).optional(),
  title: z.string().nullable(),
  text: z.string(),
  passages: z.array(Passage),
  lastPassage: z.number().int(),
  /** The source's own id for this message, for matching on re-attachment. */
  sourceId: z.string().nullable(),
});
export type Response = z.infer<typeof Response>;

/** Something about the input that the chair should know, in words for a person. */
export const Warning = z.object({ code: z.string(), message: z.string(), label: z.string().nullable() });
export type Warning = z.infer<typeof Warning>;

export const Paper = z.object({
  title: z.string(),
  /** The submission's number at the venue, as typed, or null. */
  submission: z.string().nullable(),
  /** The venue as a person would write it ('ICLR 2026'), or 'unknown venue'. */
  venue: z.string(),
  /** Id of the venue profile in `src/papers/venues/` that gave the scales, or 'unknown'. */
  profile: z.string(),
  /** The forum's id or URL, or null. */
  forum: z.string().nullable(),
  abstract: z.string().nullable(),
  reviews: z.array(Review),
  responses: z.array(Response),
  metaReview: z.string().nullable(),
  decision: z.string().nullable(),
  /** The scale of each score key that occurs in the reviews ('rating' always, when any review has one). */
  scales: z.record(z.string(), Scale),
  warnings: z.array(Warning),
  /** 1 on first attachment, one more each time the reviews are attached again with changes. */
  revision: z.number().int().min(1),
  /** What in its texts addresses a model, hides something or imitates the app; left out by whoever did not look. */
  hostile: z.array(Finding).optional(),
  /**
   * Random marker of the fence around its texts in a prompt, drawn once, and in none of them; left out where the paper
   * is not kept. Never shown.
   */
  fence: z.string().optional(),
  /** Where it was read from: the reader's id and the file's name (null for pasted text). */
  source: z.object({ format: z.string(), fileName: z.string().nullable() }),
});
export type Paper = z.infer<typeof Paper>;

/** A review or response: whatever holds passages. */
export type Source = Review | Response;

/** The source with this label (`R2`, `A1`), or undefined. */
export const sourceOf = (paper: Paper, label: string): Source | undefined =>
  paper.reviews.find((review) => review.label === label) ??
  paper.responses.find((response) => response.label === label);

/** A passage with its source and exact text, or undefined when the paper has no such id. */
export function findPassage(
  paper: Paper,
  id: string,
): { passage: Passage; source: Source; text: string } | undefined {
  const source = sourceOf(paper, id.slice(0, id.indexOf('.')));
  const passage = source?.passages.find((candidate) => candidate.id === id);
  return source && passage ? { passage, source, text: passageText(source, passage) } : undefined;
}

/** The exact stored text of a passage. */
export const passageText = (source: Source, passage: Passage): string =>
  source.text.slice(passage.start, passage.end);
