import { z } from 'zod';

/** A passage as it was when it was cited; kept with the answer so that later changes do not alter it. */
export const Citation = z.object({
  id: z.string(),
  /** Who wrote it, as shown: `R2`, or 'Authors' for an author response. */
  reviewer: z.string(),
  section: z.string(),
  quote: z.string(),
});
export type Citation = z.infer<typeof Citation>;
