/** Which passages can be quoted at all: a heading, 'N/A', 'See weaknesses' or a reference says nothing to a chair. */
import { bodyStart, wordCount } from './quote.ts';

/** Whole answers to a form's field that say nothing, or only point elsewhere. */
const BOILERPLATE =
  /^(?:(?:please )?(?:see|refer to|cf\.?|as (?:mentioned|stated|discussed|noted|listed)|same as|check|look at)\b.{0,60}(?:above|below|weakness(?:es)?|strengths?|questions?|comments?|section|summary|review|box)\W*|n\/?a|none\b.{0,30}|no(?:thing)?\b(?: \w+){0,3}|yes\b(?: \w+){0,4}|not applicable|not? (?:concerns?|comments?|issues?)|-+|(?:the )?(?:authors?|they) (?:have )?(?:adequately )?(?:addressed|discussed?|mention(?:ed)?) (?:the|their|some|all|it|this)?\s?(?:\w+\s){0,2}limitations?\W*|the limitations (?:are|were|have been) (?:\w+ )?(?:addressed|discussed)\W*)$/i;
const HEADING =
  /^(?:[#*_\s\d.()-]*)(?:main |major |minor |key |overall |general |detailed |specific |additional |other |further |my |some |a few |list of )*(?:strengths?|weakness(?:es)?|pros|cons|summary(?: of .*)?|comments?(?: and .*)?|questions?(?: .{0,30})?|limitations?|ethics|clarity|quality|originality|significance|novelty|soundness|presentation|contribution|concerns?|issues|typos|references?|review|remarks?|suggestions?|points?|evaluation|justification.*|recommendation|pros and cons|overall|positives?|negatives?|minor|major|post[- ]rebuttal.{0,20}|update.{0,20})[\s:*_.#)-]*$/i;
/** '[1] A. Author, …, 2019', a bare URL, 'Smith et al. (2020). Title.' */
const REFERENCE =
  /^\W*(?:\[\w{1,12}\]\s*[:.]?\s*\S|https?:\/\/\S+$|arxiv\b|[A-Z][\w-]+,? (?:[A-Z]\.,? ?)+.*\b(?:19|20)\d\d)|\b(?:arXiv preprint|In Proceedings|Proc\. of|Advances in Neural Information)\b|\bpp?\. ?\d+[-–]\d+/;
/** Courtesy and stage directions of a discussion. */
const COURTESY =
  /^(?:dear|hi|hello|(?:many )?thanks?|thank you|we (?:sincerely |would like to |want to |greatly |truly |really )*(?:thank|appreciate)|we are (?:glad|happy|pleased|grateful)|best( regards)?|kind regards|sincerely|please (?:find|let us know|see (?:our|the))|we hope|i (?:have read|thank|would like to thank)|below,?|in the following|response to|reply to|general response|(?:\*\*)?(?:q|w|a|c|comment|question|weakness|answer|reviewer)\s?-?\d*\s*:?\W*$)/i;
/** A whole line in bold that repeats what it is about to answer: '**Weakness 3: impact on common tasks**'. */
const ANSWERED_POINT =
  /^\W*\*\*\W*(?:weakness|question|concern|comment|point|re|response|reply|q|w|c)\b[^*]*\*\*\W*$/i;
/** Only points to a place elsewhere. */
const POINTER = /^for (?:more |further )?(?:details|information)\b|\bsee (?:also )?https?:/i;
/** All of it stands in quotation marks: the paper's words, not the reviewer's. */
const QUOTATION = /^[“"‘«][^”"’»]*[”"’»][\s.,;:]*$/;
/** A passage that cites in our own form is never quoted: its reference would look like one of ours. */
const OUR_REFERENCE = /\[[RAD]\d+(?:\.\d+)?\]/;

/** Words below which a passage rarely says anything on its own. */
export const SHORTEST = 4;

/** True when a passage of at least `shortest` words says something on its own. */
export function worthQuoting(text: string, shortest = SHORTEST): boolean {
  const body = text.slice(bodyStart(text)).trim();
  if (wordCount(body) < shortest || body.endsWith(':') || QUOTATION.test(body)) return false;
  if (
    BOILERPLATE.test(body) ||
    HEADING.test(text.trim()) ||
    ANSWERED_POINT.test(text) ||
    isTitle(body) ||
    REFERENCE.test(body) ||
    POINTER.test(body)
  )
    return false;
  return !OUR_REFERENCE.test(text) && mostlyWords(body);
}

/** 'Precise Mechanism of the Pruning Algorithm': a heading of the reviewer's own, nearly every long word capitalised. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 3 && words.length <= 10 && !/[.!?]$/.test(text) && capitals / words.length >= 0.8;
}

/** True for greetings and thanks, which open most author responses. */
export const isCourtesy = (text: string): boolean => COURTESY.test(text.slice(bodyStart(text)).trim());

/** Tables, formulas and code are poor quotes. 0.6 of the characters are letters in plain prose with numbers. */
function mostlyWords(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters / text.replace(/\s/g, '').length >= 0.6;
}
