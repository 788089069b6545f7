/** 'Accept or reject?' in the thread: the lean, its numbers, the best point on each side. */
import { extractiveRecommendation } from '../../recommendation/extractive-recommendation.ts';
import type { Recommendation } from '../../recommendation/recommendation.ts';
import { aftermathLine, openLine } from './aftermath-line.ts';
import type { Brief } from './brief.ts';
import { type Block, bullet, type Line, prose, quoted } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { figuresLine, shortLabel } from './scores.ts';
import { onePerLabel } from './strength.ts';
import { conditionsIn } from './wishes.ts';

const LEANS: Record<Recommendation['lean'], string> = {
  accept: 'I would rather accept it',
  borderline: 'For me it is borderline',
  reject: 'I would rather reject it',
};

export function recommendationAnswer(brief: Brief): Block[] {
  const { paper, facts } = brief.question;
  const found = extractiveRecommendation(paper, facts, brief.index);
  return [
    [prose(`${LEANS[found.lean]}${onScale(found)}.`), ...figuresLine(facts, !found.rating?.label)],
    [
      ...sideLines(brief, 'For', found.for, 1),
      ...sideLines(brief, 'Against', found.against, 2),
      ...responseLine(brief, found),
      ...changeLine(brief, found),
    ],
    [prose('The decision is yours.')],
  ];
}

/** Words of each quote. */
const QUOTE_WORDS = 14;

/** What the authors answer to the heaviest concern that they answer; the concern stands above, or is quoted here. */
function responseLine(brief: Brief, { against }: Recommendation): Block {
  const { index } = brief;
  const concerns = against.flatMap(({ citations }) =>
    citations.flatMap(({ id }) => index.byId.get(id) ?? []),
  );
  const above = new Set(shownOf(brief, against, 2).map(({ id }) => id));
  const answered = concerns
    .map((concern) => index.aftermath(concern))
    .find(({ answers }) => answers.length > 0);
  if (!answered) return [];
  const one = { ...answered, answers: answered.answers.slice(0, 1) };
  if (!above.has(one.concern.id)) return [named('Response', aftermathLine(one, QUOTE_WORDS, true))];
  const silence = one.reaction ? '' : `; ${one.concern.label} has not replied.`;
  const text = `Response: the authors to ${one.concern.label} on [${one.concern.id}]: ${quoted(one.answers[0]!, QUOTE_WORDS)}${silence}`;
  return [bullet(text, [one.concern.id, one.answers[0]!.id])];
}

/** A condition that a reviewer states, else what one asks for, with what the authors report of it. */
function changeLine(brief: Brief, { wouldChange, for: pro, against }: Recommendation): Block {
  const said = new Set([...pro, ...against].flatMap(({ citations }) => citations.map(({ id }) => id)));
  const items = wouldChange.flatMap(({ citations }) =>
    citations.flatMap(({ id }) => brief.index.byId.get(id) ?? []).filter(({ from }) => from === 'review'),
  );
  const [condition] = conditionsIn(items);
  const item = condition ?? items.find(({ id }) => !said.has(id) && !brief.told.has(id));
  if (!item) return [];
  const traced = brief.index.aftermath(item);
  const line =
    traced.answers.length > 0 ? aftermathLine(traced, QUOTE_WORDS, true) : openLine(traced, QUOTE_WORDS);
  // Who asks for something has not said that it would change the rating.
  return [named(condition ? 'Would change it' : 'To make it better', line)];
}

const named = (name: string, line: Line): Line => ({ ...line, text: `${name}: ${line.text}` });

function onScale({ rating }: Recommendation): string {
  if (!rating) return ', with no rating';
  const label = shortLabel(rating.label);
  return ` (${rating.value}${label ? `, ${label}` : ''})`;
}

/** The first points of a side, each of another reviewer. */
function shownOf({ index }: Brief, points: Recommendation['for'], most: number): Evidence[] {
  const ids = points.flatMap(({ citations }) => citations.map(({ id }) => id));
  const items = ids.flatMap((id) => index.byId.get(id) ?? []);
  return onePerLabel(items).slice(0, most);
}

function sideLines(brief: Brief, name: string, points: Recommendation['for'], most: number): Block {
  const chosen = shownOf(brief, points, most);
  if (chosen.length === 0) return [];
  const text = chosen.map((item) => `${item.label} ${quoted(item, QUOTE_WORDS)}`).join(' ');
  return [
    bullet(
      `${name}: ${text}`,
      chosen.map(({ id }) => id),
    ),
  ];
}
