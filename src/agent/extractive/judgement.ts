/** What a sentence of a review does and is about: cue phrases and the learned labels together. */
import type { LabelContext, Labels } from '../labels/labels.ts';
import { type Aspect, isRequest, type Judgement, judgeByCues } from './cues.ts';

export type Labeller = (text: string, context: LabelContext) => Labels;

/** Share of the labels in the polarity; the cues have the rest. Chosen on half of the papers with labels. */
const LEARNED = 0.5;

/** Judges one sentence; without labels (responses and messages) by its cues alone. */
export function judge(text: string, labels: Labels | null): Judgement & { worded: number } {
  const cues = judgeByCues(text);
  const worded = cues.polarity;
  if (!labels) return { ...cues, worded };
  return {
    ...cues,
    worded,
    polarity: cues.faultless ? 0 : blended(cues.polarity, labels.scores.POS - labels.scores.NEG, text),
    aspects: withLearned(cues.aspects, labels),
  };
}

/** What is asked for is not there, however fair the words for it. */
function blended(cues: number, learned: number, text: string): number {
  const polarity = LEARNED * learned + (1 - LEARNED) * cues;
  return isRequest(text) && !/\baccept\w*/i.test(text) ? Math.min(0, polarity) : polarity;
}

/** Aspects that people labelled under the same name. */
const LEARNED_ASPECTS: [Aspect, 'NOV' | 'CLA' | 'CMP' | 'IMP'][] = [
  ['novelty', 'NOV'],
  ['clarity', 'CLA'],
  ['related work', 'CMP'],
  ['significance', 'IMP'],
];

function withLearned(cues: Aspect[], { aspectMargins }: Labels): Aspect[] {
  const named = LEARNED_ASPECTS.filter(
    ([aspect, code]) => !cues.includes(aspect) && aspectMargins[code] >= 0,
  );
  return [...cues, ...named.map(([aspect]) => aspect)];
}
