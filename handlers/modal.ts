/** Opens a modal, and reads what it was given of where it was opened. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Surfaces } from './surfaces.ts';

/** Ids only. They are believed no more than any payload: each is checked against who asks, and against the store. */
const Metadata = z.object({
  channel: z.string(),
  /** Key of the thread it was opened for. */
  thread: z.string().optional(),
  /** The message to attach, and the thread it belongs to. */
  threadTs: z.string().optional(),
  ts: z.string().optional(),
  /** What the evidence shown is of, as the button below an answer names it. */
  evidence: z.string().optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** As a view's private_metadata. */
export const writeMetadata = (metadata: Metadata): string => JSON.stringify(metadata);

/** Throws when it is of no modal of ours. */
export const readMetadata = (text: string | undefined): Metadata => Metadata.parse(JSON.parse(text ?? ''));

/** A trigger is good for 3 s, and once. Rejects with SlackFailure. */
export async function openModal(
  { calls }: Pick<Surfaces, 'calls'>,
  triggerId: string,
  view: types.ModalView,
): Promise<void> {
  await calls.call('views.open', { trigger_id: triggerId, view }, false);
}
