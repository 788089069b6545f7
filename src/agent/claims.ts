/** What of an answer claims something of the reviews, which is what is measured. */
import type { Sentence } from './agent.ts';
import { kindOf } from './gate/kinds.ts';
import { splitSentences } from './sentences.ts';

/** Not a greeting, a question back, or the word that the reviews do not say (which is measured as abstention). */
export const claims = (sentence: Sentence): boolean => !/^(?:chat|question|absent)$/.test(kindOf(sentence));

/** Of a text, the sentences that claim something. */
export const claimsIn = (markdown: string): string =>
  splitSentences(markdown)
    .filter(claims)
    .map(({ text }) => text)
    .join(' ');
