/** Answers from the author response, and from nothing else. */
import { answersReview } from '../../papers/replies.ts';
import { aftermathLine } from './aftermath-line.ts';
import { type Brief, fresh, inScope, spokenOf } from './brief.ts';
import { type Block, bySpeaker, nounOf, prose, quoted } from './compose.ts';
import { conceptsIn } from './concepts.ts';
import { remarkLine } from './discussion-answer.ts';
import type { Evidence } from './evidence-index.ts';
import { list } from './list.ts';
import { budget } from './points.ts';
import { tellsScore, tellsVerdict } from './remarks.ts';
import { distinct, overlap, ranked } from './strength.ts';
import { specific } from './words.ts';

export function responseAnswer(brief: Brief): Block[] {
  const { index, asked } = brief;
  if (brief.question.facts.authorResponses === 0)
    return [[prose('There is no author response in the material.')]];
  const traced = onWhatWasSaid(brief);
  if (traced.length > 0) return [traced];
  if (asked.back && asked.reviewers.length === 0 && pointsBefore(brief).length > 0)
    return notFound(brief, choose(brief, onTopic(brief, index.authors)));
  const all = addressed(brief);
  if (all.length === 0) return elsewhere(brief);
  const on = bearing(brief, all);
  if (on === null) return [[silentOnTopic(brief)]];
  const left = fresh(brief, on);
  if (left.length === 0) return [[prose('The responses do not say more.')]];
  return [responseLines(brief, choose(brief, left)), reactions(brief)];
}

/** What speaks to the reviewers asked for; else what speaks to no one in particular. */
function addressed({ asked, index }: Brief): Evidence[] {
  const to = (item: Evidence): string[] => index.addressees.get(item.id) ?? [];
  if (asked.reviewers.length === 0) return index.authors;
  const own = index.authors.filter((item) => asked.reviewers.some((label) => to(item).includes(label)));
  return own.length > 0 ? own : index.authors.filter((item) => to(item).length === 0);
}

/** Nothing speaks to the reviewer: what bears on their points all the same. */
function elsewhere(brief: Brief): Block[] {
  const { index, asked, question } = brief;
  const { responses } = question.paper;
  const sent = responses
    .filter(({ role }) => role === 'authors')
    .every(
      (response) =>
        response.replyTo !== null &&
        !asked.reviewers.some((label) => answersReview(response, label, responses)),
    );
  const who = list(asked.reviewers);
  const none = sent
    ? `There is no author response to ${who} in the material.`
    : `I can find no answer to ${who} in the author response.`;
  const bearing = inScope(brief)
    .filter(({ stance, question, request }) => stance === 'negative' || question || request)
    .map((point) => index.aftermath(point))
    .filter(({ answers }) => answers.length > 0)
    .slice(0, 2);
  if (bearing.length === 0) return [[prose(none)]];
  return [
    [
      prose(`I can find no answer in the author response that is addressed to ${who}.`),
      prose(`The nearest, on what ${who} raised:`),
    ],
    bearing.map((traced) => aftermathLine(traced, BESIDE, false)),
  ];
}

/** The point just quoted has no answer that can be found. */
const notFound = (brief: Brief, nearest: Evidence[]): Block[] => [
  [
    prose(
      `I can find no answer to ${pointsBefore(brief).length > 1 ? 'these points' : 'this point'} in the author response.`,
    ),
    ...(nearest.length > 0 && asksOfTopic(brief) ? responseLines(brief, nearest.slice(0, 1)) : []),
  ],
];

/** Words of the question that the responses hold. */
const termsOf = ({ asked, index }: Brief): string[] =>
  specific(asked.query).filter((term) => !RESPONSE_WORDS.has(term) && index.knows(term));

const asksOfTopic = (brief: Brief): boolean => brief.asked.aspects.length > 0 || termsOf(brief).length > 0;

const ABOUT = /\b(?:about|on|regarding|concerning|to say of)\b/i;

/** What bears on the topic asked about, or answers a point on it; null when nothing does. */
function bearing(brief: Brief, evidence: Evidence[]): Evidence[] | null {
  const { asked, index, question } = brief;
  const on = onTopic(brief, evidence);
  const narrow = asksOfTopic(brief) && ABOUT.test(question.question);
  if (on.length < evidence.length || !narrow) return on;
  const points = index.reviews.filter(({ aspects }) => asked.aspects.some((aspect) => aspects[0] === aspect));
  const answers = points
    .flatMap((point) => index.aftermath(point).answers)
    .filter((item) => evidence.includes(item));
  return answers.length > 0 ? [...new Set(answers)] : null;
}

const silentOnTopic = ({ asked }: Brief) =>
  prose(
    `I can find nothing on ${asked.aspects[0] ? nounOf(asked.aspects[0]) : 'this'} in the author response.`,
  );

/** 'What did the authors say about the training time?': only what bears on it, when anything does. */
function onTopic(brief: Brief, evidence: Evidence[]): Evidence[] {
  const terms = termsOf(brief);
  const concepts = conceptsIn(brief.asked.query);
  const weight = ({ stems, concepts: own, aspects }: Evidence): number =>
    2 * terms.filter((term) => stems.has(term)).length +
    [...concepts].filter((concept) => own.has(concept)).length +
    (brief.asked.aspects.some((aspect) => aspects.includes(aspect)) ? 1 : 0);
  const best = Math.max(0, ...evidence.map(weight));
  return best === 0 ? evidence : evidence.filter((item) => weight(item) >= 0.6 * best);
}

/** The points of reviewers that the answer before quoted. */
function pointsBefore({ index, last }: Brief): Evidence[] {
  return last
    .flatMap((id) => index.byId.get(id) ?? [])
    .filter(({ from }) => from === 'review')
    .filter(({ stance, question, request }) => stance === 'negative' || question || request);
}

/** Words of each quote beside the point it answers. */
const BESIDE = 18;

/** 'Did the authors answer that?': each point just quoted that they answer, with the answer. */
function onWhatWasSaid(brief: Brief): Block {
  if (!brief.asked.back) return [];
  const points = pointsBefore(brief).filter(({ label }) => spokenOf(brief.asked, label));
  const told = new Set<string>();
  return points
    .map((point) => brief.index.aftermath(point))
    .filter(({ answers }) => {
      const news = answers.some(({ id }) => !told.has(id));
      for (const { id } of answers) told.add(id);
      return news;
    })
    .slice(0, 3)
    .map((traced) => aftermathLine(traced, BESIDE, false));
}

const ACTS =
  /\b(?:we (?:have |now |also |will |did |re-?ran|conducted|added|agree|clarif\w+|updat\w+|revis\w+|provid\w+|include\w*|report\w*|show\w*|found|find|believe|compare\w*|note)|in the revised|new (?:table|figure|experiment\w*|result\w*|section|appendix)|the revision)\b/i;

function choose(brief: Brief, evidence: Evidence[]): Evidence[] {
  const { asked } = brief;
  const terms = termsOf(brief);
  const criticisms = ranked(inScope(brief, 'negative')).slice(0, 3 * brief.question.paper.reviews.length);
  const bonus = (item: Evidence): number => {
    const answered = Math.max(0, ...criticisms.map((criticism) => overlap(item, criticism)));
    return wordsBonus(item) + (item.words >= 8 ? 3 * answered : 0);
  };
  const wordsBonus = ({ stems, aspects, text, words }: Evidence): number =>
    2 * terms.filter((term) => stems.has(term)).length +
    (asked.aspects.some((aspect) => aspects.includes(aspect)) ? 2 : 0) +
    (ACTS.test(text) ? 1.2 : 0) -
    (words > 70 ? 1 : 0);
  return distinct(ranked(evidence, bonus), 3);
}

const RESPONSE_WORDS = new Set([
  'rebutt',
  'respond',
  'respons',
  'repli',
  'answer',
  'discuss',
  'revis',
  'rebut',
  'resolv',
  'fix',
]);

function responseLines(brief: Brief, chosen: Evidence[]): Block {
  const size = budget(chosen.length);
  const who = ({ id }: Evidence): string => {
    const to = brief.index.addressees.get(id) ?? [];
    return to.length === 1 ? `The authors to ${to[0]}` : 'The authors';
  };
  return bySpeaker(chosen, who, (item) => quoted(item, size));
}

/** Words of the quote in which a reviewer takes the response. */
const REACTION = 25;

/** How a reviewer asked for took the response, when the discussion holds it. */
function reactions(brief: Brief): Block {
  const heard = brief.index.remarks.filter(
    ({ of, evidence }) =>
      evidence.from === 'discussion' &&
      (brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(of ?? '')),
  );
  const left = fresh(
    brief,
    heard.map(({ evidence }) => evidence),
  );
  const [first] = ranked(left, ({ text }) => (tellsScore(text) || tellsVerdict(text) ? 2.5 : 0));
  const remark = heard.find(({ evidence }) => evidence === first);
  if (!remark) return [];
  const { text, cites } = remarkLine(remark, REACTION);
  return [prose(text, cites)];
}
