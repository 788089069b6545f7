/** Orders to a model, in whatever language, also where their letters are disguised or parted. */
import { englishIn, isEnglish } from './english.ts';
import type { Span } from './finding.ts';
import { type Folded, placeIn, respelled } from './folded.ts';
import { foreignIn } from './foreign.ts';

/** Places in the original where something gives orders. */
export function instructionsIn(text: Folded): Span[] {
  const other = respelled(text, isEnglish);
  return [text, ...(other ? [other] : [])].flatMap((read) =>
    [...englishIn(read.text), ...foreignIn(read.text)].map(({ kind, start, end }) => ({
      kind,
      ...placeIn(read, start, end),
    })),
  );
}

/** Whether a text of another making (read backwards, decoded) gives orders. */
export const givesOrders = ({ text }: Folded): boolean => englishIn(text).length > 0;
