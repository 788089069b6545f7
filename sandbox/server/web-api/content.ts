import { z } from 'zod';
import { type Block, checkBlocks, weight, withIds } from '../blocks/check.ts';
import { SIZES } from '../limits.ts';
import { refused, SlackError } from '../slack-error.ts';
import type { Message } from '../workspace.ts';
import { blocks, json } from './args.ts';
import type { Desk } from './desk.ts';

export const contentArgs = {
  text: z.string().optional(),
  markdown_text: z.string().optional(),
  blocks,
};

const metadataSchema = z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) });
export const metadataArg = { metadata: json(z.unknown()).optional() };

export interface Content {
  text: string;
  blocks?: Block[];
}

interface Given {
  text?: string | undefined;
  markdown_text?: string | undefined;
  blocks?: unknown[] | undefined;
}

/** Text and blocks of a message to be shown. Throws SlackError with Slack's code for what is wrong. */
export function content(given: Given, desk: Desk, longest: number = SIZES.text): Content {
  if (given.markdown_text !== undefined) return markdownContent(given.markdown_text, given, desk);
  const text = given.text ?? '';
  if (text === '' && (given.blocks ?? []).length === 0) throw new SlackError('no_text');
  if (text.length > longest) throw new SlackError('msg_too_long');
  if (given.blocks === undefined) return { text };
  return { text, blocks: messageBlocks(given.blocks, desk) };
}

function markdownContent(markdown: string, given: Given, desk: Desk): Content {
  if (given.text !== undefined || given.blocks !== undefined) throw new SlackError('markdown_text_conflict');
  if (markdown === '') throw new SlackError('no_text');
  if (markdown.length > SIZES.markdown) throw new SlackError('msg_too_long');
  return { text: markdown, blocks: messageBlocks([{ type: 'markdown', text: markdown }], desk) };
}

/** Checks the blocks of a message and gives each its ids. */
export function messageBlocks(value: unknown[], desk: Desk): Block[] {
  const checked = checkBlocks(value, 'message');
  if (!checked.ok) throw refused('invalid_blocks', checked.faults);
  if (weight(checked.blocks) > SIZES.messageBlocksTotal) throw new SlackError('msg_blocks_too_long');
  return withIds(checked.blocks, () => desk.newId('b'));
}

export function metadata(value: unknown): Pick<Message, 'metadata'> {
  if (value === undefined) return {};
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) throw new SlackError('invalid_metadata_format');
  if (Buffer.byteLength(JSON.stringify(value)) > SIZES.metadataBytes)
    throw new SlackError('metadata_too_large');
  return { metadata: parsed.data };
}
