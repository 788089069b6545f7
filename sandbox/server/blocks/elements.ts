/** Interactive and display elements, one schema each. Limits are Slack's, in characters or items. */
import { z } from 'zod';
import { richTextBlock } from './rich-text.ts';
import {
  accessibilityLabel,
  confirm,
  dispatchConfig,
  focus,
  idField,
  optionGroup,
  placeholder,
  plainOption,
  plainText,
  richOption,
} from './text.ts';

const action = { action_id: idField };
const style = z.enum(['primary', 'danger']).optional();
const maxSelected = z.number().int().min(1).optional();
const queryLength = z.number().int().min(0).optional();

export const button = z.strictObject({
  ...action,
  type: z.literal('button'),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style,
  confirm,
  accessibility_label: accessibilityLabel,
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label: accessibilityLabel,
});
export const feedbackButtons = z.strictObject({
  ...action,
  type: z.literal('feedback_buttons'),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
export const iconButton = z.strictObject({
  ...action,
  type: z.literal('icon_button'),
  icon: z.string(),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  confirm,
  accessibility_label: accessibilityLabel,
  visible_to_user_ids: z.array(z.string()).optional(),
});

const slackFile = z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]);
/** An image's source: an address or a file at Slack. */
export const imageSource = {
  image_url: z.string().max(3000).optional(),
  slack_file: slackFile.optional(),
};
export const image = z.strictObject({
  type: z.literal('image'),
  alt_text: z.string().max(2000),
  ...imageSource,
});

const chosen = { ...action, confirm, focus_on_load: focus };
const optionLists = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const oneOfTwo = (value: { options?: unknown; option_groups?: unknown }) =>
  (value.options === undefined) !== (value.option_groups === undefined);
const ONE_OF_TWO = { error: 'must provide either options or option_groups' };

export const staticSelect = z
  .strictObject({
    ...chosen,
    type: z.literal('static_select'),
    placeholder,
    ...optionLists,
    initial_option: plainOption.optional(),
  })
  .refine(oneOfTwo, ONE_OF_TWO);
export const multiStaticSelect = z
  .strictObject({
    ...chosen,
    type: z.literal('multi_static_select'),
    placeholder,
    ...optionLists,
    initial_options: z.array(plainOption).optional(),
    max_selected_items: maxSelected,
  })
  .refine(oneOfTwo, ONE_OF_TWO);
export const externalSelect = z.strictObject({
  ...chosen,
  type: z.literal('external_select'),
  placeholder,
  initial_option: plainOption.optional(),
  min_query_length: queryLength,
});
export const multiExternalSelect = z.strictObject({
  ...chosen,
  type: z.literal('multi_external_select'),
  placeholder,
  initial_options: z.array(plainOption).optional(),
  min_query_length: queryLength,
  max_selected_items: maxSelected,
});
export const usersSelect = z.strictObject({
  ...chosen,
  type: z.literal('users_select'),
  placeholder,
  initial_user: z.string().optional(),
});
export const conversationsSelect = z.strictObject({
  ...chosen,
  type: z.literal('conversations_select'),
  placeholder,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
});

export const radioButtons = z.strictObject({
  ...chosen,
  type: z.literal('radio_buttons'),
  options: z.array(richOption).min(1).max(10),
  initial_option: richOption.optional(),
});
export const checkboxes = z.strictObject({
  ...chosen,
  type: z.literal('checkboxes'),
  options: z.array(richOption).min(1).max(10),
  initial_options: z.array(richOption).optional(),
});
export const overflow = z.strictObject({
  ...action,
  type: z.literal('overflow'),
  options: z.array(plainOption).min(1).max(5),
  confirm,
});
export const datepicker = z.strictObject({
  ...chosen,
  type: z.literal('datepicker'),
  placeholder,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});

const typedInput = { ...action, placeholder, focus_on_load: focus, dispatch_action_config: dispatchConfig };
export const plainTextInput = z.strictObject({
  ...typedInput,
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});
export const numberInput = z.strictObject({
  ...typedInput,
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
export const urlInput = z.strictObject({
  ...typedInput,
  type: z.literal('url_text_input'),
  initial_value: z.string().optional(),
});
export const richTextInput = z.strictObject({
  ...typedInput,
  type: z.literal('rich_text_input'),
  initial_value: richTextBlock.optional(),
  min_lines: z.number().int().min(1).max(100).optional(),
  max_lines: z.number().int().min(1).max(100).optional(),
});
export const fileInput = z.strictObject({
  ...action,
  type: z.literal('file_input'),
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});
