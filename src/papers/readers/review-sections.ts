/** Plain text in which a line `REVIEW` opens each review and the fields of its form follow as `Label:`. */
import type { PaperDraft, Reader, ReviewDraft } from '../draft.ts';
import { readForm } from '../form.ts';
import { namedAbove } from '../head-lines.ts';
import { venueInText } from '../venues.ts';

const OPENER = /^\s*REVIEW\s*(?:#?\d+)?\s*:?\s*$/;

export const reviewSections: Reader = {
  id: 'review-sections',
  name: 'Text with REVIEW lines',
  recognises: ({ text }) =>
    /^\s*REVIEW\s*(?:#?\d+)?\s*:?\s*$/m.test(text) && /^(?:Summary|Rating|Strengths):/m.test(text),
  read: ({ text }): PaperDraft[] => {
    const [head = [], ...blocks] = blocksOf(text);
    const title = /^\s*(?:Paper )?Title:\s*(.+)$/m.exec(head.join('\n'))?.[1] ?? null;
    const named = namedAbove(head);
    return [
      {
        title: title ?? named.title,
        submission: named.submission,
        venue: venueInText(head.join('\n')) ?? named.venue,
        forum: null,
        abstract: null,
        reviews: blocks.map(reviewDraft),
        responses: [],
        metaReview: null,
        decision: null,
        warnings: [],
      },
    ];
  },
};

/** The lines before the first opener, then those of each review. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (OPENER.test(line)) blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

function reviewDraft(lines: string[]): ReviewDraft {
  const { title, sections, scores } = readForm(lines, false);
  return { reviewer: null, title, sections, scores, sourceId: null };
}
