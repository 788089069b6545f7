import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { StoreError } from '../../src/errors.ts';
import type { Codec } from '../../src/store/codec.ts';
import type { Db, Sql } from '../../src/store/db.ts';
import { documents } from '../../src/store/documents.ts';
import { codecWith } from '../../src/store/encryption.ts';
import { onEachEngine } from './engines.ts';

const PLAIN = codecWith([]);

const Note = z.object({ text: z.string(), count: z.number() });

const notes = (db: Db, { sql = db as Sql, codec = PLAIN as Codec, namespace = 'note' } = {}) =>
  documents({ db, sql, codec, clock: Date.now }, namespace, Note);

onEachEngine((engine) => {
  test('a statement that comes after its transaction ended is refused, and writes nothing', async (t) => {
    const db = await engine.db(t);
    const ended = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    const failing = db.transaction(async (sql) => {
      late = ended.promise.then(() => sql.run(`insert into meta (name, value) values ('late', 'x')`));
      late.catch(() => {});
      throw new Error('first');
    });
    await assert.rejects(failing, /first/);
    ended.resolve();
    await assert.rejects(late, /has ended/);
    assert.deepEqual(await db.all(`select name from meta where name = 'late'`), []);
  });

  test('a document comes back as it was, and a missing one is null', async (t) => {
    const db = await engine.db(t);
    const note = { text: 'naïve “quotes” 漢字 \u0000 \n', count: 3 };
    await notes(db).set('a', note);
    assert.deepEqual(await notes(db).get('a'), note);
    assert.equal(await notes(db).get('b'), null);
    assert.deepEqual(await notes(db).getMany(['b', 'a']), [null, note]);
    await notes(db).delete('a');
    assert.equal(await notes(db).get('a'), null);
  });

  test('two namespaces do not see each other', async (t) => {
    const db = await engine.db(t);
    await notes(db).set('a', { text: 'mine', count: 1 });
    const other = notes(db, { namespace: 'other' });
    assert.equal(await other.get('a'), null);
    await other.set('a', { text: 'theirs', count: 2 });
    assert.equal((await notes(db).get('a'))?.text, 'mine');
  });

  test('documents written in a transaction that fails are not there', async (t) => {
    const db = await engine.db(t);
    await assert.rejects(
      db.transaction(async (sql) => {
        await notes(db, { sql }).set('a', { text: 'x', count: 1 });
        assert.equal((await notes(db, { sql }).get('a'))?.count, 1);
        throw new Error('no');
      }),
    );
    assert.equal(await notes(db).get('a'), null);
  });

  test('a read, a write and a deletion that fail reject, and never look like an empty store', async (t) => {
    const db = await engine.db(t);
    const held = notes(db);
    await held.set('a', { text: 'x', count: 1 });
    await db.run('alter table kv rename to gone');
    await assert.rejects(held.get('a'), /no such table|does not exist/);
    await assert.rejects(held.getMany(['a']), /no such table|does not exist/);
    await assert.rejects(held.set('a', { text: 'y', count: 2 }), /no such table|does not exist/);
    await assert.rejects(held.delete('a'), /no such table|does not exist/);
    await assert.rejects(
      held.update('a', () => ({ text: 'z', count: 3 })),
      /no such table|does not exist/,
    );
  });

  test('a document of another shape is an error with its name and none of its text', async (t) => {
    const db = await engine.db(t);
    const loose = documents({ db, sql: db, codec: PLAIN, clock: Date.now }, 'note', z.any());
    await loose.set('T1:C1:1.5', { text: 'the proof is wrong', count: 'many' });
    await assert.rejects(notes(db).get('T1:C1:1.5'), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(error.message, /note\/T1:C1:1\.5/);
      assert.doesNotMatch(`${error.message} ${error.hint} ${error.stack}`, /proof/);
      return true;
    });
  });

  test('a document whose text was damaged is an error with none of its text', async (t) => {
    const db = await engine.db(t);
    await db.run(`insert into kv (ns, key, value) values ('note', 'a', 'the proof is wrong')`);
    for (const read of [() => notes(db).get('a'), () => notes(db).getMany(['a'])]) {
      await assert.rejects(read(), (error) => {
        assert.ok(error instanceof StoreError);
        assert.doesNotMatch(`${error.message} ${error.stack}`, /proof/);
        return true;
      });
    }
  });

  test('a document too large is refused, and the one before it stays', async (t) => {
    const db = await engine.db(t);
    await notes(db).set('a', { text: 'small', count: 1 });
    await assert.rejects(
      notes(db).set('a', { text: 'x'.repeat(16_000_001), count: 2 }),
      /note\/a has 160000\d\d characters/,
    );
    assert.equal((await notes(db).get('a'))?.text, 'small');
  });

  test('updates of one document take turns, so that none is lost', async (t) => {
    const db = await engine.db(t);
    const add = () =>
      db.transaction((sql) =>
        notes(db, { sql }).update('a', (note) => ({ text: 'n', count: (note?.count ?? 0) + 1 })),
      );
    await Promise.all(Array.from({ length: 20 }, add));
    assert.equal((await notes(db).get('a'))?.count, 20);
  });

  test('the codec sees every text with its place, and a text moved to another place does not open', async (t) => {
    const db = await engine.db(t);
    const codec: Codec = {
      seal: (text, context) => `${context}|${Buffer.from(text).toString('base64')}`,
      open: (sealed, context) => {
        assert.ok(sealed.startsWith(`${context}|`), 'moved');
        return Buffer.from(sealed.slice(context.length + 1), 'base64').toString();
      },
    };
    await notes(db, { codec }).set('a', { text: 'secret', count: 1 });
    assert.equal((await notes(db, { codec }).get('a'))?.text, 'secret');
    assert.doesNotMatch(String((await db.all('select value from kv'))[0]?.value), /secret/);
    await db.run(`update kv set key = 'b'`);
    await assert.rejects(notes(db, { codec }).get('b'), /moved/);
  });
});
