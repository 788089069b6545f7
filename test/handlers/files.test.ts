/** Downloads over real HTTP: the token stays with its host, and every fault has its sentence. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../handlers/files.ts';
import { ReplyError } from '../../src/conversation/ports.ts';
import { InputError } from '../../src/errors.ts';
import { askIn, openSlack } from './support/slack.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(t: TestContext, answer: Answer): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const FILE = { id: 'F1', name: 'forum.json', size: 10, mimetype: 'application/json' };
const TURN = {} as never;

/** Files of which Slack says what `info` says. */
const filesAt = (info: Record<string, unknown>) =>
  createFiles({ token: 'xoxb-secret', calls: { call: async () => ({ ok: true, file: info }) } });

const refused = (pattern: RegExp) => (error: unknown) =>
  error instanceof InputError && pattern.test(`${error.message} ${error.hint}`);

test('a file of a message is fetched from Slack, whole', async (t) => {
  const slack = await openSlack(t);
  const bytes = Buffer.from('{"title":"Tide"}'.repeat(1_000));
  const file = await slack.standIn.upload({ name: 'forum.json', bytes });
  const turn = await askIn(slack);
  const fetched = await slack.app.files.fetch(turn, { ...FILE, id: file.id }, 100_000);
  assert.deepEqual(Buffer.from(fetched), bytes);
});

test('a file that is not there, or not for the bot, says so', async (t) => {
  const slack = await openSlack(t);
  const turn = await askIn(slack);
  await assert.rejects(
    slack.app.files.fetch(turn, { ...FILE, id: 'F9' }, 100),
    refused(/not there any more.*Upload it again/),
  );
  slack.standIn.fail('files.info', { error: 'missing_scope' });
  await assert.rejects(slack.app.files.fetch(turn, FILE, 100), refused(/files:read/));
});

test('the token goes to the first host and not on to the one it redirects to', async (t) => {
  const seen: (string | undefined)[] = [];
  const other = await serve(t, (request, response) => {
    seen.push(request.headers.authorization);
    response.end('body');
  });
  const first = await serve(t, (request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: `${other}/f` }).end();
  });
  const fetched = await filesAt({ url_private_download: `${first}/f` }).fetch(TURN, FILE, 100);
  assert.equal(Buffer.from(fetched).toString(), 'body');
  assert.deepEqual(seen, ['Bearer xoxb-secret', undefined]);
});

test('redirects without end are given up', async (t) => {
  const url = await serve(t, (_, response) => response.writeHead(302, { location: '/again' }).end());
  await assert.rejects(filesAt({ url_private_download: url }).fetch(TURN, FILE, 100), InputError);
});

test('a sign-in page in place of the file is a missing permission; a saved page is a file', async (t) => {
  const url = await serve(t, (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>Sign in</html>'),
  );
  const files = filesAt({ url_private_download: url });
  await assert.rejects(files.fetch(TURN, FILE, 100), refused(/may not read files.*files:read/));
  const page = { ...FILE, name: 'forum.html', mimetype: 'text/html' };
  assert.equal(Buffer.from(await files.fetch(TURN, page, 100)).toString(), '<html>Sign in</html>');
});

test('a file over the limit is refused before it is fetched when Slack tells its size', async () => {
  const files = filesAt({ url_private_download: 'http://127.0.0.1:1/', size: 30_000_000 });
  await assert.rejects(files.fetch(TURN, FILE, 10_000_000), refused(/larger than 10 MB and was not read/));
});

test('a file over the limit is cut off on the way when its size was a lie', async (t) => {
  let sent = 0;
  const url = await serve(t, (_, response) => {
    const more = () => {
      sent += 65_536;
      if (!response.destroyed && response.write(Buffer.alloc(65_536))) setImmediate(more);
    };
    response.on('drain', more);
    more();
  });
  const files = filesAt({ url_private_download: url, size: 5 });
  await assert.rejects(files.fetch(TURN, FILE, 100_000), refused(/larger than 0\.1 MB/));
  assert.ok(sent < 50_000_000);
});

test('a broken line and a server’s fault are tried again later, not the person’s fault', async (t) => {
  const broken = await serve(t, (_, response) => response.destroy());
  const failing = await serve(t, (_, response) => response.writeHead(503).end());
  for (const url of [broken, failing])
    await assert.rejects(filesAt({ url_private_download: url }).fetch(TURN, FILE, 100), ReplyError);
});
