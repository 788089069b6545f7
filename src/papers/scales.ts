/** The scales of a paper's scores: the venue's own, corrected by the labels in the file, or inferred from the values. */
import type { Scale, Score } from './paper.ts';
import { readScore, topOf } from './scores.ts';
import { type LabelledValue, likelyScales, type VenueProfile } from './venues.ts';

/** One scale for each score key that occurs with a value, or that the venue gives labels for. */
export function scalesFor(profile: VenueProfile, scores: Score[]): Record<string, Scale> {
  const scales: Record<string, Scale> = {};
  const likely = Object.keys(profile.scales).length === 0 ? likelyFor(scores) : {};
  for (const key of new Set(scores.map((score) => score.key))) {
    const same = scores.filter((score) => score.key === key);
    const known = key === 'final_rating' ? 'rating' : key;
    const own = profile.scales[known] ?? likely[known];
    const inferred = profile.guessed || !(known in profile.scales);
    const scale = own ? { ...own, inferred } : inferScale(key, same);
    if (scale) scales[key] = asLabelled(scale, same);
  }
  return scales;
}

/** The scales of a form that the ratings' labels agree with, and the best value where the ratings name it. */
function likelyFor(scores: Score[]): Record<string, Scale> {
  const likely = likelyScales(labelledRatings(scores));
  const top = statedTop(scores.filter(({ key }) => key === 'rating'));
  return top === null || likely.rating?.values.at(-1)?.value === top ? likely : {};
}

/** The best value that the scores name themselves ('4/5'), where all that name one name the same; null otherwise. */
export function statedTop(scores: Score[]): number | null {
  const tops = new Set(scores.map(topOf).filter((top) => top !== null));
  const [top = null] = tops;
  const fits = scores.every(({ raw }) => (readScore(raw).value ?? 0) <= (top ?? 0));
  return tops.size === 1 && fits ? top : null;
}

const labelledRatings = (scores: Score[]): LabelledValue[] =>
  scores
    .filter(({ key }) => key === 'rating')
    .map(({ raw }) => readScore(raw))
    .filter((score) => score.value !== null)
    .map(({ value, label }) => ({ value: value!, label }));

/** A likely scale from the values seen: 1 to 5, 6 or 10, by halves where halves occur, from −n where negatives do. */
function inferScale(key: string, scores: Score[]): Scale | null {
  const values = scores.map(({ raw }) => readScore(raw).value).filter((value) => value !== null);
  if (values.length === 0) return null;
  const top = Math.min(...values) < 0 ? null : statedTop(scores);
  const [low, guessed] = bounds(Math.min(...values), Math.max(...values), key);
  const high = top ?? guessed;
  const step = values.some((value) => !Number.isInteger(value)) ? 0.5 : 1;
  const grid = Array.from({ length: Math.min((high - low) / step + 1, 41) }, (_, i) => low + i * step);
  const all = [...new Set([...grid, ...values])].sort((a, b) => a - b);
  return {
    id: `inferred-${key}`,
    values: all.map((value) => ({ value, label: '' })),
    threshold: null,
    inferred: true,
  };
}

function bounds(min: number, max: number, key: string): [number, number] {
  const widest = Math.max(max, -min);
  if (min < 0) return [-Math.max(3, Math.ceil(widest)), Math.max(3, Math.ceil(widest))];
  const tops =
    key === 'rating' || key === 'final_rating' ? [5, 6, 10] : key === 'confidence' ? [5, 10] : [4, 5, 10];
  return [Math.min(1, Math.floor(min)), tops.find((top) => max <= top) ?? Math.ceil(max)];
}

/** The scale with the file's own labels, and its threshold where those labels name one. */
function asLabelled(scale: Scale, scores: Score[]): Scale {
  const labels = new Map<number, string>();
  for (const { raw } of scores) {
    const { value, label } = readScore(raw);
    if (value !== null && label !== null) labels.set(value, label);
  }
  const values = scale.values.map((entry) => ({ ...entry, label: labels.get(entry.value) ?? entry.label }));
  return { ...scale, values, threshold: thresholdFrom(labels, scale) ?? scale.threshold };
}

const JUST_ABOVE = /marginally above|borderline accept/i;
const JUST_BELOW = /marginally below|borderline reject/i;

/** Where the labels in the file draw the line, or null. Files of one venue differ: the highest line named counts. */
function thresholdFrom(labels: Map<number, string>, scale: Scale): number | null {
  const lines: number[] = [];
  for (const [value, label] of labels) {
    const next = scale.values.find((entry) => entry.value > value)?.value;
    if (JUST_ABOVE.test(label)) lines.push(value);
    if (JUST_BELOW.test(label) && next !== undefined) lines.push(next);
  }
  return lines.length === 0 ? null : Math.max(...lines);
}
