/**
 * A whole conversation at the most verbose log level, in a process of its own: nothing that anybody wrote, and no
 * secret, is in what the process writes, its libraries' own lines included.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { DISCUSSION, type Message } from '../sandbox/server/workspace.ts';
import { givesJson, says, status } from './agent/model-server.ts';
import { verdicts } from './agent/second-look-requests.ts';
import { actionNamed, answersIn, ask, attachReviews, LAUNCHER, openRoom, type Room, read } from './room.ts';

const KEY = 'sk-test-4f9c1e7a2b8d4c6e9f01';
const ENCRYPTION = randomBytes(32);
const SIGNING = randomBytes(16).toString('hex');
const PASSWORD = 'quarterly-heron-57';
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const PASTED = fixture('plain-pasted-reviews.txt');
const ATTACHED = fixture('split-reviews.json');

const QUESTIONS = [
  'Which of the reviewers worries about the leak between training and test period?',
  'How do the three reviewers judge the theory in section four of this paper?',
  'What would the most sceptical of the reviewers like to see changed first?',
  'And what about the baselines that were chosen for this paper?',
  'Do any of the reviewers say that there is code to look at?',
] as const;

test('at LOG_LEVEL=debug nothing of the reviews, questions, answers, prompts or secrets is logged', async (t) => {
  const room = await openRoom(t, {
    LOG_LEVEL: 'debug',
    OPENAI_API_KEY: KEY,
    ENCRYPTION_KEY: ENCRYPTION.toString('base64'),
  });
  const app = launch(room);
  const top = await attachReviews(room);
  await talk(room, top);
  await attachWrongly(room, top);
  await duringFaults(room, top);
  await app.stop();

  const log = app.written();
  for (const sign of ['"level":"debug"', 'turn.settled', 'agent_failed', 'second_look', 'slack.sdk'])
    assert.ok(log.includes(sign), `the log has ${sign}:\n${log}`);
  const { standIn, model, env } = room;
  for (const secret of [KEY, standIn.botToken, standIn.appToken, ...spellings(ENCRYPTION)])
    assert.ok(!log.includes(secret), 'a secret');
  assert.ok(!log.includes(String(env.DATABASE_URL)), 'the path of the database');

  const written = {
    reviews: [ATTACHED, PASTED],
    questions: [...QUESTIONS],
    prompts: [...model.requests, ...model.judged].flatMap(({ body }) =>
      body.messages.map(({ content }) => content),
    ),
    answers: [read(standIn.you.messages(DISCUSSION)), read(standIn.you.messages(DISCUSSION, top.ts))],
  };
  for (const [what, texts] of Object.entries(written))
    assert.deepEqual(inBoth(texts.join('\n'), log), [], `${what} in the log`);
});

test('in HTTP mode no request, signed or not, brings the signing secret into the log', async (t) => {
  const port = await closedPort();
  const room = await openRoom(t, {
    LOG_LEVEL: 'debug',
    SLACK_APP_TOKEN: '',
    SLACK_SIGNING_SECRET: SIGNING,
    PORT: String(port),
    ENCRYPTION_KEY: ENCRYPTION.toString('hex'),
  });
  const app = launch(room);
  await app.says('takes messages');
  const body = JSON.stringify({ type: 'url_verification', challenge: 'x' });
  const now = Math.floor(Date.now() / 1000);
  const status = async (secret: string, at: number) => {
    const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    };
    return (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers })).status;
  };
  assert.deepEqual(
    [await status(SIGNING, now), await status('another', now), await status(SIGNING, now - 3600)],
    [200, 401, 401],
  );
  await app.stop();
  const log = app.written();
  assert.ok(log.includes('slack.sdk'), log);
  for (const secret of [SIGNING, room.standIn.botToken, ...spellings(ENCRYPTION)])
    assert.ok(!log.includes(secret), 'a secret');
});

test('a PostgreSQL database that cannot be reached is told of without its password', async (t) => {
  const url = `postgres://chair:${PASSWORD}@127.0.0.1:${await closedPort()}/sidechair`;
  const room = await openRoom(t, {
    LOG_LEVEL: 'debug',
    DATABASE_URL: url,
    ENCRYPTION_KEY: ENCRYPTION.toString('base64'),
  });
  const app = launch(room);
  await app.exited;
  const log = app.written();
  assert.match(log, /database/);
  for (const secret of [
    PASSWORD,
    url,
    room.standIn.botToken,
    room.standIn.appToken,
    ...spellings(ENCRYPTION),
  ])
    assert.ok(!log.includes(secret), 'a secret');
});

test('the search for four words in a row finds them across punctuation and escapes', () => {
  const log = '{"event":"x","line":"… the evaluation leaks\\ninformation, since"}';
  assert.deepEqual(inBoth('Second, the evaluation leaks information.', log), [
    'the evaluation leaks information',
  ]);
});

/** A key as it may be written. */
const spellings = (key: Buffer): string[] =>
  (['base64', 'base64url', 'hex'] as const).map((encoding) => key.toString(encoding).replace(/=+$/, ''));

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The runs of four words that stand in both. */
function inBoth(text: string, log: string): string[] {
  const known = runsOf(text);
  return [...runsOf(log)].filter((run) => known.has(run));
}

/** Every four words in a row, in lower case. JSON's escapes count as spaces, an address as one word. */
function runsOf(text: string): Set<string> {
  const words = text
    .replace(/\\[nrt]/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[.:]\d+)*/gu);
  return new Set((words ?? []).slice(3).map((_, at) => words!.slice(at, at + 4).join(' ')));
}

/** The app in a process of its own: everything it writes, on both channels. */
function launch({ env, closers }: Room) {
  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      written += String(chunk);
    });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = () => {
    child.kill('SIGTERM');
    return exited;
  };
  closers.push(stop);
  /** Resolves once it has written this; rejects when it ends before. */
  const says = async (words: string) => {
    const over = exited.then(() => assert.fail(`it ended before it said “${words}”:\n${written}`));
    while (!written.includes(words)) await Promise.race([once(child.stdout, 'data'), over]);
  };
  return { stop, exited, says, written: () => written };
}

/** Answers with a sentence held back, the model's failures, a recommendation it fails at, and evidence. */
async function talk(room: Room, top: Message): Promise<void> {
  const { standIn, model } = room;
  model.add(
    says('R3 finds that the evaluation leaks information [R3.9]. R2 gave the paper a 9 [R2.9].'),
    says('NONE'),
  );
  const [answer] = await ask(room, top, QUESTIONS[0]);
  await standIn.you.click({ channel: DISCUSSION, ts: answer!.ts }, actionNamed(answer, 'Evidence'));
  model.add(status(400, { message: `This prompt is wrong: ${ATTACHED.slice(0, 3000)}` }));
  await ask(room, top, QUESTIONS[1]);
  model.add({ kind: 'cut', pieces: ['R1 finds the experiments thorough [R1.6]. And then there'] });
  await ask(room, top, QUESTIONS[2]);
  const said = standIn.you.messages(DISCUSSION, top.ts).at(-2)!;
  assert.equal(said.text, QUESTIONS[2]);
  model.add(givesJson({ lean: 'accept' }), givesJson({ nothing: 'of this kind' }));
  await ask(room, top, 'recommend');
  standIn.you.delete(DISCUSSION, said.ts);
}

/** Reviews pasted in a thread of their own, a file that cannot be read, and another paper in this thread. */
async function attachWrongly({ standIn }: Room, top: Message): Promise<void> {
  const pasted = await standIn.say({ text: `@Sidechair ${PASTED}` });
  await answersIn(standIn, pasted, 1);
  const broken = await standIn.upload({ name: 'broken.json', bytes: Buffer.from(ATTACHED.slice(0, 900)) });
  await standIn.say({ text: '@Sidechair', files: [broken.id], thread_ts: top.ts });
  const other = await standIn.upload({ name: 'other.txt', bytes: Buffer.from(PASTED) });
  await standIn.say({ text: '@Sidechair', files: [other.id], thread_ts: top.ts });
  await standIn.until(() => {
    const shown = read(standIn.you.messages(DISCUSSION, top.ts));
    return shown.includes('broken.json looks like JSON') && shown.includes('Start a new thread')
      ? true
      : null;
  });
}

/**
 * Slack refuses calls and breaks sockets, so that its own libraries have something to log; of two answers one is
 * struck out after its second look, and with the other the look fails.
 */
async function duringFaults(room: Room, top: Message): Promise<void> {
  const { standIn, model } = room;
  standIn.fail('chat.startStream', { error: 'internal_error' });
  standIn.fail('chat.update', { drop: 'before' });
  standIn.fail('chat.stopStream', { retryAfter: 1 });
  model.add(says('R3 finds the baselines outdated [R3.7].'), says('R3 says that code is provided [R3.5].'));
  model.judge(says(verdicts('contradicted')), { kind: 'refusal', text: ATTACHED.slice(0, 3000) });
  await ask(room, top, QUESTIONS[3]);
  standIn.dropSockets();
  await standIn.until(() => (standIn.connected ? true : null));
  await ask(room, top, QUESTIONS[4]);
}
