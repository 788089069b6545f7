/** A recommendation as the chair reads it: the lean first, then each point with the words it stands on. */
import type { Citation } from '../../src/papers/citation.ts';
import type { Facts } from '../../src/recommendation/facts.ts';
import type { Point, Recommendation } from '../../src/recommendation/recommendation.ts';
import { escapeMarkdown } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { ACTIONS } from '../names.ts';
import { withheldNote } from './answer.ts';
import { actions, type Block, button, clip, escapedNote, header, markdown, note } from './elements.ts';
import { quotedOnce } from './quoted-once.ts';
import { verdictButtons } from './verdict.ts';
import { agentWords, plural } from './words.ts';

/** Where its evidence is looked up: by the turn that is stored, or, shown to one person only, by the passages' ids. */
type EvidenceOf = { turn: string } | { thread: string };

/** More points than these of one kind are counted, not listed. */
const MOST_POINTS = 8;
const QUOTE = 180;
const CLAIM = 600;

export function recommendationBlocks(made: Recommendation, title: string, evidence: EvidenceOf): Block[] {
  const words = pointWords(quotedOnce());
  return [
    header(`Suggestion: ${made.lean}`),
    note(title),
    ...markdown(opening(made)),
    ...part('The case for', made.for, words),
    ...part('The case against', made.against, words),
    ...disagreements(made, words),
    ...part('What the author response says', made.response, words),
    ...part('What would change this', made.wouldChange, words),
    note(factsWords(made.facts)),
    ...withheldNote(made.withheld, 'point'),
    ...(made.notice ? [note(made.notice)] : []),
    escapedNote(`The suggestion is ${made.lean}; the decision is yours. ${makerWords(made)}`),
    actions(buttons(made, evidence)),
    ...('turn' in evidence ? [verdictButtons(evidence.turn, 'recommendation')] : []),
  ];
}

/** With a notice the model was asked first, so the reviews did leave this machine. */
const makerWords = (made: Recommendation): string =>
  made.agent === 'extractive' && made.notice
    ? 'Made by quoting the reviews, without the model.'
    : agentWords(made);

function buttons(made: Recommendation, evidence: EvidenceOf) {
  const decide = button({
    action: ACTIONS.decision,
    text: 'Record decision',
    value: decisionValue(evidence),
  });
  const ids = [...new Set(citationsOf(made).map(({ id }) => id))];
  if (ids.length === 0) return [decide];
  return [
    button({ action: ACTIONS.evidence, text: 'Evidence', value: evidenceValue(evidence, ids) }),
    decide,
  ];
}

const decisionValue = (evidence: EvidenceOf): string => ('turn' in evidence ? 'thread' : evidence.thread);

/** `turn id`, or `thread key|R1.2,R3.4` for a recommendation that is kept nowhere. */
function evidenceValue(evidence: EvidenceOf, ids: string[]): string {
  if ('turn' in evidence) return evidence.turn;
  const start = `${evidence.thread}|`;
  const room = LIMITS.buttonValue - start.length;
  const kept = ids.filter((_, index) => ids.slice(0, index + 1).join(',').length <= room);
  return start + kept.join(',');
}

/** Every passage a recommendation stands on, in the order it is read. */
export const citationsOf = (made: Recommendation): Citation[] =>
  [
    ...made.for,
    ...made.against,
    ...made.disagreements.flatMap(({ sides }) => sides),
    ...made.response,
    ...made.wouldChange,
  ].flatMap(({ citations }) => citations);

function opening(made: Recommendation): string {
  const { confidence, stability } = made;
  const lines = [
    ratingWords(made),
    `**Confidence ${confidence.value} of 5** (${escapeMarkdown(confidence.label)}): ${escapeMarkdown(confidence.reason)}`,
    stability && stability.tries > 0
      ? `With the reviewers in another order: ${stability.agree} of ${stability.tries} tries lean the same way.`
      : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** Lean and rating in one sentence: which side the number is on, and that a borderline one does not settle it. */
function ratingWords({ lean, rating, facts: { threshold } }: Recommendation): string {
  if (!rating) return '';
  const both = `**${capital(lean)}, rating ${rating.value}**`;
  const label = rating.label ? ` (${escapeMarkdown(rating.label)})` : '';
  if (!threshold) return `${both}${label}: ${UNKNOWN_SCALE}`;
  const side = rating.value >= threshold.value ? 'accepting' : 'rejecting';
  return lean === 'borderline'
    ? `${both}${label}: near the line, on its ${side} side, but too close to call.`
    : `${both}${label}: on the ${side} side of the venue's line, ${threshold.value}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const UNKNOWN_SCALE = 'where this scale draws the line is not known, so the number says little by itself.';

type Words = (point: Point) => string;

function part(heading: string, points: Point[], words: Words): Block[] {
  if (points.length === 0) return [];
  const lines = points.slice(0, MOST_POINTS).map((point) => `- ${words(point)}`);
  return markdown(`**${heading}**\n${[...lines, ...more(points.length)].join('\n')}`);
}

const more = (count: number): string[] =>
  count > MOST_POINTS ? [`- and ${count - MOST_POINTS} more; Evidence shows them all`] : [];

function disagreements({ disagreements: all }: Recommendation, words: Words): Block[] {
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST_POINTS).map(({ about, sides }) => {
    const views = sides.slice(0, MOST_POINTS).map((side) => `  - ${words(side)}`);
    return [`- ${escapeMarkdown(clip(capital(about), 200))}`, ...views].join('\n');
  });
  return markdown(`**Where the reviewers disagree**\n${[...lines, ...more(all.length)].join('\n')}`);
}

/** The claim, its references where it does not name them itself, and its first quote where it holds none. */
const pointWords =
  (shorten: (text: string) => string): Words =>
  ({ claim, citations }) => {
    const missing = citations.slice(0, 5).filter(({ id }) => !claim.includes(`[${id}]`));
    const references = missing.map(({ id }) => `[${id}]`).join('');
    const quote = citations[0]?.quote.replace(/\s+/g, ' ').trim() ?? '';
    const quoted = claim.includes('“') || quote === '' ? '' : ` “${clip(quote, QUOTE)}”`;
    return escapeMarkdown(
      shorten(`${clip(claim.trim(), CLAIM)}${references ? ` ${references}` : ''}${quoted}`),
    );
  };

/** `Ratings 3, 6, 8: mean 5.67, spread 5; 2 at or above 6, 1 below. Mean confidence 3.67.` */
export function factsWords({ reviewers, rating, threshold, confidence, authorResponses }: Facts): string {
  const values = reviewers.flatMap((row) => (row.rating ? [row.rating.value] : []));
  const about = rating
    ? `Ratings ${values.join(', ')}: mean ${rating.mean}, spread ${rating.spread}`
    : 'The reviews give no rating';
  const line = threshold
    ? `; ${threshold.atOrAbove} at or above ${threshold.value}, ${threshold.below} below`
    : '';
  const sure = confidence ? ` Mean confidence ${confidence.mean}.` : '';
  return `${about}${line}.${sure} ${plural(authorResponses, 'author response')}.`;
}
