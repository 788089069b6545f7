/** From files and pasted texts to Papers. */
import { InputError } from '../errors.ts';
import type { Input, PaperDraft } from './draft.ts';
import { compatible, together } from './drafts-together.ts';
import { isObject, jsonValues, looksLikeJson } from './json.ts';
import type { Paper } from './paper.ts';
import { type Hints, paperFrom } from './paper-from.ts';
import { READERS } from './readers.ts';

interface ReadHints extends Hints {
  /** True when the thread has the reviews already, so that a file with responses alone is welcome. */
  responsesAlone?: boolean;
}

const NO_HINTS: ReadHints = { title: null, venue: null };

interface Found {
  drafts: PaperDraft[];
  format: string;
  input: Input;
}

/** Every paper in one input. Throws InputError, with a hint, when none of them has a review. */
export function readPapers(input: Input, hints: ReadHints = NO_HINTS): Paper[] {
  const found = draftsIn(input);
  const { drafts, format } = found;
  if (!isEnough(drafts, hints)) throw noReviews([found]);
  const ownFile = drafts.length === 1 ? input.name : null;
  return drafts.map((draft) => paperFrom(draft, hints, { format, fileName: input.name }, ownFile));
}

/**
 * One paper from several files and pasted fields. Throws InputError when they hold no reviews, or more than one paper.
 */
export function readPaper(inputs: Input[], hints: ReadHints = NO_HINTS): Paper {
  const found = inputs.filter(({ text }) => text.trim() !== '').map(draftsIn);
  const drafts = found.flatMap((entry) => entry.drafts);
  if (!isEnough(drafts, hints)) throw noReviews(found);
  if (!compatible(drafts)) throw severalPapers(drafts);
  const formats = [...new Set(found.map(({ format }) => format))];
  const fileName = inputs.map(({ name }) => name).find((name) => name !== null) ?? null;
  return paperFrom(together(drafts), hints, {
    format: formats.length === 1 ? formats[0]! : formats.join('+'),
    fileName,
  });
}

/** Reviews somewhere, or responses where those are enough. */
const isEnough = (drafts: PaperDraft[], hints: ReadHints): boolean =>
  drafts.some(({ reviews }) => reviews.length > 0) ||
  (hints.responsesAlone === true &&
    drafts.some((draft) => draft.responses.length > 0 || draft.metaReview !== null));

function draftsIn(input: Input): Found {
  refuseServerError(input);
  const reader = READERS.find((candidate) => candidate.recognises(input));
  return { drafts: reader?.read(input) ?? [], format: reader?.id ?? 'unknown', input };
}

/** OpenReview answers with JSON also when it refuses. */
function refuseServerError(input: Input): void {
  if (input.text.length > 5000 || !looksLikeJson(input.text)) return;
  const [value] = jsonValues(input.text, input.name);
  const name = isObject(value) && typeof value.name === 'string' ? value.name : '';
  if (!/^(?:Forbidden|Unauthorized|NotFound|TokenExpired|RateLimit|Validation)\w*Error$/.test(name)) return;
  throw new InputError(
    `${input.name ?? 'The text'} is a refusal from OpenReview (${name}), not the reviews.`,
    'Log in to OpenReview with an account that may see this paper, then save or copy the reviews again.',
  );
}

const severalPapers = (drafts: PaperDraft[]): InputError => {
  const titles = [...new Set(drafts.map(nameOf))];
  const shown = titles.slice(0, 3).join('; ');
  const more = drafts.length > 3 ? ` and ${drafts.length - 3} more` : '';
  return new InputError(
    `This is more than one paper: ${shown}${titles.length > 3 || more ? more : ''}.`,
    'A thread holds one paper. Attach the reviews of each in a thread of its own.',
  );
};

const nameOf = ({ title, submission, forum }: PaperDraft): string =>
  title?.slice(0, 100) ?? (submission ? `submission ${submission}` : (forum ?? 'an untitled paper'));

const ACCEPTED =
  'Attach the reviews as OpenReview JSON, as the OpenReview page selected and copied, or as text with a heading such as "Review 1:" above each.';

function noReviews(found: Found[]): InputError {
  const names = found.map(({ input }) => input.name).filter((name) => name !== null);
  const where = names.length > 0 ? names.join(', ') : 'the text';
  const drafts = found.flatMap((entry) => entry.drafts);
  if (drafts.some((draft) => draft.responses.length > 0 || draft.metaReview !== null))
    return new InputError(
      `There are responses or comments in ${where}, but no reviews.`,
      'Attach the reviews first, or together with the responses.',
    );
  const json = found.filter(({ input }) => looksLikeJson(input.text));
  return (
    noReviewsYet(json, where) ??
    new InputError(
      `No reviews were found in ${where}${json.length > 0 ? ': it is JSON of another kind' : ''}.`,
      ACCEPTED,
    )
  );
}

/** For JSON of a known kind that has no reviews in it; null when there is none. */
function noReviewsYet(json: Found[], where: string): InputError | null {
  const named = json.find(({ drafts }) => drafts.length > 0);
  if (named)
    return new InputError(
      `There is a paper in ${where} (${nameOf(named.drafts[0]!)}), but it holds no reviews yet.`,
      named.format.startsWith('openreview')
        ? 'Check that the reviews are out and that you may see them, and save the whole forum with its replies: the submission alone has none.'
        : 'Check that the reviews are out and that they are in what you saved, and attach it again.',
    );
  if (!json.some(({ input }) => isEmptyList(input))) return null;
  return new InputError(
    `There is an empty list in ${where}: no paper and no reviews.`,
    'OpenReview gives that for what it does not find or does not show you. Log in, check the forum’s id, and save it again.',
  );
}

/** `[]`, or `{"notes": []}`. */
const isEmptyList = ({ text, name }: Input): boolean =>
  jsonValues(text, name).every(
    (value) =>
      isObject(value) && [value.notes, value.papers].some((list) => Array.isArray(list) && list.length === 0),
  );
