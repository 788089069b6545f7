/** Passages that address a model or hide text, as the scan found them: never a point, whatever they say. */
import { foundIn, kindWords, PLANTING } from '../../papers/hostile/places.ts';
import { type Paper, type Passage, passageText, type Source, sourceOf } from '../../papers/paper.ts';
import type { Brief } from './brief.ts';
import { type Block, bullet, prose } from './compose.ts';
import { quote, wordCount } from './quote.ts';
import { searchAnswer } from './search-answer.ts';

/** By passage id: what of it is the reviewer's beside the markup that hides the rest, or null when nothing is. */
export type Planted = Map<string, string | null>;

/** Works through the findings once; a paper in which nothing was found costs nothing. */
export function plantedIn(paper: Paper): Planted {
  const found = (paper.hostile ?? []).filter(({ kind, field }) => PLANTING.has(kind) && field === 'text');
  const planted: Planted = new Map();
  for (const { label, start, end } of found) {
    const source = label === null ? undefined : sourceOf(paper, label);
    for (const passage of source?.passages ?? []) {
      if (passage.start >= end || start >= passage.end) continue;
      const own = found.filter(
        (one) => one.label === label && one.start < passage.end && passage.start < one.end,
      );
      const hidden = own.filter(({ kind }) => kind === 'hidden-markup');
      const plain = own.every((one) =>
        hidden.some((markup) => markup.start <= one.start && one.end <= markup.end),
      );
      planted.set(passage.id, plain ? beside(source!, passage, hidden) : null);
    }
  }
  return planted;
}

/** So many words beside hidden markup can be a point. */
const FEWEST = 4;

/** The longest part of a passage outside of the spans. */
function beside(source: Source, passage: Passage, spans: { start: number; end: number }[]): string | null {
  const edges = [...spans].sort((a, b) => a.start - b.start);
  const starts = [passage.start, ...edges.map(({ end }) => end)];
  const parts = starts.map((start, at) =>
    source.text.slice(start, Math.min(passage.end, edges[at]?.start ?? passage.end)).trim(),
  );
  const longest = parts.sort((a, b) => b.length - a.length)[0] ?? '';
  return wordCount(longest) >= FEWEST ? longest : null;
}

/** The text of a source without its planted passages. */
export const textWithout = (source: Source, planted: Planted): string =>
  planted.size === 0
    ? source.text
    : source.passages
        .map((passage) => (planted.has(passage.id) ? planted.get(passage.id) : passageText(source, passage)))
        .join('\n');

/** Passages shown; the paper card has the rest. */
const SHOWN = 5;
/** Words of each. */
const WORDS = 24;

/** 'Is anything hidden in the reviews?': what the scan marked, each with the reason. */
export function plantedAnswer(brief: Brief): Block[] {
  const { paper } = brief.question;
  const found = foundIn(paper).filter(
    ({ label }) => brief.asked.reviewers.length === 0 || brief.asked.reviewers.includes(label ?? ''),
  );
  if (found.length === 0) {
    const said = brief.index.search(brief.asked.query).some(({ coverage }) => coverage >= 0.5);
    if (said) return [searchAnswer(brief)];
    return [[prose('I can find nothing in the reviews that is hidden or that addresses a model.')]];
  }
  const lines = found.slice(0, SHOWN).map(({ label, where, passage, kinds, text }) => {
    const what = `${label ?? `the ${where}`} (${kinds.map(kindWords).join(', ')})`;
    if (passage === null) return bullet(`${what}.`);
    return bullet(`${what}: ${quote(text.before + text.span + text.after, WORDS).shown} [${passage}]`, [
      passage,
    ]);
  });
  const more = found.length > SHOWN ? [prose('Here are only the first; the paper card lists all.')] : [];
  return [[prose('Here is what the scan marked; I take none of it as a point.'), ...lines], more];
}
