/** Small pieces of Block Kit, each within Slack's limits by construction. Text given to them is raw unless it says escaped. */
import type { types } from '@slack/bolt';
import { escapeMrkdwn, seen } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { paginate } from '../pages.ts';

export type Block = types.KnownBlock;

/** At most `most` characters, with an ellipsis where something is missing; no character cut in two. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: seen(text),
  emoji: false,
});

/** `verbatim`: Slack makes no links of what looks like one. */
const mrkdwn = (escaped: string): types.MrkdwnElement => ({ type: 'mrkdwn', text: escaped, verbatim: true });

export const header = (text: string): Block => ({
  type: 'header',
  text: plain(clip(seen(text).trim() || 'Untitled', LIMITS.header)),
});

export const divider = (): Block => ({ type: 'divider' });

/** A section of escaped mrkdwn; a longer text is several sections. */
export const sections = (escaped: string): Block[] =>
  pieces(escaped, LIMITS.section).map((text) => ({ type: 'section', text: mrkdwn(text) }));

/** A context line of raw text. A cut entity (`&am`) would be shown as it stands, so it goes. */
export const note = (raw: string): Block => escapedNote(escapeMrkdwn(raw));

export const escapedNote = (escaped: string): Block => {
  const text = clip(escaped.trim(), LIMITS.contextText).replace(/&\w*…$/, '…');
  return { type: 'context', elements: [mrkdwn(text || '–')] };
};

/** Markdown blocks of escaped markdown; a longer text is several blocks, which may go to several messages. */
export const markdown = (escaped: string): Block[] =>
  paginate(escaped).map((text) => ({ type: 'markdown', text }));

/** One cell or line of text that is shown exactly as it is, with no markup read in it. */
export const rawText = (text: string): types.RawTextElement => ({
  type: 'raw_text',
  text: seen(text) || '–',
});

interface ButtonOptions {
  action: string;
  text: string;
  value: string;
  style?: 'primary' | 'danger';
}

export const button = ({ action, text, value, style }: ButtonOptions): types.Button => ({
  type: 'button',
  action_id: action,
  text: plain(clip(text, LIMITS.buttonText)),
  value: value.slice(0, LIMITS.buttonValue),
  ...(style ? { style } : {}),
});

export const actions = (buttons: types.Button[]): Block => ({ type: 'actions', elements: buttons });

export const option = (text: string, value: string): types.PlainTextOption => ({
  text: plain(clip(seen(text).trim() || 'Untitled', LIMITS.optionText)),
  value,
});

/** A text in pieces of at most `most` characters, cut where a reader would pause. */
export const pieces = (text: string, most: number): string[] =>
  // A character is at least one byte, so pages of that many bytes are never longer in characters.
  paginate(text, most).filter((piece) => piece.trim() !== '');

/** Characters that Slack counts in a block: the sum of its texts. */
export function size(block: unknown): number {
  if (typeof block === 'string') return block.length;
  if (Array.isArray(block)) return block.reduce<number>((sum, part) => sum + size(part), 0);
  if (typeof block !== 'object' || block === null) return 0;
  return Object.entries(block).reduce((sum, [key, part]) => (TEXTS.has(key) ? sum + size(part) : sum), 0);
}

/** The properties of a block that hold shown text, or parts that do. */
const TEXTS = new Set([
  'text',
  'elements',
  'rows',
  'fields',
  'accessory',
  'label',
  'hint',
  'positive_button',
  'negative_button',
]);

/** The blocks in as many messages as Slack's limits need, in order. */
export function intoMessages(blocks: Block[]): Block[][] {
  const messages: Block[][] = [];
  let current: Block[] = [];
  for (const block of blocks) {
    if (current.length > 0 && !holds([...current, block])) {
      messages.push(current);
      current = [];
    }
    current.push(block);
  }
  return current.length > 0 ? [...messages, current] : messages;
}

function holds(blocks: Block[]): boolean {
  const ofMarkdown = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((sum, one) => sum + size(one), 0);
  return (
    blocks.length <= LIMITS.blocksPerMessage &&
    ofMarkdown <= LIMITS.markdown &&
    blocks.reduce((sum, block) => sum + size(block), 0) <= LIMITS.messageTotal
  );
}
