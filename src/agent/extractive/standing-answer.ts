/** 'Is R2 unfair?', 'Whom should I trust?': no verdict on a person, but how rating and points stand beside the others'. */
import { subjectOf } from './about.ts';
import { agreementAnswer, disagreementLine } from './agreement.ts';
import { type Brief, inScope } from './brief.ts';
import { type Block, byReviewer, prose } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest } from './heavy.ts';
import { budget } from './points.ts';
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

/** Where another says the opposite, then the points that weigh most, each with who else speaks of it. */
function pointsOf(label: string, brief: Brief): Block {
  const { likeness } = brief.index;
  const everyone = inScope({ ...brief, asked: { ...brief.asked, reviewers: [] } });
  const own = meant(
    everyone.filter((item) => item.label === label && !item.question),
    brief,
  );
  const [apart] = disagreements(everyone, likeness).filter((pair) =>
    own.some((item) => item === pair.praise || item === pair.criticism),
  );
  const shown = apart ? [apart.praise, apart.criticism] : [];
  const words = new Set(stems(withoutVerdict(brief.asked.query)));
  const named = ({ stems: own }: Evidence): number => [...words].filter((word) => own.has(word)).length;
  const points = (['negative', 'positive'] as const).flatMap((side) => {
    const sided = own.filter((item) => item.stance === side && !shown.includes(item));
    return heaviest(sided, sided, brief.question.facts, likeness, named).slice(
      0,
      side === 'negative' ? 2 : 1,
    );
  });
  const told = points.map((point) => ({
    point,
    others: othersOn(point, brief)
      .filter(({ stance }) => stance === point.stance)
      .slice(0, 2),
  }));
  const alone = told.filter(({ others }) => others.length === 0).map(({ point }) => point);
  const size = budget(
    told.reduce((sum, { others }) => sum + 1 + others.length, shown.length),
    90,
  );
  if (told.length + shown.length === 0)
    return [prose(`${label} does not say anything more that could be quoted.`)];
  return [
    ...(apart ? [disagreementLine(apart, size)] : []),
    ...told.flatMap(({ point, others }) => (others.length > 0 ? besideOthers(point, others, size) : [])),
    ...(alone.length > 0 ? [byReviewer(label, alone, size)] : []),
  ];
}

/** Of a reviewer's points those on what the question names; all, when it names nothing they speak of. */
function meant(own: Evidence[], { asked, index }: Brief): Evidence[] {
  const about = subjectOf(withoutVerdict(asked.query), index);
  const on = about ? own.filter(about.bears) : [];
  return on.length > 0 ? on : own;
}
