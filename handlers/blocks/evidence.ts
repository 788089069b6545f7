/** The sentences an answer stands on, each in its place in the review. */
import type { types } from '@slack/bolt';
import type { Citation } from '../../src/papers/citation.ts';
import { findPassage, type Paper, type Passage, passageText, type Source } from '../../src/papers/paper.ts';
import { LIMITS } from '../limits.ts';
import { VIEWS } from '../names.ts';
import { type Block, clip, divider, note, pieces, plain } from './elements.ts';
import { plural } from './words.ts';

/** A citation and what stands about it in the same section today; `changed` when the review says something else now. */
export interface Evidence {
  citation: Citation;
  /** The venue's own id of the reviewer, or null. */
  reviewer: string | null;
  before: string;
  after: string;
  changed: boolean;
}

/** Each citation once, with its neighbours. The quote kept with the answer is what is shown. */
export function evidenceOf(citations: Citation[], paper: Paper | null): Evidence[] {
  const once = citations.filter(({ id }, index) => citations.findIndex((other) => other.id === id) === index);
  return once.map((citation) => inContext(citation, paper));
}

function inContext(citation: Citation, paper: Paper | null): Evidence {
  const found = paper ? findPassage(paper, citation.id) : undefined;
  if (found?.text !== citation.quote)
    return { citation, reviewer: null, before: '', after: '', changed: true };
  const { source, passage } = found;
  const around = neighbours(source, passage);
  const reviewer = 'reviewer' in source ? source.reviewer : null;
  return { citation, reviewer, ...around, changed: false };
}

/** The passages just before and after it in the same section, each with the gap that stands between in the review. */
function neighbours(source: Source, passage: Passage): { before: string; after: string } {
  const index = source.passages.indexOf(passage);
  const inSection = (other: Passage | undefined) => (other?.section === passage.section ? other : undefined);
  const previous = inSection(source.passages[index - 1]);
  const next = inSection(source.passages[index + 1]);
  const gap = (from: number, to: number) => (source.text.slice(from, to).includes('\n') ? '\n' : ' ');
  return {
    before: previous ? clip(passageText(source, previous), NEIGHBOUR) + gap(previous.end, passage.start) : '',
    after: next ? gap(passage.end, next.start) + clip(passageText(source, next), NEIGHBOUR) : '',
  };
}

const NEIGHBOUR = 500;
/** More are counted, not shown: a modal holds 100 blocks, and each takes three. */
const MOST = 25;
/** A longer quote is shown in parts. */
const PART = 2_500;

export function evidenceModal(evidence: Evidence[], title: string): types.ModalView {
  const shown = evidence.slice(0, MOST);
  const hidden = evidence.length - shown.length;
  const blocks = shown.flatMap((one) => [...evidenceBlocks(one), divider()]).slice(0, -1);
  const last = hidden > 0 ? [note(`${plural(hidden, 'more reference')} not shown.`)] : [];
  return {
    type: 'modal',
    callback_id: VIEWS.evidence,
    title: plain('Evidence'),
    close: plain('Close'),
    blocks: [
      note(`${title}. The sentences quoted, in bold, between those that stand beside them in the review.`),
      ...fitView(blocks),
      ...last,
    ],
  };
}

const fitView = (blocks: Block[]): Block[] => blocks.slice(0, LIMITS.blocksPerView - 2);

function evidenceBlocks({ citation, reviewer, before, after, changed }: Evidence): Block[] {
  const from = [citation.reviewer, reviewer, citation.section].filter(Boolean).join(', ');
  const parts = pieces(citation.quote, PART).slice(0, 4);
  const quotes = parts.map((text, index) =>
    quote([
      ...(index === 0 && before ? [{ text: before, bold: false }] : []),
      { text, bold: true },
      ...(index === parts.length - 1 && after ? [{ text: after, bold: false }] : []),
    ]),
  );
  const stale = changed
    ? [note('This is what was quoted. The review has changed since, or is not attached any more.')]
    : [];
  return [note(`[${citation.id}] ${from}`), ...quotes, ...stale];
}

/** Rich text: Slack reads no markup in it, so every character is shown as the reviewer typed it. */
const quote = (parts: { text: string; bold: boolean }[]): Block => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_quote',
      elements: parts.map(({ text, bold }) => ({ type: 'text', text, ...(bold ? { style: { bold } } : {}) })),
    },
  ],
});
