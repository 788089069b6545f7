/** Claims for the reviewers together: `all`, `most`, `both`, `the reviewers`, in the many ways of saying it. */
import type { Claim, Held } from './claim.ts';
import { numberOf } from './number-words.ts';
import { reviewersOf } from './reviewers.ts';
import { coverage } from './support.ts';

const COUNT = '(?:two|three|four|five|six|seven|eight|\\d)';
/** Somebody who reviews, however called. */
const PEOPLE = '(?:reviewers?|reviews?|referees?)';

/** Speaks for each reviewer. */
const ALL = new RegExp(
  [
    `\\b(?:all|every one|each)(?: of)?(?: the| these)?(?: other)?(?: ${COUNT})?(?: \\w+)? ${PEOPLE}\\b`,
    `\\b${PEOPLE} (?:are |were |\\w+ly )?(?:all|unanimous\\w*|uniformly|universally|invariably|united)\\b`,
    `\\b(?:every|each|no|not one|not a)(?: single| one)?(?: of the)? ${PEOPLE}\\b`,
    '(?:^|[,;:] (?:and |but |so )?)(?:everyone|everybody|no one|no-one|nobody)\\b',
    `\\bnone of the (?:${COUNT} )?${PEOPLE}\\b`,
    `^the ${COUNT} ${PEOPLE} (?!(?:\\w+ly )?(?:differ|disagree|split|divided|are (?:split|divided)))\\w+`,
    `\\bneither (?:of the )?${PEOPLE}\\b`,
    '\\b(?:the (?:whole |entire |full )?panel|the committee)\\b',
    '\\b(?:unanimous\\w*|across the board|without exception|with one voice|of one mind|in unison)\\b',
    '\\b(?:full|complete|total|universal|general|unqualified) (?:agreement|consensus)\\b|\\buniversally\\b',
  ].join('|'),
  'i',
);
/** The same by a pronoun or a count; after a reviewer's name it may count anything else. */
const ALL_OF_THEM = new RegExp(
  [
    `\\b(?:all|each of the|every one of the|none of the) ${COUNT}\\b(?! \\w+s\\b(?<!reviews|reviewers|sees|finds|agrees|raises|asks|wants|likes|shares|says))`,
    '\\b(?:every one|each|none|neither|all) of them\\b',
  ].join('|'),
  'i',
);
const MOST = new RegExp(
  `\\b(?:most|the majority|a majority|the bulk|nearly all|almost all)(?: of)?(?: the)? (?:${PEOPLE}|them)\\b|\\b(?:the|a) majority\\b`,
  'i',
);
/** `three of the four reviewers`. */
const SOME = new RegExp(
  `\\b(two|three|four|five|six|seven)(?: (?:out )?of(?: the| these)?(?: ${COUNT})?)? ${PEOPLE}\\b`,
  'i',
);
const BOTH = new RegExp(`\\bboth ${PEOPLE}\\b`, 'i');
/** Speaks of the reviewers as one. */
const TOGETHER =
  /\b(?:the|several|many|two|some)(?: of the)? (?:reviewers|reviews|referees)\b(?! (?:\w+ly |also |are |were )?(?:differ|disagree|split|divided|\w+ed? (?:over|between)))|\bconsensus\b/i;
/** `all three` in a paper of four speaks for three. */
const NAMED_COUNT = new RegExp(
  `(?:\\b(?:all|each of the|none of the|every one of the)|^the) (${COUNT})\\b`,
  'i',
);
const countOf = (word: string | undefined): number | null => (word === undefined ? null : numberOf(word));

/** Whom a sentence speaks for, and how many of the reviewers that is. */
function spokenFor(said: string, reviews: number): { whom: string; needed: number } | null {
  if (/\bnot (?:all|every)\b/i.test(said)) return null;
  const several = Math.min(2, reviews);
  const unnamed = said.split(/\bR\d/)[0]!;
  if (ALL.test(said) || ALL_OF_THEM.test(unnamed)) {
    return { whom: 'all', needed: Math.min(reviews, countOf(NAMED_COUNT.exec(said)?.[1]) ?? reviews) };
  }
  if (MOST.test(said)) return { whom: 'most', needed: Math.floor(reviews / 2) + 1 };
  const some = countOf(SOME.exec(said)?.[1]);
  if (some !== null) return { whom: `${some}`, needed: Math.min(some, reviews) };
  if (BOTH.test(said)) return { whom: 'both', needed: several };
  return TOGETHER.test(said) ? { whom: 'several', needed: several } : null;
}

/** Holds a claim for all, most or both reviewers unless enough of them are cited. */
export function everyoneFault(claim: Claim): Held | null {
  const spoken = spokenFor(claim.said, claim.paper.reviews.length);
  const cited = reviewersOf(claim.entries);
  if (claim.scored() || spoken === null || cited.length === 0) return null;
  if (cited.length >= spoken.needed)
    return /^(?:all|both)$/.test(spoken.whom) ? loneFault(claim, cited) : null;
  const reason = `It spoke for ${spoken.whom} reviewers, but cited only ${cited.join(' and ')}.`;
  return { code: 'overclaim', reason };
}

/** What passages of others have of a claim for it to be telling that a reviewer's have nothing of it. */
const BORNE = 0.5;

/** Holds what is said of several when some bear it and what is cited of another has nothing of it. */
function loneFault(claim: Claim, cited: string[]): Held | null {
  const topic = claim.topic();
  const share = (label: string) =>
    coverage(
      topic,
      claim.entries.filter((entry) => entry.speaker === label),
    );
  const none = cited.find((label) => share(label) === 0);
  if (none === undefined || topic.concepts.length < 2 || !cited.some((label) => share(label) >= BORNE))
    return null;
  return {
    code: 'overclaim',
    reason: `It spoke for several reviewers; what it cited of ${none} does not say this.`,
  };
}
