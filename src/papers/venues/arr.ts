import { scale, type VenueFamily } from './family.ts';

const OVERALL = scale('arr-overall', 3, [
  [1, 'do not resubmit'],
  [1.5, 'resubmit after next cycle'],
  [2, 'resubmit next cycle'],
  [2.5, 'borderline findings'],
  [3, 'findings'],
  [3.5, 'borderline conference'],
  [4, 'conference'],
  [4.5, 'borderline award'],
  [5, 'award'],
]);

const SOUNDNESS = scale('arr-soundness', null, [
  [1, 'major issues'],
  [1.5, ''],
  [2, 'poor'],
  [2.5, ''],
  [3, 'acceptable'],
  [3.5, ''],
  [4, 'strong'],
  [4.5, ''],
  [5, 'excellent'],
]);

const EXCITEMENT = scale('arr-excitement', null, [
  [1, 'not exciting'],
  [1.5, ''],
  [2, 'potentially interesting'],
  [2.5, ''],
  [3, 'interesting'],
  [3.5, ''],
  [4, 'exciting'],
  [4.5, ''],
  [5, 'highly exciting'],
]);

const CONFIDENCE = scale('arr-confidence', null, [
  [1, 'not my area'],
  [2, 'willing to defend'],
  [3, 'pretty sure'],
  [4, 'quite sure'],
  [5, 'positive'],
]);

const scales = { rating: OVERALL, confidence: CONFIDENCE, soundness: SOUNDNESS, excitement: EXCITEMENT };

export const arr: VenueFamily = {
  id: 'arr',
  name: 'ARR',
  pattern: /\bARR\b|\baclweb\.org\b|\b(?:ACL|EMNLP|NAACL|EACL|AACL)\b/,
  editions: [{ from: 2021, to: 2026, scales }],
  unrated: false,
  rule: {
    kind: 'private',
    text: 'ARR allows only privacy-preserving tools. You write all meaningful argument yourself, no first draft of a meta-review may be generated, and the form asks you to attest it.',
  },
  ruleSince: null,
};
