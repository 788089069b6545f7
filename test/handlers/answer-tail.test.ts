/** Below an answer: why sentences were left out, and which buttons there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTail, withheldNote } from '../../handlers/blocks/answer.ts';
import type { Answer } from '../../src/agent/agent.ts';
import { citation, sampleAnswer } from './support/samples.ts';

const leftOut = (...reasons: string[]) => reasons.map((reason) => ({ code: 'x', reason }));
const noteOf = (...reasons: string[]): string => {
  const [block] = withheldNote(leftOut(...reasons), 'sentence');
  assert.equal(block?.type, 'context');
  const [element] = (block as { elements: { text: string }[] }).elements;
  return element!.text;
};
const buttonsOf = (more: Partial<Answer>): string[] => {
  const drawn = JSON.stringify(answerTail(sampleAnswer('x', more), 'T:C:1.1'));
  return ['evidence', 'recommend'].filter((action) => drawn.includes(`"action_id":"${action}"`));
};

test('one sentence left out: the reason follows in the same line', () => {
  assert.equal(
    noteOf('It overstated what its passages say.'),
    '1 sentence was left out: it overstated what its passages say.',
  );
  assert.equal(noteOf('R1 gives no rating.'), '1 sentence was left out: R1 gives no rating.');
});

test('several: one reason a line, each once', () => {
  assert.equal(
    noteOf(
      'It overstated what its passages say.',
      'It spoke for all reviewers, but cited only R1.',
      'It overstated what its passages say.',
    ),
    [
      '3 sentences were left out:',
      '• One overstated what its passages say. (twice)',
      '• One spoke for all reviewers, but cited only R1.',
    ].join('\n'),
  );
});

test('what is said to the model is not said to the chair', () => {
  assert.equal(
    noteOf('It agreed with whoever asked. Say what the passages say, without saying who is right.'),
    '1 sentence was left out: it agreed with whoever asked.',
  );
});

test('more reasons than anybody reads are counted', () => {
  const lines = noteOf(...Array.from({ length: 9 }, (_, index) => `It cited R9.${index}.`)).split('\n');
  assert.equal(lines.length, 8);
  assert.equal(lines.at(-1), '• 3 more reasons');
});

test('a recommendation is offered below what tells something of the reviews, and nowhere else', () => {
  assert.deepEqual(buttonsOf({}), ['evidence', 'recommend']);
  assert.deepEqual(buttonsOf({ citations: [] }), ['recommend'], 'scores are cited by nothing');
  const silent = { citations: [], kPrecision: null };
  assert.deepEqual(buttonsOf(silent), [], 'a courtesy, or the word that the reviews do not say');
  const drawn = answerTail(sampleAnswer('x', silent), 'T:C:1.1');
  assert.ok(!drawn.some(({ type }) => type === 'actions'), 'and no empty row of buttons');
});

test('where all was struck, its evidence can still be seen', () => {
  const struck = [{ text: 'x [R1.3]', judgement: 'contradicted' as const, cites: ['R1.3'] }];
  const secondLook = { struck, shown: '~~x [R1.3]~~', citations: [citation('R1.3')], failure: null };
  assert.deepEqual(buttonsOf({ citations: [], kPrecision: null, secondLook }), ['evidence', 'recommend']);
});
