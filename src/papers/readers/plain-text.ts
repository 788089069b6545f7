/**
 * Reviews as people paste them: 'Review 1: …', 'Reviewer #2', '## Reviewer 3', 'R1:', or one review alone. The last
 * resort of all readers, so it also decides what is no review at all.
 */
import { InputError } from '../../errors.ts';
import type { PaperDraft, Reader, ResponseDraft, ReviewDraft } from '../draft.ts';
import { readForm } from '../form.ts';
import { namedAbove, namesPaper } from '../head-lines.ts';
import { looksLikeJson } from '../json.ts';
import { hasReviewWords } from '../looks-like-reviews.ts';
import { type Part, partsOf } from '../plain-parts.ts';
import { bareScore } from '../score-line.ts';
import { venueInText } from '../venues.ts';

export const plainText: Reader = {
  id: 'plain-text',
  name: 'Plain text',
  recognises: ({ text }) => !looksLikeJson(text),
  read: ({ text, name }): PaperDraft[] => {
    if (/^==[+*-]==\s/m.test(text)) throw isForm(name);
    const { head, parts } = partsOf(text);
    const of = (kind: Part['kind']) => parts.filter((part) => part.kind === kind);
    const reviews = of('review').map(reviewDraft);
    const alone = parts.length === 0 ? [lonePart(head)].filter((review) => isReview(review, text)) : [];
    return [
      {
        ...detailsIn(head, parts.length > 0),
        reviews: [...reviews, ...alone],
        responses: of('response').map(responseDraft),
        metaReview: of('meta_review').map(bodyOf).join('\n\n') || null,
        decision: of('decision').map(bodyOf).join(' ').split('\n')[0] || null,
        warnings: [],
      },
    ];
  },
};

/** A HotCRP form holds private notes and instructions between the answers: read as text, they would pass for review. */
const isForm = (name: string | null): InputError =>
  new InputError(
    `${name ?? 'The text'} is a HotCRP review form with its markup, which is not read.`,
    'Copy the text of each review instead, and put a heading such as "Review 1:" above it.',
  );

/** What the lines above the first review name. `reviewed`: whether a review stands below them, or in them. */
function detailsIn(
  head: string[],
  reviewed: boolean,
): Pick<PaperDraft, 'title' | 'submission' | 'venue' | 'forum' | 'abstract'> {
  const text = head.join('\n');
  const field = (names: string) =>
    new RegExp(`^[\\s#*_]*(?:${names})[*_]*\\s*:[*_]*[ \\t]*(.+)$`, 'im')
      .exec(text)?.[1]
      ?.replace(/[*_]+$/, '')
      .trim() ?? null;
  const named = reviewed ? namedAbove(head) : namedAbove(head.slice(0, namingLines(head)));
  const number = field('Submission(?: number| id)?|Paper(?: id| number)?');
  const venue = field('Venue|Conference|Journal');
  return {
    title: field('Title|Paper title') ?? named.title,
    submission:
      number !== null && /^#?\w{0,4}\d[\w-]{0,8}$/.test(number) ? number.replace(/^#/, '') : named.submission,
    venue: venue ?? venueInText(head.slice(0, 12).join('\n').slice(0, 1000)) ?? named.venue,
    forum: /openreview\.net\/forum\?id=([\w-]{6,20})/.exec(text)?.[1] ?? null,
    abstract: field('Abstract'),
  };
}

/** One review with no heading above it; lines that name the paper are not part of it. */
const lonePart = (lines: string[]): ReviewDraft =>
  reviewDraft({ kind: 'review', who: null, rest: '', heading: '', lines: lines.slice(namingLines(lines)) });

const DETAIL = /^[\s#*_]*(?:Venue|Conference)[*_]*\s*:/i;

/** How many lines at the top only say which paper this is. */
function namingLines(lines: string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '' && !DETAIL.test(line) && !namesPaper(line));
  return first === -1 ? lines.length : first;
}

/** A score with a text beside it is a review; a text alone must speak as reviews do. */
const isReview = ({ scores, sections }: ReviewDraft, text: string): boolean =>
  (scores.length > 0 && sections.some((section) => section.text.length > 20)) || hasReviewWords(text, 2);

const bodyOf = ({ rest, lines }: Part): string => [rest, ...lines].join('\n').trim();

function reviewDraft(part: Part): ReviewDraft {
  const rest = bareScore(part.rest)
    ? part.rest.replace(/^[a-z]/, (letter) => letter.toUpperCase())
    : part.rest;
  const { title, sections, scores } = readForm(rest === '' ? part.lines : [rest, ...part.lines], true);
  return { reviewer: part.who, title, sections, scores, sourceId: null };
}

const responseDraft = (part: Part): ResponseDraft => ({
  role: 'authors',
  reviewer: null,
  title: null,
  text: bodyOf(part),
  sourceId: null,
  replyTo: part.who,
});
