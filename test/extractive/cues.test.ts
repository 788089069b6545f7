import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Aspect, judgeByCues } from '../../src/agent/extractive/cues.ts';

const PRAISE = [
  'The paper is well written and easy to follow.',
  'I like the lantern idea.',
  'The experiments are thorough and convincing.',
  'Although the trial is short, the results are impressive.',
];
const CRITICISM = [
  'The lantern idea is not novel.',
  'It is unclear how the lamps dim.',
  'A comparison with older lamps is missing.',
  'The idea is interesting, but the evaluation is weak.',
  'I am not convinced by the trial.',
  'No limitations of the lamps are discussed.',
];
const NEITHER = [
  'The authors propose a lantern for trains.',
  'The authors discuss the limitations in Section 5.',
  'I see no major weakness here.',
  'The authors fully explain the limitations of their lamps.',
  'I would appreciate it if the authors compared more lamps.',
];
const ABOUT: [string, Aspect][] = [
  ['The novelty is limited.', 'novelty'],
  ['Two baselines and an ablation are missing.', 'experiments'],
  ['Theorem 2 is proved under strong assumptions.', 'theory'],
  ['The notation is confusing and there are many typos.', 'clarity'],
  ['Prior work on oil lamps is not cited.', 'related work'],
  ['The source code is not released.', 'reproducibility'],
  ['The societal impact and possible misuse deserve a word.', 'ethics'],
];

describe('judging a sentence', () => {
  for (const text of PRAISE)
    it(`takes for praise: ${text}`, () => assert.ok(judgeByCues(text).polarity > 0.3));
  for (const text of CRITICISM)
    it(`takes for criticism: ${text}`, () => assert.ok(judgeByCues(text).polarity < -0.3));
  for (const text of NEITHER)
    it(`takes for neither: ${text}`, () => assert.ok(Math.abs(judgeByCues(text).polarity) <= 0.3));
  for (const [text, aspect] of ABOUT)
    it(`hears ${aspect} in: ${text}`, () => assert.equal(judgeByCues(text).aspects[0], aspect));
});
