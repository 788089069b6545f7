/** Quantities in words: units, shares and ordinals, which a false paraphrase may swap. */

/** Units of one quantity: naming another of them changes the claim. */
const UNITS = [
  ['nanosecond', 'microsecond', 'millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'],
  ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'],
  ['thousand', 'million', 'billion', 'trillion'],
].map((units) => units.map((unit) => new RegExp(`\\b${unit}${unit === 'second' ? 's' : 's?'}\\b`, 'i')));

/** A unit that one text names where the other names another of the same quantity. */
export function otherUnit(said: string, cited: string): string | null {
  for (const units of UNITS) {
    const own = units.find((unit) => unit.test(said));
    if (own && !own.test(cited) && units.some((unit) => unit.test(cited))) return own.exec(said)![0];
  }
  return null;
}

/** Shares in words, with the figures that mean the same. */
const SHARES: [RegExp, RegExp][] = [
  [
    /\b(?:by|a|an?|about|roughly|nearly|almost|over|than|only) half\b|\bhalv(?:e|es|ed|ing)\b/i,
    /\bhalf\b|\bhalv|\b50\b|0\.5\b|1\/2|\btwo\b|\b2\b|\btwice\b/i,
  ],
  [
    /\b(?:a|one|two) thirds?\b/i,
    /\bthirds?\b|\b3[0-9](?:\.\d+)?\s?%|\b6[0-9](?:\.\d+)?\s?%|\bthree|\b3\b|\/3/i,
  ],
  [/\b(?:a|one|three) quarters?\b/i, /\bquarters?\b|\b25\b|\b75\b|\bfour|\b4\b|\/4/i],
  [
    /\b(?:twice|doubl(?:e|es|ed|ing))\b(?!-)/i,
    /\btwice\b|\bdoubl|\btwo|\b2(?:\.0)?\s?[x×]?|\b200\b|\bhalf\b|\b100\b/i,
  ],
  [/\btripl(?:e|es|ed|ing)\b|\bthreefold\b/i, /\btripl|\bthree|\b3(?:\.\d)?\s?[x×]?\b|\bthird\b/i],
  [/\btenfold\b/i, /\bten|\b10\b|order of magnitude/i],
];

/** A share in words that the cited figures do not give. */
export function otherShare(said: string, cited: string): string | null {
  if (!/\d/.test(cited)) return null;
  const wrong = SHARES.find(([words, same]) => words.test(said) && !same.test(cited));
  return wrong ? wrong[0].exec(said)![0] : null;
}

const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ENUMERATED =
  /\b(?:second|third|fourth|fifth|sixth)(?:,| (?:point|concern|issue|question|weakness|strength|remark|reviewer|objection|reason|comment|request|worry|of|one|set|group|criticism)\b)|\b(?:a|the) (?:second|third|fourth|fifth)\b(?= [a-z]+(?: is| concern| would))/gi;

/** An ordinal that stands in none of the cited passages, which have another. */
export function otherOrdinal(said: string, cited: string): string | null {
  const has = (text: string, word: string) => new RegExp(`\\b${word}\\b`, 'i').test(text);
  const bare = said.replace(ENUMERATED, ' ');
  const others = ORDINALS.some((word) => has(cited, word) && !has(said, word));
  return (others && ORDINALS.find((word) => has(bare, word) && !has(cited, word))) || null;
}
