/** Makes text fit to be kept: well-formed, without people, not endless; and counts what that took out. */
import type { Warning } from './paper.ts';
import { redact } from './redact.ts';

/** Longest text kept of one review or response, in characters: twenty times a long review. */
export const MAX_TEXT = 100_000;

/** Counts what was taken out while a paper is made. */
export interface Tally {
  emails: number;
  names: number;
  cut: string[];
}

/** Text fit to be kept: well-formed, one kind of line end, no NUL, no people, no longer than the limit. */
export function cleaned(text: string, whose: string, tally: Tally, limit = MAX_TEXT): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '');
  const safe = redact(plain);
  tally.emails += safe.emails;
  tally.names += safe.names;
  const trimmed = safe.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (trimmed.length <= limit) return trimmed;
  if (!tally.cut.includes(whose)) tally.cut.push(whose);
  return trimmed.slice(0, Math.max(0, limit)).toWellFormed();
}

/** The first of these with words in it, on one line. */
export const firstText = (...texts: (string | null)[]): string | null =>
  texts.map((text) => (text ?? '').toWellFormed().replace(/\s+/g, ' ').trim()).find((text) => text !== '') ??
  null;

/** What was taken out, in words for the chair. */
export function tallyWarnings({ emails, names, cut }: Tally): Warning[] {
  const warnings: Warning[] = [];
  const removed = [
    counted(emails, 'e-mail address', 'e-mail addresses'),
    counted(names, 'name', 'names'),
  ].filter(Boolean);
  if (removed.length > 0)
    warnings.push({
      code: 'people_removed',
      message: `To keep reviewers anonymous, ${removed.join(' and ')} ${emails + names === 1 ? 'was' : 'were'} removed.`,
      label: null,
    });
  for (const whose of cut)
    warnings.push({
      code: 'text_cut',
      message: `${whose} is longer than ${MAX_TEXT.toLocaleString('en')} characters; only the beginning was kept.`,
      label: /^R\d+$/.test(whose) ? whose : null,
    });
  return warnings;
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
