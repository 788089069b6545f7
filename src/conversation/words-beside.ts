/** What people write beside a file: some of it hands the file over, some of it asks. Pure. */

/** May stand before it. */
const OPENING =
  '(?:hi|hello|hey|sorry|oops|my mistake|ok|okay|and|now|please|pls|all|team|everyone|[\\s,!–-])*';
/** 'the updated reviews', 'file', 'my response' … */
const THING =
  '(?:(?:the|all|these|this|my|our|updated|new|revised|final|full|attached) )*(?:reviews?|files?|paper|submission|responses?|rebuttals?|attachments?)';
/** Opens a sentence that only hands something over ("here are the reviews of 7312", "attached: the updated file"). */
const HANDS_OVER = new RegExp(
  `^${OPENING}(?:here\\b|these are|this is|attach(?:ed|ing)|fyi|` +
    `(?:find|see) (?:attached|enclosed|below|${THING})|` +
    `(?:read|add(?:ing)?|attach|use|load|import|take) (?:these|this|them|it|${THING})|` +
    `(?:these|those|this|(?:the )?(?:right|correct)) ?(?:ones?|files?|reviews?)?(?: now| instead)?[:.!]*$|` +
    `${THING}(?: (?:for|of|from|here|attached|below)|[:.!]*$))`,
  'i',
);
/** Opens a sentence that is a greeting and no more. */
const GREETS = /^(?:hi|hello|hey|thanks|thank you|good (?:morning|afternoon|evening))\b[^?]{0,30}$/i;
/** Words of an order or a question, which a sentence may carry after it has handed something over. */
const ASKS =
  /\b(?:tell|summar\w*|recommend\w*|what|which|who|why|how|whether|compare|list|explain|give|show|draft|assess|rate|quote|answer|do they|does it)\b|[?？]/i;

/** Longest sentence that only hands over, in words; a longer one says something worth an answer. */
const SHORT = 20;

/** The part of `text` that asks something; '' when it only hands the reviews over. */
export function questionBeside(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?:])\s+|\n+/);
  return sentences.filter((sentence) => sentence.trim() !== '' && !onlyHandsOver(sentence.trim())).join(' ');
}

const onlyHandsOver = (sentence: string): boolean =>
  !ASKS.test(sentence) &&
  sentence.split(/\s+/).length <= SHORT &&
  (HANDS_OVER.test(sentence) || GREETS.test(sentence));
