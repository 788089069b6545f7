/** 'Is R2 unfair?', 'Whom should I trust?': no verdict on a person, but how rating and points stand beside the others'. */
import { subjectOf } from './about.ts';
import { agreementAnswer, disagreementLine } from './agreement.ts';
import { type Brief, inScope } from './brief.ts';
import { type Block, byReviewer, prose } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest } from './heavy.ts';
import { confidenceLine, figuresLine } from './scores.ts';
import { withoutVerdict } from './standing.ts';
import { disagreements } from './stands.ts';
import { besideOthers, ONLY_WRITTEN, othersOn } from './weigh-answer.ts';
import { stems } from './words.ts';

export function standingAnswer(brief: Brief): Block[] {
  const { asked, question } = brief;
  const [label] = asked.reviewers;
  if (label === undefined || asked.reviewers.length > 1)
    return [
      [prose(ONLY_WRITTEN)],
      ...agreementAnswer({ ...brief, asked: { ...asked, side: null, query: '' } }),
    ];
  const scores = [...figuresLine(question.facts), ...confidenceLine(question.facts, label)];
  return [[prose(ONLY_WRITTEN), ...scores], pointsOf(label, brief)];
}

/** Where another says the opposite, then the points that weigh most, each with who else makes it. */
function pointsOf(label: string, brief: Brief): Block {
  const everyone = inScope({ ...brief, asked: { ...brief.asked, reviewers: [] } });
  const all = everyone.filter((item) => item.label === label && !item.question);
  const about = subjectOf(withoutVerdict(brief.asked.query), brief.index);
  const on = about ? all.filter(about.bears) : [];
  if (about && about.name !== 'this' && on.length === 0)
    return [prose(`I can find nothing by ${label} on ${about.name}.`)];
  const own = on.length > 0 ? on : all;
  const [apart] = disagreements(everyone, brief.index.likeness).filter(
    ({ praise, criticism }) => own.includes(praise) || own.includes(criticism),
  );
  const shown = apart ? [apart.praise, apart.criticism] : [];
  const points = weightiest(
    own.filter((item) => !shown.includes(item)),
    brief,
  );
  if (points.length + shown.length === 0)
    return [prose(`${label} does not say anything more that could be quoted.`)];
  return [...(apart ? [disagreementLine(apart, QUOTE)] : []), ...besideEachOther(label, points, brief)];
}

/** Words of each quote. */
const QUOTE = 24;
/** Points of each side. */
const MOST = { negative: 2, positive: 1 };

/** Those that hold words of the question first. */
function weightiest(own: Evidence[], { asked, question, index }: Brief): Evidence[] {
  const words = new Set(stems(withoutVerdict(asked.query)));
  const held = (item: Evidence): number => [...words].filter((word) => item.stems.has(word)).length;
  return (['negative', 'positive'] as const).flatMap((side) => {
    const sided = own.filter(({ stance }) => stance === side);
    return heaviest(sided, sided, question.facts, index.likeness, held).slice(0, MOST[side]);
  });
}

function besideEachOther(label: string, points: Evidence[], brief: Brief): Block {
  const told = points.map((point) => ({
    point,
    others: othersOn(point, brief)
      .filter(({ stance }) => stance === point.stance)
      .slice(0, 2),
  }));
  const shared = told.filter(({ others }) => others.length > 0);
  const alone = told.filter((item) => !shared.includes(item)).map(({ point }) => point);
  return [
    ...shared.flatMap(({ point, others }) => besideOthers(point, others, QUOTE)),
    ...(alone.length > 0 ? [byReviewer(label, alone, QUOTE)] : []),
  ];
}
