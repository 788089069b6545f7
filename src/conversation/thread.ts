import { z } from 'zod';

/** Names a Slack thread: `team:channel:threadTs`. Slack ids hold no colon. */
export type ThreadKey = string;

export const threadKey = (team: string, channel: string, threadTs: string): ThreadKey =>
  `${team}:${channel}:${threadTs}`;

/** Which messages of a thread are answered. In every mode a message that mentions the bot is answered. */
export const Mode = z.enum(['every', 'mentions', 'off']);
export type Mode = z.infer<typeof Mode>;

/** A Slack thread that has a paper, or is being given one. Its paper is the document with the same key. */
export const Thread = z.object({
  key: z.string(),
  team: z.string(),
  channel: z.string(),
  threadTs: z.string(),
  mode: Mode,
  /** Slack user ids of those who have spoken to the bot here, in order of first appearance. */
  people: z.array(z.string()),
  /** The chair's own decision, recorded next to the suggestion; null until recorded. */
  decision: z.object({ text: z.string(), by: z.string(), at: z.number() }).nullable(),
});
export type Thread = z.infer<typeof Thread>;

/** A paper as listed for the picker of a channel: small, so that the picker reads one document. */
export const PaperEntry = z.object({
  thread: z.string(),
  threadTs: z.string(),
  title: z.string(),
  submission: z.string().nullable(),
  venue: z.string(),
  /** How many reviews it has, and when some were attached last (ms since epoch); left out in older entries. */
  reviews: z.number().int().optional(),
  at: z.number().optional(),
});
export type PaperEntry = z.infer<typeof PaperEntry>;
