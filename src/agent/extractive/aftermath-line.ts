/** One concern in words: what the reviewer says, what the authors answer, that the reviewer has not replied. */
import type { Aftermath } from './aftermath.ts';
import { bullet, type Line, quoted } from './compose.ts';
import type { Evidence } from './evidence-index.ts';

/** `show` quotes a passage; with `last`, silence of the reviewer is told too. */
export function aftermathText(item: Aftermath, show: (passage: Evidence) => string, last: boolean): string {
  const { concern, answers, reaction } = item;
  if (answers.length === 0) return `${ownText(item, show)}; I found no answer.`;
  const silence = reaction === null && last ? `; ${concern.label} has not replied.` : '';
  return `${ownText(item, show)}; the authors: ${answers.map(show).join(' ')}${silence}`;
}

/** The concern alone, with what it leans on. */
export const ownText = ({ concern, ground }: Aftermath, show: (passage: Evidence) => string): string =>
  `${concern.label}: ${own({ concern, ground }).map(show).join(' ')}`;

const own = ({ concern, ground }: Pick<Aftermath, 'concern' | 'ground'>): Evidence[] =>
  ground ? [ground, concern] : [concern];

/** All that is cited where a concern is followed up. */
export const cited = (item: Aftermath): Evidence[] => [...own(item), ...item.answers];

/** The concern as a line of an answer, each quote in about `size` words. */
export const aftermathLine = (item: Aftermath, size: number, last: boolean): Line =>
  bullet(
    aftermathText(item, (passage) => quoted(passage, size), last),
    cited(item).map(({ id }) => id),
  );

/** The concern alone as a line. */
export const openLine = (item: Aftermath, size: number): Line =>
  bullet(
    ownText(item, (passage) => quoted(passage, size)),
    own(item).map(({ id }) => id),
  );
