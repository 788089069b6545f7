/**
 * From a passage to what is shown of it. A quote is always an exact substring of the stored passage: it is cut
 * only at its ends, and what was cut off is marked with … outside the quotation marks.
 */

/** '1.', '(a)', '2- ', '- ', '-The …', '•', '## ', '> '. */
const MARKER =
  /^(?:\s+|[-–—*•+>#]+(?=\s)|[-–—•](?=\p{Lu})|\d{1,2}\s?[-–:](?=\s)|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s|[A-Z*])|\([+-]\)|\[[+-]\])+/u;
/** A label in bold before the point itself: '**Novelty.** …', '**Empirical validation**: …'. */
const BOLD_LABEL = /^\*\*[^*\n]{1,80}?\*\*\s*[:.–—-]*\s+(?=\S)/;
/** 'Strengths:', 'Cons -': the heading of a list, typed on the line of its first item. */
const TYPED_HEADING =
  /^(?:main |major |minor |key |overall |general )?(?:strengths?|weakness(?:es)?|pros|cons|summary|positives?|negatives?|strong points?|weak points?|comments?|questions?|limitations?|concerns?|review|detailed comments)\s*(?:[:\-–—]+\s*|\n+)(?=\S)/i;
/** 'To R1: …' in an author response: the answer says itself to whom it is. */
const ADDRESS =
  /^(?:(?:(?:our )?(?:response|reply|answer) )?to )?(?:the )?(?:R ?#?\d{1,2}|reviewer [#\w]{1,8})\s*:\s+(?=\S)/i;
/** Words that tie a sentence to the one before it, which is not quoted with it. */
const CONNECTIVE =
  /^(?:however|moreover|furthermore|also|besides|additionally|in addition|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|therefore|thus|hence|consequently|as a result|nevertheless|nonetheless|that said|having said that|for example|for instance|in particular|specifically|on the other hand|in contrast|similarly|likewise|overall|in summary|to summarize|in conclusion|in short|indeed|in fact|again|still|but|and|so|yet|next|another point),?\s+(?=\S)/i;
/** A sentence that leans on the one before it even without a connective. */
const DANGLING =
  /^(?:however|moreover|it|its|they|these|those|them|this|that|such|the (?:latter|former|same)|he|she|his|her|both|here|(?:without|with|for|of|among|despite|given|beyond|besides|by|to) (?:them|it|this|that|these|those|which|doing so)|there|then|thus|therefore|hence|which|so|but|and|or|if so|in (?:this|that|these|such) (?:case|sense|way|regard|respect|direction)|for (?:this|these|example|instance)|e\.g|i\.e|why|yes|no|also)\b/i;
/** 'This paper …' and the like stand well alone. */
const NOT_DANGLING =
  /^(?:this|the) (?:paper|work|submission|manuscript|article|study)\b|^there (?:is|are)\b|^it (?:is|would be|was|seems) (?:\w+ )?(?:un)?(?:clear|nice|good|hard|difficult|interesting|helpful|useful|great|better|not|important)\b/i;

interface Quote {
  /** Exact substring of the passage. */
  text: string;
  /** With quotation marks and the marks of what was cut off. */
  shown: string;
  words: number;
}

/** Where the point itself begins: after list marks, a bold label and the heading of the list. */
export function bodyStart(text: string): number {
  let at = 0;
  for (const lead of [MARKER, TYPED_HEADING, MARKER, BOLD_LABEL, ADDRESS, MARKER]) {
    at += lead.exec(text.slice(at))?.[0].length ?? 0;
  }
  return at >= text.trimEnd().length ? 0 : at;
}

/** True when the sentence cannot be understood without the one before it. */
export function dangles(text: string): boolean {
  const body = text.slice(bodyStart(text));
  const rest = body.slice(CONNECTIVE.exec(body)?.[0].length ?? 0);
  return DANGLING.test(rest) && !NOT_DANGLING.test(rest);
}

/** A passage a little too long is quoted whole: what a cut would save is not worth the end of the sentence. */
const SLACK = 1.3;
/** A sentence of up to so many words is quoted whole, where that takes little more than the room there is. */
const WHOLE_WORDS = 35;
const STRETCH = 1.6;

const CONCEDED = /^(?:while|although|though|even though|whereas|whilst)\b[^,]{10,}?,\s+/i;
/** 'I like the idea, but ': of a criticism, what is criticised comes after it. */
const BEFORE_BUT = /^[^,;:.]{10,}?,?\s(?:but|yet)\s+/i;

/** What 'While …, ' concedes is left out of a long sentence before its main clause is. */
function mainClause(passage: string, from: number, end: number, criticism: boolean): number {
  const text = passage.slice(from, end);
  const conceded = (CONCEDED.exec(text) ?? (criticism ? BEFORE_BUT.exec(text) : null))?.[0];
  if (!conceded || wordCount(passage.slice(from + conceded.length, end)) < 6) return from;
  return from + conceded.length;
}

/**
 * Quotes a passage in about `maxWords` words, whole when it is short enough. A long one is cut at the end of a
 * clause where there is one; with `around` (words in lower case) the cut keeps the clause in which they stand. Of a
 * `criticism` what it concedes first is cut before the rest.
 */
export function quote(
  passage: string,
  maxWords: number,
  around: (word: string) => boolean = () => false,
  criticism = false,
): Quote {
  const start = bodyStart(passage);
  const connective = CONNECTIVE.exec(passage.slice(start))?.[0].length ?? 0;
  const from = start + connective;
  const end = passage.trimEnd().length;
  if (
    wordCount(passage.slice(from, end)) <=
    Math.max(maxWords * SLACK, Math.min(WHOLE_WORDS, STRETCH * maxWords))
  )
    return shown(passage, from, end, connective > 0);
  const begin = Math.max(
    mainClause(passage, from, end, criticism),
    windowStart(passage, from, end, maxWords, around),
  );
  return shown(passage, begin, cutEnd(passage, begin, end, maxWords), begin > from || connective > 0);
}

function shown(passage: string, from: number, to: number, cutBefore: boolean): Quote {
  const whole = passage.slice(from, to);
  const text = to < passage.trimEnd().length ? balanced(whole).replace(/[\s,;:–—-]+$/, '') : whole;
  const cutAfter = from + text.length < passage.trimEnd().length;
  return {
    text,
    shown: `${cutBefore ? '… ' : ''}“${text}”${cutAfter ? ' …' : ''}`,
    words: wordCount(text),
  };
}

/** Leaves out a bracket, a bold or a formula mark that the cut left open, with what follows it. */
function balanced(text: string): string {
  for (const mark of ['**', '$', '`']) {
    if (text.split(mark).length % 2 === 0) {
      const kept = text.slice(0, text.lastIndexOf(mark)).trimEnd();
      if (wordCount(kept) >= 4) return balanced(kept);
    }
  }
  const open = closed(text) ? '' : text.slice(0, text.lastIndexOf('('));
  return wordCount(open) >= 4 ? open : text;
}

/** A point before which or after which a sentence can be cut: the ends of clauses. */
const CLAUSE_END =
  /[;:,?!)](?=\s)|(?<!\b(?:al|e\.g|i\.e|vs|cf|figs?|secs?|eqs?|no|resp|etc|w\.r\.t))\.(?=\s)|\s[–—-]+(?=\s)|\n(?=\s*\n)|\s(?=(?:and|but|because|which|where|while|whereas|although|since|so that|when|if|such as|rather than)\s)/gi;
/** Until its first comma such a sentence says nothing yet. */
const SUBORDINATE =
  /^(?:given|since|while|although|though|if|when|because|as|considering|in|for|despite|even|after|before|with|by|regarding|on|at|from|due to|to)\b/i;

/** The last end of a clause within `maxWords`, else the first one not far behind, else the word itself. */
function cutEnd(passage: string, from: number, end: number, maxWords: number): number {
  const words = [...passage.slice(from, end).matchAll(/\S+/g)];
  const after = (count: number): number => {
    const word = words[Math.min(count, words.length) - 1]!;
    return from + word.index + word[0].length;
  };
  const ends = clauseEnds(passage, from, after(Math.ceil(maxWords * 1.5)));
  const hard = after(maxWords);
  const long = ends.filter((at) => wordCount(passage.slice(from, at)) >= maxWords * 0.5);
  return long.findLast((at) => at <= hard) ?? long[0] ?? trimSmallWords(passage, from, hard);
}

function clauseEnds(passage: string, from: number, to: number): number[] {
  const text = passage.slice(from, to);
  const ends = [...text.matchAll(CLAUSE_END)].map((stop) => stop.index + (/[).?!]/.test(stop[0]) ? 1 : 0));
  const comma = SUBORDINATE.test(text) ? text.indexOf(',') : -1;
  return ends.filter((at) => at > comma && closed(text.slice(0, at))).map((at) => from + at);
}

/** No bracket is left open. */
const closed = (text: string): boolean =>
  text.split('(').length <= text.split(')').length && text.split('[').length <= text.split(']').length;

/** Words that promise a next one: a quote cut in mid-clause does not end in 'of the', 'truly' or 'does not'. */
const PROMISING = new Set(
  (
    'the a an of to in on and or nor but for with without that which who whose whether is are was were be been being am ' +
    'by as from at into over under between than then their its his her my our your this these those it they he she we i ' +
    'not no can could may might must shall should will would do does did has have had if when while because since so ' +
    'such more most less least very too also only just even still yet about like e.g. i.e. cf. vs. such'
  ).split(' '),
);
const isPromising = (word: string): boolean =>
  PROMISING.has(word.toLowerCase()) || /^\(/.test(word) || /^\p{Ll}{3,}ly$/u.test(word);

function trimSmallWords(passage: string, from: number, to: number): number {
  const words = [...passage.slice(from, to).matchAll(/\S+/g)];
  const last = words.findLast(({ 0: word }) => !isPromising(word));
  return last && wordCount(passage.slice(from, from + last.index)) >= 3
    ? from + last.index + last[0].length
    : to;
}

/** The start of the clause nearest before the first wanted word, when that word would be cut off otherwise. */
function windowStart(
  passage: string,
  from: number,
  end: number,
  maxWords: number,
  around: (word: string) => boolean,
): number {
  const words = [...passage.slice(from, end).matchAll(/[\p{L}\p{N}]+/gu)];
  const first = words.findIndex((word) => around(word[0].toLowerCase()));
  if (first < maxWords * 0.8) return from;
  const wanted = from + words[first]!.index;
  const starts = [...passage.slice(from, wanted).matchAll(/[;:,.?!]\s+/g)].map(
    (stop) => from + stop.index + stop[0].length,
  );
  const near = starts.filter((at) => wordCount(passage.slice(at, wanted)) < maxWords * 0.6);
  return near[0] ?? starts.at(-1) ?? from;
}

export const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;
