/** Turns a draft into a Paper: labels given, people redacted, scores placed on scales, text cut into passages. */
import { cleaned, firstText, MAX_TEXT, type Tally, tallyWarnings } from './clean.ts';
import type { PaperDraft, ReviewDraft } from './draft.ts';
import { fieldTitle, kindOf } from './fields.ts';
import { withFindings } from './hostile/scan.ts';
import type { Paper, Review, Section, Warning } from './paper.ts';
import { numbered, passagesOf } from './passages.ts';
import { anonymousId, reviewerId } from './redact.ts';
import { rescaled } from './rescale.ts';
import { addressBook, type Repeat, responsesFrom } from './responses-from.ts';
import { scoreFrom } from './scores.ts';
import { provisionalTitle } from './titles.ts';
import { profileOf } from './venues.ts';

/** What the person said beside the reviews; the file's own words win where it has any. */
export interface Hints {
  title: string | null;
  venue: string | null;
}

/** `ownFile`: the name of the file that holds this paper alone; it stands for a title that nothing names. */
export function paperFrom(
  draft: PaperDraft,
  hints: Hints,
  source: Paper['source'],
  ownFile = source.fileName,
): Paper {
  const tally: Tally = { emails: 0, names: 0, cut: [] };
  const { kept, repeats } = withoutRepeats(draft.reviews.filter(saysSomething));
  const labels = labelsFor(kept);
  const reviews = kept
    .map((review, i) => reviewFrom(review, labels[i]!, tally))
    .sort((a, b) => (isNumberedBySource(kept) ? Number(a.label.slice(1)) - Number(b.label.slice(1)) : 0));
  const responses = responsesFrom(draft.responses, addressBook(kept, repeats, labels), reviews, tally);
  const paper: Paper = {
    title: firstText(draft.title, hints.title) ?? provisionalTitle(draft.submission, ownFile),
    submission: draft.submission,
    venue: chosenVenue(draft.venue, hints.venue),
    profile: 'unknown',
    forum: draft.forum,
    abstract: firstText(draft.abstract),
    reviews,
    responses,
    metaReview: draft.metaReview === null ? null : cleaned(draft.metaReview, 'The meta-review', tally),
    decision: firstText(draft.decision),
    scales: {},
    warnings: [],
    revision: 1,
    source,
  };
  const placed = rescaled(paper);
  return withFindings({
    ...placed,
    warnings: [
      ...draft.warnings,
      ...repeatWarnings(repeats, kept, labels),
      ...placed.warnings,
      ...tallyWarnings(tally),
    ],
  });
}

/** The file's venue, unless it is unknown and the person named one. */
function chosenVenue(own: string | null, typed: string | null): string {
  const profile = profileOf(own);
  return typed?.trim() && profile.id === 'unknown' ? profileOf(typed).name : profile.name;
}

const saysSomething = (review: ReviewDraft): boolean =>
  review.sections.some(({ text }) => text.trim() !== '') || review.scores.length > 0;

const wordsOf = (review: ReviewDraft): string =>
  review.sections
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The reviews without those whose text or id came before. */
function withoutRepeats(reviews: ReviewDraft[]): { kept: ReviewDraft[]; repeats: Repeat[] } {
  const kept: ReviewDraft[] = [];
  const repeats: Repeat[] = [];
  for (const review of reviews) {
    const words = wordsOf(review);
    const same = kept.find(
      (other) =>
        (review.sourceId !== null && review.sourceId === other.sourceId) ||
        (words.length > 0 && words === wordsOf(other)),
    );
    if (same) repeats.push({ review, of: same });
    else kept.push(review);
  }
  return { kept, repeats };
}

/** One sentence for all reviews that came more than once. */
function repeatWarnings(repeats: Repeat[], kept: ReviewDraft[], labels: string[]): Warning[] {
  const found = [...new Set(repeats.map(({ of }) => labels[kept.indexOf(of)]!))];
  if (found.length === 0) return [];
  const message =
    found.length === 1
      ? `${found[0]} is there more than once; it is kept once.`
      : `${found.slice(0, -1).join(', ')} and ${found.at(-1)} are there more than once; each is kept once.`;
  return [{ code: 'duplicate_review', message, label: found.length === 1 ? found[0]! : null }];
}

/** The number the source gives a reviewer ('Reviewer 2', 'AnonReviewer3'), or null. */
function sourceNumber(review: ReviewDraft): number | null {
  const id = anonymousId(review.reviewer)?.slice('Reviewer_'.length) ?? '';
  return /^[1-9]\d?$/.test(id) ? Number(id) : null;
}

function isNumberedBySource(reviews: ReviewDraft[]): boolean {
  const numbers = reviews.map(sourceNumber);
  return numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length;
}

/** R1, R2, … in order; but the source's own labels or numbers, where every review has a different one. */
function labelsFor(reviews: ReviewDraft[]): string[] {
  const own = reviews.map((review) => review.label ?? '');
  if (own.every((label) => /^R[1-9]\d*$/.test(label)) && new Set(own).size === own.length) return own;
  if (isNumberedBySource(reviews)) return reviews.map((review) => `R${sourceNumber(review)}`);
  return reviews.map((_, i) => `R${i + 1}`);
}

function reviewFrom(draft: ReviewDraft, label: string, tally: Tally): Review {
  const { text, sections } = composed(draft, label, tally);
  const passages = numbered(label, passagesOf(text, sections));
  const reviewer = reviewerId(draft.reviewer);
  if (draft.reviewer !== null && reviewer === null && !/^R?\d*$/.test(draft.reviewer.trim())) tally.names++;
  const scores = draft.scores.map(({ name, raw }) => scoreFrom(fieldTitle(name), raw));
  return {
    label,
    reviewer,
    title: draft.title === null ? null : firstText(cleaned(draft.title, '', tally)),
    text,
    sections,
    scores,
    rating: null,
    confidence: null,
    passages,
    lastPassage: passages.length,
  };
}

/** One text of all sections under their names, and where each begins and ends in it. */
function composed(draft: ReviewDraft, label: string, tally: Tally): { text: string; sections: Section[] } {
  let text = '';
  const sections: Section[] = [];
  for (const { name, text: typed } of draft.sections) {
    const body = cleaned(typed, label, tally, MAX_TEXT - text.length);
    if (body === '') continue;
    const title = fieldTitle(name);
    text += `${text === '' ? '' : '\n\n'}${title === '' ? '' : `${title}:\n`}`;
    sections.push({ name: title, kind: kindOf(name), start: text.length, end: text.length + body.length });
    text += body;
  }
  return { text, sections };
}
