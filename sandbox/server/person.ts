import { Interactions, type Options, type Target } from './interactions.ts';
import { SIZES } from './limits.ts';
import type { Values } from './modals.ts';
import { richText, typed } from './mrkdwn.ts';
import { Refusal } from './refusal.ts';
import { interactionHead } from './shapes.ts';
import { Submissions } from './submissions.ts';
import type { Desk } from './web-api/desk.ts';
import { hearsOfStops } from './web-api/sessions.ts';
import { stopSession } from './web-api/streams.ts';
import type { Channel, Message, StoredFile, User, View } from './workspace.ts';

export interface Said {
  channel: string;
  text: string;
  thread_ts?: string;
  /** Ids of uploaded files. */
  files?: string[];
  /** "Also send to channel". */
  broadcast?: boolean;
}

/** What one person of the workspace can do and see. Throws Refusal in words for them. */
export class Person {
  readonly id: string;
  readonly #desk: Desk;
  readonly #interactions: Interactions;
  readonly #submissions: Submissions;

  constructor(id: string, desk: Desk) {
    this.id = id;
    this.#desk = desk;
    this.#interactions = new Interactions(desk);
    this.#submissions = new Submissions(desk);
  }

  say(said: Said): Message {
    const channel = this.#open(said.channel);
    const files = (said.files ?? []).map((id) => this.#file(id));
    if (said.text.trim() === '' && files.length === 0) throw new Refusal('There is nothing to send.');
    return this.#desk.workspace.post({
      channel: channel.id,
      user: this.id,
      ...this.#words(said.text),
      client_msg_id: this.#desk.secret(20),
      ...this.#inThread(channel, said.thread_ts),
      ...(files.length > 0 && { files }),
      ...subtype(said, files),
    });
  }

  #inThread(channel: Channel, thread_ts: string | undefined): Pick<Message, 'thread_ts'> {
    if (thread_ts === undefined) return {};
    const parent = this.#desk.workspace.message(channel.id, thread_ts);
    if (parent === undefined) throw new Refusal('That thread is no longer there.', 404);
    return { thread_ts: parent.thread_ts ?? thread_ts };
  }

  #words(text: string): Pick<Message, 'text' | 'blocks'> {
    if (text.length > SIZES.text) throw new Refusal(`A message holds at most ${SIZES.text} characters.`);
    const { users, channels } = this.#desk.workspace;
    const written = typed(
      text,
      users,
      channels.filter(({ kind }) => kind === 'channel'),
    );
    const block = { ...richText(written, this.#desk.newId('b')), type: 'rich_text' };
    return written === '' ? { text: written } : { text: written, blocks: [block] };
  }

  edit(channel: string, ts: string, text: string): Message {
    const { blocks: _, ...message } = this.#own(channel, ts);
    const edited = { user: this.id, ts: this.#desk.workspace.timestamp() };
    return this.#desk.workspace.change({ ...message, ...this.#words(text), edited });
  }

  /** Deletes a message; one that began a thread with replies stays as a tombstone, as at Slack. */
  delete(channel: string, ts: string): void {
    const message = this.#own(channel, ts);
    const { workspace } = this.#desk;
    if (workspace.thread(channel, ts).length === 1 || message.thread_ts !== undefined) {
      workspace.delete(message);
      return;
    }
    const { blocks: _, files: __, ...rest } = message;
    workspace.change({ ...rest, user: 'USLACKBOT', subtype: 'tombstone', text: 'This message was deleted.' });
  }

  /** Takes away a message that only this person sees. The app hears nothing of it. */
  dismiss(channel: string, ts: string): void {
    const message = this.#seen(channel, ts);
    if (message.ephemeral_to === undefined) throw new Refusal('Everybody here sees that message.', 403);
    this.#desk.workspace.delete(message);
  }

  upload(name: string, bytes: Uint8Array): StoredFile {
    if (bytes.byteLength > SIZES.uploadBytes) throw new Refusal('That file is larger than 64 MB.', 413);
    return this.#desk.uploads.add(name, bytes, this.id);
  }

  async command(channel: string, command: string, text = ''): Promise<void> {
    await this.#interactions.command(this.#user(), this.#open(channel), command, text);
  }

  /** A message shortcut with `on`, else a global one. */
  async shortcut(callback_id: string, on?: { channel: string; ts: string }): Promise<void> {
    const message = on === undefined ? null : this.#seen(on.channel, on.ts);
    await this.#interactions.shortcut(this.#user(), callback_id, message);
  }

  /** Uses a control. `chosen`: the value of the option or feedback button, or what was typed. */
  async click(target: Target, action_id: string, chosen?: string): Promise<void> {
    const picked = chosen === undefined ? {} : { value: chosen, selected_option: { value: chosen } };
    await this.act(target, { action_id, ...picked });
  }

  /** As click(), with Slack's own action fields (`selected_options`, `selected_user`…). */
  async act(target: Target, action: Record<string, unknown> & { action_id: string }): Promise<void> {
    await this.#interactions.act(this.#user(), target, action);
  }

  async options(
    target: Target,
    asked: { action_id: string; block_id?: string; value: string },
  ): Promise<Options> {
    return await this.#interactions.options(this.#user(), target, asked);
  }

  /** Errors by block_id; empty when the modal closed or moved on. */
  async submit(view_id: string, values: Values): Promise<Record<string, string>> {
    return await this.#submissions.submit(this.#user(), view_id, values);
  }

  async close(view_id: string): Promise<void> {
    await this.#submissions.close(this.#user(), view_id);
  }

  /**
   * Sends an interaction that no control of the page makes: `payload` laid over what Slack says of the person.
   * Resolves with what the app acknowledges. Throws NoAnswer when it does not.
   */
  forge(payload: Record<string, unknown> & { type: string }): Promise<Record<string, unknown>> {
    const { app, keys } = this.#desk;
    const head = { ...interactionHead(this.#user()), trigger_id: keys.trigger(this.id) };
    return app.ask('interactive', { ...head, ...payload });
  }

  /** Sends a slash command that was never typed, `fields` laid over what Slack says of the person. */
  forgeCommand(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
    const user = this.#user();
    const said = { user_id: this.id, user_name: user.name, team_id: user.team, text: '' };
    const trigger_id = this.#desk.keys.trigger(this.id);
    return this.#desk.app.ask('slash_commands', { ...said, trigger_id, ...fields });
  }

  /** Presses Stop in a thread in which the app is at work. */
  stop(channel: string, thread_ts: string): void {
    const { id } = this.#channel(channel);
    const processing = this.#desk.workspace.sessions.get(`${id}:${thread_ts}`) === 'processing';
    if (!processing || !hearsOfStops(this.#desk)) throw new Refusal('Nothing is under way there.', 409);
    stopSession(this.id, id, thread_ts, this.#desk);
  }

  openHome(): void {
    this.#desk.hub.emit({ type: 'home_opened', user: this.id });
  }

  /** What this person sees in a channel, or in one thread of it, oldest first. */
  messages(channel: string, thread_ts?: string): Message[] {
    if (!this.#desk.workspace.channel(channel)?.members.includes(this.id)) return [];
    return this.#desk.workspace
      .messages(channel)
      .filter(({ ephemeral_to }) => (ephemeral_to ?? this.id) === this.id)
      .filter(({ ts, thread_ts: at }) => thread_ts === undefined || ts === thread_ts || at === thread_ts);
  }

  /** What is shown to this person only. */
  ephemeral(channel: string): Message[] {
    return this.messages(channel).filter(({ ephemeral_to }) => ephemeral_to === this.id);
  }

  /** Open modals, top last. */
  views(): View[] {
    return this.#desk.modals.stack(this.id).map(({ view }) => view);
  }

  home(): View | null {
    return this.#desk.workspace.homes.get(this.id) ?? null;
  }

  #user(): User {
    const user = this.#desk.workspace.user(this.id);
    if (user === undefined) throw new Refusal('That person is not in this workspace.', 404);
    return user;
  }

  #channel(id: string): Channel {
    const channel = this.#desk.workspace.channel(id);
    if (channel === undefined || !channel.members.includes(this.id))
      throw new Refusal('That channel does not exist.', 404);
    return channel;
  }

  /** A channel in which something can still be said. */
  #open(id: string): Channel {
    const channel = this.#channel(id);
    if (channel.archived) throw new Refusal('That channel is archived.', 403);
    return channel;
  }

  #seen(channel: string, ts: string): Message {
    const message = this.#desk.workspace.message(this.#channel(channel).id, ts);
    if (message === undefined || (message.ephemeral_to ?? this.id) !== this.id)
      throw new Refusal('That message is no longer there.', 404);
    return message;
  }

  #own(channel: string, ts: string): Message {
    const message = this.#seen(channel, ts);
    if (message.user !== this.id) throw new Refusal('Only your own messages can be changed.', 403);
    return message;
  }

  #file(id: string): StoredFile {
    const file = this.#desk.workspace.file(id);
    if (file === undefined) throw new Refusal('That file is no longer there.', 404);
    return file;
  }
}

function subtype(said: Said, files: StoredFile[]): Pick<Message, 'subtype'> {
  if (files.length > 0) return { subtype: 'file_share' };
  return said.broadcast === true && said.thread_ts !== undefined ? { subtype: 'thread_broadcast' } : {};
}
