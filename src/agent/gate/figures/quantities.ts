/** Quantities beside plain figures, which a false paraphrase may swap: units, shares, ordinals, panels, powers, versions. */

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

/** Digits of a reviewer's, theorem's or figure's label with a letter: `Figure 4b`. */
const LETTERED =
  /\b(?:fig(?:ure|s)?|tab(?:le)?|sec(?:tion)?|eq(?:uation)?|app(?:endix)?)\.? ?\(?(\d+)\s?\(?([a-h])\)?\b/gi;
const letteredIn = (text: string): string[] =>
  [...text.matchAll(LETTERED)].map(([, number, letter]) => `${number}${letter!.toLowerCase()}`);

/** A panel (`4b`) that the cited text does not have, where it has others. */
export function otherLettered(said: string, cited: string): string | null {
  const theirs = letteredIn(cited);
  return (theirs.length > 0 && letteredIn(said).find((name) => !theirs.includes(name))) || null;
}

/** Powers, as typed: `d^2`, `N^{3/2}`. */
const POWER = /\p{L}\s?\^\s?\{?[\d/.]+\}?/gu;
const powersIn = (text: string): string[] =>
  (text.match(POWER) ?? []).map((power) => power.toLowerCase().replace(/[\s{}]/g, ''));

/** A power that neither the cited text nor the abstract has, where the cited text has others. */
export function otherPower(said: string, cited: string, about: string): string | null {
  const known = powersIn(`${cited}\n${about}`);
  return (powersIn(cited).length > 0 && powersIn(said).find((power) => !known.includes(power))) || null;
}

/** Versions: the letters and the number of `GPT-3.5`, `VGG19`, `CIFAR-10`. */
const VERSIONED = /(?<![\p{L}\p{N}])(\p{L}{2,})[-‑]?(\d+(?:\.\d+)?)\p{L}?(?![\p{N}])/gu;
const versionsIn = (text: string): [string, string][] =>
  [...text.matchAll(VERSIONED)].map(([, name, version]) => [name!.toLowerCase(), version!]);

/** A version that the cited passages do not name, where they name another of the same thing. */
export function otherVersion(said: string, cited: string): string | null {
  const theirs = versionsIn(cited);
  const wrong = versionsIn(said).find(([name, version]) => {
    const same = theirs.filter(([other]) => other === name);
    return same.length > 0 && !same.some(([, other]) => other === version);
  });
  return wrong?.[1] ?? null;
}
