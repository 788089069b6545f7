/** A stand-in with a manifest of its own, and the two ways to be an app of it: Bolt, or a bare socket. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { App, LogLevel } from '@slack/bolt';
import { WebSocket } from 'ws';
import { type StandIn, type StandInOptions, startStandIn } from '../../sandbox/server/server.ts';
import type { Log } from '../../src/log.ts';

export const MANIFEST = `
display_information: { name: Sidechair }
features:
  bot_user: { display_name: Sidechair }
  app_home: { home_tab_enabled: true }
  slash_commands:
    - { command: /reviews, description: Attach reviews, usage_hint: "[help]" }
  shortcuts:
    - { name: Attach as reviews, type: message, callback_id: attach, description: Attach }
    - { name: New paper, type: global, callback_id: new_paper, description: New }
oauth_config:
  scopes:
    bot: [app_mentions:read, channels:history, chat:write, commands, files:read, files:write, groups:history,
      im:history]
settings:
  event_subscriptions:
    bot_events: [app_home_opened, app_mention, message.channels, message.groups, message.im]
  interactivity: { is_enabled: true }
`;

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

interface Closing {
  after(close: () => Promise<void>): void;
}

/** Starts a stand-in that closes with the test. */
export async function standInFor(t: Closing, options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const standIn = await startStandIn({
    port: 0,
    file: null,
    manifest: MANIFEST,
    clock: { now: Date.now },
    random: randomBytes,
    log: silent,
    page: async () => ({ html: '<!doctype html>', js: 'let page;', css: 'p {}' }),
    onReset: async () => {},
    ...options,
  });
  t.after(() => standIn.close());
  return standIn;
}

/** A Bolt app for the stand-in, not started. It is stopped before the stand-in closes. */
export function boltApp(t: Closing, standIn: StandIn): App {
  const app = new App({
    token: standIn.botToken,
    appToken: standIn.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: standIn.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  app.error(async () => {});
  t.after(async () => {
    await app.stop();
  });
  return app;
}

interface Envelope {
  type: string;
  envelope_id: string;
  payload: { event_id: string; event: Record<string, unknown> & { type: string } } & Record<string, unknown>;
  accepts_response_payload: boolean;
  retry_attempt: number;
  retry_reason: string;
}

/** A bare Socket Mode client: frames arrive in `frames`, and nothing is acknowledged unless asked. */
export class BareSocket {
  readonly frames: Envelope[] = [];
  readonly socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)));
      for (const look of [...this.#waiting]) look();
    });
  }

  /** The frame at `index` of those with this type, now or when it arrives. */
  frame(type: string, index = 0): Promise<Envelope> {
    return new Promise((resolve) => {
      const look = () => {
        const frame = this.frames.filter((candidate) => candidate.type === type)[index];
        if (frame === undefined) return;
        this.#waiting.delete(look);
        resolve(frame);
      };
      this.#waiting.add(look);
      look();
    });
  }

  ack({ envelope_id }: Envelope, payload: object = {}): void {
    this.socket.send(JSON.stringify({ envelope_id, payload }));
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.socket.once('close', () => resolve()));
  }
}

/** Opens a bare socket and waits for its hello. */
export async function bareSocket(t: Closing, standIn: StandIn): Promise<BareSocket> {
  const opened = await call(standIn, 'apps.connections.open', {}, standIn.appToken);
  assert.equal(opened.ok, true);
  const bare = new BareSocket(String(opened.url));
  t.after(async () => bare.socket.terminate());
  await bare.frame('hello');
  return bare;
}

type ApiAnswer = Record<string, unknown> & { ok: boolean; error?: string };

/** One Web API call as a form, with objects as JSON, as every Slack SDK sends them. */
export async function call(
  standIn: StandIn,
  method: string,
  args: Record<string, unknown> = {},
  token = standIn.botToken,
): Promise<ApiAnswer> {
  return (await rawCall(standIn, method, args, token)).json() as Promise<ApiAnswer>;
}

export function rawCall(
  standIn: StandIn,
  method: string,
  args: Record<string, unknown>,
  token: string,
): Promise<Response> {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args))
    form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  return fetch(`${standIn.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const section = (text: string) => ({ type: 'section' as const, text: mrkdwn(text) });

/** A clock that a test moves by hand. */
export class HandClock {
  time = Date.UTC(2026, 10, 20);
  now = () => this.time;
}
