/** Ids that last: a sentence that comes again keeps its id, a new one gets a number never used before. */
import type { Passage, Review } from './paper.ts';

type Numbered = Pick<Review, 'label' | 'text' | 'passages' | 'lastPassage'>;

/** The new passages: those with the same text as an old one keep its id, the others get numbers never used before. */
export function keptIds(old: Numbered, fresh: Numbered): { passages: Passage[]; lastPassage: number } {
  const ids = new Map<string, string[]>();
  for (const passage of old.passages) {
    const key = plain(old.text.slice(passage.start, passage.end));
    ids.set(key, [...(ids.get(key) ?? []), passage.id]);
  }
  let last = old.lastPassage;
  const passages = fresh.passages.map((passage) => {
    const id = ids.get(plain(fresh.text.slice(passage.start, passage.end)))?.shift();
    return { ...passage, id: id ?? `${old.label}.${++last}` };
  });
  return { passages, lastPassage: last };
}

export const relabelled = <T extends Numbered>(source: T, label: string): T => ({
  ...source,
  label,
  passages: source.passages.map((passage) => ({ ...passage, id: passage.id.replace(/^[A-Z]\d+/, label) })),
});

/** Text with its white space made even, for comparing. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
