/** The phrasings that show each kind of question. */
import type { Kind } from './kinds.ts';
import { any, words } from './phrasings.ts';

const META =
  '(?:meta-?\\s?reviews?|report|decision letter|summary of the (?:reviews|discussion)|justification|statement|text for)';

const CONCERNS =
  "(?:concerns?|issues?|points?|weakness(?:es)?|criticisms?|questions?|problems?|objections?|requests?|comments?|worr(?:y|ies)|R\\d+['’]s|reviewers?['’]s?)";
const SETTLES =
  '(?:resolv|settl|address|answer|fix|satisf|convinc|alleviat|dispel|clarif|deal|dealt|respond|handl|met|meet|fulfil|tak)\\w*';
const CHANGES =
  '(?:rais|increas|chang|updat|lower|decreas|adjust|upgrad|improv|revis|bump|reconsider|keep|kept|maintain)\\w*';

/** What became of the concerns once the authors had answered. */
const AFTERMATH = [
  `\\b${CONCERNS}\\b.{0,40}\\b(?:remain\\w*|(?:are|is|was|were) left|still (?:open|stand\\w*|valid|unresolved)|unresolved|unaddressed|unanswered|outstanding|persist\\w*)\\b`,
  `\\b(?:remaining|unresolved|unaddressed|unanswered|outstanding) (?:\\w+ )?${CONCERNS}`,
  '\\bwhat (?:\\w+ )?(?:remains|is (?:still )?(?:left|open))\\b',
  `\\b(?:did|do|does|have|has|had|how|were|was)\\b.{0,40}\\b(?:authors?|response|rebuttal|revision|they)\\b.{0,30}\\b${SETTLES}\\b.{0,60}\\b${CONCERNS}`,
  `\\b(?:did|do|does|have|has|had)\\b.{0,30}\\b(?:authors?|response|rebuttal|revision|they)\\b.{0,30}\\b(?:what|as)\\b.{0,20}\\b(?:ask|request|want|suggest|demand|requir)\\w*`,
  `\\b(?:was|were|has|have|is|are)\\b.{0,15}\\b${CONCERNS}.{0,40}\\b(?:been )?(?:resolved|settled|addressed|answered|fixed|met|clarified|dealt)\\b`,
  '\\b(?:is|are|was|were)\\b (?:R\\d+|(?:the )?reviewers?|they|he|she|everyone|anyone|all|any)(?: (?:\\d|of the reviewers|reviewers))? (?:now |still |fully |all |both )?(?:satisfied|convinced|happy|content|reassured)\\b(?:\\W*$| (?:with|by) (?:(?:the |their |this )?(?:authors?|response|rebuttal|answers?|repl(?:y|ies)|revision|changes)|(?:that|this|it|them|those)\\W*$))',
  '\\b(?:who|which|how many)\\b.{0,20}\\b(?:is|are|was|were) (?:\\w+ )?(?:satisfied|convinced|happy|content|reassured) (?:with|by) (?:the |their )?(?:authors?|response|rebuttal|answers?|revision)\\b',
  '\\b(?:response|rebuttal|authors?|answers?)\\b (?:\\w+ )?(?:satisf|convinc|settl|suffic|resolv|help)\\w*',
].join('|');

/** What reviewers said after the response; questions in the past tense, so no condition is meant. */
const DISCUSSION = [
  `\\b(?:did|has|have|had)\\b(?!.{0,60}\\bwould\\b).{0,40}\\b${CHANGES}\\b.{0,25}\\b(?:scores?|ratings?|minds?|evaluations?|assessments?|recommendations?|opinions?)`,
  `\\b(?:who|which reviewers?|anyone|how many(?: of)?(?: the)?(?: \\w+)?)\\b (?:\\w+ )?(?:raised|increased|changed|updated|lowered|decreased|adjusted|kept|maintained)\\b.{0,25}\\b(?:scores?|ratings?|minds?|evaluations?)`,
  `\\b(?:response|rebuttal)\\b.{0,20}\\b${CHANGES}\\b.{0,25}\\b(?:scores?|ratings?|minds?|opinions?)\\b`,
  '\\b(?:in|during) the (?:reviewer |author )?discussion\\b|\\bdiscussion (?:phase|period|messages?|thread)\\b|\\bpost-?rebuttal\\b',
  '(?<!authors? )\\b(?:say|said|says|write|wrote|think|thought|comment\\w*|message\\w*|happened)\\b.{0,30}\\bafter the (?:author )?(?:response|rebuttal|discussion)s?\\b',
  '\\b(?:R\\d+|reviewers?|they|anyone|he|she)(?: \\d)? (?:\\w+ )?(?:react\\w*|repl(?:y|ied)|respond\\w*|acknowledg\\w*)\\b(?:.{0,20}\\b(?:authors?|response|rebuttal|answers?)\\b|\\W*$)|\\breactions? (?:to|of)\\b|\\bhow did (?:the )?reviewers? take\\b',
].join('|');

/** Whether a criticism is fair: no one's to say but the reviewers' and the authors'. */
export const FAIR = /\b(?:fair|unfair|justified|legitimate|warranted|reasonable)\b/i;

/** How much a point that was just quoted weighs, and with whom. */
const WEIGH = [
  '\\bwhich\\b.{0,30}\\b(?:most|biggest|main|worst|more)\\b ?(?:serious|important|severe|critical|decisive|major|damaging|weighty)?\\W*(?:one|of (?:them|these|those|all))?\\W*$',
  '\\b(?:others?|other reviewers?|rest|anyone|they)\\b.{0,20}\\b(?:agree|share|say|think)\\b (?:(?:with|on|about|the same about) )?(?:this|that|it|so)\\b\\W*$',
  '\\b(?:who|anyone|anybody|does any(?:one|body)?) else\\b',
  '\\b(?:is|are|was) (?:this|that|it|these|those)\\b.{0,20}\\b(?:major|minor|serious|important|critical|fatal|big|decisive|severe|deal-?breaker|significant|valid|shared|fair|unfair|justified|legitimate|warranted|reasonable)\\b',
  '\\bhow (?:important|serious|major|severe|critical|big|bad|decisive) (?:is|are|was|were) (?:this|that|it|they|these|those)\\b',
  '\\b(?:the )?(?:others?|other reviewers?|rest)\\b.{0,25}\\b(?:this|that|it|these|those)\\b.{0,30}\\b(?:important|serious|major|critical|too|as well|also)\\b',
  '\\b(?:others?|other reviewers?|else)\\b.{0,25}\\b(?:mention|raise|bring|make|share|say|note|complain about)s? (?:\\w+ )?(?:this|that|it|these|the same|up)\\b',
  '\\b(?:this|that|the same|it) (?:\\w+ )?(?:raised|mentioned|shared|made|noted|criticised|criticized|confirmed|seconded|echoed) by\\b',
].join('|');

/** Checked on the part of the message that asks; several may match, and are answered in this order. */
export const KIND_CUES: [Kind, RegExp][] = [
  [
    'draft',
    new RegExp(
      `\\b(?:draft|write|compose|prepare|outline|help me (?:with|write))\\b.{0,40}\\b${META}|\\b(?:draft|outline)\\b|\\bmaterial for\\b.{0,20}\\breview`,
      'i',
    ),
  ],
  [
    'help',
    /\b(?:who are you|what are you\b|what can you do|introduce yourself|how do you work|how can you help|what can i ask|your (?:role|purpose)|what (?:will|would|are) you (?:going to )?do(?:ing)?\b(?! (?:you|with))|are you (?:an? )?(?:ai|bot|model|human|person|chatgpt))/i,
  ],
  [
    'errand',
    /^\W*(?:and |then |also |please |kindly |can you |could you |will you |would you |i want you to |go and )*(?:tell|inform|ask|e-?mail|remind|notify|contact|message|write to|send|forward|submit|post|enter|upload|upgrade|change)\b(?! me\b| us\b).{0,25}\b(?:authors?|reviewers?|R\d+|senior area chairs?|SACs?|program chairs?|PCs|openreview|decision|rating|scores?|e-?mails?)\b(?!.{0,40}\b(?:say|said|think|respond)\w*\?)/i,
  ],
  [
    'reword',
    any(
      /\b(?:rephrase|reword|paraphrase|translate|soften|tone down)\b/,
      /\b(?:put|say|phrase|word|express)\b.{0,40}\b(?:differently|(?:more )?(?:gently|politely|nicely|kindly|diplomatically|simply|softly)|in (?:other|simpler|your own|plain|my) words|in (?:german|french|chinese|spanish|english|japanese|italian))\b/,
    ),
  ],
  [
    'planted',
    any(
      /\bhidden (?:text|instructions?|prompts?|messages?|characters?|content)\b/,
      /\bprompt[- ]?injections?\b/,
      /\binject(?:s|ed|ions?|ing)?\b(?! mold| mould)/,
      /\b(?:hostile|planted|malicious|suspicious) (?:text|instructions?|passages?|content|parts?|sentences?)\b/,
      /\b(?:anything|something) (?:\w+ )?(?:hidden|planted|hostile|suspicious|injected)\b/,
      /\b(?:instructions?|orders?|commands?) (?:to|for|aimed at|addressed to|meant for) (?:an? |the )?(?:ai|llms?|(?:language )?models?|bots?|assistants?|you|readers?)\b/,
      /\b(?:manipulat|jailbreak|trick)\w* (?:you|the (?:bot|model|assistant|chair))\b/,
      /\bscan (?:find|found|mark\w*|flag\w*)\b/,
      /\b(?:marked|found|flagged) by the scan\b/,
    ),
  ],
  [
    'writer',
    any(
      /\bwho (?:wrote|writes|authored)\b.{0,12}\b(?:reviews?|R\d+|this|these|it)\b/,
      /\bwho (?:the )?(?:reviewers?|R\d+|referees?) (?:is|are|was|were)\b/,
      /\bwho (?:is|are|was|were) (?:the )?(?:reviewers?(?! (?:who|that|with))|R\d+|referees?)(?: \d)?\W*$/,
      /\b(?:names?|identit(?:y|ies)|affiliations?) of (?:the )?(?:reviewers?|R\d+|referees?|authors?)\b/,
      /\bwho (?:are|were|is|was) the authors?\W*$/,
      /\bauthors?['’]? (?:names?|affiliations?|identit\w+|institutions?)\b/,
      /\bauthors? (?:come|are|work) (?:from|at)\W*$/,
    ),
  ],
  [
    'changed',
    /^\W*(?:so |and |ok(?:ay)?,? )?what(?:['’]s| is| has| have)? (?:\w+ )?(?:changed|new|different)(?: (?:now|here|since(?: then)?|in (?:the|this) (?:new )?(?:file|version|attachment|reviews)|after (?:this|that|attaching)[^?]*))?\W*$/i,
  ],
  [
    'identity',
    any(
      /\b(?:title|type|kind) of (?:the|this) paper/,
      /paper['’]?s (?:title|type|main title|type and title)/,
      /\bpaper type\b/,
      /(?:what|which) (?:type|kind) of paper/,
      /(?:which|what) (?:paper|venue|conference) (?:is|are|was)\b/,
    ),
  ],
  ['aftermath', new RegExp(AFTERMATH, 'i')],
  ['discussion', new RegExp(DISCUSSION, 'i')],
  ['weigh', new RegExp(WEIGH, 'i')],
  [
    'response',
    any(
      words(`rebut*`),
      /\b(?:has|have|had|did) (?:they|it|that|those|these) (?:\w+ )?(?:been )?(?:done?|met|fix\w*|address\w*|resolv\w*|settl\w*|answer\w*)\b/,
      /\b(?:authors?|response|rebuttal|revision)\b.{0,20}\b(?:conced\w*|admit\w*|acknowledg\w*|accept\w*|agree\w*|grant\w*|fix\w*|address\w*|resolv\w*|answer\w*|clarif\w*|tackl\w*|correct\w*|repair\w*|add|added|den(?:y|ied)|disput\w*|chang\w*|react\w*|do|done|did) (?:\w+ )?(?:this|that|it|these|those|them|the (?:points?|errors?|mistakes?|problems?|criticisms?|issues?|concerns?))\b\W*$/,
      /\bauthors? (?:\w+ )?delivered\b/,
      /\bauthors?['’]?s? (?:(?:have|had|did|do|does|been able to) )?(?:\w+ )?(?:respon[ds]\w*|repl(?:y|ied|ies)|answer(?:ed|s)?|(?:say|said|tell|told|write|wrote)\b|acknowledge|promis\w*|commit\w*|defen[ds]\w*)/,
      /(?<!your )\bresponses? (?:from|of|by|to the review\w*)/,
      /(?:did|do|does|have|has|how) (?:\w+ )*(?:the )?authors?\b.{0,30}\b(?:respon[ds]\w*|repl(?:y|ied)|answer\w*|promis\w*|plan\w*|(?:address\w*|fix\w*|resolve\w*|clarif\w*).{0,60}(?:concern|critici|comment|issue|weakness|objection|point|question|review))/,
      /\b(?:after|in) the (?:author )?(?:response|rebuttal|discussion)\b/,
      /\bauthor(?:s['’]|['’]s)? response/,
      /\brevised version/,
      /\brevision\b.{0,20}\baddress/,
    ),
  ],
  [
    'contribution',
    any(
      words(`contribut(?:ions?|es?)`),
      /\bsummar(?:y|i[sz]e|i[sz]ing) (?:of )?(?:the |this )?(?:paper|work|submission|main|key)/,
      /\bmain (?:idea|finding|result|point|message|claim|goal)s?\b/,
      /\b(?:goal|aim|purpose|objective)s? of (?:the|this) (?:paper|work|research|study|authors?)\b/,
      /\bkey (?:idea|finding|point|result|claim|aspect)s?\b/,
      /what (?:is|does|are|do) (?:the|this|it) ?(?:paper|work|submission|authors?)? ?(?:is |actually )?(?:about|propos\w*|do\b|claim\w*|present\w*|stud\w*|address\w*)/,
      /what(?:['’]s| is) (?:the|this) paper\b/,
      /\b(?:paper|it) is about\b/,
      /(?<!think )\babout (?:the|this) paper\W*$/,
      /\bunderstand (?:the|this) paper/,
      /\bwhat(?:['’]s| is) new\b/,
      /\bwhat (?:the|this) (?:paper|work|submission) (?:does|shows|proposes|claims|contributes)\b/,
      /\bpaper in (?:one|a|two|three) (?:sentence|line|word)s?\b/,
      /\bsummar(?:y|i[sz]e)\W*$/,
      /\b(?:brief )?(?:summary|overview)\b(?!.{0,30}\breview)/,
      /\bproblem .{0,30}(?:address|solve|tackle)/,
    ),
  ],
  [
    'overview',
    any(
      words(`gist`),
      /\b(?:summar\w*|overview|tell me|recap|sum up|say|think|opinions?|views?|thoughts?|comments?|feedback|impressions?|sentiment|evaluat\w*)\b.{0,60}\b(?:the |all |these |those |from )?(?:reviews|reviewers?|referees)\b/,
      /\b(?:reviews|reviewers)['’]? ?(?:\w+ )?(?:think|say|opinions?|thoughts?|comments?|feedback|views?|saying|find|feel|consider)\b/,
      /what (?:do|did) (?:the )?reviewers\b/,
      /\bmain points of the reviews/,
      /\byou think (?:of|about) (?:the|this|it)\b(?: paper| submission| work)?\W*$/,
      /\bmake of (?:it|this|that|them|these|(?:the|these|this) (?:paper|submission|work|reviews?))\b/,
      /\b(?:overall )?impression\b/,
      /\b(?:assess|evaluate|assessing|evaluating) (?:the|this|its) (?:paper|quality)/,
      /\bbottom line\b/,
      /\bhow (?:is|was) (?:the|this) paper received/,
      /\b(?:each|every)(?: of the)? (?:reviews?|reviewers?|referees?|one)\b/,
      /\bper (?:reviews?|reviewers?|referee)\b/,
      /\b(?:one|a|two|three) (?:\w+ )?(?:lines?|sentences?|words?|bullets?|points?|things?) (?:each|for each|from each|apiece)\b/,
      /\b(?:points?|arguments?|message|take) (?:of|from|by|for) each\b/,
    ),
  ],
  [
    'strengths',
    any(
      words(`strengths? pros merits? positives? advantages?
      (?:liked|prais(?:e|es|ed|ing)|appreciated?|enjoy(?:s|ed)?) upsides?`),
      /\bstrong(?:est)? (?:points?|suits?|sides?|aspects?|arguments? for)\b/,
      /\bspeaks? (?:for|in favou?r)\b/,
      /\b(?:did|do|does|who|R\d+|reviewers?) (?:\w+ )?loved?\b/,
      /\bin (?:its|the paper['’]s) favou?r\b/,
      /\b(?:do|does|did) (?!not\b)(?:\w+ ){1,4}like\b(?! to\b)/,
      /\b(?:who|reviewers?|R\d+|anyone) likes?\b(?! to\b)/,
      /\bbenefits? of (?:the|this) paper/,
      /\breasons? (?:to|for) accept/,
      /\bcase for\b(?! reject)/,
      /\barguments? for (?!reject)/,
      /\bgood (?:points?|things?|about)\b/,
    ),
  ],
  [
    'weaknesses',
    any(
      words(`weak(?:ness(?:es)?|est)? cons limitations? critici[sz]* complain* bother* dislik* unhappy
      doubt(?:s|ed|ful)? missing`),
      /\bweak (?:points?|sides?|aspects?)\b/,
      /\bspeaks? against\b/,
      /\b(?:main |major |biggest |any |serious |critical )?(?:concerns?|criticisms?|complaints?|objections?|object(?:s|ed|ing)? to|worr(?:y|ies|ied)|issues?|problems?|flaw(?:s|ed)?|wrong with|shortcomings?|drawbacks?|downsides?|negatives?|disadvantages?|deficienc\w*|red flags?)\b/,
      /\b(?:do|does|did)(?:n['’]t| not) (?:\w+ ){0,3}like\b/,
      /(?:\bnot|n['’]t|\bfail\w* to|\bunable to) (?:understand|follow|get|see why)\b/,
      /\b(?:is|are|was|were|got) (?:\w+ )?(?:confused|puzzled|lost)\b/,
      /\b(?:say|says|said|has|have|had|holds?) (?:\w+ )?against\b/,
      /\breasons? (?:to|for) reject/,
      /\bcase against\b/,
      /\bhat(?:es?|ed)\b/,
      /\barguments? against\b/,
    ),
  ],
  [
    'agreement',
    any(
      words(`(?:dis)?agree(?:s|d|ment|ments)? consensus conflict* contradict* diverg* divided split
      unanimous*`),
      /\bcontroversial/,
      /\bparts? ways\b/,
      /\b(?:weakness|strength|concern|point|critici|issue|objection|praise)\w*\b.{0,20}\b(?:shared|(?:in|have) common|raised by (?:both|all|several|many|more than one))\b/,
      /\b(?:shared|common) (?:\w+ )?(?:weakness|strength|concern|point|critici|issue|objection|praise)/,
      /\bat odds\b/,
      /\b(?:differ(?:s|ed|ences?)?|differing|discrepanc\w*)\b.{0,40}\b(?:reviews?|reviewers?|referees|opinions?|views?|among|between (?:them|R\d|the (?:\w+ )?(?:reviews?|opinions?|scores|ratings)))/,
      /\bhow do the (?:reviews|reviewers) (?:differ|compare)/,
      /\b(?:compare|contrast|juxtapose) (?:the )?(?:reviews|reviewers?|opinions|R\d)/,
      /\bR\d+['’]?s? (?:compared|as opposed|in contrast|relative) (?:to|with)/,
      /\bR\d+ (?:or|against) R\d+\W*$/,
      /\bside by side\b/,
      /\bcompar\w+ (?:to|with|against) (?:R\d|the (?:rest|others))/,
      /\bR\d+\b.{0,30}\b(?:lov|lik|prais|enjoy)\w*\b.{0,30}\bR\d+\b.{0,30}\b(?:hat|dislik|critici|attack|complain)\w*/,
      /\bR\d+\b.{0,30}\b(?:hat|dislik|critici|attack|complain)\w*\b.{0,30}\bR\d+\b.{0,30}\b(?:lov|lik|prais|enjoy)\w*/,
      /\b(?:explain|cause|reason|behind|why)\w*\b.{0,25}\b(?:gap|spread|disparity|discrepanc\w+|range)\b/,
      /\b(?:scores?|ratings?)\b.{0,15}\b(?:gap|spread|disparity|(?:so )?far apart)\b/,
      /\b(?:difference|compar\w+)\b.{0,20}\bbetween (?:R\d|reviewer)/,
      /\bR\d+ (?:vs\.?|versus|against) (?:R\d|(?:the |all )?(?:rest\b|others\b))/,
      /\bhow (?:do|does|did) .{0,40}\bdiffer\b(?! from (?:the )?(?:previous|prior|existing|other|standard|earlier|related))/,
      /\bhow (?:do|does|did) (?:R\d+|the (?:two|reviews?)|reviewers?|they)\b.{0,40}\bcompare\b/,
      /\b(?:reviewers?|R\d+|they) (?:\w+ )?differ\b(?! from (?:the )?(?:previous|prior|existing|other|standard|earlier|related))/,
      /\bcommon (?:concerns?|themes?|points?|ground|weakness\w*|strengths?)/,
      /\b(?:do|did|does) (?:the |any )?(?:others?|other reviewers?|rest)\b/,
      /\bshare(?:d|s)? (?:the |this |that |by )?(?:concern|view|opinion|criticism)/,
      /\bmixed (?:reviews|opinions)/,
      /\bin common\b/,
      /\bR\d+ (?:both |all )?share\W*$/,
      /\boverlap\w*\b.{0,25}\b(?:between|reviews|reviewers|concerns)\b/,
      /\bon the same page\b/,
      /\bboth reviewers\b/,
      /\b(?:shared|raised|made|mentioned|named) by (?:more than one|at least two|several|both|all|two|three|most)\b/,
      /\bopinions? .{0,15}\b(?:vary|differ)/,
      /\b(?:see|view|judge|think|rate|read)\b.{0,25}\bdifferently\b/,
      /\b(?:in)?(?:consistent|compatible) with (?:R\d|each other|one another)/,
      /\b(?:clash|tension)\w*\b.{0,20}\b(?:between|reviews?|reviewers)/,
    ),
  ],
  [
    'raise',
    any(
      words(`suggestions?`),
      /\bwhat\b.{0,40}\bwants?\b(?! to (?:accept|reject))/,
      /\bask(?:s|ed)? the authors? (?:to|for)\b/,
      /\bquestions (?:to|for) the authors?\b/,
      /\bquestions (?:of|from|by) (?:R\d+|reviewers?|the (?:\w+ )?reviewers?)\b/,
      /\bquestions? (?:\w+ ){0,3}(?:reviewers?|they|he|she|R\d+)(?: \d)? (?:ask|have|had|has|raise|pose)\w*/,
      /\b(?:reviewers?|R\d+|he|she|they)(?: \d)? (?:had|has|have|raised|asked|posed|asks|raises|poses) (?:\w+ ){0,3}questions?\b/,
      /\b(?:reviewers?(?: \d)?['’]s?|R\d+['’]s|open) questions\b/,
      /\b(?:rais|increas|improv|upgrad|chang|lift|bump|boost)\w*\b.{0,40}\b(?:scores?|ratings?|minds?|decisions?|lean|assessment)\b/,
      /\bwhat (?:would|could|might|will) (?:it take|convince|change|turn|make|sway|persuade|raise)/,
      /\b(?:suggest\w*|recommend\w*|areas?|advice|requests?)\b.{0,30}\b(?:for )?improve\w*/,
      /\bhow (?:can|could|should|might) (?:the )?(?:authors?|paper|it|they)\b.{0,30}\b(?:improve\w*|be improved|strengthen\w*|address\w*|fix\w*)/,
      /\b(?:should|must|need to) (?:the )?authors? (?:do|change|fix|add|improve|revise)/,
      /\bauthors? (?:should|need to|must|could) (?:do|change|fix|add|improve|address|revise)/,
      /\bwhat (?:changes|revisions|improvements)/,
      /\bwhat (?:would|does|do|did|will|might) .{1,30}\b(?:need|take|require|expect)\b/,
      /\b(?:make|keep) .{1,15}\b(?:happy|satisfied|content)\b/,
      /\b(?:conditions?|requested changes|(?:what|which) (?:did|do|does) .{0,30}\b(?:suggest|request|ask for))\b/,
      /\breviewers?['’]? (?:suggest\w*|request\w*|ask(?:ed|s)? for)/,
    ),
  ],
  [
    'scores',
    any(
      /\b(?:scores?|scored|ratings?|rated|rates|(?:reviewers?|they|reviews|he|she) rate|confidences?|confident|average|mean rating|threshold)\b/,
      /\b(?:reviewers|all|everyone|who|anyone)\b.{0,20}\b(?:in favou?r|for accept\w+|against accept\w+)\W*$/,
      /\b(?:soundness|excitement) (?:score|value)s?\b/,
    ),
  ],
  [
    'count',
    any(
      /\bhow (?:often|frequently)\b/,
      /\b(?:who|(?:which|what)(?: of the)? (?:reviewers?|reviews|ones)|any reviewers?|reviewers? (?:who|that)) (?:else )?(?:also )?(?:mentions?|mentioned|brings? up|brought up|talks? about|speaks? of|refers? to|points? (?:out|to)|notes|noted|raises?|raised)\b/,
      /\bhow many (?:of (?:the|them|these|those)\b|(?:\w+ )?(?:reviewers?|reviews?|referees?|people|ppl|persons?)\b|(?:do|did|would|are|were|have|had|mention\w*|say|said|think|thought|find|found|complain\w*|prais\w*|criticis\w*|criticiz\w*|raise\w*|ask\w*|agree\w*|like\w*|want\w*|note\w*|bring|brought|rate\w*|gave|give|vote\w*|recommend\w*|reject\w*|accept\w*|favou?r\w*)\b)/,
      /\b(?:what|which) (?:share|percentage|fraction|proportion|part|number) of\b/,
      /\bnumber of (?:reviewers?|reviews?|people)\b/,
    ),
  ],
  [
    'recommendation',
    any(
      words(`recommend(?:ation|ations|ed|ing)? verdict`),
      /\byou (?:\w+ )?agree\b.{0,30}\b(?:paper|submission|work|it)\b (?:is|should|deserves|merits)\b/,
      /\bis (?:it|this|the paper) (?:a )?(?:really )?(?:good|great|excellent|strong|weak|bad|poor)\b(?: paper| one)?\W*$/,
      /\b(?:should|would|do|could|can) (?:you|i|we|it|this|the paper|this paper|the submission)\b.{0,60}\b(?:accept\w*|reject\w*)/,
      /\baccept(?:ed|ance)?,? or (?:to )?reject\w*/,
      /(?<!\b(?:arguments?|reasons?|case|points?) (?:for|to|against) )\b(?:acceptance|accept|accepted|rejected|rejection|publication|publishable)\b(?! rates?\b)/,
      /(?<!in )\b(?:your|final|overall|best|right|appropriate) (?:\w+ )?(?:assessment|verdict|opinion|evaluation|decision|view|thoughts?|take)\b/,
      /\b(?:rate|rating) (?:would|do|should) you/,
      /\bhow (?:would|do|should) (?:you|i) (?:rate|score|judge|assess|evaluate)/,
      /\bwhat (?:should|shall|would you suggest) (?:i|we)\b.{0,20}\b(?:do|decide)/,
      /\b(?:which way|lean(?:s|ing)?)\b/,
      /\bmake (?:a|my|the) (?:final )?decision/,
      /^\W*(?:(?:and|the|your|final|overall) )*decision\W*$/,
      /\bwhat you(?:['’]d| would) (?:do|decide|recommend)\b/,
      /\b(?:is|are) (?:it|this|(?:the|this) (?:paper|submission|work)) ready\b|\bready for publication/,
      /\b(?:would|should|do|shall) (?:you|i|we) (?:\w+ )?(?:take|publish|vote for) (?:it|(?:this|the)(?: paper| one| submission)?)\W*$/,
    ),
  ],
];
