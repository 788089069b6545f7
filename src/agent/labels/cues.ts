/**
 * Phrases of reviewers whose words say little one by one: 'hard to follow' is about clarity, 'would be nice to
 * see' is a wish. Each that occurs in a sentence becomes one feature; training decides what it is worth.
 */

const PRAISED =
  '(?:interesting|novel|sound|elegant|original|impressive|convincing|promising|compelling|solid|thorough|neat|intuitive|rigorous|innovative|timely|insightful|useful|reasonable|strong|valuable|effective|extensive|good|great|nice|important|excellent|clever|principled|appealing|meaningful|worthwhile|intriguing|fascinating|comprehensive|well[- ]motivated|well[- ]executed|relevant)';
const BLAMED =
  '(?:weak|limited|unclear|unconvincing|insufficient|incremental|marginal|trivial|poor|poorly|vague|confusing|misleading|questionable|unfair|ad[- ]hoc|hand-?wavy|flawed|wrong|incorrect|inconsistent|unsatisfactory|disappointing|problematic|unjustified|incomplete|toy|thin|shallow|arbitrary|anecdotal|speculative|unlikely|minimal|lacking|unfair|unrealistic|overstated|unable|doubtful|suspicious|unnecessary|unsupported|simplistic|outdated|impractical|cumbersome)';

/** Cues of praise and blame. */
const TONES: Record<string, RegExp> = {
  praised: new RegExp(
    `\\b(?:is|are|seems?|looks?|very|quite|highly|really|and|an?|some|with) ${PRAISED}\\b(?! enough)`,
    'i',
  ),
  'praise denied': new RegExp(
    `\\b(?:not|n['’]t|never|hardly|less|lacks?|without|nor) (?:\\w+ ){0,3}${PRAISED}\\b`,
    'i',
  ),
  blamed: new RegExp(`\\b${BLAMED}\\b`, 'i'),
  'blame denied': new RegExp(
    `\\b(?:not|n['’]t|no|without|nor|hardly) (?:\\w+ ){0,3}(?:${BLAMED}|concerns?|issues?|problems?|complaints?|flaws?|weakness(?:es)?)\\b`,
    'i',
  ),
  liked:
    /\b(?:i|we) (?:\w+ )?(?:like[ds]?|love[ds]?|appreciate[ds]?|enjoy(?:ed)?|commend|applaud)\b(?! to (?:see|know|have))/i,
  'would be nice':
    /\b(?:would|will|could|might) (?:\w+ )?(?:be|have been) (?:\w+ )?(?:nice|good|great|helpful|useful|interesting|better|valuable|worth\w*|beneficial|informative|instructive)\b/i,
  wish: /\b(?:would (?:\w+ )?(?:like|love|prefer|appreciate|suggest|recommend|encourage)|i (?:suggest|recommend|encourage|wish|hope)|please|could (?:the authors|you)|can (?:the authors|you)|should|needs? to)\b/i,
  wondering:
    /\b(?:(?:i|we)(?:['’]m| am| was| are)? (?:\w+ )?(?:wonder\w*|curious|not sure|unsure)|it is (?:not clear|unclear))\b/i,
  concern:
    /\b(?:concern(?:s|ed)?|worr(?:y|ied)|weakness(?:es)?|drawbacks?|shortcomings?|doubts?|doubtful|sceptical|skeptical|uncomfortable|struggl\w*|disappoint\w*|confused|difficult(?:y|ies)|lost|suffers?|hurts?|(?:far|away) from|my (?:main|major|biggest|only) (?:\w+ )?(?:issue|problem|concern|complaint))\b/i,
  missing:
    /\b(?:missing|lacks?|lacking|absent|absence of|no (?:comparisons?|experiments?|analysis|discussion|evidence|explanation|theoretical|mention|baselines?|results?|details?|ablation)|(?:does|do|did|are|is|was|were) ?(?:not|n['’]t) (?:\w+ )?(?:compare|discuss|mention|explain|provide|show|address|report|describe|include|evaluate|consider|cite|given|provided|discussed|explained|shown|reported|defined|described|compared|mentioned))\w*/i,
  unconvinced:
    /\b(?:not (?:\w+ )?(?:convinc\w*|persuad\w*|justif\w*|supported|enough|sufficient|surpris\w*|significant\w*|well)|fails? to|hard to (?:believe|judge|assess|tell|see)|too (?:\w+)|only (?:on|one|a few|two|evaluate\w*|compare\w*|small|toy)|unfortunately|rather than)\b/i,
  contrast: /\b(?:but|however|although|though|despite|while|nevertheless|yet|unfortunately)\b/i,
  better:
    /\b(?:outperform\w*|improve[sd]?(?: (?:over|upon|on))?|improvements?|better than|state[- ]of[- ]the[- ]art (?:results?|performance)|strong (?:results?|performance)|significant(?:ly)? (?:better|improve\w*|gains?))\b/i,
};

/** Cues of what is spoken of, and of how. */
const TOPICS: Record<string, RegExp> = {
  'described by the paper':
    /\b(?:(?:the|this) (?:paper|work|authors?|manuscript|submission)|they|authors|it) (?:\w+ly |also |then |further )?(?:proposes?|presents?|introduces?|stud(?:y|ies)|describes?|considers?|investigates?|develops?|explores?|suggests?|extends?|applies|apply|shows?|uses?|evaluates?|addresses|demonstrates?|proves?|provides?|tackles?|argues?|examines?|aims?|focus(?:es)?)\b/i,
  accept: /\b(?:accept(?:ed|ance|ing)?|above the (?:acceptance )?threshold|vote for|champion)\b/i,
  reject:
    /\b(?:reject(?:ed|ion|ing)?|not (?:\w+ )?ready|below the (?:acceptance )?(?:threshold|bar)|resubmi\w*|can(?:not|['’]t) (?:recommend|accept))\b/i,
  score:
    /\b(?:(?:my|the|increas\w*|rais\w*|updat\w*|lower\w*|chang\w*) (?:\w+ )?(?:score|rating|recommendation|evaluation)|score (?:is|to|of)|borderline|recommend (?:\w+ )?(?:accept|reject)\w*)\b/i,
  novel:
    /\b(?:novel\w*|original(?:ity)?\b(?! (?:paper|work|data|image|model|network|input|problem|task|formulation|method|version|dataset|distribution|algorithm|implementation|authors?))|innovati\w*|unoriginal|new (?:idea|approach|method|perspective|way|direction|insights?|concept|technique)s?|(?:something|anything|nothing|what(?: is|['’]s)|(?:is|are) (?:\w+ )?)new\b)/i,
  derivative:
    /\b(?:incremental\w*|straight-?forward (?:\w+ )?(?:extension|combination|application|adaptation)|(?:simple|direct|trivial|natural|mere) (?:extension|combination|application|adaptation)|well[- ]known|already (?:been )?(?:known|done|proposed|studied|exists?|explored)|not (?:\w+ )?new|nothing new|been (?:done|proposed|studied|explored) (?:before|already|in|by)|(?:combination|combines) (?:of )?(?:existing|known)|limited (?:technical )?(?:novelty|contribution|originality)|known results?)\b/i,
  'well written':
    /\b(?:well|clearly|nicely|beautifully|badly|poorly|carefully|clear)(?:[ -]and[ -]\w+)?[- ](?:written|presented|explained|organi[sz]ed|structured|exposed|described|writing|exposition|presentation)\b|\bwritten (?:\w+ )?(?:well|clearly|nicely)\b|\bwell (?:written|presented|organi[sz]ed)|\b(?:reads? well|readab\w*|a pleasure to read)\b/i,
  'easy to follow':
    /\b(?:easy|easier|pleasant|enjoyable|nice|simple|straightforward|hard|harder|difficult|tough|impossible|difficulty|trouble|struggled?) (?:\w+ )?(?:to |in )?(?:read|follow|understand|understanding|following|reading|parse|digest|comprehend|grasp)\b/i,
  writing:
    /\b(?:writing|write-?up|writ(?:ten|e)|english|grammar|grammatical\w*|exposition|clarity|proof-?read\w*|prose|wording|phras(?:e|ed|ing)|sentences?|language errors?|spelling|misspell\w*|awkward\w*|rewrit\w*|rewriting|readability|polish\w*)\b/i,
  typo: /\btypos?\b|\btypographical\b|\bmisspel\w*|\bspelling\b|\bgrammat\w*/i,
  correction:
    /-{1,2}>|=>|→|⇒|\bshould (?:be|read|say|it be)\s*[:,]?\s*["“'‘`]|["”'’`]\s*(?:should be|instead of|is repeated|appears twice)|\binstead of ["“'‘`]/i,
  'unclear how':
    /\b(?:(?:not|n['’]t) (?:\w+ )?(?:\w+ )?clear|unclear)(?: to me)?,? (?:how|why|what|whether|if|which|where|when|that|who)\b/i,
  'unclear as such':
    /\b(?:unclear|confus\w*|not (?:\w+ )?clear(?:ly)?|clear(?:ly|er)?|ambiguous|vague\w*)\b(?! (?:to me )?,?(?:how|why|what|whether|if|which|where|when|that|who)\b)/i,
  'the paper reads':
    /\b(?:paper|manuscript|submission|article|text|exposition|draft|presentation)\b[^.?!]{0,60}\b(?:clear|unclear|clearly|confusing|easy to|hard to|difficult to|pleasant to|readab\w*|written|clarity|well[- ](?:presented|organi[sz]ed|structured))\b/i,
  'a clear thing':
    /\bclear (?!(?:and|or|but|to|enough|exposition|presentation|writing|description|explanation|in|about|from|how|why|what|whether|if|which|where|when|that|who|at|as|on)\b)[a-z]+/i,
  clarity: /\bclarit(?:y|ies)\b/i,
  clarify: /\b(?:clarif\w+|clearer|more clear(?:ly)?)\b/i,
  'written well':
    /\b(?:well|clearly|nicely)[- ]?written|written (?:very )?(?:well|clearly)|writing is (?:\w+ )?(?:clear|good|excellent)/i,
  display:
    /\b(?:figures?|fig\.?|tables?|plots?|captions?|axis|axes|legends?|labels? (?:of|on)|font|colou?rs?|diagrams?|illustrations?|visuali[sz]\w*|presentation|layout|format\w*|notations?|symbols?|subscripts?|footnotes?)\b/i,
  compared:
    /\b(?:compar(?:e|ed|es|ing|isons?|able)|baselines?|related works?|prior (?:work|art)|previous (?:work|methods?|approaches)|existing (?:work|methods?|approaches)|literature|cit(?:e|ed|es|ing|ations?)|references?|state[- ]of[- ]the[- ]art)\b/i,
  impact:
    /\b(?:significan(?:ce|t contribution|t advance)|impact\w*|importan(?:ce|t (?:problem|topic|question|direction|issue|task|contribution|step))|relevan(?:ce|t to)|of interest|community|practical(?:ly|ity)?|applicab\w*|useful\w*|motivat\w*|real[- ]world)\b/i,
  fit: /\b(?:(?:this|the) (?:conference|venue)|iclr|icml|nips|neurips|a journal|workshop|page limit|pages? long|anonym\w*|double[- ]blind|suitable for|appropriate for|fit for|scope of)\b/i,
  more: /\b(?:more (?:\w+ )?(?:experiments?|details?|analysis|results?|discussion|explanation|evidence|datasets?|comparisons?|baselines?|insights?|thorough|examples?)|additional (?:\w+ )?(?:experiments?|results?|details?|analysis|datasets?)|ablation\w*|elaborate|expand(?:ed)?|in more detail)\b/i,
  'opens with contrast': /^\W*(?:but|however|unfortunately|although|though|despite|while)\b/i,
  'ends in question': /\?["”')\]]*\s*$/,
  'holds question': /\?/,
  exclaims: /!/,
  'praise heading':
    /(?:^|\n)\W*(?:\d+[.)]\s*)?(?:pros?|strengths?|positives?|strong points?|advantages|merits)\b[^.\n]{0,20}(?::|\n|$)/i,
  'blame heading':
    /(?:^|\n)\W*(?:\d+[.)]\s*)?(?:(?:major|main|minor) )?(?:cons?|weakness(?:es)?|negatives?|weak points?|drawbacks?|concerns?|issues|limitations|criticisms?)\b[^.\n]{0,20}(?::|\n|$)/i,
  'clarity heading': /(?:^|\n)\W*(?:clarity|presentation|writing|readability|typos?|nits?)\b\W*(?::|\n|-|$)/i,
  'novelty heading': /(?:^|\n)\W*(?:novelty|originality)\b\W*(?::|\n|-|$)/i,
  'other heading':
    /(?:^|\n)\W*(?:summary|quality|significance|questions?|comments?|minor|detailed|references?)\b[^.\n]{0,15}(?::|\n|$)/i,
  reference: /\barxiv\b|\bproceedings\b|\bpp\.|\bet al\b.*\b(?:19|20)\d\d\b|^\s*\[\d+\]/i,
};

/** Cues of how well the paper is written, which is no praise or blame of the work. */
const WRITING: Record<string, RegExp> = {
  'well told':
    /\b(?:clearly|well|easily|nicely|coherently)[- ](?:and \w+ )?(?:explained|stated|described|presented|illustrated|communicated|defined)|\b(?:presented|explained|stated|described|told) (?:\w+ )?(?:clearly|coherently|nicely)\b|\bclear and (?:coherent|concise|simple|succinct)|\b(?:clear,? )?(?:concise|succinct|coherent|readable|well[- ]structured)\b/i,
  'ill told':
    /\b(?:poorly|badly|hastily|carelessly|insufficiently|inadequately|n['’]t|not|never) (?:\w+ )?(?:explained|described|presented|introduced|defined|stated|written|referenced|expanded|structured)\b|\b(?:undefined|unexplained|unstructured|hastily|sloppy|sloppily|laborious|tedious|cumbersome|rushed)\b/i,
  'a part reads':
    /\b(?:motivation|rationale|experiments?|results?|models?|methods?|ideas?|approach|architecture|intuition|observation|analysis|algorithm|proofs?|theorem|figures?|fig\.?|tables?|plots?|graphs?|section|sec\.?|equations?|eq\.?|notations?|setup|formulation|objective|connection|difference|comparison)\b[^.?!,;]{0,40}\b(?:(?:un)?clear(?:ly)?|confusing|easy to|hard to|difficult to|impossible to|easier to|vague|well[- ](?:explained|described|presented|motivated))\b/i,
  'the text reads':
    /\b(?:writing|text|content|statements?|details|descriptions?|explanations?|abstract|introduction|conclusions?|language|style|sentences?|parts of the paper|aspects of the paper|paper['’]s)\b[^.?!,;]{0,30}\b(?:(?:un)?clear(?:ly|er)?|confusing|easy to|hard to|difficult to|vague|awkward|readable|improved|follow)\b/i,
  'the paper is':
    /\b(?:paper|manuscript|submission|writing|exposition|presentation|text|draft|article|explanations?|descriptions?) (?:itself |overall |generally )?(?:is|are|was|were|reads?|seems?|appears?|feels?)(?: [\w-]+){0,3} (?:clear|clearly|well|easy|hard|difficult|tedious|confusing|unclear|vague|readable|concise|easily|nicely|poorly|badly)\b/i,
  reword:
    /\b(?:rephras\w*|reword\w*|re-?writ\w+|spelled out|written out|proof-?read\w*|read-?through|cleaned? up|clean-?up|polish\w*|tone down|editing|edited|sloppy|copy-?edit\w*)\b/i,
  'odd wording':
    /\b(?:misleading|ambigu\w+|imprecise|misnomer|inconsisten\w+|contradict\w*|sounds? (?:strange|odd|weird|confusing|wrong)|(?:does|do) ?(?:not|n['’]t) make sense|strange|awkward\w*)\b/i,
  'what is meant':
    /\b(?:(?:do|did) you mean|(?:i think|maybe|probably|perhaps|presumably) (?:you|it|this|the authors?|they) means?t?|(?:what|which) (?:is|are|does|do) [^.?!]{1,40} (?:mean|means|meant|refer|stand for|stands for)|meaning of)\b/i,
  slip: /\bmissing (?:an? |the )?(?:subscript|superscript|word|comma|parenthes[ie]s|bracket|reference|space|period|article|citation|")|\b(?:extra|repeated|duplicate[ds]?) (?:word|comma|punctuation|parenthesis|the)\b|\bword is missing|\b(\w{2,}) \1\b(?!\w)|\bparenthes[ie]s missing|\bmis-?print|\bcapitali[sz]\w*/i,
};

const heldIn = (text: string, patterns: Record<string, RegExp>): string[] =>
  Object.keys(patterns).filter((name) => patterns[name]!.test(text));

/** Names of the cues that a sentence holds; those of tone again where they come after its turn. */
export function cuesIn(text: string): string[] {
  const upshot = upshotOf(text);
  const turned = upshot === null ? [] : heldIn(upshot, TONES).map((name) => `after the turn: ${name}`);
  return [...heldIn(text, TONES), ...heldIn(text, TOPICS), ...turned];
}

/** Names of the cues of writing that a sentence holds. */
export const writingCuesIn = (text: string): string[] => heldIn(text, WRITING);

/** What a reviewer says after a 'but' is what they mean. */
const TURN = /[\s,;(-](?:but|however|yet|unfortunately|nevertheless|nonetheless|though)[\s,]+/gi;
const CONCESSION = /^\W*(?:although|though|while|despite|even though|whereas)\b[^,]{5,150},\s*/i;

/** The part of a sentence that its concession or contrast leads to; null when it has none. */
function upshotOf(text: string): string | null {
  const turn = [...text.matchAll(TURN)].at(-1);
  if (turn) return text.slice(turn.index + turn[0].length);
  const concession = CONCESSION.exec(text);
  return concession && text.slice(concession[0].length);
}
