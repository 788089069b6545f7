/** One reviewer, and the reviews as a whole: praise and criticism reviewer by reviewer. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { type Block, bullet, byReviewer, prose, quoted } from './compose.ts';
import type { Evidence, Stance } from './evidence-index.ts';
import { heaviest, repeats } from './heavy.ts';
import { list } from './list.ts';
import { budget, WORDS } from './points.ts';
import { ratingLine } from './scores.ts';
import { distinct, ranked, strength } from './strength.ts';

/** One reviewer: scores, then praise, criticism and an open question. */
export function reviewerAnswer(brief: Brief): Block[] {
  const labels = labelsAsked(brief);
  const total = labels.length === 1 ? WORDS : 110;
  return labels.map((label) => {
    const own = fresh(
      brief,
      inScope(brief).filter((item) => item.label === label),
    );
    const size = budget(3 * labels.length, total);
    const told = brief.asked.more || brief.rated.includes(label);
    return [...(told ? [] : ratingLine(brief.question.facts, label)), ...sides(own, label, size, brief)];
  });
}

/** A reviewer's points of one side, the heaviest first. */
function weightiest(own: Evidence[], side: Stance, { question, index }: Brief): Evidence[] {
  const items = own.filter(({ stance }) => stance === side);
  const order = heaviest(items, items, question.facts, index.likeness);
  return order.filter((item, at) => !repeats(item, order.slice(0, at)));
}

function sides(own: Evidence[], label: string, size: number, brief: Brief): Block {
  const plain = own.filter((item) => !item.question);
  const praise = distinct(weightiest(plain, 'positive', brief), 1);
  const criticism = distinct(weightiest(plain, 'negative', brief), 2, praise).filter(
    (item, at) => at === 0 || strength(item) > 1,
  );
  const asks = distinct(ranked(own.filter((item) => item.question)), criticism.length > 1 ? 0 : 1);
  const rows: [string, Evidence[]][] = [
    [`${label} for`, praise],
    [`${label} against`, criticism],
    [`${label} asks`, asks],
  ];
  const filled = rows.filter(([, items]) => items.length > 0);
  if (filled.length > 0) return filled.map(([who, items]) => byReviewer(who, items, size));
  const rest = distinct(ranked(own), 2).map((item) => byReviewer(label, [item], size));
  return rest.length > 0 ? rest : [prose(`${label} does not say anything more that could be quoted.`)];
}

/** The reviews as a whole: the ratings, then what each reviewer praises and criticises. */
export function overviewAnswer(brief: Brief): Block[] {
  const labels = labelsAsked(brief);
  const size = Math.max(12, budget(2 * labels.length, 84));
  const lines = labels.flatMap((label) => {
    const own = fresh(
      brief,
      inScope(brief).filter((item) => item.label === label && !item.question),
    );
    const praise = distinct(weightiest(own, 'positive', brief), 1);
    const criticism = distinct(weightiest(own, 'negative', brief), 1, praise);
    return pair(label, praise[0], criticism[0], size);
  });
  const shown = new Set(lines.flatMap(({ cites }) => cites.map((id) => brief.index.byId.get(id)?.label)));
  const silent = labels.filter((label) => !shown.has(label));
  const none = `I can find neither praise nor criticism by ${list(silent)}.`;
  return silent.length > 0 && lines.length > 0 && !brief.asked.more ? [lines, [prose(none)]] : [lines];
}

/** `R1 for: “…” [R1.3]; against: “…” [R1.9]`, of what there is. */
export function pair(
  label: string,
  praise: Evidence | undefined,
  criticism: Evidence | undefined,
  size: number,
): Block {
  const parts = [
    ...(praise ? [`for: ${quoted(praise, size)}`] : []),
    ...(criticism ? [`against: ${quoted(criticism, size)}`] : []),
  ];
  const cites = [praise, criticism].flatMap((item) => (item ? [item.id] : []));
  return parts.length > 0 ? [bullet(`${label} ${parts.join('; ')}`, cites)] : [];
}
