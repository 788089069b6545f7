/** Answers made of points: strengths, weaknesses, one aspect, one reviewer, the reviews as a whole. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { distinct, ranked, sharedAspects, strength } from './choose.ts';
import {
  type Block,
  bullet,
  byNumber,
  byReviewer,
  nounOf,
  prose,
  quoted,
  refs,
  stanceOn,
} from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { quote, wordCount } from './quote.ts';
import { list } from './reviewers.ts';
import { ratingLine } from './scores.ts';
import { stands } from './stands.ts';
import { specific } from './understand.ts';
import { stem, stems } from './words.ts';

/** Words of quotes in one answer; with the frame this makes 50 to 90 words. */
const WORDS = 76;

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

/** The passage that comes nearest to what was asked, when there is one. */
export function nearest(brief: Brief, query: string): Block {
  const hit = brief.index
    .search(query)
    .find(
      ({ evidence }) =>
        evidence.from === 'review' &&
        (brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(evidence.label)),
    );
  if (!hit) return [];
  const terms = new Set(stems(query));
  const shown = quoted(hit.evidence, 30, (word) => terms.has(stem(word)));
  return [prose(`The nearest passage, by ${hit.evidence.label}: ${shown}`, [hit.evidence.id])];
}

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
    return [...ratingLine(brief.question.facts, label), ...sides(own, label, size)];
  });
}

function sides(own: Evidence[], label: string, size: number): Block {
  const plain = own.filter(({ question }) => !question);
  const praise = distinct(ranked(plain.filter(({ stance }) => stance === 'positive')), 1);
  const criticism = distinct(ranked(plain.filter(({ stance }) => stance === 'negative')), 2, praise).filter(
    (item, at) => at === 0 || strength(item) > 1,
  );
  const asks = distinct(ranked(own.filter(({ question }) => question)), criticism.length > 1 ? 0 : 1);
  const rows: [string, Evidence[]][] = [
    [`${label} praises`, praise],
    [`${label} criticises`, criticism],
    [`${label} asks`, asks],
  ];
  const filled = rows.filter(([, items]) => items.length > 0);
  if (filled.length === 0) return distinct(ranked(own), 2).map((item) => byReviewer(label, [item], size));
  return filled.map(([who, items]) => byReviewer(who, items, size));
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
    const praise = distinct(ranked(own.filter(({ stance }) => stance === 'positive')), 1);
    const criticism = distinct(ranked(own.filter(({ stance }) => stance === 'negative')), 1, praise);
    return praise.length + criticism.length === 0 ? [] : [pair(label, praise[0], criticism[0], size)];
  });
  return [lines];
}

function pair(label: string, praise: Evidence | undefined, criticism: Evidence | undefined, size: number) {
  const parts = [
    ...(praise ? [`praises ${quoted(praise, size)}`] : []),
    ...(criticism ? [`criticises ${quoted(criticism, size)}`] : []),
  ];
  const cites = [praise, criticism].flatMap((item) => (item ? [item.id] : []));
  return { text: `${label} ${parts.join(' and ')}`, cites, bullet: true };
}

/** What the paper does, in the reviewers' words: the summary that says most, then what another adds. */
export function contributionAnswer(brief: Brief): Block {
  const summaries = brief.index.reviews.filter(
    ({ summary, label }) =>
      summary && (brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(label)),
  );
  const left = fresh(brief, summaries);
  if (left.length === 0) {
    if (summaries.length > 0) return [prose('The reviews do not say more on what the paper does.')];
    return [
      prose('The reviews do not say what the paper contributes.'),
      ...nearest(brief, brief.question.paper.title),
    ];
  }
  const chosen = chooseSummaries(left);
  const size = budget(chosen.length);
  return chosen.map((item) => prose(`${item.label}: ${quoted(item, size)}`, [item.id]));
}

/** Summaries of one paper say much the same: central ones first, by the stems they share with the others. */
function chooseSummaries(summaries: Evidence[]): Evidence[] {
  const spread = new Map<string, Set<string>>();
  for (const { stems: own, label } of summaries) {
    for (const term of own) spread.set(term, (spread.get(term) ?? new Set()).add(label));
  }
  const central = (item: Evidence): number =>
    [...item.stems].reduce((sum, term) => sum + (spread.get(term)!.size - 1), 0) /
    Math.sqrt(8 + item.stems.size);
  const score = (item: Evidence): number =>
    central(item) +
    (OPENS.test(item.text) ? 2 : 0) -
    (item.dangles ? 1.5 : 0) -
    (wordCount(item.text) < 8 ? 1 : 0) -
    item.place;
  const order = [...summaries].sort((a, b) => score(b) - score(a));
  const first = order.slice(0, 1);
  const others = order.filter(({ label }) => label !== first[0]?.label);
  return [...first, ...distinct(others.length > 0 ? others : order.slice(1), 1, first)];
}

/** How a summary says what the paper is about. */
const OPENS =
  /\b(?:paper|work|authors?|submission|manuscript|study|they)\b.{0,30}\b(?:propos|present|introduc|stud|develop|address|investigat|tackl)\w*/i;
