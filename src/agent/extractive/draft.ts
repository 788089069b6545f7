/** A draft is the chair's to write: this lays out the quoted points a meta-review needs, in its usual order. */
import { agreementAnswer } from './agreement.ts';
import type { Brief } from './brief.ts';
import { type Block, prose } from './compose.ts';
import { contributionAnswer } from './contribution-answer.ts';
import { pointsAnswer } from './points.ts';
import { responseAnswer } from './response.ts';
import { scoresAnswer } from './scores.ts';

/** Words of quotes in each part; an outline may be longer than an answer. */
const PART = 70;

export function draftAnswer(brief: Brief): Block[] {
  const whole = { ...brief, asked: { ...brief.asked, query: '', again: true, aspects: [] } };
  const parts: [string, Block[]][] = [
    ['Ratings', scoresAnswer(whole)],
    ['Contribution', [contributionAnswer(whole)]],
    ['Strengths', [pointsAnswer(whole, 'positive', PART)]],
    ['Weaknesses', [pointsAnswer(whole, 'negative', PART)]],
    ['Agreement and disagreement', agreementAnswer(whole)],
    ...(brief.index.authors.length > 0 ? ([['Response', responseAnswer(whole)]] as [string, Block[]][]) : []),
  ];
  return [
    [prose('Below is quoted material to write your meta-review from, not a draft of it.')],
    ...parts.flatMap(([title, blocks]) => [[prose(`**${title}**`)], ...blocks]),
  ];
}
