/** Whether a text is reviews at all. Careful on the side of 'no': a question must never be taken for a review. */
import { labelAt } from './form.ts';
import { looksLikeJson } from './json.ts';
import { reviewHeadings } from './plain-parts.ts';
import { openreviewPage } from './readers/openreview-page.ts';
import { reviewSections } from './readers/review-sections.ts';

/** Words of reviews; a handful of other languages' words for paper and author too. */
const VOCABULARY =
  /\b(?:papers?|authors?|manuscript|submission|reviewers?|experiments?|baselines?|novelty|contributions?|method|approach|results?|evaluation|related work|theorem|proofs?|datasets?|clarity|strengths?|weakness(?:es)?|Artikel|Autoren|Arbeit|auteurs?|article|autores|artículo)\b|论文|作者|論文|著者|논문|저자/giu;

/** At least fifteen words, and so many different words of reviews among them. */
export function hasReviewWords(text: string, atLeast: number): boolean {
  const sample = text.slice(0, 20_000);
  const words = new Set(
    [...sample.matchAll(VOCABULARY)].map(([word]) => word.toLowerCase().replace(/s$/, '')),
  );
  return words.size >= atLeast && sample.split(/\s+/).length + sample.length / 40 >= 15;
}

/** Requests about a text of the chair's own: a draft to check is not a review. */
const REQUEST =
  /\b(?:draft|my meta-?review|check (?:this|my)|rewrite|polish|proofread|summari[sz]e (?:this|the)|what do you think)\b/i;

/** A review with no heading and no field is at least this long, in characters. */
const LONE_REVIEW = 1200;

/** True when a chat message is pasted reviews rather than something said to the bot. */
export function looksLikeReviews(text: string): boolean {
  const input = { name: null, text };
  if (looksLikeJson(text))
    return /"(?:reviews|notes|invitations?|content)"\s*:/.test(text) && text.length > 200;
  if (text.length < 200) return false;
  if (openreviewPage.recognises(input) || reviewSections.recognises(input)) return true;
  const headings = reviewHeadings(text);
  if (headings >= 2 && text.length >= 250) return true;
  if (headings === 1 && opensWithHeading(text) && text.length >= 400) return true;
  if (fieldsIn(text) >= 2 && text.length >= 300) return true;
  return (
    text.length >= LONE_REVIEW &&
    hasReviewWords(text, 3) &&
    !REQUEST.test(text.slice(0, 300)) &&
    !isQuestion(text)
  );
}

const opensWithHeading = (text: string): boolean =>
  reviewHeadings(`${text.trimStart().split('\n')[0]}\n${'x '.repeat(9)}`) === 1;

/** Different fields of review forms that open lines. */
const fieldsIn = (text: string): number =>
  new Set(
    text.split('\n').flatMap((line) => {
      const label = labelAt(line, false);
      return label && label.field.type !== 'title' && label.field.type !== 'administrative'
        ? [label.name.toLowerCase()]
        : [];
    }),
  ).size;

const isQuestion = (text: string): boolean =>
  text.trimEnd().endsWith('?') && (text.match(/\?/g)?.length ?? 0) <= 3;
