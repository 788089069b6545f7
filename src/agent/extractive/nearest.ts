/** When the reviews do not say: the passage that comes nearest. */
import type { Brief } from './brief.ts';
import { type Block, type Line, prose, quoted } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { searchable, stem, stems } from './words.ts';

/** The passage that comes nearest to what was asked, when there is one: words of any question lead nowhere. */
export function nearest(brief: Brief, query: string): Block {
  const hit = brief.index
    .search(searchable(query).join(' '))
    .find(
      ({ evidence }) =>
        evidence.from === 'review' &&
        (brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(evidence.label)),
    );
  if (!hit) return [];
  const terms = new Set(stems(query));
  const shown = quoted(hit.evidence, 30, (word) => terms.has(stem(word)));
  return [nearestLine(hit.evidence, hit.evidence.label, shown)];
}

/** Says of a quote that it is only the nearest there is. */
export const nearestLine = ({ id }: Evidence, who: string, shown: string): Line =>
  prose(`This, by ${who}, may be of use: ${shown}`, [id]);
