import { type Block, elementsOf, withIds } from './blocks/check.ts';
import type { CheckedView } from './blocks/view.ts';
import type { Hub } from './hub.ts';
import { SIZES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { SlackError } from './slack-error.ts';
import { APP_ID, BOT_ID, TEAM, type View } from './workspace.ts';

export type Values = Record<string, Record<string, Record<string, unknown>>>;

interface OpenModal {
  view: View;
  user: string;
  errors: Record<string, string>;
}

/** The modals each person has open, top last; gone when the workspace is closed, as they are when a page is reloaded. */
export class Modals {
  readonly #stacks = new Map<string, OpenModal[]>();
  readonly #hub: Hub;
  readonly #newId: (prefix: string) => string;

  constructor(hub: Hub, newId: (prefix: string) => string) {
    this.#hub = hub;
    this.#newId = newId;
  }

  stack(user: string): readonly OpenModal[] {
    return this.#stacks.get(user) ?? [];
  }

  /** A person's own open view. Throws Refusal when it is closed. */
  own(user: string, id: string): View {
    const open = this.stack(user).find(({ view }) => view.id === id);
    if (open === undefined) throw new Refusal('That window is no longer open.', 404);
    return open.view;
  }

  find(id: string): OpenModal | undefined {
    return this.#all().find(
      ({ view }) => view.id === id || (view.external_id !== '' && view.external_id === id),
    );
  }

  #all(): OpenModal[] {
    return [...this.#stacks.values()].flat();
  }

  open(user: string, checked: CheckedView): View {
    return this.#put(user, [], checked);
  }

  /** Throws SlackError when three are open already. */
  push(user: string, checked: CheckedView): View {
    const stack = this.stack(user);
    if (stack.length >= SIZES.viewStack) throw new SlackError('push_limit_reached');
    return this.#put(user, stack, checked);
  }

  #put(user: string, below: readonly OpenModal[], checked: CheckedView): View {
    this.#refuseKnownExternalId(checked);
    const id = this.#newId('V');
    const previous = below.at(-1)?.view.id ?? null;
    const root = below[0]?.view.id ?? id;
    const view = this.record(checked, { id, root_view_id: root, previous_view_id: previous });
    this.#set(user, [...below, { view, user, errors: {} }]);
    return view;
  }

  #refuseKnownExternalId({ external_id }: CheckedView): void {
    if (typeof external_id === 'string' && external_id !== '' && this.find(external_id) !== undefined)
      throw new SlackError('duplicate_external_id');
  }

  /** Replaces a view in its place. `hash`: the one the caller last saw. Throws SlackError when it is gone or changed since. */
  update(id: string, checked: CheckedView, hash: string | undefined): View {
    const modal = this.find(id);
    if (modal === undefined) throw new SlackError('not_found');
    if (hash !== undefined && hash !== modal.view.hash) throw new SlackError('hash_conflict');
    const { root_view_id, previous_view_id } = modal.view;
    const view = this.record(checked, { id: modal.view.id, root_view_id, previous_view_id });
    keepValues(view, modal.view);
    this.#replace(modal, { ...modal, view, errors: {} });
    return view;
  }

  /** Takes the view off, or with `clear` every view of its person. */
  close(id: string, clear = false): void {
    const modal = this.find(id);
    if (modal === undefined) return;
    const left = clear ? [] : this.stack(modal.user).filter((other) => other !== modal);
    this.#set(modal.user, left);
  }

  refuse(id: string, errors: Record<string, string>): void {
    const modal = this.find(id);
    if (modal !== undefined) this.#replace(modal, { ...modal, errors });
  }

  /** Remembers what a person chose in a view, so that later payloads carry it. */
  setValues(id: string, values: Values): void {
    const modal = this.find(id);
    if (modal !== undefined) modal.view.state = { values };
  }

  #replace(old: OpenModal, next: OpenModal): void {
    this.#set(
      old.user,
      this.stack(old.user).map((modal) => (modal === old ? next : modal)),
    );
  }

  #set(user: string, stack: OpenModal[]): void {
    this.#stacks.set(user, stack);
    this.#hub.emit({ type: 'views', user });
  }

  clear(): void {
    this.#stacks.clear();
  }

  /** A view as Slack returns it. */
  record(checked: CheckedView, own: Record<string, unknown> & { id: string }): View {
    const blocks = withIds(checked.blocks, () => this.#newId('b'));
    return {
      team_id: TEAM.id,
      app_id: APP_ID,
      app_installed_team_id: TEAM.id,
      bot_id: BOT_ID,
      private_metadata: '',
      callback_id: '',
      external_id: '',
      title: null,
      close: null,
      submit: null,
      clear_on_close: false,
      notify_on_close: false,
      root_view_id: own.id,
      previous_view_id: null,
      ...checked,
      ...own,
      blocks,
      hash: this.#newId('h'),
      state: { values: initialValues(blocks) },
    };
  }
}

/** What a view's inputs hold before anybody touches them. */
export function initialValues(blocks: Block[]): Values {
  const values: Values = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    for (const element of elementsOf(block))
      values[String(block.block_id)] = { [String(element.action_id)]: initialValue(element) };
  }
  return values;
}

const INITIAL: Record<string, [from: string, to: string, empty: unknown]> = {
  plain_text_input: ['initial_value', 'value', null],
  number_input: ['initial_value', 'value', null],
  url_text_input: ['initial_value', 'value', null],
  rich_text_input: ['initial_value', 'rich_text_value', null],
  static_select: ['initial_option', 'selected_option', null],
  external_select: ['initial_option', 'selected_option', null],
  radio_buttons: ['initial_option', 'selected_option', null],
  checkboxes: ['initial_options', 'selected_options', []],
  multi_static_select: ['initial_options', 'selected_options', []],
  multi_external_select: ['initial_options', 'selected_options', []],
  users_select: ['initial_user', 'selected_user', null],
  conversations_select: ['initial_conversation', 'selected_conversation', null],
  datepicker: ['initial_date', 'selected_date', null],
  file_input: ['initial_files', 'files', []],
};

function initialValue(element: Record<string, unknown>): Record<string, unknown> {
  const type = String(element.type);
  const [from, to, empty] = INITIAL[type] ?? ['initial_value', 'value', null];
  return { type, [to]: element[from] ?? empty };
}

/** An update keeps what was typed in inputs whose block_id and action_id stay the same. */
function keepValues(view: View, before: View): void {
  const next = valuesOf(view);
  const old = valuesOf(before);
  for (const [block, actions] of Object.entries(next))
    for (const action of Object.keys(actions)) {
      const kept = old[block]?.[action];
      if (kept !== undefined) actions[action] = kept;
    }
}

export function valuesOf(view: View): Values {
  return (view.state as { values?: Values } | undefined)?.values ?? {};
}
