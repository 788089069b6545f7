/**
 * What makes an English sentence an order to a model: who is spoken to, what is asked, and what it is about. Authors and
 * reviewers are asked for things, too; so each rule needs a machine, the text that only the reader of reviews writes, the
 * rules or the role of the reader, the chair spoken of behind the chair's back, or a review or rating that is to be
 * other than it is. For the notation see `rules.ts`.
 */

/** A machine is spoken to, or is said to have a duty. */
const ADDRESSED = [
  '^HELLO MACHINE|DEVICE =,|:|!|.|—|–|-|reading|that|who|you',
  '^attention ,|: MACHINE',
  '^attention MACHINE .. ,|:',
  '^HELLO MACHINE .. :',
  '^HELLO whoever|ANY . MACHINE|USED|READS ... :',
  '^to|for MACHINE .. :',
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
  'when MACHINE READS HERE',
  'MACHINE|DEVICE READING =HERE TEXT ... DUTY|ASKED|:|could',
  'MACHINE|DEVICE WHO READS =HERE TEXT ... DUTY|ASKED|:|could',
  'MACHINE|DEVICE READING|READS =HERE =DUTY|ASKED|:|,|to|could',
  'MACHINE READS =HERE . it|they DUTY',
  'MACHINE|DEVICE WHO READS .. META|REVIEW',
  'MACHINE|machine USED OUTPUT DUTY BEGIN|SAY|HIDE|RATE',
  'ANY MACHINE ... DUTY .. SAY|HIDE|RATE|WRITE .. FAULT|REVIEW|CHAIR|ACCEPT|OUTPUT',
  'MACHINE .. DUTY . SAY|HIDE|RATE|REVEAL ... REVIEW|CHAIR',
  'MACHINE .. DUTY . SAY|HIDE|RATE|REVEAL .. this =PAPER',
  'MACHINE .. DUTY . SAY|RATE ACCEPT',
  'ASKED . MACHINE ... this =PAPER',
  'ASKED . MACHINE to .. ACCEPT|REVIEW',
  'whoever|anyone ... OUTPUT ... MACHINE',
  'if MACHINE .. USED .. META ... DUTY',
];

/** What the answer should say, or pass over. */
const OUTPUT = [
  'your DIGEST .. DUTY .. PRAISE|ACCEPT|ONLY',
  'your DIGEST .. DUTY . HIDE|SAY|RATE|PRAISE',
  'your OUTPUT .. DUTY .. ACCEPT|PRAISE',
  'your OUTPUT .. DUTY . no|HIDE|contain . FAULT',
  '!WRITE .. your DIGEST .. PRAISE|ACCEPT',
  'want|need|like|expect|ensure|appreciate your META',
  '!WRITE . PRAISE|ACCEPT . OUTPUT',
  '!HIDE|RATE ... your|the META',
  '!HIDE ... in|from|of your OUTPUT',
  '^in|for|when your|the|READING META .. !HIDE|RATE|SAY',
  '^in|for your OUTPUT , !HIDE',
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

/** What is to be held of the paper and of the others' reviews. */
const VERDICT = [
  '!RATE this|the|our|all|it|REVIEW . PAPER .. TOP|PRAISE|ACCEPT',
  '!RATE this|it|REVIEW .. TOP|PRAISE|ACCEPT',
  '!RATE . MARK as|at .. TOP|ACCEPT|PRAISE',
  '!report|output|return|record|state MARK .. TOP|ACCEPT',
  '!RATE|WRITE .. MARK .. TOP .. ONLY',
  '!RATE|IMAGINE .. REVIEW ... WITHDRAWN',
  '!RATE ... FAULT .. as WITHDRAWN',
  '!RATE|give ... no|little|less|twice|zero weight|as',
  '!HIDE REVIEW ... !SAY|HIDE|RATE',
  '!leave|keep REVIEW|FAULT out',
  '!pretend that|the .. REVIEW|PAPER',
  '!RATE TEXT|everything|anything above|below .. as',
];

/** The chair is spoken of behind the chair's back, or is to be told something. */
const CHAIR = [
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
  '!HIDE this TEXT',
];

/** The reader's own rules. */
const RULES = [
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
  'NEW STRICT_RULE to|for .. :',
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
  '!IMAGINE|ACT . you|yourself .. ROLE',
  '!IMAGINE . you BE . chair|reviewer|authors',
  '!ACT as|like . ROLE|MACHINE|CHAIR|USER|author',
  '!act as if|though you',
  'you will|shall|must|now . ACT as|like . ROLE|CHAIR',
  '!become|be . ROLE|authors . who|for|of|ROLE',
  "let|let's us|, . play|role-play|pretend",
  "let's play|role-play|pretend",
  'role-play|roleplay :|;|,',
  'your NEW TASK',
  'your TASK|role now|here|from|BE to . SAY|RATE|HIDE|WRITE',
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
  instruction: [...ADDRESSED, ...OUTPUT, ...VERDICT, ...CHAIR, ...RULES, ...ROLE, ...GIVEN_AWAY],
  canary: CANARIES,
};
