/** The app as a process: what it says when it cannot start, and that it ends with what started it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { LAUNCHER, openRoom } from './room.ts';

type Env = Record<string, string | undefined>;

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

/** Holds a port of its own until the test is over. */
async function takenPort(t: TestContext): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

interface Ended {
  code: number | null;
  said: string;
}

/** What the app said by the time it had ended by itself. */
async function startAndEnd(env: Env): Promise<Ended> {
  const child = spawn(process.execPath, [LAUNCHER, 'start'], { env: { PATH: process.env.PATH, ...env } });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Resolves with the number that ends the address the app prints. */
async function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    const port = /127\.0\.0\.1:(\d+)\n/.exec(said)?.[1];
    if (port) return Number(port);
  }
  throw new Error(`The app ended before it said where it is: ${said}`);
}

/** Resolves when nothing listens there any more. */
async function closed(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const up = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    if (!up) return;
    // Ends, or breaks, with the process that listens; a connection it refuses says that it is gone.
    const over = once(socket, 'close').catch(() => undefined);
    await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 100))]);
    socket.destroy();
  }
}

test('a port in use is named, with the command that takes another', async (t) => {
  const port = await takenPort(t);
  const { code, said } = await startAndEnd({
    PORT: String(port),
    DATABASE_URL: path.join(folderFor(t), 'a.sqlite'),
  });
  assert.equal(code, 1);
  assert.match(said, new RegExp(`Port ${port} is in use`));
  assert.match(said, new RegExp(`PORT=${port + 1} npm start`));
});

test('in HTTP mode too, and the process ends', async (t) => {
  const port = await takenPort(t);
  const { env } = await openRoom(t, { PORT: String(port), SLACK_SIGNING_SECRET: 'a secret of some length' });
  const { code, said } = await startAndEnd({ ...env, SLACK_APP_TOKEN: undefined });
  assert.equal(code, 1);
  assert.match(said, new RegExp(`Port ${port} is in use.*PORT=${port + 1} npm start`));
});

test('a database in use is named, with the process that uses it', async (t) => {
  const env = { PORT: '0', DATABASE_URL: path.join(folderFor(t), 'a.sqlite') };
  const first = spawn(process.execPath, [LAUNCHER, 'start'], { env: { PATH: process.env.PATH, ...env } });
  const exit = once(first, 'exit');
  t.after(() => first.kill('SIGKILL'));
  await portOf(first);
  const { code, said } = await startAndEnd(env);
  assert.equal(code, 1);
  assert.match(said, new RegExp(`process \\(${first.pid}\\) uses the database ${env.DATABASE_URL}`));
  first.kill('SIGTERM');
  assert.deepEqual(await exit, [0, null]);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  test(`${signal}, even twice at once, ends the app in order`, async (t) => {
    const env = { PATH: process.env.PATH, PORT: '0', DATABASE_URL: path.join(folderFor(t), 'a.sqlite') };
    const app = spawn(process.execPath, [LAUNCHER, 'start'], { env });
    t.after(() => app.kill('SIGKILL'));
    await portOf(app);
    const exit = once(app, 'exit');
    app.kill(signal);
    app.kill(signal);
    assert.deepEqual(await exit, [0, null]);
  });

test('killing the npm that started it ends the app, though the shell between passes no signal on', {
  skip: process.platform === 'win32',
}, async (t) => {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATABASE_URL: path.join(folderFor(t), 'a.sqlite'),
    npm_lifecycle_event: 'start',
  };
  // As npm does it: a shell that waits for the launcher.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${LAUNCHER}" start; exit $?`], { env });
  t.after(() => shell.kill('SIGKILL'));
  const port = await portOf(shell);
  shell.kill('SIGTERM');
  await closed(port);
});

test('killing the old Node that handed over to the pinned one ends the app', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const env = { PATH: process.env.PATH, PORT: '0', DATABASE_URL: path.join(folderFor(t), 'a.sqlite') };
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })";
  const args = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, LAUNCHER, 'start'];
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const launcher = spawn(process.execPath, args, { env });
    const port = await portOf(launcher);
    launcher.kill(signal);
    await closed(port);
  }
});
