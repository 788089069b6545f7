import { z } from 'zod';

/** A file of a message, as Slack names it; its bytes are fetched when the turn is worked. */
export const FileRef = z.object({ id: z.string(), name: z.string(), size: z.number(), mimetype: z.string() });
export type FileRef = z.infer<typeof FileRef>;

/** What a turn asks for. */
export const Request = z.discriminatedUnion('kind', [
  /** A person's message: a question, or reviews to attach (as files or pasted text). The intake decides which. */
  z.object({ kind: z.literal('ask'), text: z.string() }),
  z.object({
    kind: z.literal('attach'),
    /** Words beside the reviews; asked as a question once they are attached, when not empty. */
    text: z.string(),
    files: z.array(FileRef),
    /** Pasted texts, one entry a field or message. */
    pasted: z.array(z.string()),
    title: z.string().nullable(),
    venue: z.string().nullable(),
  }),
  z.object({ kind: z.literal('recommend') }),
  /** Someone calls the bot in a thread with no paper: it says how to attach one. */
  z.object({ kind: z.literal('help') }),
]);
export type Request = z.infer<typeof Request>;

export const TurnState = z.enum(['received', 'answering', 'answered', 'failed', 'withdrawn']);
export type TurnState = z.infer<typeof TurnState>;

/**
 * One message of a person and the answer to it. `id` is `team:channel:ts`, so that the same message delivered
 * twice (as `message`, as `app_mention`, as a retry) is one turn. A turn that comes from a button or a command
 * has the ts at which it was asked for and an id made of that request (`team:channel:recommend-…`).
 */
export const Turn = z.object({
  id: z.string(),
  thread: z.string(),
  team: z.string(),
  channel: z.string(),
  threadTs: z.string(),
  ts: z.string(),
  /** Slack user id of the asker, and the team of that user (differs from `team` in Slack Connect). */
  user: z.string(),
  userTeam: z.string(),
  request: Request,
  state: TurnState,
  /**
   * How often it was taken up, the present time included. Above 1, an earlier attempt may have posted a message
   * whose ts nobody kept; at 1, nothing can have been.
   */
  attempts: z.number().int(),
  /** ts of each message of the reply, in order; filled as they are posted, so that a restart continues in them. */
  reply: z.array(z.string()),
});
export type Turn = z.infer<typeof Turn>;
