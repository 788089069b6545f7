/** Families of words by which a concern and its answer, or a question and a passage, name one thing differently. */

/** General concepts of reviews; each holds the words for it and for its usual remedy. */
const FAMILIES: [string, RegExp][] = [
  [
    'comparison',
    /\bcompar\w*|\bbaselines?\b|\bcompetitors?\b|\bcompeting\b|\bstate[- ]of[- ]the[- ]art\b|\bsota\b|\balternatives?\b/i,
  ],
  [
    'age',
    /\b(?:19|20)\d\d\b|\brecent\w*|\boutdated\b|\bdated\b|\bold(?:er)?\b|\bnewer\b|\bmodern\b|\blast \w+ years\b/i,
  ],
  [
    'proof',
    /\btheor(?:y|ies|em|ems|etical\w*)\b|\bproofs?\b|\bprov(?:e|es|ed|en)\b|\blemmas?\b|\bpropositions?\b|\bcorollar\w+|\bbounds?\b|\bderivations?\b/i,
  ],
  ['assumption', /\bassum\w+|\b(?:in)?dependen(?:t|ce)\w*|\bi\.i\.d/i],
  [
    'statistics',
    /\bseeds?\b|\berror bars?\b|\bstandard (?:deviation|error)s?\b|\bconfidence intervals?\b|\bstatistical\w*|\bp-values?\b/i,
  ],
  ['hardware', /\b[CGT]PUs?\b|\bhardware\b|\bmachines?\b|\bclusters?\b/i],
  [
    'time',
    /\btraining (?:time|cost)s?\b|\brun-?times?\b|\brunning times?\b|\bwall[- ]clock\b|\b(?:hours?|minutes?|seconds?|milliseconds?|days?)\b|\bhow long\b|\bslow\w*|\bfast(?:er)?\b|\bspeed\w*|\blatency\b|\boverhead\b|\bcosts?\b|\bexpensive\b/i,
  ],
  ['data', /\bdata ?sets?\b|\bbenchmarks?\b|\bcorpora\b|\bcorpus\b/i],
  [
    'scope',
    /\bonly\b|\blimited to\b|\bsmall\b|\btoy\b|\bfew\b|\bsingle\b|\badditional\b|\bextended\b|\blarger\b|\badd(?:ed)? (?:an? |one |two |three )?(?:\w+ )?(?:second|third|fourth|fifth|more|further|another|new)\b|\b(?:a|the) (?:second|third|fourth|fifth|sixth|further)\b|\banother\b/i,
  ],
  [
    'literature',
    /\brelated works?\b|\bcit(?:e|es|ed|ing|ations?)\b|\bliterature\b|\b(?:prior|previous|earlier|existing) (?:work|art|stud|paper)\w*/i,
  ],
  ['novelty', /\bnovel\w*|\boriginal(?:ity)?\b|\bincremental\b/i],
  ['ablation', /\bablat\w*|\bwithout (?:the|this|each)\b|\bremov(?:e|ed|ing)\b/i],
  ['sensitivity', /\bsensitiv\w*|\bsweeps?\b|\bhyper-?parameters?\b|\btun(?:e|ed|ing)\b|\bby hand\b/i],
  ['people', /\buser stud\w+|\bparticipants?\b|\bhuman (?:evaluation|stud\w+)|\bannotators?\b/i],
  [
    'writing',
    /\btypos?\b|\bclarif\w*|\brewrit\w*|\brewrote\b|\bnotations?\b|\bfigures?\b|\bcaptions?\b|\bunclear\b/i,
  ],
  ['code', /\bcode\b|\breproduc\w*|\brepository\b|\bartifacts?\b/i],
  ['ethics', /\bethic\w*|\bsocietal\b|\bconsent\b|\bmisuse\b|\bharm\w*/i],
  [
    'expertise',
    /\bexperts?\b|\bexpertise\b|\bfamiliar\w*|\bnot my (?:area|field)\b|\bgrain of salt\b|\bqualified\b|\bknowledgeable\b|\bknow\w* (?:the|this|their|his|her|enough|much) (?:\w+ )?(?:about|field|area|subject|topic|literature)\b|\bcompetent\b|\bbackground in\b|\beducated guess\b/i,
  ],
];

/** Names of the concepts that a text speaks of. */
export const conceptsIn = (text: string): Set<string> =>
  new Set(FAMILIES.filter(([, words]) => words.test(text)).map(([name]) => name));
