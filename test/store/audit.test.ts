import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../../src/store/audit.ts';
import { attaching, says, THREAD, talkOn } from '../conversation/room.ts';
import { onEachEngine } from './engines.ts';

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
});
