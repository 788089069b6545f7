/** A recommendation as the chair reads it: the lean first, then each point with the words it stands on. */
import type { Citation } from '../../src/papers/citation.ts';
import type { Facts } from '../../src/recommendation/facts.ts';
import type { Point, Recommendation } from '../../src/recommendation/recommendation.ts';
import { escapeMarkdown } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { ACTIONS } from '../names.ts';
import { withheldNote } from './answer.ts';
import { actions, type Block, button, clip, header, markdown, note } from './elements.ts';
import { agentWords, plural } from './words.ts';

/** Where its evidence is looked up: by the turn that is stored, or, shown to one person only, by the passages' ids. */
export type EvidenceOf = { turn: string } | { thread: string };

/** More points than these of one kind are counted, not listed. */
const MOST_POINTS = 8;
const QUOTE = 180;
const CLAIM = 600;

export function recommendationBlocks(made: Recommendation, title: string, evidence: EvidenceOf): Block[] {
  return [
    header(`Suggestion: ${made.lean}`),
    note(title),
    ...markdown(opening(made)),
    ...part('The case for', made.for),
    ...part('The case against', made.against),
    ...disagreements(made),
    ...part('What the author response says', made.response),
    ...part('What would change this', made.wouldChange),
    note(factsWords(made.facts)),
    ...withheldNote(made.withheld, 'point'),
    ...(made.notice ? [note(made.notice)] : []),
    note(`The suggestion is ${made.lean}; the decision is yours. ${makerWords(made)}`),
    actions(buttons(made, evidence)),
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

function opening({ rating, confidence, stability }: Recommendation): string {
  const lines = [
    rating ? `**Rating ${rating.value}**: ${escapeMarkdown(rating.label)}` : '',
    `**Confidence ${confidence.value} of 5** (${escapeMarkdown(confidence.label)}): ${escapeMarkdown(confidence.reason)}`,
    stability && stability.tries > 0
      ? `With the reviewers in another order: ${stability.agree} of ${stability.tries} tries lean the same way.`
      : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

function part(heading: string, points: Point[]): Block[] {
  if (points.length === 0) return [];
  const lines = points.slice(0, MOST_POINTS).map((point) => `- ${pointWords(point)}`);
  return markdown(`**${heading}**\n${[...lines, ...more(points.length)].join('\n')}`);
}

const more = (count: number): string[] =>
  count > MOST_POINTS ? [`- and ${count - MOST_POINTS} more; Evidence shows them all`] : [];

function disagreements({ disagreements: all }: Recommendation): Block[] {
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST_POINTS).map(({ about, sides }) => {
    const views = sides.slice(0, MOST_POINTS).map((side) => `  - ${pointWords(side)}`);
    return [`- ${escapeMarkdown(clip(about, 200))}`, ...views].join('\n');
  });
  return markdown(`**Where the reviewers disagree**\n${[...lines, ...more(all.length)].join('\n')}`);
}

/** The claim, its references where it does not name them itself, and its first quote where it holds none. */
function pointWords({ claim, citations }: Point): string {
  const missing = citations.slice(0, 5).filter(({ id }) => !claim.includes(`[${id}]`));
  const references = missing.map(({ id }) => `[${id}]`).join('');
  const quote = citations[0]?.quote.replace(/\s+/g, ' ').trim() ?? '';
  const quoted = claim.includes('“') || quote === '' ? '' : ` “${clip(quote, QUOTE)}”`;
  return escapeMarkdown(`${clip(claim.trim(), CLAIM)}${references ? ` ${references}` : ''}${quoted}`);
}

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
