/** What would change a reviewer's mind: conditions they state, and what they ask for. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { distinct, ranked } from './choose.ts';
import { type Block, prose } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { perReviewer } from './points.ts';

const CONDITION =
  /\b(?:(?:rais|increas|upgrad|improv|updat|chang|revis|reconsider|adjust|bump)\w*\b.{0,30}\b(?:my|the|our)? ?(?:scores?|ratings?|minds?|evaluation|assessment|recommendation|opinion)|(?:happy|willing|open|ready|inclined|prepared) to (?:\w+ ){0,2}(?:raise|increase|accept|change|reconsider|upgrade|improve|update|revise)|(?:cannot|can not|can['’]t|would not|could not) (?:\w+ )?(?:recommend|accept|support)\b.{0,80}\b(?:unless|until|without|in its current)|(?:would|could|might) (?:\w+ )?(?:accept|recommend accept\w*|lean (?:to|towards?) accept\w*|vote for accept\w*) .{0,60}\b(?:if|once|provided|when)|if (?:the )?(?:authors?|these|this|those|my|the (?:above|concerns?|issues?|questions?)).{0,120}\b(?:accept|score|rating|raise|increase|stronger))/i;
/** A score that was already changed is no condition. */
const DONE =
  /\b(?:have|has|had|i['’]ve|i)\s+(?:already |now |thus |therefore )?(?:raised|increased|updated|upgraded|changed|decreased|lowered|revised|increase|raise|keep|maintain|update)\b(?!.{0,80}\b(?:if|once|provided|when|unless)\b)/i;
const VERDICT = /\b(?:accept\w*|reject\w*|discouraged|(?:nice|good|great|interesting) to see that)\b/i;

/** Conditions in the reviewers' own words, such as 'I would raise my score if …'. */
export const conditionsIn = (evidence: Evidence[]): Evidence[] =>
  evidence.filter(({ text }) => CONDITION.test(text) && !DONE.test(text));

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
  if (stated.length + asked.length === 0)
    return [[prose('The reviews do not name anything that would raise a score.')]];
  const total = stated.length > 0 && asked.length > 0 ? 45 : 76;
  return [
    stated.length > 0 ? perReviewer(stated, total) : [prose('No condition is stated.')],
    asked.length > 0 ? perReviewer(asked, total, ' asks') : [],
  ];
}
