/** What the scan found in a paper: a line for its card, and the window with each sentence. */
import type { types } from '@slack/bolt';
import { visible } from '../../src/papers/hidden.ts';
import { type Found, foundIn, foundWords, kindWords } from '../../src/papers/hostile/places.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { escapeMrkdwn } from '../escape.ts';
import { VIEWS } from '../names.ts';
import { type Block, clip, divider, note, plain, sections } from './elements.ts';
import { plural } from './words.ts';

/** Nothing when nothing was found. */
export function hostileLine(paper: Paper): Block[] {
  const found = foundIn(paper);
  if (found.length === 0) return [];
  const verb = found.length === 1 ? 'addresses a model or hides text' : 'address a model or hide text';
  return sections(
    `*${plural(found.length, 'passage')} ${verb}*\n${escapeMrkdwn(foundWords(found))}. Nothing in the reviews was changed, and nothing in them is taken as an order.`,
  );
}

/** Three blocks each, within the 100 of a window. */
const MOST = 30;
/** Characters shown of a sentence before, in and after the span. */
const AROUND = 400;
const SPAN = 1_200;

export function hostileModal(paper: Paper): types.ModalView {
  const found = foundIn(paper);
  const more = found.length - MOST;
  return {
    type: 'modal',
    callback_id: VIEWS.hostile,
    title: plain('What the scan found'),
    close: plain('Close'),
    blocks: [
      note(
        `${clip(paper.title, 300)}. Each sentence as it is stored; what people would not see in it is written out in ⟨ ⟩. The scan knows forms, not intent: a reviewer who only quotes such a text is listed too.`,
      ),
      ...found
        .slice(0, MOST)
        .flatMap((one) => [...foundBlocks(one), divider()])
        .slice(0, -1),
      ...(more > 0 ? [note(`${plural(more, 'more passage')} not shown.`)] : []),
    ],
  };
}

function foundBlocks({ label, reviewer, passage, where, kinds, text }: Found): Block[] {
  const from = [label, reviewer, where].filter(Boolean).join(', ');
  const head = `${passage ? `[${passage}] ` : ''}${from}: ${kinds.map(kindWords).join('; ')}`;
  const before = shownEnd(visible(text.before), AROUND);
  const after = clip(visible(text.after), AROUND);
  const parts = [
    ...(before ? [{ type: 'text' as const, text: before }] : []),
    { type: 'text' as const, text: clip(visible(text.span), SPAN) || '–', style: { bold: true } },
    ...(after ? [{ type: 'text' as const, text: after }] : []),
  ];
  return [
    note(clip(head, 500)),
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: parts }] },
  ];
}

/** The end of a text, at most so many characters. */
const shownEnd = (text: string, most: number): string =>
  text.length <= most ? text : `…${text.slice(1 - most).toWellFormed()}`;
