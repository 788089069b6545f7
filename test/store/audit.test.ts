import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run as printAudit } from '../../src/cli/audit.ts';
import { fingerprint } from '../../src/store/audit.ts';
import { openStore } from '../../src/store/store.ts';
import { attaching, says, THREAD, talkOn } from '../conversation/room.ts';
import { onEachEngine } from './engines.ts';
import { quiet } from './open.ts';

const USAGE = 'Usage: npm run --silent audit -- [--last N] [--json] (with SQLite stop the app first)';

onEachEngine((engine) => {
  test('the audit log says who did what in which thread, in counts and hashes, and outlives the thread', async (t) => {
    const store = await engine.store(t);
    const talk = talkOn(store);
    t.after(() => talk.conversation.stop(1000));
    await talk.conversation.start();
    await talk.say(attaching());
    await talk.say(says('101.000001', 'What about the baselines?'));
    await talk.say(says('102.000001', 'recommend', { user: 'U2' }));
    await talk.conversation.decide(THREAD, 'Accept', 'U3');
    await talk.conversation.refused('U9', THREAD);
    const shown = (await store.answers.get('T1:C1:101.000001'))?.markdown;
    await talk.conversation.forget(THREAD, 'U1');
    const entries = (await store.audit.last(20)).reverse();
    assert.deepEqual(
      entries.map(({ what, by, count }) => [what, by, count]),
      [
        ['attached', 'U1', 3],
        ['asked', 'U1', 1],
        ['recommended', 'U2', null],
        ['decided', 'U3', null],
        ['refused', 'U9', null],
        ['forgot', 'U1', 3],
      ],
    );
    assert.ok(entries.every(({ thread }) => thread === THREAD));
    assert.equal(entries[1]?.hash, fingerprint(shown!));
    assert.doesNotMatch(JSON.stringify(entries), /baselines|Accept|outdated/);
  });

  test('the command prints the newest entries, oldest first, as lines or as JSON', async (t) => {
    const url = await engine.database(t);
    const store = await engine.store(t, url);
    for (const by of ['U1', 'U2', 'U3'])
      await store.audit.add({ what: 'attached', thread: THREAD, by, count: 3, hash: fingerprint(by) });
    await store.close();
    const open = () => openStore({ url, clock: Date.now, log: quiet });
    const said: string[] = [];
    const io = {
      readFile: async () => new Uint8Array(),
      out: (line: string) => said.push(line),
      err: (line: string) => said.push(line),
    };
    const printed = async (...argv: string[]) => [await printAudit(argv, io, open), ...said.splice(0)];
    const [code, ...lines] = await printed('--last', '2');
    assert.equal(code, 0);
    assert.equal(lines.length, 2);
    const time = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
    assert.match(String(lines[0]), new RegExp(`^${time}  attached  U2  ${THREAD}  3  [0-9a-f]{12}$`));
    const [, json] = await printed('--last=1', '--json');
    const { at: _at, ...entry } = JSON.parse(String(json));
    const hash = fingerprint('U3');
    assert.deepEqual(entry, { what: 'attached', thread: THREAD, by: 'U3', count: 3, hash });
    for (const wrong of [['--last', '0'], ['--last', 'x'], ['--all']])
      assert.deepEqual(await printed(...wrong), [2, USAGE]);
  });
});
