/**
 * English wishes to a model, built of families: who is spoken to, which text of the reader's is asked for and how it
 * should read, what is set aside, and which part is to be played. Authors and reviewers are asked for things, too: so
 * each pattern needs a machine, a text that only the reader of reviews writes, or praise and silence on demand.
 */
import {
  GLOWING,
  gap,
  MACHINE,
  ORDERS,
  order,
  type Phrase,
  phrase,
  strictOrder,
  TOP,
} from './english-parts.ts';

/** Machines, also by what they do. */
const READER = `(?:${MACHINE}|(?:\\w+ )?(?:assistant|summari[sz]er|chat ?bot|bot|meta-?reviewing tool)s?|(?:automated|automatic|ai|machine|llm)[ -](?:meta-?)?(?:reviewer|reader|summari[sz]er|system|agent|tool|software|colleague|editor|chair)s?|artificial intelligence|language models?|(?:the )?software|machine)`;
const READING =
  '(?:read(?:s|ing)?|see(?:s|ing)?|process(?:es|ing)?|pars(?:es|ing)|handl(?:es|ing)|summari[sz](?:es|ing)|condens(?:es|ing)|digest(?:s|ing)?|review(?:s|ing)?|evaluat(?:es|ing)|analy[sz](?:es|ing)|encounter(?:s|ing)?|compil(?:es|ing)|judg(?:es|ing))';
const HERE =
  '(?:this|these|the (?:discussion|thread|comments?|reviews?|text|page|message)(?: (?:above|below|here))?)';
const MUST =
  '(?:must|should|shall|has to|have to|needs? to|ought to|is to|are to|(?:is|are) (?:required|obliged|instructed|asked|expected) to|had better)';

/** Texts that a reader of the reviews writes; the first ones no author does. */
const META =
  '(?:meta[- ]?reviews?|(?:final |overall )?recommendation|verdict|(?:summary|overview|digest|synthesis) of (?:these|the) reviews|answers? to the (?:area )?chair)';
const TEXT = `(?:${META}|summary|summaries|overview|write-?up|answers?|reply|replies|output|synthesis|digest|assessment|judge?ment)`;
const YOURS = `your (?:final |own |overall |written |short )?${TEXT}(?: (?:to|for) (?:the )?(?:area )?(?:chairs?|user))?`;

const PRAISING = `(?:${GLOWING}|ground-?breaking|transformative|state of the art|endorse(?:ment|s)?|prais(?:e|es|ing)|laudatory|convinced|admiring|warm(?:ly)?|brilliant|flawless|perfect|generous|strongly positive|ready for publication|${TOP})`;
const TONE =
  '(?:highlight|stress|emphasi[sz]e|underline|play down|downplay|understate|minimi[sz]e|omit|skip|leave out|drop|describe|present|portray|depict|call|praise|rate|score|rank|weigh|focus (?:only |solely )?on|state|say|conclude|recommend|ignore|avoid|favou?r|laud|commend|paint|frame)';
const SILENT =
  "(?:(?:do not|don['’]t|never|not|avoid) (?:ever )?(?:to )?(?:mention|bring up|bringing up|mentioning|discuss|refer to|list|include|contain|quote|criticis\\w+|criticiz\\w+|raise|touch on|speak of|talk about)|omit|skip|leave out|leave|suppress|play down|downplay|hide|conceal|contain no|mention no|overlook|gloss over|praise)";
const PAPER =
  '(?:this|the|our|all|these) (?:paper|submission|manuscript|work|article|contribution|study|result)s?';

const ADDRESSED: Phrase[] = [
  phrase(
    'instruction',
    `\\b(?:(?:my |most )?(?:dear|esteemed|honou?red|respected|beloved)(?:est)?|hello|hi|hey|greetings|good (?:day|morning|afternoon|evening)|ok(?:ay)?|attention)[,:]?\\s(?:all |any |the |our |my |you )?${READER}(?: (?:reading|processing|summari[sz]ing) (?:this|these))?\\s?[,:!–—]`,
  ),
  strictOrder(
    'instruction',
    `(?:to|for|note (?:to|for)|message (?:to|for))`,
    ` (?:the|any|every|all|whatever|whichever|our|an?) (?:\\w+ )?${READER}(?: (?:agent|tool|system)s?)?(?:${gap(30)}\\b(?:that |which |who )?${READING} ${HERE}${gap(30)}[:,]|\\s?:)`,
  ),
  strictOrder(
    'instruction',
    `(?:chatgpt|gpt(?:-?\\d\\w*)?|claude|gemini|copilot|llms?|ai|a\\.i\\.|assistant|bot|chatbot|summari[sz]er|model)`,
    `(?:(?:,? or |,? and |, )(?:chatgpt|gpt|claude|gemini|copilot|llama|llm|assistant|others?|(?:whichever|whatever|any other|another)(?: \\w+){1,4}))*\\s?[,:]\\s?(?:please|kindly|you (?:must|should|are)|listen|hear|now|do not|never|(?:${TONE}|accept|upgrade|side|back|support|adopt|give|write|report|treat|summari[sz]e|answer|reply|tell|note that)\\b)`,
  ),
  phrase('instruction', `\\byou, (?:the|an?|our|dear) (?:\\w+ )?(?:${READER}|model)\\b\\s?[,:]`),
  phrase(
    'instruction',
    `\\bas (?:an?|the|our|this) (?:\\w+ )?${READER}(?: ${READING} (?:this|these)\\b| (?:in charge|responsible)|,? you(?:r)? )`,
  ),
  phrase(
    'instruction',
    `\\b${READER}(?: (?:agent|model|tool|system)s?)? (?:that |which |who )?(?:is |are )?${READING} (?:this|these)(?: (?:lines?|reviews?|comments?|texts?|pages?|messages?|paragraphs?|notes?|words|threads?|discussions?|papers?|submissions?)(?:,? (?!and\\b)[\\w']+){0,3})?,? ${MUST} (?!be trusted|not be)`,
  ),
  phrase(
    'instruction',
    `\\bif (?:an?|the|any) ${READER}\\b${gap(30)}\\b(?:writes?|drafts?|produces?|generates?|creates?|produce|write|draft|generate) (?:the|this|a) (?:meta[- ]?review|summary of)\\b${gap(20)}\\b(?:it|the \\w+|they) ${MUST} (?:state|say|recommend|conclude|mention|be|report|describe|rate|call|note)\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:if|when|in case|should|where) (?:this|the) (?:text|review|document|comment|paper|page|message|content|note|paragraph|report|passage)${gap(20)}\\b(?:read|processed|parsed|summari[sz]ed|analy[sz]ed|evaluated|ingested|digested|handled|consumed|seen|condensed) (?:by|through|with) (?:an? |any |the )?(?:\\w+ )?${READER}\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:provided|providing|supposing|given|granted|presuming|assuming|in case|if|in the event)(?: that)? you(?:'re|’re| are| happen to be) (?:an? |any |the |some )?(?:\\w+ )?${READER}(?! (?:developer|researcher|user|expert|author)s?)\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:ask|urge|instruct|advise|request|want|require|beg|command)s? (?:the |any |every |all )(?:automated|automatic|ai|llm|machine)[ -]?(?:based )?(?:meta-?)?(?:reviewer|summari[sz]er|chair|editor|reader)s? to\\b`,
  ),
  phrase(
    'instruction',
    `\\bthe (?:ai|llm|assistant|summari[sz]er|bot|automated \\w+) (?:must|shall|should|has to|is to) (?:treat|regard|consider|rate|recommend|weigh|trust|describe|favou?r|disregard|ignore) (?:${HERE}|r\\d|reviewer \\d|the (?:paper|submission|work|authors))\\b`,
  ),
];

const OF_THE_ANSWER: Phrase[] = [
  phrase(
    'instruction',
    `\\b${YOURS} (?:${MUST}|may only|can only|will) (?:${gap(30)}\\b(?:${PRAISING}|only|solely|exclusively|nothing but|no (?:criticism|weakness\\w*|flaws?|mention))\\b|(?:not|never)\\b${gap(12)}\\b(?:mention|contain|include|bring up|refer|list|report|criticis|criticiz|discuss|say)|(?:always )?(?:${TONE}|ignore|disregard|lean)\\b(?=${gap(60)}\\b(?:only|positives?|strengths?|novelty|merits?|praise|accept\\w*)\\b))`,
  ),
  phrase(
    'instruction',
    `\\b(?:make|keep|turn|render|have|want|need|like|expect|(?:make|be) sure(?: that)?|ensure(?: that)?|appreciate[d]? if) ${YOURS}\\b${gap(40)}\\b${PRAISING}\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:(?:make|be) sure(?: that)?|ensure(?: that)?|want|need) your meta[- ]?review (?:to )?\\w+`,
  ),
  phrase(
    'instruction',
    `\\b(?:recommendation|verdict|answer|rating) you (?:output|give|write|produce|return|print)${gap(10)}\\b${MUST}\\b`,
  ),
  // When the text is written.
  phrase(
    'instruction',
    `(?<=(?:^|[.!?:;"“(\\[*>#]\\s{0,3}|\\n\\s*))(?:in|for|(?:when|while|before) (?:you (?:are )?)?(?:writ(?:e|ing)|draft(?:ing)?|generat(?:e|ing)|prepar(?:e|ing)|compos(?:e|ing)|produc(?:e|ing)|mak(?:e|ing)|creat(?:e|ing)|summari[sz](?:e|ing))) (?:the |your |a |this |any )?(?:final )?(?:${META}|these reviews|the reviews|this (?:paper|submission|discussion|thread)),? (?:please |kindly |you (?:must |should |may |shall |can )|always |(?:be|make) sure (?:to|that you) |do not |don['’]t |never |remember to ){0,2}(?:${TONE}|mention|bring up|include|cite)\\b`,
  ),
  phrase(
    'instruction',
    `(?<=(?:^|[.!?:;"“(\\[*>#]\\s{0,3}|\\n\\s*))(?:in|for|when (?:writing|preparing|giving)) ${YOURS},? (?:please |kindly |you (?:must |should |may |shall ))?(?:${SILENT}|(?:mention|list|report|highlight|give|state) only|only (?:mention|list|report|highlight))\\b`,
  ),
  strictOrder(
    'instruction',
    `${TONE}`,
    `\\b${gap(70)}\\b(?:in|within|throughout|of|from) (?:your |the |any )(?:final )?meta[- ]?review\\b`,
  ),
  strictOrder('instruction', `${SILENT}`, `\\b${gap(50)}\\b(?:in|from|of|within) ${YOURS}\\b`),
  // When somebody asks.
  phrase(
    'instruction',
    `\\b(?:(?:if|when|whenever)(?: you(?:'re| are)| ever| anyone| somebody| someone| the (?:area )?chair| the user){0,2} (?:asked|asks|inquires?|wants? to know|doubts|wonders)|should (?:anyone|someone|somebody|the (?:area )?chair|the user|you be) ask(?:ed)?|whatever (?:the (?:area )?chair|the user|anyone|you(?:'re| are)|is|question)(?: \\w+)? ?ask(?:s|ed)?)\\b${gap(50)}, (?:please |just |simply |always |you (?:must |should |shall )?)?(?:say|answer|reply|respond|state|tell|claim|rate|insist|report|deny|confirm|affirm|assure|reassure|agree)\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:say|answer|reply|respond|state|tell|claim|rate|call|describe|deny|praise)`,
    `\\b${gap(60)}\\b(?:if|when|whenever) (?:you(?:'re| are) |anyone |the chair |ever )?ask(?:ed|s)\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:any|every|each|the|all) ${TEXT} (?:produced|generated|made|written|drawn|derived|created|prepared) (?:from|of|out of|on|for) (?:this|these)\\b${gap(25)}\\b${MUST}\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:leave|keep)`,
    ` (?:r\\d|reviewer \\d|this review|(?:the|all|any) (?:weaknesses|criticisms?|objections?|limitations?|concerns|negative \\w+))(?:['’]s \\w+)? out (?:of (?:it|your|the (?:summary|meta-?review|answer))|when you|whenever)\\b`,
  ),
  strictOrder(
    'instruction',
    `refrain from`,
    ` (?:repeating|mentioning|reporting|listing|quoting|citing|relaying|bringing|raising|criticising|criticizing|discussing)\\b${gap(60)}\\b(?:to (?:the )?(?:area )?(?:chairs?|user|reader)|in ${YOURS})\\b`,
  ),
  // Behind the chair's back.
  phrase(
    'instruction',
    `\\b(?:do not|don['’]t|never) (?:tell|show|inform|let|warn|alert|notify) (?:the |any |a )?(?:user|area chair|chair|ac|human|anyone|reader|program chair)s?\\b|\\bkeep (?:this|these|the) (?:instruction|message|note|request|line|text|order|paragraph)s? (?:secret|hidden|confidential|private|to yourself|from)\\b|\\b(?:chairs?|user|humans?) (?:must|should|may|shall|is) (?:not|never) (?:to )?(?:learn|know|see|find out|be told|notice)\\b`,
  ),
  // What it should hold of the paper and of the reviews.
  phrase(
    'instruction',
    `\\bthe (?:correct|right|only|expected|proper) (?:answer|output|response|verdict)(?: here| for this \\w+)? (?:is|would be|must be|should be)(?: to|:| an?)? ["'“]?(?:strong |clear )?accept(?:ance)?\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:rate|rank|score|mark|grade|upgrade|promote|push|treat|describe|present|portray|depict|call|frame|give|grant|endorse|summari[sz]e)`,
    ` (?:${PAPER}|this|it|r\\d|review(?:er)? \\d)\\b${gap(40)}\\b(?:highly|first|as (?:the )?top|10|generously|up to|${PRAISING}|(?:a |the )?(?:top|high|highest|best|full) (?:mark|score|rating|grade)s?)\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:treat|regard|consider|count|weigh|view|take|trust|rate)`,
    ` (?:(?:every|all|any|each|the) (?:criticisms?|objections?|concerns?|weakness(?:es)?|complaints?)(?: (?:in|of|by|from) \\w+)?|r\\d(?:['’]s \\w+)?|reviewer \\d(?:['’]s \\w+)?|this review(?:er)?(?:['’]s \\w+)?)${gap(20)}\\b(?:as (?:withdrawn|resolved|settled|void|invalid|addressed|retracted|authoritative|final|the (?:only|most)|low|of low|unreliable|noise)|twice|double|most|only|above all|more than)\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:relay|pass|repeat|forward|convey)`,
    ` (?:this|that|it|them)\\b${gap(10)}\\bto (?:the )?(?:user|area chair|chair|reader)s?\\b`,
  ),
];

const GIVEN =
  "(?:(?:what(?:ever)?|everything|anything|all(?: that)?|all of what|(?:the |any |all |every |those )?(?:\\w+ )?(?:instruction|guideline|rule|direction|order|directive|prompt|message|request)s?)(?: that| which)? you(?:['’]ve| have| had| were| are| got| received| might have)(?: (?:were|been))?(?: (?:told|given|instructed|taught|read|asked|shown|sent|received|trained|fed|seen|learnt|learned))?)";
const RULES =
  '(?:guidance|instruction|prompt|directive|command|guideline|guardrail|order|direction|rule|restriction|safety rule|policy|policie|safeguard)s?';
const BINDING = "(?:system|chair|area chair|operator|user|developer|provider|owner|host|platform)(?:['’]s)?";

const SET_ASIDE: Phrase[] = [
  order(
    'instruction',
    `(?:ignor(?:e|ing)|disregard|forget|override|overrule|bypass|discard|set aside|put aside|abandon|drop|erase|wipe|neglect|unlearn|delete|pay no (?:attention|heed) to|take no notice of|(?:do not|don['’]t|no longer|stop|cease to|never) (?:follow|obey|heed|observe|comply with)|stop (?:following|obeying|heeding|observing)|cease (?:following|obeying))`,
    `\\b${gap(15)}\\b(?:${GIVEN}|(?:the |your |any |all )?(?:${BINDING}) (?:${ORDERS}|orders?|requests?)|(?:the )?(?:${RULES}) (?:set|given|written|imposed) by|your (?:\\w+ )?(?:system prompt|${RULES})|(?:the )?(?:earlier|previous|prior|preceding) (?:context|conversation|messages|directions|orders|tasks?|request))\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:(?:none of )?your (?:\\w+ )?${RULES}|(?:the )?${RULES} (?:that )?you (?:received|were given|got|have|had|follow)(?: \\w+)?|(?:the |all )?safety (?:rules|guidelines|policies))${gap(15)}\\b(?:no longer|(?:are|is) gone|(?:do not|don['’]t|cease to) (?:apply|hold|count|matter)|count|(?:are|were|is|have been|has been) (?:now |hereby )?(?:void|obsolete|suspended|cancell?ed|invalid|revoked|lifted|gone|superseded|replaced|a mistake|mistaken|wrong|outdated|withdrawn|disabled|overridden))\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:everything|all(?: text)?|anything|whatever) (?:written |said |that (?:is|stands) )?(?:above|before|preceding)(?: this (?:line|point|message|sentence|paragraph)| here)? (?:is|was|has become) (?:now )?(?:obsolete|void|invalid|to be (?:ignored|disregarded)|(?:only )?a test|fiction|irrelevant|outdated|cancell?ed)\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:(?:begin|start|end|activate|execute|initiate) (?:system|policy|safety|admin\\w*|developer|instruction|prompt) override\\b|(?:system|policy|safety|admin\\w*|developer|instruction|prompt) override(?=\\s?[:!\\]]))|(?<=(?:^|[.!?]\\s|\\n\\s*))override:`,
  ),
  order(
    'instruction',
    `(?:obey|comply with|follow only|only follow|act only on|listen only to|act on)`,
    ` (?:only )?(?:the (?:following|directions|orders|instructions)|these|this (?:reviewer|review|text|message|note)|my|what follows)\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:new|next|updated|real) (?:task|objective|goal|assignment|mission|role|job)\\s?[:–—]\\s?(?:please |you )?(?:${TONE}|compose|write|output|print|answer|reply|accept|summari[sz]e|give|report|act|ignore)\\b`,
  ),
  phrase(
    'instruction',
    `\\byour (?:only|sole|new|real|true) (?:goal|task|job|purpose|objective|role|mission|duty)(?: (?:now|here|from now on))? (?:is|will be|becomes)\\b`,
  ),
];

const ROLE =
  '(?:an? |the |one of the |our )?(?:\\w+ ){0,2}(?:reviewer|author|editor|chair|fan|advocate|model|assistant|expert|defender|supporter|admirer|lawyer|salesman|agent|bot|referee|friend)s?';

const PLAYED: Phrase[] = [
  order(
    'instruction',
    `(?:imagine|suppose|assume|simulate|envision|pretend|picture|behave|speak|write|answer|respond|reply)`,
    ` (?:(?:that )?(?:you are|you['’]re|you were|yourself (?:to be|as|being))|as (?:if|though) you (?:are|were)) ${ROLE}\\b`,
  ),
  order(
    'instruction',
    `(?:become|be|act (?:as|like)|answer (?:as|like)|behave like|speak for)`,
    ` (?:the |an? )?(?:authors?['’]s?|their|our|paper['’]s|reviewer|fan|admirer|editor|chair|advocate)\\s?(?:\\w+ )?(?:spokes\\w+|advocate|ally|lawyer|defender|friend|supporter|voice|who|that|with)\\b`,
  ),
  phrase(
    'instruction',
    `\\byou (?:will|shall|must|now|are to) (?:now )?(?:act|behave|speak|answer) (?:as|like) ${ROLE}\\b`,
  ),
  strictOrder(
    'instruction',
    `(?:treat|regard|consider|take|view|read)`,
    ` (?:the (?:text|reviews?|material|instructions?|lines)|everything|anything|all|whatever is)(?: written)? (?:above|before (?:this|here)|below)\\b${gap(15)}\\bas\\b`,
  ),
  order(
    'instruction',
    `put`,
    ` your (?:earlier|previous|prior|original|old|other) (?:\\w+ )?(?:aside|away|out of)\\b`,
  ),
  order(
    'instruction',
    `(?:play|take on|adopt|assume|take over|slip into)`,
    ` (?:the |a |an )?(?:role|part|persona|character|identity|voice) of\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:you (?:now |will )?(?:play|take on|adopt|assume) the (?:role|part|persona|character)|let(?: us|['’]s)(?: \\w+)? role-?play|we role-?play)\\b`,
  ),
  phrase(
    'instruction',
    `\\byou are\\b${gap(40)}\\b(?:without|with no|free (?:of|from)|not bound by)(?: any| all)? (?:restrictions?|rules|limits|guardrails|filters|constraints)\\b`,
  ),
  strictOrder('instruction', `(?:instruct|convince|persuade|remind|tell)`, ` yourself (?:to|that)\\b`),
];

export const WISHES: Phrase[] = [...ADDRESSED, ...OF_THE_ANSWER, ...SET_ASIDE, ...PLAYED];
