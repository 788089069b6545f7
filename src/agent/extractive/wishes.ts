/** What reviewers wish for: conditions of a better rating, and what they ask the authors to do or to answer. */

import type { Evidence } from './evidence-index.ts';
import { isMinor } from './strength.ts';

const CONDITION =
  /\b(?:(?:would|could|might|may|can|will) (?:\w+ )?(?:move|push|bring|get|tip|sway|convince|persuade) (?:me|my)\b|(?:rais|increas|upgrad|improv|updat|chang|revis|reconsider|adjust|bump)\w*\b.{0,30}\b(?:scores?|ratings?|minds?|(?:my|the|our) (?:\w+ )?(?:evaluation|assessment|recommendation|opinion))|(?:happy|willing|open|ready|inclined|prepared) to (?:\w+ ){0,2}(?:raise|increase|accept\b(?=.{0,80}\b(?:if|once|provided|when|should|assuming)\b)|change|reconsider|upgrade|improve|update|revise)|(?:cannot|can not|can['’]t|would not|could not) (?:\w+ )?(?:recommend|accept|support)\b.{0,80}\b(?:unless|until|without|in its current)|(?:would|could|might) (?:\w+ )?(?:accept|recommend accept\w*|lean (?:to|towards?) accept\w*|vote for accept\w*) .{0,60}\b(?:if|once|provided|when)|if (?:the )?(?:authors?|these|this|those|my|the (?:above|concerns?|issues?|questions?)).{0,120}\b(?:accept|score|rating|raise|increase|stronger))/i;
/** A score that was already changed is no condition. */
const DONE =
  /\b(?:difficult|hard) for me to\b|\bwill (?:therefore |thus |hence )?not (?:change|raise|increase|adjust)|^\W*(?:update\W+)?(?:increased|raised|updated|revised|lowered|upgraded) (?:my |the )?(?:score|rating)|\b(?:have|has|had|i['’]ve|i)\s+(?:already |now |thus |therefore )?(?:raised|increased|updated|upgraded|changed|decreased|lowered|revised|increase|raise|keep|maintain|update)\b(?!.{0,80}\b(?:if|once|provided|when|unless)\b)/i;
/** 'if the authors can 1.': the list that follows is cut off. */
const LEADS_ON = /\b(?:can|could|will|would|if|the following)\W*\d?\W*$/i;
const VERDICT = /\b(?:accept\w*|reject\w*|discouraged|(?:nice|good|great|interesting) to see that)\b/i;

/** Conditions in the reviewers' own words, such as 'I would raise my score if …'. */
export const conditionsIn = (evidence: Evidence[]): Evidence[] =>
  evidence.filter(({ text }) => CONDITION.test(text) && !DONE.test(text) && !LEADS_ON.test(text));

/** What reviewers ask the authors to do or to answer; typos and the like only of a reviewer who asks for nothing else. */
export function requestsIn(evidence: Evidence[]): Evidence[] {
  const all = evidence.filter(
    ({ text, question, request, stance }) =>
      (question || (request && stance !== 'positive')) && !CONDITION.test(text) && !VERDICT.test(text),
  );
  const weighty = all.filter(({ text }) => !isSmall(text));
  return all.filter((item) => weighty.includes(item) || !weighty.some(({ label }) => label === item.label));
}

/** What authors can do about a paper, by the beginnings of the words for it. */
const WORK = `ablat add analys analyz baselin benchmark clarif compar consider data demonstrat describ detail discuss elaborat evaluat evidence examin
  example expand experiment explain explanat explor extend include insight intuition investigat justif measur metric motivat perform
  proof prove provid releas repeat report result run seed show simulat stud support test theor train tun validat var verif visuali`;
const ASKS_WORK = new RegExp(`\\b(?:${WORK.split(/\s+/).join('|')})`, 'i');
/** 'There is no need to …', 'should in principle improve': nothing is asked for. */
const ASKS_NOTHING =
  /\b(?:no|not|n['’]t)\s(?:\w+\s)?need\b|\bin principle\b|\bagree with (?:this|that|my)\b/i;

/** Asks for something that the authors could do about the paper, not for an opinion or another word. */
export const asksForWork = ({ text }: Evidence): boolean =>
  ASKS_WORK.test(text) && !ASKS_NOTHING.test(text) && !isSmall(text);

/** Corrections of a word or a formula too: 'Eq. 3: x should be y'. */
const isSmall = (text: string): boolean =>
  isMinor(text) ||
  (/\bshould (?:be|read)\b/i.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) < 0.68 * text.length);
