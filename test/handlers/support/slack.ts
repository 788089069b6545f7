/** Slack's stand-in and our app beside it, over a real socket and real HTTP. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { createSlackApp, type SlackApp } from '../../../handlers/app.ts';
import type { Timers } from '../../../handlers/timers.ts';
import type { Times } from '../../../sandbox/server/limits.ts';
import { type StandIn, startStandIn } from '../../../sandbox/server/server.ts';
import { DISCUSSION, type Message, YOU } from '../../../sandbox/server/workspace.ts';
import type { Turn } from '../../../src/conversation/turn.ts';
import { createLog } from '../../../src/log.ts';

const MANIFEST = readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8');
export const silent = createLog('error', () => undefined, Date.now);

/** How much faster the app's waits pass than the clock on the wall. */
const SPEED = 20;

export const fastTimers = (): Timers => {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * SPEED,
    after: (ms, run) => {
      const timer = setTimeout(run, ms / SPEED);
      return () => clearTimeout(timer);
    },
  };
};

export interface Slack {
  standIn: StandIn;
  app: SlackApp;
}

/** Both are closed when the test ends; `start` is left to the test. */
export async function openSlack(t: TestContext, times: Partial<Times> = {}): Promise<Slack> {
  const standIn = await startStandIn({
    port: 0,
    file: null,
    manifest: MANIFEST,
    clock: { now: Date.now },
    random: (bytes) => randomBytes(bytes),
    log: silent,
    page: async () => ({ html: '', js: '', css: '' }) as never,
    onReset: async () => undefined,
    times,
  });
  const app = newApp(standIn);
  t.after(() => standIn.close());
  return { standIn, app };
}

/** `callMs`: how long a call may take; Slack's own limit unless a test waits for it. */
export const newApp = (standIn: StandIn, callMs?: number): SlackApp =>
  createSlackApp(
    { mode: 'socket', botToken: standIn.botToken, appToken: standIn.appToken, apiUrl: standIn.apiUrl },
    silent,
    fastTimers(),
    callMs,
  );

/** A question asked in a new thread, as the turn it becomes. */
export async function askIn({ standIn }: Slack, more: Partial<Turn> = {}): Promise<Turn> {
  const top = await standIn.say({ text: 'Reviews of a paper' });
  const asked = await standIn.say({ text: 'What are the weaknesses?', thread_ts: top.ts });
  const team = 'T0SIDECHAIR';
  return {
    id: `${team}:${DISCUSSION}:${asked.ts}`,
    thread: `${team}:${DISCUSSION}:${top.ts}`,
    team,
    channel: DISCUSSION,
    threadTs: top.ts,
    ts: asked.ts,
    user: YOU,
    userTeam: team,
    request: { kind: 'ask', text: asked.text },
    state: 'answering',
    attempts: 1,
    reply: [],
    ...more,
  };
}

/** What the bot says in the turn's thread, in order. */
export const repliesIn = ({ standIn }: Slack, turn: Turn): Message[] =>
  standIn.workspace
    .thread(turn.channel, turn.threadTs)
    .filter(({ user }) => user === standIn.workspace.bot.id);

/** The markdown that a message shows. */
export const markdownOf = (message: Message | undefined): string =>
  (message?.blocks ?? [])
    .filter((block) => block.type === 'markdown')
    .map((block) => String(block.text))
    .join('');

/** Every word a message shows, wherever it stands in its blocks. */
export const wordsOf = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? []);
