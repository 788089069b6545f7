/** Strengths and weaknesses, by reviewer. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { distinct, ranked, sharedAspects } from './choose.ts';
import { type Block, byNumber, byReviewer, prose, stanceOn } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { quote } from './quote.ts';
import { list } from './reviewers.ts';
import { specific } from './understand.ts';

/** Words of quotes in one answer; with the frame this makes 50 to 90 words. */
export const WORDS = 76;

/** Words for each of `count` quotes: never so few that a point becomes a fragment. */
export const budget = (count: number, total = WORDS): number =>
  Math.max(13, Math.min(34, Math.floor(total / Math.max(1, count))));

/** What the reviewers praise or criticise, by reviewer, with what they share said first. */
export function pointsAnswer(brief: Brief, stance: 'positive' | 'negative', total = WORDS): Block {
  const all = inScope(brief, stance);
  const chosen = choosePoints(fresh(brief, all), brief, total);
  if (chosen.length === 0) return [nothing(brief, all.length > 0, stance)];
  return [...sharedLine(chosen, stance), ...perReviewer(chosen, total)];
}

/** One point a reviewer, preferring what several raise; more when the points are short or few. */
function choosePoints(evidence: Evidence[], brief: Brief, total: number): Evidence[] {
  const labels = labelsAsked(brief);
  const wanted = specific(brief.asked.query);
  const shared = new Map(sharedAspects(evidence).map(({ aspect, labels: who }) => [aspect, who.length]));
  const order = ranked(
    evidence,
    ({ aspects, stems: own }) =>
      Math.min(0.9, 0.3 * (shared.get(aspects[0]!) ?? 0)) +
      1.2 * wanted.filter((term) => own.has(term)).length,
  );
  const of = (label: string) => order.filter((item) => item.label === label);
  const chosen = labels.flatMap((label) => distinct(of(label), 1));
  const size = budget(chosen.length, total);
  let left = total - chosen.reduce((sum, { text }) => sum + quote(text, size).words, 0);
  for (const item of order) {
    if (left < 10 || chosen.length >= labels.length * 2 + 1) break;
    const room = chosen.filter(({ label }) => label === item.label).length < (labels.length === 1 ? 4 : 2);
    if (!room || chosen.includes(item) || distinct([item], 1, chosen).length === 0 || item.dangles) continue;
    const words = quote(item.text, size).words;
    if (words > left) continue;
    chosen.push(item);
    left -= words;
  }
  return chosen;
}

/** 'R1 and R3 both criticise the experiments.' when two or more of the quotes are about the same aspect. */
function sharedLine(chosen: Evidence[], stance: 'positive' | 'negative'): Block {
  const top = sharedAspects(
    chosen.filter(({ polarity, request }) => Math.abs(polarity) >= 0.4 && !request),
  )[0];
  if (!top) return [];
  const who = onePerLabel(
    chosen.filter(
      ({ aspects, polarity, request }) => aspects[0] === top.aspect && Math.abs(polarity) >= 0.4 && !request,
    ),
  );
  return [
    prose(
      `${stanceOn(top.aspect, stance, who)}.`,
      who.map(({ id }) => id),
    ),
  ];
}

export const onePerLabel = (evidence: Evidence[]): Evidence[] =>
  evidence.filter((item, at) => evidence.findIndex(({ label }) => label === item.label) === at);

export function perReviewer(chosen: Evidence[], total = WORDS, verb = ''): Block {
  const labels = [...new Set(chosen.map(({ label }) => label))].sort(byNumber);
  const size = budget(chosen.length, total);
  return labels.map((label) =>
    byReviewer(
      `${label}${verb}`,
      chosen.filter((item) => item.label === label),
      size,
    ),
  );
}

function nothing({ asked }: Brief, any: boolean, stance: 'positive' | 'negative') {
  const what = stance === 'positive' ? 'strengths' : 'weaknesses';
  if (any) return prose(`The reviews do not name more ${what} than those quoted above.`);
  const who = asked.reviewers.length > 0 ? `${list(asked.reviewers)} does not` : 'The reviews do not';
  return prose(`${asked.reviewers.length > 1 ? who.replace('does', 'do') : who} name any ${what}.`);
}
