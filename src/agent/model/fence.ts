/** The fence around what others wrote, in a prompt. */
import { createHmac } from 'node:crypto';
import { HIDDEN } from '../../papers/hidden.ts';
import type { Paper } from '../../papers/paper.ts';

/** 128 bits. */
const MARKER_BYTES = 16;

/**
 * The text between two lines that carry the same marker: the one drawn for its paper, else a keyed hash of what it
 * encloses. Either way no text can hold its own fence, and the same text and secret give the same bytes.
 */
export function fenced(body: string, secret: Uint8Array, drawn?: string): string {
  const marker = drawn ?? createHmac('sha256', secret).update(body).digest('hex').slice(0, 16);
  return `<<<material ${marker}>>>\n${body}\n<<<end ${marker}>>>`;
}

/**
 * The marker of a paper's fence. Drawn once, so that a prompt begins with the same bytes turn after turn and in every
 * process; drawn anew only if the paper's texts hold it, which by chance they never do.
 */
export function fenceOf(paper: Paper, random: (bytes: number) => Uint8Array): string {
  const texts = JSON.stringify({ ...paper, fence: undefined })
    .replace(HIDDEN, '')
    .toLowerCase();
  let marker = paper.fence;
  while (marker === undefined || texts.includes(marker))
    marker = Buffer.from(random(MARKER_BYTES)).toString('hex');
  return marker;
}
