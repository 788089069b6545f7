/**
 * A room to hold a whole conversation in: the stand-in's socket, Bolt, a SQLite file, and the openai client against
 * a scripted model. What is looked at is what a person sees in the thread.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type StandIn, startStandIn } from '../sandbox/server/server.ts';
import { BOT_USER, DISCUSSION, type Message } from '../sandbox/server/workspace.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { start } from '../src/main.ts';
import { type ModelServer, startModelServer } from './agent/model-server.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const REVIEWS = readFileSync(file('fixtures/split-reviews.json'));
const silent = createLog('error', () => undefined, Date.now);

export const LAUNCHER = file('../bin/sidechair.mjs');

export interface Room {
  standIn: StandIn;
  model: ModelServer;
  /** The environment that makes the app of this room, as a person would set it. */
  env: Record<string, string>;
  /** What to end before the room is closed, the last one first. */
  closers: (() => Promise<void>)[];
}

/** A workspace, a scripted model and an empty database; the app is not started. `more` goes over the environment. */
export async function openRoom(t: TestContext, more: Record<string, string> = {}): Promise<Room> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-'));
  const model = await startModelServer([]);
  const standIn = await startStandIn({
    port: 0,
    file: null,
    manifest: readFileSync(file('../manifest.yml'), 'utf8'),
    clock: { now: Date.now },
    random: (bytes) => randomBytes(bytes),
    log: silent,
    page: async () => ({ html: '', js: '', css: '' }),
    onReset: async () => undefined,
  });
  const closers = [() => standIn.close()];
  t.after(async () => {
    for (const close of closers.reverse()) await close();
    rmSync(folder, { recursive: true, force: true });
    // Last, since it fails the test when the script was not played exactly.
    await model.close();
  });
  const env = {
    SLACK_BOT_TOKEN: standIn.botToken,
    SLACK_APP_TOKEN: standIn.appToken,
    SLACK_API_URL: standIn.apiUrl,
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: 'scripted',
    DATABASE_URL: path.join(folder, 'sidechair.sqlite'),
    LOG_LEVEL: 'error',
    ...more,
  };
  return { standIn, model, env, closers };
}

/** The app in a process of its own, as `npm start` runs it, until it is killed or the test ends. */
export function launch(t: TestContext, { env }: Room): { kill(): Promise<void> } {
  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  t.after(kill);
  return { kill };
}

/** A room with the app in it, in this process. */
export async function openStaffedRoom(t: TestContext, more: Record<string, string> = {}): Promise<Room> {
  const room = await openRoom(t, more);
  const app = await start(readConfig(room.env), silent);
  room.closers.push(() => app.stop());
  return room;
}

/** The top message of a paper's thread, once its card is there. */
export async function attachReviews({ standIn }: Room, reviews: string | null = null): Promise<Message> {
  const bytes = reviews === null ? REVIEWS : Buffer.from(reviews);
  const upload = await standIn.upload({ name: 'reviews.json', bytes });
  const top = await standIn.say({ text: '@Sidechair the reviews', files: [upload.id] });
  await answersIn(standIn, top, 1);
  return top;
}

/** What the bot says in a thread once it has said `count` whole messages. */
export const answersIn = (standIn: StandIn, top: Message, count: number) =>
  standIn.until(() => {
    const said = botMessages(standIn, top);
    return said.length >= count && said.every(({ stream }) => stream === undefined) ? said : null;
  });

export const botMessages = (standIn: StandIn, top: Message) =>
  standIn.you.messages(DISCUSSION, top.ts).filter(({ user }) => user === BOT_USER);

/** Everything a message shows, as the JSON of its blocks. */
export const shown = (message: Message | undefined): string =>
  JSON.stringify(message?.blocks ?? message?.text ?? '');

/** The action_id of the button with this label. */
export function actionNamed(message: Message | undefined, label: string): string {
  const elements = (message?.blocks ?? []).flatMap(
    (block) => (block as { elements?: unknown[] }).elements ?? [],
  );
  const found = elements.find((element) => (element as { text?: { text?: string } }).text?.text === label);
  assert.ok(found, `there is a button ${label}`);
  return (found as { action_id: string }).action_id;
}

/** Asks in the thread, and gives the bot's messages in answer, once the last of them has its buttons. */
export async function ask({ standIn }: Room, top: Message, text: string): Promise<Message[]> {
  const { ts } = await standIn.say({ text, thread_ts: top.ts });
  return standIn.until(() => {
    const said = botMessages(standIn, top).filter((message) => Number(message.ts) > Number(ts));
    const last = said.at(-1);
    return last?.stream === undefined && /"type":"(?:context_)?actions"/.test(shown(last)) ? said : null;
  });
}

/** What a person reads of some messages: the text of their blocks, in order, without buttons. */
export const read = (messages: Message[]): string =>
  messages.flatMap(({ blocks, text }) => (blocks ? blocks.flatMap(wordsIn) : [text])).join('\n');

function wordsIn(block: unknown): string[] {
  const { type, text, elements } = block as { type: string; text?: unknown; elements?: unknown[] };
  if (/^(?:actions|context_actions)$/.test(type)) return [];
  if (typeof text === 'string') return [text];
  return [...(text ? wordsIn(text) : []), ...(elements ?? []).flatMap(wordsIn)];
}
