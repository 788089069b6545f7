/**
 * Sidechair's own JSON: one paper, an array of them, or one a line; a case for eval (`{id, paper}`) too. Names are
 * read generously: ratings as numbers, text or `{raw, value, max, label}`; sections as a map, an array, or just text.
 */
import type { Input, PaperDraft, Reader, ResponseDraft, ReviewDraft } from '../draft.ts';
import { fieldOf, plainName } from '../fields.ts';
import {
  type Fields,
  firstArrayOf,
  firstTextOf,
  isObject,
  jsonValues,
  looksLikeJson,
  textOf,
} from '../json.ts';
import { isTitled } from '../titles.ts';

export const ownJson: Reader = {
  id: 'sidechair-json',
  name: 'Sidechair JSON',
  recognises: (input) => looksLikeJson(input.text),
  read: (input: Input): PaperDraft[] =>
    jsonValues(input.text, input.name).flatMap(unwrapped).filter(isPaper).map(paperDraft),
};

/** The papers inside `{paper}`, `{papers: [...]}`, or the value itself. */
function unwrapped(value: unknown): Fields[] {
  if (!isObject(value)) return [];
  if (isObject(value.paper)) return [value.paper];
  if (Array.isArray(value.papers)) return value.papers.flatMap(unwrapped);
  return [value];
}

const REVIEWS = ['reviews', 'official_reviews'];
const AUTHORS = ['author_responses', 'rebuttals', 'authorResponses'];
const isPaper = (value: Fields): boolean =>
  firstArrayOf(value, [...REVIEWS, 'responses', ...AUTHORS]).length > 0 ||
  REVIEWS.some((key) => Array.isArray(value[key]));

function paperDraft(paper: Fields): PaperDraft {
  const title = firstTextOf(paper, ['title', 'paper_title']);
  const submission = firstTextOf(paper, ['submission', 'submission_number', 'number']);
  return {
    title: title !== null && isTitled({ title, submission }) ? title : null,
    submission,
    venue: venueOf(paper),
    forum:
      firstTextOf(paper, ['forum', 'forum_id', 'forumId']) ?? ('year' in paper ? textOf(paper.id) : null),
    abstract: firstTextOf(paper, ['abstract', 'paper_abstract']),
    reviews: firstArrayOf(paper, REVIEWS)
      .map(reviewDraft)
      .filter((review) => review !== null),
    responses: responsesOf(paper),
    metaReview: metaReviewOf(paper.metaReview ?? paper.meta_review),
    decision: decisionOf(paper.decision),
    warnings: [],
  };
}

/** 'NeurIPS' and 2021 apart are 'NeurIPS 2021'. */
function venueOf(paper: Fields): string | null {
  const venue = firstTextOf(paper, ['venue', 'conference', 'venueid']);
  const year = textOf(paper.year);
  return venue && year && !venue.includes(year) ? `${venue} ${year}` : venue;
}

function metaReviewOf(value: unknown): string | null {
  return isObject(value) ? firstTextOf(value, ['text', 'metareview', 'comment']) : textOf(value);
}

/** The decision's label, unless it is a code such as 'label=1'. */
function decisionOf(value: unknown): string | null {
  if (!isObject(value)) return textOf(value);
  const label = firstTextOf(value, ['label', 'decision']);
  return label !== null && !label.includes('=') ? label : (firstTextOf(value, ['outcome']) ?? label);
}

function reviewDraft(value: unknown): ReviewDraft | null {
  if (typeof value === 'string')
    return { reviewer: null, title: null, sections: [{ name: '', text: value }], scores: [], sourceId: null };
  if (!isObject(value)) return null;
  const fields = [...sectionFields(value.sections), ...looseFields(value)];
  const sections = fields.filter(({ name }) => fieldOf(name)?.type !== 'score' || isProse(name, fields));
  const scored = fields.filter((field) => !sections.includes(field));
  return {
    label: firstTextOf(value, ['label']),
    reviewer: firstTextOf(value, ['reviewer', 'reviewer_id', 'reviewerId']),
    title: firstTextOf(value, ['title', 'review_title']),
    sections: sections.length > 0 ? sections.filter(({ name }) => isKept(name)) : wholeText(value),
    scores: scoresOf(value, scored),
    sourceId: firstTextOf(value, ['sourceId', 'note_id', 'id', 'review_id']),
  };
}

const isKept = (name: string): boolean => !['administrative', 'title'].includes(fieldOf(name)?.type ?? '');

/** A field named as a score whose content is prose ('Clarity: the paper is …') is a section. */
const isProse = (name: string, fields: Named[]): boolean => {
  const text = fields.find((field) => field.name === name)!.text.trim();
  return !/^[-+−]?\d/.test(text) && text.length > 60;
};

interface Named {
  name: string;
  text: string;
}

/** Sections as `{name: text}`, `[{name, text}]`, `["text"]` or one text. */
function sectionFields(sections: unknown): Named[] {
  if (typeof sections === 'string') return [{ name: '', text: sections }];
  if (Array.isArray(sections))
    return sections.flatMap((item) =>
      isObject(item)
        ? namedText(firstTextOf(item, ['name', 'title', 'heading']) ?? '', item.text ?? item.content)
        : namedText('', item),
    );
  return isObject(sections) ? Object.entries(sections).flatMap(([name, text]) => namedText(name, text)) : [];
}

const namedText = (name: string, value: unknown): Named[] => {
  const text = Array.isArray(value) ? value.map(textOf).filter(Boolean).join('\n') : textOf(value);
  return text === null || text === '' ? [] : [{ name, text }];
};

/** Keys that are read under their own names, not as sections. */
const RESERVED = new Set([
  'reviewer',
  'rating',
  'confidence',
  'scores',
  'sections',
  'text',
  'review',
  'comment',
  'content',
  'title',
  'label',
  'passages',
]);

/** Section fields beside the others: `{"summary": …, "strengths": …}`. */
const looseFields = (review: Fields): Named[] =>
  Object.entries(review)
    .filter(([key]) => !RESERVED.has(plainName(key)) && fieldOf(key)?.type === 'section')
    .flatMap(([name, value]) => namedText(name, value));

function wholeText(review: Fields): Named[] {
  const text = firstTextOf(review, ['text', 'review', 'comment', 'content', 'main_review']);
  return text === null ? [] : [{ name: '', text }];
}

/** Scores from `rating` and its like, from `scores` (map or array), and from sections named as scores; each key once. */
function scoresOf(review: Fields, scored: Named[]): ReviewDraft['scores'] {
  const listed = Array.isArray(review.scores)
    ? review.scores
        .filter(isObject)
        .map((score): [string, unknown] => [firstTextOf(score, ['name', 'key']) ?? '', score])
    : Object.entries(isObject(review.scores) ? review.scores : {});
  const loose = Object.entries(review).filter(([key]) => fieldOf(key)?.type === 'score');
  const found: [string, unknown][] = [
    ...listed,
    ...scored.map(({ name, text }): [string, unknown] => [name, text]),
    ...loose,
  ];
  const scores = new Map<string, { name: string; raw: string }>();
  for (const [name, value] of found) {
    const raw = rawScore(value);
    const field = fieldOf(name);
    const key = field?.type === 'score' ? field.key : plainName(name);
    if (raw !== null && key !== '' && !scores.has(key)) scores.set(key, { name, raw });
  }
  return [...scores.values()];
}

/** The score as typed; `{value, max, label}` becomes 'value/max: label'. What is no score is kept, to be told of. */
function rawScore(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : shownValue(value);
  if (!isObject(value)) return textOf(value);
  const raw = textOf(value.raw);
  if (raw !== null) return raw;
  const number = firstTextOf(value, ['value', 'score', 'number', 'rating', 'confidence']);
  const top = firstTextOf(value, ['max', 'maximum', 'outOf', 'out_of', 'of']);
  const label = firstTextOf(value, ['label', 'text', 'name']);
  const typed = number !== null && top !== null ? `${number}/${top}` : number;
  if (typed !== null && label !== null) return `${typed}: ${label}`;
  return (
    typed ?? label ?? (Object.values(value).every((item) => (item ?? '') === '') ? null : shownValue(value))
  );
}

const shownValue = (value: unknown): string => JSON.stringify(value).slice(0, 200).toWellFormed();

function responsesOf(paper: Fields): ResponseDraft[] {
  const own = firstArrayOf(paper, ['responses']).map((item) => responseDraft(item, 'authors'));
  const authors = firstArrayOf(paper, AUTHORS).map((item) => responseDraft(item, 'authors'));
  const discussion = firstArrayOf(paper, ['discussion', 'comments']).map((item) =>
    responseDraft(item, 'reviewer'),
  );
  return [...own, ...authors, ...discussion].filter((response) => response !== null);
}

function responseDraft(value: unknown, usual: ResponseDraft['role']): ResponseDraft | null {
  if (typeof value === 'string') value = { text: value };
  if (!isObject(value)) return null;
  const text = firstTextOf(value, ['text', 'comment', 'rebuttal', 'content']);
  if (text === null) return null;
  return {
    role: roleOf(firstTextOf(value, ['role', 'writer']), usual),
    reviewer: firstTextOf(value, ['reviewer', 'by']),
    title: firstTextOf(value, ['title']),
    text,
    sourceId: firstTextOf(value, ['sourceId', 'id']),
    replyTo: firstTextOf(value, ['replyTo', 'reply_to', 'replyto']),
  };
}

function roleOf(typed: string | null, usual: ResponseDraft['role']): ResponseDraft['role'] {
  if (typed === null) return usual;
  if (/author/i.test(typed)) return 'authors';
  if (/review/i.test(typed)) return 'reviewer';
  return /chair|editor|\bAC\b/i.test(typed) ? 'chair' : 'public';
}
