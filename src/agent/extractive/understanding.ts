/** What was understood of one question. */
import type { Aspect } from './cues.ts';
import type { Kind } from './kinds.ts';

export interface Understanding {
  /** What to answer, in this order; never empty. */
  kinds: Kind[];
  aspects: Aspect[];
  /** Only praise or only criticism is asked for. */
  side: 'positive' | 'negative' | null;
  /** The thing that praise or criticism is asked about ('energy use'); `only`: nothing else answers. */
  topic: { words: string; only: boolean } | null;
  /** Labels asked for; empty means all reviewers. */
  reviewers: string[];
  /** Reviewers asked for that the paper does not have, as labels. */
  missing: string[];
  /** How 'the most confident one' was understood; null when no such words were used. */
  note: string | null;
  /** Goes on from an earlier answer: only what was not quoted yet. */
  more: boolean;
  /** What was quoted before may be quoted again. */
  again: boolean;
  /** Reviewers or kinds were taken over from the message before. */
  carried: boolean;
  /** Points at what was just said ('… about it?'). */
  back: boolean;
  /** The words to search for. */
  query: string;
}

/** Of a question that says nothing. */
export const EMPTY: Understanding = {
  kinds: [],
  aspects: [],
  side: null,
  topic: null,
  reviewers: [],
  missing: [],
  note: null,
  more: false,
  again: false,
  carried: false,
  back: false,
  query: '',
};
