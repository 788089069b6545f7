import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codecWith } from '../../src/store/encryption.ts';
import { leasesOn } from '../../src/store/leases.ts';
import { migrate } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { turnsOn } from '../../src/store/turns.ts';
import { shared } from '../../src/store/write-ahead-log.ts';
import { question, tempFile } from './open.ts';

/** A job whose every run ends when the test says so. */
function heldJob() {
  const runs: PromiseWithResolvers<void>[] = [];
  const job = () => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  };
  return { runs, job };
}

test('who comes while the disk is written waits for the next write, and shares it with others', async () => {
  const { runs, job } = heldJob();
  const { run } = shared(job);
  const done: string[] = [];
  const first = run().then(() => done.push('first'));
  const others = ['second', 'third'].map((name) => run().then(() => done.push(name)));
  assert.equal(runs.length, 1);
  runs[0]!.resolve();
  await first;
  assert.deepEqual([done, runs.length], [['first'], 2]);
  runs[1]!.resolve();
  await Promise.all(others);
  assert.deepEqual([done, runs.length], [['first', 'second', 'third'], 2]);
});

test('a write that failed fails for those who waited for it, and is made again for the next', async () => {
  const { runs, job } = heldJob();
  const { run, idle } = shared(job);
  const [first, second] = [run(), run()];
  runs[0]!.reject(new Error('the disk is gone'));
  await assert.rejects(first, /the disk is gone/);
  runs[1]!.resolve();
  await second;
  await idle();
  void run();
  assert.equal(runs.length, 3);
});

test('what is idle has no write running and none wanted', async () => {
  const { runs, job } = heldJob();
  const { run, idle } = shared(job);
  const both = Promise.all([run(), run()]);
  let quiet = false;
  const waiting = idle().then(() => {
    quiet = true;
  });
  runs[0]!.resolve();
  while (runs.length < 2) await Promise.resolve();
  assert.equal(quiet, false);
  runs[1]!.resolve();
  await Promise.all([both, waiting]);
  assert.equal(quiet, true);
});

test('a commit is reported only once it is on the disk, and so is one that changed nothing after it', async (t) => {
  const { runs, job } = heldJob();
  const db = openSqlite(tempFile(t), 'owner', { onDisk: shared(job).run, close: async () => {} });
  const creating = db.run('create table word (text text)');
  const reported: string[] = [];
  const add = (text: string) =>
    db.transaction((sql) =>
      sql.run(`insert into word select $1 where not exists (select 1 from word)`, [text]),
    );
  const first = add('once').then(() => reported.push('first'));
  const again = add('twice').then(() => reported.push('again'));
  const rows = await db.all('select text from word');
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['once'],
  );
  await creating;
  assert.deepEqual(reported, []);
  runs[0]!.resolve();
  await first;
  runs[1]?.resolve();
  await again;
  assert.deepEqual(reported, ['first', 'again']);
  await db.close();
});

test('a turn that was taken up is on the disk before anyone acts on it; a claim and what only reads wait for nothing', async (t) => {
  let flushes = 0;
  const log = { onDisk: async () => void flushes++, close: async () => {} };
  const db = openSqlite(tempFile(t), 'owner', log);
  t.after(() => db.close());
  await migrate(db);
  const turns = turnsOn(db, db, codecWith([]));
  await turns.enqueue(question('1.000001', 'q'));
  const before = flushes;
  const [lease] = await leasesOn(db, db).claim(30_000, 1);
  assert.equal(flushes, before);
  const taken = await turns.take(lease!);
  assert.equal(taken?.turn.attempts, 1);
  assert.equal(flushes, before + 1);
  await turns.history('T1:C1:1.000001', '9', 9);
  assert.equal(flushes, before + 1);
});
