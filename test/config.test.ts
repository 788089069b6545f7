import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

const faultOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return '';
};

test('an empty environment opens the local workspace and uses no model', () => {
  const config = readConfig({});
  assert.equal(config.slack, null);
  assert.equal(config.model, null);
  assert.equal(config.logLevel, 'warn');
});

test('blank lines of a copied .env count as unset', () => {
  assert.deepEqual(readConfig({ SLACK_BOT_TOKEN: '', OPENAI_API_KEY: ' ', PORT: '' }), readConfig({}));
});

test('a private endpoint is one variable away', () => {
  const { model } = readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' });
  assert.equal(model?.baseUrl, 'http://127.0.0.1:11434/v1');
  assert.equal(model?.apiKey, null);
  assert.equal(model?.model, null);
});

test('the second look is on unless it is switched off, and has its own time limit', () => {
  const look = (env: Record<string, string>) =>
    readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', ...env }).model?.secondLookMs;
  assert.equal(look({}), 20_000);
  assert.equal(look({ SECOND_LOOK: 'on', SECOND_LOOK_SECONDS: '5' }), 5_000);
  assert.equal(look({ SECOND_LOOK: 'off' }), null);
  assert.match(faultOf({ SECOND_LOOK: 'maybe' }), /SECOND_LOOK must be on or off/);
});

test('a key alone does not choose the model that reads the reviews', () => {
  assert.match(faultOf({ OPENAI_API_KEY: 'sk-x' }), /OPENAI_MODEL is missing beside OPENAI_API_KEY/);
});

test('both Slack modes are recognised by their tokens', () => {
  const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };
  assert.equal(readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1' }).slack?.mode, 'socket');
  assert.equal(
    readConfig({ ...bot, SLACK_SIGNING_SECRET: 'a'.repeat(32), PORT: '8080' }).slack?.mode,
    'http',
  );
});

test('half a Slack configuration says which token is missing and where it is', () => {
  assert.match(faultOf({ SLACK_BOT_TOKEN: 'xoxb-1' }), /SLACK_APP_TOKEN is missing.*Basic Information/);
  assert.match(faultOf({ SLACK_APP_TOKEN: 'xapp-1' }), /SLACK_BOT_TOKEN is missing.*OAuth/);
});

test('every fault is listed at once, and no value is repeated', () => {
  const message = faultOf({
    SLACK_BOT_TOKEN: 'secret-1',
    PORT: 'x',
    OPENAI_BASE_URL: 'localhost',
    LOG_LEVEL: 'loud',
  });
  for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'OPENAI_BASE_URL', 'LOG_LEVEL'])
    assert.match(message, new RegExp(name));
  assert.doesNotMatch(message, /secret-1/);
});

test('a database is a path or a PostgreSQL URL; anything else is refused, not taken for a path', () => {
  assert.equal(readConfig({ DATABASE_URL: 'data/x.sqlite' }).databaseUrl, 'data/x.sqlite');
  const url = 'postgresql://chair:secret@db.example/reviews?sslmode=require';
  assert.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url);
  assert.match(
    faultOf({ DATABASE_URL: 'mysql://host/db' }),
    /DATABASE_URL must be the path of a SQLite file, or/,
  );
  const broken = faultOf({ DATABASE_URL: 'postgres://chair:secret@[/reviews' });
  assert.match(broken, /DATABASE_URL must be/);
  assert.doesNotMatch(broken, /secret/);
});

test('encryption keys are 32 bytes in either form, the first of several to encrypt; others are refused', () => {
  const hex = '0f'.repeat(32);
  const base64 = Buffer.alloc(32, 7).toString('base64');
  assert.deepEqual(readConfig({ ENCRYPTION_KEY: `${base64}, ${hex}` }).encryptionKeys, [
    Buffer.alloc(32, 7),
    Buffer.alloc(32, 15),
  ]);
  for (const wrong of ['short', hex.slice(2), `${hex},`, 'not base64! not base64! not base64! not base'])
    assert.match(faultOf({ ENCRYPTION_KEY: wrong }), /ENCRYPTION_KEY must be 32 random bytes.*openssl rand/);
  assert.doesNotMatch(faultOf({ ENCRYPTION_KEY: `${hex},${hex.slice(2)}` }), /0f0f/);
});

test('threads are kept for ever unless a number of days is set', () => {
  assert.equal(readConfig({}).retentionDays, null);
  assert.equal(readConfig({ RETENTION_DAYS: '90' }).retentionDays, 90);
  for (const wrong of ['0', '-1', 'a year', '1.5'])
    assert.match(faultOf({ RETENTION_DAYS: wrong }), /RETENTION_DAYS/);
});
