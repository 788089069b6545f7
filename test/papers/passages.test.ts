import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MAX_PASSAGE, passagesOf, responsePassages } from '../../src/papers/passages.ts';

const cuts = (text: string) => passagesOf(text, [{ name: '', kind: 'main', start: 0, end: text.length }]);
const split = (text: string): string[] => cuts(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence stays whole', () => {
  const whole = [
    'We use e.g. Adam, i.e. the optimiser of Kingma et al. (2015), cf. Sec. 3.',
    'The gain is 3.14 vs. 2.7 points w.r.t. the baseline in Tab. 2.',
    'See Fig. 3, Eq. (2) and Alg. A for details.',
    'The bound $f(x. Y) = 2. Z$ holds by J. Doe’s lemma.',
    'Code is at https://example.org/a.b/c?d=e. and in App. B.',
    'It says “This is clear. It is not.” on page 2.',
    'The result (see Sec. 2. It is short) is new.',
    'Yes... maybe it does.',
    'The call `model.fit(x). Then` fails.',
  ];
  for (const sentence of whole) test(sentence, () => assert.deepEqual(split(sentence), [sentence]));
});

describe('sentences are told apart', () => {
  test('by full stops, question marks and ends of quotations', () =>
    assert.deepEqual(split('It is in 2017. The end. Really?! "Good." So be it.'), [
      'It is in 2017.',
      'The end.',
      'Really?!',
      '"Good."',
      'So be it.',
    ]));
  test('after "et al." and "etc." where a new sentence begins', () =>
    assert.deepEqual(split('It follows Smith et al. The rest, etc. However, no.'), [
      'It follows Smith et al.',
      'The rest, etc.',
      'However, no.',
    ]));
  test('in Chinese', () =>
    assert.deepEqual(split('论文很好。方法新！是吗？'), ['论文很好。', '方法新！', '是吗？']));
});

describe('lists and lines', () => {
  test('a number stays with its item, a bullet does not', () =>
    assert.deepEqual(split('1. First item.\n2. Second one. More.\n- bullet\n* star'), [
      '1. First item.',
      '2. Second one.',
      'More.',
      'bullet',
      'star',
    ]));
  test('a wrapped line goes on in the next', () => {
    const text = 'The experiments cover four datasets and five\nseeds, which is enough for the claims.';
    assert.deepEqual(split(text), [text]);
  });
  test('a bold title belongs to the sentence behind it', () =>
    assert.deepEqual(split('**Novelty.** The idea is new.\nQ1. What is k?'), [
      '**Novelty.** The idea is new.',
      'Q1. What is k?',
    ]));
  test('code and tables are one passage each', () =>
    assert.deepEqual(split('```\na. B. c\n```\n| a. B | c |\n|---|---|\n| 1. D | 2 |'), [
      '```\na. B. c\n```',
      '| a. B | c |\n|---|---|\n| 1. D | 2 |',
    ]));
  test('an entry of the references is one passage', () => {
    const entry = '[1] A. Author and B. Other. A title. In a journal, 2020.';
    assert.deepEqual(split(entry), [entry]);
  });
});

describe('headings typed inside a review', () => {
  test('give their passages a side and are no passages themselves', () =>
    assert.deepEqual(
      cuts('It sorts.\n\n**Pros:**\n- fast\nCons: slow to train.\n### Questions\nWhy?').map(
        ({ section, kind }) => [section, kind],
      ),
      [
        ['', 'main'],
        ['Pros', 'strengths'],
        ['Cons', 'weaknesses'],
        ['Questions', 'questions'],
      ],
    ));
  test('count for nothing in a response, which quotes them', () =>
    assert.deepEqual(
      responsePassages('Weaknesses:\nWe fixed it.', 'Response').map(({ section, kind }) => [section, kind]),
      [
        ['Response', 'comments'],
        ['Response', 'comments'],
      ],
    ));
});

describe('60,000 characters', () => {
  const texts: [string, string][] = [
    ['of words without a full stop', 'word '.repeat(12_000)],
    ['of one word', 'x'.repeat(60_000)],
    ['of ordinary sentences', 'This is about baselines, e.g. in Fig. 3 (see below). '.repeat(1_130)],
    ['of opening quotes', '" a '.repeat(15_000)],
    ['of emoji', 'a😀'.repeat(20_000)],
  ];
  for (const [name, text] of texts)
    test(`${name} are cut at ${MAX_PASSAGE} characters, in under a second, losing no word`, () => {
      const started = performance.now();
      const passages = split(text);
      assert.ok(performance.now() - started < 1000);
      assert.ok(passages.every((passage) => passage.length <= MAX_PASSAGE && passage.isWellFormed()));
      assert.equal(passages.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    });
});
