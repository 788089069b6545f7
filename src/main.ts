/**
 * The composition root: configuration → store, agents, platform → the app. The only file that sees both the
 * domain and the surfaces. With no Slack token it first opens the local workspace, and then connects to it
 * exactly as it would to Slack.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSlackApp } from '../handlers/app.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../sandbox/server/server.ts';
import { buildPage } from '../sandbox/web/build.ts';
import { createAgents, longestAnswerMs } from './agents.ts';
import { asksForHelp } from './cli/arguments.ts';
import { type Config, loadEnvironment, readConfig, type SlackConfig } from './config.ts';
import { createConversation } from './conversation/desk.ts';
import type { QueueOptions } from './conversation/queue.ts';
import { openDatabase, workspaceFileOf } from './database.ts';
import { ConfigError, StoreError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { startRetention } from './store/retention.ts';
import type { Store } from './store/store.ts';

/** What was started, and how to end it: turns in hand get `STOP_GRACE_MS`, the rest waits for the next start. */
interface Running {
  /** The local workspace's address, or null when connected to Slack. */
  address: string | null;
  stop(): Promise<void>;
}

const STOP_GRACE_MS = 10_000;
const SAMPLE = new URL('../sandbox/sample/paper.json', import.meta.url);
const MANIFEST = new URL('../manifest.yml', import.meta.url);

/**
 * Starts the app. Resolves when it takes messages. Throws ConfigError, StoreError, or what Slack answered. `queue` is
 * for those who cannot wait as long as it does by itself.
 */
export async function start(config: Config, log: Log, queue: Partial<QueueOptions> = {}): Promise<Running> {
  if (config.slack) {
    const store = await openDatabase(config, log);
    const app = await startApp(config, config.slack, store, log, queue);
    return { address: null, stop: app.stop };
  }
  return startWorkspace(config, log);
}

async function startWorkspace(config: Config, log: Log): Promise<Running> {
  const store = await openDatabase(config, log);
  const options: StandInOptions = {
    port: config.workspacePort,
    file: workspaceFileOf(config),
    manifest: await readFile(MANIFEST, 'utf8'),
    clock: { now: Date.now },
    random: randomBytes,
    log,
    page: buildPage,
    onReset: async () => {
      await store.forgetEverything();
    },
    onFresh: attachSample,
  };
  const standIn = await startStandIn(options).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const slack = {
    mode: 'socket',
    botToken: standIn.botToken,
    appToken: standIn.appToken,
    apiUrl: standIn.apiUrl,
  } as const;
  const app = await startApp(config, slack, store, log);
  const stop = async () => {
    await app.stop();
    await standIn.close();
  };
  return { address: standIn.url, stop };
}

/** What a newcomer finds: a colleague has attached the reviews of an invented paper. */
async function attachSample(standIn: StandIn): Promise<void> {
  const file = await standIn.upload({ name: 'reviews-7312.json', bytes: await readFile(SAMPLE) });
  await standIn.say({
    text: '@Sidechair here are the reviews of submission 7312.',
    files: [file.id],
    colleague: true,
  });
}

async function startApp(
  config: Config,
  slack: SlackConfig,
  store: Store,
  log: Log,
  queue: Partial<QueueOptions> = {},
): Promise<{ stop(): Promise<void> }> {
  const agents = createAgents(config.model, Date.now);
  const app = createSlackApp(slack, log);
  const conversation = createConversation({
    store,
    agents,
    replies: app.replies,
    files: app.files,
    history: app.history,
    clock: Date.now,
    log,
    queue,
    limits: config.model ? { answerMs: longestAnswerMs(config.model) } : {},
  });
  const { model, host } = agents.model ?? agents.extractive;
  app.register({ conversation, agent: { model, host } });
  app.onConnection((up) => void conversation.connection(up));
  try {
    await conversation.start();
    await app.start();
  } catch (error) {
    await conversation.stop(0);
    await store.close();
    throw error;
  }
  const endRetention = retention(config, store, log);
  return {
    stop: async () => {
      await app.stop();
      await conversation.stop(STOP_GRACE_MS);
      await endRetention();
      await store.close();
    },
  };
}

/** Nothing is forgotten by itself unless RETENTION_DAYS is set. */
function retention({ retentionDays: days }: Config, store: Store, log: Log): () => Promise<void> {
  if (days === null) return async () => {};
  const every = (ms: number, job: () => void) => {
    const timer = setInterval(job, ms);
    return () => clearInterval(timer);
  };
  return startRetention({ store, days, clock: Date.now, log, every });
}

const USAGE =
  'Usage: npm start (no options). What it is told stands in the environment or in .env: see .env.example.';

/** `npm start`. */
export async function main(_command: string, argv: string[]): Promise<void> {
  if (argv.length > 0) {
    process.exitCode = asksForHelp(argv) ? 0 : 2;
    (process.exitCode === 0 ? process.stdout : process.stderr).write(`${USAGE}\n`);
    return;
  }
  let port = 0;
  try {
    const config = readConfig(loadEnvironment());
    port = config.workspacePort;
    const log = createLog(config.logLevel, (line) => process.stderr.write(`${line}\n`), Date.now);
    const running = await start(config, log);
    stopOnSignal(running, log);
    process.stdout.write(greeting(running, config));
  } catch (error) {
    process.stderr.write(`${explain(error, port)}\n`);
    process.exitCode = 1;
  }
}

function greeting({ address }: Running, { model }: Config): string {
  const where = address
    ? `Sidechair's local workspace is open at ${address}`
    : 'Sidechair is connected to Slack and takes messages.';
  const agent = model
    ? `Answers come from the model at ${new URL(model.baseUrl).host}; for venues that forbid models, from quotes.`
    : 'No model is configured: answers are quotes, and nothing leaves this machine.';
  return `${where}\n${agent}\nStop it with Ctrl+C.\n`;
}

/** One Ctrl+C reaches a foreground process twice, from the terminal and from its launcher; a later one means it. */
const SAME_SIGNAL_MS = 1_000;

function stopOnSignal(running: Running, log: Log): void {
  let since: number | null = null;
  const stop = (signal: string) => {
    if (since !== null) {
      if (signal === 'SIGINT' && Date.now() - since > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    since = Date.now();
    log.info('stopping', { signal });
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
}

/** Only errors made for people are shown whole; of any other, its code. */
function explain(error: unknown, port: number): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StoreError) return `${error.message} ${error.hint}`;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
  return (
    (code ? portFault(code, port) : null) ??
    `Sidechair could not start${code ? ` (${code})` : ''}. Nothing was changed. Set LOG_LEVEL=debug to see more.`
  );
}

function portFault(code: string, port: number): string | null {
  const other = `choose another port: PORT=${port < 65_535 ? port + 1 : port - 1} npm start`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another Sidechair. Nothing was changed. Stop that one, or ${other}`;
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Nothing was changed. To go on, ${other}`;
  return null;
}
