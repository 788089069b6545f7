import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalCitations, citesOf } from '../../src/agent/cites.ts';
import { createSplitter, splitSentences } from '../../src/agent/sentences.ts';

const texts = (markdown: string) => splitSentences(markdown).map(({ text }) => text);

const ANSWER = [
  '## Weaknesses',
  '',
  '- **Baselines.** R3 finds them outdated. [R3.7] R1 misses some, e.g. those of 2024 [R1.11].',
  '- R2: cf. Sec. 3 and Eq. 5, the gain is 4.2% at most (see Fig. 2). [R2.3, R2.11]',
  '1. First',
  '2. Second, by Lee et al. in 2021! Is it so?',
  '',
  'R1 says “One. Two.” [R1.4] 审稿人R1认为基线过时。[R1.11]没有回应！',
].join('\n');

test('lead and text put together give the answer back', () => {
  const joined = splitSentences(ANSWER)
    .map(({ lead, text }) => lead + text)
    .join('');
  assert.equal(joined, ANSWER);
});

test('the same sentences come out however the stream is cut', () => {
  const whole = splitSentences(ANSWER);
  for (const size of [1, 2, 3, 7, 40]) {
    const splitter = createSplitter();
    const sentences = [];
    for (let at = 0; at < ANSWER.length; at += size)
      sentences.push(...splitter.push(ANSWER.slice(at, at + size)));
    sentences.push(...splitter.end());
    assert.deepEqual(sentences, whole, `pieces of ${size}`);
  }
});

test('a sentence is given as soon as the next one begins, not at the end', () => {
  const splitter = createSplitter();
  assert.deepEqual(splitter.push('R1 likes it [R1.4].'), []);
  assert.deepEqual(
    splitter.push(' R2').map(({ text }) => text),
    ['R1 likes it [R1.4].'],
  );
});

test('citations after the full stop belong to the sentence before them', () => {
  const [first, second] = splitSentences('They are outdated. [R1.2][R3.4] R2 agrees. [R2.1]');
  assert.deepEqual(first?.cites, ['R1.2', 'R3.4']);
  assert.deepEqual(second?.cites, ['R2.1']);
});

test('abbreviations, decimals, initials and section numbers end no sentence', () => {
  assert.equal(
    texts('R1 cites J. Doe et al. in Sec. 4.1, i.e. the 3.5x of Fig. 2, vs. 2.8x measured.').length,
    1,
  );
  assert.equal(texts('Siehe z.B. Abb. 3 bzw. Tab. 2 bei R1.').length, 1);
});

test('a list item or heading ends with its line, and its marker stands in the lead', () => {
  const sentences = splitSentences('R1 names two:\n- novelty\n- clarity\n\n# End');
  assert.deepEqual(
    sentences.map(({ lead, text }) => [lead, text]),
    [
      ['', 'R1 names two:'],
      ['\n- ', 'novelty'],
      ['\n- ', 'clarity'],
      ['\n\n', '# End'],
    ],
  );
});

test('a line that is only wrapped goes on', () => {
  assert.deepEqual(texts('R1 likes the\nrouting idea [R1.4].'), ['R1 likes the\nrouting idea [R1.4].']);
});

test('a stop inside a quote ends no sentence', () => {
  assert.equal(texts('R1 writes “It is new. It is simple.” and means it [R1.4].').length, 1);
});

test('sentences in Chinese and Japanese end without a blank', () => {
  assert.deepEqual(texts('R1认为方法新颖。R2不同意！'), ['R1认为方法新颖。', 'R2不同意！']);
});

test('ids are read from single, listed and adjoining brackets, and not from inside quotes', () => {
  assert.deepEqual(citesOf('a [R1.2], b [R1.2, R3.4] c [A1.3][D2.1] “d [R9.9]” [12] [R1]'), [
    'R1.2',
    'R3.4',
    'A1.3',
    'D2.1',
  ]);
});

test('every way of citing becomes one id a bracket', () => {
  assert.equal(
    canonicalCitations('a (R1.2; R3.4) b 【R2.1】 c [R1.2, R2.3]'),
    'a [R1.2][R3.4] b [R2.1] c [R1.2][R2.3]',
  );
});

test('citations that arrive one by one behind the full stop all belong to the sentence', () => {
  const splitter = createSplitter();
  const pieces = ['The baselines are outdated. ', '[R1.3]', '[R2.7]', ' Next.'];
  const sentences = [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
  assert.deepEqual(
    sentences.map(({ cites }) => cites),
    [['R1.3', 'R2.7'], []],
  );
});
