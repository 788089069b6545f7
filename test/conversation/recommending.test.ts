import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { HERE, says, THREAD } from './room.ts';
import { turnOf, withPaper } from './talks.ts';

test('the word recommend gives a recommendation, which later turns know of', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'recommend'));
  assert.deepEqual(talk.room.kinds, ['card', 'recommendation']);
  assert.equal((await turnOf(talk, '101.000001'))?.recommendation?.lean, 'borderline');
  await talk.say(says('102.000001', 'Why so, what about the licence?'));
  const [earlier] = talk.agent.asked.at(-1)?.history ?? [];
  assert.match(earlier?.answer ?? '', /Suggestion: borderline.*outdated.*\[R1\.\d+\]/s);
  assert.equal(earlier?.cited.length, 1);
});

test('a recommendation asked for by a button is one turn, however often the press is delivered', async (t) => {
  const { conversation, room, settled } = await withPaper(t);
  const press = { ...HERE, requestId: 'V7' };
  assert.equal(await conversation.recommend(press), 'queued');
  assert.equal(await conversation.recommend(press), 'duplicate');
  await settled('recommend-V7');
  assert.deepEqual(room.kinds, ['card', 'recommendation']);
});

test('a private recommendation is shown to nobody else and kept nowhere', async (t) => {
  const { conversation, room, agent, say } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  const recommendation = await conversation.recommendPrivately(THREAD, 'U9');
  assert.equal(recommendation.lean, 'borderline');
  assert.equal(agent.asked.at(-1)?.history.length, 1);
  assert.deepEqual(room.kinds, ['card', 'answer']);
  await assert.rejects(conversation.recommendPrivately('T1:C1:9.9', 'U9'), InputError);
});
