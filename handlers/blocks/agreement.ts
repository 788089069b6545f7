/** What is asked before reviews are attached where others can read them. */
import type { types } from '@slack/bolt';
import type { Exposure } from '../access.ts';
import { ACTIONS, FIELDS, VIEWS } from '../names.ts';
import { actions, type Block, button, option, plain, sections } from './elements.ts';

export type Exposed = NonNullable<Exposure>;

const WHO: Record<Exposed, string> = {
  public: 'Everyone in this workspace can read this channel, and so the reviews and every answer about them.',
  external:
    'People outside your organisation are in this channel or invited to it: they can read the reviews and every answer about them.',
};

const SAFER = 'A private channel of your own workspace is safer.';

export const exposureWords = (exposure: Exposed): string => `${WHO[exposure]} ${SAFER}`;

const AGREE = 'Attach the reviews here all the same';

/** Below the author's message, for their eyes only. `ts` names that message. */
export const agreementQuestion = (exposure: Exposed, ts: string): Block[] => [
  ...sections(
    `${exposureWords(exposure)} Nothing was read or kept so far. What stands in your message itself stays there until you delete it.`,
  ),
  actions([
    button({ action: ACTIONS.attachHere, text: 'Attach here', value: ts, style: 'danger' }),
    button({ action: ACTIONS.attachNot, text: 'Do not attach', value: ts }),
  ]),
];

/** What the box stands for: this channel, open to these readers. Ticked for another one it counts for nothing. */
export const agreementValue = (channel: string, exposure: Exposed): string => `${channel} ${exposure}`;

/** At the top of the form: the box must be ticked before it can be sent. */
export const agreementBlocks = (channel: string, exposure: Exposed): Block[] => [
  ...sections(exposureWords(exposure)),
  {
    type: 'input',
    block_id: FIELDS.agree,
    label: plain('Attach them here?'),
    element: {
      type: 'checkboxes',
      action_id: FIELDS.agree,
      options: [option(AGREE, agreementValue(channel, exposure))],
    },
  },
];

/** From a message's menu. */
export const agreementModal = (metadata: string, exposure: Exposed): types.ModalView => ({
  type: 'modal',
  callback_id: VIEWS.agree,
  private_metadata: metadata,
  title: plain('Attach here?'),
  submit: plain('Attach here'),
  close: plain('Cancel'),
  blocks: sections(`${exposureWords(exposure)} Nothing was read or kept so far.`),
});
