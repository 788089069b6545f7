/** A word turned to its opposite. */
import { isDenied } from './denials.ts';

/** Opposites: one side, the other side. */
const OPPOSITES = (
  [
    ['more', 'less fewer'],
    [
      'better best outperform outperforms superior improve improves improved improving',
      'worse worst underperform underperforms inferior worsen degrade degrades deteriorate deteriorates deteriorated',
    ],
    ['easy easier easily', 'hard harder difficult'],
    [
      'increase increases increased increasing grow grows rise rises',
      'decrease decreases decreased drop drops fall falls reduce reduces',
    ],
    ['help helps', 'harm harms hurt hurts'],
    ['same identical', 'different differ differs'],
    ['similar', 'dissimilar'],
    ['large larger big bigger', 'small smaller tiny'],
    ['high higher', 'low lower'],
    ['fast faster quick quicker', 'slow slower'],
    ['strong stronger', 'weak weaker'],
    ['before', 'after'],
    ['sufficient enough adequate', 'insufficient inadequate'],
    ['clear', 'unclear confusing'],
    ['convincing convinced', 'unconvincing unconvinced'],
    ['fair', 'unfair'],
    ['dependent depend depends', 'independent'],
    ['always', 'never'],
    ['correct right', 'incorrect wrong'],
    ['necessary', 'unnecessary'],
    ['comparable', 'incomparable'],
    ['surprising', 'unsurprising'],
    [
      'substantial substantially considerable considerably marked markedly noticeable noticeably strongly largely greatly dramatically',
      'marginal marginally slight slightly minor negligible barely hardly subtle',
    ],
    ['upper', 'lower'],
    ['cheap cheaper inexpensive', 'costly costlier expensive'],
    ['common usual standard', 'uncommon unusual rare'],
    ['many several', 'few'],
    ['above', 'below'],
    ['accept acceptance', 'reject rejection'],
    ['raise raised', 'keep kept remains lowered lower unchanged retain'],
    ['solve solves solved remedy remedies fixes', 'suffers suffer'],
    ['long longer', 'short shorter concise'],
    ['robust', 'fragile brittle'],
    ['simple', 'complex complicated'],
    ['novel new', 'incremental'],
    ['consistent agree agrees match matches', 'inconsistent disagree disagrees contradict contradicts'],
    ['positive favourable favorable', 'negative unfavourable unfavorable'],
    ['useful', 'useless'],
    ['advantage advantages', 'disadvantage disadvantages drawback drawbacks'],
    ['overestimates overestimate', 'underestimates underestimate'],
    ['supports support', 'contradicts contradict undermines undermine refutes refute'],
  ] satisfies [string, string][]
).map((sides) => sides.map((side) => side.split(' ')) as [string[], string[]]);

/** The pairs of opposites that a word is in. */
const PAIRS_OF = new Map<string, number[]>();
for (const [at, sides] of OPPOSITES.entries())
  for (const word of sides.flat()) PAIRS_OF.set(word, [...(PAIRS_OF.get(word) ?? []), at]);

/** A word of a sentence whose opposite stands in what it cites instead, neither of them denied; or null. */
export function oppositeIn(own: string[], cited: string[]): string | null {
  const pairs = new Set(own.flatMap((word) => PAIRS_OF.get(word) ?? []));
  for (const at of [...pairs].sort((one, other) => one - other)) {
    const [a, b] = OPPOSITES[at]!;
    const turned = swapped(own, cited, a, b) ?? swapped(own, cited, b, a);
    if (turned) return turned;
  }
  return prefixed(own, cited) ?? prefixed(cited, own);
}

/** One text has a word of `a` and none of `b`, the other the reverse, and neither denies it. */
function swapped(own: string[], cited: string[], a: string[], b: string[]): string | null {
  const [mine, theirs] = [find(own, a), find(cited, b)];
  if (mine < 0 || theirs < 0 || find(own, b) >= 0 || find(cited, a) >= 0) return null;
  return isDenied(own, mine) || isDenied(cited, theirs) ? null : `“${own[mine]}” for “${cited[theirs]}”`;
}

const find = (text: string[], words: string[]): number => text.findIndex((word) => words.includes(word));

const PREFIX = /^(?:un|in|im|ir|dis|non-?)(?=\p{L}{4})/u;

/** One text has a word, the other the same word with a prefix that denies it (`surprising`, `unsurprisingly`). */
function prefixed(one: string[], other: string[]): string | null {
  const plain = one.find((word, at) => {
    if (word.length < 5 || other.includes(word) || isDenied(one, at)) return false;
    const denied = other.findIndex(
      (long) => PREFIX.test(long) && bare(long.replace(PREFIX, '')) === bare(word),
    );
    return denied >= 0 && !isDenied(other, denied);
  });
  return plain === undefined ? null : `“${plain}”`;
}

const bare = (word: string): string => word.replace(/ly$/, '');
