import type { Log } from '../../src/log.ts';
import { Admin } from './admin.ts';
import { AppLink } from './app-link.ts';
import { callback, type EventCallback, eventsOf, type SlackEvent } from './events.ts';
import { type Page, StandInServer } from './http-server.ts';
import { Hub } from './hub.ts';
import { Keys } from './keys.ts';
import { REMEMBERED, type Strictness, TIMES, type Times } from './limits.ts';
import type { Asked } from './line.ts';
import { LocalApi } from './local-api.ts';
import { readManifest } from './manifest.ts';
import { Modals } from './modals.ts';
import { Person } from './person.ts';
import { RateLimiter } from './rate.ts';
import { Shelf } from './shelf.ts';
import { SocketMode } from './socket.ts';
import { type Parts, StandIn } from './stand-in.ts';
import { WebApi } from './web-api/call.ts';
import type { Desk } from './web-api/desk.ts';
import { sweepStreams } from './web-api/streams.ts';
import { Uploads } from './web-api/uploads.ts';
import { Workspace } from './workspace.ts';

export type { StandIn } from './stand-in.ts';

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

/** Starts a stand-in for Slack. Throws when the port is taken or another process holds the file. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const address = { base: '' };
  const parts = assemble(options, () => address.base);
  address.base = `http://127.0.0.1:${await listening(parts, options.port)}`;
  parts.desk.app.restore(address.base);
  const standIn = new StandIn(address.base, parts);
  freshen(standIn, parts, options);
  return standIn;
}

/** The port listened on. Throws what the system said when it is taken, and holds nothing open then. */
async function listening({ server, shelf, sweep }: Parts, port: number): Promise<number> {
  try {
    return await server.listen(port);
  } catch (error) {
    clearInterval(sweep);
    shelf.close();
    throw error;
  }
}

function assemble(options: StandInOptions, base: () => string): Parts {
  const shelf = new Shelf(options.file);
  const desk = deskFor(options, shelf, base);
  const webApi = new WebApi(desk);
  const sent: EventCallback[] = [];
  const person = (id: string) => new Person(id, desk);
  const dispatch = (event: SlackEvent) => {
    const payload = callback(event, desk.newId('Ev'), desk.clock.now(), desk.workspace);
    remember(sent, payload);
    desk.app.event(payload);
  };
  const asked: Asked[] = [];
  desk.hub.on((change) => {
    if (change.type === 'asked') remember(asked, change.asked);
    const events = eventsOf(change, desk.workspace, desk.manifest, base());
    for (const event of inAnyOrder(events, options.random)) dispatch(event);
  });
  const sweep = setInterval(() => sweepStreams(desk), desk.times.sweep).unref();
  const reset = () => beginAfresh(desk, options);
  const local = new LocalApi({ desk, person, reset });
  const page = remembered(options.page);
  const server = new StandInServer({ desk, webApi, local, page, log: options.log });
  const admin = new Admin(desk.workspace, desk.hub, desk.newId);
  return { desk, webApi, local, server, shelf, admin, sent, asked, sweep, person, dispatch, reset };
}

function remember<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > REMEMBERED) list.shift();
}

/** A mention arrives as `message` and as `app_mention`, in either order. */
function inAnyOrder(events: SlackEvent[], random: (bytes: number) => Uint8Array): SlackEvent[] {
  return events.length === 2 && (random(1)[0] ?? 0) < 128 ? events.toReversed() : events;
}

function deskFor(options: StandInOptions, shelf: Shelf, base: () => string): Desk {
  const { clock, log } = options;
  const times = { ...TIMES, ...options.times };
  const manifest = readManifest(options.manifest);
  const secret = (length: number) => letters(options.random(length));
  const newId = (prefix: string) => `${prefix}${secret(10).toUpperCase()}`;
  const hub = new Hub();
  const socket = new SocketMode({ hub, times, log, secret });
  const workspace = new Workspace(shelf, hub, clock, manifest.name);
  return {
    workspace,
    modals: new Modals(hub, newId),
    keys: new Keys(clock, times, secret),
    uploads: new Uploads(workspace, clock, newId),
    socket,
    app: new AppLink({ shelf, hub, times, log, secret }, socket),
    hub,
    rates: new RateLimiter(options.rates ?? 'mild'),
    manifest,
    clock,
    times,
    log,
    newId,
    secret,
    base,
    tokens: { bot: `xoxb-local-${secret(32)}`, app: `xapp-local-${secret(32)}`, revoked: false },
  };
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
  desk.app.forget();
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
    if (busy || !desk.workspace.fresh || !desk.app.connected) return;
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
