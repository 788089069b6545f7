/** 'What would raise the score?': the conditions reviewers state, and what they ask for. */
import { aftermathLine, openLine } from './aftermath-line.ts';
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { type Block, type Line, prose, refs } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { budget, perReviewer } from './points.ts';
import { distinct, ranked } from './strength.ts';
import { conditionsIn, requestsIn } from './wishes.ts';

const QUESTIONS = /\bquestions?\b/i;
/** Only who asks what would turn a score is told that no such condition is stated. */
const ABOUT_SCORE =
  /\b(?:scores?|ratings?|minds?|decisions?|lean|assessment|convince|persuade|sway|accept\w*|conditions?|would it take)\b/i;

export function conditionsAnswer(brief: Brief): Block[] {
  const all = inScope(brief);
  const questions = QUESTIONS.test(brief.asked.query);
  const stated = questions ? [] : fresh(brief, conditionsIn(all)).slice(0, 4);
  const wanted = questions ? requestsIn(all).filter(({ question }) => question) : requestsIn(all);
  const requests = fresh(brief, wanted).filter(({ label }) => !stated.some((item) => item.label === label));
  const asked = labelsAsked(brief).flatMap((label) =>
    distinct(
      ranked(
        requests.filter((item) => item.label === label),
        ({ request }) => (request ? 1.2 : 0.8),
      ),
      labelsAsked(brief).length === 1 ? 3 : 1,
    ),
  );
  const before = conditionsIn(all).slice(0, 4);
  if (stated.length + asked.length === 0 && before.length === 0)
    return [[prose('The reviews do not name anything that would raise a score.')]];
  const total = stated.length > 0 && asked.length > 0 ? 45 : 76;
  return [
    stated.length > 0
      ? statedLines(brief, stated, total)
      : ABOUT_SCORE.test(brief.asked.query) || asked.length === 0
        ? [withoutNew(before)]
        : [],
    asked.length > 0 ? perReviewer(asked, total) : [],
  ];
}

/** Each condition; one that the authors report on, with the report. */
function statedLines({ index }: Brief, stated: Evidence[], total: number): Block {
  const traced = stated.map((item) => index.aftermath(item));
  if (traced.every(({ answers, ground }) => answers.length === 0 && !ground))
    return perReviewer(stated, total);
  const size = budget(
    traced.reduce((sum, { answers }) => sum + 1 + answers.length, 0),
    total + 30,
  );
  return traced.map((item) =>
    item.answers.length > 0 ? aftermathLine(item, size, true) : openLine(item, size),
  );
}

/** What stands in the place of new conditions. */
function withoutNew(before: Evidence[]): Line {
  if (before.length === 0) return prose('The reviews name no condition in so many words.');
  const ids = before.map(({ id }) => id);
  return prose(`The conditions they state were quoted above: ${refs(before)}.`, ids);
}
