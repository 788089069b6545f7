import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPapers } from '../../src/papers/read.ts';
import { revise } from '../../src/papers/revise.ts';
import { isTitled, provisionalTitle, sameTitle } from '../../src/papers/titles.ts';

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

describe('what a paper with no title is called', () => {
  const cases: [submission: string | null, file: string | null, called: string][] = [
    ['412', 'harbours.txt', 'Submission 412'],
    [null, 'harbours.txt', 'Untitled paper (harbours.txt)'],
    [null, 'reviews-412.txt', 'Untitled paper (reviews-412.txt)'],
    [null, 'reviews.json', 'Untitled paper'],
    [null, 'message.txt', 'Untitled paper'],
    [null, null, 'Untitled paper'],
  ];
  for (const [submission, file, called] of cases)
    test(`number ${submission}, file ${file}: “${called}”`, () => {
      assert.equal(provisionalTitle(submission, file), called);
      assert.equal(isTitled({ title: called, submission }), false);
    });

  test('a long name is cut, and an address in it is not shown', () => {
    assert.ok(provisionalTitle(null, `${'harbour '.repeat(30)}.txt`).length < 85);
    assert.doesNotMatch(provisionalTitle(null, 'ann@harbour.example maps.txt'), /@/);
  });

  test('the name of the first file goes on standing for the title when another comes', () => {
    const read = (name: string, rating: number) =>
      readPapers({
        name,
        text: JSON.stringify({ reviews: [{ reviewer: 'R1', rating, text: 'The map is dated.' }] }),
      })[0]!;
    const first = read('harbours.json', 4);
    assert.equal(first.title, 'Untitled paper (harbours.json)');
    const { paper, changed } = revise(first, read('harbours-new.json', 5));
    assert.deepEqual([paper.title, changed], [first.title, "R1's rating changed from 4 to 5."]);
  });
});
