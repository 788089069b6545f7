/** Which passages speak best for a point: clear, whole, weighty, not said twice. */
import { ASPECTS, type Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';

const WEIGHTY =
  /\b(?:main|major|serious|key|biggest|primary|most important|critical(?:ly)?|fatal|fundamental|crucial|central|significant|strongly)\b/i;
const MINOR =
  /\b(?:minor|typos?|nit(?:s|picks?)?|grammar|grammatical|misspell\w*|caption|font|lines? \d+|L\d+|page \w+|p\. ?\d+|parenthes[ie]s|should read|sec(?:tion)?\.? [\d.]+ ?:)/i;
/** A verdict on the whole paper is no point. */
const VERDICT =
  /\b(?:recommend\w*|vote|score|rating|accept(?:ance|ed)?|reject(?:ion|ed)?|rebuttal|i have read|(?:the |your )?(?:authors?['’]s? |authors?s['’] |author )?(?:responses?|reply|replies|answers?))\b/i;
/** 'My main concern is the comparison.' announces a point that the next sentence makes. */
const ANNOUNCES =
  /^\W*(?:my|the|a|one|another|here are) (?:\w+ ){0,2}(?:concern|issue|problem|question|weakness|complaint|comment)s?\b/i;
/** 'I have the following concerns' */
const LISTS = /\b(?:the following|as follows|(?:listed?|see|detailed) below|i will list)\b/i;
/** A pronoun for what was said before. */
const POINTS_BACK =
  /^\W*(?:[\w'’]+\W+){1,6}(?:them|these|those|such|this(?! (?:paper|work|submission|manuscript|study|problem|area|field|topic)))\b/i;
const QUOTES_INSIDE = /[“”]/;

/** How well a passage stands as a point of its own; about −2 to 5. */
export function strength(evidence: Evidence): number {
  const { text, words, polarity, aspects } = evidence;
  let score = 2 * Math.abs(polarity) + 0.3 * (1 - evidence.place);
  if (words >= 7 && words <= 35) score += words <= 24 ? 1.2 : 0.6;
  if (words < 6) score -= 1;
  if (words > 45) score -= 0.6;
  if (evidence.dangles) score -= 1.3;
  if (evidence.question) score -= 0.8;
  if (aspects.length > 0) score += 0.5;
  if (WEIGHTY.test(text)) score += 0.7;
  if (MINOR.test(text)) score -= 1.2;
  if (VERDICT.test(text)) score -= 1;
  if ((words < 12 && ANNOUNCES.test(text)) || LISTS.test(text)) score -= 1.5;
  if (evidence.faultless) score -= 1;
  if (POINTS_BACK.test(text)) score -= 0.5;
  if (text.includes('\n')) score -= 0.4;
  if (QUOTES_INSIDE.test(text)) score -= 0.4;
  return score;
}

/** Best first. Ties keep the order of reading, so that the same reviews give the same answer. */
export function ranked(evidence: Evidence[], bonus: (evidence: Evidence) => number = () => 0): Evidence[] {
  return evidence
    .map((item) => ({ item, score: strength(item) + bonus(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** The first `count` that do not say what one before them says. */
export function distinct(evidence: Evidence[], count: number, taken: Evidence[] = []): Evidence[] {
  const chosen: Evidence[] = [];
  for (const item of evidence) {
    if (chosen.length === count) break;
    if (![...taken, ...chosen].some((other) => overlap(item, other) > 0.5)) chosen.push(item);
  }
  return chosen;
}

/** Share of the shorter passage's stems that the other holds too. */
export function overlap(a: Evidence, b: Evidence): number {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (small.size === 0) return 0;
  return [...small].filter((term) => large.has(term)).length / small.size;
}

/** Labels that have evidence on an aspect, for each aspect with at least two of them, most labels first. */
export function sharedAspects(evidence: Evidence[]): { aspect: Aspect; labels: string[] }[] {
  return ASPECTS.map((aspect) => ({
    aspect,
    labels: [...new Set(evidence.filter(({ aspects }) => aspects[0] === aspect).map(({ label }) => label))],
  }))
    .filter(({ labels }) => labels.length >= 2)
    .sort((a, b) => b.labels.length - a.labels.length);
}

/** Passages of different reviewers that make the same point: they share three stems and a good part of their words. */
export function echoes(evidence: Evidence[]): [Evidence, Evidence][] {
  const pairs = evidence.flatMap((one, at) =>
    evidence
      .slice(at + 1)
      .flatMap((other) => (echo(one, other) ? [{ one, other, share: overlap(one, other) }] : [])),
  );
  return pairs.sort((a, b) => b.share - a.share).map(({ one, other }) => [one, other]);
}

function echo(one: Evidence, other: Evidence): boolean {
  if (
    one.label === other.label ||
    one.faultless ||
    other.faultless ||
    one.stance !== other.stance ||
    one.stance === 'neutral'
  )
    return false;
  const shared = [...one.stems].filter((term) => other.stems.has(term)).length;
  return (
    shared >= 3 && overlap(one, other) >= 0.34 && one.aspects.some((aspect) => other.aspects.includes(aspect))
  );
}
