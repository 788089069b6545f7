/** What would change a reviewer's mind: conditions they state, and what they ask for. */
import { aftermathLine } from './aftermath-line.ts';
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { distinct, ranked } from './choose.ts';
import { type Block, bullet, type Line, prose, quoted, refs } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { budget, perReviewer } from './points.ts';

const CONDITION =
  /\b(?:(?:would|could|might|may|can|will) (?:\w+ )?(?:move|push|bring|get|tip|sway|convince|persuade) (?:me|my)\b|(?:rais|increas|upgrad|improv|updat|chang|revis|reconsider|adjust|bump)\w*\b.{0,30}\b(?:my|the|our)? ?(?:scores?|ratings?|minds?|evaluation|assessment|recommendation|opinion)|(?:happy|willing|open|ready|inclined|prepared) to (?:\w+ ){0,2}(?:raise|increase|accept\b(?=.{0,80}\b(?:if|once|provided|when|should|assuming)\b)|change|reconsider|upgrade|improve|update|revise)|(?:cannot|can not|can['’]t|would not|could not) (?:\w+ )?(?:recommend|accept|support)\b.{0,80}\b(?:unless|until|without|in its current)|(?:would|could|might) (?:\w+ )?(?:accept|recommend accept\w*|lean (?:to|towards?) accept\w*|vote for accept\w*) .{0,60}\b(?:if|once|provided|when)|if (?:the )?(?:authors?|these|this|those|my|the (?:above|concerns?|issues?|questions?)).{0,120}\b(?:accept|score|rating|raise|increase|stronger))/i;
/** A score that was already changed is no condition. */
const DONE =
  /\b(?:difficult|hard) for me to\b|\bwill (?:therefore |thus |hence )?not (?:change|raise|increase|adjust)|^\W*(?:update\W+)?(?:increased|raised|updated|revised|lowered|upgraded) (?:my |the )?(?:score|rating)|\b(?:have|has|had|i['’]ve|i)\s+(?:already |now |thus |therefore )?(?:raised|increased|updated|upgraded|changed|decreased|lowered|revised|increase|raise|keep|maintain|update)\b(?!.{0,80}\b(?:if|once|provided|when|unless)\b)/i;
/** 'if the authors can 1.': the list that follows is cut off. */
const LEADS_ON = /\b(?:can|could|will|would|if|the following)\W*\d?\W*$/i;
const VERDICT = /\b(?:accept\w*|reject\w*|discouraged|(?:nice|good|great|interesting) to see that)\b/i;

/** Conditions in the reviewers' own words, such as 'I would raise my score if …'. */
export const conditionsIn = (evidence: Evidence[]): Evidence[] =>
  evidence.filter(({ text }) => CONDITION.test(text) && !DONE.test(text) && !LEADS_ON.test(text));

/** What reviewers ask the authors to do or to answer. */
export const requestsIn = (evidence: Evidence[]): Evidence[] =>
  evidence.filter(
    ({ text, question, request, stance }) =>
      (question || (request && stance !== 'positive')) && !CONDITION.test(text) && !VERDICT.test(text),
  );

export function conditionsAnswer(brief: Brief): Block[] {
  const all = inScope(brief);
  const stated = fresh(brief, conditionsIn(all)).slice(0, 4);
  const requests = fresh(brief, requestsIn(all)).filter(
    ({ label }) => !stated.some((item) => item.label === label),
  );
  const asked = labelsAsked(brief).flatMap((label) =>
    distinct(
      ranked(
        requests.filter((item) => item.label === label),
        ({ request }) => (request ? 1.2 : 0.8),
      ),
      1,
    ),
  );
  const before = conditionsIn(all).slice(0, 4);
  if (stated.length + asked.length === 0 && before.length === 0)
    return [[prose('The reviews do not name anything that would raise a score.')]];
  const total = stated.length > 0 && asked.length > 0 ? 45 : 76;
  return [
    stated.length > 0 ? statedLines(brief, stated, total) : [withoutNew(before)],
    asked.length > 0 ? perReviewer(asked, total, ' asks') : [],
  ];
}

/** Each condition; one that the authors report on, with the report. */
function statedLines({ index }: Brief, stated: Evidence[], total: number): Block {
  const traced = stated.map((item) => index.aftermath(item));
  if (traced.every(({ answers }) => answers.length === 0)) return perReviewer(stated, total);
  const size = budget(
    traced.reduce((sum, { answers }) => sum + 1 + answers.length, 0),
    total + 30,
  );
  return traced.map((item) =>
    item.answers.length > 0
      ? aftermathLine(item, size, true)
      : bullet(`${item.concern.label}: ${quoted(item.concern, size)}`, [item.concern.id]),
  );
}

/** What stands in the place of new conditions. */
function withoutNew(before: Evidence[]): Line {
  if (before.length === 0) return prose('The reviews name no condition in so many words.');
  const ids = before.map(({ id }) => id);
  return prose(`The conditions they state were quoted above: ${refs(before)}.`, ids);
}
