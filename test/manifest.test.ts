/** manifest.yml against the code, and against the structure that Slack's manifest schema (version 2) asks for. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS, EVENTS, SHORTCUTS } from '../handlers/names.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TEXT = readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8');

const text = (most: number, least = 1) => z.string().min(least).max(most);
const names = (most: number) =>
  z
    .array(text(50))
    .max(most)
    .refine((all) => new Set(all).size === all.length, 'must not name anything twice');

/** The part of Slack's schema that this manifest uses, with its limits; what it does not know it refuses, as ours must. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    background_color: z.string().regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/),
    // Slack's schema says 175, its reference 174.
    long_description: text(4_000, 175),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({ agent_description: text(300) }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: text(32, 2).startsWith('/'),
          description: text(2_000),
          usage_hint: text(1_000),
          should_escape: z.boolean(),
        }),
      )
      .min(1)
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(['message', 'global']),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .min(1)
      .max(10),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: names(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: names(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = Manifest.parse(parse(TEXT));
const { slash_commands, shortcuts } = manifest.features;
const events = manifest.settings.event_subscriptions.bot_events;
const scopes = manifest.oauth_config.scopes.bot;

const handlers = readdirSync(path.join(ROOT, 'handlers'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(ROOT, 'handlers', file), 'utf8'))
  .join('\n');

const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

/** Web API methods that the code calls, by their names in quotes. */
const METHODS = sorted(
  [
    ...handlers.matchAll(
      /'((?:agents|chat|views|files|conversations|assistant|users|reactions|auth)\.[a-zA-Z.]+)'/g,
    ),
  ].map((match) => match[1]!),
);

/** What a method needs. Reading a conversation needs the scope of each kind of conversation the bot hears. */
const NEEDS: Record<string, string[]> = {
  'agents.sessions.setStatus': ['chat:write', 'assistant:write'],
  'assistant.threads.setStatus': ['chat:write'],
  'chat.appendStream': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.info': ['files:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

const EVENT_NEEDS: Record<string, string[]> = {
  agent_session_stopped: ['chat:write'],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
};

test('every command of the manifest is handled, and every handled one is in the manifest', () => {
  assert.deepEqual(sorted(slash_commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)));
  for (const name of Object.keys(COMMANDS))
    assert.match(handlers, new RegExp(`app\\.command\\(COMMANDS\\.${name}\\b`));
});

test('every shortcut of the manifest is handled, and every handled one is in the manifest', () => {
  assert.deepEqual(sorted(shortcuts.map(({ callback_id }) => callback_id)), sorted(Object.values(SHORTCUTS)));
  for (const name of Object.keys(SHORTCUTS))
    assert.match(handlers, new RegExp(`onShortcut\\(surfaces, SHORTCUTS\\.${name},`));
  assert.ok(shortcuts.every(({ type }) => type === 'message'));
});

test('every event of the manifest is taken in or listened to, and none is missing', () => {
  const heard = events.map((event) => event.replace(/^message\..*/, 'message'));
  assert.deepEqual(sorted(heard), sorted([...EVENTS.intake, EVENTS.home, EVENTS.stopped]));
  assert.deepEqual(sorted(events), sorted(Object.keys(EVENT_NEEDS)));
});

test('every method that is called is known here with what it needs', () => {
  assert.deepEqual(METHODS, sorted(Object.keys(NEEDS)));
  assert.ok(METHODS.length > 10);
});

test('every scope is needed by a method, an event or the commands, and none is missing', () => {
  const needed = [...Object.values(NEEDS), ...Object.values(EVENT_NEEDS)].flat();
  assert.deepEqual(sorted(scopes), sorted([...needed, 'commands']));
});

test('every scope and event has its reason in a comment above it', () => {
  const lines = TEXT.split('\n');
  for (const name of [...scopes, ...events]) {
    const at = lines.findIndex((line) => line.trim() === `- ${name}`);
    assert.match(lines[at - 1] ?? '', /^\s*# \S.{10,}/, name);
  }
});

test('nothing asks for an address, since the app opens the connection itself', () => {
  assert.equal(manifest.settings.socket_mode_enabled, true);
  assert.doesNotMatch(TEXT.replace(/#.*/g, ''), /request_url|https?:/);
});
