/** What is kept between runs. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { bareSocket, call, standInFor } from './harness.ts';

interface Closing {
  after(close: () => Promise<void>): void;
}

async function folderFor(t: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('messages, files and what the app has not heard yet are there again after a restart', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  const first = await standInFor({ after() {} }, { file });
  const shared = await first.upload({ name: 'reviews.json', bytes: Buffer.from('[1]') });
  const said = await first.say({ text: 'here', files: [shared.id] });
  await first.close();

  const second = await standInFor(t, { file });
  const [message] = second.you.messages(DISCUSSION);
  assert.deepEqual(message, said);
  assert.equal(Buffer.from(second.workspace.fileBytes(shared.id) ?? []).toString(), '[1]');
  const socket = await bareSocket(t, second);
  const envelope = await socket.frame('events_api');
  assert.equal(envelope.payload.event.ts, said.ts);
  assert.equal(envelope.retry_attempt, 1);
  const [sent] = envelope.payload.event.files as { url_private_download: string }[];
  const headers = { authorization: `Bearer ${second.botToken}` };
  assert.equal(await (await fetch(sent?.url_private_download ?? '', { headers })).text(), '[1]');
  const later = await second.say({ text: 'later' });
  assert.ok(later.ts > said.ts);
});

test('an event that was delivered but never acknowledged comes once more after a restart', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  const first = await standInFor({ after() {} }, { file });
  const socket = await bareSocket(t, first);
  await first.say({ text: 'hello' });
  await socket.frame('events_api');
  await first.close();
  const second = await standInFor(t, { file });
  assert.equal(second.undelivered, 1);
  const again = await (await bareSocket(t, second)).frame('events_api');
  assert.deepEqual([again.payload.event.text, again.retry_attempt], ['hello', 1]);
});

test('a process killed at once after a message has lost nothing of it', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  const script = `
    import { standInFor } from ${JSON.stringify(new URL('./harness.ts', import.meta.url).href)};
    const standIn = await standInFor({ after() {} }, { file: ${JSON.stringify(file)} });
    const { ts } = await standIn.say({ text: 'remember this' });
    process.stdout.write(ts + '\\n');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [ts] = await new Promise<string[]>((resolve) => {
    createInterface(child.stdout).once('line', (line) => resolve([line]));
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  const standIn = await standInFor(t, { file });
  assert.deepEqual(
    standIn.you.messages(DISCUSSION).map((message) => [message.ts, message.text]),
    [[ts, 'remember this']],
  );
  assert.equal(standIn.undelivered, 1);
});

test('a second process cannot open the same workspace', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  await standInFor(t, { file });
  await assert.rejects(standInFor({ after() {} }, { file }), /is open in another process/);
});

test('a port that is taken is said to be, and the file is free again', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  const other = await standInFor(t);
  const port = Number(new URL(other.url).port);
  await assert.rejects(standInFor({ after() {} }, { file, port }), { code: 'EADDRINUSE', port });
  await standInFor(t, { file });
});

test('nothing of the old workspace is left in the file after beginning afresh', async (t) => {
  const folder = await folderFor(t);
  const standIn = await standInFor(t, { file: join(folder, 'workspace.sqlite') });
  const secret = 'a sentence of a confidential review';
  const file = await standIn.upload({ name: 'r.txt', bytes: Buffer.from(secret.repeat(500)) });
  await standIn.say({ text: secret, files: [file.id] });
  await call(standIn, 'chat.postMessage', { channel: DISCUSSION, text: secret });
  await standIn.reset();
  for (const name of await readdir(folder))
    assert.equal((await readFile(join(folder, name))).includes(secret), false, name);
});

test('the sample is attached once, when an app is there to hear of it, and again after a reset', async (t) => {
  const file = join(await folderFor(t), 'workspace.sqlite');
  const onFresh = async (at: { say(said: { text: string }): Promise<unknown> }) => {
    await at.say({ text: 'the sample' });
  };
  const first = await standInFor({ after() {} }, { file, onFresh });
  assert.deepEqual(first.you.messages(DISCUSSION), []);
  await bareSocket(t, first);
  const samples = (of: typeof first) =>
    of.you.messages(DISCUSSION).filter(({ text }) => text === 'the sample').length;
  await first.until(() => samples(first) === 1);
  await first.reset();
  await first.until(() => samples(first) === 1 && !first.workspace.fresh);
  await first.close();
  const second = await standInFor(t, { file, onFresh });
  await bareSocket(t, second);
  assert.equal(samples(second), 1);
});
