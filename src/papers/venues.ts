/** Recognises a venue, names it as a person would, and gives its scales and its rule on language models. */
import { z } from 'zod';
import { Scale } from './paper.ts';
import { arr } from './venues/arr.ts';
import { cvpr } from './venues/cvpr.ts';
import { ModelRule, type VenueFamily } from './venues/family.ts';
import { iclr } from './venues/iclr.ts';
import { icml } from './venues/icml.ts';
import { neurips } from './venues/neurips.ts';
import { tmlr } from './venues/tmlr.ts';

const FAMILIES: VenueFamily[] = [iclr, neurips, icml, arr, tmlr, cvpr];

export const UNKNOWN_VENUE = 'unknown venue';

/** What is known of one venue and year. */
export const VenueProfile = z.object({
  /** The family's id ('iclr'), or 'unknown'. */
  id: z.string(),
  /** As a person would write it ('ICLR 2026'), or 'unknown venue'. */
  name: z.string(),
  year: z.number().int().nullable(),
  /** By score key; empty when the scales must be inferred from the reviews. */
  scales: z.record(z.string(), Scale),
  /** True when the scales are another year's, because this one's are not recorded. */
  guessed: z.boolean(),
  unrated: z.boolean(),
  modelRule: ModelRule,
});
export type VenueProfile = z.infer<typeof VenueProfile>;

const ASK: ModelRule = {
  kind: 'ask',
  text: 'The rule of this venue on language models is not known here. Ask the program chairs before you use one.',
};

/**
 * The profile of a venue given as an OpenReview group or invitation, or as typed. `ratings` are the values seen in
 * the reviews; they choose the edition when the text names no year.
 */
export function profileOf(venue: string | null, ratings: number[] = []): VenueProfile {
  const name = venueName(venue);
  const year = yearIn(name);
  const family = isSatellite(name) ? undefined : FAMILIES.find((candidate) => candidate.pattern.test(name));
  if (!family)
    return { id: 'unknown', name, year, scales: {}, guessed: false, unrated: false, modelRule: ASK };
  const own = family.editions.find(({ from, to }) => year !== null && from <= year && year <= to);
  const edition = own ?? family.editions.find(({ scales }) => covers(scales.rating, ratings));
  return {
    id: family.id,
    name,
    year,
    scales: edition?.scales ?? {},
    guessed: edition !== undefined && own === undefined,
    unrated: family.unrated,
    modelRule: ruleFor(family, name, year),
  };
}

const covers = (scale: Scale | undefined, ratings: number[]): boolean =>
  scale !== undefined && ratings.every((rating) => scale.values.some(({ value }) => value === rating));

export interface LabelledValue {
  value: number;
  label: string | null;
}

/** The scales of the newest form whose rating labels agree with all those seen, at least one; empty when none does. */
export function likelyScales(seen: LabelledValue[]): Record<string, Scale> {
  const agrees = (scale: Scale | undefined): boolean =>
    scale !== undefined &&
    seen.some(({ label }) => label !== null) &&
    seen.every(({ value, label }) => {
      const entry = scale.values.find((candidate) => candidate.value === value);
      return entry !== undefined && (label === null || sameLabel(label, entry.label));
    });
  const editions = FAMILIES.flatMap((family) => family.editions);
  return editions.find(({ scales }) => agrees(scales.rating))?.scales ?? {};
}

const sameLabel = (typed: string, label: string): boolean => {
  const [a, b] = [typed.toLowerCase(), label.toLowerCase()];
  return b !== '' && (a.startsWith(b) || b.startsWith(a));
};

/** The rule found for one year says nothing of an earlier one. */
function ruleFor(family: VenueFamily, name: string, year: number | null): ModelRule {
  if (family.ruleSince === null || year === null || year >= family.ruleSince) return family.rule;
  return {
    kind: 'ask',
    text: `The rule of ${name} on language models is not known here. (${family.rule.text}) Ask the program chairs.`,
  };
}

/** Workshops and blog tracks have forms of their own, whatever conference they belong to. */
const isSatellite = (name: string): boolean => /workshop|blog|tiny papers|tutorial/i.test(name);

const yearIn = (text: string): number | null => {
  const match = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text);
  return match ? Number(match[0]) : null;
};

/** A venue as a person would write it: 'ICLR.cc/2026/Conference/Submission12/-/Official_Review' is 'ICLR 2026'. */
function venueName(venue: string | null): string {
  const text = venue?.trim() ?? '';
  if (text === '') return UNKNOWN_VENUE;
  if (text.includes('/')) return groupName(text);
  const family = FAMILIES.find(({ pattern }) => pattern.test(text));
  const year = yearIn(text);
  if (!family || isSatellite(text)) return text.slice(0, 120);
  if (family.id === 'arr') return text.slice(0, 120);
  const track = /datasets?\s*(?:and|&)\s*benchmarks?/i.test(text) ? ' Datasets and Benchmarks' : '';
  return `${family.name}${year === null ? '' : ` ${year}`}${track}`;
}

const NOT_A_NAME = /^(?:Conference|Submission\d*|Paper\d*|-|Track|Rejected.*|Withdrawn.*|Desk_Rejected.*)$/i;

/** A name from an OpenReview group: the part before the year, the year, and a track when there is one. */
function groupName(group: string): string {
  const parts = group.split('/-/')[0]!.split('/').filter(Boolean);
  const at = parts.findIndex((part) => /^(?:19|20)\d\d$/.test(part));
  if (at < 1) return words(parts.find((part) => !part.includes('.')) ?? parts[0] ?? group);
  const series = words(parts[at - 1]!.replace(/\.(?:cc|org|com|net|io|ai)$/i, ''));
  const rest = parts
    .slice(at + 1)
    .filter((part) => !NOT_A_NAME.test(part) && !/Reviewer|Authors|Chair/.test(part));
  return [series, parts[at]!, ...rest.map(words)].join(' ').replace(/ Track$/, '');
}

const words = (part: string): string => part.replace(/_/g, ' ');

/** A venue named in a text that is not a review ('… ICLR 2026 Conference Submission4956 …'), or null. */
export function venueInText(text: string): string | null {
  for (const { pattern, name } of FAMILIES) {
    const found = pattern.exec(text);
    const year = found ? yearIn(text.slice(found.index, found.index + 40)) : null;
    if (year !== null) return `${name} ${year}`;
  }
  return null;
}
