import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subjectOf } from '../../eval/papers.ts';

const review = (reviewer: string, rating: unknown, text: string) => ({ reviewer, rating, text });

describe('a paper as it stands in the file', () => {
  it('has the scores of a review in each form they come in', () => {
    const forms: [unknown, number | null, string][] = [
      [6, 6, '6'],
      ['6: marginally above the acceptance threshold', 6, '6: marginally above the acceptance threshold'],
      [{ raw: '3.5 = Borderline', value: 3.5 }, 3.5, '3.5 = Borderline'],
      [{ value: 8, label: 'accept' }, 8, '8: accept'],
      ['-2 (reject)', -2, '-2 (reject)'],
    ];
    for (const [given, value, raw] of forms) {
      const reviews = [review('R1', given, 'The kiln is too small for the claim.')];
      const rating = subjectOf('kiln', { title: 'Kiln', reviews })
        .raw.reviews.get('R1')!
        .scores.get('rating')!;
      assert.deepEqual([rating.value, rating.raw], [value, raw]);
    }
  });

  it('gives each label the review that the file calls so, whatever the order', () => {
    const reviews = [review('R2', '3', 'The glaze cracks.'), review('R1', '8', 'The glaze shines.')];
    const { raw } = subjectOf('glaze', { title: 'Glaze', reviews });
    assert.ok(raw.reviews.get('R1')!.texts.includes('The glaze shines.'));
    assert.equal(raw.reviews.get('R2')!.scores.get('rating')!.value, 3);
  });

  it('gives labels by place where the file has none', () => {
    const reviews = [
      review('Reviewer_aB3d', '3', 'The glaze cracks.'),
      review('Reviewer_Zz9k', '8', 'The glaze shines.'),
    ];
    const { raw } = subjectOf('glaze', { title: 'Glaze', reviews });
    assert.equal(raw.reviews.get('R2')!.scores.get('rating')!.value, 8);
  });

  it('keeps what authors and discussion say apart from the reviews', () => {
    const reviews = [review('R1', '3', 'The glaze cracks.')];
    const { raw } = subjectOf('glaze', {
      title: 'Glaze',
      reviews,
      responses: [{ replyTo: 'R1', text: 'It no longer cracks.' }],
    });
    assert.ok(raw.responses.includes('It no longer cracks.'));
    assert.ok(!raw.reviews.get('R1')!.texts.includes('It no longer cracks.'));
  });
});
