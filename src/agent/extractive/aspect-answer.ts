/** What the reviewers say of one aspect. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { distinct, ranked } from './choose.ts';
import { type Block, bullet, nounOf, prose, refs, stanceOn } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { nearest } from './nearest.ts';
import { perReviewer } from './points.ts';
import { list } from './reviewers.ts';
import { stands } from './stands.ts';
import { stems } from './words.ts';

/** What the reviewers say of one aspect, their stances first. */
export function aspectAnswer(brief: Brief, aspect: Aspect): Block {
  const all = onAspect(brief, aspect);
  const found = fresh(brief, all);
  if (found.length === 0) return [silence(brief, aspect, all.length > 0), ...nearest(brief, nounOf(aspect))];
  const chosen = chooseOn(found, aspect, labelsAsked(brief), brief.asked.query);
  return [...stanceLine(all, aspect), ...perReviewer(chosen), ...alsoQuoted(all, chosen, brief)];
}

/** Points at what the thread has quoted on this already, instead of quoting it again. */
function alsoQuoted(all: Evidence[], chosen: Evidence[], { quoted: before }: Brief): Block {
  const earlier = ranked(all)
    .filter((item) => before.has(item.id) && !chosen.includes(item) && item.stance !== 'neutral')
    .slice(0, 4);
  if (earlier.length === 0) return [];
  return [
    bullet(
      `Quoted above: ${refs(earlier)}`,
      earlier.map(({ id }) => id),
    ),
  ];
}

function onAspect(brief: Brief, aspect: Aspect): Evidence[] {
  const side = brief.asked.side ?? undefined;
  const all = inScope(brief).filter(({ aspects }) => aspects.includes(aspect));
  const sided = side
    ? all.filter(({ stance, question }) => stance === side || (side === 'negative' && question))
    : all;
  const telling = sided.filter(({ aspects, stance }) => aspects[0] === aspect || stance !== 'neutral');
  return telling.length > 0 ? telling : sided;
}

function chooseOn(evidence: Evidence[], aspect: Aspect, labels: string[], query: string): Evidence[] {
  const wanted = new Set(stems(query));
  const order = ranked(
    evidence,
    ({ aspects, stems: own }) =>
      (aspects[0] === aspect ? 1 : 0) + 0.5 * Math.min(3, [...own].filter((term) => wanted.has(term)).length),
  );
  const each = labels.length > 2 ? 1 : labels.length === 2 ? 2 : 3;
  return labels.flatMap((label) =>
    distinct(
      order.filter((item) => item.label === label),
      each,
    ),
  );
}

/** Stances are said only where wording or heading is plain (0.4: see `judge`). */
function stanceLine(evidence: Evidence[], aspect: Aspect): Block {
  const plain = stands(evidence, aspect).filter(
    ({ polarity, aspects }) => Math.abs(polarity) >= 0.4 && aspects[0] === aspect,
  );
  const praise = plain.filter(({ polarity }) => polarity > 0);
  const criticism = plain.filter(({ polarity }) => polarity < 0);
  const parts = [
    ...(criticism.length > 0 ? [stanceOn(aspect, 'negative', criticism)] : []),
    ...(praise.length > 0 ? [stanceOn(criticism.length > 0 ? null : aspect, 'positive', praise)] : []),
  ];
  if (plain.length < 2) return [];
  const text = parts
    .join('; ')
    .replace(' this ', aspect === 'experiments' || aspect === 'limitations' ? ' them ' : ' it ');
  return [
    prose(
      `${text}.`,
      plain.map(({ id }) => id),
    ),
  ];
}

function silence({ asked }: Brief, aspect: Aspect, any: boolean) {
  if (any) return prose(`The reviews do not say more on ${nounOf(aspect)} than was quoted above.`);
  const verb = asked.reviewers.length === 1 ? 'does' : 'do';
  const who = asked.reviewers.length > 0 ? list(asked.reviewers) : 'The reviews';
  const what = asked.side ? (asked.side === 'positive' ? 'praise' : 'criticise') : 'mention';
  return prose(
    `${who} ${verb} not ${what} ${nounOf(aspect)}${what === 'mention' ? '' : ', as far as they say'}.`,
  );
}
