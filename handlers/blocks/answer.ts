/** What stands below an answer: what was left out, remarks, and the buttons. */
import type { Answer } from '../../src/agent/agent.ts';
import { whyNotDone, whyStruck } from '../../src/agent/second-look/struck.ts';
import { ACTIONS } from '../names.ts';
import { actions, type Block, button, clip, note } from './elements.ts';
import { verdictButtons } from './verdict.ts';
import { plural } from './words.ts';

export function answerTail(answer: Answer, turnId: string): Block[] {
  const buttons = buttonsOf(answer, turnId);
  return [
    ...(answer.stopped ? [STOPPED] : []),
    ...withheldNote(answer.withheld, 'sentence'),
    ...secondLookNote(answer.secondLook),
    ...(answer.notice ? [note(answer.notice)] : []),
    ...(buttons.length > 0 ? [actions(buttons)] : []),
    verdictButtons(turnId, 'answer'),
  ];
}

/** The evidence where there is some, also of what was struck; a recommendation where the reviews were spoken of. */
function buttonsOf({ citations, secondLook, kPrecision }: Answer, turnId: string) {
  const cited = citations.length > 0 || (secondLook?.citations?.length ?? 0) > 0;
  const evidence = button({ action: ACTIONS.evidence, text: 'Evidence', value: turnId });
  const recommend = button({ action: ACTIONS.recommend, text: 'Recommend', value: 'thread' });
  return [...(cited ? [evidence] : []), ...(cited || kPrecision !== null ? [recommend] : [])];
}

export const STOPPED: Block = note(
  'Stopped on request. What is shown above is not the whole answer; ask again to get it.',
);

/**
 * `1 sentence was left out: it overstated what its passages say.`, or one reason a line: `One overstated …`, each of
 * them once.
 */
export function withheldNote(withheld: Answer['withheld'], what: string): Block[] {
  const count = withheld.length;
  if (count === 0) return [];
  const [only] = withheld;
  if (count === 1) return [note(`1 ${what} was left out: ${lowered(forChair(only!.reason))}`)];
  const reasons = Map.groupBy(withheld, ({ reason }) => forChair(reason));
  const lines = [...reasons].map(([reason, { length }]) => reasonLine(reason, length));
  const more = lines.length - MOST_REASONS;
  return [
    note(
      [
        `${plural(count, what)} were left out:`,
        ...lines.slice(0, MOST_REASONS),
        ...(more > 0 ? [`• ${plural(more, 'more reason')}`] : []),
      ].join('\n'),
    ),
  ];
}

/** Lines; more of them nobody reads. */
const MOST_REASONS = 6;

/** A reason as it is told: without what is said to the model that is asked again, and no longer than a line or two. */
const forChair = (reason: string): string =>
  `${clip(reason.replace(/\.\s+(?:Say|Write)\b.*$/s, '').replace(/\.$/, ''), 200)}.`;

const lowered = (reason: string): string =>
  reason.replace(/^(?:It|A|The|What)\b/, (word) => word.toLowerCase());

/** `• One cited R9.9, which is not in the reviews. (3 times)` */
const reasonLine = (reason: string, times: number): string =>
  `• ${reason.replace(/^It\b/i, 'One')}${times > 1 ? ` (${times === 2 ? 'twice' : `${times} times`})` : ''}`;

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
