/** Cuts a text into blocks: paragraphs, list items, tables, code; and finds the headings that people type inside. */
import { fieldOf } from './fields.ts';
import type { SectionKind } from './paper.ts';

export interface Block {
  start: number;
  end: number;
  /** Prose is cut into sentences; a table or code stays whole. */
  prose: boolean;
  /** Name and kind of the last heading typed inside the text, or null above the first. */
  heading: { name: string; kind: SectionKind } | null;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

/** Bullets are left out of the passage; a number stays, since people refer to 'point 2'. */
const BULLET = /^\s*(?:>\s*)*(?:[-–—•●▪◦‣·∙+]\s+|\*\s+|\*(?=[A-Z][^*\n]*$))?/u;
const ITEM =
  /^\s*(?:>|[-–—•●▪◦‣·∙+]\s|\*\s|\*(?=[A-Z][^*\n]*$)|\(?\d{1,2}[.):]\s?(?!\d)|\(?[a-zA-Z][.)]\s|\(?[ivx]{1,4}[.)]\s|\[\d{1,3}\]\s|\(\d{1,2}\)|\*{0,2}[A-Z]{1,2}\d{1,2}(?:\.\d)?\b|#{1,6}\s)/u;
const TABLE = /^\s*\|/;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^\s*(?:[-=_*~—–]\s*){3,}$/;

/** The blocks between `start` and `end`. `headings`: whether known headings typed inside the text count. */
export function blocksIn(text: string, start: number, end: number, headings: boolean): Block[] {
  const blocks: Block[] = [];
  let heading: Block['heading'] = null;
  let open: Block | null = null;
  let last: Line | null = null;
  let fenced = false;
  const close = () => {
    if (open) blocks.push(open);
    open = null;
    last = null;
  };
  for (const line of linesIn(text, start, end)) {
    if (FENCE.test(line.text)) {
      if (fenced && open) open = extended(open, line);
      else close();
      if (!fenced) open = { start: line.start, end: line.end, prose: false, heading };
      fenced = !fenced;
      if (!fenced) close();
      continue;
    }
    if (fenced && open) {
      open = extended(open, line);
      continue;
    }
    if (line.text.trim() === '' || RULE.test(line.text)) {
      close();
      continue;
    }
    const inner = headings ? headingOf(line.text) : null;
    if (inner) {
      close();
      heading = inner.heading;
      if (inner.bodyAt === null) continue;
      open = { start: line.start + inner.bodyAt, end: line.end, prose: true, heading };
      last = line;
      continue;
    }
    const table = TABLE.test(line.text);
    if (open && last && joins(open, last, line, table)) open = extended(open, line);
    else {
      close();
      open = { start: line.start + bulletLength(line.text, table), end: line.end, prose: !table, heading };
    }
    last = line;
  }
  close();
  return blocks;
}

const extended = (block: Block, line: Line): Block => ({ ...block, end: line.end });

const bulletLength = (line: string, table: boolean): number =>
  table ? 0 : (BULLET.exec(line)?.[0].length ?? 0);

function* linesIn(text: string, start: number, end: number): Generator<Line> {
  let at = start;
  while (at < end) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline > end ? end : newline;
    yield { start: at, end: stop, text: text.slice(at, stop) };
    at = stop + 1;
  }
}

/** Lines this long (in characters) that end without a full stop were wrapped by a mail program or an editor. */
const WRAPPED = { min: 45, max: 130 };

/** Whether a line goes on with the paragraph above it. */
function joins(open: Block, last: Line, line: Line, table: boolean): boolean {
  if (table) return !open.prose;
  if (!open.prose || ITEM.test(line.text)) return false;
  const above = last.text.trimEnd();
  if (/[.!?;:。！？]["')\]”’*_]*$/.test(above)) return false;
  if (/^\s*["“'(]*\p{Ll}/u.test(line.text)) return true;
  return above.length >= WRAPPED.min && above.length <= WRAPPED.max;
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
]);
const REFERENCES = /^(?:references?|bibliography)$/i;
/** Words that head a part only where they stand as a heading, since they also begin sentences. */
const PREFIX =
  /^(?:strengths?|weakness(?:es)?|pros|cons|summary|questions?|limitations?|strong points|weak points|(?:major|minor|main) (?:concerns|comments|weaknesses|issues)|detailed comments|suggestions)$/i;

/** A known heading at the start of a line: 'Strengths', '**Cons:**', '## Questions', 'Weaknesses: the model …'. */
function headingOf(line: string): { heading: NonNullable<Block['heading']>; bodyAt: number | null } | null {
  const match =
    /^\s*(?:[-*•+]\s+)?(?:#{1,6}\s*)?(?:\d{1,2}[.)]\s*|\(?[a-d][.)]\s*)?([*_]{0,3})([A-Z][A-Za-z ,&/']{2,40}?)\s*(:?)\1(:?)\s*(.*)$/.exec(
      line,
    );
  if (!match) return null;
  const name = match[2]!;
  const body = match[5]!;
  const colon = match[3] === ':' || match[4] === ':';
  const field = fieldOf(name);
  const kind = REFERENCES.test(name)
    ? 'other'
    : field?.type === 'section' && INNER_KINDS.has(field.kind)
      ? field.kind
      : null;
  if (kind === null) return null;
  if (body === '') return { heading: { name, kind }, bodyAt: null };
  if (!colon || !PREFIX.test(name)) return null;
  return { heading: { name, kind }, bodyAt: line.length - body.length };
}
