/** What a passage says by name: the noun of the review itself, by which an answer may call what it is about. */
import type { Aspect } from './cues.ts';

export interface Topic {
  /** As an answer calls it: 'the baselines'. */
  name: string;
  aspect: Aspect;
  /** A part of an aspect ('the seeds'), not its usual name ('the experiments'). */
  narrow: boolean;
  cue: RegExp;
}

const topic = (name: string, aspect: Aspect, cue: RegExp, narrow = true): Topic => ({
  name,
  aspect,
  narrow,
  cue,
});

/** Nouns that name their subject without doubt. Words that may mean anything ('results', 'clear') are left out. */
const TOPICS: Topic[] = [
  topic(
    'the baselines',
    'experiments',
    /(?<!\b(?:outperform\w*|over|than|against|beats?|surpass\w*|improv\w*|compared (?:to|with)|relative to)\s(?:\w+\s){0,3})\b(?:baselines?|competitors?|competing methods?)\b/i,
  ),
  topic('the ablations', 'experiments', /\bablat\w+/i),
  topic(
    'the datasets',
    'experiments',
    /\bdata ?sets? (?:is|are|used|seem|considered)\b|\b(?:more|other|small|toy|larger?|few|only|additional|several|many|real|different|standard|both|two|three|four|five|six|diverse|synthetic|one|single|simple|common|popular|realistic)[- ](?:[\w-]+ )?(?:data ?sets?|benchmarks?)\b/i,
  ),
  topic(
    'the statistics',
    'experiments',
    /\bseeds\b|\berror bars?\b|\bstandard (?:deviations?|errors?)\b|\bconfidence intervals?\b|\bstatistical\w* signific\w+/i,
  ),
  topic(
    'the experiments',
    'experiments',
    /\bexperiment(?:s|al|ation)?\b|\bempirical(?:ly)?\b|\b(?:the|an?|their|its|thorough|extensive|limited|weak|more|quantitative|qualitative|experimental) evaluations?\b|\bevaluations? (?:is|are|section|protocol|setup)\b/i,
    false,
  ),
  topic(
    'the novelty',
    'novelty',
    /\bnovel(?:ty)?\b|\boriginality\b|\boriginal (?:ideas?|contributions?|approach|insights?|perspective)\b|\b(?:is|are|be|very|quite|highly|not|and|somewhat) original(?=[\s,]*(?:and\b|but\b|[,.;:]|$))|\bincremental\b|\binnovati(?:on|ve|veness)\b|\b(?:no|any) (?:other |earlier |prior |previous |existing )+(?:works?|papers?|methods?|stud(?:y|ies))\b|\b(?:idea|question|approach|method|problem|task|perspective|insight|concept|formulation)s? (?:is|are|seems?) (?:\w+ )?(?:new|fresh)\b|\b(?:(?:is|are|was|were|has|have) (?:not |already |all |long )?(?:been )?(?:studied|proposed|explored|done|known|published|considered)\b.{0,50}\b(?:before|already|earlier|previously)|(?:already|previously) (?:been )?(?:studied|proposed|explored|done|known|published))\b/i,
    false,
  ),
  topic('the proofs', 'theory', /\bproofs?\b/i),
  topic('the assumptions', 'theory', /\bassumptions?\b/i),
  topic(
    'the theory',
    'theory',
    /\btheor(?:y|ies|etical(?:ly)?|ems?)\b|\blemmas?\b|\bpropositions? \d|\bcorollar(?:y|ies)\b/i,
    false,
  ),
  topic('the notation', 'clarity', /\bnotations?\b/i),
  topic('the figures', 'clarity', /\b(?:figures?|captions?) (?:is|are)\b/i),
  topic(
    'the presentation',
    'clarity',
    /\b(?:well|badly|poorly|clearly)[- ]written\b|\bwriting\b|\bpresentation\b|\bclarity\b|\breadab\w+|\bexposition\b|\b(?:easy|hard|difficult|tough|pleasant|enjoyable|pleasure|joy|delight) to (?:read|follow)\b|\btypos?\b|\bgramma(?:r|tical)\b|\bpaper is (?:\w+ )?(?:clear|confusing|unclear)\b/i,
    false,
  ),
  topic(
    'the related work',
    'related work',
    /\brelated works?\b|\b(?:discuss|cit|compar|relat|mention|referenc)\w*\b.{0,40}\b(?:prior|previous|existing|relevant|recent|earlier) (?:work|art|method|approach|literature|paper|stud)\w*|\bmissing (?:references?|citations?)\b|\bliterature review\b/i,
    false,
  ),
  topic(
    'the code',
    'reproducibility',
    /\b(?:the|source|release|released|their|open) code\b|\bcode (?:is|will|was)\b/i,
  ),
  topic(
    'the reproducibility',
    'reproducibility',
    /\breproduc(?:e|ed|ible|ibility|ing)\b|\breplicat(?:e|ion)\b|\bimplementation details?\b/i,
    false,
  ),
  topic('the motivation', 'significance', /\bmotivat(?:ion|ed|es)\b/i),
  topic(
    'the significance',
    'significance',
    /\bsignificance\b(?! test| level)|\bimportan(?:t|ce) (?:\w+ )?(?:problem|topic|question|direction|task|issue|area)\b|\b(?:problem|topic|question) (?:\w+ ){0,3}(?:is|are) (?:\w+ )?(?:important|relevant|timely|significant)\b|\bimpact(?:ful)?\b/i,
    false,
  ),
  topic(
    'the cost',
    'efficiency',
    /\b(?:computational|training|inference|memory|time) (?:cost|overhead|complexity|budget)s?\b|\bcomputational(?:ly)? (?:\w+ )?(?:expensive|efficien\w+|cheap)\b|\brun-?times?\b|\brunning times?\b|\bwall[- ]clock\b|\boverhead\b|\bscalab(?:le|ility)\b/i,
    false,
  ),
  topic('the ethics', 'ethics', /\bethic\w+|\bsocietal\b|\bbroader impacts?\b/i, false),
  topic(
    'the limitations',
    'limitations',
    /\blimitations? (?:of|are|is|section|and)\b|\bfailure (?:cases?|modes?)\b/i,
    false,
  ),
];

/** The topics a text names, in the order in which it names them. */
export const topicsIn = (text: string): Topic[] =>
  TOPICS.map((found) => ({ found, at: text.search(found.cue) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ found }) => found);

/** Words by which a question asks for a part of an aspect. */
const ASKED: [string, RegExp][] = [
  ['the baselines', /\bbaselines?\b|\bcompetitors?\b/i],
  ['the ablations', /\bablat\w+/i],
  ['the datasets', /\bdata ?sets?\b|\bbenchmarks?\b/i],
  [
    'the statistics',
    /\bseeds?\b|\berror bars?\b|\bstandard deviations?\b|\bstatistic\w*|\bsignificance tests?\b/i,
  ],
  ['the proofs', /\bproofs?\b/i],
  ['the assumptions', /\bassumptions?\b/i],
  ['the notation', /\bnotations?\b/i],
  ['the code', /\bcode\b/i],
  ['the motivation', /\bmotivation\b/i],
];

/** The one part of an aspect that a question asks for ('Who complains about baselines?'), or null. */
export function topicAsked(question: string): Topic | null {
  const names = ASKED.filter(([, cue]) => cue.test(question)).map(([name]) => name);
  return names.length === 1 ? (TOPICS.find(({ name }) => name === names[0]) ?? null) : null;
}
