/**
 * A workspace under load. This process holds the stand-in for Slack (its socket and its Web API, with rate limits
 * off) and the model's server; the app runs in another, over the real Bolt and the real `openai` client, so that the
 * processor time of the stand-in and the model is not counted as the app's. All times are of this process's clock.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Change } from '../sandbox/server/hub.ts';
import { type StandIn, startStandIn } from '../sandbox/server/server.ts';
import { BOT_USER, COLLEAGUE, channelOf, type Message, YOU } from '../sandbox/server/workspace.ts';
import { createLog } from '../src/log.ts';
import type { Measured } from './app.ts';
import { type BenchModel, startBenchModel } from './model-server.ts';
import { now } from './now.ts';
import { benchPaper } from './paper.ts';

/** A thread that holds a paper. */
export interface BenchThread {
  channel: string;
  ts: string;
}

/** One turn, in milliseconds. */
export interface Timed {
  /** When the event was sent. */
  at: number;
  /**
   * From sending the event to receiving the call that shows the first text, without the model's own time from
   * reading its request to having sent its first sentence.
   */
  addedDelay: number;
  /** From sending the event to the end of the reply, without the model's time from its request to its last token. */
  ownTime: number;
  /** The text of the reply. */
  said: string;
}

/** Papers a channel holds, about as many as an area chair's or a small track's. */
const PAPERS_PER_CHANNEL = 20;
/** A reply that takes longer is a fault of the bench or the app. */
const PATIENCE_MS = 90_000;

/** What is waited for in one thread. */
interface Waiting {
  event: number;
  first: number;
  done(end: number, message: Message): void;
}

interface Parts {
  model: BenchModel;
  standIn: StandIn;
  app: ChildProcess;
  /** Starts the app; resolves when it is connected. */
  launch(): Promise<ChildProcess>;
}

const APP = fileURLToPath(new URL('./app.ts', import.meta.url));

export class World {
  readonly model: BenchModel;
  readonly #standIn: StandIn;
  readonly #launch: Parts['launch'];
  #app: ChildProcess;
  readonly #waiting = new Map<string, Waiting>();
  #questions = 0;
  #papers = 0;

  constructor({ model, standIn, launch, app }: Parts) {
    this.model = model;
    this.#standIn = standIn;
    this.#launch = launch;
    this.#app = app;
    standIn.on((change) => this.#see(change));
  }

  /** Attaches a paper in a new thread, as a person does; resolves when its card is there. */
  async attach(): Promise<BenchThread> {
    const number = this.#papers++;
    const channel = this.#channel(Math.floor(number / PAPERS_PER_CHANNEL));
    const file = await this.#standIn.upload({
      name: `${number}.json`,
      bytes: Buffer.from(benchPaper(number)),
    });
    const said = { channel, text: `@Sidechair`, files: [file.id] };
    const { ts } = await this.#reply(channel, null, said);
    return { channel, ts };
  }

  /** Attaches so many papers, some side by side. */
  async attachMany(count: number): Promise<BenchThread[]> {
    const threads: BenchThread[] = [];
    const attachOnes = async () => {
      while (this.#papers < start + count) threads.push(await this.attach());
    };
    const start = this.#papers;
    await Promise.all(Array.from({ length: 8 }, attachOnes));
    return threads;
  }

  /** Asks in a thread; resolves when the answer is whole. */
  async ask(thread: BenchThread, question = 'What do the reviewers say?'): Promise<Timed> {
    this.#questions += 1;
    const tag = String(this.#questions);
    const said = { channel: thread.channel, thread_ts: thread.ts, text: `${question} (#${tag})` };
    const { event, first, end, message } = await this.#reply(thread.channel, thread.ts, said);
    const asked = this.model.asked.get(tag);
    if (!asked) throw new Error(`The model was not asked question ${tag}: ${message.text.slice(0, 200)}`);
    return {
      at: event,
      addedDelay: first - event - (asked.firstSentence - asked.at),
      ownTime: end - event - (asked.end - asked.at),
      said: message.text,
    };
  }

  /** The app's memory after a garbage collection, and its processor time so far. */
  async measure(): Promise<Measured> {
    this.#app.send('measure');
    const [measured] = await once(this.#app, 'message');
    return measured as Measured;
  }

  /** Calls of the Web API so far, by method. */
  calls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { method } of this.#standIn.calls()) counts[method] = (counts[method] ?? 0) + 1;
    return counts;
  }

  /** Runs `look` while the app is stopped, and starts it again. */
  async whileStopped<T>(look: () => Promise<T>): Promise<T> {
    await this.#stopApp();
    const seen = await look();
    this.#app = await this.#launch();
    return seen;
  }

  async close(): Promise<void> {
    await this.#stopApp();
    await this.#standIn.close();
    await this.model.close();
  }

  async #stopApp(): Promise<void> {
    const ended = once(this.#app, 'exit');
    this.#app.send('stop');
    await ended;
  }

  #channel(nth: number): string {
    const id = `C0BENCH${String(nth).padStart(4, '0')}`;
    const { channels } = this.#standIn.workspace;
    if (!channels.some((channel) => channel.id === id))
      channels.push({ ...channelOf(id, `bench-${nth}`, [YOU, COLLEAGUE, BOT_USER]), private: true });
    return id;
  }

  /** Says something and waits for the end of the reply to it. */
  async #reply(channel: string, threadTs: string | null, said: Parameters<StandIn['say']>[0]) {
    const held = Promise.withResolvers<{ end: number; message: Message }>();
    const waiting: Waiting = {
      event: Number.NaN,
      first: Number.NaN,
      done: (end, message) => held.resolve({ end, message }),
    };
    // The event is sent before say() returns, so a thread of its own is known by its channel only until then.
    const early = `${channel}:${threadTs ?? ''}`;
    this.#waiting.set(early, waiting);
    const { ts } = await this.#standIn.say(said);
    const key = `${channel}:${threadTs ?? ts}`;
    this.#waiting.delete(early);
    this.#waiting.set(key, waiting);
    const timer = setTimeout(
      () => held.reject(new Error(`No whole reply within ${PATIENCE_MS / 1_000} s.`)),
      PATIENCE_MS,
    );
    const { end, message } = await held.promise.finally(() => clearTimeout(timer));
    this.#waiting.delete(key);
    return { ts, event: waiting.event, first: waiting.first, end, message };
  }

  #see(change: Change): void {
    if (change.type === 'delivered') this.#delivered(change.id);
    else if (change.type === 'message') this.#shown(change.message);
    else if (change.type === 'message_changed' && !change.message.stream)
      this.#ended(change.message, change.previous);
  }

  #delivered(id: string): void {
    const event = this.#standIn.events().findLast(({ event_id }) => event_id === id)?.event;
    if (!event || event.user === BOT_USER) return;
    const waiting = this.#waiting.get(`${event.channel}:${event.thread_ts ?? ''}`);
    if (waiting && Number.isNaN(waiting.event)) waiting.event = now();
  }

  /** The bot began its reply. A card or a notice is whole at once. */
  #shown(message: Message): void {
    const waiting = this.#waitingFor(message);
    if (!waiting) return;
    if (Number.isNaN(waiting.first)) waiting.first = this.#lastCall(message).at;
    if (!message.stream) waiting.done(now(), message);
  }

  /** A stream's end. */
  #ended(message: Message, previous: Message): void {
    if (previous.stream) this.#waitingFor(message)?.done(now(), message);
  }

  #waitingFor({ user, channel, thread_ts }: Message): Waiting | undefined {
    return user === BOT_USER ? this.#waiting.get(`${channel}:${thread_ts}`) : undefined;
  }

  #lastCall({ thread_ts }: Message) {
    return this.#standIn
      .calls()
      .findLast(({ method, args }) => method.startsWith('chat.') && args.thread_ts === thread_ts)!;
  }
}

interface WorldOptions {
  /** A path or a `postgres://` URL. */
  databaseUrl: string;
  /** Where the app's process writes a processor profile; null for none. */
  profile: string | null;
  PATH: string | undefined;
}

/** Starts the stand-in, the model and the app, and resolves when the app is connected. */
export async function startWorld({ databaseUrl, profile, PATH }: WorldOptions): Promise<World> {
  const model = await startBenchModel(Math.random);
  const standIn = await startStandIn({
    port: 0,
    file: null,
    manifest: readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'),
    clock: { now },
    random: randomBytes,
    log: createLog('warn', (line) => process.stderr.write(`${line}\n`), Date.now),
    page: async () => ({ html: '', js: '', css: '' }),
    onReset: async () => {},
    rates: 'off',
  });
  const environment = {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_API_URL: standIn.apiUrl,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'bench',
    DATABASE_URL: databaseUrl,
  };
  const execArgv = ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])];
  const launch = async () => {
    const app = fork(APP, [JSON.stringify(environment)], { env: { PATH }, execArgv });
    await once(app, 'message');
    await standIn.until(() => standIn.connected);
    return app;
  };
  return new World({ model, standIn, launch, app: await launch() });
}
