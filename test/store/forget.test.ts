/** After forgetting, the text is not in any file: searched byte by byte, as whoever steals the disk would. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { run as purge } from '../../src/cli/purge.ts';
import { keyOf } from '../../src/store/encryption.ts';
import { LeaseLost } from '../../src/store/leases.ts';
import { startRetention } from '../../src/store/retention.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { attaching, PASTED, says, THREAD, talkOn } from '../conversation/room.ts';
import { type Postgres, startPostgres } from '../postgres.ts';
import { onEachEngine } from './engines.ts';
import { bytesOf, claim, question, quiet, tempFile, tempStore } from './open.ts';

const DAY = 24 * 3_600_000;
const OTHER = 'T1:C1:200.000001';

/** Phrases of three lines of the reviews, the question, and none of the code. */
const SECRETS = [
  'pruning rule is simple',
  'ablation study is missing',
  'licence of the corpus',
  'zebra-question',
];

const OTHER_REVIEWS = SECRETS.reduce((text, secret) => text.replace(secret, 'point is another'), PASTED);

/** A thread that was attached to, asked in, recommended, decided and judged. */
async function lived(t: TestContext, store: Store): Promise<void> {
  const talk = talkOn(store);
  t.after(() => talk.conversation.stop(1000));
  await talk.conversation.start();
  await talk.say(attaching());
  await talk.say(says('101.000001', 'zebra-question: what about the ablation?'));
  await talk.say(says('102.000001', 'recommend'));
  await talk.conversation.decide(THREAD, 'zebra-question decided', 'U1');
  await talk.conversation.feedback('T1:C1:101.000001', 'U1', 'good');
  await talk.say(says('200.000001', OTHER_REVIEWS, { threadTs: null, mentioned: true }));
  await talk.conversation.stop(1000);
}

const found = (bytes: string): string[] => SECRETS.filter((secret) => bytes.includes(secret));

/** Every byte under a folder, logs included. */
function bytesUnder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  return files.map((file) => readFileSync(file, 'latin1')).join('\n');
}

onEachEngine((engine) => {
  test('a forgotten thread holds nothing; the others hold all they did', async (t) => {
    const store = await engine.store(t);
    await lived(t, store);
    const { turns, documents } = await store.forgetThread(THREAD, { what: 'forgot', by: 'U1' });
    assert.deepEqual({ turns, documents }, { turns: 3, documents: 5 });
    for (const id of ['100', '101', '102']) assert.equal(await store.turns.get(`T1:C1:${id}.000001`), null);
    assert.equal(await store.papers.get(THREAD), null);
    assert.equal(await store.threads.get(THREAD), null);
    assert.equal(await store.answers.get('T1:C1:101.000001'), null);
    assert.deepEqual(
      (await store.channels.get('T1:C1'))?.map(({ thread }) => thread),
      [OTHER],
    );
    assert.equal((await store.papers.get(OTHER))?.reviews.length, 3);
    assert.deepEqual(await store.allThreads(), [OTHER]);
  });

  test('a worker that holds the thread while it is forgotten can write nothing more', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'q'));
    const lease = await claim(store, DAY);
    await store.forgetThread('T1:C1:100.000001', { what: 'forgot', by: 'U1' });
    await assert.rejects(store.leases.assert(lease!), LeaseLost);
    await store.turns.enqueue(question('2.000001', 'next'));
    const next = await claim(store, DAY);
    await assert.rejects(store.leases.assert(lease!), LeaseLost);
    await store.leases.assert(next!);
  });

  test('threads are forgotten when their last turn is older than the days they are kept, and once a day', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'old', '1.000001'));
    await store.turns.enqueue(question('2.000001', 'also old', '2.000001'));
    let now = Date.now() + 29 * DAY;
    let daily = () => {};
    const every = (ms: number, job: () => void) => {
      assert.equal(ms, DAY);
      daily = job;
      return () => {};
    };
    await startRetention({ store, days: 30, clock: () => now, log: quiet, every })();
    assert.equal((await store.allThreads()).length, 2);
    now += 2 * DAY;
    const end = startRetention({ store, days: 30, clock: () => now, log: quiet, every });
    daily();
    while ((await store.allThreads()).length > 0) await new Promise(setImmediate);
    await end();
    const [last] = await store.audit.last(1);
    assert.deepEqual([last?.what, last?.by, last?.count], ['forgot', 'retention', 1]);
  });

  test('a thread in which something was said meanwhile is not forgotten for its age', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'now'));
    assert.equal(await store.forgetIfOld('T1:C1:100.000001', Date.now() - DAY), null);
    assert.ok(await store.turns.get('T1:C1:1.000001'));
  });

  test('purge deletes nothing without --yes, one thread when told which, and all; the audit log stays', async (t) => {
    const url = await engine.database(t);
    const store = await engine.store(t, url);
    await lived(t, store);
    await store.close();
    const said: string[] = [];
    const io = {
      readFile: async () => new Uint8Array(),
      out: (l: string) => said.push(l),
      err: (l: string) => said.push(l),
    };
    const workspace = tempFile(t);
    writeFileSync(workspace, 'zebra');
    const open = () => openStore({ url, clock: Date.now, log: quiet });
    const purged = async (...argv: string[]) => [
      await purge(argv, io, { url, workspace, open }),
      said.splice(0)[0],
    ];
    assert.deepEqual(await purged('--thread', 'T9:C9:9'), [
      1,
      'Nothing is kept of thread T9:C9:9; nothing was deleted.',
    ]);
    assert.deepEqual(await purged(), [
      1,
      'This would delete 2 threads with all reviews, questions and answers. Nothing was deleted; add --yes.',
    ]);
    assert.deepEqual(await purged('--yes', `--thread=${THREAD}`), [
      0,
      `Deleted thread ${THREAD}: 3 turns and 5 documents.`,
    ]);
    assert.ok(existsSync(workspace));
    assert.deepEqual(await purged('--yes'), [0, 'Deleted 1 thread: 1 turn and 3 documents.']);
    assert.ok(!existsSync(workspace));
    assert.equal((await purged('--all'))[0], 2);
    const left = await engine.store(t, url);
    assert.deepEqual(await left.allThreads(), []);
    const [all, one] = (await left.audit.last(9)).filter(({ what }) => what === 'purged');
    assert.deepEqual([all?.thread, all?.count, one?.thread, one?.by], [null, 1, THREAD, 'command line']);
  });
});

test('SQLite: no byte of a forgotten thread is left in the file, its free pages or its log', async (t) => {
  const file = tempFile(t);
  const store = await tempStore(t, file);
  await lived(t, store);
  assert.deepEqual(found(bytesOf(file)), SECRETS);
  await store.forgetThread(THREAD, { what: 'forgot', by: 'U1' });
  assert.deepEqual(found(bytesOf(file)), []);
});

test('SQLite: no byte is left of some threads forgotten among many, whatever pages they shared', async (t) => {
  const file = tempFile(t);
  const store = await tempStore(t, file);
  for (let n = 0; n < 600; n++) {
    // Lengths from a few to some thousand characters, in an order that fills, splits and merges pages.
    const words = `s3cret${n % 30}x `.repeat(1 + ((n * 7919) % 400));
    await store.turns.enqueue(question(`${(n * 104_729) % 600}.${n}`, words, `${n % 30}.000001`));
  }
  const gone = [3, 4, 17];
  for (const n of gone) await store.forgetThread(`T1:C1:${n}.000001`, { what: 'forgot', by: 'U1' });
  const bytes = bytesOf(file);
  assert.deepEqual(
    gone.filter((n) => bytes.includes(`s3cret${n}x`)),
    [],
  );
  assert.ok(bytes.includes('s3cret5x'));
});

let server: Postgres;
before(async () => {
  server = await startPostgres({ fsync: true });
});
after(() => server.stop());

test('PostgreSQL: after a purge no byte is left in the tables’ files', async (t) => {
  const store = await openStore({ url: await server.database(), clock: Date.now, log: quiet });
  t.after(() => store.close());
  await lived(t, store);
  await store.forgetEverything();
  assert.deepEqual(found(bytesUnder(path.join(server.folder, 'base'))), []);
});

test('PostgreSQL with ENCRYPTION_KEY: no byte of the text is in any file, its log included, before or after', async (t) => {
  const keys = [keyOf(Buffer.alloc(32, 9))];
  const wal = await startPostgres();
  t.after(() => wal.stop());
  const store = await openStore({ url: await wal.database(), clock: Date.now, log: quiet, keys });
  t.after(() => store.close());
  await lived(t, store);
  assert.deepEqual(found(bytesUnder(wal.folder)), []);
  await store.forgetEverything();
  assert.deepEqual(found(bytesUnder(wal.folder)), []);
});
