/** Slack's own buttons by which a person says whether an answer was good. */
import { ACTIONS } from '../names.ts';
import { type Block, plain } from './elements.ts';

/** `what`: `answer`, `recommendation`; the turn that made it is rated. */
export const verdictButtons = (turnId: string, what: string): Block => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: ACTIONS.feedback,
      positive_button: {
        text: plain(`Good ${what}`),
        accessibility_label: `Mark this ${what} as good`,
        value: `good ${turnId}`,
      },
      negative_button: {
        text: plain(`Bad ${what}`),
        accessibility_label: `Mark this ${what} as bad`,
        value: `bad ${turnId}`,
      },
    },
  ],
});
