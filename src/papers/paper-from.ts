/** Turns a draft into a Paper: labels given, people redacted, scores placed on scales, text cut into passages. */
import type { PaperDraft, ResponseDraft, ReviewDraft } from './draft.ts';
import { fieldTitle, kindOf } from './fields.ts';
import type { Paper, Response, Review, Section, Warning } from './paper.ts';
import { numbered, passagesOf, responsePassages } from './passages.ts';
import { anonymousId, redact } from './redact.ts';
import { rescaled } from './rescale.ts';
import { scoreFrom } from './scores.ts';
import { profileOf } from './venues.ts';

/** What the person said beside the reviews; the file's own words win where it has any. */
export interface Hints {
  title: string | null;
  venue: string | null;
}

/** Longest text kept of one review or response, in characters: twenty times a long review. */
export const MAX_TEXT = 100_000;

export const UNTITLED = 'Untitled paper';

/** Counts what was taken out while a paper is made. */
interface Tally {
  emails: number;
  names: number;
  cut: string[];
}

export function paperFrom(draft: PaperDraft, hints: Hints, source: Paper['source']): Paper {
  const tally: Tally = { emails: 0, names: 0, cut: [] };
  const { kept, repeats } = withoutRepeats(draft.reviews.filter(saysSomething));
  const labels = labelsFor(kept);
  const reviews = kept
    .map((review, i) => reviewFrom(review, labels[i]!, tally))
    .sort((a, b) => (isNumberedBySource(kept) ? Number(a.label.slice(1)) - Number(b.label.slice(1)) : 0));
  const responses = responsesFrom(draft.responses, addressBook(kept, repeats, labels), reviews, tally);
  const paper: Paper = {
    title: firstText(draft.title, hints.title) ?? UNTITLED,
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
  return {
    ...placed,
    warnings: [
      ...draft.warnings,
      ...repeatWarnings(repeats, kept, labels),
      ...placed.warnings,
      ...tallyWarnings(tally),
    ],
  };
}

const firstText = (...texts: (string | null)[]): string | null =>
  texts.map((text) => (text ?? '').toWellFormed().replace(/\s+/g, ' ').trim()).find((text) => text !== '') ??
  null;

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

interface Repeat {
  review: ReviewDraft;
  of: ReviewDraft;
}

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
  const reviewer = anonymousId(draft.reviewer);
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

/** Text fit to be kept: well-formed, one kind of line end, no NUL, no people, no longer than the limit. */
function cleaned(text: string, whose: string, tally: Tally, limit = MAX_TEXT): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const safe = redact(plain);
  tally.emails += safe.emails;
  tally.names += safe.names;
  const trimmed = safe.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (trimmed.length <= limit) return trimmed;
  if (!tally.cut.includes(whose)) tally.cut.push(whose);
  return trimmed.slice(0, Math.max(0, limit)).toWellFormed();
}

/** Finds the label for whatever a source uses to name a review: its id, its label, its reviewer, its place. */
export type AddressBook = (reference: string) => string | null;

function addressBook(kept: ReviewDraft[], repeats: Repeat[], labels: string[]): AddressBook {
  const labelOf = (review: ReviewDraft) => labels[kept.indexOf(review)]!;
  const bySource = new Map<string, string>();
  for (const review of kept) if (review.sourceId !== null) bySource.set(review.sourceId, labelOf(review));
  for (const { review, of } of repeats)
    if (review.sourceId !== null) bySource.set(review.sourceId, labelOf(of));
  return (reference) => {
    const id = anonymousId(reference);
    const review =
      kept.find(({ label }) => label === reference) ??
      kept.find(({ reviewer }) => id !== null && anonymousId(reviewer) === id);
    return (
      bySource.get(reference) ??
      (review ? labelOf(review) : null) ??
      labels.find((label) => label === reference) ??
      (labels.length === 0 && /^R[1-9]\d*$/.test(reference) ? reference : null)
    );
  };
}

function responsesFrom(
  drafts: ResponseDraft[],
  find: AddressBook,
  reviews: Review[],
  tally: Tally,
): Response[] {
  const counts = { A: 0, D: 0 };
  const labels = drafts.map(({ role }) => {
    const letter = role === 'authors' ? 'A' : 'D';
    return `${letter}${++counts[letter]}`;
  });
  const answered = (draft: ResponseDraft): string | null => {
    if (draft.replyTo === null) return draft.role === 'authors' ? reviewInTitle(draft.title, find) : null;
    const at = drafts.findIndex(({ sourceId }) => sourceId !== null && sourceId === draft.replyTo);
    return find(draft.replyTo) ?? labels[at] ?? labels.find((label) => label === draft.replyTo) ?? null;
  };
  return drafts.map((draft, i) => {
    const label = labels[i]!;
    const text = cleaned(draft.text, label, tally);
    const passages = numbered(
      label,
      responsePassages(text, draft.role === 'authors' ? 'Response' : 'Discussion'),
    );
    return {
      label,
      role: draft.role,
      by: writer(draft, reviews),
      replyTo: answered(draft),
      title: draft.title === null ? null : firstText(cleaned(draft.title, '', tally)),
      text,
      passages,
      lastPassage: passages.length,
      sourceId: draft.sourceId,
    };
  });
}

/** The label of a review that a response's title names, or null. 'Response to Reviewer AbCd (1/2)' answers that reviewer, also where the source hangs it on the paper. */
export function reviewInTitle(title: string | null, find: AddressBook): string | null {
  const found = [...(title ?? '').matchAll(/\b(?:Anon)?(?:Reviewer[\s_#]*|R#?)([A-Za-z0-9]{1,4})\b/g)];
  const labels = new Set(
    found.map((match) => find(`Reviewer_${match[1]}`)).filter((label) => label !== null),
  );
  return labels.size === 1 ? [...labels][0]! : null;
}

function writer(draft: ResponseDraft, reviews: Review[]): string {
  if (draft.role === 'authors') return 'Authors';
  if (draft.role === 'chair') return 'Area chair';
  if (draft.role === 'public') return 'Public comment';
  const id = anonymousId(draft.reviewer);
  const own = reviews.find(
    ({ reviewer, label }) => label === draft.reviewer || (id !== null && reviewer === id),
  );
  return own?.label ?? 'Reviewer';
}

function tallyWarnings({ emails, names, cut }: Tally): Warning[] {
  const warnings: Warning[] = [];
  const removed = [
    counted(emails, 'e-mail address', 'e-mail addresses'),
    counted(names, 'name', 'names'),
  ].filter(Boolean);
  if (removed.length > 0)
    warnings.push({
      code: 'people_removed',
      message: `To keep reviewers anonymous, ${removed.join(' and ')} ${emails + names === 1 ? 'was' : 'were'} removed.`,
      label: null,
    });
  for (const whose of cut)
    warnings.push({
      code: 'text_cut',
      message: `${whose} is longer than ${MAX_TEXT.toLocaleString('en')} characters; only the beginning was kept.`,
      label: /^R\d+$/.test(whose) ? whose : null,
    });
  return warnings;
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
