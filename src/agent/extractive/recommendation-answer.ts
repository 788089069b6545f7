/** 'Accept or reject?' in the thread: the lean, its numbers, the best point on each side. */
import { extractiveRecommendation } from '../../recommendation/extractive-recommendation.ts';
import type { Recommendation } from '../../recommendation/recommendation.ts';
import type { Brief } from './brief.ts';
import { type Block, bullet, prose, quoted } from './compose.ts';
import { figuresLine, shortLabel } from './scores.ts';

const LEANS: Record<Recommendation['lean'], string> = {
  accept: 'I lean towards acceptance',
  borderline: 'I would call it borderline',
  reject: 'I lean towards rejection',
};

export function recommendationAnswer(brief: Brief): Block[] {
  const { paper, facts } = brief.question;
  const found = extractiveRecommendation(paper, facts, brief.index);
  return [
    [prose(`${LEANS[found.lean]}${onScale(found)}.`), ...figuresLine(facts)],
    [
      ...sideLines(brief, 'For', found.for),
      ...sideLines(brief, 'Against', found.against),
      ...sideLines(brief, 'Would change it', changing(found)),
    ],
    [prose('The decision is yours.')],
  ];
}

/** The first condition that does not stand among the arguments already. */
function changing({ wouldChange, for: pro, against }: Recommendation): Recommendation['for'] {
  const said = new Set([...pro, ...against].flatMap(({ citations }) => citations.map(({ id }) => id)));
  return wouldChange.filter(({ citations }) => citations.every(({ id }) => !said.has(id))).slice(0, 1);
}

function onScale({ rating }: Recommendation): string {
  if (!rating) return ', with no rating to go by';
  const label = shortLabel(rating.label);
  return ` (${rating.value}${label ? `, ${label}` : ''})`;
}

/** One point a side, or two when they are of different reviewers. */
function sideLines(brief: Brief, name: string, points: Recommendation['for']): Block {
  const ids = points.flatMap(({ citations }) => citations.map(({ id }) => id));
  const items = ids.flatMap((id) => brief.index.byId.get(id) ?? []);
  const chosen = items
    .filter((item, at) => items.findIndex(({ label }) => label === item.label) === at)
    .slice(0, 2);
  if (chosen.length === 0) return [];
  const text = chosen.map((item) => `${item.label} ${quoted(item, 18)}`).join(' ');
  return [
    bullet(
      `${name}: ${text}`,
      chosen.map(({ id }) => id),
    ),
  ];
}
