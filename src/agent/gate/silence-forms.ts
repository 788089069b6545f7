/** The many ways of saying that the reviews do not speak of something, and what it is that they are silent on. */

const WHO =
  "(?:(?:any |all |either |one |single )?(?:of )?(?:the |these |our )?(?:(?:two|three|four|five|six|\\d) )?(?:reviews?|reviewers?|referees?)|R\\d+(?:['’]s review)?|(?:any |all |either |none )?of them)";
/** Verbs of bringing something up, in any form. */
const VERB =
  '(?:mention|discuss|address|raise|bring(?:s|ing)? up|brought up|ask(?:s|ed)? (?:about|for|how|whether|why|if|what)|ask|inquire about|comment(?:s|ed)? (?:up)?on|remark(?:s|ed)? (?:up)?on|touch(?:es|ed)? (?:up)?on|say(?:s|ing)? (?:anything |a word |a thing )?(?:about|on)|talk(?:s|ed)? (?:about|of)|speak(?:s)? (?:of|about)|note|notice|point(?:s|ed)? (?:out|to)|report|cover|criticise|criticize|question|query|object(?:s|ed)? to|complain(?:s|ed)? (?:about|of)|refer(?:s|red)? to|cite|name|find(?:s)? fault with|take(?:s)? issue with|worry about|worries about|wonder(?:s|ed)? (?:about|whether|if|how|why)|propose|suggest|request|call(?:s|ed)? for|bring(?:s)?|dwell(?:s)? on|pick(?:s|ed)? up(?: on)?|allude(?:s|d)? to|draw(?:s)? attention to|flag)(?:s|es|d|ed|ing)?';
const BARE_VERB =
  '(?:mentioned|discussed|addressed|raised|brought up|asked(?: about)?|commented (?:up)?on|remarked (?:up)?on|touched (?:up)?on|talked about|spoken of|noted|noticed|pointed out|reported|covered|criticised|criticized|questioned|queried|objected to|referred to|cited|named|considered|examined|picked up|flagged|taken up)';
const UNSAID =
  '(?:unmentioned|undiscussed|unaddressed|unasked|unnoticed|unraised|uncriticised|uncriticized|unquestioned|unremarked|untouched|unexamined|uncommented|unchallenged|aside|missing|absent)';
const NOBODY =
  '(?:none of (?:them|the(?: \\w+)?(?: reviews| reviewers)?)|no(?: single)? (?:review(?:er)?|one|referee)|not (?:one|a single) (?:of the )?review(?:er)?s?|neither(?: of the| of them)?(?: review(?:er)?s?)?|nobody|none)(?: (?:among|of|in) (?:the|all)(?: \\w+)? review(?:er)?s?)?';

/** Forms whose first group is what the reviews are said to be silent on. */
const FORMS = [
  `\\b${NOBODY} (?:\\w+ly |ever |even |really |actually )?${VERB}\\s+(.+)`,
  `\\b${NOBODY} (?:raise|say|make|give|ha)[sd]?(?:ve)? (?:any|a|much)(?: \\w+)? (?:about|on|of|against|to)\\s+(.+)`,
  `\\b${WHO}(?:, R\\d+| and R\\d+)* (?:do|does|did|have|has)(?:n['’]t| not) (?:\\w+ )?${VERB}\\s+(.+)`,
  `\\b${WHO} never (?:\\w+ly )?${VERB}\\s+(.+)`,
  `\\b${WHO}(?:, R\\d+| and R\\d+)* (?:raise|say|make|give|ha|offer|express|voice|pose|put|contain|hold|include)s?(?:ve)? (?:no|nothing|little)(?: \\w+)?(?: \\w+)? (?:about|on|of|against|to(?: say (?:about|on|of))?|as to|regarding|concerning)\\s+(.+)`,
  `\\b${WHO} (?:is|are|was|were|remains?|stays?|keeps?) (?:\\w+ly )?(?:silent|quiet|mute) (?:on|about|as to|regarding)\\s+(.+)`,
  `\\b${WHO} (?:ignores?|overlooks?|skips?|omits?|passe?s? over|neglects?|fails? to (?:mention|discuss|address|raise|ask(?: about)?|notice))\\s+(.+)`,
  `\\b${WHO} leaves? (.+?) ${UNSAID}\\b.*`,
  `\\bnowhere (?:do|does|did|in (?:the|any|either)[^,]*? do)(?: the)? ${WHO} ${VERB}\\s+(.+)`,
  `^there (?:is|are) (?:no|not a(?: single)?|nothing)(?: (?:mention|word|discussion|talk|remark|comment|question|criticism|reference|point|objection)s?)? (?:in (?:any of )?the reviews )?(?:of|about|on|to|regarding|against)\\s+(.+)`,
  `^no (?:mention|word|discussion|remark|comment|question|reference|objection)s?(?: (?:is|are|was) (?:made|said|raised|found))?(?: in the reviews)? (?:of|about|on|to|regarding)\\s+(.+)`,
  `^(?:absent|missing) from (?:the|all|any)[^,]*? reviews? (?:is|are) (?:any |a |an |all )?(?:(?:mention|word|discussion|remark|comment|question|reference)s? (?:of|about|on|to) )?(.+)`,
].map((form) => new RegExp(form, 'i'));

const BY = '(?: (?:by|in|from|of|among|anywhere in|throughout|with)\\b.*)?';
/** Forms that begin with it. */
const TURNED = [
  `^(.+?) (?:is|are|was|were|has been|have been)(?: not| never|n['’]t)? (?:\\w+ly )?${BARE_VERB}(?: (?:up|anywhere|at all|once))*${BY}$`,
  `^(.+?) (?:is|are|was|were|goes|go|went|remains?|stays?)(?: (?:left|entirely|completely|wholly))? (?:${UNSAID}|un\\w+ed)${BY}$`,
  `^(.+?) (?:does|do|did)(?: not|n['’]t) (?:come up|appear|feature|figure|arise|surface|turn up|show up|get (?:mentioned|discussed|raised))${BY}$`,
  `^(.+?) (?:never|nowhere) (?:comes? up|appears?|features?|figures?|arises?|surfaces?)${BY}$`,
  `^(.+?) (?:escapes?|eludes?)(?: the)? (?:attention|notice|reviewers?)\\b.*$`,
  `^(.+?) escapes? (?:the|all|every)\\b.*\\b(?:attention|notice)\\b.*$`,
  `^(.+?) (?:draws?|receives?|gets?|attracts?|meets?(?: with)?|finds?) (?:no|not a|not a single|little) (?:comment|attention|mention|remark|criticism|discussion|question|objection)s?${BY}$`,
  `^(.+?) (?:is|are) (?:passed over|left out|overlooked|ignored|skipped)${BY}$`,
].map((form) => new RegExp(form, 'i'));
/** `X is something no reviewer asked about`. */
const NO_ONE_ASKED =
  /^(.+?),? (?:is|are|was|were) (?:something|a (?:point|topic|question|matter)|an (?:issue|aspect)|nothing|what|not something)(?: that| which)? (?:no|none|nobody|any|the|R\d)\b.*/i;
const DENIED =
  /\b(?:not|never|neither|fails? to|little|un\w+ed|n['’]t|nowhere|no|none|nobody|nothing|absent|missing|silent|aside|escapes?|passed over|left out|overlooked|ignored|skipped)\b/i;
/** The silence is the reviews', not the paper's: `not discussed in any review`, never `R2 says it is not discussed`. */
const OF_REVIEWS =
  /\b(?:in|by|from|of|among|to)(?: \w+){0,3} (?:reviews?|reviewers?)\b|\b(?:by|in|from) R\d|\breviewers?['’]?s? (?:attention|notice)|\bno(?:ne of the| one| single)? ?reviewer|\bany(?:one|body)\b|\bthe reviews$/i;
/** Silence on the side that a thing is on, not on the thing. */
const FOR_OR_AGAINST = /\bfor or against\b/i;
const REPORTED = /^\W*R\d+\b[^,;]*? that\b/;

/** Where the claim of silence ends and another thought begins. */
const NEXT = /[,;]|\b(?:although|though|but|so|which|while|whereas)\b/i;
/** The same where a comma stands before an example. */
const OTHER = /;|\b(?:although|though|but|so|which|while|whereas)\b/i;
/** `tasks outside the paper, such as theorem proving`: the example alone would be a mention. */
export const EXAMPLE = /\b(?:such as|like|for example|namely) (.+)/i;

/** What the reviews are said not to mention, or null when the sentence says no such thing. */
export function silentOn(said: string): string | null {
  const clause = said.replace(/[.!]\s*$/, '').trim();
  if (!DENIED.test(clause) || REPORTED.test(clause) || FOR_OR_AGAINST.test(clause)) return null;
  const topic = NO_ONE_ASKED.exec(clause)?.[1];
  if (topic) return topic;
  for (const form of FORMS) {
    const rest = form.exec(clause)?.[1];
    if (rest) return rest.split(EXAMPLE.test(rest) ? OTHER : NEXT)[0]!.trim();
  }
  if (!OF_REVIEWS.test(clause)) return null;
  const first = clause.split(NEXT)[0]!;
  for (const form of TURNED) {
    const subject = form.exec(first)?.[1];
    if (subject && DENIED.test(first)) return subject;
  }
  return null;
}
