import { CONFIDENCE, quarters, scale, tenToAward, type VenueFamily } from './family.ts';

const RATING_SIX = scale('neurips-rating-6', 4, [
  [1, 'strong reject'],
  [2, 'reject'],
  [3, 'borderline reject'],
  [4, 'borderline accept'],
  [5, 'accept'],
  [6, 'strong accept'],
]);

const RATING_TEN = tenToAward('neurips');

/** Until 2021 the line ran between 5 and 6. */
const RATING_2021 = scale('neurips-rating-2021', 6, [
  [1, 'trivial or wrong'],
  [2, 'strong reject'],
  [3, 'clear reject'],
  [4, 'ok but not good enough'],
  [5, 'marginally below the acceptance threshold'],
  [6, 'marginally above the acceptance threshold'],
  [7, 'accept'],
  [8, 'clear accept'],
  [9, 'strong accept'],
  [10, 'seminal paper'],
]);

const ASPECTS_2025 = quarters('neurips', ['quality', 'clarity', 'significance', 'originality']);
const ASPECTS_2023 = quarters('neurips', ['soundness', 'presentation', 'contribution']);

export const neurips: VenueFamily = {
  id: 'neurips',
  name: 'NeurIPS',
  pattern: /\b(?:NeurIPS|NIPS)\b/i,
  editions: [
    { from: 2025, to: 2026, scales: { rating: RATING_SIX, confidence: CONFIDENCE, ...ASPECTS_2025 } },
    { from: 2022, to: 2024, scales: { rating: RATING_TEN, confidence: CONFIDENCE, ...ASPECTS_2023 } },
    { from: 2013, to: 2021, scales: { rating: RATING_2021, confidence: CONFIDENCE } },
  ],
  unrated: false,
  rule: {
    kind: 'off',
    text: 'NeurIPS 2026 allows no language model in reviewing beyond its own experiment, so no generative model should be used here.',
  },
  ruleSince: 2026,
};
