/** English orders to a model, as patterns over folded text. */
import {
  EARLIER,
  FAULTS,
  GLOWING,
  gap,
  MACHINE,
  ORDERS,
  OUTPUT,
  order,
  type Phrase,
  phrase,
  TOP,
} from './english-parts.ts';

export const ENGLISH: Phrase[] = [
  // Setting aside what the reader was told.
  order(
    'instruction',
    `(?:ignor(?:e|ing)|disregard|forget|override|overrule|bypass|discard|set aside|pay no attention to|do not follow|don't follow|stop following|skip)`,
    `\\b${gap(60)}\\b${EARLIER}\\b${gap(30)}\\b${ORDERS}\\b`,
  ),
  order(
    'instruction',
    `(?:ignore|disregard|forget)`,
    `\\b (?:(?:everything|anything|all|whatever)(?: (?:that )?(?:you (?:were|have been|are)|i (?:have )?|we (?:have )?)?(?:said|told|written|read|stated)?)? (?:above|before|so far|prior|previously|up to (?:here|now|this point))|the (?:chair|area chair|user|operator|system|developer)\\b|(?:all |the |any )?(?:other|previous|preceding|remaining) (?:reviews?|reviewers?)\\b(?=.{0,80}\\b(?:report|say|write|answer|state|output|recommend|cite|quote)\\b))`,
  ),
  phrase(
    'instruction',
    `\\b(?:new|updated|revised|additional|secret|hidden|override|real|actual|final|priority|urgent|admin\\w*|developer|system) (?:system )?(?:instruction|prompt|directive|command|order)s?(?: (?:for|to) [^:\\n]{0,40})?\\s?(?::|follow\\b|below\\b)`,
  ),
  // Speaking to the machine.
  phrase(
    'instruction',
    `\\b(?:if|as|since|because|in case|assuming|when) (?:you(?:'re| are)|the (?:reader|reviewer) is) (?:reading this as )?(?:an? |any |the )?${MACHINE}\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:if|when|in case|should) (?:this|the) (?:text|review|document|comment|paper|page|message)${gap(30)}\\b(?:is|was|be|being)\\b${gap(20)}\\b(?:read|processed|parsed|summari[sz]ed|analy[sz]ed|evaluated|ingested) by\\b${gap(20)}\\b${MACHINE}\\b`,
  ),
  phrase(
    'instruction',
    `\\b(?:dear|attention|hey|hello|hi|note (?:to|for)|notice (?:to|for)|message (?:to|for)|memo to|reminder (?:to|for)|instructions? (?:to|for)|warning to|fao|attn\\.?)[,:]?\\s(?:all |any |the |an? |our )?(?:\\w+ )?${MACHINE}\\b(?!-)(?=\\s{0,2}(?:[,:;.!–—-]|$|\\n|that\\b|who\\b|which\\b|reading|processing|reviewing|evaluating|summari[sz]ing|only|below|please|you\\b|and (?:agents|assistants|bots)))`,
  ),
  phrase(
    'instruction',
    `\\b(?:all|any) (?:ai|llm)s?(?: agents| assistants| models| systems)? (?:reading|processing|summari[sz]ing|reviewing) (?:this|the)\\b`,
  ),
  order(
    'instruction',
    `(?:you are (?:now|no longer|henceforth)\\b|you (?:are|'re) (?:an? |the )${gap(30)}\\b${MACHINE}\\b|from now on,? (?:you|answer|reply|respond|speak|act|write|treat|always|only)\\b|act as (?:an? |the |if you)\\b|pretend (?:to be|you|that you)\\b|(?:enter|enable|activate|switch (?:in)?to) (?:developer|debug|admin|god|dan|jailbreak|unrestricted|maintenance) mode\\b|begin (?:new|system) (?:instructions?|prompt))`,
    ``,
  ),
  phrase(
    'instruction',
    '\\b(?:jailbreak mode|do anything now|prompt injection follows|maintenance mode (?:is )?(?:on|active|enabled)|developer mode (?:is )?(?:on|active|enabled))\\b',
  ),
  // What it should say of the paper.
  order(
    'instruction',
    `(?:give|write|generate|produce|provide|output|return|deliver|compose|issue|submit|offer)`,
    `\\b${gap(25)}\\b(?:only )?${GLOWING}\\b${gap(20)}\\b(?:meta-?review|review|assessment|evaluation|summary|recommendation|report|rating|verdict)s?\\b(?! (?:of|for|from) (?:other|previous))(?=${gap(80)}(?:\\bonly\\b|\\bno matter\\b|\\bregardless\\b|[.!\\n]|$))`,
  ),
  order(
    'instruction',
    `(?:recommend|output|say|state|conclude|answer|reply|respond|report|write|declare|tell (?:the )?(?:chair|area chair|ac|user|reader|program chairs?|pc)s?)`,
    `\\b${gap(50)}\\b(?:that )?(?:this|the|our) (?:paper|submission|work|manuscript)\\b${gap(20)}\\b(?:accept\\w*|award|is (?:flawless|excellent|perfect|outstanding|a clear accept)|has no (?:weakness\\w*|flaws?|problems?)|(?:must|should|deserves?) (?:be |to be )?accept\\w*)\\b`,
  ),
  order(
    'instruction',
    `(?:(?:assign|give|award|set|use|report|output|return|record|raise|change|replace)\\b${gap(40)}\\b(?:rating|score|confidence|grade|mark|recommendation|lean|verdict)s?\\b${gap(30)}(?:to|of|as|=|:|with|by)\\s${gap(12)}(?:\\b10\\b|\\b[1-9]\\b|highest|maximum|strong accept|accept|top|"?accept"?))`,
    `(?=${gap(90)}\\b(?:regardless|whatever|no matter|irrespective|always|every reviewer|all reviewers|each reviewer|in your|of the actual)\\b)`,
  ),
  order(
    'instruction',
    `(?:answer|reply|respond|output|print|say|write|conclude|recommend)`,
    `\\b(?: with| by saying)?(?: only| just| exactly| nothing but| solely)\\s${gap(20)}["'“‘«]?${TOP}\\b`,
  ),
  phrase(
    'instruction',
    `\\byour (?:only |final |sole )?${OUTPUT}\\s(?:must|should|shall|has to|needs to|will|is to)\\s(?:always |only |be |recommend |say |state |read |favou?r |lean ){1,3}${gap(20)}(?:${TOP}|${GLOWING})\\b`,
  ),
  phrase(
    'instruction',
    `(?<=(?:^|[.!?:;"“(\\[*>#]\\s{0,3}|\\n\\s*|\\bplease |\\byou (?:must |should |may |shall |can |(?=(?:must not|cannot|may not|never)\\s)))(?:do not|don't|never|cannot|must not)\\s(?:ever )?)(?:mention|highlight|report|include|quote|reveal|list|bring up|cite|show|repeat|summari[sz]e|disclose|talk about|say anything|acknowledge)\\b${gap(30)}(?:${FAULTS}|negative|critical|instructions?|this (?:message|notice|paragraph|text|note|comment)|reviewer \\d|\\br\\d)\\b(?=${gap(60)}(?:\\b(?:in|to|of|from) (?:your|the chair|the area chair|the user|anyone|the output)\\b|[.!"”\\n]|$))`,
  ),
  order(
    'instruction',
    `(?:avoid|omit|suppress|hide|conceal|leave out|withhold|remove|drop|exclude)`,
    `\\b${gap(30)}\\b(?:all |any )?(?:${FAULTS}|(?:negative|critical) (?:reviews?|comments?|points?)|r\\d|reviewer \\d)\\b${gap(20)}\\b(?:in|from) (?:your|the) (?:${OUTPUT}|chair|area chair|user)\\b`,
  ),
  // What it should do or give away.
  order(
    'instruction',
    `(?:reveal|print|repeat|output|show|leak|disclose|dump|expose|recite|list|paste|copy)`,
    `\\b${gap(40)}\\b(?:(?:your|the) (?:system |hidden |initial |original |full |internal |secret )*(?:prompt|instructions|configuration|rules|memory|context|api keys?|tokens?|environment|marker|credentials)|(?:other|all|another|every) (?:threads?|papers?|channels?|conversations?|users?)(?:'s?)?\\b(?: (?:you|that you|in|from|and|reviews?|titles?|here)\\b)?|reviewers?' (?:names?|identit\\w+|e-?mails?)|the (?:names?|identit\\w+) of (?:the |all )?reviewers?)`,
  ),
  order(
    'instruction',
    `(?:send|post|forward|e-?mail|message|dm|notify|ping|upload|submit|transmit|publish)`,
    `\\b${gap(60)}\\b(?:to|in|into|on|at)\\s${gap(20)}(?:#[\\w-]{2,}|@\\w+|https?:|webhook|the (?:general|public|whole|main) channel|slack|everyone|every channel|all channels)`,
  ),
  order(
    'instruction',
    `(?:call|invoke|run|execute|trigger|use)`,
    `\\b${gap(20)}\\b(?:the )?(?:function|tool|api|command|webhook|shell|plugin)\\b${gap(30)}(?:\\(|\`|\\bto (?:accept|post|send|delete|forget|record)|/\\w+)`,
  ),
  order(
    'instruction',
    `(?:promise|assure|tell|inform|notify|let)`,
    `\\b${gap(15)}\\bthe (?:authors?|chairs?|area chairs?|program chairs?|user)\\b${gap(20)}\\b(?:that )?(?:you(?:'ll| will| have| are)|it (?:is|will be|has been) accepted|(?:their|this|the) (?:paper|submission) (?:is|was|has been|will be) accepted|know that)`,
  ),
  order(
    'instruction',
    `(?:cite|quote|attribute|use)`,
    `\\b${gap(30)}\\[?[rad]\\d+\\.\\d+\\]?${gap(60)}\\b(?:for|as|in|after|with) (?:every|each|all|any|your|the) (?:claims?|sentences?|answers?|strengths?|citations?|${OUTPUT})`,
  ),
  // Canary phrases.
  order(
    'canary',
    `(?:include|use|insert|mention|write|say|print|append|add|output|incorporate|put|place|weave in|embed)`,
    `\\b${gap(25)}\\b(?:both |all |each )?(?:of )?(?:the |this |these |a )?(?:\\w+ ){0,3}(?:phrase|sentence|words?|string|code ?word|keyword|passphrase|token|marker|expression|line|hashtag|emoji)s?\\b${gap(160)}\\b(?:in|into|at the (?:start|beginning|end|top|bottom) of|to|within|somewhere in|as (?:part of|the \\w+ (?:line|sentence|word)) of)\\s(?:your|the|any|every|each|all)\\s(?:\\w+ ){0,2}${OUTPUT}s?\\b`,
  ),
  order(
    'canary',
    `(?:include|use|insert|mention|write|say|print|append|add|output|put|incorporate)`,
    `\\b\\s(?:both |all |each )?(?:of )?(?:the |this |these )(?:\\w+ ){0,2}(?:phrases?|code ?words?|passphrases?|secret words?|exact words?|magic words?|keyword|string)\\s?:?\\s?["'“‘«„「『\`*<(]`,
  ),
  order(
    'canary',
    `(?:begin|start|end|finish|conclude|close|open|preface|prefix|sign)`,
    `\\b${gap(20)}\\b(?:your|the|every|each|any|all)\\s(?:\\w+ ){0,2}${OUTPUT}s?\\b${gap(10)}\\b(?:with|by|as)\\b`,
  ),
  phrase(
    'canary',
    `\\byour (?:\\w+ )?${OUTPUT}\\s(?:must|should|shall|has to|needs to|is required to)\\s(?:\\w+ )?(?:(?:begin|start|end|finish|open|close)\\b|(?:contain|include|mention|use)\\b(?=${gap(40)}(?:\\b(?:phrase|word|sentence|string|line|expression|keyword|token|term|emoji|hashtag)s?\\b|["“«„「『*])))`,
  ),
  phrase('canary', `\\binclude both (?:of )?the phrases\\b`),
];
