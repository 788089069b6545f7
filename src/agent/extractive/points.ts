/** Strengths and weaknesses, by reviewer. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { type Block, bullet, byNumber, byReviewer, prose, stanceOn } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest, repeats } from './heavy.ts';
import { list } from './list.ts';
import { nearest } from './nearest.ts';
import { quote } from './quote.ts';
import { sharedTopics } from './shared-topics.ts';
import { announces, distinct, ranked } from './strength.ts';
import { specific, stems } from './words.ts';

/** Words of quotes in one answer; with the frame this makes 50 to 90 words. */
export const WORDS = 76;

/** Words for each of `count` quotes: never so few that a point becomes a fragment. */
export const budget = (count: number, total = WORDS): number =>
  Math.max(13, Math.min(34, Math.floor(total / Math.max(1, count))));

/** What the reviewers praise or criticise, the heaviest points first, with what they share said before. */
export function pointsAnswer(brief: Brief, stance: 'positive' | 'negative', total = WORDS): Block {
  if (EVERY.test(brief.question.question)) return everyPoint(brief, stance);
  const wide = inScope(brief, stance).filter(({ question }) => !question);
  const all = onlyAbout(wide, brief);
  if (all === null) return silentOn(brief, stance);
  const chosen = choosePoints(fresh(brief, all), brief, total);
  if (chosen.length === 0) return [nothing(brief, all.length > 0, stance)];
  const rest = brief.asked.topic === null && !brief.asked.more ? withoutPoint(brief, wide) : [];
  return [...sharedLine(chosen, stance), ...perReviewer(chosen, total, '', 'given'), ...rest];
}

/** Names the reviewers of whom no point is found, where others have some. */
function withoutPoint(brief: Brief, all: Evidence[]): Block {
  const silent = labelsAsked(brief).filter((label) => !all.some((item) => item.label === label));
  return silent.length > 0 ? [bullet(`I can find none by ${list(silent)}.`)] : [];
}

/** 'List all weaknesses', 'the complete list of strengths', 'every concern' */
const EVERY =
  /\b(?:all(?: of)?|every|each|complete|full|entire|exhaustive)\b (?:the |their |its )?(?:\w+ ){0,2}?(?:weak\w*|strengths?|strong|pros|cons|concerns?|criticisms?|objections?|complaints?|issues?|problems?|limitations|list|points?)\b/i;
/** Words of each quote of a complete list, and passages of one reviewer: more would be the review itself. */
const EACH = 22;
const MOST = 8;

/** All points of a side, also those that the thread has quoted, each reviewer's in the order of the review. */
function everyPoint(brief: Brief, stance: 'positive' | 'negative'): Block {
  const all = inScope(brief, stance).filter(
    (item) => !item.question && !(stance === 'negative' && announces(item)),
  );
  if (all.length === 0) return [nothing(brief, false, stance)];
  const lines = labelsAsked(brief).flatMap((label) => {
    const own = ranked(all.filter((item) => item.label === label));
    const kept = new Set(distinct(own, MOST));
    const shown = own.filter((item) => kept.has(item)).sort((a, b) => a.place - b.place);
    const left = own.length - shown.length;
    if (shown.length === 0) return [];
    const line = byReviewer(label, shown, EACH);
    return [left > 0 ? { ...line, text: `${line.text} (and ${left} more)` } : line];
  });
  return [...lines, ...withoutPoint(brief, all)];
}

/** The points that hold most words of what is asked about; all where none does, or null where nothing else answers. */
function onlyAbout(evidence: Evidence[], { asked: { topic }, index }: Brief): Evidence[] | null {
  if (topic === null) return evidence;
  const hits = index
    .search(topic.words)
    .filter(({ evidence: item, coverage }) => coverage >= 0.5 && evidence.includes(item));
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const found = hits.filter(({ coverage }) => coverage >= 0.8 * best).map(({ evidence: item }) => item);
  if (found.length > 0) return evidence.filter((item) => found.includes(item));
  return topic.only ? null : evidence;
}

function silentOn(brief: Brief, stance: 'positive' | 'negative'): Block {
  const words = brief.asked.topic?.words ?? '';
  if (!stems(words).some(brief.index.knows)) return [prose('The reviews do not mention this.')];
  const side = stance === 'positive' ? 'for' : 'against';
  return [prose(`I can find nothing in the reviews ${side} it.`), ...nearest(brief, words)];
}

/** Below 0.44 wording alone is wrong in one of four cases: what is plainer comes first. */
const PLAIN = 0.44;

/** One point a reviewer, then more of those who weigh most, while the points are short or few. */
function choosePoints(evidence: Evidence[], brief: Brief, total: number): Evidence[] {
  const labels = labelsAsked(brief);
  const wanted = specific(brief.asked.query);
  const { question, index } = brief;
  const holds = ({ stems: own }: Evidence): number => 1.2 * wanted.filter((term) => own.has(term)).length;
  const plain = ({ polarity }: Evidence): number => (Math.abs(polarity) < PLAIN ? -1.2 : 0);
  const order = heaviest(
    evidence,
    evidence,
    question.facts,
    index.likeness,
    (item) => holds(item) + plain(item),
  );
  const chosen = order.filter((item, at) => order.findIndex(({ label }) => label === item.label) === at);
  const size = budget(chosen.length, total);
  let left = total - chosen.reduce((sum, { text }) => sum + quote(text, size).words, 0);
  for (const item of order) {
    if (left < 10 || chosen.length >= labels.length * 2 + 1) break;
    const room = chosen.filter(({ label }) => label === item.label).length < (labels.length === 1 ? 4 : 2);
    if (!room || chosen.includes(item) || item.dangles || repeats(item, chosen)) continue;
    if (distinct([item], 1, chosen).length === 0) continue;
    const words = quote(item.text, size).words;
    if (words > left) continue;
    chosen.push(item);
    left -= words;
  }
  return chosen;
}

/** 'R1 and R3 both criticise the experiments.' when two or more of the quotes name the same thing. */
function sharedLine(chosen: Evidence[], stance: 'positive' | 'negative'): Block {
  const top = sharedTopics(chosen)[0];
  if (!top) return [];
  return [
    prose(
      `${stanceOn(top.name, stance, top.items)}.`,
      top.items.map(({ id }) => id),
    ),
  ];
}

/** A line a reviewer, by number or in the order of the passages given. */
export function perReviewer(
  chosen: Evidence[],
  total = WORDS,
  verb = '',
  order: 'number' | 'given' = 'number',
): Block {
  const given = [...new Set(chosen.map(({ label }) => label))];
  const labels = order === 'given' ? given : given.sort(byNumber);
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
  if (any) return prose(`${more(asked.reviewers)} more ${what} than those quoted above.`);
  const who = asked.reviewers.length > 0 ? `${list(asked.reviewers)} does not` : 'The reviews do not';
  return prose(`${asked.reviewers.length > 1 ? who.replace('does', 'do') : who} name any ${what}.`);
}

const more = (reviewers: string[]): string =>
  reviewers.length === 0
    ? 'The reviews do not name'
    : `${list(reviewers)} ${reviewers.length > 1 ? 'do' : 'does'} not name`;
