/** Answers from the author response, and from nothing else. */
import { answersReview } from '../../papers/replies.ts';
import { aftermathLine } from './aftermath-line.ts';
import { type Brief, fresh, inScope } from './brief.ts';
import { distinct, overlap, ranked } from './choose.ts';
import { type Block, bullet, prose, quoted } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { list } from './list.ts';
import { budget } from './points.ts';
import { specific } from './words.ts';

export function responseAnswer(brief: Brief): Block[] {
  const { paper } = brief.question;
  const authors = paper.responses.filter(({ role }) => role === 'authors');
  if (authors.length === 0) return [[prose('There is no author response in the material.')]];
  const to = brief.asked.reviewers;
  const wanted = authors.filter(
    (response) => to.length === 0 || to.some((label) => answersReview(response, label, paper.responses)),
  );
  if (wanted.length === 0) return [[prose(`There is no author response to ${list(to)} in the material.`)]];
  const labels = new Set(wanted.map(({ label }) => label));
  const all = brief.index.authors.filter(({ label }) => labels.has(label));
  const on = onWhatWasSaid(brief, labels);
  if (on.length > 0) return [on];
  const left = fresh(brief, all);
  if (left.length === 0) return [[prose('The responses do not say more.')]];
  return [responseLines(brief, choose(brief, left)), reactions(brief, labels)];
}

/** Words of each quote beside the point it answers. */
const BESIDE = 18;

/** 'Did the authors answer that?': each point just quoted that they answer, with the answer. */
function onWhatWasSaid({ asked, index, last }: Brief, labels: Set<string>): Block {
  if (!asked.back) return [];
  return last
    .flatMap((id) => index.byId.get(id) ?? [])
    .filter(({ from }) => from === 'review')
    .filter(({ stance, question, request }) => stance === 'negative' || question || request)
    .map((point) => index.aftermath(point))
    .filter(({ answers }) => answers.some(({ label }) => labels.has(label)))
    .slice(0, 3)
    .map((traced) => aftermathLine(traced, BESIDE, false));
}

const ACTS =
  /\b(?:we (?:have |now |also |will |did |re-?ran|conducted|added|agree|clarif\w+|updat\w+|revis\w+|provid\w+|include\w*|report\w*|show\w*|found|find|believe|compare\w*|note)|in the revised|new (?:table|figure|experiment\w*|result\w*|section|appendix)|the revision)\b/i;

function choose(brief: Brief, evidence: Evidence[]): Evidence[] {
  const { asked, index } = brief;
  const terms = specific(asked.query).filter((term) => !RESPONSE_WORDS.has(term) && index.knows(term));
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
  return chosen.map((item) => {
    const to = brief.question.paper.responses.find(({ label }) => label === item.label)?.replyTo;
    const whom = to && /^R\d/.test(to) ? ` to ${to}` : '';
    return bullet(`The authors${whom}: ${quoted(item, size)}`, [item.id]);
  });
}

/** What a reviewer said after the response, when the discussion holds it. */
function reactions(brief: Brief, labels: Set<string>): Block {
  const replies = brief.question.paper.responses.filter(
    ({ role, replyTo }) => role === 'reviewer' && replyTo !== null && labels.has(replyTo),
  );
  const said = fresh(brief, brief.index.discussion).filter(({ label }) =>
    replies.some((reply) => reply.label === label),
  );
  return distinct(
    ranked(said, ({ text }) =>
      /\b(?:score|rating|concerns?|address\w*|satisf\w*|convinc\w*)\b/i.test(text) ? 2.5 : 0,
    ),
    1,
  ).map((item) => {
    const by = replies.find(({ label }) => label === item.label)!.by;
    return prose(`In the discussion, ${by}: ${quoted(item, 25)}`, [item.id]);
  });
}
