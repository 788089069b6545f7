/**
 * A paper's record as it stands in the file, read without the app's readers: what quotes and scores are measured
 * against, so that a fault of reading or storing shows in the figures.
 */
import type { Paper } from '../src/papers/paper.ts';

export interface RawScore {
  raw: string;
  /** The number that `raw` begins with, or null. */
  value: number | null;
  /** The label of the value on the venue's scale; '' where it has none. */
  scaleLabel: string;
}

interface RawReview {
  /** Every text of the review's record. */
  texts: string[];
  /** By key: `rating`, `confidence`, `soundness` … */
  scores: Map<string, RawScore>;
}

export interface RawPaper {
  /** By label, `R1` … */
  reviews: Map<string, RawReview>;
  /** Every text of the responses and the discussion. */
  responses: string[];
  /** Title and abstract. */
  about: string[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isFields(value) ? Object.values(value).flatMap(textsIn) : [];
};

const RESPONSES = ['responses', 'author_responses', 'authorResponses', 'rebuttals', 'discussion', 'comments'];

/** The record of a paper, with the labels that `paper` gives its reviews. */
export function rawPaperOf(record: unknown, paper: Paper): RawPaper {
  const fields = isFields(record) ? record : {};
  const records = Array.isArray(fields.reviews) ? fields.reviews : [];
  const labels = paper.reviews.map(({ label }) => label);
  const named = new Map(records.map((review) => [ownLabel(review), review]));
  const byName = labels.every((label) => named.has(label));
  const reviews = labels.map((label, at): [string, RawReview] => {
    const review = byName ? named.get(label) : records[at];
    return [label, { texts: textsIn(review), scores: scoresIn(review, paper) }];
  });
  const responses = RESPONSES.flatMap((key) => textsIn(fields[key]));
  return {
    reviews: new Map(reviews),
    responses,
    about: [...textsIn(fields.title), ...textsIn(fields.abstract)],
  };
}

/** `R2` of a reviewer called `R2`, `Reviewer 2` or `AnonReviewer2`, else ''. */
function ownLabel(review: unknown): string {
  const name = isFields(review) ? (review.label ?? review.reviewer) : null;
  const number =
    typeof name === 'string' ? /^(?:R|(?:Anon)?Reviewer[\s_#]*)(\d+)$/i.exec(name.trim())?.[1] : undefined;
  return number === undefined ? '' : `R${number}`;
}

function scoresIn(review: unknown, paper: Paper): Map<string, RawScore> {
  const fields = isFields(review) ? { ...review, ...(isFields(review.scores) ? review.scores : {}) } : {};
  const scores = new Map<string, RawScore>();
  for (const [name, value] of Object.entries(fields)) {
    const key = name
      .toLowerCase()
      .replace(/^(?:overall[ _](?:assessment|recommendation)|recommendation)$/, 'rating');
    const raw = rawOf(value);
    if (!(key in paper.scales) || raw === null) continue;
    const number = /^\s*[-−]?\d+(?:\.\d+)?/.exec(raw)?.[0].replace('−', '-');
    const read = number === undefined ? null : Number(number);
    const scaleLabel = paper.scales[key]?.values.find((step) => step.value === read)?.label ?? '';
    scores.set(key, { raw, value: read, scaleLabel });
  }
  return scores;
}

function rawOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (!isFields(value)) return null;
  if (typeof value.raw === 'string' || typeof value.raw === 'number') return String(value.raw);
  return typeof value.value === 'number' ? `${value.value}: ${textsIn(value.label).join('')}` : null;
}
