/** The sentences an answer stands on, each in its place in the review, and what became of them since. */
import type { types } from '@slack/bolt';
import type { Citation } from '../../src/papers/citation.ts';
import type { FindingKind } from '../../src/papers/hostile/finding.ts';
import { foundIn, kindWords } from '../../src/papers/hostile/places.ts';
import { type Paper, type Passage, passageText, type Source } from '../../src/papers/paper.ts';
import { traced } from '../../src/papers/traced.ts';
import { seen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { ACTIONS, VIEWS } from '../names.ts';
import { actions, type Block, button, clip, divider, note, pieces, plain, size } from './elements.ts';
import { plural } from './words.ts';

/** A sentence of the reviews as they are now, between those that stand beside it in the same section. */
interface Place {
  id: string;
  before: string;
  text: string;
  after: string;
}

/** A citation as it was kept, and what stands in its place today. */
export interface Evidence {
  citation: Citation;
  /** The venue's own id of the reviewer, or null. */
  reviewer: string | null;
  /** Label of what a response or a message of the discussion answers, or null. */
  replyTo: string | null;
  /** same: it stands there as quoted. reworded: `now` is most like it. gone: nothing like it is there. */
  state: 'same' | 'reworded' | 'gone';
  now: Place | null;
  /** Its review or response is still attached. */
  attached: boolean;
  /** Who cites it: sentences that stand, struck ones, or both. */
  citedBy: 'standing' | 'struck' | 'both';
  /** What the scan found in it, where it stands as quoted: that it gives orders to a model, or hides text. */
  found: FindingKind[];
}

/**
 * Each citation once, with its neighbours: those of what stands, then those that only struck sentences cited. The
 * quote kept with the answer is what is shown.
 */
export function evidenceOf(citations: Citation[], paper: Paper | null, struck: Citation[] = []): Evidence[] {
  const scanned = paper ? foundIn(paper) : [];
  const idsOf = (some: Citation[]) => new Set(some.map(({ id }) => id));
  const [standing, fallen] = [idsOf(citations), idsOf(struck)];
  const byId = new Map([...struck, ...citations].map((citation) => [citation.id, citation]));
  return [...new Set([...standing, ...fallen])].map((id) => {
    const place = inContext(byId.get(id)!, paper);
    const citedBy = !fallen.has(id) ? 'standing' : standing.has(id) ? 'both' : 'struck';
    const here = scanned.filter(({ passage }) => place.state === 'same' && passage === place.now?.id);
    return { ...place, citedBy, found: [...new Set(here.flatMap(({ kinds }) => kinds))] };
  });
}

function inContext(citation: Citation, paper: Paper | null): Omit<Evidence, 'citedBy' | 'found'> {
  const found = traced(citation, paper);
  const { source, state } = found;
  return {
    citation,
    reviewer: source && 'reviewer' in source ? source.reviewer : null,
    replyTo: source && 'replyTo' in source ? source.replyTo : null,
    state,
    now: found.state === 'gone' ? null : placeOf(found.source, found.passage),
    attached: source !== null,
  };
}

function placeOf(source: Source, passage: Passage): Place {
  const index = source.passages.indexOf(passage);
  const inSection = (other: Passage | undefined) => (other?.section === passage.section ? other : undefined);
  const previous = inSection(source.passages[index - 1]);
  const next = inSection(source.passages[index + 1]);
  const gap = (from: number, to: number) => (source.text.slice(from, to).includes('\n') ? '\n' : ' ');
  return {
    id: passage.id,
    before: previous ? clip(passageText(source, previous), NEIGHBOUR) + gap(previous.end, passage.start) : '',
    text: passageText(source, passage),
    after: next ? gap(passage.end, next.start) + clip(passageText(source, next), NEIGHBOUR) : '',
  };
}

const NEIGHBOUR = 500;
/** A longer quote is shown in parts. */
const PART = 2_500;

/** Which part of the evidence a window shows, and what its buttons need to show another. */
interface Pages {
  /** From 0. */
  page: number;
  /** Kept in the window for its buttons: ids, never text. */
  metadata: string;
  /** What the chair should know of all of it. */
  remark: string | null;
}

const FIRST: Pages = { page: 0, metadata: '', remark: null };

/** One page of the evidence; the others are a button away. */
export function evidenceModal(
  evidence: Evidence[],
  title: string,
  { page, metadata, remark }: Pages = FIRST,
): types.ModalView {
  const pages = intoPages(evidence);
  const at = Math.min(Math.max(page, 0), pages.length - 1);
  return {
    type: 'modal',
    callback_id: VIEWS.evidence,
    title: plain('Evidence'),
    close: plain('Close'),
    private_metadata: metadata,
    blocks: [
      note(`${clip(title, 300)}. The sentences cited, in bold, between those that stand beside them.`),
      ...(remark ? [note(remark)] : []),
      divider(),
      ...pages[at]!.flatMap((one) => [...evidenceBlocks(one), divider()]).slice(0, -1),
      ...turning(pages, at),
    ],
  };
}

/** Most blocks of one page: what a window holds, without its heading, its remark and its buttons. */
const PAGE_BLOCKS = LIMITS.blocksPerView - 6;
/** Most characters of one page. Slack refuses a window of more than 250,000 bytes (undocumented). */
const PAGE_CHARS = 40_000;
/** More sentences than this nobody reads without a pause. */
const PAGE_SENTENCES = 25;

/** The evidence in pages that a window holds, in order; at least one, which may be empty. */
function intoPages(evidence: Evidence[]): Evidence[][] {
  const pages: Evidence[][] = [[]];
  let blocks = 0;
  let chars = 0;
  for (const one of evidence) {
    const drawn = evidenceBlocks(one);
    const [count, length] = [drawn.length + 1, size(drawn)];
    const full =
      blocks + count > PAGE_BLOCKS || chars + length > PAGE_CHARS || pages.at(-1)!.length === PAGE_SENTENCES;
    if (full && pages.at(-1)!.length > 0) {
      pages.push([]);
      [blocks, chars] = [0, 0];
    }
    pages.at(-1)!.push(one);
    blocks += count;
    chars += length;
  }
  return pages;
}

/** Says which sentences of how many are shown, with buttons to the others; nothing when all are. */
function turning(pages: Evidence[][], at: number): Block[] {
  if (pages.length === 1) return [];
  const from = pages.slice(0, at).flat().length;
  const all = pages.flat().length;
  const turn = (action: string, text: string, to: number) =>
    pages[to] ? [button({ action, text, value: String(to) })] : [];
  return [
    divider(),
    note(`${from + 1} to ${from + pages[at]!.length} of ${plural(all, 'reference')}.`),
    actions([
      ...turn(ACTIONS.evidenceBefore, 'Previous', at - 1),
      ...turn(ACTIONS.evidenceAfter, 'Next', at + 1),
    ]),
  ];
}

function evidenceBlocks(evidence: Evidence): Block[] {
  const { citation, reviewer, replyTo, state, now } = evidence;
  const reply = replyTo ? `in reply to ${replyTo}` : null;
  const from = [citation.reviewer, reviewer, citation.section, reply].filter(Boolean).join(', ');
  const about = state === 'same' && now ? now : { before: '', after: '' };
  return [
    note([`[${citation.id}] ${from}`, ...marks(evidence)].join('\n')),
    ...quotes({ ...about, text: citation.quote }),
    ...since(evidence),
  ];
}

/** What to know of it before it is read. */
const marks = ({ citedBy, found }: Evidence): string[] => [
  ...(citedBy === 'standing' ? [] : [citedBy === 'struck' ? 'Cited by a struck sentence.' : ALSO_STRUCK]),
  ...(found.length > 0 ? [foundHere(found)] : []),
];

const ALSO_STRUCK = 'Cited by a struck sentence, and by one that stands.';
const foundHere = (kinds: FindingKind[]): string =>
  `This sentence ${kinds.map(kindWords).join('; ')}: see “Show what was found” on the card of the paper.`;

/** What became of the sentence after it was quoted; nothing when it stands where it stood. */
function since({ citation, state, now, attached }: Evidence): Block[] {
  if (state === 'same')
    return now && now.id !== citation.id ? [note(`The sentence is [${now.id}] now.`)] : [];
  const quoted = 'This is what was quoted then.';
  if (state === 'reworded' && now)
    return [
      note(`${quoted} The sentence has changed since; the nearest to it now is [${now.id}]:`),
      ...quotes(now),
    ];
  const where = attached
    ? `It is not in ${sourceWords(citation)} any more.`
    : 'Its source is not attached any more.';
  return [note(`${quoted} ${where}`)];
}

const sourceWords = ({ id, reviewer }: Citation): string =>
  id.startsWith('R') ? `the review of ${reviewer}` : id.slice(0, id.indexOf('.'));

/** A sentence in bold with what stands before and after it, in parts where it is long. */
function quotes({ before, text, after }: Omit<Place, 'id'>): Block[] {
  const parts = pieces(text, PART).slice(0, 4);
  return parts.map((part, index) =>
    quote([
      ...(index === 0 && before ? [{ text: before, bold: false }] : []),
      { text: part, bold: true },
      ...(index === parts.length - 1 && after ? [{ text: after, bold: false }] : []),
    ]),
  );
}

/** Rich text: Slack reads no markup in it, so every character that can be seen is shown as the reviewer typed it. */
const quote = (parts: { text: string; bold: boolean }[]): Block => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_quote',
      elements: parts.map(({ text, bold }) => ({
        type: 'text',
        text: seen(text),
        ...(bold ? { style: { bold } } : {}),
      })),
    },
  ],
});
