/** What the first lines of a pasted text say of the paper: its title, its number, its venue. */
import { venueInText } from './venues.ts';

interface Named {
  title: string | null;
  submission: string | null;
  venue: string | null;
}

const NOTHING: Named = { title: null, submission: null, venue: null };

/** Lines that can name the paper, from the top; further down stands what people say. */
const FIRST_LINES = 4;
/** A title is no longer than this, in characters. */
const LONGEST_TITLE = 250;

/** What the lines above the reviews name; the first to name something counts. */
export function namedAbove(lines: string[]): Named {
  const written = lines.filter((line) => line.trim() !== '').slice(0, FIRST_LINES);
  const named = written.map(namedIn);
  const first = (key: keyof Named) => named.map((each) => each[key]).find((value) => value !== null) ?? null;
  const title = first('title') ?? (written[0] !== undefined ? bareTitle(written[0]) : null);
  return { title, submission: first('submission'), venue: first('venue') };
}

/** True when the line only says which paper this is. */
export function namesPaper(line: string): boolean {
  const { title, submission, venue } = namedIn(line);
  return title !== null || submission !== null || (venue !== null && line.trim().length <= 60);
}

/** '412', '#412', '12A'; a year is none. */
const NUMBER = '#?\\s*(\\d{1,3}[A-Z]?|\\d{5,6}|(?!(?:19|20)\\d\\d\\b)\\d{4})';
const REVIEWS_OF = '(?:the\\s+)?(?:all\\s+|official\\s+)?reviews?\\s+(?:for|of|on)\\s+(?:the\\s+)?';
const PAPER = '(?:submission|paper|manuscript|article)(?:\\s*(?:id|number|no\\.?|nr\\.?))?';
const MARKS = /^[\s>#*_=~-]*(?=[\p{L}\p{N}"“'‘([])|^[\s>*_=~-]+/u;

/** 'Submission 412: A Title', 'Reviews for paper #412 - A Title', '#412', 'No. 412: A Title', '[412] A Title'. */
const NUMBERED = new RegExp(
  `^(?:${REVIEWS_OF})?(?:${PAPER}\\s*[:#]?\\s*${NUMBER}|(?:no\\.?|nr\\.?|number|id)\\s*:?\\s*${NUMBER}|#\\s*${NUMBER})(?![\\w.])(?:\\s+reviews?\\b)?(?:\\s*[:.|,–—-]\\s*|\\s+(?=["“(])|\\s*$)(.*)$`,
  'i',
);
/** 'Paper #412 A Title': the rest must be written as a title. */
const BESIDE = new RegExp(`^(?:${PAPER}\\s*[:#]?\\s*|#\\s*)${NUMBER}\\s+(.+)$`, 'i');
/** '412: A Title', '412 - A Title'. */
const COUNTED = new RegExp(`^(?=#?\\d\\d)${NUMBER}\\s*(?::|\\s[-–—]|\\|)\\s*(?=["“]?\\p{Lu})(.+)$`, 'u');
/** 'Title: A Title', 'Paper: A Title', 'Reviews of the paper: A Title', 'Reviews for "A Title"'. */
const CALLED = new RegExp(
  `^(?:(?:(?:${REVIEWS_OF})?(?:(?:paper|submission)\\s+)?title|${REVIEWS_OF}(?:paper|submission)|paper|submission|manuscript|reviews?\\s+(?:for|of|on)|reviews)\\s*:\\s*|${REVIEWS_OF}(?:paper\\s+|submission\\s+)?(?=["“]))(.+)$`,
  'i',
);
/** 'SOSP 2026', 'EuroSys ’26', 'USENIX Security 2026': a name with two capitals and a year. */
const VENUE =
  "(?:(?:ACM|IEEE|USENIX|IFIP)\\s+)?[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*(?:\\s+(?:Security|ATC|Findings|Main|Demo|Industry))?\\s*(?:\\s|-|['’])\\s*(?:20\\d\\d|\\d\\d)(?!\\d)";
const AFTER_NAME = '(?:\\s+(?:official\\s+)?(?:reviews?|submissions?|papers?|conference|round\\s+\\d))?';
/** 'A Title — SOSP 2026 reviews', 'A Title (SOSP 2026)'. */
const VENUE_LAST = new RegExp(
  `^(.*?)(?:\\s*[—–|]\\s*|\\s+-\\s+|\\s*[,;]\\s+|\\s*[([]\\s*)(${VENUE})${AFTER_NAME}\\s*[)\\]]?\\s*$`,
);
/** 'SOSP 2026 reviews for paper 412: A Title', 'SOSP 2026 - Submission 412', 'SOSP 2026'. */
const VENUE_FIRST = new RegExp(
  `^[([]?(${VENUE})[)\\]]?(?:\\s*[:—–|,-]\\s*|\\s+(?=(?:[Rr]eviews?|[Ss]ubmission|[Pp]aper)\\b)|\\s*$)(.*)$`,
);

function namedIn(line: string): Named {
  if (line.length > LONGEST_TITLE + 100) return NOTHING;
  const bare = line
    .replace(MARKS, '')
    .replace(/[\s*_=~]+$/, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\[(#?\d{1,6})\](?=\s)/, '$1:');
  const { rest, venue } = withoutVenue(bare);
  const numbered = NUMBERED.exec(rest);
  if (numbered) {
    const number = numbered.slice(1, 4).find((typed) => typed !== undefined) ?? null;
    return { title: asTitle(numbered[4]!), submission: number, venue };
  }
  const beside = BESIDE.exec(rest);
  const besides = beside ? bareTitle(beside[2]!) : null;
  if (beside && besides !== null) return { title: besides, submission: beside[1]!, venue };
  const counted = COUNTED.exec(rest);
  if (counted && !isSentence(counted[2]!))
    return { title: asTitle(counted[2]!), submission: counted[1]!, venue };
  const called = CALLED.exec(rest);
  return { title: called ? asTitle(called[1]!) : venue && bareTitle(rest), submission: null, venue };
}

function withoutVenue(line: string): { rest: string; venue: string | null } {
  const last = VENUE_LAST.exec(line);
  if (last) return { rest: last[1]!, venue: asVenue(last[2]!) };
  const first = VENUE_FIRST.exec(line);
  return first ? { rest: first[2]!, venue: asVenue(first[1]!) } : { rest: line, venue: null };
}

/** With the year in full. */
const asVenue = (typed: string): string =>
  venueInText(typed) ?? typed.replace(/\s*['’-]\s*(?=\d)/, ' ').replace(/(?<!\d)(\d\d)$/, '20$1');

/** Without quotation marks and brackets around it; null where it is no title. */
function asTitle(typed: string): string | null {
  const title = typed
    .trim()
    .replace(/^["“‘(]+(.*?)["”’)]+$/s, '$1')
    .replace(/[*_]+$/, '')
    .trim();
  const words = title.match(/\p{L}{2,}/gu) ?? [];
  if (words.length === 0 || title.length > LONGEST_TITLE || isSentence(title)) return null;
  return /^(?:official\s+)?reviews?$/i.test(title) ? null : title;
}

/** A sentence or more: it ends in a full stop, or another begins in it. A title may ask something first. */
const isSentence = (text: string): boolean => /[.!]["”)]?$|(?<!\bvs)[.!]\s+\p{Lu}/u.test(text.trim());

/** Words of a greeting or of an explanation beside the reviews. */
const SAID =
  /\b(?:hi|hello|dear|please|sorry|thanks|here|attached|copied|pasted|below|above|reviews?|reviewers?|rebuttals?|responses?|committee|conference|proceedings|meeting|discussion|notes?|summary|chairs?|scores?|ratings?|round|batch|deadline|portal|confidential|i|we|you)\b/i;
const SMALL =
  /^(?:[a-z]{1,3}|with|from|into|over|under|through|towards?|without|between|beyond|using|that|when)$/;

/** The line itself where it is written as a title: four words or more, all but the small ones with a capital. */
function bareTitle(line: string): string | null {
  const text = line.replace(MARKS, '').replace(/[\s*_=~]+$/, '');
  if (SAID.test(text) || /[.!?,;:]$|^\d{1,2}[.:)]/.test(text) || /@|https?:|\d{4}-\d\d/.test(text))
    return null;
  const words = text.split(/\s+/);
  const capital = words.filter((word) => /^["“(]?[\p{Lu}\d]/u.test(word));
  const others = words.filter((word) => !SMALL.test(word) && !capital.includes(word));
  if (words.length < 4 || words.length > 25 || capital.length < 3) return null;
  return others.length <= words.length / 10 ? asTitle(text) : null;
}
