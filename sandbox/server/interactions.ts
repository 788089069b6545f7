import { z } from 'zod';
import { actionOf, findElement } from './actions.ts';
import { answered } from './answered.ts';
import type { Block } from './blocks/check.ts';
import { optionGroup, plainOption } from './blocks/text.ts';
import type { Place } from './keys.ts';
import { SIZES } from './limits.ts';
import { valuesOf } from './modals.ts';
import { escapedNames } from './mrkdwn.ts';
import { Refusal } from './refusal.ts';
import { respond } from './respond.ts';
import { interactionHead, nameInPayloads, slackMessage } from './shapes.ts';
import { SlackError } from './slack-error.ts';
import type { Desk } from './web-api/desk.ts';
import { type Channel, type Message, TEAM, type User, type View } from './workspace.ts';

type Json = Record<string, unknown>;

/** Where a control is: in a message, in an open modal, or on the Home tab (`view_id: 'home'`). */
export type Target = { channel: string; ts: string } | { view_id: string };

export type Options = { options?: unknown[]; option_groups?: unknown[] };

/** What people do with the app's commands, shortcuts and controls, and what comes of the app's answer. */
export class Interactions {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Runs a slash command in a channel. Throws Refusal when there is none, or the app does not answer. */
  async command(user: User, channel: Channel, name: string, text: string): Promise<void> {
    const { manifest, keys, app, workspace } = this.#desk;
    const known = manifest.commands.find(({ command }) => command === name);
    if (known === undefined) throw new Refusal(`${name} is not a command of this workspace.`, 404);
    const place: Place = { channel: channel.id, user: user.id };
    const payload = {
      token: 'unused-verification-token',
      team_id: user.team,
      team_domain: TEAM.domain,
      channel_id: channel.id,
      channel_name: nameInPayloads(channel),
      user_id: user.id,
      user_name: user.name,
      command: name,
      text: known.should_escape ? escapedNames(text, workspace.users, workspace.channels) : text,
      api_app_id: interactionHead(user).api_app_id,
      is_enterprise_install: 'false',
      response_url: this.#responseUrl(place),
      trigger_id: keys.trigger(user.id),
    };
    const answer = await answered(
      app.ask('slash_commands', payload),
      `${name} failed because the app did not respond.`,
    );
    if (Object.keys(answer).length > 0) this.#say(place, answer, name);
  }

  #say(place: Place, answer: Json, name: string): void {
    try {
      respond(place, answer, this.#desk);
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      this.#desk.log.warn('standin.command_answer_refused', { error: error.code });
      throw new Refusal(`${name} failed: the app's answer cannot be shown (${error.code}).`, 424);
    }
  }

  /** A shortcut: from a message's menu with `message`, else a global one. */
  async shortcut(user: User, callback_id: string, message: Message | null): Promise<void> {
    const { manifest, keys, workspace, app } = this.#desk;
    const type = message === null ? 'global' : 'message';
    const known = manifest.shortcuts.find((shortcut) => shortcut.callback_id === callback_id);
    if (known?.type !== type) throw new Refusal('That shortcut does not exist.', 404);
    const common = {
      ...interactionHead(user),
      callback_id,
      trigger_id: keys.trigger(user.id),
      action_ts: workspace.timestamp(),
    };
    const payload =
      message === null
        ? { type: 'shortcut', ...common }
        : { type: 'message_action', ...common, ...this.#about(message, user) };
    await answered(app.ask('interactive', payload), `${workspace.bot.name} did not respond.`);
  }

  #about(message: Message, user: User): Json {
    const place: Place = {
      channel: message.channel,
      user: user.id,
      message_ts: message.ts,
      ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
    };
    return {
      message_ts: message.ts,
      channel: this.#channelHead(message.channel),
      message: slackMessage(message, this.#desk.workspace, this.#desk.base()),
      response_url: this.#responseUrl(place),
    };
  }

  #channelHead(id: string): Json {
    const channel = this.#desk.workspace.channel(id);
    return { id, ...(channel !== undefined && { name: nameInPayloads(channel) }) };
  }

  #responseUrl(place: Place): string {
    return `${this.#desk.base()}/hooks/${this.#desk.keys.responseKey(place)}`;
  }

  /** A button pressed or a choice made. `given` holds action_id, perhaps block_id, and what was chosen. */
  async act(user: User, target: Target, given: Json & { action_id: string }): Promise<void> {
    if (!this.#desk.manifest.interactive) throw new Refusal('This app has no interactivity.', 424);
    const { blocks, view } = this.#shown(user, target);
    const block_id = typeof given.block_id === 'string' ? given.block_id : undefined;
    const action = actionOf(
      findElement(blocks, given.action_id, block_id),
      given,
      this.#desk.workspace.timestamp(),
    );
    if (view !== null) this.#remember(view, action);
    const payload = {
      type: 'block_actions',
      ...interactionHead(user),
      trigger_id: this.#desk.keys.trigger(user.id),
      ...this.#container(user, target),
      actions: [action],
    };
    await answered(
      this.#desk.app.ask('interactive', payload),
      `${this.#desk.workspace.bot.name} did not respond.`,
    );
  }

  #remember(view: View, { block_id, action_id, action_ts: _, ...value }: Json): void {
    const values = valuesOf(view);
    const block = String(block_id);
    this.#desk.modals.setValues(view.id, {
      ...values,
      [block]: { ...values[block], [String(action_id)]: value },
    });
  }

  /** The container, and the message or view in it, that a payload about `target` carries. */
  #container(user: User, target: Target): Json {
    if ('view_id' in target) {
      const view = this.#view(user, target.view_id);
      return { container: { type: 'view', view_id: view.id }, view };
    }
    const message = this.#message(user, target);
    const { channel, ts, thread_ts } = message;
    const ephemeral = message.ephemeral_to !== undefined;
    const { message_ts: _, ...about } = this.#about(message, user);
    const container = {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: ephemeral,
      ...(thread_ts !== undefined && { thread_ts }),
    };
    // The text of an ephemeral message is not kept by Slack, so it cannot send it.
    if (ephemeral)
      return { container, channel: about.channel, response_url: about.response_url, state: { values: {} } };
    return { container, ...about, state: { values: {} } };
  }

  #shown(user: User, target: Target): { blocks: Block[]; view: View | null } {
    if ('view_id' in target) {
      const view = this.#view(user, target.view_id);
      return { blocks: view.blocks as Block[], view };
    }
    return { blocks: this.#message(user, target).blocks ?? [], view: null };
  }

  #message(user: User, { channel, ts }: { channel: string; ts: string }): Message {
    const { workspace } = this.#desk;
    const inside = workspace.channel(channel)?.members.includes(user.id) ?? false;
    const message = inside ? workspace.message(channel, ts) : undefined;
    if (message === undefined || (message.ephemeral_to ?? user.id) !== user.id)
      throw new Refusal('That message is no longer there.', 404);
    return message;
  }

  #view(user: User, id: string): View {
    const { workspace, modals } = this.#desk;
    const view = id === 'home' ? workspace.homes.get(user.id) : modals.own(user.id, id);
    if (view === undefined) throw new Refusal('The Home tab has not been drawn yet.', 404);
    return view;
  }

  /** The options of an external select for what a person has typed. */
  async options(
    user: User,
    target: Target,
    asked: { action_id: string; block_id?: string; value: string },
  ): Promise<Options> {
    const { block, element } = findElement(this.#shown(user, target).blocks, asked.action_id, asked.block_id);
    if (asked.value.length < Number(element.min_query_length ?? 3)) return { options: [] };
    const { trigger_id: _, response_url: __, ...container } = this.#container(user, target);
    const payload = {
      type: 'block_suggestion',
      ...interactionHead(user),
      action_id: asked.action_id,
      block_id: block.block_id,
      value: asked.value,
      ...container,
    };
    const failed = 'The options could not be loaded: the app did not respond.';
    return optionsFrom(await answered(this.#desk.app.ask('interactive', payload), failed));
  }
}

const optionsSchema = z.union([
  z.object({ options: z.array(plainOption).max(SIZES.options) }),
  z.object({ option_groups: z.array(optionGroup).max(SIZES.options) }),
]);

function optionsFrom(answer: Json): Options {
  const parsed = optionsSchema.safeParse(answer);
  if (!parsed.success)
    throw new Refusal('The options could not be loaded: the app sent what cannot be shown.', 424);
  return parsed.data;
}
