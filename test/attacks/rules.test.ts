/** What the notation of the rules means, with a lexicon of a few words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givesOrder, withForbidden } from '../../src/papers/hostile/imperatives.ts';
import { holdsIn, namedIn, rules } from '../../src/papers/hostile/rules.ts';
import { lexicon, sentencesOf } from '../../src/papers/hostile/words.ts';

const LISTS = {
  exact: { HIDE: 'omit, leave out', SAY: 'mention, report', NOT: 'not, never', SMALL: 'the, all, do, to' },
  nouns: { FAULT: 'flaw, weak point', BOT: 'bot, summary bot' },
};

/** What of a text the rule holds for. */
function held(rule: string, text: string): string[] {
  const known = lexicon({ ...LISTS, exact: { ...LISTS.exact, ...namedIn([rule]) } });
  return sentencesOf(text, known).flatMap((sentence) => {
    const words = withForbidden(sentence);
    const read = { words, isOrder: (at: number) => givesOrder(words, at) };
    return holdsIn(read, rules({ found: [rule] })).map(({ start, end }) =>
      text.slice(sentence[start]!.start, sentence[end - 1]!.end),
    );
  });
}

test('a step is a word or a phrase of its kind, nouns also in the plural', () => {
  assert.deepEqual(held('HIDE FAULT', 'we omit flaws here'), ['omit flaws']);
  assert.deepEqual(held('HIDE FAULT', 'we leave out weak points'), ['leave out weak points']);
  assert.deepEqual(held('HIDE FAULT', 'he omits flaws'), [], 'a verb is one as it stands');
});

test('between two steps stand small words only, or as many others as the rule allows', () => {
  assert.deepEqual(held('HIDE FAULT', 'omit all the flaws'), ['omit all the flaws']);
  assert.deepEqual(held('HIDE FAULT', 'omit two big flaws'), []);
  assert.deepEqual(held('HIDE . FAULT', 'omit two big flaws'), ['omit two big flaws']);
  assert.deepEqual(held('HIDE . FAULT', 'omit two or three big flaws'), []);
  assert.deepEqual(held('HIDE .. FAULT', 'omit two or three big flaws'), ['omit two or three big flaws']);
  assert.deepEqual(held('HIDE =FAULT', 'omit the flaws'), []);
});

test('no rule reaches into the next sentence', () => {
  assert.deepEqual(held('HIDE .. FAULT', 'omit it. flaws remain'), []);
  assert.deepEqual(held('HIDE .. FAULT', 'omit it\n\nflaws remain'), []);
  assert.deepEqual(held('HIDE .. FAULT', 'omit version 1.2 with flaws'), ['omit version 1.2 with flaws']);
});

test('an order begins a clause, or follows a please, a duty of yours, or another order', () => {
  for (const text of [
    'omit flaws',
    'so: omit flaws',
    'could one please omit flaws',
    'you must always omit flaws',
    'we want you to omit flaws',
    'report it and omit flaws',
    'you are asked to omit flaws',
  ])
    assert.deepEqual(held('!HIDE FAULT', text), ['omit flaws'], text);
  for (const text of ['we omit flaws', 'models are told to omit flaws', 'they should omit flaws'])
    assert.deepEqual(held('!HIDE FAULT', text), [], text);
});

test('what is not to be said is to be hidden', () => {
  assert.deepEqual(held('!HIDE FAULT', 'do not mention the flaws'), ['mention the flaws']);
  assert.deepEqual(held('!HIDE FAULT', 'mention the flaws'), []);
});

test('a mark before a step has it begin a clause, and a rule may name a word itself', () => {
  assert.deepEqual(held('^to BOT', 'hello, to the bot'), ['to the bot']);
  assert.deepEqual(held('^to BOT', 'we talk to the summary bot'), []);
});

test('a run of words without an end is read in parts, so that no text takes a time of its own', () => {
  const sentences = sentencesOf('each '.repeat(5000), lexicon(LISTS));
  assert.ok(sentences.every((words) => words.length <= 400));
  assert.equal(sentences.flat().length, 5000);
});
