/** Words that deny, and whether one stands near another word. */

/** Words that deny outright. */
const HARD = /^(?:not|no|never|neither|nor|none|nothing|cannot|without|hardly|barely|\w+n['’]t|unable)$/;
/** Words that deny softly: a paraphrase may turn `not` into any of them. */
const SOFT =
  /^(?:lack\w*|miss(?:es|ing|ed)?|absen\w+|omit\w*|omission|fail\w*|doubt\w*|unclear|unsure|uncertain|unknown|only|little|few|insufficien\w*|limited|weak\w*|wrong|false|flawed|incorrect|unable|poor\w*|avoid\w*|declin\w*|refus\w*|remov\w*|ignor\w*|reject\w*|den(?:y|ies|ied)|disput\w*|contest\w*|question\w*|instead|wonder\w*|difficult\w*|hard(?:er|ly)?|struggl\w*|yet|before|until|unless|too|though|although|but|however|whereas|while|despite|concern\w*|critici\w*|object\w*|wants?|wish\w*|asks?|should|would|could|needs?|miss|restrict\w*|free|mere\w*|just|prevent\w*|rul\w+|narrow\w*|open|left|leav\w+|remain\w*|disagree\w*|differ\w*|odd|un\w{4,}|im(?:possible|practical)|in(?:comp|valid|adeq|cons|coher|effic|correct|accur|fea|appl)\w*|il\w{4,}|non\w*|dis\w{4,}|will|assum\w+|clarif\w+|\w+less)$/;

/** Words before another in which a denial may turn it, and words after it. */
const BEFORE = 6;
const AFTER = 4;

const deniesHard = (word: string, at: number, words: string[]): boolean =>
  HARD.test(word) || (word === 'rather' && words[at + 1] === 'than');
const denies = (word: string, at: number, words: string[]): boolean =>
  deniesHard(word, at, words) || SOFT.test(word);

/** Whether a word denies (`unfair`), or something near it denies or limits it. */
export const isNearDenial = (words: string[], at: number): boolean =>
  words.slice(Math.max(0, at - BEFORE), at + 1 + AFTER).some(denies);

/** Whether an outright denial stands before a word. */
export const isTurned = (words: string[], at: number): boolean =>
  words.slice(Math.max(0, at - BEFORE), at).some(deniesHard);

/** Whether something shortly before a word does. */
export const isDenied = (words: string[], at: number): boolean =>
  words.slice(Math.max(0, at - BEFORE + 1), at).some(denies);

/** Whether a text denies anything outright. */
export const deniesOutright = (words: string[]): boolean =>
  words.some((word, at) => deniesHard(word, at, words));

/** Whether a text denies anything outright, wishes for it or makes it a condition. */
export const deniesAtAll = (words: string[]): boolean =>
  deniesOutright(words) || words.some((word) => WISHED.test(word));

const WISHED =
  /^(?:would|could|should|might|if|whether|unless|until|asks?|wants?|wish\w*|requests?|suggests?|needs?|hopes?|wonders?|doubts?|questions?)$/;
