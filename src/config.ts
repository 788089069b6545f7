/** The environment as one typed object; the only file that reads `process.env`. */
import dotenv from 'dotenv';
import { z } from 'zod';
import { ConfigError } from './errors.ts';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );
const url = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' });

/** Keys of 32 bytes, separated by commas, each as 64 hexadecimal digits or as base64. */
function keysIn(value: string, context: z.RefinementCtx): Buffer[] {
  const keys = value.split(',').map((text) => keyIn(text.trim()));
  if (keys.some((key) => key.length !== 32)) {
    context.addIssue(
      'must be 32 random bytes in base64 or hexadecimal, or several such keys with commas between',
    );
  }
  return keys;
}

const keyIn = (text: string): Buffer => {
  if (/^[0-9a-f]+$/i.test(text) && text.length === 64) return Buffer.from(text, 'hex');
  // Buffer.from skips what is not base64, so that a mistyped key would become another key.
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
};

/** Every variable that is read, and its rule. README's table lists the same names (a test compares them). */
export const Environment = z.object({
  SLACK_BOT_TOKEN: optional(z.string().startsWith('xoxb-', 'must begin with xoxb-')),
  SLACK_APP_TOKEN: optional(z.string().startsWith('xapp-', 'must begin with xapp-')),
  SLACK_SIGNING_SECRET: optional(z.string().min(16, 'is too short')),
  SLACK_API_URL: optional(url),
  PORT: optional(z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535)),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(url),
  OPENAI_MODEL: optional(z.string()),
  OPENAI_CONTEXT_TOKENS: optional(z.coerce.number({ error: 'must be a number of tokens' }).int().min(4096)),
  OPENAI_TIMEOUT_SECONDS: optional(
    z.coerce.number({ error: 'must be a number of seconds' }).positive().max(3600),
  ),
  OPENAI_PARALLEL: optional(z.coerce.number({ error: 'must be a number of requests' }).int().min(1)),
  SECOND_LOOK: optional(z.enum(['on', 'off'], 'must be on or off')),
  SECOND_LOOK_SECONDS: optional(
    z.coerce.number({ error: 'must be a number of seconds' }).positive().max(600),
  ),
  DATABASE_URL: optional(
    z
      .string()
      .refine(
        (value) => !/^\w+:\/\//.test(value) || (/^postgres(?:ql)?:/.test(value) && URL.canParse(value)),
        'must be the path of a SQLite file, or a URL such as postgres://user:password@host/database',
      ),
  ),
  ENCRYPTION_KEY: optional(z.string().transform(keysIn)),
  RETENTION_DAYS: optional(z.coerce.number({ error: 'must be a number of days' }).int().min(1).max(36_500)),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
});
type Environment = z.infer<typeof Environment>;

/** Where each value comes from, said when it is wrong or missing. */
const SOURCES: Record<keyof Environment, string> = {
  SLACK_BOT_TOKEN: 'In Slack: your app → OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN: 'In Slack: your app → Basic Information → App-Level Tokens, scope connections:write',
  SLACK_SIGNING_SECRET: 'In Slack: your app → Basic Information → Signing Secret (HTTP mode only)',
  SLACK_API_URL: 'It is the Web API of another Slack host; leave it empty for slack.com',
  PORT: 'It is a free port, for HTTP mode and the local workspace; 3737 by default',
  OPENAI_API_KEY: "Your provider's console has it",
  OPENAI_BASE_URL: 'It is a server with Chat Completions, such as http://127.0.0.1:11434/v1 for Ollama',
  OPENAI_MODEL: "The endpoint's list of models has it",
  OPENAI_CONTEXT_TOKENS: "It is the model's context size in tokens, at least 4096; 128000 by default",
  OPENAI_TIMEOUT_SECONDS: 'It is the longest time for one answer of the model, up to 3600; 240 by default',
  OPENAI_PARALLEL: 'It is how many requests a server of your own works at once; no limit by default',
  SECOND_LOOK: 'Off is for a model that is to be asked no more than once an answer; on by default',
  SECOND_LOOK_SECONDS: 'It is the longest time of the second look at an answer, up to 600; 20 by default',
  DATABASE_URL:
    "It is a path, made when it is not there (data/sidechair.sqlite by default), or your PostgreSQL database's URL",
  ENCRYPTION_KEY:
    'To make one: openssl rand -base64 32; keep a copy elsewhere, for nothing can be read without it',
  RETENTION_DAYS: 'It is how many days after its last message a thread is kept; without it, for ever',
  LOG_LEVEL: 'By default it is info in Slack, warn in the local workspace',
};

export type SlackConfig =
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl: string | null }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number; apiUrl: string | null };

export interface ModelConfig {
  baseUrl: string;
  apiKey: string | null;
  /** Null: the endpoint is asked which model it serves. */
  model: string | null;
  contextTokens: number;
  /** Milliseconds. */
  timeouts: { firstTokenMs: number; stallMs: number; totalMs: number };
  /** Requests under way at once, at most; the others wait. Null: no limit. */
  parallel: number | null;
  /** Longest time of the second look at an answer, in milliseconds; null: it is switched off. */
  secondLookMs: number | null;
}

export interface Config {
  /** Null when no Slack variable is set: the local workspace is opened. */
  slack: SlackConfig | null;
  /** Null when neither a key nor a base URL is set: no model is used. */
  model: ModelConfig | null;
  /** Path of a SQLite file, or the URL of a PostgreSQL database. */
  databaseUrl: string | null;
  /** The first encrypts, all decrypt; none: texts are stored as they are. 32 bytes each. */
  encryptionKeys: Buffer[];
  /** Null: threads are kept for ever. */
  retentionDays: number | null;
  workspacePort: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** `.env` (when there is one) under the real environment. */
export function loadEnvironment(): NodeJS.ProcessEnv {
  dotenv.config({ quiet: true });
  return process.env;
}

/** Reads the environment. Throws ConfigError that lists every fault at once, each with where to get the value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    throw configError(
      parsed.error.issues.map(({ path, message }) => fault(path[0] as keyof Environment, message)),
    );
  }
  const value = parsed.data;
  const faults = [...slackFaults(value), ...modelFaults(value)];
  if (faults.length > 0) throw configError(faults);
  const slack = slackConfig(value);
  return {
    slack,
    model: modelConfig(value),
    databaseUrl: value.DATABASE_URL ?? null,
    encryptionKeys: value.ENCRYPTION_KEY ?? [],
    retentionDays: value.RETENTION_DAYS ?? null,
    workspacePort: value.PORT ?? DEFAULT_PORT,
    // In a terminal the local workspace says what matters in words.
    logLevel: value.LOG_LEVEL ?? (slack ? 'info' : 'warn'),
  };
}

const DEFAULT_PORT = 3737;
const OPENAI_URL = 'https://api.openai.com/v1';

const fault = (name: keyof Environment, message: string) => `${name} ${message}. ${SOURCES[name]}.`;

const configError = (faults: string[]) =>
  new ConfigError(`The configuration cannot be used:\n${faults.map((line) => `  - ${line}`).join('\n')}`);

function slackFaults(value: Environment): string[] {
  const tokens = [value.SLACK_APP_TOKEN, value.SLACK_SIGNING_SECRET].filter(Boolean).length;
  if (value.SLACK_BOT_TOKEN && tokens === 0)
    return [
      fault('SLACK_APP_TOKEN', 'is missing (or SLACK_SIGNING_SECRET, for HTTP mode) beside SLACK_BOT_TOKEN'),
    ];
  if (!value.SLACK_BOT_TOKEN && tokens > 0) return [fault('SLACK_BOT_TOKEN', 'is missing')];
  return [];
}

function modelFaults(value: Environment): string[] {
  if (value.OPENAI_API_KEY && !value.OPENAI_BASE_URL && !value.OPENAI_MODEL)
    return [
      fault(
        'OPENAI_MODEL',
        'is missing beside OPENAI_API_KEY: which model may read the reviews is your choice',
      ),
    ];
  return [];
}

function slackConfig(value: Environment): SlackConfig | null {
  if (!value.SLACK_BOT_TOKEN) return null;
  const common = { botToken: value.SLACK_BOT_TOKEN, apiUrl: value.SLACK_API_URL ?? null };
  if (value.SLACK_APP_TOKEN) return { mode: 'socket', ...common, appToken: value.SLACK_APP_TOKEN };
  return {
    mode: 'http',
    ...common,
    signingSecret: value.SLACK_SIGNING_SECRET ?? '',
    port: value.PORT ?? DEFAULT_PORT,
  };
}

function modelConfig(value: Environment): ModelConfig | null {
  if (!value.OPENAI_API_KEY && !value.OPENAI_BASE_URL) return null;
  const totalMs = (value.OPENAI_TIMEOUT_SECONDS ?? 240) * 1000;
  return {
    baseUrl: value.OPENAI_BASE_URL ?? OPENAI_URL,
    apiKey: value.OPENAI_API_KEY ?? null,
    model: value.OPENAI_MODEL ?? null,
    contextTokens: value.OPENAI_CONTEXT_TOKENS ?? 128_000,
    timeouts: timeoutsWithin(totalMs),
    parallel: value.OPENAI_PARALLEL ?? null,
    secondLookMs: value.SECOND_LOOK === 'off' ? null : (value.SECOND_LOOK_SECONDS ?? 20) * 1000,
  };
}

/** Short of the whole, so that a model that says nothing, or falls silent, is told from one that is slow. */
const timeoutsWithin = (totalMs: number): ModelConfig['timeouts'] => ({
  firstTokenMs: Math.min(0.75 * totalMs, 90_000),
  stallMs: Math.min(0.5 * totalMs, 45_000),
  totalMs,
});
