import type { VenueFamily } from './family.ts';

/** TMLR asks whether the claims are supported and whether there is an audience, yes or no: there are no numbers. */
export const tmlr: VenueFamily = {
  id: 'tmlr',
  name: 'TMLR',
  pattern: /\bTMLR\b|Transactions on Machine Learning Research/i,
  editions: [],
  unrated: true,
  rule: {
    kind: 'ask',
    text: 'The rule of TMLR on language models is not known here. Ask the editors before you use one.',
  },
  ruleSince: null,
};
