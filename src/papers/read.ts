/** From files and pasted texts to Papers. */
import { InputError } from '../errors.ts';
import type { Input, PaperDraft } from './draft.ts';
import type { Paper } from './paper.ts';
import { type Hints, paperFrom } from './paper-from.ts';
import { READERS } from './readers.ts';

const NO_HINTS: Hints = { title: null, venue: null };

/** Every paper in one input. Throws InputError when there is none with a review. */
export function readPapers(input: Input, hints: Hints = NO_HINTS): Paper[] {
  const { drafts, format } = draftsIn(input);
  const papers = drafts.map((draft) => paperFrom(draft, hints, { format, fileName: input.name }));
  if (!papers.some((paper) => paper.reviews.length > 0)) throw noReviews(input, papers.length > 0);
  return papers;
}

function draftsIn(input: Input): { drafts: PaperDraft[]; format: string } {
  const reader = READERS.find((candidate) => candidate.recognises(input));
  return reader ? { drafts: reader.read(input), format: reader.id } : { drafts: [], format: 'none' };
}

const noReviews = (input: Input, responses: boolean): InputError =>
  new InputError(
    responses
      ? `${input.name ?? 'The text'} has responses or comments, but no reviews.`
      : `No reviews were found in ${input.name ?? 'the text'}.`,
    'Attach the reviews as OpenReview JSON, as the OpenReview page selected and copied, or as text with a heading such as "Review 1:" above each.',
  );
