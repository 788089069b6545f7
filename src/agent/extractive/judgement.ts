/** What a sentence of a review does and is about: cue phrases and the learned labels together. */
import type { LabelContext, Aspect as LabelledAspect, Labels } from '../labels/labels.ts';
import { type Aspect, asksFor, isAccepted, type Judgement, judgeByCues } from './cues.ts';

export type Labeller = (text: string, context: LabelContext) => Labels;

/** Share of the labels in the polarity; the cues have the rest. Chosen on half of the papers with labels. */
const LEARNED = 0.5;

interface Judged extends Judgement {
  /** The polarity from cue phrases alone. */
  worded: number;
  /** The aspects that people would label it with; empty without labels. */
  learned: Aspect[];
}

/** Judges one sentence; without labels (responses and messages) by its cues alone. */
export function judge(text: string, labels: Labels | null): Judged {
  const cues = judgeByCues(text);
  const worded = cues.polarity;
  if (!labels) return { ...cues, worded, learned: [] };
  const learned = learnedAspects(cues.aspects, labels);
  return {
    ...cues,
    worded,
    polarity: cues.faultless ? 0 : blended(cues.polarity, labels.scores.POS - labels.scores.NEG, text),
    aspects: [...new Set([...cues.aspects, ...learned])],
    learned,
  };
}

/** What is asked for is not there, however fair the words for it. */
function blended(cues: number, learned: number, text: string): number {
  // Labels are learned from whole sentences, whose second half is the wish.
  if (isAccepted(text)) return cues;
  const polarity = LEARNED * learned + (1 - LEARNED) * cues;
  return asksFor(text) ? Math.min(0, polarity) : polarity;
}

/** Aspects that people labelled under the same name. */
const LEARNED_ASPECTS: [Aspect, LabelledAspect][] = [
  ['novelty', 'NOV'],
  ['clarity', 'CLA'],
  ['related work', 'CMP'],
  ['significance', 'IMP'],
];
/** People labelled both of these as soundness: the cues tell them apart. */
const SOUND: Aspect[] = ['experiments', 'theory'];

/** The aspects of a sentence as people would label it. */
function learnedAspects(cues: Aspect[], { aspectMargins }: Labels): Aspect[] {
  const named = LEARNED_ASPECTS.filter(([, code]) => aspectMargins[code] >= 0).map(([aspect]) => aspect);
  const sound = aspectMargins.EMP >= 0 ? SOUND.filter((aspect) => cues.includes(aspect)) : [];
  return [...named, ...sound];
}
