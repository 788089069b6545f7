/** The OpenReview forum page, selected and copied, or exported as Markdown: notes one after another. */
import type { PaperDraft, Reader, ResponseDraft, ReviewDraft } from '../draft.ts';
import { labelAt, readForm } from '../form.ts';
import { type Header, headerAt } from '../openreview-page/headers.ts';
import { dropped, footerAt, replyingTo } from '../openreview-page/noise.ts';
import { venueInText } from '../venues.ts';

/** One note of the page: its header and the lines below it, without the page's own words. */
interface Block {
  header: Header;
  /** The line above the header, which holds a comment's own title. */
  title: string | null;
  /** What the line 'Replying to …' above it says. */
  answers: string | null;
  lines: string[];
}

export const openreviewPage: Reader = {
  id: 'openreview-page',
  name: 'OpenReview page, copied',
  recognises: ({ text }) =>
    /^[\s#*_]*(?:Official|Meta|Ethics)\s+Review\s*(?:of\s+(?:Submission|Paper)|by\b|by(?=[A-Z]))/m.test(
      text,
    ) || /^\s*Rebuttal\s*by\s*Authors/m.test(text),
  read: ({ text }): PaperDraft[] => [paperFrom(text)],
};

function paperFrom(text: string): PaperDraft {
  const { head, blocks } = blocksOf(text);
  const preamble = preambleOf(head);
  const lone = cutForm(head);
  const reviews = blocks.filter(({ header }) => header.kind === 'review');
  const { drafts, ids } = identified(reviews);
  const messages = blocks.filter(({ header }) => header.kind === 'message');
  return {
    ...preamble,
    submission:
      preamble.submission ??
      blocks.map(({ header }) => header.submission).find((number) => number !== null) ??
      null,
    reviews: [...lone, ...drafts],
    responses: messages.map((block) => responseDraft(block, blocks, ids)),
    metaReview: textOfKind(blocks, 'meta_review'),
    decision: decisionOf(blocks),
    warnings: [],
  };
}

/** Splits the page at its headers; a title line and the byline under it are one header. */
function blocksOf(text: string): { head: string[]; blocks: Block[] } {
  const head: string[] = [];
  const blocks: Block[] = [];
  let answers: string | null = null;
  const page = text.split('\n');
  for (let i = 0; i < page.length; i++) {
    const line = page[i]!;
    const current = blocks.at(-1);
    if (footerAt(page, i)) break;
    const reply = replyingTo(line);
    const header = reply === null ? headerAt(line) : null;
    if (reply !== null) answers = reply;
    else if (header && current && isSameNote(current, header))
      current.header = merged(current.header, header);
    else if (header) {
      const title = header.byline ? takenTitle(current?.lines ?? head, header) : null;
      blocks.push({ header, title, answers, lines: [] });
      answers = null;
    } else if (
      current &&
      !current.lines.some(hasWords) &&
      current.header.reviewer === null &&
      reviewerLine(line)
    )
      current.header.reviewer = reviewerLine(line);
    else if (!dropped(line, !current?.lines.some(hasWords))) (current?.lines ?? head).push(line);
  }
  return { head, blocks };
}

const hasWords = (line: string): boolean => line.trim() !== '';

const isSameNote = (block: Block, header: Header): boolean =>
  !block.lines.some(hasWords) && header.byline && !block.header.byline && block.header.name === header.name;

/** The first header may lack what the second has; a reviewer's id is surer where no date runs into it. */
const merged = (first: Header, second: Header): Header => ({
  ...first,
  byline: true,
  reviewer: first.reviewer ?? second.reviewer,
  submission: first.submission ?? second.submission,
});

/** 'Reviewer: Reviewer pNG7' of a Markdown export. */
const reviewerLine = (line: string): string | null => {
  const id = /^[\s*_]*Reviewer:[\s*_]*Reviewer[ _]([A-Za-z0-9]{4})\b/.exec(line)?.[1];
  return id ? `Reviewer_${id}` : null;
};

/** Takes the title that stands alone above a byline ('Thank you' over 'Official Commentby Authors…') off the block before. */
function takenTitle(lines: string[], header: Header): string | null {
  let at = lines.length - 1;
  while (at >= 0 && !hasWords(lines[at]!)) at--;
  const line = lines[at]?.trim() ?? '';
  const alone = at === 0 || !hasWords(lines[at - 1] ?? '') || header.kind !== 'review';
  if (at < 0 || !alone || line.length > 200 || labelAt(line, false) || /[.:;,]$/.test(line)) return null;
  lines.splice(at);
  return line;
}

/** Title, venue, number and abstract from what stands above the first note; the authors' names are not kept. */
function preambleOf(
  lines: string[],
): Pick<PaperDraft, 'title' | 'submission' | 'venue' | 'forum' | 'abstract'> {
  const text = lines.join('\n');
  const field = (name: string) =>
    new RegExp(`^[ \\t]*${name}:[ \\t]*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? null;
  const page = /^[ \t]*(?:Abstract|Keywords|TL;DR|Primary Area|Submission Number):/m.test(text);
  const first = lines.find((line) => hasWords(line) && line.trim().length > 8)?.trim() ?? null;
  return {
    title:
      field('Title') ?? (page && first && !first.includes(':') ? first : page ? titleWithColon(first) : null),
    submission: field('Submission Number'),
    venue: venueInText(text),
    forum: /openreview\.net\/forum\?id=([\w-]{6,20})/.exec(text)?.[1] ?? null,
    abstract: field('Abstract'),
  };
}

/** A paper's title may hold a colon; a field's line begins with a known label. */
const titleWithColon = (line: string | null): string | null =>
  line !== null &&
  !labelAt(line, false) &&
  !/^(?:Keywords|TL;DR|Abstract|Primary Area|Submission Number|Consent|Filter)/.test(line)
    ? line
    : null;

/** A paste that begins inside a form: the fields above the first header are a review whose head is missing. */
function cutForm(head: string[]): ReviewDraft[] {
  const from = head.findIndex((line) => isReviewLabel(line));
  if (from === -1) return [];
  const { title, sections, scores } = readForm(head.slice(from), false);
  const words = sections.map(({ text }) => text).join(' ');
  return scores.length > 0 || words.length > 80
    ? [{ reviewer: null, title, sections, scores, sourceId: null }]
    : [];
}

const isReviewLabel = (line: string): boolean => {
  const label = labelAt(line, false);
  return label?.field.type === 'section' || (label?.field.type === 'score' && /^\d/.test(label.rest));
};

/** Review drafts with made-up ids, so that what answers them can name them. */
function identified(blocks: Block[]): { drafts: ReviewDraft[]; ids: Map<Block, string> } {
  const ids = new Map(blocks.map((block, i) => [block, `page-review-${i + 1}`]));
  const drafts = blocks.map((block) => {
    const { title, sections, scores } = readForm(block.lines, false);
    return { reviewer: block.header.reviewer, title, sections, scores, sourceId: ids.get(block)! };
  });
  return { drafts, ids };
}

function responseDraft(block: Block, blocks: Block[], ids: Map<Block, string>): ResponseDraft {
  const typed = /^\s*Title:[ \t]*(.+)\n/.exec(`${block.lines.join('\n')}\n`);
  const text = unlabelled(typed ? block.lines.slice(1) : block.lines);
  const sourceId = `page-message-${blocks.indexOf(block)}`;
  const target = targetOf(block, blocks, text);
  return {
    role: block.header.role,
    reviewer: block.header.reviewer,
    title: block.title ?? typed?.[1]?.trim() ?? null,
    text,
    sourceId,
    replyTo: target ? (ids.get(target) ?? `page-message-${blocks.indexOf(target)}`) : null,
  };
}

/** The note a message answers: the one named by 'Replying to', the reviewer it addresses, or the review above it. */
function targetOf(block: Block, blocks: Block[], text: string): Block | null {
  const before = blocks.slice(0, blocks.indexOf(block)).reverse();
  if (block.answers !== null) {
    const named = headerAt(block.answers);
    const found = before.find(({ header, title }) =>
      named
        ? header.name === named.name && header.reviewer === named.reviewer && header.role === named.role
        : title === block.answers,
    );
    if (found) return found;
  }
  const head = `${block.title ?? ''} ${text.slice(0, 300)}`;
  const named = new Set(
    [...head.matchAll(/\bReviewer[ _]([A-Za-z0-9]{4})\b/g)].map((match) => `Reviewer_${match[1]}`),
  );
  const reviews = blocks.filter(({ header }) => header.kind === 'review');
  const addressed = reviews.filter(({ header }) => header.reviewer !== null && named.has(header.reviewer));
  if (addressed.length === 1) return addressed[0]!;
  if (
    addressed.length > 1 ||
    /\b(?:general|global|overall) (?:response|comment)|all (?:the )?reviewers|dear (?:reviewers|acs?|area)/i.test(
      head,
    )
  )
    return null;
  return block.header.role === 'authors'
    ? (before.find(({ header }) => header.kind === 'review') ?? null)
    : null;
}

function textOfKind(blocks: Block[], kind: Header['kind']): string | null {
  const found = blocks.filter(({ header }) => header.kind === kind).map(({ lines }) => unlabelled(lines));
  return found.filter((text) => text !== '').join('\n\n') || null;
}

/** The text of a note without the label of its one field ('Comment:', 'Metareview:'). */
const unlabelled = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/^\s*[*_]*(?:Meta-?review|Comment|Rebuttal|Response)[*_]*:[*_]*[ \t]*\n?/i, '')
    .trim();

/** The line 'Decision: Accept (poster)' of the decision note. */
function decisionOf(blocks: Block[]): string | null {
  const lines = blocks.filter(({ header }) => header.kind === 'decision').flatMap((block) => block.lines);
  return /^[\s*_]*(?:Decision|Recommendation):[\s*_]*(.+)$/m.exec(lines.join('\n'))?.[1]?.trim() ?? null;
}
