/** What became of a sentence that was quoted: the reviews may have been attached again since. */
import type { Citation } from './citation.ts';
import { plain } from './kept-ids.ts';
import { findPassage, type Paper, type Passage, passageText, type Source, sourceOf } from './paper.ts';

type Traced =
  /** It stands there word for word; `passage` has another id when it went and came back. */
  | { state: 'same'; source: Source; passage: Passage }
  /** Its words are gone; `passage` is the sentence of the same review that is most like it now. */
  | { state: 'reworded'; source: Source; passage: Passage }
  /** Nothing like it is there; `source` is null when its whole review or response is not there either. */
  | { state: 'gone'; source: Source | null };

/** Finds a quoted sentence in the paper as it is now. Line breaks and spaces may differ. */
export function traced(citation: Citation, paper: Paper | null): Traced {
  const source = paper && sourceOf(paper, citation.id.slice(0, citation.id.indexOf('.')));
  if (!paper || !source) return { state: 'gone', source: null };
  const words = plain(citation.quote);
  const isSame = (passage: Passage | undefined) => passage && plain(passageText(source, passage)) === words;
  const own = findPassage(paper, citation.id)?.passage;
  const same = isSame(own) ? own : source.passages.find(isSame);
  if (same) return { state: 'same', source, passage: same };
  const like = own ?? mostAlike(citation, source);
  return like ? { state: 'reworded', source, passage: like } : { state: 'gone', source };
}

/** From here on a sentence is taken for a new form of another: half of the words of both are shared. */
const ALIKE = 0.5;

/** A new form of a sentence has a number given after its own; sentences before it are others. */
function mostAlike({ id, quote }: Citation, source: Source): Passage | null {
  const words = wordsIn(quote);
  let best: { passage: Passage; share: number } | null = null;
  for (const passage of source.passages.filter((candidate) => numberOf(candidate.id) > numberOf(id))) {
    const share = likeness(words, wordsIn(passageText(source, passage)));
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { passage, share };
  }
  return best?.passage ?? null;
}

const numberOf = (id: string): number => Number(id.slice(id.indexOf('.') + 1));

/** Scripts without spaces count by characters. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD) ?? []);

/** Shared words as a part (0–1) of all words of both, each text's counted once. */
function likeness(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
