/** What English patterns are built of. Reviews speak of models, and ignore things, all the time: what counts is the imperative. */
import type { FindingKind } from './finding.ts';

export interface Phrase {
  kind: FindingKind;
  pattern: RegExp;
}

/** Up to so many characters of the same sentence. */
export const gap = (most: number): string => `(?:[^.!?\\n]|\\n(?!\\n)|\\.(?=\\S)){0,${most}}?`;

/** What stands before an order: the beginning of a sentence or clause, a please, or a you. */
const ORDER = [
  '(?<=(?:^|[.!?:;,"\'“”‘’«»()\\[\\]{}*>#|~/\\\\–—-]|\\n)\\s{0,3}(?:\\d{1,2}[.)]\\s)?)',
  '(?<=\\b(?:please|kindly|now|then|and|so|also|just|simply|immediately|always|only|instead|therefore|hereby|first|must|shall)\\s)',
  '(?<=\\byou (?:must|should|shall|can|may|will|have to|need to|are to|are required to|are instructed to|are asked to|are now to)\\s)',
  '(?<=\\b(?:wants?|needs?|asks?|orders?|instructs?|tells?|commands?|urges?|requires?|begs?|expects?|reminds?) you to\\s)',
  '(?<=\\b(?:make sure to|be sure to|remember to|obliged to|it is (?:essential|necessary|required|important|crucial|mandatory|imperative) to)\\s)',
].join('|');

export const phrase = (kind: FindingKind, pattern: string): Phrase => ({
  kind,
  pattern: new RegExp(pattern, 'gu'),
});
/** Whoever says of himself or of others what is done gives no order. */
const NOT_SAID =
  '(?<!\\b(?:i|we|they|he|she|reviewers?|authors?|would|could|cannot|to|not|it|which|that)\\s(?:\\w+\\s)?)';

/** An order that begins with one of `verbs`. They are looked for first: what stands before them costs more to read. */
export const order = (kind: FindingKind, verbs: string, rest: string): Phrase =>
  phrase(kind, `(?<!\\w)(?=${verbs})(?:${ORDER})${NOT_SAID}${verbs}${rest}`);

export const MACHINE =
  '(?:a\\.?i\\.?(?: model| system| assistant| reviewer| agent| tool)?|llm|l\\.l\\.m\\.|large language model|language model|chat ?bot|chatgpt|gpt(?:-?\\d\\w*)?|claude|gemini|llama|copilot|sidechair|virtual assistant|ai-?based \\w+|automated (?:reviewer|system|agent|assistant|meta-?reviewer|pipeline)|(?:summari[sz]ation|meta-?review(?:ing)?|reviewing) (?:model|assistant|agent|bot|system)|neural (?:model|assistant))s?';
export const ORDERS =
  '(?:instruction|prompt|directive|command|guideline|guardrail|system (?:message|prompt)|safety (?:rule|policy)|policies|constraint|programming|training|rule)s?';
export const EARLIER =
  '(?:previous|prior|preceding|above|earlier|former|foregoing|all|any|other|existing|original|initial|system|your|these|those|every)';
export const OUTPUT =
  '(?:answer|reply|response|summary|review|meta-?review|output|recommendation|message|report|assessment|evaluation)';
export const TOP =
  '(?:accept(?:ance|ed)?|strong accept|award|oral|spotlight|10 ?(?:/|out of) ?10|(?:a |the )?(?:highest|maximum|top|perfect|best possible|full) (?:score|rating|mark|grade)s?|(?:rating|score) (?:of )?(?:10|8|6|5))';
export const GLOWING =
  '(?:positive|favou?rable|glowing|enthusiastic|flattering|excellent|outstanding|very good|supportive|uncritical)';
export const FAULTS =
  '(?:negative\\w*|weakness\\w*|flaws?|limitations?|concerns?|criticisms?|drawbacks?|shortcomings?|problems?)';

/** The beginning of a sentence or clause, a please or a duty: what a reviewer says of himself never stands there. */
const STRICT = [
  '(?<=(?:^|[.!?:;,"“‘«(\\[{*>#|–—-]|\\n)\\s{0,3}(?:\\d{1,2}[.)]\\s)?)',
  '(?<=\\b(?:please|kindly|you must|you should|you shall|you have to|must|asks? you to|want you to|sure to|remember to)\\s)',
].join('|');

/** An order for verbs that reviewers use of themselves, too: `… and rate this paper highly`. */
export const strictOrder = (kind: FindingKind, verbs: string, rest: string): Phrase =>
  phrase(kind, `(?<!\\w)(?=${verbs})(?:${STRICT})${NOT_SAID}${verbs}${rest}`);
