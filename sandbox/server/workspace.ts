import type { Block } from './blocks/check.ts';
import type { Hub } from './hub.ts';
import type { Shelf } from './shelf.ts';

export interface User {
  id: string;
  name: string;
  is_bot: boolean;
  /** The workspace the account belongs to; another one than ours for people met through Slack Connect. */
  team: string;
  /** An account of this workspace that sees only what it was invited to: several channels, or a single one. */
  guest?: 'multi' | 'single';
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  members: string[];
  /** Seen by its members only. */
  private: boolean;
  archived: boolean;
  /** Other workspaces that share the channel through Slack Connect. */
  connected: string[];
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  size: number;
  mimetype: string;
  user: string;
  /** Seconds. */
  created: number;
}

/** What a live stream holds besides its text. Times in milliseconds. */
interface Stream {
  started: number;
  bytes: number;
}

export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  thread_ts?: string;
  bot_id?: string;
  blocks?: Block[];
  files?: StoredFile[];
  subtype?: string;
  edited?: { user: string; ts: string };
  reactions?: { name: string; users: string[] }[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  client_msg_id?: string;
  /** Shown to this user only, and forgotten when the workspace is closed. */
  ephemeral_to?: string;
  /** Present while the message is being streamed. */
  stream?: Stream;
  /** A person stopped its stream. */
  stopped?: true;
}

export const SESSION_STATUSES = ['active', 'processing', 'suspended', 'closed'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

type NewMessage = Omit<Message, 'ts'>;

export interface View {
  id: string;
  type: 'modal' | 'home';
  [key: string]: unknown;
}

interface Meta {
  me: string;
  seeded: boolean;
}

/** Our own workspace, and another one that people and channels can be shared with. */
export const TEAM = { id: 'T0SIDECHAIR', name: 'Area chairs', domain: 'area-chairs' };
export const OTHER_TEAM = 'T0ELSEWHERE';
export const APP_ID = 'A0SIDECHAIR';
export const BOT_ID = 'B0SIDECHAIR';
export const BOT_USER = 'U0SIDECHAIR';
export const YOU = 'U0CHAIR0001';
export const COLLEAGUE = 'U0CHAIR0002';
export const DISCUSSION = 'C0PAPERS001';
export const SECOND_BATCH = 'C0PAPERS002';
/** The one public channel. */
export const ANNOUNCEMENTS = 'C0PUBLIC001';

const PEOPLE: User[] = [
  { id: YOU, name: 'Robin Vale', is_bot: false, team: TEAM.id },
  { id: COLLEAGUE, name: 'Sam Okafor', is_bot: false, team: TEAM.id },
];
const EVERYONE = [YOU, COLLEAGUE, BOT_USER];
const CHANNELS: Channel[] = [
  { ...channelOf(DISCUSSION, 'paper-discussion', EVERYONE), private: true },
  { ...channelOf(SECOND_BATCH, 'second-batch', EVERYONE), private: true },
  channelOf(ANNOUNCEMENTS, 'announcements', EVERYONE),
  directOf('D0CHAIR0001', YOU),
  directOf('D0CHAIR0002', COLLEAGUE),
];

/** A public channel of this workspace alone. */
export function channelOf(id: string, name: string, members: string[]): Channel {
  return { id, name, kind: 'channel', members, private: false, archived: false, connected: [] };
}

/** The direct conversation between a person and the bot. */
export function directOf(id: string, user: string): Channel {
  return { ...channelOf(id, 'sidechair', [user, BOT_USER]), kind: 'im', private: true };
}

/** People, channels and everything said. Each change is on the shelf before it is announced. */
export class Workspace {
  readonly bot: User;
  readonly users: User[];
  readonly channels: Channel[] = structuredClone(CHANNELS);
  readonly statuses = new Map<string, string>();
  /** What the app does in a thread, by `channel:thread_ts`. */
  readonly sessions = new Map<string, SessionStatus>();
  readonly homes = new Map<string, View>();
  #messages = new Map<string, Message>();
  #files = new Map<string, StoredFile>();
  #meta: Meta = { me: YOU, seeded: false };
  #lastMicros = 0;
  readonly #shelf: Shelf;
  readonly #hub: Hub;
  readonly #clock: { now(): number };

  constructor(shelf: Shelf, hub: Hub, clock: { now(): number }, botName: string) {
    this.#shelf = shelf;
    this.#hub = hub;
    this.#clock = clock;
    this.bot = { id: BOT_USER, name: botName, is_bot: true, team: TEAM.id };
    this.users = [...PEOPLE, this.bot];
    this.#load();
  }

  #load(): void {
    const kept = this.#shelf.all<Message>('message').sort((a, b) => micros(a.ts) - micros(b.ts));
    for (const message of kept) this.#messages.set(key(message), message);
    for (const file of this.#shelf.all<StoredFile>('file')) this.#files.set(file.id, file);
    for (const { user, view } of this.#shelf.all<{ user: string; view: View }>('home'))
      this.homes.set(user, view);
    const [meta] = this.#shelf.all<Meta>('meta');
    if (meta !== undefined) this.#meta = meta;
    for (const { ts } of this.#messages.values()) this.#lastMicros = Math.max(this.#lastMicros, micros(ts));
  }

  get me(): string {
    return this.#meta.me;
  }
  set me(user: string) {
    this.#keepMeta({ ...this.#meta, me: user });
    this.#hub.emit({ type: 'me', user });
  }

  /** True until the sample paper has been attached. */
  get fresh(): boolean {
    return !this.#meta.seeded;
  }
  markSeeded(): void {
    this.#keepMeta({ ...this.#meta, seeded: true });
    this.#hub.emit({ type: 'sample_attached' });
  }

  #keepMeta(meta: Meta): void {
    this.#meta = meta;
    this.#shelf.put('meta', 'meta', meta);
  }

  user(id: string): User | undefined {
    return this.users.find((user) => user.id === id);
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }

  /** The direct conversation between a person and the bot. */
  direct(user: string): Channel | undefined {
    return this.channels.find((channel) => channel.kind === 'im' && channel.members.includes(user));
  }

  /** A timestamp of its own, later than all before it: seconds, a dot, six digits. */
  timestamp(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.floor(this.#clock.now()) * 1000);
    const digits = String(this.#lastMicros).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }

  /** All messages, oldest first: each is added with a timestamp later than all before it. */
  messages(channel?: string): Message[] {
    const all = [...this.#messages.values()];
    return channel === undefined ? all : all.filter((message) => message.channel === channel);
  }

  message(channel: string, ts: string): Message | undefined {
    return this.#messages.get(key({ channel, ts }));
  }

  /** The parent and its replies, oldest first; nothing ephemeral. */
  thread(channel: string, ts: string): Message[] {
    return this.messages(channel).filter(
      (message) => message.ephemeral_to === undefined && (message.ts === ts || message.thread_ts === ts),
    );
  }

  post(message: NewMessage): Message {
    const posted: Message = { ...message, ts: this.timestamp() };
    this.#keep(posted);
    this.#hub.emit({ type: 'message', message: posted });
    return posted;
  }

  /** Replaces a message. `quiet` changes are shown to people but are no event for the app. */
  change(next: Message, quiet = false): Message {
    const previous = this.#messages.get(key(next));
    if (previous === undefined) throw new Error(`no message ${next.ts} in ${next.channel}`);
    this.#keep(next);
    this.#hub.emit({ type: 'message_changed', message: next, previous, quiet });
    return next;
  }

  /** Removes a message. `quiet`: the app hears nothing of it, as when a workspace's retention deletes. */
  delete(message: Message, quiet = false): void {
    this.#messages.delete(key(message));
    if (message.ephemeral_to === undefined) this.#shelf.remove('message', key(message));
    this.#hub.emit({ type: 'message_deleted', message, quiet });
  }

  #keep(message: Message): void {
    this.#messages.set(key(message), message);
    if (message.ephemeral_to === undefined) this.#shelf.put('message', key(message), message);
  }

  file(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  fileBytes(id: string): Uint8Array | null {
    return this.#shelf.bytes(id);
  }

  addFile(file: StoredFile, bytes: Uint8Array): StoredFile {
    this.#shelf.putBytes(file.id, bytes);
    this.#shelf.put('file', file.id, file);
    this.#files.set(file.id, file);
    return file;
  }

  setHome(user: string, view: View): void {
    this.#shelf.put('home', user, { user, view });
    this.homes.set(user, view);
    this.#hub.emit({ type: 'home', user });
  }

  /** Shows a line such as "Sidechair is reading" in a thread; an empty text clears it. */
  setStatus(channel: string, thread_ts: string, text: string): void {
    const at = `${channel}:${thread_ts}`;
    if (text === '' && !this.statuses.has(at)) return;
    if (text === '') this.statuses.delete(at);
    else this.statuses.set(at, text);
    this.#hub.emit({ type: 'status', channel, thread_ts, text });
  }

  setSession(channel: string, thread_ts: string, status: SessionStatus): void {
    this.sessions.set(`${channel}:${thread_ts}`, status);
    this.#hub.emit({ type: 'session', channel, thread_ts, status });
  }

  /** Removes everything said, every file and every Home tab; who sits at the keyboard stays. */
  clear(): void {
    this.#shelf.clear();
    this.#messages = new Map();
    this.#files = new Map();
    this.homes.clear();
    this.statuses.clear();
    this.sessions.clear();
    this.#keepMeta({ me: this.#meta.me, seeded: false });
  }
}

function key(message: { channel: string; ts: string }): string {
  return `${message.channel}:${message.ts}`;
}

function micros(ts: string): number {
  return Number(ts.replace('.', ''));
}
