/** One author response that answers several reviewers in turn: where each part begins, and whom it answers. */

/** A part of a text: `text.slice(start, end)`, the words that address it included. */
interface AddressedPart {
  start: number;
  end: number;
  /** Labels of the reviews it answers; none where it answers all. */
  to: string[];
}

/** The label of the review that 'Reviewer 2', 'AbCd' or 'R2' is, by its number or id; null when it is none. */
export type Reviews = (id: string) => string | null;

const REVIEWER =
  '(?:(?:Anon(?:ymous)?\\s?)?(?:Reviewers?|Referees?|Reviews?|Rev\\.?)[\\s_#-]*(?:no\\.?\\s*)?|R[\\s_#-]?s?)';
const WHO = `${REVIEWER}[A-Za-z0-9]{1,4}\\b`;
const MORE = `(?:\\s*(?:,|/|&|\\band\\b|,\\s*and\\b)\\s*(?:${REVIEWER})?(?:\\d{1,2}|[A-Za-z0-9]{4})\\b)*`;
const ANSWER = '(?:our\\s+)?(?:author\\s+)?(?:responses?|repl(?:y|ies)|answers?|rebuttals?)';
const LEAD = `(?:${ANSWER}\\s+(?:to|for)\\s+(?:the\\s+)?|to\\s+(?:the\\s+)?|for\\s+|re:?\\s+|regarding\\s+|dear\\s+|@\\s?)`;
const ALL = `(?:(?:general|common|shared|global|overall|joint)\\s+(?:${ANSWER}|comments?|concerns?|questions?|points?)(?:\\s+to\\s+all\\s+reviewers?)?|(?:${ANSWER}\\s+)?to\\s+all(?:\\s+(?:the\\s+)?reviewers?)?|all\\s+reviewers?)`;
const OWN =
  "(?:['’]s)?(?:\\s+(?:comments?|reviews?|concerns?|questions?|points?|feedback))?(?:\\s*\\([^()\\n]{0,40}\\))?";

/** Where words that address may stand: at the start of a line or of a sentence. */
const PLACE = /(?:^|[.!?”"')\]][ \t]{1,3})(?=[ \t#*_=[(@\-\p{L}\d])/gmu;
/** Words that address are no longer than this, in characters. */
const LONGEST = 200;

const ADDRESS = new RegExp(
  `^(?<at>[ \\t]{0,8}(?:#{1,6}[ \\t]{0,4})?[*_=\\[(-]{0,8}[ \\t]{0,4}(?:\\d{1,2}[.)][ \\t]{0,4})?[*_]{0,3})` +
    `(?:(?<lead>${LEAD})?(?<who>${WHO}${MORE})|(?<all>${ALL}))${OWN}[*_\\])]{0,6}(?<end>[ \\t]*[:：][*_]*|[ \\t]*,|[ \\t]+[–—-]+[ \\t]|[*_\\])=~ \\t-]*(?:\\n|$)|[ \\t])`,
  'iu',
);

interface Address {
  at: number;
  /** Where the words that address end. */
  bodyAt: number;
  to: string[];
  /** Says itself that it answers ('To R1', '@R1', 'Response to Reviewer 1'), or stands as a heading. */
  plain: boolean;
}

/** 'Q1: … R1: …' numbers questions and replies, not reviewers. */
const NUMBERED_REPLIES =
  /^[\s#*_>([-]*(?:Q|W|C|Comment|Question|Weakness|Point|Concern)[\s.#-]*\d{1,2}\b[\s*_)\]]*[:.)]/im;

/**
 * The parts of an author response that answer different reviewers, in order and without gaps; a part before the first
 * answers all. One part alone where it is not clear that it is divided so.
 */
export function addressedParts(text: string, reviews: Reviews): AddressedPart[] {
  const whole = { start: 0, end: text.length, to: [] as string[] };
  const found = addressesIn(text, reviews);
  const named = new Set(found.flatMap(({ to }) => to));
  if (named.size === 0) return [whole];
  if (named.size === 1 && !found.every(({ plain, to }) => plain || to.length === 0)) return [whole];
  return joined(partsAt(text, found));
}

function addressesIn(text: string, reviews: Reviews): Address[] {
  const replies = NUMBERED_REPLIES.test(text);
  const found = [...text.matchAll(PLACE)].flatMap((place): Address[] => {
    const start = place.index + place[0].length;
    const match = ADDRESS.exec(text.slice(start, start + LONGEST));
    if (!match || !addresses(match.groups!, place[0] !== '', replies)) return [];
    const { at = '', lead, who, all } = match.groups!;
    const to = all === undefined ? reviewsIn(who!, reviews) : [];
    if (to === null) return [];
    const plain = lead !== undefined || /[#*]/.test(at);
    return [{ at: start + leadingSpace(at), bodyAt: start + match[0].length, to, plain }];
  });
  // 'General comments' below an answer to one reviewer is a heading within it.
  const apart = found.filter(
    ({ at, to }, i) =>
      i === 0 || (at >= found[i - 1]!.bodyAt && (to.length > 0 || /\ball\b/i.test(text.slice(at, at + 60)))),
  );
  return apart.filter(({ bodyAt }, i) => /\p{L}{2}/u.test(text.slice(bodyAt, apart[i + 1]?.at)));
}

/** Whether the words address a reviewer, and do not only begin with one. */
function addresses(
  words: NonNullable<RegExpExecArray['groups']>,
  inLine: boolean,
  replies: boolean,
): boolean {
  const { lead = '', who = '', end = '' } = words;
  const mark = end.trim();
  if (mark === ',' && !/^(?:@|dear)/i.test(lead)) return false;
  if (/^[ \t]$/.test(end) && !lead.startsWith('@')) return false;
  if (inLine && !/[:：,]/.test(mark) && !lead.startsWith('@')) return false;
  return !(replies && lead === '' && /^R[\s_#-]?\d/.test(who));
}

const leadingSpace = (words: string): number => /^\s*/.exec(words)![0].length;

/** The labels of 'Reviewers 1, 2 and 4'; null when one of them is no review. */
function reviewsIn(who: string, reviews: Reviews): string[] | null {
  if (/^r[\s_#-]?[a-z]/.test(who)) return null;
  const ids = who
    .replace(new RegExp(REVIEWER, 'gi'), (name) =>
      /^R[\s_#-]?s?$/i.test(name) && !/^R/.test(name) ? name : ' ',
    )
    .split(/[\s,/&]+|\band\b/)
    .filter((id) => id !== '');
  const labels = ids.map(reviews);
  return labels.length > 0 && labels.every((label) => label !== null) ? [...new Set(labels)] : null;
}

function partsAt(text: string, addresses: Address[]): AddressedPart[] {
  const parts = addresses.map(({ at, to }, i) => ({
    start: at,
    end: addresses[i + 1]?.at ?? text.length,
    to,
  }));
  const before = text.slice(0, addresses[0]!.at);
  if (/\p{L}/u.test(before)) return [{ start: 0, end: before.length, to: [] }, ...parts];
  return [{ ...parts[0]!, start: 0 }, ...parts.slice(1)];
}

/** Neighbours that answer the same are one: 'Response to R1 (1/2)', 'Response to R1 (2/2)'. */
function joined(parts: AddressedPart[]): AddressedPart[] {
  const kept: AddressedPart[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last && last.to.join() === part.to.join()) last.end = part.end;
    else kept.push({ ...part });
  }
  return kept;
}
