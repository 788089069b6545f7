import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { codecWith, keyOf, sealedBy } from '../../src/store/encryption.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';
import { question, quiet } from './open.ts';

const OLD = keyOf(Buffer.alloc(32, 1));
const NEW = keyOf(Buffer.alloc(32, 2));
const OTHER = keyOf(Buffer.alloc(32, 3));

const entry = (title: string) => ({
  thread: 't',
  threadTs: '1',
  title,
  submission: null,
  venue: 'ICLR 2026',
});

test('a text opens with its key, at its place, unchanged; nothing else opens it', () => {
  const text = 'The proof of “Lemma 3” is 漢字 wrong. 🙂';
  const sealed = codecWith([OLD]).seal(text, 'paper\na');
  assert.doesNotMatch(sealed, /proof|Lemma/);
  assert.equal(codecWith([NEW, OLD]).open(sealed, 'paper\na'), text);
  assert.throws(() => codecWith([OLD]).open(sealed, 'paper\nb'), /paper\/b was changed outside Sidechair/);
  assert.throws(() => codecWith([NEW]).open(sealed, 'paper\na'), /does not hold/);
  assert.throws(() => codecWith([]).open(sealed, 'paper\na'), /ENCRYPTION_KEY is not set/);
});

test('every single changed character of a sealed text is noticed', () => {
  const codec = codecWith([OLD]);
  const sealed = codec.seal('accept', 'c');
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last character holds bits that decode to nothing; without its mark a text counts as one in plain.
    const same = Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
      Buffer.from(sealed.split('.')[2]!, 'base64url'),
    );
    if (same || sealedBy(changed) === null) continue;
    assert.throws(() => codec.open(changed, 'c'), StoreError, `at ${at}`);
  }
  assert.throws(() => codec.open('e1.', 'c'), StoreError);
  assert.throws(() => codec.open(`e1.${OLD.name}.`, 'c'), StoreError);
});

test('the same text is never sealed to the same bytes', () => {
  const codec = codecWith([OLD]);
  assert.notEqual(codec.seal('x', 'c'), codec.seal('x', 'c'));
});

onEachEngine((engine) => {
  const withKeys = (url: string, ...keys: (typeof OLD)[]): Promise<Store> =>
    openStore({ url, clock: Date.now, log: quiet, keys });

  test('a plain database is read on when a key is given, and sealed as it is written', async (t) => {
    const url = await engine.database(t);
    const plain = await withKeys(url);
    await plain.channels.set('a', [entry('Plain title')]);
    await plain.turns.enqueue(question('1.000001', 'plain words'));
    await plain.close();
    const store = await withKeys(url, OLD);
    assert.equal((await store.channels.get('a'))?.[0]?.title, 'Plain title');
    assert.deepEqual((await store.turns.get('T1:C1:1.000001'))?.request, {
      kind: 'ask',
      text: 'plain words',
    });
    await store.channels.set('a', [entry('Sealed title')]);
    assert.equal((await store.channels.get('a'))?.[0]?.title, 'Sealed title');
    await store.close();
  });

  test('a missing or wrong key is refused at the start, names the key, and changes nothing', async (t) => {
    const url = await engine.database(t);
    const store = await withKeys(url, OLD);
    await store.turns.enqueue(question('1.000001', 'secret'));
    await store.close();
    for (const keys of [[], [NEW], [NEW, OTHER]]) {
      await assert.rejects(withKeys(url, ...keys), (error) => {
        assert.ok(error instanceof StoreError);
        assert.match(
          `${error.message} ${error.hint}`,
          new RegExp(`${OLD.name}.*nothing was changed.*Set ENCRYPTION_KEY`),
        );
        return true;
      });
    }
    const again = await withKeys(url, OLD);
    assert.deepEqual((await again.turns.get('T1:C1:1.000001'))?.request, { kind: 'ask', text: 'secret' });
    await again.close();
  });

  test('keys change by listing the new one first; after a rekey the old one is no longer needed', async (t) => {
    const url = await engine.database(t);
    const first = await withKeys(url, OLD);
    await first.channels.set('a', [entry('Title')]);
    await first.turns.enqueue(question('1.000001', 'words'));
    await first.close();
    const both = await withKeys(url, NEW, OLD);
    assert.equal((await both.channels.get('a'))?.[0]?.title, 'Title');
    await both.turns.enqueue(question('2.000001', 'new words'));
    assert.equal(await both.rekey(), 2);
    assert.equal(await both.rekey(), 0);
    await both.close();
    await assert.rejects(withKeys(url, OLD), /encrypted with a key/);
    const last = await withKeys(url, NEW);
    assert.equal((await last.channels.get('a'))?.[0]?.title, 'Title');
    assert.deepEqual((await last.turns.get('T1:C1:1.000001'))?.request, { kind: 'ask', text: 'words' });
    await last.close();
  });

  test('a record put in the place of another is refused', async (t) => {
    const db = await engine.db(t);
    const codec = codecWith([OLD]);
    await db.run('insert into kv (ns, key, value) values ($1, $2, $3)', [
      'n',
      'a',
      codec.seal('"A"', 'n\na'),
    ]);
    const [row] = await db.all('select value from kv');
    assert.throws(() => codec.open(String(row?.value), 'n\nb'), /changed outside/);
    assert.equal(codec.open(String(row?.value), 'n\na'), '"A"');
  });
});
