/** What became of the concerns: each with the authors' answer and what its reviewer said then. */
import { type Aftermath, verdictAmong } from './aftermath.ts';
import { aftermathLine, openLine } from './aftermath-line.ts';
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { type Block, prose } from './compose.ts';
import { remarkLine } from './discussion-answer.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest, repeats } from './heavy.ts';
import { list } from './list.ts';
import { pointsAnswer } from './points.ts';
import { quote } from './quote.ts';
import { distinct } from './strength.ts';
import { topicAsked } from './topics.ts';
import { conditionsIn, requestsIn } from './wishes.ts';

const REMAIN =
  /\b(?:remain\w*|left|still|open|un(?:resolved|addressed|answered)|outstanding|persist\w*|not (?:\w+ )?(?:addressed|answered|resolved))\b/i;
const REQUESTS = /\b(?:ask\w*|request\w*|want\w*|demand\w*|suggest\w*|require\w*|condition\w*|questions?)\b/i;
const SATISFIED = /\b(?:satisf\w*|convinced|happy|content|reassured)\b/i;

export function aftermathAnswer(brief: Brief): Block[] {
  const { question, asked } = brief;
  const text = asked.query;
  if (question.facts.authorResponses === 0) return noResponse(brief, REMAIN.test(text));
  const traced = concerns(brief, REQUESTS.test(text)).map((concern) => brief.index.aftermath(concern));
  const verdicts = verdictLines(brief);
  if (traced.length === 0 && verdicts.length === 0)
    return [[prose(`The reviews name no concerns${of(brief)} that could be followed up.`)]];
  if (REMAIN.test(text)) return remaining(traced, verdicts);
  const lines = answeredLines(onceEach(traced), 3);
  const first = SATISFIED.test(text) ? [verdicts, lines] : [lines, verdicts];
  return SATISFIED.test(text) && verdicts.length === 0 ? [silent(brief), lines] : first;
}

function noResponse(brief: Brief, remain: boolean): Block[] {
  const none = prose('There is no author response in the material.');
  if (!remain) return [[none]];
  const open = pointsAnswer(brief, 'negative');
  const any = open.some(({ bullet }) => bullet);
  return [[none, ...(any ? [prose('So every concern is open, above all:')] : [])], open];
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
  const part = topicAsked(brief.asked.query);
  const about = order.filter(({ aspects, mentions }) =>
    part ? mentions.includes(part) : aspects.some((aspect) => brief.asked.aspects.includes(aspect)),
  );
  const meant = about.length > 0 ? about : order;
  const kept = meant.filter((item, at) => !repeats(item, meant.slice(0, at)));
  return distinct(fresh(brief, [...new Set(kept)]), 12);
}

/** Without a concern whose answers were all shown with one of the same reviewer before it. */
function onceEach(traced: Aftermath[]): Aftermath[] {
  const shown = new Set<string>();
  return traced.filter(({ concern, answers }) => {
    const told = answers.map(({ id }) => `${concern.label} ${id}`);
    const news = told.length === 0 || told.some((one) => !shown.has(one));
    for (const one of told) shown.add(one);
    return news;
  });
}

/** Words of quotes in these answers; each concern comes with its answer, so they are longer than others. */
const WORDS = 96;
/** A quote is whole up to about this many words, and a half more. */
const QUOTE_WORDS = 18;

/** As many as there are words for, at least one. */
function fitting(traced: Aftermath[], most: number, total = WORDS): Aftermath[] {
  let left = total;
  return traced.slice(0, most).filter(({ concern, answers }, at) => {
    const words = [concern, ...answers].reduce((sum, { text }) => sum + quote(text, QUOTE_WORDS).words, 0);
    if (at > 0 && words > left) return false;
    left -= words;
    return true;
  });
}

/** Concerns with an answer first, then one without, each reviewer heard. */
function answeredLines(traced: Aftermath[], most: number): Block {
  const answered = spread(traced.filter(({ answers }) => answers.length > 0));
  const open = spread(traced.filter(({ answers }) => answers.length === 0));
  const chosen = fitting([...answered.slice(0, most), ...open], most);
  return chosen.map((item, at) => aftermathLine(item, QUOTE_WORDS, lastOf(chosen, at)));
}

/** Taking reviewers in turn. */
function spread(traced: Aftermath[]): Aftermath[] {
  const turn = (item: Aftermath, at: number): number =>
    traced.slice(0, at).filter(({ concern }) => concern.label === item.concern.label).length;
  return traced
    .map((item, at) => ({ item, turn: turn(item, at) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item);
}

/** True for the last answered line of its reviewer: there it is said that no reply came. */
const lastOf = (chosen: Aftermath[], at: number): boolean =>
  !chosen
    .slice(at + 1)
    .some(({ concern, answers }) => concern.label === chosen[at]!.concern.label && answers.length > 0);

function remaining(traced: Aftermath[], verdicts: Block): Block[] {
  const unanswered = spread(traced.filter(({ answers }) => answers.length === 0));
  const open = fitting(unanswered, 3, 66);
  const others = open.length < unanswered.length ? ', among others' : '';
  const silent = traced.filter(({ answers, reaction }) => answers.length > 0 && reaction === null);
  const answered = fitting(spread(onceEach(silent)), open.length > 1 ? 1 : 2, 60);
  if (open.length + answered.length === 0) return [verdicts, answeredLines(onceEach(traced), 2)];
  return [
    open.length > 0
      ? [prose(`I find no answer to these${others}:`), ...open.map((item) => openLine(item, QUOTE_WORDS))]
      : [],
    answered.length > 0
      ? [
          prose('Answered, and not taken up again by the reviewer:'),
          ...answered.map((item) => aftermathLine(item, QUOTE_WORDS, false)),
        ]
      : [],
    verdicts,
  ];
}

/** How each reviewer asked for took the response, in one sentence of their own. */
function verdictLines(brief: Brief): Block {
  return labelsAsked(brief).flatMap((label) => {
    const verdict = verdictAmong(brief.index.remarks.filter(({ of }) => of === label));
    return verdict ? [remarkLine(verdict, 22)] : [];
  });
}
