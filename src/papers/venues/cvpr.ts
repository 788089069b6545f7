import type { VenueFamily } from './family.ts';

/** Its scales change often and are not recorded here: they are inferred from the reviews. */
export const cvpr: VenueFamily = {
  id: 'cvpr',
  name: 'CVPR',
  pattern: /\bCVPR\b/i,
  editions: [],
  unrated: false,
  rule: {
    kind: 'off',
    text: 'CVPR 2026 prohibits language models in reviewing, so none should be used here.',
  },
  ruleSince: 2026,
};
