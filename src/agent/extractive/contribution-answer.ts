/** What the paper does, from the reviewers' summaries. */
import { type Brief, fresh } from './brief.ts';
import { type Block, bullet, prose, quoted } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { nearest } from './nearest.ts';
import { budget } from './points.ts';
import { wordCount } from './quote.ts';
import { distinct, onePerLabel } from './strength.ts';

/** What the paper does, in the reviewers' words: the summary that says most, then the others'. */
export function contributionAnswer(brief: Brief): Block {
  const summaries = brief.index.reviews.filter(
    ({ summary, label }) =>
      summary && (brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(label)),
  );
  const left = fresh(brief, summaries);
  if (left.length === 0) {
    if (summaries.length > 0) return [prose('The reviews do not say more on what the paper does.')];
    return [
      prose('The reviews do not say what the paper contributes.'),
      ...nearest(brief, brief.question.paper.title),
    ];
  }
  const chosen = chooseSummaries(left);
  const size = budget(chosen.length);
  return chosen.map((item) => bullet(`${item.label}: ${quoted(item, size)}`, [item.id]));
}

/** Summaries of one paper say much the same: central ones first, by the stems they share with the others. */
function chooseSummaries(summaries: Evidence[]): Evidence[] {
  const spread = new Map<string, Set<string>>();
  for (const { stems: own, label } of summaries) {
    for (const term of own) spread.set(term, (spread.get(term) ?? new Set()).add(label));
  }
  const central = (item: Evidence): number =>
    [...item.stems].reduce((sum, term) => sum + (spread.get(term)!.size - 1), 0) /
    Math.sqrt(8 + item.stems.size);
  const score = (item: Evidence): number =>
    central(item) +
    (OPENS.test(item.text) ? 2 : 0) -
    (item.dangles ? 1.5 : 0) -
    (wordCount(item.text) < 8 ? 1 : 0) -
    item.place;
  const order = [...summaries].sort((a, b) => score(b) - score(a));
  const voices = onePerLabel(order);
  return voices.length === 1 ? distinct(order, 2) : distinct(voices, VOICES);
}

/** Reviewers quoted: each in one sentence, unless it says what another's says. */
const VOICES = 4;

/** How a summary says what the paper is about. */
const OPENS =
  /\b(?:paper|work|authors?|submission|manuscript|study|they)\b.{0,30}\b(?:propos|present|introduc|stud|develop|address|investigat|tackl)\w*/i;
