/** Which passages speak best for a point: clear, whole, weighty, not said twice. */
import type { Evidence } from './evidence-index.ts';

const WEIGHTY =
  /\b(?:main|major|serious|key|biggest|primary|most important|critical(?:ly)?|fatal|fundamental|crucial|central|significant|strongly)\b/i;
const MINOR =
  /\b(?:minor|typos?|nit(?:s|picks?)?|grammar|grammatical|misspell\w*|caption|font|lines? \d+|L\d+|page \w+|p\. ?\d+|references? (?:seems?|is|are|should)|parenthes[ie]s|should read|\S+ (?:=>|->) \S+|^\W*(?:\S+ ){1,4}should be (?:\S+ ?){1,3}$|sec(?:tion)?\.? [\d.]+ ?:)/i;
/** A verdict on the whole paper is no point. */
const VERDICT =
  /\b(?:recommend\w*|vote|score|rating|publi(?:cation|shed)|accept(?:ance|ed)?|reject(?:ion|ed)?|rebuttal|i have read|(?:the |your )?(?:authors?['’]s? |authors?s['’] |author )?(?:responses?|reply|replies|answers?))\b/i;
/** Typos and the like, which decide nothing. */
export const isMinor = (text: string): boolean => MINOR.test(text);
/** 'My main concern is the comparison.' announces a point that the next sentence makes. */
const ANNOUNCES =
  /^\W*(?:my|the|a|one|another|here are) (?:\w+ ){0,2}(?:concern|issue|problem|question|weakness|complaint|comment)s?\b|^\W*(?:[\w]+, )?I (?:also |still |do |only )?have (?:\w+ ){0,3}(?:concerns?|questions?|issues?|doubts?|comments?)\b/i;
/** 'There are several issues that need to be addressed.' */
const COUNTS =
  /\bthere are (?:\w+ ){1,3}(?:issues|concerns|problems|questions|points|weaknesses|comments)(?: (?:(?:that|which) )?(?:need|should|must|to be|I)\b|\W*$)/i;
/** 'I have the following concerns' */
const LISTS = /\b(?:the following|as follows|(?:listed?|see|detailed) below|i will list)\b/i;
/** A pronoun for what was said before. */
const POINTS_BACK =
  /^\W*(?:[\w'’]+\W+){1,6}(?:them|these|those|such|this(?! (?:paper|work|submission|manuscript|study|problem|area|field|topic)))\b/i;
const QUOTES_INSIDE = /[“”]/;

/** Says that a point follows, and not which. */
export const announces = ({ text, words }: Evidence): boolean =>
  (words < 14 && (ANNOUNCES.test(text) || COUNTS.test(text))) || LISTS.test(text);

/** A verdict that names nothing it stands on. */
export const isBareVerdict = ({ text, topics }: Evidence): boolean =>
  topics.length === 0 && VERDICT.test(text);

/** How well a passage stands as a point of its own; about −2 to 5. */
export function strength(evidence: Evidence): number {
  const { text, words, polarity, aspects } = evidence;
  let score = 2 * Math.abs(polarity) + 0.3 * (1 - evidence.place);
  if (words >= 7 && words <= 35) score += words <= 24 ? 1.2 : 0.6;
  // 'The baselines are outdated.' is short and whole.
  if (words < 6) score += evidence.topics.length > 0 && words >= 4 ? 0.9 : -1;
  if (words > 45) score -= 0.6;
  if (evidence.dangles) score -= 1.3;
  if (evidence.question) score -= 0.8;
  if (aspects.length > 0) score += 0.5;
  if (WEIGHTY.test(text)) score += 0.7;
  if (MINOR.test(text)) score -= 1.2;
  if (VERDICT.test(text)) score -= 1;
  if (announces(evidence)) score -= 1.5;
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

/** The first of each reviewer. */
export const onePerLabel = (evidence: Evidence[]): Evidence[] =>
  evidence.filter((item, at) => evidence.findIndex(({ label }) => label === item.label) === at);
