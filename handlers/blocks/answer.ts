/** What stands below an answer: what was left out, remarks, and the buttons. */
import type { Answer } from '../../src/agent/agent.ts';
import { whyNotDone, whyStruck } from '../../src/agent/second-look/struck.ts';
import { ACTIONS } from '../names.ts';
import { actions, type Block, button, clip, note, plain } from './elements.ts';
import { plural } from './words.ts';

export function answerTail(answer: Answer, turnId: string): Block[] {
  const evidence = button({ action: ACTIONS.evidence, text: 'Evidence', value: turnId });
  const recommend = button({ action: ACTIONS.recommend, text: 'Recommend', value: 'thread' });
  return [
    ...(answer.stopped ? [STOPPED] : []),
    ...withheldNote(answer.withheld, 'sentence'),
    ...secondLookNote(answer.secondLook),
    ...(answer.notice ? [note(answer.notice)] : []),
    actions(answer.citations.length > 0 ? [evidence, recommend] : [recommend]),
    feedback(turnId),
  ];
}

export const STOPPED: Block = note(
  'Stopped on request. What is shown above is not the whole answer; ask again to get it.',
);

/** `1 sentence was left out: it gave R2 a rating that is not in the review.` */
export function withheldNote(withheld: Answer['withheld'], what: string): Block[] {
  if (withheld.length === 0) return [];
  const reasons = [...new Set(withheld.map(({ reason }) => reason.replace(/\.$/, '')))];
  const were = withheld.length === 1 ? 'was' : 'were';
  return [note(clip(`${plural(withheld.length, what)} ${were} left out: ${reasons.join('; ')}.`, 600))];
}

function secondLookNote(look: Answer['secondLook']): Block[] {
  if (look?.failure) return [note(`The second look was not done: ${whyNotDone(look.failure)}.`)];
  const words = struckWords(look);
  return words ? [note(words)] : [];
}

/** `1 sentence was struck out after a second look: what it says is not in the passages cited for it.` */
export function struckWords(look: Answer['secondLook']): string | null {
  const count = look?.struck.length ?? 0;
  if (!look || count === 0) return null;
  const byJudgement = Map.groupBy(look.struck, ({ judgement }) => judgement);
  const reasons = [...byJudgement].map(([judgement, { length }]) =>
    byJudgement.size === 1
      ? whyStruck(judgement, length)
      : `${length}, since ${whyStruck(judgement, length)}`,
  );
  const were = count === 1 ? 'was' : 'were';
  return `${plural(count, 'sentence')} ${were} struck out after a second look: ${reasons.join('; ')}.`;
}

const feedback = (turnId: string): Block => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: ACTIONS.feedback,
      positive_button: {
        text: plain('Good answer'),
        accessibility_label: 'Mark this answer as good',
        value: `good ${turnId}`,
      },
      negative_button: {
        text: plain('Bad answer'),
        accessibility_label: 'Mark this answer as bad',
        value: `bad ${turnId}`,
      },
    },
  ],
});
