/** 'Why does R2 say so?': the sentences that stand around the point just quoted, in its own review. */
import { type Brief, spokenOf } from './brief.ts';
import { type Block, byReviewer, prose } from './compose.ts';
import type { Evidence } from './evidence-index.ts';

/** Words of each quote. */
const SIZE = 30;

export function groundsAnswer(brief: Brief): Block {
  const points = brief.last.flatMap((id) => brief.index.byId.get(id) ?? []);
  const own = points.filter(({ label }) => spokenOf(brief.asked, label));
  const point = own.find(({ from }) => from === 'review') ?? points.find(({ from }) => from === 'review');
  if (!point) return [prose('The reviews do not say.')];
  const around = neighbours(point, brief);
  if (around.length === 0) return [prose(`${point.label} does not say more on this.`)];
  return [byReviewer(point.label, around, SIZE)];
}

/** The two sentences after it, or the one before where it leans on that; none that was quoted already. */
function neighbours(point: Evidence, { index, quoted }: Brief): Evidence[] {
  const own = index.reviews.filter(({ label }) => label === point.label);
  const at = own.indexOf(point);
  const before = point.dangles ? own.slice(Math.max(0, at - 1), at) : [];
  return [...before, ...own.slice(at + 1, at + 3)].filter(
    (item) => !quoted.has(item.id) && !item.summary && item.stance !== opposite(point),
  );
}

const opposite = ({ stance }: Evidence): Evidence['stance'] | null =>
  stance === 'positive' ? 'negative' : stance === 'negative' ? 'positive' : null;
