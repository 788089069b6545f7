/** Wording that only an author response can bear out, in the many ways of telling of one. */

const ADVERB = '(?:\\w+ly |also |now |then |since |already |later |still |even )*';
/** What authors do in answer to reviews, whatever the paper says. */
const ANSWERS =
  'repl(?:y|ied|ies)|respond(?:s|ed)?|rebut(?:s|ted)?|counter(?:s|ed)?|promis(?:e|es|ed)|pledg(?:e|es|ed)|agree(?:s|d)?|accept(?:s|ed)?|concede[sd]?|admit(?:s|ted)?|acknowledge[sd]?|grant(?:s|ed)?|confirm(?:s|ed)?|assur(?:e|es|ed)|apologi[sz]e[sd]?|insist(?:s|ed)?|commit(?:s|ted)?|undert(?:ake|akes|ook)|offer(?:s|ed)? to|clarif(?:y|ies|ied)|defend(?:s|ed)?|contest(?:s|ed)?|disput(?:e|es|ed)|declin(?:e|es|ed)|refus(?:e|es|ed)|maintain(?:s|ed)?|hold|contend(?:s|ed)?|deny|den(?:ies|ied)|object(?:s|ed)?|thank(?:s|ed)?';
/** Work that follows reviews. */
const REWORKS =
  '(?:have|has) (?:since|already|now)|will|plan(?:s|ned)? to|intend(?:s|ed)? to|(?:are|were) (?:now |going to |currently |planning to )?(?:re-?running|adding|preparing|extending|revising|going to)|added|re-?ran|re-?run|ran|rewrote|retrained|re-?tested|repeated|included|tried|removed|dropped|corrected|fixed|moved|replaced|renamed|redrew|redid|changed|extended|shortened|rephrased|revised|updated|expanded|reworded|toned down|supplied|uploaded|released|point(?:ed)? to|explained|answer(?:s|ed)?|said|told';
const ACTS = `(?:${ANSWERS}|${REWORKS})`;

const ARTIFACTS = [
  "\\bauthors?(?:['’]s?|s['’])? (?:own )?(?:response|reply|replies|rebuttal|answer|feedback|explanation|clarification|defen[cs]e|promise|revision|follow-up|comments)\\b",
  '\\b(?:in|to|by|for|with|per|from) (?:their|the|its|a|an) (?:\\w+ )?(?:response|rebuttal|camera-ready|(?:final|revised|updated|resubmitted|new) (?:version|draft|manuscript))\\b',
  '\\bin (?:their|the|its|a) (?:\\w+ )?(?:response|reply|rebuttal|revision|camera-ready|follow-up)\\b',
  '\\bin their (?:\\w+ )?(?:feedback|comments?|answers?|replies|responses|discussion)\\b',
  '\\b(?:the|their|a) rebuttal (?!period|phase|stage)\\w+|\\bcamera-ready\\b',
  '\\b(?:in|by way of) (?:reply|response|answer) to\\b|\\b(?:responding|replying) to\\b|\\b(?:answering|rebutting) R\\d',
  '\\b(?:revised|updated|new|newer|final|latest|resubmitted) (?:paper|version|manuscript|draft|text)\\b[^.;]{0,30}\\b(?:now|already|contains?|includes?|reports?|has|adds?|explains?|states?|shows?|removes?|drops?|corrects?)\\b',
  '\\b(?:a|the) follow-up (?:from|by)\\b|\\b(?:during|in) the (?:discussion|response|rebuttal) (?:phase|period|stage)\\b',
];
/** A reviewer's point that something became of. */
const SETTLED =
  '\\b(?:questions?|concerns?|points?|objections?|remarks?|requests?|issues?|worr(?:y|ies)|criticisms?|complaints?|suggestions?|demands?|doubts?)\\b[^.;]{0,60}\\b(?:is|are|was|were|has been|have been|been) (?:\\w+ly |now |since |already |thus |thereby )*(?:settled|resolved|met|addressed|answered|dealt with|taken (?:care of|up|on board|into account)|fixed|cleared up|satisfied|accepted|granted|adopted|incorporated|implemented|allayed|alleviated|dispelled|(?:put|laid) to rest)\\b';
/** What was asked is said to have been done. */
const PROMPTED =
  "\\b(?:following|after|on|at|per|thanks to|prompted by|in line with) R\\d+['’]?s? (?:\\w+ )?(?:suggestion|request|remark|advice|comment|criticism|wish|question|objection|complaint|proposal)\\b|\\b(?:once|after|when|because|since) R\\d+ (?:had )?(?:complained|objected|asked|criticised|criticized|pointed|raised|noted|requested|questioned|mentioned|flagged|brought|wondered|demanded|suggested|called|remarked)|\\bprompted by R\\d+\\b|(?:^|,? )as R\\d+ (?:had )?(?:asked|requested|suggested|wanted|wished|proposed|recommended|demanded)\\b";
const MENDED =
  '(?:added|corrected|removed|rewritten|rerun|re-run|included|moved|spelled out|clarified|expanded|fixed|relabelled|relabeled|renamed|reworded|revised|updated|resolved|settled|addressed|toned down|gone|redrawn|fulfilled|granted|heeded|remedied|rectified|amended|withdrawn)';
/** Only what reviews led to is said so, even without a word of time. */
const REMADE =
  '\\b(?:was|were|has been|have been|got) (?:\\w+ly )?(?:redrawn|rewritten|rerun|re-run|reworded|rephrased|fulfilled|granted|honou?red|heeded|remedied|rectified|amended|reformatted|relabelled|relabeled|renamed|toned down|cleared up|dispelled|withdrawn|accommodated|retrained)\\b|\\b(?:typos?|errors?|mistakes?|bugs?|slips?|labels?|notation|figures?|tables?|captions?)\\b[^.;]{0,40} (?:was|were|has been|have been|is now|are now) (?:\\w+ly )?(?:fixed|corrected|mended|repaired|changed|replaced|updated|removed)\\b';
const NOW = `\\b(?:now|already|since|meanwhile) (?:been )?${MENDED}\\b|\\b(?:paper|version|text|manuscript|appendix|supplement) (?:now|already) \\w+s\\b`;

/** The authors speak: what they say they would do follows. */
export const AUTHORS_SAY = new RegExp(
  `\\b(?:the authors|they) ${ADVERB}(?:${ANSWERS}|told|tell|said|say|answer(?:ed)?|explain(?:ed)?|point(?:ed)? out)\\b`,
  'i',
);

/** The authors promise or plan. */
export const PROMISED =
  /\b(?:authors|they|and|also) (?:\w+ly |also |have |had )*(?:promis(?:e|ed)|pledged?|undertake|undertook|vow(?:ed)?|committed|will|would|plan(?:ned)? to|intend(?:ed)? to|announced|offered)\b/i;

/** Something only a response could tell. */
export const ANSWERED = new RegExp(
  [
    ...ARTIFACTS,
    `\\bthey ${ADVERB}(?:repl(?:y|ied)|respond(?:ed)?|promised?|clarif(?:y|ied)|added|re-?ran|will|plan(?:ned)? to|intend(?:ed)? to|concede[sd]?|apologi[sz]ed?|pledged?)\\b`,
    `\\bauthors?\\b(?!['’])[^.;,]{0,40}?\\b${ADVERB}${ACTS}\\b`,
    `\\bauthors?,[^.;]{0,40}, ${ADVERB}${ACTS}\\b`,
    '\\baccording to the (?:authors|rebuttal|response|reply|revision)\\b|\\bby the authors\\b[^.;]{0,30}\\b(?:who|in)\\b',
  ].join('|'),
  'i',
);
/** Something that became of a reviewer's point: told by a response, or by a reviewer after it. */
export const BECAME = new RegExp([SETTLED, PROMPTED, NOW, REMADE].join('|'), 'i');
/** It is denied, left open or a condition that anything became of it. */
export const LEFT_OPEN =
  /\b(?:not|never|un(?:resolved|addressed|answered|met|clear)|remains?|open|cannot|whether|no|once (?!R\d)|provided that|conditional (?:on|upon)|(?:the|on) condition|as long as)\b|n['’]t\b/i;

/** A reviewer's rating after the rebuttal tells when, not what the authors said. */
const WHEN =
  /\b(?:after|before|since|post|following|despite)(?: (?:reading|seeing|considering))?(?: the| all)?(?: thorough| detailed| helpful)?(?: authors?(?:['’]s?|s['’])?)? (?:rebuttal|author response|responses?|reply|replies|feedback|answers?|discussion)\b(?! \w+(?:ed|s)\b)/gi;
/** Wishes and conditions are the reviewers', not the authors'. */
export const WISHED =
  /\b(?:should|could|would|might|must|needs?|asks?|asked (?:the authors|for|whether|if)|wants?|whether|if|unless|until|requests?|suggests?|recommends?|wonders?|expects?|hopes?|urges?|advises?|encourages?|invites?|assumes?)\b/i;
/** What a reviewer asked, told on the way: `as R2 requested`, `R1's question`. */
const ON_THE_WAY =
  /(?:^|,? )as R\d+ (?:had )?(?:asked|requested|suggested|wanted|wished|proposed|recommended)|\bthat R\d+ (?:had )?(?:asked for|requested|suggested|wanted)|\bR\d+['’]s (?:\w+ )?(?:question|concern|request|remark|suggestion|wish|demand)s?|\bR\d+ (?:had )?(?:asked for|requested|suggested)\b/gi;

/** A sentence without what it tells on the way. */
export const told = (said: string): string => said.replace(WHEN, ' ').replace(ON_THE_WAY, ' ');
