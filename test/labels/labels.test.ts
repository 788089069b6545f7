/** What the trained labels say about sentences that any reviewer might write. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { WEIGHTS, WeightsFile } from '../../src/agent/labels/model.ts';
import { labelsOf } from '../../src/agent/labels/trained.ts';

const PRAISE: [string, string?][] = [
  ['The paper is well written.', 'CLA'],
  ['The manuscript is clearly written and easy to follow.', 'CLA'],
  ['The idea of routing by surprise is novel and interesting.', 'NOV'],
  ['The experiments are thorough and the results are convincing.', 'EMP'],
  ['The method outperforms strong baselines on four datasets, which is impressive.'],
  ['I like the simplicity of the approach.'],
  ['I recommend acceptance.', 'REC'],
];
const BLAME: [string, string?][] = [
  ['The novelty is limited.', 'NOV'],
  ['The idea is not new, and similar methods have been proposed before.', 'NOV'],
  ['The paper is poorly written and hard to follow.', 'CLA'],
  ['There are many typos and the writing needs a lot of polish.', 'CLA'],
  ['The experiments are not convincing.', 'EMP'],
  ['The authors do not compare with any recent baseline.', 'CMP'],
  ['The main weakness is that the evaluation is limited to a toy dataset.'],
  ['Unfortunately, the claims are not supported by the experiments.'],
];
const NEITHER = [
  'The paper proposes a routing method for sparse networks.',
  'The authors train the model on two corpora and report the error.',
  'How was the learning rate chosen?',
  'They use a variational autoencoder to model the state.',
];

for (const [sentences, polarity] of [
  [PRAISE, 'POS'],
  [BLAME, 'NEG'],
] as const) {
  for (const [sentence, aspect] of sentences) {
    test(`"${sentence}" is ${polarity}${aspect ? ` and speaks of ${aspect}` : ''}`, () => {
      const labels = labelsOf(sentence);
      assert.equal(labels.polarity, polarity);
      if (aspect) assert.ok(labels.aspects.includes(aspect as never), `aspects: ${labels.aspects.join(' ')}`);
    });
  }
}

for (const sentence of NEITHER) {
  test(`"${sentence}" neither praises nor criticises`, () =>
    assert.equal(labelsOf(sentence).polarity, 'NEU'));
}

test('a negation turns praise into criticism', () => {
  const lean = (text: string) => labelsOf(text).scores.POS - labelsOf(text).scores.NEG;
  for (const [praise, denied] of [
    ['The results are convincing.', 'The results are not convincing.'],
    ['The approach is novel.', 'The approach is not novel.'],
    ['The exposition is clear.', 'The exposition is not clear.'],
  ] as const) {
    assert.ok(lean(praise) > 0, praise);
    assert.ok(lean(denied) < 0, denied);
  }
});

test('a wish weighs less than the same thing stated as a fault', () => {
  const blame = (text: string) => labelsOf(text).scores.NEG;
  assert.ok(
    blame('It would be nice to see an ablation of the gate.') <
      blame('Unfortunately, the paper lacks an ablation of the gate.'),
  );
});

test('a sentence under "weaknesses" reads as criticism more readily than under "strengths"', () => {
  const blame = (section: 'strengths' | 'weaknesses') =>
    labelsOf('The method uses a fixed schedule.', { section }).scores.NEG;
  assert.ok(blame('weaknesses') > blame('strengths'));
});

test('a heading speaks for the sentences under it, but one that says nothing changes nothing', () => {
  const clarity = (heading: string) => labelsOf('Section 3, second line.', { heading }).aspectMargins.CLA;
  assert.ok(clarity('Typos') > clarity('Weaknesses'));
  assert.equal(clarity('Review'), clarity(''));
});

test('the sentences around it bear on the label', () => {
  const amid = (around: string) =>
    labelsOf('The method uses a fixed schedule.', { before: around, after: around }).scores.NEG;
  assert.ok(
    amid('The experiments are weak and unconvincing.') > amid('The experiments are strong and convincing.'),
  );
});

test('probabilities sum to one and agree with the polarity', () => {
  for (const [sentence] of [...PRAISE, ...BLAME]) {
    const { scores, polarity } = labelsOf(sentence);
    assert.ok(Math.abs(scores.POS + scores.NEG + scores.NEU - 1) < 1e-9);
    assert.equal(Math.max(...Object.values(scores)), scores[polarity]);
  }
});

test('named aspects are those above their line, strongest first', () => {
  const { aspects, aspectMargins } = labelsOf('The paper is well written and the idea is novel.');
  assert.ok(aspects.includes('CLA') && aspects.includes('NOV'));
  const margins = aspects.map((aspect) => aspectMargins[aspect]);
  assert.deepEqual(
    margins,
    margins.toSorted((a, b) => b - a),
  );
  assert.equal(Object.values(aspectMargins).filter((margin) => margin >= 0).length, aspects.length);
});

test('the same sentence always gets the same labels', () => {
  const sentence = 'The analysis is careful, but the datasets are small.';
  const context = { section: 'weaknesses', before: 'Cons:', after: 'The code is missing.' } as const;
  assert.deepEqual(labelsOf(sentence, context), labelsOf(sentence, context));
});

test('text without words gets labels too', () => {
  for (const text of ['', '   ', '!!!', '中文评论。', '$x^2$']) assert.ok(labelsOf(text).polarity);
});

test('the weights file is under a megabyte, names its sources, and holds words and pairs, not sentences', () => {
  assert.ok(statSync(WEIGHTS).size < 1_000_000);
  const file = WeightsFile.parse(JSON.parse(readFileSync(WEIGHTS, 'utf8')));
  assert.match(Object.values(file.about).join(' '), /Peer-Review-Analyze.*MIT/);
  const long = file.features
    .split('\n')
    .filter((feature) => !feature.startsWith('@') && feature.split(' ').length > 3);
  assert.deepEqual(long, []);
});
