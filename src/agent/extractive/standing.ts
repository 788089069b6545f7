/** Questions that ask for a verdict on a reviewer: whether one is fair, right, or to be trusted. */

const either = (words: string): string => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;

const WHO = '(?:R\\d+|reviewers?|reviews?|referees?|he|she)';
/** What of a reviewer can be called fair or wrong. */
const THEIRS = either(
  `review assessment evaluation tone score rating verdict judge?ment criticisms? criticisms? concerns? points? objections? complaints?
  arguments? position view opinion requests? claims? feedback`,
);
const IS = either(
  `is are was were isn['’]t aren['’]t wasn['’]t weren['’]t be being seems? sounds? looks? appears? feels?`,
);
const VERDICT = either(
  `fair unfair(?:ly)? biased? prejudiced hostile harsh(?:ly)? strict lenient generous rude aggressive dismissive nitpick\\w* picky lazy careless sloppy
  superficial shallow thorough detailed informative constructive helpful useful reliable unreliable trustworthy credible competent
  incompetent reasonable unreasonable objective unprofessional justified unjustified warranted legitimate legit valid right wrong
  mistaken confused outliers? off_base
  (?:too|overly|excessively|unduly)_(?:positive|negative|critical|enthusiastic|optimistic|pessimistic|nice|soft|tough|hard|kind|easy|low|high)`,
);
/** Words that may stand between: none of them opens a statement about the paper. */
const GAP =
  "(?:(?!(?:that|whether|if|find|finds|found|say|says|said|think|thinks|call|calls|called|sure|convinced|happy|satisfied)\\b)[\\w'’-]+,? ){0,";
const OWN = `(?: (?:${THEIRS}))?(?:['’]s? ${GAP}2}${THEIRS}(?: (?:of|about|on|regarding|with) (?:[\\w-]+ ){1,4}?(?=${IS}|${VERDICT}|too|really))?)?`;

const CUES = [
  // 'Is R2 being unfair?', 'any reviewer biased?', 'are R2's concerns about the data valid?'
  `\\b(?:${IS}|any|some)\\b (?:the )?(?:reviews? (?:of|by|from) )?${WHO}${OWN} ${GAP}3}${VERDICT}\\b`,
  `\\bare they (?:\\w+ )?(?:being|too|overly|biased|unfair|harsh)\\b`,
  // 'Reviewer 1 - fair?'
  `^\\W*(?:and )?${WHO}${OWN}\\W{1,4}(?:too |overly )?${VERDICT}\\W*$`,
  // 'R3 seems too harsh to me', 'R2's review sounds biased'
  `\\b${WHO}${OWN} (?:\\w+ )?${IS} (?:not )?${GAP}3}${VERDICT}\\b`,
  // 'Who is right?', 'which reviewer wrote the most useful review?'
  `\\b(?:which|whose|who)\\b (?:reviewers? |reviews? |ones? |of them )?(?:\\w+ ){0,3}(?:${IS}|wrote|gave)\\b (?:the )?(?:(?:more|most|least|best|really|being|a|an) )*${VERDICT}\\b`,
  // 'Does R1 or R2 make the stronger case?'
  `\\b(?:makes?|made|has|have|gives?|gave) (?:the |a )?(?:stronger|better|strongest|best|(?:more|most) (?:convincing|credible|solid)) (?:case|arguments?|points?)\\b`,
  // 'Should I discount R3?', 'can R2 be trusted?', 'whom should I believe?'
  `\\b(?:should|can|could|must|do|would|may|shall|to) (?:i|we)?\\W*(?:\\w+ )?(?:trust|believe|discount|ignore|disregard|down-?weight|dismiss|weigh|rely on|side with|listen to|take(?! for\\b))\\b.{0,12}\\b(?:R\\d+|reviewers?|reviews?)\\b(?!['’]s? (?:confidences?|ratings?|scores?|comments?|concerns?|feedback|suggestions?)|['’](?: |$))`,
  `\\b(?:R\\d+|reviewers?|reviews?)\\b.{0,25}\\bbe (?:trusted|believed|ignored|discounted|disregarded|dismissed|down-?weighted|taken seriously)\\b`,
  `\\bwho(?:m|se)? (?:\\w+ ){0,2}(?:should|can|could|do|would|must|to) (?:i |we )?(?:\\w+ )?(?:trust|believe|listen|follow|side|rely|weight?|discount|ignore)\\b`,
  // 'Should R1's review count less?'
  `\\b(?:R\\d+|reviewers?|reviews?)\\b.{0,25}\\b(?:count|weigh|matter)s? (?:less|more|as much)\\b`,
  // 'Did R2 even read the paper?'
  `\\b${WHO} (?:(?:did|has|does)(?:n['’]t| not) |never |really |even |actually |fully |just )*(?:(?:mis)?underst(?:and|ood)|(?:mis)?read|grasp(?:ed)?|get|got|miss(?:ed)?) (?:the|this) (?:paper|work|submission|point|method|idea)\\b`,
  // 'How much weight should R3 get?', 'how reliable is R2?'
  `\\bhow (?:much|seriously|far|good|bad|fair|reliable|credible|trustworthy|harsh|useful|helpful)\\b.{0,40}\\b(?:weight|trust|seriously|rely|credence|is|are|was)\\b.{0,12}\\b(?:R\\d+|reviewer|review)\\b`,
  `\\b(?:bias(?:ed)?|unfair\\w*|conflict of interest)\\b.{0,20}\\b(?:reviewers?|reviews?)\\b`,
  // 'What would you ask R3 in the discussion?'
  `\\b(?:ask|tell|challenge|push) (?:R\\d+)\\b.{0,20}\\bin (?:the|a|our) discussion\\b`,
];
const STANDING = new RegExp(CUES.join('|'), 'i');

const OF_VERDICT = new RegExp(`\\b${VERDICT}\\b`, 'gi');
/** What is left to search for: the question without the words that judge a person. */
export const withoutVerdict = (text: string): string => text.replace(OF_VERDICT, ' ');

/** Reviewers are written as labels in `text`. */
export const asksStanding = (text: string): boolean => STANDING.test(text);
