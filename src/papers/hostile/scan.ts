/**
 * The scan of a paper on arrival: what in its texts addresses a model, hides something or imitates the app. It reports
 * and takes nothing out. It knows forms of attack, not intent: a review that quotes an attack is reported too.
 */
import { visible } from '../hidden.ts';
import type { Paper } from '../paper.ts';
import { charactersIn } from './characters.ts';
import { encodedIn } from './encoded.ts';
import type { Finding, Span } from './finding.ts';
import { folded } from './folded.ts';
import { instructionsIn } from './instructions.ts';
import { markupIn, typedIdsIn } from './markup.ts';

/** One text of a paper. `isReview`: nobody but the app has a reason to write a passage's id in it. */
interface Place {
  label: string | null;
  field: string;
  text: string;
  isReview: boolean;
}

/** More than these of one paper are not kept: the chair has seen enough. */
const MOST = 200;

/** All findings of a paper, in the order of its texts. Offsets are into the stored texts. */
const scanned = (paper: Paper): Finding[] =>
  placesOf(paper)
    .flatMap(({ label, field, text, isReview }) =>
      spansIn(text, isReview).map(({ kind, start, end }) => ({
        kind,
        label,
        field,
        start,
        end,
        excerpt: excerptOf(text.slice(start, end)),
      })),
    )
    .slice(0, MOST);

/** The paper with what was found in it as it stands now. */
export const withFindings = (paper: Paper): Paper => ({ ...paper, hostile: scanned(paper) });

function placesOf(paper: Paper): Place[] {
  const own = (field: string, text: string | null): Place => ({
    label: null,
    field,
    text: text ?? '',
    isReview: true,
  });
  const of = (label: string, field: string, text: string | null, isReview: boolean): Place => ({
    label,
    field,
    text: text ?? '',
    isReview,
  });
  return [
    own('file name', paper.source.fileName),
    own('title', paper.title),
    own('venue', paper.venue),
    own('abstract', paper.abstract),
    own('meta-review', paper.metaReview),
    own('decision', paper.decision),
    ...paper.reviews.flatMap(({ label, title, text, scores }) => [
      of(label, 'title', title, true),
      ...scores.map(({ name, raw }) => of(label, name, raw, true)),
      of(label, 'text', text, true),
    ]),
    ...paper.responses.flatMap(({ label, title, text }) => [
      of(label, 'title', title, false),
      of(label, 'text', text, false),
    ]),
  ].filter(({ text }) => text !== '');
}

/** The spans of one text, those of a kind that overlap or stand side by side as one. */
export function spansIn(text: string, isReview: boolean): Span[] {
  const spans = [
    ...instructionsIn(folded(text)),
    ...charactersIn(text),
    ...markupIn(text),
    ...(isReview ? typedIdsIn(text) : []),
    ...encodedIn(text),
  ];
  return [...Map.groupBy(spans, ({ kind }) => kind).values()]
    .flatMap((same) => joined(same, text))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Spans of one kind this near in a sentence are one finding: a word between two hidden characters. */
const GAP = 24;

function joined(spans: Span[], text: string): Span[] {
  const done: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last && span.start <= last.end + GAP && !endsIn(text.slice(last.end, span.start)))
      last.end = Math.max(last.end, span.end);
    else done.push({ ...span });
  }
  return done;
}

/** Each sentence is shown as a finding of its own, since an answer quotes it by its passage. */
const endsIn = (between: string): boolean => /[.!?]\s|[。！？]|\n/u.test(between);

const EXCERPT = 160;

function excerptOf(span: string): string {
  const line = visible(span.slice(0, 4 * EXCERPT))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1).toWellFormed()}…`;
}
