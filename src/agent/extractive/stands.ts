/** Where each reviewer stands on an aspect, and so where they agree and where they differ. */
import { overlap, strength } from './choose.ts';
import { ASPECTS, type Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';

export interface Disagreement {
  aspect: Aspect;
  praise: Evidence[];
  criticism: Evidence[];
}

/** Passages as plain as this (0.45) are taken as a reviewer's stand on an aspect. */
const PLAIN = 0.45;

/** The plainest passage of each reviewer on an aspect; a reviewer who says both has no single stand. */
export function stands(evidence: Evidence[], aspect: Aspect): Evidence[] {
  const own = evidence.filter(
    ({ aspects, polarity, question, request }) =>
      aspects[0] === aspect && Math.abs(polarity) >= PLAIN && !question && !request,
  );
  return [...new Set(own.map(({ label }) => label))].flatMap((label) => {
    const mine = own.filter((item) => item.label === label).sort((a, b) => strength(b) - strength(a));
    const balance = mine.reduce((sum, { polarity }) => sum + polarity, 0);
    const best = mine.find(({ polarity }) => polarity * balance > 0);
    return best && Math.abs(balance) >= PLAIN ? [best] : [];
  });
}

/** Aspects that one reviewer praises and another criticises, the plainest and most alike first. */
export function disagreements(evidence: Evidence[]): Disagreement[] {
  return ASPECTS.map((aspect) => {
    const own = stands(evidence, aspect);
    return {
      aspect,
      praise: own.filter(({ polarity }) => polarity > 0),
      criticism: own.filter(({ polarity }) => polarity < 0),
    };
  })
    .filter(({ praise, criticism }) => praise.length > 0 && criticism.length > 0)
    .sort((a, b) => closeness(b) - closeness(a));
}

function closeness({ praise, criticism }: Disagreement): number {
  const alike = Math.max(...praise.flatMap((one) => criticism.map((other) => overlap(one, other))));
  return alike + strength(praise[0]!) / 5 + strength(criticism[0]!) / 5;
}

/** Aspects on which at least two reviewers take the same side and none the other. */
export function agreements(evidence: Evidence[]): { aspect: Aspect; side: Evidence[] }[] {
  return ASPECTS.map((aspect) => ({ aspect, side: stands(evidence, aspect) }))
    .filter(({ side }) => side.length >= 2 && side.every(({ polarity }) => polarity * side[0]!.polarity > 0))
    .sort((a, b) => b.side.length - a.side.length || strength(b.side[0]!) - strength(a.side[0]!));
}
