/** The modals that ask for something. What they need to know of where they were opened is in private_metadata. */
import type { types } from '@slack/bolt';
import type { Kept } from '../../src/conversation/conversation.ts';
import type { Mode, PaperEntry } from '../../src/conversation/thread.ts';
import { isTitled } from '../../src/papers/titles.ts';
import type { Exposure } from '../access.ts';
import { escapeMrkdwn } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { FIELDS, VIEWS } from '../names.ts';
import { agreementBlocks } from './agreement.ts';
import { type Block, clip, note, option, plain, sections } from './elements.ts';
import { plural } from './words.ts';

/** Fields for pasted text; three reviews of ordinary length fit in. */
export const PASTE_FIELDS = 6;

const input = (id: string, label: string, element: types.InputBlock['element'], hint?: string): Block => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { ...element, action_id: id },
  optional: true,
  ...(hint ? { hint: plain(hint) } : {}),
});

const required = (block: Block): Block => ({ ...block, optional: false }) as Block;

const modal = (
  view: Pick<types.ModalView, 'callback_id' | 'private_metadata' | 'blocks'> & {
    title: string;
    submit: string;
  },
): types.ModalView => ({
  ...view,
  type: 'modal',
  title: plain(clip(view.title, LIMITS.modalTitle)),
  submit: plain(view.submit),
  close: plain('Cancel'),
});

/** `exposure`: who else reads this channel; then a box says so, and must be ticked. */
export const attachModal = (metadata: string, channel: string, exposure: Exposure): types.ModalView =>
  modal({
    callback_id: VIEWS.attach,
    private_metadata: metadata,
    title: 'Attach reviews',
    submit: 'Attach',
    blocks: [
      ...(exposure ? agreementBlocks(channel, exposure) : []),
      input(
        FIELDS.files,
        'Files of reviews',
        { type: 'file_input', max_files: LIMITS.filesPerInput },
        "Files or pasted text: one of the two is needed. OpenReview JSON, Sidechair's own JSON, or text; one file may hold all reviews of the paper.",
      ),
      input(
        FIELDS.title,
        "Paper's title",
        { type: 'plain_text_input', max_length: 300 },
        'Taken from the file when left empty.',
      ),
      input(
        FIELDS.venue,
        'Venue',
        { type: 'plain_text_input', max_length: 100, placeholder: plain('ICLR 2026') },
        'Says what the ratings mean. Taken from the file when left empty.',
      ),
      note(
        'With no file, paste the reviews below. A field may hold several reviews, each under its heading (“Review 1”, “Reviewer #2”), or one. It holds 3,000 characters: go on in the next field with what is longer, they are joined. Or paste the whole text as a message in a thread and choose “Attach as reviews” in its menu.',
      ),
      ...Array.from({ length: PASTE_FIELDS }, (_, index) =>
        input(FIELDS.pasted(index), `Pasted text ${index + 1}`, {
          type: 'plain_text_input',
          multiline: true,
          max_length: LIMITS.input,
        }),
      ),
    ],
  });

/** A paper of this channel: its options come as the person types. */
const paperSelect = (chosen: PaperEntry | null): Block =>
  required(
    input(FIELDS.paper, 'Paper', {
      type: 'external_select',
      min_query_length: 0,
      placeholder: plain('Title or submission number'),
      ...(chosen ? { initial_option: paperOption(chosen) } : {}),
    }),
  );

/** What tells it from others of the same name stands below a title, and in place of one. */
export function paperOption(paper: PaperEntry): types.PlainTextOption {
  const { title, thread } = paper;
  const more = whichWords(paper);
  if (more && !isTitled(paper)) return option(`${clip(title, 30)}, ${more}`, thread);
  const name = option(paperName(paper), thread);
  return more ? { ...name, description: plain(clip(more, LIMITS.optionText)) } : name;
}

const paperName = ({ submission, title }: PaperEntry): string =>
  submission && !title.includes(submission) ? `${submission}: ${title}` : title;

/** `3 reviews, 21 Nov 05:57 UTC`; empty for a paper that was listed before this was kept. */
function whichWords({ reviews, at }: PaperEntry): string {
  if (reviews === undefined || at === undefined) return '';
  const [, day, month, , time] = /^\w+, (\d+) (\w+) (\d+) (\d\d:\d\d)/.exec(new Date(at).toUTCString()) ?? [];
  return `${plural(reviews, 'review')}, attached ${Number(day)} ${month} ${time} UTC`;
}

export const WHERE = { thread: 'thread', me: 'me' } as const;

export function recommendModal(metadata: string, chosen: PaperEntry | null): types.ModalView {
  const options = [option("Post in the paper's thread", WHERE.thread), option('Show only to me', WHERE.me)];
  return modal({
    callback_id: VIEWS.recommend,
    private_metadata: metadata,
    title: 'Recommendation',
    submit: 'Recommend',
    blocks: [
      paperSelect(chosen),
      required(input(FIELDS.where, 'Where', { type: 'radio_buttons', options, initial_option: options[0]! })),
    ],
  });
}

const MODES: { mode: Mode; text: string }[] = [
  { mode: 'every', text: 'Answer every message' },
  { mode: 'mentions', text: 'Answer only messages that mention Sidechair' },
  { mode: 'off', text: 'Never answer: stay silent, and read nothing here' },
];

export const modeWords = (mode: Mode): string =>
  ({
    every: 'Every message in this thread is answered now.',
    mentions: 'Only messages that mention Sidechair are answered in this thread now.',
    off: 'Sidechair stays silent in this thread now: nothing is read or answered until “When to answer” or `/reviews mode` says otherwise.',
  })[mode];

/** For the thread whose button was pressed, or with a paper to choose when `thread` is null. */
export function modeModal(
  metadata: string,
  thread: { mode: Mode } | null,
  chosen: PaperEntry | null,
): types.ModalView {
  const options = MODES.map(({ mode, text }) => option(text, mode));
  const current = options.find(({ value }) => value === (thread?.mode ?? 'every')) ?? options[0]!;
  return modal({
    callback_id: VIEWS.mode,
    private_metadata: metadata,
    title: 'When to answer',
    submit: 'Save',
    blocks: [
      ...(thread ? [] : [paperSelect(chosen)]),
      required(
        input(FIELDS.mode, 'In the thread of this paper', {
          type: 'radio_buttons',
          options,
          initial_option: current,
        }),
      ),
    ],
  });
}

export const decisionModal = (metadata: string, recorded: string | null): types.ModalView =>
  modal({
    callback_id: VIEWS.decision,
    private_metadata: metadata,
    title: 'Record decision',
    submit: 'Record',
    blocks: [
      required(
        input(
          FIELDS.decision,
          'Your decision',
          {
            type: 'plain_text_input',
            multiline: true,
            max_length: 500,
            ...(recorded ? { initial_value: clip(recorded, 500) } : {}),
          },
          'Kept next to the suggestion and shown in the thread. Nothing is sent to a review system.',
        ),
      ),
    ],
  });

export const forgetModal = (metadata: string, chosen: PaperEntry | null): types.ModalView =>
  modal({
    callback_id: VIEWS.forget,
    private_metadata: metadata,
    title: 'Forget a paper',
    submit: 'Continue',
    blocks: [paperSelect(chosen), note('The next step says what would be deleted, and asks once more.')],
  });

/** What would be deleted, of the one thread that `metadata` names. A modal's button has no red: the words must do. */
export const forgetSureModal = (metadata: string, paper: PaperEntry, kept: Kept): types.ModalView =>
  modal({
    callback_id: VIEWS.forgetSure,
    private_metadata: metadata,
    title: 'Delete this paper?',
    submit: 'Delete for good',
    blocks: [
      ...sections(`*${escapeMrkdwn(clip(paperName(paper), 300))}*`),
      ...(whichWords(paper) ? [note(`${paper.venue}, ${whichWords(paper)}`)] : []),
      ...sections(
        [
          '*Deleted for good*',
          ...deletedWords(kept),
          "• Sidechair's own messages in that thread, from Slack",
        ].join('\n'),
      ),
      ...sections(
        [
          '*Not deleted*',
          '• what people wrote and the files they uploaded: only they can delete those',
          '• what a model provider or a Slack export may have kept',
        ].join('\n'),
      ),
      note('This cannot be undone.'),
    ],
  });

/** What there is none of is not named. */
function deletedWords(kept: Kept): string[] {
  const said = [
    kept.answers > 0 && plural(kept.answers, 'question with its answer', 'questions with their answers'),
    kept.recommendations > 0 && plural(kept.recommendations, 'recommendation'),
    kept.decided && 'the recorded decision',
  ].filter((part) => part !== false);
  const responses = kept.responses > 0 ? ` and ${plural(kept.responses, 'response')}` : '';
  return [
    `• the paper with its ${plural(kept.reviews, 'review')}${responses}`,
    ...(said.length > 0 ? [`• ${listed(said)}`] : []),
  ];
}

const listed = (parts: string[]): string => parts.join(', ').replace(/, ([^,]*)$/, ' and $1');
