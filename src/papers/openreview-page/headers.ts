/** The lines that open a note on a copied OpenReview page. */

export interface Header {
  kind: 'review' | 'meta_review' | 'decision' | 'message';
  /** The note's kind as the page names it, in lower case: 'official comment'. */
  name: string;
  role: 'authors' | 'reviewer' | 'chair' | 'public';
  reviewer: string | null;
  submission: string | null;
  /** True for the line with writer and date under the title. */
  byline: boolean;
}

const NAMES =
  'Official Review|Ethics Review|Meta[ -]?Review|Official Comment|Public Comment|Rebuttal Acknowledgement|Reply Rebuttal Comment|Rebuttal Comment|Author Rebuttal|Rebuttal|Author Response|Official Response|Paper Decision|Decision|Global Response|Mandatory Acknowledgement|Review Acknowledgement|Comment';

const DATE = '\\d{1,2}\\s+[A-Z][a-z]{2,8}\\s+\\d{4}';

/**
 * `Official Review of Submission12 by Reviewer AbCd`, `Official Reviewby Reviewer AbCd10 Mar 2026, 16:45 …`,
 * `#### Official Review of Submission12`. An id runs into the date: it has four characters.
 */
const HEADER = new RegExp(
  `^[\\s#*_]*(${NAMES})\\s*(?:of\\s+(?:Submission|Paper)\\s*(\\S+?))?(?:\\s*by\\s*(Reviewer\\s*[A-Za-z0-9]{4}(?![A-Za-z])|Reviewer\\s*<?[A-Za-z0-9]+>?|Anon\\w*Reviewer\\s*\\d+|Authors|[A-Z][^\\n,:.]{1,80}?))?[\\s*_]*(?:\\([^)\\n]{0,400}\\))?\\s*(${DATE}.*)?$`,
);

/** The header a line is, or null. A bare 'Comment' or 'Rebuttal' is none: it needs a writer or a submission. */
export function headerAt(line: string): Header | null {
  if (line.length > 600) return null;
  const match = HEADER.exec(line);
  if (!match) return null;
  const [, typed = '', submission, by, date] = match;
  if (submission === undefined && by === undefined) return null;
  const name = typed.toLowerCase().replace(/[ -]+/g, ' ');
  const kind = kindNamed(name);
  if (by === undefined && kind === 'message') return null;
  return {
    kind,
    name,
    role: roleOf(by ?? '', kind),
    reviewer: reviewerIn(by ?? ''),
    submission: submission?.replace(/[*_]+$/, '') ?? null,
    byline: date !== undefined,
  };
}

function kindNamed(name: string): Header['kind'] {
  if (name === 'official review') return 'review';
  if (name.startsWith('meta')) return 'meta_review';
  return name.endsWith('decision') ? 'decision' : 'message';
}

function roleOf(by: string, kind: Header['kind']): Header['role'] {
  if (/^Authors/.test(by)) return 'authors';
  if (/Reviewer/.test(by)) return 'reviewer';
  return /Chair|Editor|^AC\b|^PC/.test(by) || kind !== 'message' ? 'chair' : 'public';
}

function reviewerIn(by: string): string | null {
  const id = /Reviewer\s*<?([A-Za-z0-9]+)>?$/.exec(by.trim())?.[1];
  return id ? `Reviewer_${id}` : null;
}
