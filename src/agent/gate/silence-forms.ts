/** The many ways of saying that the reviews do not speak of something, and what it is that they are silent on. */
import { actOf } from './acts.ts';
import { type Deed, deedIn, raisedIn } from './deeds.ts';

/** What a sentence says that reviewers do not do. */
export interface Silence extends Deed {
  /** Labels of those said to be silent; empty where all are. */
  of: string[];
  /** Labels of those who are not, and alone are not: `only R2`. */
  but: string[];
  /** Where the sentence says that nothing stands. */
  among: 'reviews' | 'responses';
}

const LABELS = 'R\\d+(?:(?:,? and |, | or | nor )R\\d+)*';
const PEOPLE = '(?:reviews?|reviewers?|referees?)';
const COUNT = '(?:two|three|four|five|six|\\d)';
const REVIEWS = `(?:(?:any |all |either |one |single )?(?:of )?(?:the |these |our )?(?:${COUNT} )?${PEOPLE}|${LABELS}(?:['’]s review)?(?: text)?|(?:any |all |either |none )?of them)`;
const ANSWERS =
  "(?:(?:the )?(?:authors?(?:['’]s?|s['’])? )?(?:responses?|rebuttals?)(?: (?:shown|given) here)?)";
const WHO = `(?:(?<who>${REVIEWS})|(?<answers>${ANSWERS}))`;
const NOBODY = `(?:none of (?:them|the(?: \\w+)?(?: ${PEOPLE})?)|no(?: single| other)? (?:review(?:er)?|one|referee)|not (?:one|a single) (?:of the )?review(?:er)?s?|neither (?<who>R\\d+ nor R\\d+)|neither(?: of the| of them)?(?: ${PEOPLE})?|nobody|none)(?: (?:among|of|in) (?:the|all)(?: \\w+)? ${PEOPLE})?`;
const UNSAID =
  '(?:unmentioned|undiscussed|unaddressed|unasked|unnoticed|unraised|uncriticised|uncriticized|unquestioned|unremarked|untouched|unexamined|uncommented|unchallenged|aside|missing|absent)';
const REST = '(?<deed>.+)';
const SUBJECT = '(?<subject>.+?)';

/** Somebody does nothing: what follows says what is not done, or on what they are silent. */
const SILENT = [
  `\\b${NOBODY} ${REST}`,
  `\\b${WHO} (?:(?:do|does|did|have|has)(?:n['’]t| not)|never|fails? to) ${REST}`,
  `\\b${WHO} (?<raised>\\w+ (?:no|nothing|little|not a)\\b.+)`,
  `\\bnowhere (?:do|does|did|in (?:the|any|either)[^,]*? do)(?: the)? ${WHO} ${REST}`,
  `\\b${WHO} (?:is|are|was|were|remains?|stays?|keeps?) (?:\\w+ly )?(?:silent|quiet|mute) (?:on|about|as to|regarding) (?<subject>.+)`,
  `\\b${WHO} (?:ignores?|overlooks?|skips?|omits?|passe?s? over|neglects?) (?<subject>.+)`,
  `\\b${WHO} leaves? ${SUBJECT} ${UNSAID}\\b.*`,
  '^there (?:is|are) (?:no|not a(?: single)?|nothing)(?: (?<act>\\w+))?(?: in (?:any of )?the reviews)? (?:of|about|on|to|regarding|against) (?<subject>.+)',
  '^no (?<act>\\w+)(?: (?:is|are|was) (?:made|said|raised|found))?(?: in the reviews)? (?:of|about|on|to|regarding) (?<subject>.+)',
  `^(?:absent|missing) from (?:the|all|any)[^,]*? reviews? (?:is|are) (?:(?:any|a|an|all) )?(?:(?<act>\\w+) (?:of|about|on|to) )?(?<subject>.+)`,
].map((form) => new RegExp(form, 'i'));

const BY = '(?: (?:by|in|from|of|among|anywhere in|throughout|with)\\b.*)?';
const IS = '(?:is|are|was|were|has been|have been)';
const DONE = '(?<act>\\w+(?: (?:up|out))?)(?: (?:anywhere|at all|once|about|on|of|for|to))*';
/** Forms that begin with what is not spoken of. */
const TURNED = [
  `^${SUBJECT} ${IS}(?: not| never|n['’]t)? (?:\\w+ly )?${DONE}${BY}$`,
  `^${SUBJECT} (?:is|are|was|were|goes|go|went|remains?|stays?)(?: (?:left|entirely|completely|wholly))? (?:${UNSAID}|un\\w+ed)${BY}$`,
  `^${SUBJECT} (?:does|do|did)(?: not|n['’]t) (?:come up|appear|feature|figure|arise|surface|turn up|show up|get (?:mentioned|discussed|raised))${BY}$`,
  `^${SUBJECT} (?:never|nowhere) (?:comes? up|appears?|features?|figures?|arises?|surfaces?)${BY}$`,
  `^${SUBJECT} (?:escapes?|eludes?)(?: (?:the|all|every)\\b.*)?(?: (?:attention|notice|reviewers?))\\b.*$`,
  `^${SUBJECT} (?:draws?|receives?|gets?|attracts?|meets?(?: with)?|finds?) (?:no|not a|not a single|little) (?:attention|(?<act>\\w+))${BY}$`,
  `^${SUBJECT} ${IS} (?:passed over|left out|overlooked|ignored|skipped)${BY}$`,
].map((form) => new RegExp(form, 'i'));
/** `X is something no reviewer asked about`. */
const NO_ONE_ASKED = new RegExp(
  `^${SUBJECT},? ${IS} (?:something|a (?:point|topic|question|matter)|an (?:issue|aspect)|nothing|what|not something)(?: that| which)? (?:no|none|nobody|any|the|R\\d)\\b.*`,
  'i',
);

const BUT = `(?<but>${LABELS})`;
/** One reviewer or some do it, and no other. */
const SOLE = [
  `^(?:\\W|and |but |so |yet |here |it is )*only ${BUT}(?: who| that)? ${REST}`,
  `^${BUT} alone ${REST}`,
  `^${BUT} (?:is|are) the only (?:ones?|review(?:er)?s?)(?: (?:of|among) [^,;]*?)?(?: who| that| to)? ${REST}`,
  `\\b${NOBODY},? (?:but|except|besides|other than|apart from|save) ${BUT} ${REST}`,
  `^(?:apart from|except for|besides|other than|aside from) ${BUT},? ${NOBODY} ${REST}`,
  `^${SUBJECT} ${IS} ${DONE} (?:only by|by no one but|by nobody but) ${BUT}\\W*$`,
].map((form) => new RegExp(form, 'i'));
const EXCEPTS = /\b(?:only|alone|but|except|besides|other than|apart from|aside from|save)\b/i;

const DENIED =
  /\b(?:not|never|neither|fails? to|little|un\w+ed|nowhere|no|none|nobody|nothing|absent|missing|silent|quiet|mute|aside|escapes?|pass(?:es|ed)? over|ignore[sd]?|overlook(?:s|ed)?|skip(?:s|ped)?|omit(?:s|ted)?|neglect(?:s|ed)?|left out)\b|n['’]t\b/i;
/** The silence is the reviews', not the paper's: `not discussed in any review`, never `R2 says it is not discussed`. */
const OF_REVIEWS =
  /\b(?:in|by|from|of|among|to)(?: \w+){0,3} (?:reviews?|reviewers?)\b|\b(?:by|in|from) R\d|\breviewers?['’]?s? (?:attention|notice)|\bno(?:ne of the| one| single)? ?reviewer|\bany(?:one|body)\b|\bby (?:nobody|no one)\b|\bthe reviews$/i;
/** Said of reviews alone: `goes unmentioned`. */
const GOES_UNSAID = new RegExp(`\\b(?:goes?|went|remains?) ${UNSAID}$`, 'i');
/** Silence on the side that a thing is on, not on the thing; or what a reviewer says of the paper. */
const NO_SILENCE = /\bfor or against\b|^\W*R\d+\b[^,;]*? that\b/i;
/** `Nobody doubts that it works` says that it does. */
const CLAUSE = /^that \w/i;
/** What a reviewer does not do, and thereby takes a side: `does not like the theory`, `does not ask for more` apart. */
const TAKES_SIDE =
  /^(?:\w+ly )?(?:like|love|enjoy|appreciate|welcome|favou?r|value|endorse|want|wish|recommend|suggest|propose|agree|disagree|list|find|call|consider|see|think|regard|deem|judge|describe|have|make|take|put|give|hold|include|contain)\b(?! (?:any|a|an|much) )/i;

/** Where the claim of silence ends and another thought begins. */
const NEXT = /[,;]|\b(?:although|though|but|so|which|while|whereas)\b|\band (?=R\d|they\b|all\b|both\b)/i;
/** The same where a comma stands before an example. */
const OTHER = /;|\b(?:although|though|but|so|which|while|whereas)\b/i;
/** `tasks outside the paper, such as theorem proving`: the example alone would be a mention. */
export const EXAMPLE = /\b(?:such as|like|for example|namely) (.+)/i;

const clauseOf = (said: string): string => said.replace(/[.!]\s*$/, '').trim();
const upTo = (text: string): string => text.split(EXAMPLE.test(text) ? OTHER : NEXT)[0]!.trim();
const labelsOf = (text: string | undefined): string[] => text?.match(/R\d+/g) ?? [];

/** What the reviews, or one of them, are said not to speak of, or null when the sentence says no such thing. */
export function silenceIn(said: string): Silence | null {
  const clause = clauseOf(said);
  if (!DENIED.test(clause) || NO_SILENCE.test(clause)) return null;
  const found = silenceBy([NO_ONE_ASKED, ...SILENT], clause);
  if (found) return found;
  const first = clause.split(NEXT)[0]!;
  const isOfReviews = OF_REVIEWS.test(clause) || GOES_UNSAID.test(first);
  return isOfReviews && DENIED.test(first) ? silenceBy(TURNED, first) : null;
}

/** `Nobody does.`, `No such doubt is raised.`: a silence on what was asked. */
const NOBODY_DOES = new RegExp(
  `^(?:no,? )?(?:${NOBODY}(?: (?:do|does|did|has|have|says? so))?|no such \\w+ ${IS} \\w+(?: (?:in|by) .*)?)$`,
  'i',
);

/** Whether a sentence only denies what was asked, in the reviewers' name. */
export const deniesAsked = (said: string): boolean => NOBODY_DOES.test(clauseOf(said));

/** What only the reviewers named are said to do, or null. */
export const soleIn = (said: string): Silence | null =>
  EXCEPTS.test(said) ? silenceBy(SOLE, clauseOf(said)) : null;

function silenceBy(forms: RegExp[], clause: string): Silence | null {
  for (const form of forms) {
    const found = form.exec(clause)?.groups;
    const deed = found ? deedBy(found) : null;
    if (!found || !deed || (deed.act !== 'speaks' && CLAUSE.test(deed.subject))) continue;
    const among = found.answers === undefined ? 'reviews' : 'responses';
    return { ...deed, of: labelsOf(found.who), but: labelsOf(found.but), among };
  }
  return null;
}

/** What a form found to be done, or not. */
function deedBy({ deed, raised, act, subject, who }: Record<string, string | undefined>): Deed | null {
  if (raised !== undefined) return raisedIn(upTo(raised));
  if (deed !== undefined)
    return labelsOf(who).length > 0 && TAKES_SIDE.test(deed) ? null : deedIn(upTo(deed));
  const done = actOf(act ?? 'mention');
  const about = upTo(subject ?? '');
  return done && about !== '' ? { act: done, subject: about } : null;
}
