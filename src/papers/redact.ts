/** Keeps people out of the store: names and e-mail addresses of reviewers are removed before anything is kept. */

interface Redacted {
  text: string;
  emails: number;
  names: number;
}

const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/g;
/** An OpenReview profile id: `~Jane_Doe1`. */
const PROFILE_ID = /~[\p{Lu}][\p{L}'-]*(?:_[\p{L}'.-]+)+\d+/gu;
/** A header line that names the reviewer. */
const HEADER =
  /^[ \t#*_=+>-]*(?:Reviewer(?: name)?|Reviewed by|Review by|Name|E-?mail|Signed(?: by)?)[*_]*\s*:[*_]*[ \t]*(\S[^\n]{0,120})$/gim;

/** The text with addresses, profile ids and naming header lines removed, and how many of each. */
export function redact(text: string): Redacted {
  let emails = 0;
  let names = 0;
  const withoutHeaders = text.replace(HEADER, (line, who: string) => {
    if (anonymousId(who) !== null || !looksLikePerson(who)) return line;
    names++;
    return '';
  });
  const withoutIds = withoutHeaders.replace(PROFILE_ID, () => {
    names++;
    return '[name removed]';
  });
  const clean = withoutIds.replace(EMAIL, () => {
    emails++;
    return '[e-mail removed]';
  });
  return { text: clean, emails, names };
}

/** 'Jane Doe', 'J. Doe <jane@x.org>', '~Jane_Doe1': up to five capitalised words, or an address. */
export function looksLikePerson(text: string): boolean {
  if (/@|^~/.test(text)) return true;
  const words = text.replace(/[*_]/g, '').trim().split(/\s+/);
  return words.length <= 5 && words.every((word) => /^[\p{Lu}][\p{L}'.-]*,?$/u.test(word));
}

/**
 * The venue's anonymous id as `Reviewer_AbCd`, from 'Reviewer AbCd', 'AnonReviewer3', 'Reviewer #2', 'R3' or a
 * signature path; null for anything else, since that may be a name.
 */
export function anonymousId(typed: string | null): string | null {
  const last =
    typed
      ?.replace(/[*_]{2}/g, '')
      .trim()
      .split('/')
      .at(-1) ?? '';
  if (/^Reviewer_[A-Za-z0-9]{4}$/.test(last)) return last;
  const match =
    /^(?:(?:Anon(?:ymous)?[\s_]*|Program[\s_]*Committee[\s_]*)?(?:Reviewer|Referee|Review)[\s_#-]*|R#?)([A-Za-z0-9]{1,8})$/i.exec(
      last,
    );
  if (match && isCode(match[1]!)) return `Reviewer_${match[1]}`;
  return /^\d{1,3}$|^[A-Za-z0-9]{4}$/.test(last) && isCode(last) ? `Reviewer_${last}` : null;
}

/**
 * As `anonymousId`, but also a short code that stands where only a reviewer's id does: 'a', 'AC1', 'R-x', 'rev_2' are
 * `Reviewer_a`, `Reviewer_AC1` and so on. Null for what may be a name: any run of letters that is not such a code's.
 */
export function reviewerId(typed: string | null): string | null {
  const code = (typed ?? '').trim().replace(/^Reviewer_/, '');
  return anonymousId(typed) ?? (isShortCode(code) ? `Reviewer_${code}` : null);
}

const isShortCode = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9#_-]{0,11}$/.test(text) &&
  (text.match(/[A-Za-z]+/g) ?? []).every((run) => run.length === 1 || CODE_WORD.test(run));

/** What people put before a reviewer's number; no other word may be in a code, since it may be a name ('Li3'). */
const CODE_WORD = /^(?:rev|reviewer|review|ref|referee|anon|user|id|no|pc|ac|sac|spc)$/i;

/** A number, one letter, or four characters that are no ordinary word or first name ('Anna', 'said'). */
const isCode = (id: string): boolean =>
  /^(?:\d{1,3}|[A-Z]|\d{1,4}[A-Z])$/.test(id) ||
  (/^[A-Za-z0-9]{4}$/.test(id) && (/\d/.test(id) || /.[A-Z]/.test(id) || !/[aeiouy]/i.test(id)));
