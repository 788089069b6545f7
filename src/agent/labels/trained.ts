/** The labels by the weights of this folder, which are read once, as this module loads (some 20 ms). */
import { type LabelContext, type Labels, labelsBy } from './labels.ts';
import { readModel } from './model.ts';

const MODEL = readModel();

/** Labels of one sentence; with its context when the caller knows it, which makes them better. */
export const labelsOf = (text: string, context?: LabelContext): Labels => labelsBy(MODEL, text, context);
