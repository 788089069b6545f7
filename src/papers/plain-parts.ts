/** Divides pasted text at the headings people type above each review, response, meta-review and decision. */
import { labelAt } from './form.ts';
import { anonymousId, looksLikePerson } from './redact.ts';

export interface Part {
  kind: 'review' | 'response' | 'meta_review' | 'decision';
  /** The reviewer as typed ('Reviewer 2'), or null; of a response, the reviewer it answers. */
  who: string | null;
  /** What follows the heading on its own line. */
  rest: string;
  /** The heading's line as typed. */
  heading: string;
  lines: string[];
}

type Heading = Omit<Part, 'lines' | 'heading'>;

const MARK = '^[\\s>#*_=~\\-\\[(]*';
/** A count, a letter, four characters, or a paper's number and a letter ('12A'). */
const ID = '(\\d{1,2}|[A-Z]|\\d{1,4}[A-Z]|[A-Za-z0-9]{4})';
/** After the number stands a mark or nothing; 'Reviewer 2 says' is a sentence. */
const END = '[\\s*_]*(\\([^()\\n]{0,160}\\))?[\\s*_\\])=~]*(?:[:.\\-–—|,)]+[\\s*_]*(.*)|(?:=|-|#)*)$';
const REVIEW = new RegExp(
  `${MARK}(?:Official\\s+)?(?:(?:Blind\\s+)?Review(?:er)?|Referee|Anon(?:ymous)?\\s?Reviewer)(?!s\\b)(?:\\s+(?:by\\s+)?(?:Reviewer|Report))?\\s*(?:#|no\\.?|number|nr\\.?|_)?\\s*${ID}\\b${END}`,
  'i',
);
const SHORT = /^[\s#*_>[(]*R#?(\d{1,2})[\])*_]*\s*(?:[:.\-–—)]+[\s*_]*(.*)|)$/;
const NAMED = /^[\s#*_>-]*(?:Reviewer|Reviewed by|Review by)[*_]*\s*:[*_]*\s*(\S.{0,120})$/i;
const RESPONSE =
  /^[\s#*_>=-]*(?:Author(?:s|s'|'s)?\s+(?:response|rebuttal|reply)|Rebuttal|(?:Response|Reply|Rebuttal)\s+(?=to\b|by\b)|Response\s+(?:by|from)\s+(?:the\s+)?authors?)(?:[^:\n]{0,20}?\bto\s+(?:the\s+)?((?:Reviewer|Referee|Review|R)[\s#_]*[A-Za-z0-9]{1,4}))?[^:\n]{0,30}?[*_]*(?::[\s*_]*(.*)|[\s*_=-]*)$/i;
const META = /^[\s#*_>=-]*Meta[- ]?review(?:\s+(?:of|by)\b[^:\n]{0,60})?[*_]*(?::[\s*_]*(.*)|[\s*_=-]*)$/i;
const DECISION = /^[\s#*_>=-]*(?:(?:Paper|Final)\s+)?Decision[*_]*\s*:[\s*_]*(\S.{0,120})$/i;

/** The heading a line is, or null. */
function headingIn(line: string): Heading | null {
  if (line.length > 20_000) return null;
  const meta = META.exec(line);
  if (meta) return { kind: 'meta_review', who: null, rest: meta[1] ?? '' };
  const decision = DECISION.exec(line);
  if (decision) return { kind: 'decision', who: null, rest: decision[1]! };
  const response = RESPONSE.exec(line);
  if (response)
    return { kind: 'response', who: response[1] ? asReviewer(response[1]) : null, rest: response[2] ?? '' };
  return reviewHeading(line);
}

function reviewHeading(line: string): Heading | null {
  const numbered = REVIEW.exec(line);
  if (numbered && isId(numbered[1]!))
    return {
      kind: 'review',
      who: `Reviewer ${numbered[1]}`,
      rest: [scoresIn(numbered[2]), numbered[3]].filter(Boolean).join('\n'),
    };
  const named = NAMED.exec(line);
  if (!named) return null;
  const who = named[1]!.replace(/[*_]+$/, '');
  return anonymousId(who) !== null || looksLikePerson(who) ? { kind: 'review', who, rest: '' } : null;
}

/** Four letters are an id only when they are no ordinary word: 'Reviewer hQ7d', not 'Reviewer said'. */
const isId = (id: string): boolean =>
  id.length < 3 || /^\d+[A-Z]$/.test(id) || anonymousId(`Reviewer ${id}`) !== null;

/** '(rating: 6, confidence: 4)' beside a heading; anything else in parentheses may be a name and is dropped. */
const scoresIn = (aside: string | undefined): string => {
  const inner = aside?.slice(1, -1).trim() ?? '';
  return /\d/.test(inner) && /rating|score|confidence|recommendation/i.test(inner)
    ? inner.replace(/^[a-z]/, (letter) => letter.toUpperCase())
    : '';
};

const asReviewer = (typed: string): string =>
  typed
    .replace(/^R(?:eview|eferee)?[\s#_]*(?=[A-Za-z0-9]{1,4}$)/i, 'Reviewer ')
    .replace(/^Reviewer er/, 'Reviewer');

/** The lines above the first heading, and the part under each heading. */
export function partsOf(text: string): { head: string[]; parts: Part[] } {
  const lines = brokenAtInlineHeadings(text).split('\n');
  const short = lines.filter((line) => SHORT.test(line)).length;
  const found = divided(lines, (line) => headingIn(line) ?? (short > 0 ? shortHeading(line, short) : null));
  return found.parts.some(({ kind }) => kind === 'review') ? found : repeatedForms(found, lines);
}

/** 'R1:' opens a review where at least two such lines do; one alone may be a remark to a reviewer. */
function shortHeading(line: string, count: number): Heading | null {
  const match = count > 1 ? SHORT.exec(line) : null;
  return match ? { kind: 'review', who: `Reviewer ${match[1]}`, rest: match[2] ?? '' } : null;
}

function divided(
  lines: string[],
  heading: (line: string) => Heading | null,
): { head: string[]; parts: Part[] } {
  const head: string[] = [];
  const parts: Part[] = [];
  for (const line of lines) {
    const found = heading(line);
    if (found && !(isPerson(found) && isBare(parts.at(-1))))
      parts.push({ ...found, heading: line, lines: [] });
    else (parts.at(-1)?.lines ?? head).push(line);
  }
  return {
    head,
    parts: addressed(parts).filter(
      (part) => part.rest !== '' || part.lines.some((line) => line.trim() !== ''),
    ),
  };
}

/** 'Reviewer 1: we added it' under 'Author response' says whom the authors answer, and goes back into the response. */
function addressed(parts: Part[]): Part[] {
  const first = parts.findIndex(({ kind }) => kind === 'response');
  if (first === -1) return parts;
  const known = new Set(
    parts
      .slice(0, first)
      .filter(isReviewPart)
      .map(({ who }) => who),
  );
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const answers =
      isReviewPart(part) &&
      last?.kind === 'response' &&
      last.who === null &&
      !isForm(part) &&
      !REVIEWER_SPEAKS.test(words(part));
    if (answers && (known.size === 0 || known.has(part.who))) last.lines.push(part.heading, ...part.lines);
    else {
      if (isReviewPart(part)) known.add(part.who);
      kept.push(part);
    }
  }
  return kept;
}

const isReviewPart = ({ kind }: Part): boolean => kind === 'review';

const words = ({ rest, lines }: Part): string => [rest, ...lines].join('\n');

/** A review has scores or sections, an answer to it has none. */
const isForm = ({ rest, lines }: Part): boolean =>
  [rest, ...lines].some((line) => {
    const type = labelAt(line, false)?.field.type;
    return type === 'score' || type === 'section';
  });

/** Words of a reviewer who writes again, not of the authors. */
const REVIEWER_SPEAKS =
  /\bthe authors?\b|\bmy (?:score|rating|concerns?|questions?|review|assessment)\b|\bI (?:thank|have read|read|keep|will keep|raise|maintain|appreciate|acknowledge)\b/i;

/** A line that names the reviewer under 'Review 1' is part of that review; redaction removes it later. */
const isPerson = ({ kind, who }: Heading): boolean =>
  kind === 'review' && who !== null && anonymousId(who) === null;

const isBare = (part: Part | undefined): boolean =>
  part !== undefined &&
  part.kind === 'review' &&
  part.rest === '' &&
  part.lines.every((line) => line.trim() === '');

/** With no headings, a form's first label that comes again opens the next review. */
function repeatedForms(
  found: { head: string[]; parts: Part[] },
  lines: string[],
): { head: string[]; parts: Part[] } {
  const labels = lines.map((line) => labelAt(line, true)).filter((label) => label !== null);
  const first = labels.find(({ field }) => field.type === 'section' || field.type === 'score');
  if (!first || !labels.some(({ field }) => field.type === 'score')) return found;
  const opens = (line: string) => labelAt(line, true)?.name === first.name;
  if (lines.filter(opens).length < 2) return found;
  const head = lines.slice(0, lines.findIndex(opens));
  const blocks: string[][] = [];
  for (const line of lines.slice(head.length)) {
    if (opens(line)) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return {
    head,
    parts: blocks.map((block) => ({ kind: 'review', who: null, rest: '', heading: '', lines: block })),
  };
}

/** 'Review 1: … Review 2: …' run together in one paragraph gets a line end before each, when they count up from 1. */
function brokenAtInlineHeadings(text: string): string {
  const INLINE = /(?<!\b(?:to|by|of|and|with|from|see|as)\s)(?<=^|[\s[(])(Review(?:er)?)\s*#?(\d{1,2})\s*:/g;
  const found = [...text.matchAll(INLINE)];
  const counts =
    found.length > 1 && found.every((match, i) => Number(match[2]) === i + 1 && match[1] === found[0]![1]);
  return counts ? text.replace(INLINE, '\n$1 $2:') : text;
}

/** How many reviews the headings of a text open. */
export const reviewHeadings = (text: string): number =>
  partsOf(text).parts.filter(({ kind, who }) => kind === 'review' && who !== null).length;
