/** Whether a sentence says the reverse of what it cites: a negation dropped or added, or a word turned to its opposite. */
import type { Claim, Held } from './claim.ts';
import type { Entry } from './paper-index.ts';
import { conceptsOf } from './paper-index.ts';
import { coverage, type Topic } from './support.ts';
import { wordsOf } from './words.ts';

/** Opposites: one side, the other side. */
const OPPOSITES = (
  [
    ['more', 'less fewer'],
    ['better best outperform outperforms superior', 'worse worst underperform underperforms inferior'],
    ['easy easier easily', 'hard harder difficult'],
    [
      'increase increases increased increasing grow grows rise rises',
      'decrease decreases decreased drop drops fall falls reduce reduces',
    ],
    [
      'improve improves improved improving',
      'worsen worsens degrade degrades deteriorate deteriorates deteriorated',
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
    ['dependent depends', 'independent'],
    ['always', 'never'],
    ['correct right', 'incorrect wrong'],
    ['necessary', 'unnecessary'],
    ['comparable', 'incomparable'],
    ['surprising', 'unsurprising'],
    [
      'substantial substantially considerable considerably much marked markedly noticeable noticeably strongly',
      'marginal marginally slight slightly minor negligible',
    ],
    ['upper', 'lower'],
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

const NEGATOR =
  /^(?:not|no|never|neither|nor|none|nothing|cannot|without|hardly|barely|\w+n['’]t|unable|rather)$/;
/** Words that deny softly: a paraphrase may turn `not` into any of them. */
const SOFT =
  /^(?:lack\w*|miss(?:es|ing|ed)?|absen\w+|omit\w*|omission|fail\w*|doubt\w*|unclear|unsure|uncertain|unknown|only|little|few|insufficien\w*|limited|weak\w*|wrong|false|flawed|incorrect|unable|poor\w*|avoid\w*|declin\w*|refus\w*|remov\w*|ignor\w*|reject\w*|den(?:y|ies|ied)|disput\w*|contest\w*|question\w*|instead|wonder\w*|difficult\w*|hard(?:er|ly)?|struggl\w*|yet|before|until|unless|too|though|although|but|however|whereas|while|despite|concern\w*|critici\w*|object\w*|wants?|wish\w*|asks?|should|would|could|needs?|miss|restrict\w*|free|mere\w*|just|prevent\w*|rul\w+|narrow\w*|open|left|leav\w+|remain\w*|disagree\w*|differ\w*|odd|un\w{4,}|im(?:possible|practical)|in(?:comp|valid|adeq|cons|coher|effic|correct|accur|fea|appl)\w*|il\w{4,}|non\w*|dis\w{4,}|will|assum\w+|clarif\w+|\w+less)$/;

/** The words of a text, and how many of them deny. */
interface Turn {
  words: string[];
  known: Set<string>;
  concepts: Set<string>;
  hard: number;
  soft: number;
}

const turnOf = (words: string[], concepts: Set<string>): Turn => ({
  words,
  known: new Set(words),
  concepts,
  hard: words.filter((word) => NEGATOR.test(word)).length,
  soft: words.filter((word) => SOFT.test(word)).length,
});

const turnOfAll = (entries: Entry[]): Turn =>
  turnOf(
    entries.flatMap(({ words }) => words),
    new Set(entries.flatMap(({ concepts }) => [...concepts])),
  );

/** Share of a sentence that a passage must have for its negations to be comparable. */
const COMPARABLE = 0.45;

/** Holds a sentence close to what it cites that turns it round. */
export function reversedFault(claim: Claim): Held | null {
  const { said, entries } = claim;
  const topic = claim.topic();
  if (coverage(topic, entries) < COMPARABLE) return null;
  const own = turnOf(wordsOf(said), claim.index.conceptsOf(said));
  const cited = turnOfAll(entries);
  const turned = oppositeIn(own, cited) ?? negationIn(own, cited, entries, topic);
  return turned === null
    ? null
    : { code: 'reversed', reason: `It seems to say the reverse of what it cited (${turned}).` };
}

function oppositeIn(own: Turn, cited: Turn): string | null {
  const pairs = new Set(own.words.flatMap((word) => PAIRS_OF.get(word) ?? []));
  for (const at of [...pairs].sort((one, other) => one - other)) {
    const [a, b] = OPPOSITES[at]!;
    const turned = swapped(own, cited, a, b) ?? swapped(own, cited, b, a);
    if (turned) return turned;
  }
  return prefixed(own, cited) ?? prefixed(cited, own);
}

const PREFIX = /^(?:un|in|im|ir|dis|non-?)(?=\p{L}{4})/u;

/** One text has a word, the other the same word with a prefix that denies it (`surprising`, `unsurprisingly`). */
function prefixed(one: Turn, other: Turn): string | null {
  const plain = one.words.find((word) => {
    if (word.length < 5 || other.known.has(word) || isDenied(one, word)) return false;
    const denied = other.words.find(
      (long) => PREFIX.test(long) && bare(long.replace(PREFIX, '')) === bare(word),
    );
    return denied !== undefined && !isDenied(other, denied);
  });
  return plain === undefined ? null : `“${plain}”`;
}

const bare = (word: string): string => word.replace(/ly$/, '');

/** One text has a word of `a` and none of `b`, the other the reverse, and neither denies it. */
function swapped(own: Turn, cited: Turn, a: string[], b: string[]): string | null {
  const [mine, theirs] = [find(own, a), find(cited, b)];
  if (!mine || !theirs || find(own, b) || find(cited, a)) return null;
  if (isDenied(own, mine) || isDenied(cited, theirs)) return null;
  return `“${mine}” for “${theirs}”`;
}

/** A negation or a limiting word stands shortly before it. */
function isDenied({ words }: Turn, word: string): boolean {
  const at = words.indexOf(word);
  return words.slice(Math.max(0, at - DENIAL), at).some((other) => NEGATOR.test(other) || SOFT.test(other));
}

/** Words before a word in which a negation may turn it. */
const DENIAL = 5;

const find = (turn: Turn, words: string[]): string | undefined =>
  turn.words.find((word) => words.includes(word));

/** Negations that turn the word they stand before. */
const DIRECT = /^(?:not|never|no|nothing|cannot|\w+n['’]t)$/;
/** Words after one among which the word that it turns stands first. */
const REACH = 6;
/** Words that a negation reaches through: `do not think that …`, `not really …`. */
const THROUGH =
  /^(?:seems?|appears?|think|believe|feel|find|see|really|very|particularly|quite|entirely|fully|completely|especially|that|much|any|to|be|been|being|have|has|a|an|the|is|are|so|too|all|convinced|sure|clear|as|it|its|itself|in|of|this|they|well|single|other|i|we)$/;
/** Before or in a negation of a verb, which turns the verb and what follows: `will not treat it as satisfactory`. */
const VERBAL = /^(?:will|would|do|does|did|can|could)(?:n['’]t)?$|^(?:wo|ca)n['’]t$/;
/** `not only`, `not yet`: no denial. */
const NO_DENIAL = /^(?:only|just|merely|simply|yet|least|to|huge|sure|necessarily)$/;
/** Share of a sentence that one passage must have for a single lost negation to count. */
const CLOSE = 0.45;

function negationIn(own: Turn, all: Turn, entries: Entry[], topic: Topic): string | null {
  for (const entry of entries) {
    if (coverage(topic, [entry]) < CLOSE) continue;
    const cited = turnOf(entry.words, entry.concepts);
    const lost =
      own.hard === 0 && own.words.every((word) => !SOFT.test(word) || cited.known.has(word))
        ? negatedWord(cited, own)
        : null;
    const added = all.hard + all.soft === 0 ? negatedWord(own, cited) : null;
    if (lost ?? added) return `“not ${lost ?? added}”`;
  }
  return null;
}

/** A telling word that one text negates and the other has without negation. */
function negatedWord(negating: Turn, plain: Turn): string | null {
  for (const [at, word] of negating.words.entries()) {
    if (!DIRECT.test(word)) continue;
    const next = negating.words.slice(at + 1, at + 1 + REACH);
    if (NO_DENIAL.test(next[0] ?? '')) continue;
    const reach = VERBAL.test(word) || VERBAL.test(negating.words[at - 1] ?? '') ? 2 : 1;
    const turned = next.filter((candidate) => !THROUGH.test(candidate)).slice(0, reach);
    const shared = turned.find((candidate) =>
      [...conceptsOf(candidate)].some((concept) => plain.concepts.has(concept)),
    );
    if (shared) return shared;
  }
  return null;
}
