/**
 * What people write beside a file: some of it hands the file over, some of it asks. Pure. A sentence asks when it has
 * a question mark, begins as a question does, orders an answer or says that one is wanted; any other asks nothing.
 */

/** May stand before it. */
const OPENING =
  '(?:(?:hi|hello|hey|sorry|oops|my mistake|ok|okay|and|then|so|also|now|next|first|finally|just|but|please|pls|kindly|thanks|thank you|dear|all|team|everyone|sidechair|(?:can|could|would|will) you)\\b|[\\s,!–—-])*';
/** 'the updated reviews', 'file', 'my response' … */
const THING =
  "(?:(?:the|all|these|this|those|my|our|your|its|updated|new|newer|newest|latest|revised|final|full|complete|corrected|right|old|previous|attached|R\\d+['’]?s?) )*(?:reviews?|files?|versions?|paper|submission|responses?|rebuttals?|attachments?|ones?|thread|copy)";
const HANDING =
  '(?:read|re-?read|add(?:ing)?|re-?attach(?:ing)?|attach|use|load|reload|import|take|ingest|replac(?:e|ing)|updat(?:e|ing)|re-?upload(?:ing)?|upload(?:ing)?|shar(?:e|ing)|send(?:ing)?|swap|ignore|disregard|discard|keep|overwrite|process|store|save)';
/** Opens a sentence that only hands something over ("here are the reviews of 7312", "attached: the updated file"). */
const HANDS_OVER = new RegExp(
  `^${OPENING}(?:here\\b|these are|this is|those are|that is|attach(?:ed|ing)|fyi|for your information|re:|` +
    `(?:find|see) (?:attached|enclosed|below|here|${THING})|` +
    `${HANDING}\\b(?: (?:these|those|this|them|it|with|by|to|for|here|in|${THING})\\b.*|[.!]*$)|` +
    `(?:these|those|this|(?:the )?(?:right|correct)) ?(?:ones?|files?|reviews?)?(?: now| instead)?[:.!?]*$|` +
    `${THING}(?: (?:for|of|from|here|attached|below|has|have|is|are|was|were)\\b|[:.!]*$))`,
  'i',
);
/** Says that something came or changed ("R2 has changed the rating", "new version", "there was a mistake in the file"). */
const TELLS =
  /\b(?:(?:has|have|had|was|were|is|are|got|been|just|now|finally) (?:now |just |since |also |been |finally |again )*(?:updated|changed|revised|raised|lowered|increased|decreased|edited|replaced|added|submitted|uploaded|attached|sent|posted|fixed|corrected|in|out|here|back|done|complete|final)|(?:updated|new|newer|latest|revised|corrected|final) (?:version|reviews?|files?|copy|form|scores?|ratings?)|(?:updated|changed|revised|raised|lowered|edited|corrected) (?:the|their|his|her|its|my|our|a) )/i;
/** Opens a sentence that is a greeting and no more. */
const GREETS =
  /^(?:hi|hello|hey|thanks|thank you|many thanks|cheers|good (?:morning|afternoon|evening))\b[^?]{0,30}$/i;

const SUBJECT =
  '(?:the|there|it|they|these|this|that|those|any|anyone|anything|all|some|most|both|either|each|every|no|none|one|two|r\\d+|reviewers?|reviews?|authors?|you|we|i|he|she|its|their|my|our)';
/** How a clause begins that asks. */
const QUESTION = new RegExp(
  `^${OPENING}(?:(?:why|how(?! (?:they|it|this|these) (?:came|comes|is|are|was|were)\\b)|who|whom|whose)\\b|what(?!ever)\\b(?! (?:i|we|they|he|she|you|r\\d+)\\b)|` +
    `(?:where|when) (?:is|are|was|were|do|does|did|will|can|could|should|has|have)\\b|whether\\b|` +
    `(?:is|are|was|were|do|does|did|can|could|would|will|should|has|have|had|may|might|isn['’]t|aren['’]t|doesn['’]t|don['’]t|didn['’]t|hasn['’]t) ${SUBJECT}\\b|` +
    `(?:any|anything|anyone) (?!news\\b)\\w+)`,
  'i',
);
/** 'which' within a sentence goes on with what was said; at its beginning it asks. */
const WHICH_FIRST = new RegExp(`^${OPENING}(?:which|to what|in what|on what|for what|by how)\\b`, 'i');
/** How a clause begins that orders an answer. */
const ORDER = new RegExp(
  `^${OPENING}(?:summari[sz]e|sum up|recap|recommend|compare|contrast|list|explain|tell|give|show|draft|assess|rate|rank|quote|cite|answer|` +
    `find(?! (?:attached|enclosed|below|here)\\b)|check|double-check|verify|write|rewrite|highlight|identify|extract|point out|point me|describe|` +
    `outline|analy[sz]e|evaluate|weigh|help|discuss|count|name|let (?:me|us) (?:know|see|have)|remind|tabulate|translate|judge|prepare|` +
    `make(?! sure)|create|generate|produce|provide|suggest|propose|decide|say|state|clarify|look (?:for|into|up)|focus|start with|begin with|` +
    `go (?:through|over)|walk|flag|see (?:if|whether|what|how|which)|search|repeat|redo|rerun|re-run|run|try again|ask|group|sort|cluster|` +
    `separate|spell out|break down|report|determine|distill|condense|pull out|pick out|map out|work out|figure out|predict|advise|` +
    `(?:update|refresh|revise|renew|revisit|reconsider) (?:the |your |my |our |that |this )?(?:recommendation|summary|answer|table|draft|comparison|list|assessment|overview|decision|me\\b)|` +
    `fasse|vergleiche|nenne|zeige|erkläre|résume[rz]?|compare[rz]|explique[rz]?|liste[rz]|resume|resum[ea]|compara|explica|enumera)(?![\\w-]|\\s+(?:\\w+ ){0,3}(?:attached|enclosed|below)\\W*$)`,
  'i',
);
/** Says that an answer is wanted. */
const WANTS = new RegExp(
  `\\b(?:(?:i|we)(?: am| are|['’]m|['’]re)? (?:want|need|wonder|wondering|curious|interested|looking for)\\b|(?:i|we)(?:['’]d| would) (?:like|love)\\b|would like|wondering|curious (?:if|whether|what|how|about))(?! (?:you )?to ${HANDING}\\b)`,
  'i',
);
/** A noun of what can be asked for, in a few words without a verb: 'Summary please', 'Strengths first, then weaknesses'. */
const ASKED_FOR =
  /\b(?:summary|overview|recap|comparison|recommendation|contradictions?|disagreements?|agreements?|differences?|consensus|strengths|weaknesses|pros|cons|main points|key points|tl;?dr|changes|table|verdict)\b/i;
const STATES =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|did|does|do|got|came|changed|updated|added|attached|removed|fixed|sent|includ\w+|below|enclosed|new)\b/i;
/** Scripts whose orders are told by a word anywhere. */
const ELSEWHERE = /总结|總結|概括|比较|比較|列出|解释|説明して|まとめて|要約|教えて|요약|비교|설명해/u;

/** Longest wish of nouns alone, in words. */
const FEW = 8;
/** Longest sentence that only hands over, in words; a longer one may say something that a question rests on. */
const SHORT = 20;

/** The part of `text` that asks something, with what it says for that; '' when nothing in it asks. */
export function questionBeside(text: string): string {
  const sentences = text
    .trim()
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  if (!sentences.some(asks)) return '';
  return sentences.filter((sentence) => asks(sentence) || !onlyHandsOver(sentence)).join(' ');
}

function asks(sentence: string): boolean {
  if (/[?？]/.test(sentence)) return !ASKS_TO_TAKE.test(sentence);
  if (WHICH_FIRST.test(sentence) || WANTS.test(sentence) || ELSEWHERE.test(sentence)) return true;
  if (ASKED_FOR.test(sentence) && !STATES.test(sentence) && sentence.split(/\s+/).length <= FEW) return true;
  return clausesOf(sentence).some((clause) => QUESTION.test(clause) || ORDER.test(clause));
}

/** 'Could you replace the old file?', 'these, ok?': a request to take what is handed over. */
const ASKS_TO_TAKE = new RegExp(
  `^${OPENING}${HANDING}\\b(?: (?:these|those|this|them|it|with|${THING}))*[\\s,.!]*(?:now|instead|please|pls|ok|okay|right)?[\\s?]*$|` +
    `^[^?]*\\b(?:here|these|this|attached)\\b[^?,]{0,60},? (?:ok|okay|right|alright)\\?+$`,
  'i',
);

const clausesOf = (sentence: string): string[] =>
  sentence.split(/[,;:()]\s*|\s+[–—-]+\s+|\s+(?=(?:and|then|but|so)\s)/i).filter((clause) => clause !== '');

const onlyHandsOver = (sentence: string): boolean =>
  GREETS.test(sentence) ||
  (sentence.split(/\s+/).length <= SHORT && (HANDS_OVER.test(sentence) || TELLS.test(sentence)));
