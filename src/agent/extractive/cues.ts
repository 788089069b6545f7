/** What a sentence of a review is about and whether it praises or criticises, read from cue phrases. */

const ASPECTS = [
  'experiments',
  'novelty',
  'theory',
  'clarity',
  'related work',
  'reproducibility',
  'significance',
  'efficiency',
  'ethics',
  'limitations',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Judgement {
  /** −1 (clear criticism) to 1 (clear praise); near 0 when the wording does not tell. */
  polarity: number;
  /** Strongest first; empty when no cue matches. */
  aspects: Aspect[];
  /** Speaks of a fault only to say that there is none. */
  faultless: boolean;
}

/** Cues of each aspect in the wording of reviews. */
const ASPECT_CUES: Record<Aspect, RegExp> = {
  experiments:
    /\b(experiment\w*|empiric\w*|evaluat\w*|baselines?|benchmarks?|datasets?|data sets?|ablations?|results|(?:empirical|experimental|numerical) results?|metrics?|accuracy|hyper-?parameters?|significance test\w*|seeds|error bars|confidence intervals?)\b/gi,
  novelty:
    /\b(novel(ty)?|original(ity)?|incremental|innovati\w*|(not|nothing|is|are|something|anything) new|new (idea|approach|method|perspective|problem|task|insights?)|straightforward (extension|combination|application)|known (results?|techniques?)|(has|have) been (done|proposed|studied)|first (work|paper|to))\b/gi,
  theory:
    /\b(theor\w*|proofs?|prov(e|es|ed|ing|able|ably)|lemmas?|assum\w+|guarantees?|convergence|bounds?|rigor\w*|mathematic\w*|derivations?|corollar\w*|technically (sound|correct)|soundness|unsound)\b/gi,
  clarity:
    /\b(clarity|(?<!\b(?:a|the|any|no) )(un)?clear(ly|er)?(?! (to me )?(how|why|what|whether|if|which|where|when|that))|confus\w+|well[- ]written|well written|poorly written|written|writing|writ(e|ten)[- ]?up|presentation|present(ed|s) (clearly|well)|readab\w*|(hard|easy|difficult|tough|pleasant|enjoyable|pleasure|joy|delight) to (read|follow|understand|parse)|typos?|grammatical|grammar|notations?|exposition|organi[sz](ed|ation)|structured|caption\w*|polish\w*|vague|ambiguous|proofread\w*)\b/gi,
  'related work':
    /\b(related works?|prior (work|art|methods?)|previous (work|methods?|papers?)|existing (work|methods?|approaches|literature)|literature|cit(e|es|ed|ing|ation|ations)|references?|compar(e|es|ed|ing|isons?)|state[- ]of[- ]the[- ]art|sota|et al)\b/gi,
  reproducibility:
    /\b(reproduc\w*|replicat\w*|source code|(the|release|provide|open) code|code (is|will|was)|implementation details?|open[- ]?sourc\w*|hyper-?parameters?|training details|missing details|enough detail\w*|sufficient detail\w*)\b/gi,
  significance:
    /\b(significance|impact(ful)?|importan(t|ce)|relevance|relevant (to|for|problem|topic|question)|practical\w*|applicab\w*|useful(ness)?|community|audience|of interest|interest to|real[- ]world|motivat\w*|broad\w*|timely|niche)\b/gi,
  efficiency:
    /\b(comput(ation|ational|ationally|e) ?(cost|overhead|complexity|expens\w*|budget|time|efficien\w*|resources?)?|costs?|run-?time|running time|wall[- ]clock|scalab\w*|scales? (to|up)|memory|overhead|speed\w*|slow\w*|fast\w*|latency|efficien\w*|expensive)\b/gi,
  ethics:
    /\b(ethic\w*|societal|broader impacts?|harm(s|ful)?|misus\w*|dual[- ]use|discriminat(ion|ory)|consent|negative impacts?|social impact)\b/gi,
  limitations:
    /\b(limitations?|limited to|failure (cases?|modes?)|drawbacks?|does not (apply|generali[sz]e|scale))\b/gi,
};

/** Phrases of praise with their weight. */
const PRAISE: [RegExp, number][] = [
  [
    /\b(well|clearly|nicely|very well|beautifully)[- ](written|motivated|organi[sz]ed|structured|presented|executed|explained|designed|justified)\b/i,
    2,
  ],
  [/\b(easy|pleasant|enjoyable|nice) to (follow|read|understand)\b/i, 2],
  [
    /\b(is|are|seems?|looks?|appears?|quite|very|highly|really|find|found|method|idea|approach|and) (\w+ )?(interesting|novel|sound|elegant|original|impressive|convincing|promising|compelling|solid|thorough|neat|intuitive|rigorous|innovative|timely|insightful|comprehensive|useful|reasonable|strong|valuable|effective|extensive|appealing)\b/i,
    1.5,
  ],
  [
    /\b(an?|the|some|several|many) (\w+ )?(interesting|novel|nice|elegant|original|impressive|promising|compelling|solid|thorough|neat|intuitive|rigorous|innovative|timely|insightful|comprehensive|useful|valuable|good|great|important|extensive|strong|clever|fresh|excellent|principled) \w+/i,
    1,
  ],
  [
    /\b(know of no|(not|n['’]t) aware of (any|an)?other|(not|n['’]t) aware of any|unaware of (any|an)?other|unaware of any|first (paper|work) to)\b/i,
    2.5,
  ],
  [
    /\b(i|we) (really |also |particularly )?(like|liked|appreciate|appreciated|enjoy|enjoyed|commend)\b(?! (?:it )?if\b)/i,
    2,
  ],
  [
    /\b(outperforms?|improves? (over|upon|on)|better than|state[- ]of[- ]the[- ]art (results?|performance)|strong (results?|performance|empirical|experimental)|good (results?|performance|job))\b/i,
    1,
  ],
  [
    /\b(strengths?|pros|advantage|contribution is|first (work|paper) to|significant (contribution|improvement)|important (problem|topic|question|direction)|extensive (experiments?|evaluation)|convincing\w*|impressive|thorough)\b/i,
    0.8,
  ],
  [
    /\b(should be accepted|recommend (\w+ )?accept\w*|vote for accept\w*|good fit|clear accept|deserves)\b/i,
    2,
  ],
  [
    /\b(addresses|demonstrates?|shows?|provides?|validates?) .{0,60}\b(well|clear(ly)?|effective(ness|ly)?|benefits?|superior\w*|advantages?|gains?|improvements?)\b/i,
    0.8,
  ],
];

/** Praise of what does as it is, weaker than other praise. */
const SUFFICES: [RegExp, number] = [
  /\b(?:is|are|seems?|looks?|looked|was|were) (?:\w+ ){0,2}(?:acceptable|adequate|fine|tolerable|sufficient|negligible)\b(?! for (?:a|an)\b)/i,
  1.5,
];

/** Phrases of criticism with their weight. */
const CRITICISM: [RegExp, number][] = [
  [
    /\bnot (\w+ )?(clear|convinc\w+|convinced|novel|new|well|sufficient\w*|enough|very|really|much(?! (?:decrease|loss|drop|degradation|worse|harder|overhead))|explained|defined|discussed|justified|provided|compared|surprising|significant|ready|true|correct|fair|obvious|sure|easy|adequate\w*|evident|shown|supported|appropriate|always|mentioned|addressed|evaluated)\b/i,
    2,
  ],
  [
    /\b(unclear|confus\w+|misleading|vague|unconvinc\w+|unjustified|unfair|insufficient\w*|inadequate\w*|incomplete|unsubstantiated|questionable|unrealistic|unfounded|overclaim\w*|oversold|overstated|trivial|flawed|poor(ly)?|sloppy|problematic|disappoint\w*|marginal|incorrect|wrong|weak(ness|nesses|er)?|incremental|suspicious|inconsistent|outdated|unnecessar\w+|arbitrary(?! (?:number|length|size|order|input|shape|graph|function|dimension|resolution)\w*)|hand-?wavy|cherry[- ]?pick\w*|leak(s|ed|age)|invalid|optimistic|contaminat\w+|unsupported|overfit\w*)\b/i,
    1.6,
  ],
  [
    /\b(lack(s|ed|ing)?|missing|misses|omit(s|ted)|absent|absence of|fails? to|failed to|neglects?|ignores?|overlooks?)\b/i,
    1.6,
  ],
  [/\b(do(es)?|did|is|are|was|were|can|could|has|have)( not|n['’]t)\b/i, 0.8],
  [/\b(biggest|main|major|primary) (question|issue|concern|problem|weakness|drawback)s?\b/i, 1.6],
  [
    /\b(would|do|does|did|can|could)( not|n['’]t) (\w+ )?(agree|believe|think|buy|recommend|follow|understand)\b/i,
    1.2,
  ],
  [
    /\b(hard|difficult|tough|impossible) to (\w+ )?(follow|read|understand|see|tell|judge|assess|parse|say|evaluate|interpret|draw|believe)\b/i,
    1.8,
  ],
  [
    /\b(concern(s|ed)?|worr(y|ied)|unfortunately|drawbacks?|downside|limitations?|limited|issue|shortcomings?|cons|weakness(es)?|flaws?|criticism|doubt\w*|skeptical|sceptical|reservations?)\b/i,
    1.2,
  ],
  [
    /\b(should (have|be|also|at least|include|compare|discuss|provide|clarify|add|report)|need(s|ed)? (to|more)|would (have )?(like|liked|be(en)? (good|nice|better|helpful|useful|great|interesting|beneficial|valuable|important|desirable)|benefit|help|strengthen)|could (have )?(be|been) (improved|better|stronger|more)|must be|(is|are) (still )?(required|needed|necessary)|please|recommend (\w+ )?(adding|including))\b/i,
    0.9,
  ],
  [
    /\b(only|merely|just) (\w+ )?(on|one|two|a|an|few|small|toy|synthetic|compares?|evaluated?|tested|consider\w*|uses?|shows?)\b/i,
    0.8,
  ],
  [
    /\b(too (\w+ )?(small|strong|simple|narrow|weak|long|short|many|few|vague|limited|restrictive|brief|dense|high|low|large|slow|costly|expensive|coarse|broad|old|late)|no (comparison|ablation|discussion|evidence|analysis|experiments?|theoretical|clear|explanation|mention|details?|code|baseline|significant|justification)|there (is|are) no|worse than|very limited|more (experiments?|details?|analysis|baselines?|discussion|explanation|evidence) (is|are|would|should|on|about|to))\b/i,
    1.5,
  ],
  [
    /\b(typos?|grammatical|grammar|reject(ed|ion)?|below the (bar|threshold)|current form|toy (problems?|examples?|datasets?|tasks?))\b/i,
    1.2,
  ],
  [/\b(why|what|how|whether)\b[^?]{0,200}\?/i, 0.6],
  [
    /\b(simple combination|straightforward extension|well[- ]known|already (been|known|proposed|exists?)|similar to (existing|previous|prior))\b/i,
    1,
  ],
];

/** Praise that a negation just before it turns round: 'not novel', 'no interesting', 'hardly convincing'. */
const NEGATED_PRAISE =
  /\b(not|n['’]t|cannot|no|never|hardly|barely|nor|neither|without|lacks?|less|little|far from|insufficiently) (\w+ ){0,3}(interesting|novel|novelty|sound|original|convincing|convinced|clear|clearly|well|easy|significant|thorough|good|strong|useful|surprising|extensive|improve\w*|outperform\w*|compelling|comprehensive)\b/i;

/** The part of a sentence that carries its verdict: after 'but', after the comma of 'While …, …'. */
const CONCESSION =
  /^\s*(although|though|while|even though|even if|despite|whilst|in spite of)\b[^,]*,\s*(.+)$/is;
/** 'The overhead is acceptable, but the paper should say so': accepted, with a wish about the text. */
const ACCEPTED_WITH_WISH =
  /^(.*\b(?:is|are|seems?|looks?|was|were|find|found)\b.{0,40}\b(?:acceptable|adequate|fine|tolerable|sufficient|negligible|modest|reasonable|justified|understandable|correct|convincing|sound|appropriate)\b.{0,40}?)[,;]\s*(?:but|though|although|however|yet)\b,? (?:the (?:paper|authors?|text)|it|they|this) (?:should|could|must|might|needs? to|ought to) (?:\w+ )?(?:say|state|mention|note|discuss|acknowledge|report|explain|make (?:it|this|that) (?:clear|explicit)|be (?:\w+ )?(?:open|clear|upfront|explicit|stated|mentioned|said|discussed|noted))\b/is;
/** 'Theorem 2 is wrong: it assumes X, but Y': the verdict stands before the turn. */
const SAID_FALSE = /\b(?:is|are|was|were) (?:\w+ )?(?:wrong|incorrect|invalid|false|flawed|unsound)\b/i;
/** What a reviewer says of their own reading and knowledge: no judgement of the paper. */
const OWN_READING =
  /\bI (?:did|have|could|can)(?: not|n['’]t) (?:\w+ )?(?:check|verif|read|go|gone|went|follow)\w*\b.{0,30}\b(?:proofs?|maths?|appendi\w+|derivations?|details?|supplement\w*|code|theorems?|lemmas?)\b|\b(?:am|are|['’]m) (?:not|no|hardly) (?:an? |really |very |that )*(?:\w+ )?(?:experts?|expertise|familiar|specialist)\b|\bgrain of salt\b|\boutside (?:of )?my (?:area|field|expertise)|\bnot (?:in )?my (?:area|field)\b|\bmy (?:expertise|knowledge|background) (?:\w+ )?(?:is|in|of)\b/i;
const TURN = /(?:[,;:.]\s*|\s)(but|however|yet|though|although|unfortunately)\b,?\s+(.{12,})$/is;

/** 'The authors discuss the limitations', 'I see no major weakness': names the fault and finds none. */
const NO_FAULT =
  /\b(?:discuss\w*|acknowledg\w*|address\w*|highlight\w*|point\w* out|mention\w*|stat\w*|describ\w*|list\w*|explain\w*|cover\w*|outlin\w*|recogni[sz]\w*|not(?:e|es|ed) (?:the|their|its))\b.{0,40}\blimitations?\b|\blimitations? .{0,40}\b(?:discussed|acknowledged|addressed|mentioned|stated|explained|covered|outlined|recogni[sz]ed)\b|\bdo(?:es)? not (?:\w+ )?(?:weaken|hurt|harm|detract|affect|matter)\b|\b(?:no|not|n['’]t|any|without) (?:\w+ ){0,4}(?:weakness(?:es)?|concerns?|issues?|problems?|flaws?|limitations?|complaints?|objections?|reservations?)\b/i;
const DENIED =
  /\bno (?:discussion of (?:\w+ ){0,2})?limitations?\b|\b(?:not|n['’]t|never|fails? to|should|without|could|would|please|barely|hardly) (?:\w+ ){0,3}(?:discuss|acknowledg|address|highlight|point|mention|stat|describ|list|explain|cover|outlin|recogni|note)/i;
const REQUEST =
  /\b(?:(?<!\b(?:one|which|that|it|we|they|you) )should|please(?! (?:note|see|find))|need(?:s|ed)? to|must|would (?:be|have been) (?:\w+ )?(?:good|nice|better|helpful|useful|great|interesting|beneficial)|would (?:like|love) to (?:see|know|understand|hear)|would (?:be|have been) (?:beneficial|valuable|desirable|worth\w*)|would (?:benefit|strengthen)|could (?:be|have been) (?:improved|better|strengthened)|(?:authors?|paper|one|you) could|i (?:suggest|recommend|encourage|urge)|appreciate (?:it )?if|suggestion|(?:can|could) (?:the authors?|you)|ask the authors|well advised to|more (?:\w+ ){0,3}(?:details?|experiments?|results?|analys[ei]s|explanations?|discussions?|evidence|comparisons?|baselines?|datasets?) (?:(?:can|could|should|would|must) (?:\w+ )?be|(?:can|could|would) (?:\w+ )?(?:help|make|clarify|improve))|(?:useful|helpful|important|interesting|good|nice|better) to (?:compare|see|know|have|add|include|discuss|report|show|understand|provide|clarify|test)|experiments? would (?:compare|be|show|test|include)|needs? (?:also )?(?:the|more|a|an)\b.{0,40}\bto (?:demonstrate|show|support))\b/i;

/** Four words or more in quotation marks are the paper's, not the reviewer's. */
const QUOTED = /[“"](?:[^\s”"]+\s+){3,}[^”"]*[”"]/g;
const ACCEPTING = /\baccept\w*/i;

/** True when a sentence speaks of what is not there, however fair the words for it. */
export const asksFor = (text: string): boolean =>
  isRequest(text) && !ACCEPTING.test(text) && !isAccepted(text);

/** True for praise that only wishes for a word about it. */
export const isAccepted = (text: string): boolean => ACCEPTED_WITH_WISH.test(text);

/** True when a reviewer speaks of what they read or know, not of the paper. */
export const isOwnReading = (text: string): boolean => OWN_READING.test(text);

/** True when a sentence asks the authors to do something. */
export const isRequest = (text: string): boolean => REQUEST.test(text) && !GRAIN_OF_SALT.test(text);
const GRAIN_OF_SALT = /\bgrain of salt\b/i;

/** Judges one sentence by its cue phrases alone. */
export function judgeByCues(text: string): Judgement {
  const faultless = NO_FAULT.test(text) && !DENIED.test(text);
  const worded = faultless ? 0 : polarityOf(verdictPart(text.replace(QUOTED, '')));
  // What is asked for is not there: praise words in a request speak of what the paper would be.
  const polarity = asksFor(text) ? Math.min(0, worded) : worded;
  return { polarity, aspects: aspectsOf(text), faultless };
}

/** The part of a sentence that carries its verdict: what it concedes is left out. */
export function verdictPart(text: string): string {
  const accepted = ACCEPTED_WITH_WISH.exec(text)?.[1];
  if (accepted) return accepted;
  const conceded = CONCESSION.exec(text)?.[2];
  if (conceded) return conceded;
  const turn = TURN.exec(text);
  // 'X, although Y' keeps its main clause; 'X, but Y' is about Y.
  if (!turn || turn.index < 12 || SAID_FALSE.test(text.slice(0, turn.index))) return text;
  return /^(though|although)$/i.test(turn[1]!) ? text.slice(0, turn.index) : turn[2]!;
}

function polarityOf(text: string): number {
  const negated = NEGATED_PRAISE.test(text);
  const praise = negated ? 0 : weigh([...PRAISE, SUFFICES], text);
  const criticism = weigh(CRITICISM, text) + (negated ? 1.5 : 0);
  // 1.5: one clear cue gives ±0.5 or so, two agreeing ones about ±0.7.
  return (praise - criticism) / (praise + criticism + 1.5);
}

const weigh = (cues: [RegExp, number][], text: string): number =>
  cues.reduce((sum, [cue, weight]) => (cue.test(text) ? sum + weight : sum), 0);

function aspectsOf(text: string): Aspect[] {
  const counted = ASPECTS.map((aspect) => ({ aspect, hits: text.match(ASPECT_CUES[aspect])?.length ?? 0 }));
  return counted
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ aspect }) => aspect);
}
