/** The second layer's view of a sentence: its own margins, those of the sentences around it, its section and form. */
import type { SectionKind } from '../../papers/paper.ts';
import { type Layer, POLARITIES, type Polarity } from './model.ts';

/** Sections with a weight of their own; the rest share one. */
const SECTIONS: SectionKind[] = ['summary', 'strengths', 'weaknesses', 'comments', 'questions', 'main'];
/** Sections in which the same words mean something else. */
const COLOURED: SectionKind[] = ['strengths', 'weaknesses'];

export interface Surroundings {
  section: SectionKind | null;
  /** Margins (TONES) of the sentence before and after, null where there is none. */
  before: number[] | null;
  after: number[] | null;
  /** From 0 to 1, null where it is not known. */
  place: number | null;
}

/** @param own margins (TONES) of the sentence itself */
export function signalsOf(text: string, own: number[], around: Surroundings | null): number[] {
  return [
    ...own,
    ...own.map((margin) => Math.max(0, margin)),
    ...formOf(text),
    ...(around ? placeOf(own, around) : []),
  ];
}

/** Length in characters (4.5 is the logarithm of a short sentence's) and whether it asks. */
const formOf = (text: string): number[] => [
  Math.log(text.length + 1) - 4.5,
  Number(text.length < 40),
  Number(text.length > 200),
  Number(text.includes('?')),
];

function placeOf(own: number[], { section, before, after, place }: Surroundings): number[] {
  const sections = SECTIONS.map((kind) => Number(kind === section));
  const none = own.map(() => 0);
  return [
    ...sections,
    Number(section !== null && !SECTIONS.includes(section)),
    ...COLOURED.flatMap((kind) => (kind === section ? own : none)),
    ...[before, after].flatMap((margins) => [...(margins ?? none), Number(margins !== null)]),
    ...(place === null ? [0, 0, 0] : [place - 0.5, Number(place < 0.1), Number(place < 0.3)]),
  ];
}

/** Log-odds of each polarity, up to a constant: the highest wins. */
export const oddsOf = (layer: Layer, signals: number[]): Record<Polarity, number> => {
  const odds = layer.weights.map((row, k) =>
    row.reduce((sum, w, j) => sum + w * signals[j]!, layer.bias[k]!),
  );
  return Object.fromEntries(POLARITIES.map((polarity, k) => [polarity, odds[k]!])) as Record<
    Polarity,
    number
  >;
};
