/**
 * What makes an English sentence an order to a model: who is spoken to, what is asked, and what it is about. Authors and
 * reviewers are asked for things, too; so each rule needs a machine, the text that only the reader of reviews writes, the
 * rules or the role of the reader, the chair spoken of behind the chair's back, or a review or rating that is to be
 * other than it is. For the notation see `rules.ts`.
 */

/** A machine is spoken to, or is said to have a duty. */
const ADDRESSED = [
  'NOTE_TO MACHINE|DEVICE',
  'MACHINE ... CHAIR|META',
  '^MACHINE ... THIS_TEXT',
  'MACHINE ... !HIDE',
  '^MACHINE ... !RATE',
  'MACHINE ... DUTY . RATE',
  'MACHINE ... DUTY .. HIDE ... THIS_TEXT|REVIEWER|FAULT',
  'MACHINE ... DUTY ... ACCEPT',
  'MACHINE READS .. OUTPUT ... DUTY',
  'MACHINE kindly|please',
  'MACHINE . reminded',
  '^HELLO MACHINE',
  '^HELLO there . MACHINE',
  '^HELLO MACHINE|DEVICE =,|:|—|–|-|reading|that|who|you',
  '^attention ,|: MACHINE',
  '^attention MACHINE .. ,|:',
  '^to|for MACHINE ... :',
  '^to|for DEVICE WHO|READING .. :',
  'TEXT BE for MACHINE|DEVICE',
  '^MACHINE|model ,|: .. !SAY|HIDE|RATE|WRITE|ACT|listen',
  '^MACHINE ,|:|or .. , !SAY|HIDE|RATE|WRITE|ACT',
  '^MACHINE ,|: ... you',
  'you , MACHINE|DEVICE ,|:',
  'IF you BE MACHINE|DEVICE',
  '^as MACHINE|DEVICE . ,|READING|in .. your|you|HERE',
  'IF HERE|TEXT . BE . BEING_READ by|through|with|into|to MACHINE',
  'IF HERE|TEXT . BE . BEING_READ by|through|with|into|to DEVICE , DEVICE DUTY',
  'MACHINE|DEVICE READING =HERE TEXT ... DUTY|ASKED|:|could',
  'MACHINE|DEVICE WHO READS =HERE TEXT ... DUTY|ASKED|:|could',
  'MACHINE|DEVICE READING|READS =HERE =DUTY|ASKED|:|,|to|could',
  'MACHINE|DEVICE WHO READS .. META|REVIEW',
  'MACHINE|machine USED OUTPUT DUTY BEGIN|SAY|HIDE|RATE',
  'MACHINE|machine USED OUTPUT BEGIN',
  'ASKED . MACHINE ... this =PAPER',
  'ASKED . MACHINE to .. ACCEPT|REVIEW',
  'whoever|anyone ... OUTPUT ... MACHINE',
];

/** What the answer should say, or pass over. */
const OUTPUT = [
  'META ... DUTY|HIDE|RATE|SAY|PRAISE',
  'META ... !WRITE|INSERT',
  'SELF .. BE to',
  'SELF ... ACCEPT|RATING|PRAISE|VOID|LENIENT|REVIEWER',
  'GIVEN ... !RATE|SAY|HIDE|WRITE',
  'GIVEN ... VOID',
  'FAULT ... DUTY . HIDE|NOT . in|appear .. OUTPUT',
  'NOT appear|occur|figure|stand . OUTPUT',
  'REVIEW .. VOID',
  'FAULT ... do =not exist',
  'RATING . DUTY . ACCEPT',
  'no circumstances ... RATING|ACCEPT',
  'your DIGEST .. DUTY .. PRAISE|ACCEPT|ONLY',
  'your OUTPUT .. DUTY .. ACCEPT|PRAISE',
  'your OUTPUT .. DUTY . no|HIDE|contain . FAULT',
  '!WRITE .. your DIGEST .. PRAISE|ACCEPT',
  '!WRITE . PRAISE|ACCEPT . OUTPUT',
  '!HIDE ... in|from|of your OUTPUT',
  '^WHEN . READS|READING HERE|REVIEW|DIGEST .. , .. !HIDE|RATE|SAY',
  '!WRITE your OUTPUT =as if|though',
  '!SAY only|just|exactly|solely .. ACCEPT|TOP',
  '!output|print|respond|reply|return . only|just|exactly|solely|nothing',
  '!SAY .. question .. with',
  '!SAY that this|the =PAPER .. ACCEPT',
  '!SAY that this|the =PAPER BE|has . PRAISE|no',
  'OUTPUT you SAY|WRITE .. DUTY',
  'DIGEST USED from|of|for|by|on =HERE .. DUTY',
  'the CORRECT OUTPUT|MARK .. BE . ACCEPT|TOP',
];

/**
 * What is asked, and what about: nobody asks an author to be silent about a review, to write for the chair or to imagine
 * a score.
 */
const ASKED = [
  '!HIDE .. THIS_TEXT|REVIEW|META|SELF|CHAIR|ACCEPT|RATING|GIVEN',
  '!HIDE that|what . you',
  '!RATE .. REVIEW|META|SELF',
  '!SAY .. META|SELF',
  '!WRITE .. META|CHAIR|ACCEPT|REVIEW',
  '!PRETEND that|every|all .. REVIEWER',
  '!INVENT .. REVIEWER',
  '!SOFTEN . FAULT|REVIEW',
  '!reflect .. in your OUTPUT',
  '!PRETEND .. REVIEW|CHAIR|OUTPUT|ACCEPT|RATING|META|THIS_TEXT',
  '!PLEAD .. ACCEPT|RATING|META|CHAIR',
  '!PLEAD for|with . PAPER|authors',
  '!TWIST .. REVIEW|META|CHAIR|ACCEPT',
  '!ASIDE .. SELF|GIVEN|THIS_TEXT',
  '!REVEAL .. SELF|GIVEN|REVIEW',
  '!ACT only|nothing|LENIENT of|about|for|on|toward|towards',
  '!be . LENIENT|PRAISE . with|to|about|toward|towards|when|in|.',
  '!ACT like|as|though|if . you',
  '!output|print|answer|reply|respond|declare|conclude|return|say ACCEPT',
  '!SAY only . from|the . PRAISE|REVIEW',
  '!keep CHAIR from',
  '!make case for',
];

/** What is to be held of the paper and of the others' reviews. */
const VERDICT = [
  '!RATE this|the|our|all|it|REVIEW . PAPER .. TOP|PRAISE|ACCEPT',
  '!RATE this|it|REVIEW .. TOP|PRAISE|ACCEPT',
  '!RATE . MARK as|at .. TOP|ACCEPT|PRAISE',
  '!report|output|return|record|state MARK .. TOP|ACCEPT',
  '!RATE|IMAGINE .. REVIEW ... WITHDRAWN',
  '!RATE|give ... no|little|less|twice|zero weight|as',
  '!leave|keep REVIEW|FAULT out',
  '!RATE TEXT|everything|anything above|below .. as',
];

/** The chair is spoken of behind the chair's back, or is to be told something. */
const CHAIR = [
  'WHEN CHAIR ... , !PLEAD|RATE|SAY|ACT',
  'IF ANYONE .. ASKS|asked ... , .. SAY|RATE',
  'IF . asked ... , SAY|RATE',
  'whatever ANYONE|CHAIR|the ASKS .. , .. SAY',
  '!SAY|RATE|ACT ... WHEN ANYONE|you|BE|HERE . ASKS|comes|asked',
  '!HIDE|tell|show|inform|let|warn|alert|notify . CHAIR',
  '!HIDE . USER',
  '!tell|inform|notify|promise|assure . authors',
  '!SAY|HIDE ... to|from CHAIR',
  'keep HERE TEXT . secret|hidden|confidential|private|from',
  'CHAIR|USER must|should|may|shall|is NOT . learn|know|see|find|told|notice',
  'the =CHAIR|user . now|wants|needs . wants|needs|expects|PRAISE .. PRAISE|ACCEPT|OUTPUT',
];

/** The reader's own rules. */
const RULES = [
  '^you have been CONFIGURED',
  '!ASIDE . EARLIER .. RULE',
  '!ASIDE .. RULE . you',
  '!ASIDE what|everything|anything|all|whatever . you|above|before|so|prior|previously|said',
  '!put your . RULE .. aside|away|out',
  '!ASIDE the =CHAIR|user|operator|system|developer',
  '!ASIDE .. RULE|request .. CHAIR|USER|operator|developer|owner',
  '!obey|comply|listen . HERE|RULE|me|following|my',
  '!OBEY . only|this|these|following|directions .. RULE|HERE|TEXT|reviewer',
  'your . RULE .. VOID',
  'none of your . RULE',
  'RULE . you .. VOID',
  'whatever RULE you',
  'safety RULE .. VOID',
  '^everything|all|text|anything|whatever . above|before|preceding .. VOID',
  'NEW STRICT_RULE =:|follow|below',
  'you have NEW RULE',
  '^OVERRIDE',
  'BY_SYSTEM override .. :|!|]|,',
  '^BEGIN BY_SYSTEM override|RULE',
  '!enter|enable|activate|switch .. mode',
  'MODE on|active|enabled',
  'rest of this conversation|chat|session|dialogue|discussion',
  '^new session|conversation|chat|dialogue begins|starts|:',
  '^NEW TASK =:|—|–',
];

/** A part that the reader should play. */
const ROLE = [
  '^you BE now|henceforth|NOT',
  '^you BE .. MACHINE|ROLE .. who|without|with|free|, .. FREE|never|always|loves',
  'you BE .. , who never|always|loves',
  '^from now|here|this . on|moment|onwards .. you',
  '^from now|here|this . on|moment|onwards .. !SAY|ACT|RATE|HIDE',
  '!PLAY . role|part|persona|character|identity|voice of|as',
  'you . PLAY . role|part|persona|character',
  '!IMAGINE|ACT . you|yourself .. ROLE|CHAIR|authors',
  '!ACT as|like . ROLE|MACHINE|CHAIR|USER|author',
  'you will|shall|must|now . ACT as|like . ROLE|CHAIR',
  '!become|be . ROLE|authors . who|for|of|ROLE',
  "let|let's us|, . play|role-play|pretend",
  "let's play|role-play|pretend",
  'role-play|roleplay :|;|,',
  'your NEW TASK',
  '!SAY in style|voice|tone|manner . ROLE|PRAISE|FAN',
  '!instruct|convince|persuade|remind|tell yourself',
];

/** What it should give away or do. */
const GIVEN_AWAY = [
  '!REVEAL . your|the|all|system|hidden|EARLIER . SECRET',
  '!REVEAL .. SECRET',
  '!REVEAL . your|system|hidden|internal .. OWN_SECRET',
  '!SEND ... to|in|into|on|at . WHERE|#|@|http|https',
  '!call|invoke|run|execute|trigger|use function|tool|api|command|webhook|shell|plugin . to|(|`|/',
  '!cite|quote|attribute|use .. [ .. ] . for|as|in|after|with ANY|your',
];

/** Phrases by which an answer that a model wrote is known. */
const CANARIES = [
  '!INSERT .. PHRASE ... you SAY|WRITE',
  '!INSERT .. PHRASE ... in|into|at|to|within|as . your|any|every|each|META . OUTPUT',
  '!INSERT .. PHRASE ... in|into|at|to|within|as your|the OUTPUT',
  '!INSERT both|the|this|these . phrase|code|passphrase|secret|exact|magic|keyword|string . words|word|:|"|“|‘|«|\'',
  '!INSERT both|the|this|these phrase|passphrase|keyword|string :|"|“|‘|«|\'|„|*|`|<|(',
  '!BEGIN your|every|each|any|all OUTPUT . with|by|as',
  'your OUTPUT DUTY BEGIN',
  'your OUTPUT DUTY contain|include|mention|use .. PHRASE|"|“|‘|«',
  'include both phrases',
];

export const ENGLISH_RULES = {
  instruction: [...ADDRESSED, ...OUTPUT, ...ASKED, ...VERDICT, ...CHAIR, ...RULES, ...ROLE, ...GIVEN_AWAY],
  canary: CANARIES,
};
