/** One concern in words: what the reviewer says, what the authors answer, that the reviewer has not replied. */
import type { Aftermath } from './aftermath.ts';
import { bullet, type Line, quoted } from './compose.ts';
import type { Evidence } from './evidence.ts';

/** `show` quotes a passage; with `last`, silence of the reviewer is told too. */
export function aftermathText(
  { concern, answers, reaction }: Aftermath,
  show: (item: Evidence) => string,
  last: boolean,
): string {
  const own = `${concern.label}${asks(concern)}: ${show(concern)}`;
  if (answers.length === 0) return `${own}; no answer found.`;
  const silence = reaction === null && last ? `. ${concern.label} has not replied.` : '';
  return `${own}; the authors: ${answers.map(show).join(' ')}${silence}`;
}

/** ' asks' after the label where the passage asks for something. */
export const asks = ({ question, request }: Evidence): string => (question || request ? ' asks' : '');

/** The concern as a line of an answer, each quote in about `size` words. */
export const aftermathLine = (item: Aftermath, size: number, last: boolean): Line =>
  bullet(
    aftermathText(item, (passage) => quoted(passage, size), last),
    [item.concern, ...item.answers].map(({ id }) => id),
  );
