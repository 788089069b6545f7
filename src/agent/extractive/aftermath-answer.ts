/** What became of the concerns: each with the authors' answer and what its reviewer said then. */
import { type Aftermath, verdictAmong } from './aftermath.ts';
import { aftermathLine, asks } from './aftermath-line.ts';
import { type Brief, inScope, labelsAsked } from './brief.ts';
import { distinct } from './choose.ts';
import { type Block, bullet, type Line, prose, quoted } from './compose.ts';
import { conditionsIn, requestsIn } from './conditions.ts';
import { remarkLine } from './discussion-answer.ts';
import type { Evidence } from './evidence.ts';
import { heaviest, repeats } from './heavy.ts';
import { budget, pointsAnswer } from './points.ts';
import { list } from './reviewers.ts';

const REMAIN =
  /\b(?:remain\w*|left|still|open|un(?:resolved|addressed|answered)|outstanding|persist\w*|not (?:\w+ )?(?:addressed|answered|resolved))\b/i;
const REQUESTS = /\b(?:ask\w*|request\w*|want\w*|demand\w*|suggest\w*|require\w*|condition\w*|questions?)\b/i;
const SATISFIED = /\b(?:satisf\w*|convinced|happy|content|reassured)\b/i;

export function aftermathAnswer(brief: Brief): Block[] {
  const { question } = brief;
  const text = question.question;
  if (question.facts.authorResponses === 0) return noResponse(brief, REMAIN.test(text));
  const traced = concerns(brief, REQUESTS.test(text)).map((concern) => brief.index.aftermath(concern));
  const verdicts = verdictLines(brief);
  if (traced.length === 0 && verdicts.length === 0)
    return [[prose(`The reviews name no concerns${of(brief)} that could be followed up.`)]];
  if (REMAIN.test(text)) return remaining(traced, verdicts, brief);
  const lines = answeredLines(onceEach(traced), 3, brief);
  const first = SATISFIED.test(text) ? [verdicts, lines] : [lines, verdicts];
  return SATISFIED.test(text) && verdicts.length === 0 ? [silent(brief), lines] : first;
}

function noResponse(brief: Brief, remain: boolean): Block[] {
  const none = [prose('There is no author response in the material.')];
  return remain ? [none, pointsAnswer(brief, 'negative')] : [none];
}

const of = ({ asked }: Brief): string => (asked.reviewers.length > 0 ? ` of ${list(asked.reviewers)}` : '');

const silent = (brief: Brief): Block => [
  prose(`There is no message from ${list(labelsAsked(brief))} after the response.`),
];

/** The heaviest concerns of the reviewers asked for; with `requests`, what they ask for comes first. */
function concerns(brief: Brief, requests: boolean): Evidence[] {
  const { facts } = brief.question;
  const scope = inScope(brief);
  const all = inScope({ ...brief, asked: { ...brief.asked, reviewers: [] } }, 'negative');
  const negative = heaviest(
    scope.filter(({ stance, question }) => stance === 'negative' && !question),
    all,
    facts,
    brief.index.likeness,
  );
  const wanted = [...conditionsIn(scope), ...requestsIn(scope)];
  const order = requests ? [...wanted, ...negative] : [...negative, ...wanted];
  const kept = order.filter((item, at) => !repeats(item, order.slice(0, at)));
  return distinct([...new Set(kept)], 12);
}

/** Without a concern whose answers were all shown with one before it. */
function onceEach(traced: Aftermath[]): Aftermath[] {
  const shown = new Set<string>();
  return traced.filter(({ answers }) => {
    const fresh = answers.length === 0 || answers.some(({ id }) => !shown.has(id));
    for (const { id } of answers) shown.add(id);
    return fresh;
  });
}

/** Concerns with an answer first, then those without one, each reviewer heard. */
function answeredLines(traced: Aftermath[], most: number, brief: Brief): Block {
  const answered = spread(
    traced.filter(({ answers }) => answers.length > 0),
    most,
  );
  const open = spread(
    traced.filter(({ answers }) => answers.length === 0),
    Math.max(1, most - answered.length),
  );
  const chosen = [...answered, ...(answered.length < most || labelsAsked(brief).length > 1 ? open : [])];
  const size = budget(2 * chosen.length, 84);
  return chosen.map((item, at) => aftermathLine(item, size, lastOf(chosen, at)));
}

/** At most `most`, taking reviewers in turn. */
function spread(traced: Aftermath[], most: number): Aftermath[] {
  const turn = (item: Aftermath, at: number): number =>
    traced.slice(0, at).filter(({ concern }) => concern.label === item.concern.label).length;
  return traced
    .map((item, at) => ({ item, turn: turn(item, at) }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ item }) => item);
}

/** True for the last answered line of its reviewer: there it is said that no reply came. */
const lastOf = (chosen: Aftermath[], at: number): boolean =>
  !chosen
    .slice(at + 1)
    .some(({ concern, answers }) => concern.label === chosen[at]!.concern.label && answers.length > 0);

function remaining(traced: Aftermath[], verdicts: Block, brief: Brief): Block[] {
  const open = spread(
    traced.filter(({ answers }) => answers.length === 0),
    3,
  );
  const answered = spread(
    onceEach(traced).filter(({ answers, reaction }) => answers.length > 0 && reaction === null),
    open.length > 1 ? 1 : 2,
  );
  const size = budget(open.length + 2 * answered.length, 76);
  if (open.length + answered.length === 0) return [verdicts, answeredLines(onceEach(traced), 2, brief)];
  return [
    open.length > 0
      ? [prose('I find no answer to these:'), ...open.map(({ concern }) => openLine(concern, size))]
      : [],
    answered.length > 0
      ? [
          prose('Answered, and not taken up again by the reviewer:'),
          ...answered.map((item) => aftermathLine(item, size, false)),
        ]
      : [],
    verdicts,
  ];
}

const openLine = (concern: Evidence, size: number): Line =>
  bullet(`${concern.label}${asks(concern)}: ${quoted(concern, size)}`, [concern.id]);

/** How each reviewer asked for took the response, in one sentence of their own. */
function verdictLines(brief: Brief): Block {
  return labelsAsked(brief).flatMap((label) => {
    const verdict = verdictAmong(brief.index.remarks.filter(({ of }) => of === label));
    return verdict ? [remarkLine(verdict, 22)] : [];
  });
}
