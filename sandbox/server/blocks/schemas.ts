/** Block types, and which of them each surface takes. Limits are Slack's, in characters or items. */
import { z } from 'zod';
import * as el from './elements.ts';
import { richTextBlock } from './rich-text.ts';
import { anyText, idField, plainText } from './text.ts';

const selects = [
  el.staticSelect,
  el.multiStaticSelect,
  el.externalSelect,
  el.multiExternalSelect,
  el.usersSelect,
  el.conversationsSelect,
] as const;
const choices = [el.radioButtons, el.checkboxes, el.datepicker] as const;
const pressed = [el.button, el.overflow, ...choices, ...selects] as const;
const typed = [el.plainTextInput, el.numberInput, el.urlInput, el.richTextInput] as const;
const block = { block_id: idField };

const section = z
  .strictObject({
    ...block,
    type: z.literal('section'),
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [el.image, ...pressed]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((value) => value.text !== undefined || value.fields !== undefined, {
    error: 'must define either `text` or `fields`',
  });

const header = z.strictObject({ ...block, type: z.literal('header'), text: plainText(150) });
const divider = z.strictObject({ ...block, type: z.literal('divider') });
const context = z.strictObject({
  ...block,
  type: z.literal('context'),
  elements: z
    .array(z.discriminatedUnion('type', [el.image, ...anyText(2000).options]))
    .min(1)
    .max(10),
});
const actions = z.strictObject({
  ...block,
  type: z.literal('actions'),
  elements: z
    .array(z.discriminatedUnion('type', [...pressed, el.richTextInput]))
    .min(1)
    .max(25),
});
const contextActions = z.strictObject({
  ...block,
  type: z.literal('context_actions'),
  elements: z
    .array(z.discriminatedUnion('type', [el.feedbackButtons, el.iconButton]))
    .min(1)
    .max(5),
});
const image = z
  .strictObject({
    ...block,
    type: z.literal('image'),
    alt_text: z.string().max(2000),
    title: plainText(2000).optional(),
    ...el.imageSource,
  })
  .refine((value) => (value.image_url === undefined) !== (value.slack_file === undefined), {
    error: 'must define either `image_url` or `slack_file`',
  });
const alert = z.strictObject({
  ...block,
  type: z.literal('alert'),
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
const markdown = z.strictObject({
  ...block,
  type: z.literal('markdown'),
  text: z.string().min(1).max(12_000),
});

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richTextBlock,
]);
const table = z.strictObject({
  ...block,
  type: z.literal('table'),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

const inputRest = {
  ...block,
  type: z.literal('input'),
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
};
const modalInput = z.strictObject({
  ...inputRest,
  element: z.discriminatedUnion('type', [...typed, ...choices, ...selects, el.fileInput]),
});
/** Files can be asked for in modals only. */
const input = z.strictObject({
  ...inputRest,
  element: z.discriminatedUnion('type', [...typed, ...choices, ...selects]),
});

const taskStatus = z.enum(['pending', 'in_progress', 'complete', 'error']);
const taskCard = z.strictObject({
  ...block,
  type: z.literal('task_card'),
  task_id: z.string(),
  title: z.string(),
  details: richTextBlock.optional(),
  output: richTextBlock.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  status: taskStatus,
});
const plan = z.strictObject({
  ...block,
  type: z.literal('plan'),
  title: z.string(),
  tasks: z.array(taskCard).optional(),
});

const everywhere = [section, header, divider, context, actions, image, richTextBlock, alert] as const;

export type Surface = 'message' | 'modal' | 'home';

export const BLOCKS = {
  message: z.discriminatedUnion('type', [
    ...everywhere,
    contextActions,
    markdown,
    table,
    input,
    taskCard,
    plan,
  ]),
  modal: z.discriminatedUnion('type', [...everywhere, modalInput]),
  home: z.discriminatedUnion('type', [...everywhere, input]),
} as const satisfies Record<Surface, z.ZodType>;
