import { z } from 'zod';

/** One person's verdict on one answer; the last one counts. */
export const Feedback = z.object({
  turn: z.string(),
  user: z.string(),
  value: z.enum(['good', 'bad']),
  /** ms since epoch. */
  at: z.number(),
});
export type Feedback = z.infer<typeof Feedback>;
