/** What the second look at a finished answer came to. */
import { z } from 'zod';
import { Citation } from '../../papers/citation.ts';

/** Whether a sentence's passages bear it. */
export const Judgement = z.enum(['supported', 'contradicted', 'not_in_passages']);
export type Judgement = z.infer<typeof Judgement>;

/** A sentence that was shown and then struck out. */
export const Struck = z.object({
  /** As it was shown, its citations included. */
  text: z.string(),
  judgement: Judgement.exclude(['supported']),
  /** Ids of the passages it cited. */
  cites: z.array(z.string()),
});
export type Struck = z.infer<typeof Struck>;

export const SecondLook = z.object({
  struck: z.array(Struck),
  /** All that is shown, where sentences were struck: each stands in it between `~~`. Null: the answer as it is. */
  shown: z.string().nullable(),
  /** The passages that struck sentences cited, as they were; left out where none was struck. */
  citations: z.array(Citation).optional(),
  /** Why it was not done: the code of the model's failure, or of the interruption. Null when it was. */
  failure: z.string().nullable(),
});
export type SecondLook = z.infer<typeof SecondLook>;

export const notDone = (failure: string): SecondLook => ({ struck: [], shown: null, failure });

/** Why sentences or points with this judgement were struck, in words for the chair. */
export function whyStruck(judgement: Struck['judgement'], count: number): string {
  const [they, them, say, cite] =
    count === 1 ? ['it', 'it', 'says', 'cites'] : ['they', 'them', 'say', 'cite'];
  if (judgement === 'contradicted') return `a passage that ${they} ${cite} says otherwise`;
  return `what ${they} ${say} is not in the passages cited for ${them}`;
}

/** Why the second look was not done, in words for the chair. */
export const whyNotDone = (failure: string): string => FAILURES[failure] ?? 'the model did not answer';

const FAILURES: Record<string, string> = {
  stopped: 'it was stopped on request',
  stopping: 'Sidechair was restarted meanwhile',
  timeout: 'the model took too long',
  busy: 'the model was busy with other questions',
  refused: 'the model refused',
  bad_output: 'the model gave no usable verdict',
  empty: 'the model gave no usable verdict',
  too_long: 'the answer and its passages do not fit the model’s context',
  failed: 'something went wrong here',
};
