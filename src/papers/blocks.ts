/** Cuts a text into blocks: paragraphs, list items, tables, code; and finds the headings that people type inside. */
import { fieldOf } from './fields.ts';
import type { SectionKind } from './paper.ts';

export interface Block {
  start: number;
  end: number;
  /** Prose is cut into sentences; a table or code stays whole. */
  prose: boolean;
  /** Name and kind of the last heading typed inside the text, or null above the first. */
  heading: Heading | null;
}

interface Heading {
  name: string;
  kind: SectionKind;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

/** Bullets are left out of the passage; a number stays, since people refer to 'point 2'. */
const BULLET = /^\s*(?:>\s*)*(?:[-–—•●▪◦‣·∙+]+\s+|\*\s+|\*(?=[A-Z][^*\n]*$))?/u;
const ITEM =
  /^\s*(?:>|[-–—•●▪◦‣·∙+]+\s|\*\s|\*(?=[A-Z][^*\n]*$)|\(?\d{1,2}[.):]\s?(?!\d)|\(?[a-zA-Z][.)]\s|\(?[ivx]{1,4}[.)]\s|\[\d{1,3}\]\s|\(\d{1,2}\)|\*{0,2}[A-Z]{1,2}\d{1,2}(?:\.\d)?\b|#{1,6}\s)/u;
/** An entry of a list of references is cited whole. */
const REFERENCE = /^\s*\[\d{1,3}\][:.]?\s+\p{Lu}.*\b(?:19|20)\d\d\b/u;
const TABLE = /^\s*\|/;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^\s*(?:[-=_*~—–]\s*){3,}$/;

/** A line and what it is in its text. */
type Marked = Line &
  (
    | { kind: 'blank' | 'code' | 'table' | 'text' }
    | { kind: 'heading'; heading: Heading; bodyAt: number | null }
  );

/** The blocks between `start` and `end`. `headings`: whether known headings typed inside the text count. */
export function blocksIn(text: string, start: number, end: number, headings: boolean): Block[] {
  const lines = marked(linesIn(text, start, end, headings), headings);
  const wrapped = isWrapped(text.slice(start, end));
  const blocks: Block[] = [];
  let heading: Block['heading'] = null;
  let last: Marked | null = null;
  for (const line of lines) {
    const open = last && last.kind !== 'blank' ? blocks.at(-1) : undefined;
    if (line.kind === 'heading') heading = line.heading;
    if (line.kind === 'heading' && line.bodyAt === null) last = null;
    else {
      if (open && last && joins(last, line, wrapped)) open.end = line.end;
      else if (line.kind !== 'blank') blocks.push(opened(line, heading));
      last = line;
    }
  }
  return blocks;
}

function opened(line: Marked, heading: Block['heading']): Block {
  const prose = line.kind === 'heading' || (line.kind === 'text' && !REFERENCE.test(line.text));
  const skipped =
    line.kind === 'heading' ? line.bodyAt! : line.kind === 'text' ? BULLET.exec(line.text)![0].length : 0;
  return { start: line.start + skipped, end: line.end, prose, heading };
}

/** Tells code, tables, headings and blank lines from text. A rule divides as a blank line does. */
function* marked(lines: Iterable<Line>, headings: boolean): Generator<Marked> {
  let fenced = false;
  for (const line of lines) {
    const fence = FENCE.test(line.text);
    if (fence || fenced) yield { ...line, kind: 'code' };
    else if (line.text.trim() === '' || RULE.test(line.text)) yield { ...line, kind: 'blank' };
    else {
      const heading = headings ? headingOf(line.text) : null;
      if (heading) yield { ...line, kind: 'heading', ...heading };
      else yield { ...line, kind: TABLE.test(line.text) ? 'table' : 'text' };
    }
    if (fence) fenced = !fenced;
  }
}

function* linesIn(text: string, start: number, end: number, headings: boolean): Generator<Line> {
  let at = start;
  while (at < end) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline > end ? end : newline;
    const line = { start: at, end: stop, text: text.slice(at, stop) };
    const split = headings ? trailingHeading(line.text) : null;
    if (split === null) yield line;
    else {
      yield { start: at, end: at + split, text: line.text.slice(0, split) };
      yield { start: at + split, end: stop, text: line.text.slice(split) };
    }
    at = stop + 1;
  }
}

/** Where a heading begins that ran into the line before it ('… is obtained. Strengths'), or null. */
function trailingHeading(line: string): number | null {
  const match = /[.!?)"”]\s+([A-Z][A-Za-z ]{2,30}?)\s*:?\s*$/.exec(line.slice(-60));
  return match && PREFIX.test(match[1]!) ? line.length - Math.min(60, line.length) + match.index + 1 : null;
}

/** A text whose lines are no longer than this was wrapped by a mail program or an editor; in characters. */
const WRAPPED_LINE = 130;
/** In such a text a line at least this long goes on in the next. */
const FULL_LINE = 45;

function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => line.length <= WRAPPED_LINE);
}

/** Whether a line goes on with the paragraph above it. */
function joins(last: Marked, line: Marked, wrapped: boolean): boolean {
  if (line.kind !== 'text')
    return line.kind === last.kind && line.kind !== 'blank' && line.kind !== 'heading';
  if (!['text', 'heading'].includes(last.kind) || ITEM.test(line.text)) return false;
  const above = last.text.trimEnd();
  if (/[.!?;:。！？]["')\]”’*_]*$/.test(above)) return false;
  if (/^\s*["“'(]*\p{Ll}/u.test(line.text)) return true;
  return wrapped && above.length >= FULL_LINE;
}

/** Names that open a part of a free text; the rest of the field list is too common as an ordinary line. */
const INNER_KINDS = new Set<SectionKind>([
  'summary',
  'strengths',
  'weaknesses',
  'questions',
  'limitations',
  'ethics',
  'comments',
  'requested_changes',
  'justification',
  'strengths_and_weaknesses',
  'main',
]);
/** A heading of more words than a field has, before a colon: 'Main strengths of the paper:', 'Cons/suggestions:'. */
const LONGER: [RegExp, SectionKind][] = [
  [/\b(?:pros|strengths?|strong points?|positives?|positive (?:points|aspects)|merits)\b/i, 'strengths'],
  [
    /\b(?:cons|weakness(?:es)?|weak points?|negatives?|negative (?:points|aspects)|drawbacks|shortcomings|concerns|issues)\b/i,
    'weaknesses',
  ],
  [/\bquestions?\b/i, 'questions'],
  [/\b(?:comments?|remarks|suggestions|details|notes)\b/i, 'comments'],
];
const REFERENCES = /^(?:references?|bibliography)$/i;
/** Words that head a part when text follows their colon; others of the list also begin sentences. */
const PREFIX =
  /^(?:strengths?|weakness(?:es)?|pros|cons|summary|questions?|limitations?|strong points|weak points|(?:major|minor|main) (?:concerns|comments|weaknesses|issues)|detailed comments|suggestions)$/i;

const MARK = '^\\s*(?:[-*•+]+\\s+)?(?:#{1,6}\\s*)?(?:\\d{1,2}[.)]\\s*|\\(?[a-d][.)]\\s*)?([*_]{0,3})';
const ALONE = new RegExp(`${MARK}([A-Z][A-Za-z ,&/']{2,50}?)\\s*(:?)\\1\\s*(:?)\\s*[-=]*\\s*$`);
const BEFORE_TEXT = new RegExp(`${MARK}([A-Z][A-Za-z ,&/']{2,40}?)\\s*(?::\\1|\\1\\s*:)\\s*(\\S.*)$`);

/** A known heading at the start of a line: 'Strengths', '**Cons:**', '## Questions', 'Weaknesses: the model …'. */
function headingOf(line: string): { heading: Heading; bodyAt: number | null } | null {
  if (line.length < 160) {
    const alone = ALONE.exec(line);
    const name = alone?.[2] ?? '';
    const marked =
      alone !== null && (alone[1] !== '' || alone[3] === ':' || alone[4] === ':' || /^\s*#/.test(line));
    const kind = innerKind(name, marked);
    if (kind !== null) return { heading: { name, kind }, bodyAt: null };
  }
  const before = BEFORE_TEXT.exec(line.slice(0, 80));
  if (!before || !PREFIX.test(before[2]!)) return null;
  const kind = innerKind(before[2]!, false);
  return (
    kind && { heading: { name: before[2]!, kind }, bodyAt: Math.min(line.length, 80) - before[3]!.length }
  );
}

function innerKind(name: string, marked: boolean): SectionKind | null {
  if (REFERENCES.test(name)) return 'other';
  const field = name === '' ? null : fieldOf(name);
  if (field?.type === 'section' && INNER_KINDS.has(field.kind)) return field.kind;
  if (!marked || name.split(/\s+/).length > 6) return null;
  const kinds = LONGER.filter(([pattern]) => pattern.test(name)).map(([, kind]) => kind);
  if (kinds.includes('strengths') && kinds.includes('weaknesses')) return 'strengths_and_weaknesses';
  return kinds[0] ?? null;
}
