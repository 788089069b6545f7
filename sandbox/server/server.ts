import type { Log } from '../../src/log.ts';
import { callback, type EventCallback, eventsOf, type SlackEvent } from './events.ts';
import type { Fault } from './faults.ts';
import { type Page, StandInServer } from './http-server.ts';
import { Hub, type Seen } from './hub.ts';
import { Interactions } from './interactions.ts';
import { Keys } from './keys.ts';
import { REMEMBERED, type Strictness, TIMES, type Times } from './limits.ts';
import { LocalApi } from './local-api.ts';
import { readManifest } from './manifest.ts';
import { Modals } from './modals.ts';
import { Person, type Said } from './person.ts';
import { RateLimiter } from './rate.ts';
import { Shelf } from './shelf.ts';
import { type Retry, SocketMode } from './socket.ts';
import { type Call, WebApi } from './web-api/call.ts';
import type { Desk } from './web-api/desk.ts';
import { sweepStreams } from './web-api/streams.ts';
import { Uploads } from './web-api/uploads.ts';
import {
  BOT_USER,
  COLLEAGUE,
  DISCUSSION,
  type Message,
  type StoredFile,
  Workspace,
  YOU,
} from './workspace.ts';

export interface StandInOptions {
  /** 0 for any free port. */
  port: number;
  /** SQLite file in which the workspace is kept between runs; null for memory. */
  file: string | null;
  /** The text of manifest.yml: it decides commands, shortcuts, scopes and events. */
  manifest: string;
  /** Milliseconds since 1970. Must move on, or rate limits never ease. */
  clock: { now(): number };
  /** That many random bytes; tokens are made of them. */
  random: (bytes: number) => Uint8Array;
  log: Log;
  page: () => Promise<Page>;
  /** Called when a person begins afresh, after the workspace was emptied: forget every paper. */
  onReset: () => Promise<void>;
  /** Called when an app is connected to an empty workspace, at first start and after a reset: attach the sample. */
  onFresh?: (standIn: StandIn) => Promise<void>;
  rates?: Strictness;
  /** Other times than Slack's, for tests. */
  times?: Partial<Times>;
}

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
    this.#parts.desk.socket.event(event, retry);
  }

  /** Delivers an event of the test's own making. */
  emit(event: SlackEvent): void {
    this.#parts.dispatch(event);
  }

  /** Events the app has not acknowledged yet. */
  get undelivered(): number {
    return this.#parts.desk.socket.pending;
  }

  get connected(): boolean {
    return this.#parts.desk.socket.connected;
  }

  /** Breaks every socket without a word. */
  dropSockets(): void {
    this.#parts.desk.socket.cut();
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

  /** Takes the bot out of a channel, or puts it back. */
  setMember(channel: string, member: boolean): void {
    const found = this.workspace.channel(channel);
    if (found === undefined) return;
    const others = found.members.filter((user) => user !== BOT_USER);
    found.members = member ? [...others, BOT_USER] : others;
  }

  setRates(strictness: Strictness): void {
    this.#parts.desk.rates.strictness = strictness;
    this.#parts.desk.rates.clear();
  }

  /** The first value of `look` that is there, looked for again after every change. Rejects after `timeoutMs`. */
  until<T>(look: () => T, timeoutMs = 10_000): Promise<Seen<T>> {
    return this.#parts.desk.hub.until(look, timeoutMs);
  }

  /** Empties the workspace and begins afresh. */
  reset(): Promise<void> {
    return this.#parts.reset();
  }

  async close(): Promise<void> {
    clearInterval(this.#parts.sweep);
    this.#parts.local.close();
    await this.#parts.desk.socket.close();
    await this.#parts.server.close();
    this.#parts.shelf.close();
  }
}

interface Parts {
  desk: Desk;
  webApi: WebApi;
  local: LocalApi;
  server: StandInServer;
  shelf: Shelf;
  sent: EventCallback[];
  sweep: NodeJS.Timeout;
  person(id: string): Person;
  dispatch(event: SlackEvent): void;
  reset(): Promise<void>;
}

/** Starts a stand-in for Slack. Throws when the port is taken or another process holds the file. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const address = { base: '' };
  const parts = assemble(options, () => address.base);
  const port = await parts.server.listen(options.port);
  address.base = `http://127.0.0.1:${port}`;
  const standIn = new StandIn(address.base, parts);
  freshen(standIn, parts, options);
  return standIn;
}

function assemble(options: StandInOptions, base: () => string): Parts {
  const desk = deskFor(options, base);
  const { desk: set, shelf } = desk;
  const interactions = new Interactions(set);
  const webApi = new WebApi(set);
  const sent: EventCallback[] = [];
  const person = (id: string) => new Person(id, set, interactions);
  const dispatch = (event: SlackEvent) => {
    const payload = callback(event, set.newId('Ev'), set.clock.now());
    sent.push(payload);
    if (sent.length > REMEMBERED) sent.shift();
    set.socket.event(payload);
  };
  set.hub.on((change) => {
    const events = eventsOf(change, set.workspace, set.manifest, base());
    for (const event of inAnyOrder(events, options.random)) dispatch(event);
  });
  const sweep = setInterval(() => sweepStreams(set), set.times.sweep).unref();
  const reset = () => beginAfresh(set, options);
  const local = new LocalApi({ desk: set, person, reset });
  const page = remembered(options.page);
  const server = new StandInServer({ desk: set, webApi, local, page, log: options.log });
  return { desk: set, webApi, local, server, shelf, sent, sweep, person, dispatch, reset };
}

/** A mention arrives as `message` and as `app_mention`, in either order. */
function inAnyOrder(events: SlackEvent[], random: (bytes: number) => Uint8Array): SlackEvent[] {
  return events.length === 2 && (random(1)[0] ?? 0) < 128 ? events.toReversed() : events;
}

function deskFor(options: StandInOptions, base: () => string): { desk: Desk; shelf: Shelf } {
  const { clock, log } = options;
  const times = { ...TIMES, ...options.times };
  const manifest = readManifest(options.manifest);
  const secret = (length: number) => letters(options.random(length));
  const newId = (prefix: string) => `${prefix}${secret(10).toUpperCase()}`;
  const hub = new Hub();
  const shelf = new Shelf(options.file);
  const workspace = new Workspace(shelf, hub, clock, manifest.name);
  const desk: Desk = {
    workspace,
    modals: new Modals(hub, newId),
    keys: new Keys(clock, times, secret),
    uploads: new Uploads(workspace, clock, newId),
    socket: new SocketMode({ shelf, hub, times, log, secret }),
    hub,
    rates: new RateLimiter(options.rates ?? 'mild'),
    manifest,
    clock,
    times,
    log,
    newId,
    secret,
    base,
    tokens: { bot: `xoxb-local-${secret(32)}`, app: `xapp-local-${secret(32)}` },
  };
  return { desk, shelf };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The page is built once; a build that failed is tried again at the next request. */
function remembered(build: () => Promise<Page>): () => Promise<Page> {
  let page: Promise<Page> | null = null;
  return () => {
    page ??= build().catch((error: unknown) => {
      page = null;
      throw error;
    });
    return page;
  };
}

async function beginAfresh(desk: Desk, options: StandInOptions): Promise<void> {
  desk.socket.forget();
  desk.keys.clear();
  desk.modals.clear();
  desk.workspace.clear();
  await options.onReset();
  desk.hub.emit({ type: 'reset' });
}

/** Attaches the sample once an app is there to hear of it. */
function freshen(standIn: StandIn, { desk }: Parts, { onFresh, log }: StandInOptions): void {
  if (onFresh === undefined) return;
  let busy = false;
  const attach = async () => {
    if (busy || !desk.workspace.fresh || !desk.socket.connected) return;
    busy = true;
    try {
      await onFresh(standIn);
      desk.workspace.markSeeded();
    } catch (error) {
      log.error('standin.sample_failed', { error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      busy = false;
    }
  };
  desk.hub.on((change) => {
    if (change.type === 'app_connected' || change.type === 'reset') void attach();
  });
}
