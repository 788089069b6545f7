/** Inline citations in markdown: `[R1.2]`, `[R1.2, R3.4]`, `[R1.2][R3.4]`. */

const ID = '[RAD]\\d+\\.\\d+';
const CITATION = new RegExp(`\\[\\s*${ID}(?:\\s*(?:,|;|&|and|–|-)?\\s*${ID})*\\s*\\]`, 'g');
const LOOSE = new RegExp(`[(（【［]\\s*${ID}(?:\\s*(?:,|;|&|and|–|-)?\\s*${ID})*\\s*[)）】］]`, 'g');
const QUOTE = /“[^”]*”/g;

/** Whether the whole text is one bracket of citations. */
export const isCitation = (text: string): boolean => text.replace(CITATION, '') === '' && text !== '';

/** Ids cited in a text, in order, without repeats. What stands inside a quote is a reviewer's, and is no citation. */
export function citesOf(text: string): string[] {
  const brackets = text.replace(QUOTE, '').match(CITATION) ?? [];
  return [...new Set(brackets.flatMap((bracket) => bracket.match(new RegExp(ID, 'g')) ?? []))];
}

/** The text with its citations taken out. */
export const withoutCitations = (text: string): string => text.replace(CITATION, '');

/** The text with what stands in quotation marks taken out. */
export const withoutQuotes = (text: string): string => text.replace(QUOTE, '');

/** Citations as the app shows them: one id a bracket; `(R1.2)` and `【R1.2】` become `[R1.2]`. */
export function canonicalCitations(text: string): string {
  const apart = (bracket: string) =>
    (bracket.match(new RegExp(ID, 'g')) ?? []).map((id) => `[${id}]`).join('');
  return text.replace(LOOSE, apart).replace(CITATION, apart);
}
