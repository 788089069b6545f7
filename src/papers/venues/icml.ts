import { CONFIDENCE, quarters, scale, tenToAward, type VenueFamily } from './family.ts';

const RATING_2026 = scale('icml-rating-2026', 4, [
  [1, 'strong reject'],
  [2, 'reject'],
  [3, 'weak reject'],
  [4, 'weak accept'],
  [5, 'accept'],
  [6, 'strong accept'],
]);

const RATING_2025 = scale('icml-rating-2025', 3, [
  [1, 'reject'],
  [2, 'weak reject'],
  [3, 'weak accept'],
  [4, 'accept'],
  [5, 'strong accept'],
]);

const RATING_TEN = tenToAward('icml');

const ASPECTS_2026 = quarters('icml', ['soundness', 'presentation', 'significance', 'originality']);
const ASPECTS_2023 = quarters('icml', ['soundness', 'presentation', 'contribution']);

export const icml: VenueFamily = {
  id: 'icml',
  name: 'ICML',
  pattern: /\bICML\b/i,
  editions: [
    { from: 2026, to: 2026, scales: { rating: RATING_2026, confidence: CONFIDENCE, ...ASPECTS_2026 } },
    { from: 2025, to: 2025, scales: { rating: RATING_2025 } },
    { from: 2023, to: 2024, scales: { rating: RATING_TEN, confidence: CONFIDENCE, ...ASPECTS_2023 } },
  ],
  unrated: false,
  rule: {
    kind: 'off',
    text: 'ICML 2026 has two policies. Under A no language model may be used; under B a private one may help to understand and polish, but not to find strengths and weaknesses. Leave the generative model off unless your chairs say B.',
  },
  ruleSince: 2026,
};
