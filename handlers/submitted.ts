/** A submitted modal: who sent it, from where, and what its fields hold. */
import type { ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { readMetadata } from './modal.ts';
import { type Asking, guarded, type Surfaces } from './surfaces.ts';

export type Submitted = Pick<ViewSubmitAction, 'view' | 'user' | 'team'>;

/** One field's state, as far as our fields use it. */
const Value = z.object({
  value: z.string().nullish(),
  files: z.unknown().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

export const fieldOf = ({ view }: Submitted, field: string): z.infer<typeof Value> =>
  Value.parse(view.state.values[field]?.[field] ?? {});

/** Null for a field left empty. */
export const textOf = (body: Submitted, field: string): string | null =>
  fieldOf(body, field).value?.trim() || null;

export const choiceOf = (body: Submitted, field: string): string | undefined =>
  fieldOf(body, field).selected_option?.value;

export const askingOf = (body: Submitted): Asking => ({
  channel: readMetadata(body.view.private_metadata).channel,
  user: body.user.id,
  userTeam: body.user.team_id ?? null,
});

/** Closes the modal and runs what it asks for, for a person who may see the channel's papers. */
export function onSubmit(
  surfaces: Surfaces,
  view: string,
  what: string,
  run: (surfaces: Surfaces, body: Submitted) => Promise<void>,
): void {
  surfaces.app.view(view, async ({ ack, body }) => {
    await ack();
    await guarded(surfaces, what, askingOf(body), () => run(surfaces, body));
  });
}
