import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { tempFile } from './open.ts';

test('a second process on the same file gets an error that names the file and what to do', async (t) => {
  const file = tempFile(t);
  const db = openSqlite(file, 'first');
  t.after(() => db.close());
  assert.throws(
    () => openSqlite(file, 'second'),
    (error) =>
      error instanceof StoreError && error.message.includes(file) && /Stop that process/.test(error.hint),
  );
});

test('the lock of a process that was killed is free at once', async (t) => {
  const file = tempFile(t);
  const script = `
    import { openSqlite } from ${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)};
    // Held, or garbage collection would close it.
    globalThis.database = openSqlite(${JSON.stringify(file)}, 'child');
    process.stdout.write('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  assert.throws(() => openSqlite(file, 'other'), StoreError);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await openSqlite(file, 'other').close();
});

test('a file that is no database and a folder in its place are refused with the reason', (t) => {
  const file = tempFile(t);
  writeFileSync(
    file,
    'this is a text, and quite long enough to be mistaken for the header of a database file',
  );
  assert.throws(() => openSqlite(file, 'a'), /cannot be opened \(file is not a database\)/);
  const folder = `${file}-folder`;
  mkdirSync(folder);
  assert.throws(() => openSqlite(folder, 'a'), StoreError);
});

test('nothing slips into an open transaction', async (t) => {
  const db = openSqlite(tempFile(t), 'a');
  t.after(() => db.close());
  await db.run('create table n (value integer)');
  let inside = false;
  const slow = db.transaction(async (sql) => {
    inside = true;
    await sql.run('insert into n values (1)');
    await new Promise((resolve) => setImmediate(resolve));
    inside = false;
    throw new Error('no');
  });
  const outside = db.run('insert into n values (2)').then(() => assert.equal(inside, false));
  await assert.rejects(slow, /no/);
  await outside;
  assert.deepEqual(
    (await db.all('select value from n')).map((row) => row.value),
    [2],
  );
});

test('a statement that fails rolls back its transaction and leaves the database usable', async (t) => {
  const db = openSqlite(tempFile(t), 'a');
  t.after(() => db.close());
  await db.run('create table n (value integer unique)');
  await assert.rejects(
    db.transaction(async (sql) => {
      await sql.run('insert into n values (1)');
      await sql.run('insert into n values (1)');
    }),
    /UNIQUE/,
  );
  assert.equal(await db.run('insert into n values ($1)', [1]), 1);
});

test('a wake-up reaches its listeners after the commit, and no longer once they have left', async (t) => {
  const db = openSqlite(tempFile(t), 'a');
  t.after(() => db.close());
  await db.run('create table n (value integer)');
  const seen: number[] = [];
  let left = 0;
  const heard = new Promise<void>((resolve) => {
    db.onWake(async () => {
      seen.push((await db.all('select * from n')).length);
      resolve();
    });
  });
  db.onWake(() => left++)();
  await db.transaction(async (sql) => {
    await db.wake(sql, 'work');
    await new Promise((resolve) => setImmediate(resolve));
    await sql.run('insert into n values (1)');
  });
  await heard;
  assert.deepEqual(seen, [1]);
  assert.equal(left, 0);
});
