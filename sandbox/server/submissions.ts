import { z } from 'zod';
import { answered } from './answered.ts';
import type { Block } from './blocks/check.ts';
import { fill } from './inputs.ts';
import type { Values } from './modals.ts';
import { Refusal } from './refusal.ts';
import { interactionHead } from './shapes.ts';
import { SlackError } from './slack-error.ts';
import type { Desk } from './web-api/desk.ts';
import { checked } from './web-api/views.ts';
import type { User, View } from './workspace.ts';

type Json = Record<string, unknown>;

/** Slack's words when a modal's answer does not come, or cannot be used. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/** Submitting and closing modals, and following what the app answers. */
export class Submissions {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Submits a modal. Resolves with errors by block_id, empty when the modal closed or moved on. */
  async submit(user: User, id: string, given: Values): Promise<Record<string, string>> {
    const view = this.#desk.modals.own(user.id, id);
    const filled = fill(view, given, (file) => this.#desk.workspace.file(file), this.#desk.base());
    this.#desk.modals.setValues(id, filled.values);
    if (Object.keys(filled.errors).length > 0) return this.#refuse(id, filled.errors);
    const payload = {
      type: 'view_submission',
      ...interactionHead(user),
      trigger_id: this.#desk.keys.trigger(user.id),
      view: { ...view, state: { values: filled.values } },
      response_urls: [],
    };
    const answer = await answered(this.#desk.app.ask('interactive', payload), TROUBLE);
    return this.#after(user, view, answer);
  }

  #refuse(id: string, errors: Record<string, string>): Record<string, string> {
    this.#desk.modals.refuse(id, errors);
    return errors;
  }

  #after(user: User, view: View, answer: Json): Record<string, string> {
    try {
      return this.#follow(user, view, answer);
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const faults = Array.isArray(error.more.errors) ? error.more.errors.join('; ') : '';
      this.#desk.log.warn('standin.submission_answer_refused', { error: error.code, faults });
      throw new Refusal(TROUBLE, 424);
    }
  }

  #follow(user: User, view: View, answer: Json): Record<string, string> {
    const { modals } = this.#desk;
    switch (answer.response_action) {
      case undefined:
        modals.close(view.id);
        return {};
      case 'clear':
        modals.close(view.id, true);
        return {};
      case 'update':
        modals.update(view.id, checked(answer.view, 'modal'), undefined);
        return {};
      case 'push':
        modals.push(user.id, checked(answer.view, 'modal'));
        return {};
      case 'errors':
        return this.#refuse(view.id, errorsFrom(answer.errors, view));
      default:
        throw new SlackError('invalid_response_action');
    }
  }

  /** Closes a modal by its own button; the app hears of it when it asked to. */
  async close(user: User, id: string): Promise<void> {
    const view = this.#desk.modals.own(user.id, id);
    const cleared = view.clear_on_close === true;
    this.#desk.modals.close(id, cleared);
    if (view.notify_on_close !== true) return;
    const payload = { type: 'view_closed', ...interactionHead(user), view, is_cleared: cleared };
    await answered(
      this.#desk.app.ask('interactive', payload),
      `${this.#desk.workspace.bot.name} did not respond.`,
    );
  }
}

/** Errors must name inputs of the view; at Slack any other block_id breaks the modal. */
function errorsFrom(value: unknown, view: View): Record<string, string> {
  const parsed = z.record(z.string(), z.string().min(1)).safeParse(value);
  if (!parsed.success || Object.keys(parsed.data).length === 0) throw new SlackError('invalid_errors');
  const inputs = (view.blocks as Block[])
    .filter(({ type }) => type === 'input')
    .map(({ block_id }) => block_id);
  if (Object.keys(parsed.data).some((id) => !inputs.includes(id))) throw new SlackError('invalid_errors');
  return parsed.data;
}
