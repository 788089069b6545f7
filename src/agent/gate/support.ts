/** How well passages bear what a text says. */
import { conceptsOf, type Entry, headOf, type PaperIndex } from './paper-index.ts';

/** Words for the act of saying; they tie a sentence to no passage. */
export const SAYING = conceptsOf(
  'paper papers work submission manuscript author authors review reviews reviewer say says note notes find finds think ' +
    'thinks consider considers argue argues ask asks want wants wish wishes like likes suggest suggests recommend request ' +
    'requests call calls add adds raise raises mention mentions complain complains criticise criticises criticize praise ' +
    'praises describe describes report reports regard regards see sees state states claim claims conclude concludes stress ' +
    'stresses point points concern concerns question questions observe observes warn warns object objects remark remarks ' +
    'agree agrees rate rates rating ratings score confidence view opinion main chief strength weakness weaknesses strengths ' +
    'issue issues list lists reading word words adding added material singles single express commend commends pleases enjoy enjoys eyes values favourable favorable already includes feel feels believe believes worry worries ' +
    'beyond among amid despite unless whereas toward towards besides throughout give gives gave given ' +
    'regret regrets glad grateful curious wonder wonders fear fears hope hopes admit admits acknowledge acknowledges expect expects happy unhappy enthusiastic',
);

/** Weight beyond which rarity says no more. */
const MOST_WEIGHT = 4;
/** What a word of the same family counts, against 1 for the word itself. */
const FAMILY = 0.7;

export interface Topic {
  concepts: { concept: string; head: string | null; weight: number }[];
  total: number;
}

/** The telling concepts of a text, weighted by how rare they are in the paper. */
export function topicOf(text: string, index: PaperIndex): Topic {
  const concepts = [...index.conceptsOf(text)]
    .filter((concept) => !SAYING.has(concept) && !/^\d/.test(concept))
    .map((concept) => ({
      concept,
      head: headOf(concept),
      weight: Math.max(0.2, Math.min(index.weightOf(concept), MOST_WEIGHT)),
    }));
  return { concepts, total: concepts.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Share (0–1) of a topic's weight that stands in the entries together; 1 for an empty topic. */
export function coverage({ concepts, total }: Topic, entries: Entry[]): number {
  if (total === 0) return 1;
  let found = 0;
  for (const { concept, head, weight } of concepts) {
    if (entries.some((entry) => entry.concepts.has(concept))) found += weight;
    else if (head && entries.some((entry) => entry.heads.has(head))) found += FAMILY * weight;
  }
  return found / total;
}
