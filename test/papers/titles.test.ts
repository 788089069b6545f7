import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sameTitle } from '../../src/papers/titles.ts';

describe('two titles of one paper', () => {
  const cases: [string, string, boolean][] = [
    ['Ferry Queues at Small Piers', 'ferry queues at small piers', true],
    ['Ferry Queues: A Model of Small Piers', 'Ferry Queues', true],
    ['Ferry Queues', 'Moss Images', false],
    ['From A to The', 'On and By', false],
    ['From A to The', 'from a – to the', true],
    ['To the', 'Ferry Queues', false],
    ['???', '!!!', false],
    ['???', '???', true],
  ];
  for (const [a, b, same] of cases)
    test(`“${a}” and “${b}” are ${same ? 'one' : 'two'}`, () => {
      assert.equal(sameTitle(a, b), same);
      assert.equal(sameTitle(b, a), same);
    });
});
