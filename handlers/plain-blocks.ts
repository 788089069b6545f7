/** What goes out where Slack does not take a newer kind of block: the same words in kinds that every Slack takes. */
import { type Block, sections } from './blocks/elements.ts';
import { escapeMrkdwn } from './escape.ts';
import { LIMITS } from './limits.ts';
import { SlackFailure } from './slack-calls.ts';

const BAD_BLOCKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Sends the blocks, and once more as plain ones where Slack does not take them. */
export async function withPlainBlocks<T>(blocks: Block[], send: (blocks: Block[]) => Promise<T>): Promise<T> {
  try {
    return await send(blocks);
  } catch (error) {
    if (!(error instanceof SlackFailure) || !BAD_BLOCKS.has(error.code)) throw error;
    return send(plainBlocks(blocks));
  }
}

export const plainBlocks = (blocks: Block[]): Block[] =>
  blocks.flatMap(plainBlock).slice(0, LIMITS.blocksPerMessage);

function plainBlock(block: Block): Block[] {
  if (block.type === 'markdown') return sections(block.text.replaceAll('~~', '~'));
  if (block.type === 'table')
    return sections(block.rows.map((row) => row.map(cellText).join(' | ')).join('\n'));
  return block.type === 'context_actions' ? [] : [block];
}

const cellText = (cell: { type: string; text?: unknown }): string =>
  typeof cell.text === 'string' ? escapeMrkdwn(cell.text) : '';
