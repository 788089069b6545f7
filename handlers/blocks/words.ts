/** Words that several blocks share. */
import type { Paper, Score } from '../../src/papers/paper.ts';
import { escapeMrkdwn } from '../escape.ts';

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const counted = (count: number, one: string): string => (count === 0 ? `no ${one}s` : plural(count, one));

/** `6: marginally above the acceptance threshold`, `6`, the text as typed, or a dash. */
export function scoreWords(score: Score | null): string {
  if (!score) return '–';
  if (score.value === null) return score.label ?? score.raw;
  return score.label ? `${score.value}: ${score.label}` : String(score.value);
}

/** Who answers and where the reviews go for it; escaped. Names stand as code, so that they can be copied as they are. */
export const agentWords = ({ model, host }: { model: string | null; host: string | null }): string => {
  if (model === null && host === null)
    return 'Answers quote the reviews; no model is used, nothing leaves this machine.';
  return `Answers by ${model ? code(model) : 'a model'}${host ? ` on ${code(host)}` : ', on this machine'}.`;
};

/** The app's own settings, never a paper's text. Slack makes no link of code, so nothing in it need be broken. */
const code = (setting: string): string =>
  /^[\w.:/@+-]+$/.test(setting) ? `\`${setting}\`` : escapeMrkdwn(setting);

/** `3 reviews, 2 author responses, no discussion messages`. */
export function readWords(paper: Paper): string {
  const fromAuthors = paper.responses.filter(({ role }) => role === 'authors').length;
  const discussion = paper.responses.length - fromAuthors;
  return [
    counted(paper.reviews.length, 'review'),
    counted(fromAuthors, 'author response'),
    counted(discussion, 'discussion message'),
  ].join(', ');
}

/** `ICLR 2026, submission 123`. */
export const placeWords = ({ venue, submission }: { venue: string; submission: string | null }): string =>
  submission ? `${venue}, submission ${submission}` : venue;
