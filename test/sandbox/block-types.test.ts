/** Everything that Slack's own types allow in these blocks and elements, the stand-in's schemas take; tsc checks this file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from '@slack/bolt';
import type { z } from 'zod';
import * as elements from '../../sandbox/server/blocks/elements.ts';
import type { richTextBlock } from '../../sandbox/server/blocks/rich-text.ts';
import { BLOCKS } from '../../sandbox/server/blocks/schemas.ts';

type Block = z.input<(typeof BLOCKS)['message']>;
type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** Fails to compile when a value of `Theirs` would not fit `Ours`. */
type Fits<Theirs extends Ours, Ours> = Theirs;

/** One entry for each type; the tuple is never made, only checked. */
export type Checked = [
  Fits<types.HeaderBlock, Of<'header'>>,
  Fits<types.DividerBlock, Of<'divider'>>,
  Fits<types.ContextActionsBlock, Of<'context_actions'>>,
  Fits<types.MarkdownBlock, Of<'markdown'>>,
  Fits<types.TableBlock, Of<'table'>>,
  Fits<types.AlertBlock, Of<'alert'>>,
  Fits<types.RichTextBlock, z.input<typeof richTextBlock>>,
  Fits<types.Button, z.input<typeof elements.button>>,
  Fits<types.FeedbackButtons, z.input<typeof elements.feedbackButtons>>,
  Fits<types.IconButton, z.input<typeof elements.iconButton>>,
  Fits<types.StaticSelect, z.input<typeof elements.staticSelect>>,
  Fits<types.MultiStaticSelect, z.input<typeof elements.multiStaticSelect>>,
  Fits<types.ExternalSelect, z.input<typeof elements.externalSelect>>,
  Fits<types.MultiExternalSelect, z.input<typeof elements.multiExternalSelect>>,
  Fits<types.UsersSelect, z.input<typeof elements.usersSelect>>,
  Fits<types.ConversationsSelect, z.input<typeof elements.conversationsSelect>>,
  Fits<types.RadioButtons, z.input<typeof elements.radioButtons>>,
  Fits<types.Checkboxes, z.input<typeof elements.checkboxes>>,
  Fits<types.Overflow, z.input<typeof elements.overflow>>,
  Fits<types.Datepicker, z.input<typeof elements.datepicker>>,
  Fits<types.PlainTextInput, z.input<typeof elements.plainTextInput>>,
  Fits<types.NumberInput, z.input<typeof elements.numberInput>>,
  Fits<types.URLInput, z.input<typeof elements.urlInput>>,
  Fits<types.RichTextInput, z.input<typeof elements.richTextInput>>,
  Fits<types.FileInput, z.input<typeof elements.fileInput>>,
];

test('each schema names the type it is for', () => {
  for (const schema of Object.values(elements)) {
    if (!('shape' in schema) || !('type' in schema.shape)) continue;
    assert.match(String(schema.shape.type.value), /^[a-z_]+$/);
  }
  assert.ok(BLOCKS.message.options.length > BLOCKS.modal.options.length);
});
