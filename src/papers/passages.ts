/** Cuts a review or a response into passages, the units of evidence: exact substrings, each with its section. */
import { type Block, blocksIn } from './blocks.ts';
import type { Passage, Section, SectionKind } from './paper.ts';
import { type Span, sentencesIn, trimmed } from './sentences.ts';

/** Longest passage in characters; a longer sentence is cut between words. */
export const MAX_PASSAGE = 1000;

type Cut = Omit<Passage, 'id'>;

/** The passages of a review, section by section. Headings typed inside a section give their passages their kind. */
export function passagesOf(text: string, sections: Section[]): Cut[] {
  return sections.flatMap((section) =>
    blocksIn(text, section.start, section.end, holdsHeadings(section.kind)).flatMap((block) =>
      spansOf(text, block).map((span) => ({
        section: block.heading?.name ?? section.name,
        kind: block.heading?.kind ?? section.kind,
        ...span,
      })),
    ),
  );
}

/** The passages of a response; it quotes the review's headings, so they count for nothing here. */
export const responsePassages = (text: string, section: string): Cut[] =>
  blocksIn(text, 0, text.length, false).flatMap((block) =>
    spansOf(text, block).map((span) => ({ section, kind: 'comments' as const, ...span })),
  );

/** Numbers passages after `last`, the highest number already given: `R2.8`, `R2.9`, … */
export const numbered = (label: string, cuts: Cut[], last = 0): Passage[] =>
  cuts.map((cut, i) => ({ id: `${label}.${last + 1 + i}`, ...cut }));

const holdsHeadings = (kind: SectionKind): boolean =>
  ['main', 'strengths_and_weaknesses', 'comments', 'other', 'summary', 'weaknesses'].includes(kind);

function spansOf(text: string, block: Block): Span[] {
  const whole = trimmed(text, block);
  const spans = block.prose ? leadInsJoined(text, sentencesIn(text, whole.start, whole.end)) : [whole];
  return spans.flatMap((span) => capped(text, span)).filter((span) => hasWord(text, span));
}

const hasWord = (text: string, { start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** A number or a short bold title before a sentence ('Q1.', '**Novelty.**') belongs to that sentence. */
const LEAD_IN =
  /^(?:[([]?[A-Za-z]{0,2}-?\d{1,2}[\])]?[.):]*|[-*_#\s]*\*\*[^*]{1,60}\*\*[.:]?|\*[^*]{1,60}\*[.:]?)$/;

function leadInsJoined(text: string, spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    const leadIn = previous && joined.length > 0 && LEAD_IN.test(text.slice(previous.start, previous.end));
    if (leadIn && span.end - previous.start <= MAX_PASSAGE)
      joined[joined.length - 1] = { start: previous.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The span in pieces of at most MAX_PASSAGE characters, cut at a line end or a space where there is one. */
function capped(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > MAX_PASSAGE) {
    const cut = cutPoint(text, start, start + MAX_PASSAGE);
    pieces.push(trimmed(text, { start, end: cut }));
    start = trimmed(text, { start: cut, end: span.end }).start;
  }
  pieces.push({ start, end: span.end });
  return pieces.filter((piece) => piece.end > piece.start);
}

/** Where to cut at or before `limit`: after a line, else after a word, else anywhere but inside a surrogate pair. */
function cutPoint(text: string, start: number, limit: number): number {
  const middle = start + MAX_PASSAGE / 2;
  for (const stop of ['\n', ' ']) {
    const at = text.lastIndexOf(stop, limit);
    if (at > middle) return at;
  }
  return /[\uD800-\uDBFF]/.test(text[limit - 1]!) ? limit - 1 : limit;
}
