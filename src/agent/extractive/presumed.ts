/** Takes a message apart into what it states, to be checked before anything is answered, and what it asks. */

export interface Presumed {
  /** As it was typed. */
  sentence: string;
  claims: Claimed[];
  /** What is asked beside the claims; null when they are all. */
  rest: string | null;
}

export interface Claimed {
  text: string;
  /**
   * 'tag' wants a yes or a no, and so does 'open' ('Did R1 …?'), which grants nothing; 'stated' ends in no question,
   * 'given' leads to one, and 'why' asks for the reason.
   */
  as: 'tag' | 'stated' | 'given' | 'why' | 'open';
}

/** Words before a statement that state nothing. */
const HEDGE = new RegExp(
  `^\\W*(?:(?:${[
    '(?:so|and|but|ok(?:ay)?|well|then|also|now|thus|hence|therefore|right|yes|no(?! (?:one|review))|oh)\\b[,:]?',
    '(?:i|we) (?:think|believe|understand|gather|take it|assume|guess|see|read|heard|thought|suppose|recall|remember)\\b(?: that)?,?',
    '(?:it )?(?:seems|looks like|appears)(?: to me)?(?: that| as if| like)?',
    'as far as i (?:can )?(?:see|recall|know|understand),?',
    'if i (?:am not mistaken|(?:remember|recall|understand|read)\\b[^,]{0,20}),?',
    '(?:apparently|presumably|clearly|obviously|overall|finally|however|lastly|meanwhile|on the other hand),?',
    '(?:based on|according to|given|considering|from|in light of) [^,]{3,80},',
    "(?:is it|isn['’]t it|it(?:['’]s| is)) (?:true|right|correct|the case|fair to say|safe to say) that",
    "(?:am i|i am|i['’]m) (?:right|correct) (?:that|in \\w+ that|to \\w+ that)",
    '(?:(?:can|could) you )?(?:please )?confirm (?:that|if|whether)',
  ].join('|')})\\s+)+`,
  'i',
);

const PRONOUN = '(?:it|they|he|she|we|R\\d+|the \\w+|every\\w+|any\\w+)';
/** What turns a statement into a question: ', right?', ', didn't they?'. */
const TAG = new RegExp(
  `(?:[\\s,;:–—-]+(?:right|correct|is (?:that|this|it) (?:right|correct|true|so)|am i right|(?:is|was|did|does|do|are|were|has|have|had|would|will)n['’]t ${PRONOUN}|(?:did|do|does|have|has|is|are|was|were) (?:it|they|he|she))|[,;:–—-]\\s*(?:true|yes|no|ok(?:ay)?|or not|eh|agreed))\\s*\\?\\W*$`,
  'i',
);

/** A question or an order begins so. */
const ASKING =
  /^\W*(?:(?:so|then|and|but|please|now),? )*(?:(?:in|on|by|for|to|with|from|of) (?=what|which|whom))?(?:what|which|who|whom|whose|when|where|why|how|can|could|should|shall|would|will|do|does|did|is|are|was|were|has|have|may|must|tell|show|give|list|summari[sz]e|recommend|draft|write|explain|compare|contrast|say|put|name|quote|find|rank|sort|remind|rephrase|translate|leave|ignore|skip|number|share|percentage|any)\b(?!n['’]t)/i;
const BECAUSE =
  '(?:since|because|given(?: the fact)?(?: that)?|now that|considering(?: the fact)?(?: that)?|seeing(?: as| that)?|as|although|even though|though|while|whereas)';
const LEADING = new RegExp(`^\\W*(?:(?:so|and|but),? )?${BECAUSE}\\s+(.+)$`, 'is');
const TRAILING = new RegExp(`^(.+?),?\\s+(?:${BECAUSE.replace('|as|', '|')}|when)\\s+([^?]+)\\?*\\W*$`, 'is');
const THEREFORE =
  /^(.+?)(?:,|;| –| —)?\s+(?:so|hence|therefore|thus|which means(?: that)?|that means|meaning(?: that)?)\s+(.+)$/is;
const WHY =
  /^\W*(?:(?:and|so|but),? )?(?:why|how come|how (?:can|could)|what (?:made|makes|led))\s+(?:(?:did|does|do|is|are|was|were|has|have)\s+)?(.+?)\?*\W*$/is;
const NEGATIVE =
  /^\W*(?:(?:and|so|but),? )?(?:did|does|do|is|are|was|were|has|have|had)n['’]t\s+(.+?)\?*\W*$/is;
const OPEN = /^\W*(?:(?:and|so|but),? )?(?:did|does|do|is|are|was|were|has|have)\s+(.+?)\?*\W*$/is;

/** Reads the message sentence by sentence. */
export const presumedIn = (message: string): Presumed[] =>
  message
    .split(/(?<=[.?!])(?<!\b(?:rev|no|vs|al|e\.g|i\.e)\.)\s+|\n+/i)
    .filter((text) => /\p{L}/u.test(text))
    .map((sentence) => ({ sentence, ...ofSentence(sentence.trim()) }));

type Parts = Omit<Presumed, 'sentence'>;

const none = (rest: string | null): Parts => ({ claims: [], rest });
const only = (text: string, as: Claimed['as']): Parts => ({ claims: [{ text, as }], rest: null });
const given = (text: string, rest: string): Parts => ({ claims: [{ text, as: 'given' }], rest });

function ofSentence(sentence: string): Parts {
  const leading = leadingClaim(sentence);
  if (leading) return leading;
  const why = WHY.exec(sentence);
  if (why) return only(why[1]!, 'why');
  const negative = NEGATIVE.exec(sentence);
  if (negative) return only(negative[1]!, 'tag');
  const stated = sentence.replace(HEDGE, '');
  return ASKING.test(stated) ? ofQuestion(stated) : ofStatement(stated.replace(TAG, '?'));
}

/** 'Since all liked the theory, what remains?': the question begins after a comma, not always the first. */
function leadingClaim(sentence: string): Parts | null {
  const rest = LEADING.exec(sentence)?.[1];
  if (!rest) return null;
  const commas = [...rest.matchAll(/,\s+/g)];
  const at =
    commas.find(({ index, 0: comma }) => ASKING.test(rest.slice(index + comma.length))) ?? commas.at(-1);
  if (!at) return null;
  return given(rest.slice(0, at.index), rest.slice(at.index + at[0].length));
}

function ofQuestion(sentence: string): Parts {
  const trailing = TRAILING.exec(sentence);
  if (trailing) return given(trailing[2]!, `${trailing[1]}?`);
  const open = OPEN.exec(sentence);
  return open ? only(open[1]!, 'open') : none(sentence);
}

/** 'R2 gave an 8, what did they criticise?' */
const THEN_ASKS = /^(.+?)(?:[,;:]|\s[–—-])\s+(.+\?\W*)$/s;

/** What the chair would do is no statement about the reviews. */
const DECIDES = /^\W*(?:we|i|let|it|the paper|this)\b/i;

function ofStatement(sentence: string): Parts {
  const as = /\?\W*$/.test(sentence) ? 'tag' : 'stated';
  const therefore = THEREFORE.exec(sentence);
  if (therefore) {
    const next = DECIDES.test(therefore[2]!) ? none(therefore[2]!) : ofSentence(therefore[2]!);
    return { claims: [{ text: therefore[1]!, as }, ...next.claims], rest: next.rest };
  }
  const asks = THEN_ASKS.exec(sentence);
  if (asks && ASKING.test(asks[2]!)) return { claims: [{ text: asks[1]!, as: 'stated' }], rest: asks[2]! };
  const trailing = TRAILING.exec(sentence);
  if (trailing && !/\bR\d|review/i.test(trailing[1]!)) return given(trailing[2]!, trailing[1]!);
  return only(sentence.replace(/[.?!]+\W*$/, ''), as);
}
