import type { Admin, NewChannel, NewUser } from './admin.ts';
import type { EventCallback, SlackEvent } from './events.ts';
import type { Fault } from './faults.ts';
import type { StandInServer } from './http-server.ts';
import type { Change, Seen } from './hub.ts';
import type { Strictness } from './limits.ts';
import type { Asked, Retry } from './line.ts';
import type { LocalApi } from './local-api.ts';
import type { Person, Said } from './person.ts';
import { type Posted, RequestLine, type RequestUrl } from './request-url.ts';
import type { Shelf } from './shelf.ts';

import type { Call, WebApi } from './web-api/call.ts';
import type { Desk } from './web-api/desk.ts';
import { endStreams } from './web-api/streams.ts';
import {
  BOT_USER,
  type Channel,
  COLLEAGUE,
  DISCUSSION,
  type Message,
  type StoredFile,
  type User,
  type Workspace,
  YOU,
} from './workspace.ts';

/** A workspace like Slack's on 127.0.0.1, with hands to act in it and eyes to look at it. */
export class StandIn {
  readonly url: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** The person at the keyboard at first, and a second chair. */
  readonly you: Person;
  readonly colleague: Person;
  readonly workspace: Workspace;
  readonly #parts: Parts;

  constructor(url: string, parts: Parts) {
    this.url = url;
    this.apiUrl = `${url}/api/`;
    this.botToken = parts.desk.tokens.bot;
    this.appToken = parts.desk.tokens.app;
    this.you = parts.person(YOU);
    this.colleague = parts.person(COLLEAGUE);
    this.workspace = parts.desk.workspace;
    this.#parts = parts;
  }

  /** Says something, by default as the person at the keyboard in #paper-discussion. */
  async say(said: Omit<Said, 'channel'> & { channel?: string; colleague?: boolean }): Promise<Message> {
    const { colleague = false, ...words } = said;
    return (colleague ? this.colleague : this.you).say({ channel: DISCUSSION, ...words });
  }

  /** What is done in #paper-discussion in `act`, at once, makes no event for the app. */
  unheard<T>(act: () => T): T {
    const channel = this.workspace.channel(DISCUSSION)!;
    const { members } = channel;
    channel.members = members.filter((member) => member !== BOT_USER);
    try {
      return act();
    } finally {
      channel.members = members;
    }
  }

  /** Uploads a file, to be named in say(). */
  async upload(file: { name: string; bytes: Uint8Array; colleague?: boolean }): Promise<StoredFile> {
    return (file.colleague === true ? this.colleague : this.you).upload(file.name, file.bytes);
  }

  /** Every call of the app, or those of one method, in order. */
  calls(method?: string): Call[] {
    const { calls } = this.#parts.webApi;
    return method === undefined ? calls : calls.filter((call) => call.method === method);
  }

  /** The next `times` calls of a method fail in this way, after `skip` calls that do not. */
  fail(method: string, fault: Fault, times = 1, skip = 0): void {
    this.#parts.webApi.faults.add(method, fault, times, skip);
  }

  /** Events the app was sent, in order, each once however often it was delivered. */
  events(): EventCallback[] {
    return this.#parts.sent;
  }

  /** Delivers an event again, as the same event_id, by default as Slack's first retry. */
  deliver(event: EventCallback, retry: Retry = { attempt: 1, reason: 'timeout' }): void {
    this.#parts.desk.app.event(event, retry);
  }

  /** Delivers an event of the test's own making. */
  emit(event: SlackEvent): void {
    this.#parts.dispatch(event);
  }

  /** Events the app has not acknowledged yet. */
  get undelivered(): number {
    return this.#parts.desk.app.pending;
  }

  get connected(): boolean {
    return this.#parts.desk.app.connected;
  }

  /** Ends every stream that is open, as Slack does after five minutes; what was streamed stays. */
  endStreams(): void {
    endStreams(this.#parts.desk);
  }

  /** Breaks every socket without a word. */
  dropSockets(): void {
    this.#parts.desk.socket.cut();
  }

  /**
   * Sends everything to a request address from now on, as Slack does for an app without Socket Mode. Resolves when the
   * address has answered Slack's challenge, with a list of all that is posted there. Throws when it does not answer.
   */
  async connectHttp(to: RequestUrl): Promise<Posted[]> {
    const { clock, times, app, secret } = this.#parts.desk;
    const line = new RequestLine(to, { clock, patience: times.ack });
    await line.verify(secret(30));
    app.use(line);
    return line.posted;
  }

  /** Asks every socket to reconnect, as Slack does every few hours. */
  refreshSockets(): void {
    this.#parts.desk.socket.refresh();
  }

  /** A link preview: the message changes with the same text. */
  unfurl(channel: string, ts: string): void {
    const message = this.workspace.message(channel, ts);
    if (message !== undefined) this.workspace.change({ ...message });
  }

  /** Someone with this id at the keyboard. */
  person(id: string): Person {
    return this.#parts.person(id);
  }

  /** A public channel, or a private or externally shared one, with the bot in it unless `bot` is false. */
  addChannel(channel: NewChannel): Channel {
    return this.#parts.admin.addChannel(channel);
  }

  /** A person in no channel yet: of this workspace, a guest in it, or with `team` of another. */
  addUser(user: NewUser): User {
    return this.#parts.admin.addUser(user);
  }

  /** Takes someone, by default the bot, out of a channel, or puts them in. */
  setMember(channel: string, member: boolean, user: string = BOT_USER): void {
    this.#parts.admin.setMember(channel, user, member);
  }

  archive(channel: string, archived = true): void {
    this.#parts.admin.archive(channel, archived);
  }

  /** Shares a channel with another workspace (Slack Connect), or ends that. */
  share(channel: string, shared = true): void {
    this.#parts.admin.share(channel, shared);
  }

  deleteChannel(channel: string): void {
    this.#parts.admin.deleteChannel(channel);
  }

  /** Deletes a thread with its replies; `quiet`: with no event, as a workspace's retention does. */
  deleteThread(channel: string, ts: string, { quiet = false } = {}): void {
    this.#parts.admin.deleteThread(channel, ts, quiet);
  }

  /** Slack takes no call any more (`token_revoked`), and every socket is closed, until the token is restored. */
  revokeToken(): void {
    this.#parts.desk.tokens.revoked = true;
    this.#parts.desk.socket.cut();
  }

  restoreToken(): void {
    this.#parts.desk.tokens.revoked = false;
  }

  /** Commands and interactions the app was sent, in order. */
  asked(): Asked[] {
    return this.#parts.asked;
  }

  /** Sends a command or an interaction again, unchanged. Resolves with what the app acknowledges. */
  replay({ type, payload }: Asked): Promise<Record<string, unknown>> {
    return this.#parts.desk.app.ask(type, payload);
  }

  setRates(strictness: Strictness): void {
    this.#parts.desk.rates.strictness = strictness;
    this.#parts.desk.rates.clear();
  }

  /** The first value of `look` that is there, looked for again after every change. Rejects after `timeoutMs`. */
  until<T>(look: () => T, timeoutMs = 10_000): Promise<Seen<T>> {
    return this.#parts.desk.hub.until(look, timeoutMs);
  }

  /** Hears of every change as it happens. Returns the function that stops listening. */
  on(listener: (change: Change) => void): () => void {
    return this.#parts.desk.hub.on(listener);
  }

  /** Empties the workspace and begins afresh. */
  reset(): Promise<void> {
    return this.#parts.reset();
  }

  async close(): Promise<void> {
    clearInterval(this.#parts.sweep);
    this.#parts.local.close();
    this.#parts.desk.app.close();
    await this.#parts.desk.socket.close();
    await this.#parts.server.close();
    this.#parts.shelf.close();
  }
}

/** What a stand-in is put together from. */
export interface Parts {
  desk: Desk;
  webApi: WebApi;
  local: LocalApi;
  server: StandInServer;
  shelf: Shelf;
  admin: Admin;
  sent: EventCallback[];
  asked: Asked[];
  sweep: NodeJS.Timeout;
  person(id: string): Person;
  dispatch(event: SlackEvent): void;
  reset(): Promise<void>;
}
