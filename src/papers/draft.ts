/** What a reader returns: what the file says, before labels, scales, redaction and passages. */
import type { Warning } from './paper.ts';

/** A file or a pasted text. `text` is already decoded (UTF-8, BOM removed, line ends as `\n`). */
export interface Input {
  name: string | null;
  text: string;
}

export interface ReviewDraft {
  /** The label the source itself gives ('R2'), kept when every review has one; absent in most formats. */
  label?: string | null;
  /** The venue's anonymous id or whatever the source calls the reviewer ('Reviewer 2'), or null. */
  reviewer: string | null;
  title: string | null;
  /** Text fields in the source's order. A review with no fields is one section named ''. */
  sections: { name: string; text: string }[];
  /** Score fields as typed. */
  scores: { name: string; raw: string }[];
  sourceId: string | null;
}

export interface ResponseDraft {
  role: 'authors' | 'reviewer' | 'chair' | 'public';
  /** For role 'reviewer': the same id as in that reviewer's review, when known. */
  reviewer: string | null;
  title: string | null;
  text: string;
  sourceId: string | null;
  /** `sourceId` of what it answers, or a label such as 'R1' where the source uses labels, or null. */
  replyTo: string | null;
  /** Labels of several reviews that it answers, where `replyTo` is null. */
  addressees?: string[];
}

export interface PaperDraft {
  title: string | null;
  submission: string | null;
  venue: string | null;
  forum: string | null;
  abstract: string | null;
  reviews: ReviewDraft[];
  responses: ResponseDraft[];
  metaReview: string | null;
  decision: string | null;
  warnings: Warning[];
}

/** One format. Adding a format is adding one file in `readers/` that exports one of these, and listing it. */
export interface Reader {
  id: string;
  /** The format's name for people ('OpenReview API v2'). */
  name: string;
  /** True when this text looks like the format. Cheap; at most one reader's `read` runs. */
  recognises(input: Input): boolean;
  /** Reads every paper in the input. Throws InputError when the text is damaged. */
  read(input: Input): PaperDraft[];
}
