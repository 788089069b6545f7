/** What the reviews alone cannot tell: who wrote them, what changed since, a thing or a section nobody speaks of. */
import type { Brief } from './brief.ts';
import { type Block, prose } from './compose.ts';
import { list } from './list.ts';
import { nearest } from './nearest.ts';

/** 'Who wrote review 2?': names are taken out on arrival. Who wrote the paper no review is asked to say. */
export function writerAnswer({ asked, question }: Brief): Block {
  if (/\bauthors?\b/i.test(question.question)) return [prose('The reviews do not say who the authors are.')];
  const labels = question.paper.reviews.map(({ label }) => label);
  const who = asked.reviewers.length > 0 ? asked.reviewers : labels;
  return [prose(`I can only name a reviewer as ${list(who)}: names are removed when reviews are attached.`)];
}

/** 'What changed?' once reviews were attached again. */
export const changedAnswer = ({ question }: Brief): Block => [
  prose(
    question.paper.revision > 1
      ? 'I can only see the reviews as they stand now; the newest card above says what changed.'
      : 'I can only see the reviews as they were first attached; since then they have not been attached again.',
  ),
];

const SECTION =
  /\b((?:limitations?|ethics|ethical|broader impacts?|impact|related work|conclusions?|discussion|method|reproducibility|checklist|appendix)) (?:section|statement|paragraph|chapter)\b/i;
const ASKS_IF = /^\W*(?:does|do|did|is|are|has|have)\b/i;

/** Null when it is not so; else what is said of a section or a thing that nobody mentions. */
export function unmentioned(brief: Brief): Block | null {
  const text = brief.question.question;
  const section = ASKS_IF.test(text) ? SECTION.exec(text) : null;
  if (section) {
    const named = new RegExp(`\\b${section[1]}`, 'i');
    if (!brief.index.reviews.some(({ text: said }) => named.test(said)))
      return [prose(`The reviews do not say whether the paper has a ${section[0].toLowerCase()}.`)];
  }
  const names = namesNowhere(brief, brief.asked.kinds[0] === 'search');
  if (names.length === 0) return null;
  return [prose(`The reviews do not mention ${names.join(' or ')}.`), ...nearest(brief, brief.asked.query)];
}

/** A name by its form, not the first word: `Count-Min`, `BERT`, `ResNet50`. */
export const NAME =
  /(?<=[\p{L},;] )(?!R\d+\b|(?:Anon\w*|Rev\w*|Ref\w*)\d)\p{Lu}[\p{L}\d]*(?:-\p{Lu}|\p{Lu}|\d)[\p{L}\d-]*/gu;
/** What something is compared with: 'compare with Zephyr'. */
const COMPARED =
  /\b(?:compar\w+|differ\w*|better|worse|faster|relat\w+) (?:it |that |this )?(?:with|to|against|than|from) (?:the )?(?!R\d|Review|Table|Figure|Section|Theorem)(\p{Lu}[\p{L}\d-]{2,})/gu;

/**
 * The names in the question that no review, response, title or abstract has: what it compares with, and with `all` the
 * names it searches for, when none of them is there.
 */
function namesNowhere({ question }: Brief, all: boolean): string[] {
  const { title, abstract, venue, reviews, responses } = question.paper;
  const compared = [...question.question.matchAll(COMPARED)].map(([, name]) => name!);
  const searched = all ? (question.question.match(NAME) ?? []) : [];
  const names = [...new Set([...searched, ...compared])];
  if (names.length === 0) return [];
  const texts = [title, abstract ?? '', venue, ...[...reviews, ...responses].map(({ text }) => text)];
  const known = texts.join('\n').toLowerCase();
  const absent = (name: string): boolean => !known.includes(name.toLowerCase());
  if (names.every(absent)) return names;
  return compared.filter(absent);
}
