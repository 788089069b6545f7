/** What becomes of an answer that is interrupted while it is looked at a second time. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import type { Judge } from '../../src/agent/second-look/judge.ts';
import type { Limits } from '../../src/conversation/work.ts';
import { tempStore } from '../store/open.ts';
import { attaching, QuotingAgent, says, type Talk, talkOn } from './room.ts';

const SAID = 'R1 finds the baselines outdated [R1.2].';
const ASKED = '101.000001';

/** A model that says one sentence, and whose judge waits until it is not wanted any more. */
function slowlyJudged(): { agent: Agent; judging: Promise<void>; answers: () => number } {
  const begun = Promise.withResolvers<void>();
  let answers = 0;
  const judge: Judge = {
    judge: (_sentences, _paper, signal) => {
      begun.resolve();
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('interrupted'))),
      );
    },
  };
  const agent: Agent = {
    name: 'model',
    model: 'm',
    host: 'h',
    judge,
    async *answer() {
      answers += 1;
      yield { lead: '', text: SAID, cites: ['R1.2'] };
    },
    again: async () => null,
    recommend: () => Promise.reject(new Error('not asked for')),
  };
  return { agent, judging: begun.promise, answers: () => answers };
}

async function beingJudged(t: TestContext, limits: Partial<Limits> = {}) {
  const store = await tempStore(t);
  const { agent, judging, answers } = slowlyJudged();
  const agents = { model: agent, extractive: new QuotingAgent() };
  const talk = talkOn(store, { agents, limits });
  await talk.conversation.start();
  await talk.say(attaching());
  await talk.conversation.receive(says(ASKED, 'What about the baselines?'));
  await judging;
  return { talk, agents, store, answers };
}

async function assertStands(talk: Talk, failure: string): Promise<void> {
  assert.equal(talk.room.says(ASKED), SAID);
  const { answer } = (await talk.conversation.turn(`T1:C1:${ASKED}`)) ?? {};
  assert.deepEqual(answer?.secondLook, { struck: [], shown: null, failure });
  assert.equal(answer?.stopped, undefined, 'nothing of it is missing');
}

test('when the process stops, the answer is kept as it was shown, and is not made again', async (t) => {
  const { talk, agents, store, answers } = await beingJudged(t);
  await talk.conversation.stop(0);
  await assertStands(talk, 'stopping');

  const next = talkOn(store, { agents }, talk.room);
  await next.conversation.start();
  t.after(() => next.conversation.stop(0));
  await next.settled(ASKED);
  assert.equal(answers(), 1);
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
});

test('when the time of the turn is over, the answer stands', async (t) => {
  const { talk } = await beingJudged(t, { answerMs: 200 });
  t.after(() => talk.conversation.stop(0));
  await talk.settled(ASKED);
  await assertStands(talk, 'timeout');
});

test('a person who stops it gets the answer as it was shown', async (t) => {
  const { talk } = await beingJudged(t);
  t.after(() => talk.conversation.stop(0));
  assert.equal(await talk.conversation.stopAnswer({ turnId: `T1:C1:${ASKED}`, by: 'U2' }), true);
  await talk.settled(ASKED);
  await assertStands(talk, 'stopped');
});
