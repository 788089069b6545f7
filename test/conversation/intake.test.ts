import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incoming } from '../../src/conversation/conversation.ts';
import { decide, isBareRecommend } from '../../src/conversation/intake.ts';
import type { Mode, Thread } from '../../src/conversation/thread.ts';
import { PASTED, says } from './room.ts';

const message = (parts: Partial<Incoming> = {}): Incoming =>
  says('101.000001', 'What are the weaknesses?', parts);

const thread = (mode: Mode): Thread => ({
  key: 'T1:C1:100.000001',
  team: 'T1',
  channel: 'C1',
  threadTs: '100.000001',
  mode,
  people: ['U1'],
  decision: null,
});

const FILE = { id: 'F1', name: 'reviews.json', size: 10, mimetype: 'application/json' };

/** The decision in a word or two: why it is ignored, or the kind of turn. */
function verdict(parts: Partial<Incoming>, mode: Mode | null): string {
  const decision = decide(message(parts), mode && thread(mode));
  return decision.do === 'ignore' ? decision.why : decision.request.kind;
}

const TABLE: [situation: string, message: Partial<Incoming>, mode: Mode | null, expected: string][] = [
  ['talk in a thread with no paper', {}, null, 'no_paper'],
  ['a file dropped where the bot is unknown', { files: [FILE] }, null, 'no_paper'],
  ['a mention that carries a file', { mentioned: true, files: [FILE] }, null, 'attach'],
  ['a mention that carries pasted reviews', { mentioned: true, text: PASTED }, null, 'attach'],
  ['a mention that carries neither', { mentioned: true }, null, 'help'],
  ['a mention at the top of a channel', { mentioned: true, threadTs: null }, null, 'help'],
  ['the word recommend where there is no paper', { mentioned: true, text: 'recommend' }, null, 'help'],
  ['a bare mention where the bot listens', { mentioned: true, text: ' ' }, 'every', 'help'],
  ['a question where every message counts', {}, 'every', 'ask'],
  ['talk to others where every message counts', { toOthers: true }, 'every', 'to_others'],
  ['talk to others that also mentions the bot', { toOthers: true, mentioned: true }, 'every', 'ask'],
  ['a file where every message counts', { files: [FILE] }, 'every', 'attach'],
  ['pasted reviews where every message counts', { text: PASTED }, 'every', 'attach'],
  ['an empty message', { text: '' }, 'every', 'empty'],
  ['the word recommend', { text: 'Recommend' }, 'every', 'recommend'],
  ['a question about recommending', { text: 'Would you recommend accepting?' }, 'every', 'ask'],
  ['talk where only mentions count', {}, 'mentions', 'not_mentioned'],
  ['a file where only mentions count', { files: [FILE] }, 'mentions', 'not_mentioned'],
  ['a mention where only mentions count', { mentioned: true }, 'mentions', 'ask'],
  ['talk where the bot is off', {}, 'off', 'off'],
  ['a mention where the bot is off', { mentioned: true }, 'off', 'help'],
  ['a mention with a file where the bot is off', { mentioned: true, files: [FILE] }, 'off', 'help'],
  ['a direct message out of the blue', { direct: true, threadTs: null }, null, 'help'],
  ['a direct message with a file', { direct: true, threadTs: null, files: [FILE] }, null, 'attach'],
  ['a direct message in a thread that has a paper', { direct: true }, 'every', 'ask'],
];

for (const [situation, parts, mode, expected] of TABLE) {
  test(`${situation} → ${expected}`, () => assert.equal(verdict(parts, mode), expected));
}

test('words beside files are a question about them, and text that is itself reviews is not', () => {
  const beside = decide(message({ files: [FILE], text: ' Do they agree? ' }), thread('every'));
  assert.deepEqual(beside, {
    do: 'turn',
    request: { kind: 'attach', text: 'Do they agree?', files: [FILE], pasted: [], title: null, venue: null },
  });
  const pasted = decide(message({ mentioned: true, text: PASTED }), null);
  assert.ok(pasted.do === 'turn' && pasted.request.kind === 'attach');
  assert.deepEqual([pasted.request.text, pasted.request.pasted], ['', [PASTED]]);
});

test('a plain order for a recommendation is one, and a question about it is not', () => {
  const orders = [
    'recommend',
    'Recommend!',
    'recommendation please',
    'Your recommendation?',
    'please give me a recommendation',
    'Give us your recommendation for this paper, thanks.',
    'I need a recommendation now',
    'make a recommendation',
  ];
  const questions = [
    'would you recommend accepting?',
    'Would you recommend this paper?',
    'What do the reviewers recommend?',
    'no recommendation yet, please',
    'recommend a baseline they should add',
    'please',
    '',
  ];
  for (const order of orders) assert.equal(isBareRecommend(order), true, order);
  for (const asked of questions) assert.equal(isBareRecommend(asked), false, asked);
});
