import { CONFIDENCE, quarters, scale, type VenueFamily } from './family.ts';

const SUBSCORES = quarters('iclr', ['soundness', 'presentation', 'contribution']);

const RATING_2026 = scale('iclr-rating-2026', 6, [
  [0, 'strong reject'],
  [2, 'reject'],
  [4, 'marginally below the acceptance threshold'],
  [6, 'marginally above the acceptance threshold'],
  [8, 'accept'],
  [10, 'strong accept'],
]);

const RATING_2025 = scale('iclr-rating-2025', 6, [
  [1, 'strong reject'],
  [3, 'reject, not good enough'],
  [5, 'marginally below the acceptance threshold'],
  [6, 'marginally above the acceptance threshold'],
  [8, 'accept, good paper'],
  [10, 'strong accept'],
]);

/** Used in 2017 to 2019 and again in 2021: ratings of 2, 4 and 7 occur in that year's public reviews. */
const RATING_TEN = scale('iclr-rating-10', 6, [
  [1, 'trivial or wrong'],
  [2, 'strong rejection'],
  [3, 'clear rejection'],
  [4, 'ok but not good enough, rejection'],
  [5, 'marginally below the acceptance threshold'],
  [6, 'marginally above the acceptance threshold'],
  [7, 'good paper, accept'],
  [8, 'clear accept'],
  [9, 'strong accept'],
  [10, 'seminal paper'],
]);

/** 2020 had four values, and asked for experience in words instead of a confidence. */
const RATING_2020 = scale('iclr-rating-2020', 6, [
  [1, 'reject'],
  [3, 'weak reject'],
  [6, 'weak accept'],
  [8, 'accept'],
]);

export const iclr: VenueFamily = {
  id: 'iclr',
  name: 'ICLR',
  pattern: /\bICLR\b/i,
  editions: [
    { from: 2026, to: 2026, scales: { rating: RATING_2026, confidence: CONFIDENCE, ...SUBSCORES } },
    { from: 2022, to: 2025, scales: { rating: RATING_2025, confidence: CONFIDENCE, ...SUBSCORES } },
    { from: 2021, to: 2021, scales: { rating: RATING_TEN, confidence: CONFIDENCE } },
    { from: 2020, to: 2020, scales: { rating: RATING_2020, confidence: CONFIDENCE } },
    { from: 2013, to: 2019, scales: { rating: RATING_TEN, confidence: CONFIDENCE } },
  ],
  unrated: false,
  rule: {
    kind: 'disclose',
    text: 'ICLR 2026 asks that any use of a language model is disclosed, and holds you responsible for what you submit.',
  },
  ruleSince: 2026,
};
