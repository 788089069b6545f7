import { z } from 'zod';
import { type CheckedView, checkView } from '../blocks/view.ts';
import { refused, SlackError } from '../slack-error.ts';
import { json } from './args.ts';
import type { Desk } from './desk.ts';
import type { Answer } from './method.ts';

const view = json(z.record(z.string(), z.unknown()));

/** A view that Slack would take, or SlackError `invalid_arguments` with each fault. */
export function checked(value: unknown, type: 'modal' | 'home'): CheckedView {
  const result = checkView(value, type);
  if (!result.ok) throw refused('invalid_arguments', result.faults);
  return result.view;
}

export const openArgs = z.object({ view, trigger_id: z.string() });
export function openView(args: z.infer<typeof openArgs>, desk: Desk): Answer {
  const modal = checked(args.view, 'modal');
  return { view: desk.modals.open(desk.keys.redeem(args.trigger_id), modal) };
}

export function pushView(args: z.infer<typeof openArgs>, desk: Desk): Answer {
  const modal = checked(args.view, 'modal');
  return { view: desk.modals.push(desk.keys.redeem(args.trigger_id), modal) };
}

export const updateArgs = z.object({
  view,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});
export function updateView(args: z.infer<typeof updateArgs>, desk: Desk): Answer {
  const modal = checked(args.view, 'modal');
  const id = args.view_id ?? args.external_id;
  if (id === undefined) throw refused('invalid_arguments', ['missing required field: view_id']);
  return { view: desk.modals.update(id, modal, args.hash) };
}

export const publishArgs = z.object({ view, user_id: z.string(), hash: z.string().optional() });
export function publishView(args: z.infer<typeof publishArgs>, desk: Desk): Answer {
  const home = checked(args.view, 'home');
  const { workspace, manifest, modals } = desk;
  if (!manifest.home) throw new SlackError('not_enabled');
  if (workspace.user(args.user_id) === undefined) throw new SlackError('user_not_found');
  const before = workspace.homes.get(args.user_id);
  if (args.hash !== undefined && before !== undefined && args.hash !== before.hash)
    throw new SlackError('hash_conflict');
  const published = modals.record(home, { id: before?.id ?? desk.newId('V') });
  workspace.setHome(args.user_id, published);
  return { view: published };
}
