/** The words of the OpenReview page itself, which are no part of any note: buttons, filters, dates, the footer. */

const BUTTONS = [
  /^Add:?(?:\s*(?:Official Comment|Public Comment|Rebuttal|Meta Review|Comment|Review|Decision|Withdrawal).*)?$/,
  /^Copy URL of note\b/,
  /^(?:Revisions?|BibTeX|Edit|Delete|Expand|Collapse|Hide|Loading|Show Revisions|PDF|Download PDF|Everyone|EveryoneRevisions|Visible to.*|Hidden from.*)$/,
  /^Revisions?\s*\(\/revisions\?id=.*\)$/,
  /^[−–—＝=≡\-+\s⋯…|•]+$/u,
  /^(?:Filter by (?:reply type|author|invitation)|Search keywords)/,
  /^Sort:\s/,
  /^\d+\s*\/\s*\d+ replies shown$/,
  /^Reply Type:|^Author:\s*everybody|^Visible To:|^Hidden From:/,
  /^(?:Back to|Go to)\b.{0,80}(?:homepage|group|Conference|venue)$/i,
];

/** Lines under a header before the note's text: who can see it, when it was written. */
const UNDER_HEADER = [
  /^[\s*_]*(?:Date|Visibility|Readers|Reviewer|License)\s*:/,
  /^(?:(?:Everyone|Program Chairs|Senior Area Chairs|Area Chairs|Reviewers(?: Submitted)?|Authors|Reviewer <?[A-Za-z0-9]{4}>?|Action Editors|Ethics \w+)(?:,\s*|\s*Revisions|\s*$))+$/,
  /^\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4}/,
  /^[-_*]{3,}$/,
];

/** True when the line is the page's and not the note's. `underHeader`: no line of the note's text came yet. */
export function dropped(line: string, underHeader: boolean): boolean {
  const text = line.trim();
  if (text === '') return false;
  return (
    BUTTONS.some((button) => button.test(text)) ||
    (underHeader && UNDER_HEADER.some((entry) => entry.test(text)))
  );
}

/** What 'Replying to …' names, or null. */
export const replyingTo = (line: string): string | null =>
  /^\s*(?:[↳➥]\s*)?Replying to (.+?)\s*$/.exec(line)?.[1] ?? null;

/** True where the site's footer begins: 'About OpenReview', followed by another of its links. */
export const footerAt = (lines: string[], at: number): boolean =>
  /^\s*About OpenReview\s*$/.test(lines[at]!) &&
  lines
    .slice(at + 1, at + 8)
    .some((line) => /^\s*(?:Contact|FAQ|Hosting a Venue|Sponsors|All Venues)\s*$/.test(line));
