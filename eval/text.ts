/** The text of an answer as the measures read it, apart from the agents' own reading of it. */

const BRACKET = /\[((?:\s*[RAD]\d+\.\d+\s*[,;]?)+)\]/g;
const ID = /[RAD]\d+\.\d+/g;

/** Ids cited in a text, in order, each once. What stands in quotation marks is a reviewer's. */
export function citedIn(text: string): string[] {
  const brackets = withoutQuotes(text).match(BRACKET) ?? [];
  return [...new Set(brackets.flatMap((bracket) => bracket.match(ID) ?? []))];
}

export const withoutCitations = (text: string): string => text.replace(BRACKET, '');

/** Quotes run from “ to the ” that a citation follows, since a quote may itself hold quotation marks; else to the next ”. */
const QUOTE = /“(?:[^“”]|“[^“”]*”)*”/g;

const withoutQuotes = (text: string): string => text.replace(QUOTE, '“”');

/** What the agent says in its own words. */
export const ownWords = (text: string): string => withoutQuotes(withoutCitations(text));

/** White space as one blank, as Slack shows it. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words, as an author counts them. */
export const wordCount = (text: string): number =>
  withoutCitations(text).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** The label of a passage's source: `R2` of `R2.7`. */
export const labelOf = (id: string): string => id.slice(0, id.indexOf('.'));
