/** The Bolt app: Socket Mode or HTTP, its ports for the conversation, and every surface. */
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackConfig } from '../src/config.ts';
import type { Conversation } from '../src/conversation/conversation.ts';
import type { Files, History, Replies } from '../src/conversation/ports.ts';
import { ConfigError } from '../src/errors.ts';
import type { Log } from '../src/log.ts';
import { createAccess } from './access.ts';
import { registerActions } from './actions.ts';
import { createAdmission } from './admission.ts';
import { registerAgreement } from './agreement.ts';
import type { AgentPlace } from './blocks/help.ts';
import { registerCommands } from './commands.ts';
import { registerEvidence } from './evidence.ts';
import { codeOf } from './explain.ts';
import { createFiles } from './files.ts';
import { createHistory } from './history.ts';
import { registerHome } from './home.ts';
import { registerHostile } from './hostile.ts';
import { take, takeIn } from './intake.ts';
import { TIMES } from './limits.ts';
import type { Normalised } from './messages.ts';
import { seeing } from './remembered.ts';
import { createReplies } from './reply.ts';
import { registerShortcuts } from './shortcuts.ts';
import { createCalls, UNAUTHORISED } from './slack-calls.ts';
import { createStops, registerStop, type Stops } from './stop.ts';
import type { Identity } from './surfaces.ts';
import { systemTimers, type Timers } from './timers.ts';
import { registerViews } from './views.ts';

export interface SlackApp {
  replies: Replies;
  files: Files;
  history: History;
  /** Tells when Slack's events begin to reach this process, and when they do not any more. */
  onConnection(listener: (up: boolean) => void): void;
  /** Registers every surface; once, before `start`. */
  register(deps: { conversation: Conversation; agent: AgentPlace }): void;
  /** Checks the tokens and begins to take events. Rejects with ConfigError when Slack refuses one. */
  start(): Promise<void>;
  /** Takes no more events. What is being answered goes on. */
  stop(): Promise<void>;
}

/** `callMs`: how long one Web API call may take. */
export function createSlackApp(
  slack: SlackConfig,
  log: Log,
  timers: Timers = systemTimers,
  callMs: number = TIMES.call,
): SlackApp {
  const logger = bridge(log);
  const options = { ...(slack.apiUrl ? { slackApiUrl: slack.apiUrl } : {}), logger };
  // With no explicit retryConfig Bolt's clients try a hundred times; ours are tried again by createCalls alone.
  const once = { ...options, retryConfig: { retries: 0 }, timeout: callMs };
  const client = new webApi.WebClient(slack.botToken, { ...once, rejectRateLimitedCalls: true });
  const calls = createCalls(client, timers);
  const identity = remembered(() => whoAmI(client));
  const receiver = createReceiver(slack, options, logger);
  const app = new App({
    receiver,
    clientOptions: once,
    logger,
    convoStore: false,
    authorize: async () => {
      const { botUserId, team } = await identity();
      return { botToken: slack.botToken, botUserId, teamId: team };
    },
  });
  app.error(async (error) => log.error('surface.crashed', { code: codeOf(error) }));
  const access = createAccess({ calls, timers, identity });
  let stops: Stops | undefined;
  let intake: ((said: Normalised) => Promise<string>) | undefined;

  return {
    replies: createReplies({
      calls,
      timers,
      log,
      botUserId: async () => (await identity()).botUserId,
      stopped: (turn) => stops?.stream(turn),
    }),
    files: createFiles({ calls, token: slack.botToken }),
    history: createHistory({
      calls,
      identity,
      takeIn: async (kind, message) => void (await intake?.({ kind, message })),
    }),
    onConnection: (listener) => watch(receiver, listener),
    register({ conversation, agent }) {
      const surfaces = { app, calls, conversation, access, agent, identity, timers, log };
      const admission = createAdmission(surfaces);
      stops = createStops(surfaces);
      const taking = { conversation, admission, stops, identity, log };
      intake = (said) => take(taking, said);
      refuseReplays(app, timers, log);
      commitFirst(app, (body) => takeIn(taking, body));
      registerCommands(surfaces);
      registerShortcuts(surfaces);
      registerActions(surfaces);
      registerEvidence(surfaces);
      registerHostile(surfaces);
      registerViews(surfaces);
      registerAgreement(surfaces);
      registerStop(surfaces);
      registerHome(surfaces);
    },
    async start() {
      await identity();
      await app.start().catch((error: unknown) => {
        throw refusedToken(error, 'SLACK_APP_TOKEN') ?? error;
      });
      log.info('slack.started', { mode: slack.mode });
    },
    async stop() {
      await app.stop();
    },
  };
}

/** Bolt acknowledges an event before any listener runs. This runs before Bolt: what it rejects is not acknowledged. */
function commitFirst(app: App, commit: (body: unknown) => Promise<void>): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    await commit(event.body);
    await processEvent(event);
  };
}

/** A signed request of Slack is good for five minutes; what is sent again within twice that is remembered. */
const REPLAY_MS = 10 * 60_000;

const Interaction = z.object({ trigger_id: z.string() });

/** Each press, command and submission has its own trigger: one that comes again was copied, and does nothing. */
function refuseReplays(app: App, timers: Timers, log: Log): void {
  const triggers = seeing(REPLAY_MS, timers);
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const interaction = Interaction.safeParse(event.body);
    if (!interaction.success || triggers.first(interaction.data.trigger_id)) return processEvent(event);
    log.warn('access.refused', { what: 'replay', why: 'replayed' });
    await event.ack();
  };
}

function createReceiver(slack: SlackConfig, options: webApi.WebClientOptions, logger: Logger) {
  if (slack.mode === 'http')
    return new HTTPReceiver({ signingSecret: slack.signingSecret, port: slack.port, logger });
  // Asking for a new socket is never given up: a rejection there would end the process.
  const patient = { forever: true, factor: 1.3, maxTimeout: 30_000 };
  return new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    installerOptions: { clientOptions: { ...options, retryConfig: patient } },
  });
}

/** Over HTTP Slack reaches us whenever we listen. A socket that Slack renews is away for a moment only. */
function watch(receiver: ReturnType<typeof createReceiver>, listener: (up: boolean) => void): void {
  if (receiver instanceof HTTPReceiver) {
    listener(true);
    return;
  }
  receiver.client.on('connected', () => listener(true));
  for (const gone of ['reconnecting', 'disconnected']) receiver.client.on(gone, () => listener(false));
}

async function whoAmI(client: webApi.WebClient): Promise<Identity> {
  try {
    const { user_id, team_id } = await client.auth.test();
    return { botUserId: String(user_id), team: String(team_id) };
  } catch (error) {
    throw refusedToken(error, 'SLACK_BOT_TOKEN') ?? error;
  }
}

/** What to do about a token that Slack does not take, or null when the error is something else. */
function refusedToken(error: unknown, name: string): ConfigError | null {
  if (!(error instanceof webApi.WebAPIPlatformError) || !UNAUTHORISED.has(error.data.error)) return null;
  return new ConfigError(
    `Slack refuses ${name} (${error.data.error}). Copy it anew from your app at api.slack.com/apps and start again.`,
  );
}

/** Asked once; a failure is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

/**
 * The SDK's log lines with nothing of what they carry: their fixed beginning only, up to the first mark behind which
 * an SDK puts requests, errors or bodies. Debug lines hold whole requests and are dropped.
 */
function bridge(log: Log): Logger {
  const beginning = (parts: unknown[]) => /^[\w\s.'/-]{0,80}/.exec(String(parts[0]))?.[0].trim() ?? '';
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn('slack.sdk', { line: beginning(parts) }),
    error: (...parts) => log.error('slack.sdk', { line: beginning(parts) }),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
