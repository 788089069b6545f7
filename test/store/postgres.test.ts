/** What several processes on one PostgreSQL, and its bad days, come to. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, type TestContext, test } from 'node:test';
import { StoreError } from '../../src/errors.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { Unreachable } from '../../src/store/postgres-errors.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { attaching, says, talkOn } from '../conversation/room.ts';
import { type Postgres, query, startPostgres } from '../postgres.ts';
import { claim, question, quiet } from './open.ts';

const HOUR = 3_600_000;
/** Short, so that a frozen server is noticed while the test waits. */
const IMPATIENT = { connectMs: 400, statementMs: 400 };

let server: Postgres;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

/** One process's store on the database; several may share it. */
async function processOn(t: TestContext, url: string, postgres = IMPATIENT): Promise<Store> {
  const store = await openStore({ url, clock: Date.now, log: quiet, postgres });
  t.after(() => store.close());
  return store;
}

/** Asks again until the store answers. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      assert.ok(error instanceof Unreachable, String(error));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Waits until the answer's first message stands, and is noted in the turn. */
async function shownSomething(store: Store): Promise<void> {
  while ((await store.turns.get('T1:C1:101.000001'))?.reply.length !== 1) await new Promise(setImmediate);
}

const killConnections = (url: string, which: string) =>
  query(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = 'sidechair' and ${which}`,
  );

test('a message taken in by one process wakes the other', async (t) => {
  const url = await server.database();
  const [a, b] = [await processOn(t, url), await processOn(t, url)];
  const woken = new Promise((resolve) => b.onWake(resolve));
  await a.turns.enqueue(question('1.000001', 'hello'));
  await woken;
  assert.ok(await claim(b, HOUR));
});

test('whoever locks a ready thread wakes all that passed over it, also when nothing changed', async (t) => {
  const url = await server.database();
  const [a, b] = [await processOn(t, url), await processOn(t, url)];
  await a.turns.enqueue(question('1.000001', 'same'));
  let woken: Promise<unknown> = Promise.resolve();
  await a.transaction(async ({ turns }) => {
    assert.equal(await turns.revise('T1:C1:1.000001', { kind: 'ask', text: 'same' }), null);
    assert.equal(await claim(b, HOUR), null);
    woken = new Promise((resolve) => b.onWake((what) => what === 'change' && resolve(what)));
  });
  await woken;
  assert.ok(await claim(b, HOUR));
});

test('two processes that claim at once never get the same thread', async (t) => {
  const url = await server.database();
  const [a, b] = [await processOn(t, url), await processOn(t, url)];
  for (let n = 0; n < 40; n++) await a.turns.enqueue(question(`${n}.000001`, 'q', `${n}.000001`));
  const claims = await Promise.all(Array.from({ length: 48 }, (_, n) => claim(n % 2 ? a : b, HOUR)));
  const threads = claims.flatMap((lease) => lease?.thread ?? []);
  assert.equal(new Set(threads).size, threads.length);
  const rest = await Promise.all(Array.from({ length: 48 }, () => claim(a, HOUR)));
  assert.equal(threads.length + rest.filter(Boolean).length, 40);
});

test('the threads of a process killed with SIGKILL are free, those of a living one are not', async (t) => {
  const url = await server.database();
  const [a, alive] = [await processOn(t, url), await processOn(t, url)];
  for (const n of [1, 2]) await a.turns.enqueue(question(`${n}.000001`, 'q', `${n}.000001`));
  const kept = await claim(alive, HOUR);
  const script = `
    import { openStore } from ${JSON.stringify(new URL('../../src/store/store.ts', import.meta.url).href)};
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const store = await openStore({ url: ${JSON.stringify(url)}, clock: Date.now, log });
    process.stdout.write((await store.leases.claim(${HOUR}, 1))[0].thread);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [thread] = await once(child.stdout!, 'data');
  assert.equal((await a.freeDead()) + (await a.freeDead()), 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  let freed = 0;
  while (freed === 0) freed = await a.freeDead();
  assert.equal(freed, 1);
  assert.equal((await claim(a, HOUR))?.thread, String(thread));
  await alive.leases.assert(kept!);
});

test('a process that only loses its side connection keeps its threads, and is woken again', async (t) => {
  const url = await server.database();
  const [a, b] = [await processOn(t, url), await processOn(t, url)];
  await a.turns.enqueue(question('1.000001', 'q'));
  const lease = await claim(b, HOUR);
  await killConnections(url, `query like '%pg_advisory_lock%'`);
  // Told once when it is back, since it heard nothing meanwhile.
  await new Promise((resolve) => b.onWake(resolve));
  assert.equal(await answered(async () => (await a.freeDead()) + (await a.freeDead())), 0);
  await b.leases.assert(lease!);
  const woken = new Promise((resolve) => b.onWake(resolve));
  await a.turns.enqueue(question('2.000001', 'q'));
  await woken;
});

for (const how of ['crash', 'fast'] as const) {
  test(`a restart of PostgreSQL (${how}) ends no process and loses nothing that was acknowledged`, async (t) => {
    const url = await server.database();
    const store = await processOn(t, url);
    await store.turns.enqueue(question('1.000001', 'before'));
    await server.restart(how, async () => {
      await assert.rejects(store.turns.enqueue(question('2.000001', 'meanwhile')), Unreachable);
      await assert.rejects(store.turns.get('T1:C1:1.000001'), Unreachable);
    });
    assert.ok(await answered(() => store.turns.get('T1:C1:1.000001')));
    // Whether the refused one was written or not, delivering it again makes it one turn.
    await store.turns.enqueue(question('2.000001', 'meanwhile'));
    assert.equal(await store.turns.enqueue(question('2.000001', 'meanwhile')), false);
  });
}

test('a frozen PostgreSQL holds up nothing for ever: every call ends in time, and works again after', async (t) => {
  const url = await server.database();
  const store = await processOn(t, url);
  await store.turns.enqueue(question('1.000001', 'before'));
  server.freeze();
  try {
    const started = Date.now();
    await Promise.all([
      assert.rejects(store.turns.get('T1:C1:1.000001'), Unreachable),
      assert.rejects(store.turns.enqueue(question('2.000001', 'x')), Unreachable),
      assert.rejects(
        store.transaction((session) => session.threads.get('k')),
        Unreachable,
      ),
      assert.rejects(store.freeDead(), Unreachable),
      assert.rejects(openStore({ url, clock: Date.now, log: quiet, postgres: IMPATIENT }), /cannot be used/),
    ]);
    assert.ok(Date.now() - started < 10_000);
  } finally {
    server.thaw();
  }
  assert.ok(await answered(() => store.turns.get('T1:C1:1.000001')));
  assert.equal(await answered(() => store.freeDead()), 0);
});

test('a store closes though PostgreSQL is frozen', async (t) => {
  const url = await server.database();
  const store = await openStore({ url, clock: Date.now, log: quiet, postgres: IMPATIENT });
  t.after(() => server.thaw());
  server.freeze();
  await store.close();
});

test('a connection lost inside a transaction commits nothing of it, and the next one works', async (t) => {
  const url = await server.database();
  const store = await processOn(t, url);
  await assert.rejects(
    store.transaction(async (session) => {
      await session.turns.enqueue(question('1.000001', 'half'));
      await killConnections(url, `state = 'idle in transaction'`);
      await session.turns.enqueue(question('2.000001', 'half'));
    }),
    Unreachable,
  );
  assert.equal(await store.turns.get('T1:C1:1.000001'), null);
  assert.equal(await store.turns.enqueue(question('1.000001', 'whole')), true);
});

test('two transactions that wait for each other both commit in the end', async (t) => {
  const url = await server.database();
  const patient = { connectMs: 5000, statementMs: 10_000 };
  const [a, b] = [await processOn(t, url, patient), await processOn(t, url, patient)];
  const feedback = (n: number) => ({ turn: `t${n}`, user: 'U1', value: 'good' as const, at: n });
  for (const n of [1, 2]) await a.feedback.set(`k${n}`, feedback(n));
  let waiting = 0;
  let go = () => {};
  const both = new Promise<void>((resolve) => {
    go = resolve;
  });
  const crossing = (store: Store, first: number, second: number) =>
    store.transaction(async (session) => {
      await session.feedback.set(`k${first}`, feedback(first + 10));
      if (++waiting === 2) go();
      await both;
      await session.feedback.set(`k${second}`, feedback(second + 20));
    });
  await Promise.all([crossing(a, 1, 2), crossing(b, 2, 1)]);
  const ats = await Promise.all(['k1', 'k2'].map(async (key) => (await a.feedback.get(key))?.at));
  // Whoever came last wrote both.
  assert.ok([`11,22`, `21,12`].includes(ats.join(',')), ats.join(','));
});

test('PostgreSQL restarted in the middle of a turn: the turn is answered once, in one message', async (t) => {
  const store = await processOn(t, await server.database());
  const talk = talkOn(store, { queue: { pollMs: 100 } });
  t.after(() => talk.conversation.stop(1000));
  await talk.conversation.start();
  await talk.say(attaching());
  let restarts = 0;
  talk.agent.before = async () => {
    if (restarts++ > 0) return;
    await shownSomething(store);
    await server.restart('crash');
  };
  await talk.conversation.receive(says('101.000001', 'What about the baselines?'));
  const settled = await answered(() => talk.settled('101.000001'));
  assert.equal(settled.state, 'answered');
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
  assert.match(talk.room.says('101.000001') ?? '', /baselines are outdated/);
});

test('PostgreSQL frozen in the middle of a turn: the turn is answered once, in one message', async (t) => {
  const store = await processOn(t, await server.database());
  const talk = talkOn(store, { queue: { pollMs: 100 } });
  t.after(() => talk.conversation.stop(1000));
  await talk.conversation.start();
  await talk.say(attaching());
  let frozen = false;
  talk.agent.before = async () => {
    if (frozen) return;
    frozen = true;
    await shownSomething(store);
    server.freeze();
    setTimeout(() => server.thaw(), 1200);
  };
  await talk.conversation.receive(says('101.000001', 'What about the baselines?'));
  const settled = await answered(() => talk.settled('101.000001'));
  assert.equal(settled.state, 'answered');
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
});

test('a database that cannot be used is named without its password, with what to do', async () => {
  for (const url of [
    'postgres://chair:hunter2@127.0.0.1:1/none',
    server.url.replace(/postgres$/, 'nowhere'),
  ]) {
    await assert.rejects(openPostgres(url, 'a', quiet, IMPATIENT), (error) => {
      assert.ok(error instanceof StoreError);
      assert.match(
        `${error.message} ${error.hint}`,
        /127\.0\.0\.1:\d+\/\w+ cannot be used .*Check DATABASE_URL/,
      );
      assert.doesNotMatch(`${error.message} ${error.stack}`, /hunter2/);
      return true;
    });
  }
});

test('a database that cannot hold every character is refused', async () => {
  await query(server.url, `create database latin encoding 'LATIN1' template template0`);
  const url = server.url.replace(/postgres$/, 'latin');
  await assert.rejects(openPostgres(url, 'a', quiet, IMPATIENT), /keeps text as LATIN1/);
});

test('two processes that start at once on an empty database both come up', async (t) => {
  const url = await server.database();
  const patient = { connectMs: 5000, statementMs: 10_000 };
  const stores = await Promise.all([1, 2, 3].map(() => processOn(t, url, patient)));
  assert.equal(await stores[0]!.turns.enqueue(question('1.000001', 'q')), true);
  assert.ok(await stores[2]!.turns.get('T1:C1:1.000001'));
});
