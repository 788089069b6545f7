import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { bytesOf, question, quiet, tempFile, tempStore } from './open.ts';

test('what was stored is there when the store is opened again', async (t) => {
  const file = tempFile(t);
  const first = await openStore({ url: file, clock: Date.now, log: quiet });
  await first.turns.enqueue(question('1.000001', 'Who is R2?'));
  await first.close();
  const second = await tempStore(t, file);
  assert.deepEqual((await second.turns.get('T1:C1:1.000001'))?.request, { kind: 'ask', text: 'Who is R2?' });
});

test('a database of a newer version is left alone', async (t) => {
  const file = tempFile(t);
  await (await openStore({ url: file, clock: Date.now, log: quiet })).close();
  const db = openSqlite(file, 'x');
  await db.run(`update meta set value = '99' where name = 'schema'`);
  await db.close();
  await assert.rejects(openStore({ url: file, clock: Date.now, log: quiet }), (error) => {
    assert.ok(error instanceof StoreError);
    assert.match(error.message, /schema 99/);
    return true;
  });
  await openSqlite(file, 'y').close();
});

test('after everything is forgotten no byte of it is left in the files, and the store works on', async (t) => {
  const file = tempFile(t);
  const store = await tempStore(t, file);
  for (let n = 0; n < 200; n++) {
    const ts = `${n}.000001`;
    await store.turns.enqueue(question(ts, `secret-question-${n} ${'pad '.repeat(100)}`));
    await store.channels.set(`C${n}`, [
      { thread: ts, threadTs: ts, title: `secret-title-${n}`, submission: null, venue: 'ICLR 2026' },
    ]);
  }
  assert.match(bytesOf(file), /secret-question-7 /);
  await store.forgetEverything();
  assert.doesNotMatch(bytesOf(file), /secret/);
  assert.equal(await store.turns.get('T1:C1:7.000001'), null);
  assert.equal(await store.turns.enqueue(question('7.000001', 'again')), true);
});

test('a store in memory works and leaves no file', async () => {
  const store = await openStore({ url: ':memory:', clock: Date.now, log: quiet });
  await store.turns.enqueue(question('1.000001', 'x'));
  await store.forgetEverything();
  assert.equal(await store.turns.get('T1:C1:1.000001'), null);
  await store.close();
  assert.ok(!readdirSync('.').some((name) => name.startsWith(':memory:')));
});
