/** Text objects, options and confirmations: what blocks and elements are made of. */
import { z } from 'zod';

/** Sizes in characters, from Slack's Block Kit reference. */
export const idField = z.string().max(255).optional();

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwnText = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwnText(max)]);

const optionRest = {
  value: z.string().max(75).optional(),
  description: plainText(75).optional(),
  url: z.string().max(3000).optional(),
};
/** A select's option; its text is plain. */
export const plainOption = z.strictObject({ text: plainText(75), ...optionRest });
/** An option of radio buttons and checkboxes; its text may be mrkdwn. */
export const richOption = z.strictObject({
  text: anyText(75),
  ...optionRest,
  description: anyText(75).optional(),
});
export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
});

export const confirm = z
  .strictObject({
    title: plainText(100).optional(),
    text: anyText(300),
    confirm: plainText(30).optional(),
    deny: plainText(30).optional(),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

export const placeholder = plainText(150).optional();
export const accessibilityLabel = z.string().max(75).optional();
export const focus = z.boolean().optional();
export const dispatchConfig = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
  })
  .optional();
