import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { profileOf, VenueProfile } from '../../src/papers/venues.ts';

describe('venues by every name they go by', () => {
  const names: [string | null, string, string][] = [
    ['ICLR.cc/2026/Conference/Submission12/-/Official_Review', 'iclr', 'ICLR 2026'],
    ['ICLR 2026 Conference Submission', 'iclr', 'ICLR 2026'],
    ['NeurIPS.cc/2024/Conference', 'neurips', 'NeurIPS 2024'],
    ['nips 2022', 'neurips', 'NeurIPS 2022'],
    ['NeurIPS.cc/2025/Datasets_and_Benchmarks_Track', 'neurips', 'NeurIPS 2025 Datasets and Benchmarks'],
    ['aclweb.org/ACL/ARR/2026/January', 'arr', 'ARR 2026 January'],
    ['TMLR', 'tmlr', 'TMLR'],
    ['ICLR.cc/2026/Workshop/Agents', 'unknown', 'ICLR 2026 Workshop Agents'],
    ['robot-learning.org/CoRL/2025/Conference', 'unknown', 'CoRL 2025'],
    ['  ', 'unknown', 'unknown venue'],
    [null, 'unknown', 'unknown venue'],
  ];
  for (const [typed, id, name] of names)
    test(`${typed} is ${name}`, () => {
      const profile = VenueProfile.parse(profileOf(typed));
      assert.deepEqual([profile.id, profile.name], [id, name]);
    });
});

describe('the rating scale of each year', () => {
  const scales: [string, number[], number][] = [
    ['ICLR 2026', [0, 2, 4, 6, 8, 10], 6],
    ['ICLR 2025', [1, 3, 5, 6, 8, 10], 6],
    ['ICLR 2019', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 6],
    ['NeurIPS 2026', [1, 2, 3, 4, 5, 6], 4],
    ['NeurIPS 2023', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5],
    ['ICML 2023', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5],
    ['ICML 2026', [1, 2, 3, 4, 5, 6], 4],
    ['ARR 2026', [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], 3],
  ];
  for (const [venue, values, threshold] of scales)
    test(venue, () => {
      const scale = profileOf(venue).scales.rating!;
      assert.deepEqual(
        scale.values.map(({ value }) => value),
        values,
      );
      assert.equal(scale.threshold, threshold);
    });
});

test('with no year, the newest scale that holds all ratings is used, as a guess', () => {
  const profile = profileOf('ICLR', [3, 8]);
  assert.deepEqual([profile.scales.rating!.id, profile.guessed], ['iclr-rating-2025', true]);
});

test('a rule on language models holds from the year it is known for; before, the chairs are asked', () => {
  assert.equal(profileOf('NeurIPS 2026').modelRule.kind, 'off');
  assert.equal(profileOf('NeurIPS').modelRule.kind, 'off');
  assert.equal(profileOf('NeurIPS 2024').modelRule.kind, 'ask');
  assert.equal(profileOf('ICLR 2026').modelRule.kind, 'disclose');
  assert.equal(profileOf('EMNLP 2024').modelRule.kind, 'private');
  assert.equal(profileOf('CVPR 2026').modelRule.kind, 'off');
  assert.equal(profileOf('somewhere').modelRule.kind, 'ask');
});
