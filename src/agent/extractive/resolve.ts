/** Which of the kinds whose words a question holds it asks for: one kind often brings the words of another. */
import type { Aspect } from './cues.ts';
import type { Kind } from './kinds.ts';
import type { Understanding } from './understanding.ts';
import { specific } from './words.ts';

/** The kinds a question of `bare` words asks for; `found` are those whose words it holds, `labels` whom it names. */
export function settled(
  found: Kind[],
  aspects: Aspect[],
  bare: string,
  labels: string[],
  query: string,
): Kind[] {
  const named = labels.length > 0;
  const liking = labels.length === 1 && aspects.length === 0 && LIKING.test(bare);
  const resolved = liking ? ['reviewer' as const] : resolve(found, aspects, bare, named);
  return counted(ofAReview(resolved, aspects, bare, named), aspects, query);
}

/** 'How many mention figures?' counts who speaks of a thing; 'How many would accept?' counts ratings. */
export function counted(kinds: Kind[], aspects: Aspect[], query: string): Kind[] {
  const rest = kinds.filter((kind) => kind !== 'count');
  if (rest.length === kinds.length || rest.includes('recommendation') || rest.includes('weigh')) return rest;
  const rated = kinds.includes('scores') || OF_RATINGS.test(query);
  const thing = aspects.length > 0 || specific(query).length > 0;
  if (thing && !rated) return ['count'];
  return HOW_MANY.test(query) ? ['scores'] : rest;
}
const HOW_MANY = /\b(?:how many|number|share|percentage|fraction|proportion|多少)\b/i;
const OF_RATINGS =
  /\b(?:gave|gives?|given|voted?|lean\w*|accept\w*|reject\w*|for|against|positive|negative|in favou?r|above|below|favou?rs?|supports?)\b(?: (?:it|the paper|an?|of))*(?: -?\d\S*)?\W*$|\b(?:are|were) there\b/i;

/** 'Does R1 dislike the paper?': the rating answers, then both sides. */
const LIKING =
  /^\W*(?:so |and |but )*(?:does|do|did|is|was) .{1,30}\b(?:dis)?(?:likes?|loves?|hates?|enjoys?|favou?rs?|supports?|negative|positive|critical|against|in favou?r|enthusiastic|happy)\b(?: (?:of|about|on|with|towards?))? (?:the (?:paper|submission|work)|this (?:paper|submission|work)|it)\W*$/i;

/** What is asked of a reviewer who is named, in words that show no kind. */
function ofAReview(kinds: Kind[], aspects: Aspect[], text: string, named: boolean): Kind[] {
  if (!named || kinds.includes('reviewer')) return kinds;
  const ofTheirs = kinds.join() === 'contribution' && OF_A_REVIEW.test(text);
  if (SELF.test(text) || MATCHES.test(text) || ITS_SCORE.test(text) || ofTheirs) return ['reviewer'];
  if (kinds.includes('agreement')) return kinds;
  if (WHY_LOW.test(text)) return ['weaknesses'];
  return kinds.length + aspects.length === 0 && OF_A_REVIEW.test(text) ? ['reviewer'] : kinds;
}

/** 'Does R1 contradict himself?' is told by both sides of the review. */
const SELF = /\b(?:him|her|it|them)sel(?:f|ves)\b|\bself-(?:contradict|inconsist)\w*/i;
/** 'Does R1's rating match the text?', 'Is the enthusiasm backed by details?': the rating beside the points. */
const MATCHES =
  /\b(?:rating|score|verdict|recommendation|enthusiasm|negativity|criticism|praise|tone)s?\b.{0,25}\b(?:match|fit|align|reflect|follow|consistent|in line|backed|supported|explained|substantiated|square)\w*/i;
const ITS_SCORE =
  /\b(?:explain|justify|defend|understand|reasons?|behind)\b.{0,25}['’]s? (?:\w+ ){0,2}(?:\d+|score|rating)\b/i;
/** 'Summarise R1 and R3 separately', 'R2's main argument'. */
const OF_A_REVIEW =
  /\b(?:summar\w+|recap|sum up|overview of (?:R\d|the (?:first|second|third|fourth|\w+ (?:positive|negative|confident))|review)|(?:main|key|central) (?:arguments?|points?|message)|position|stance)\b/i;

/** 'Why did R2 reject?', 'why such a low score?': asks for what the reviewer criticises. */
const WHY_LOW =
  /\bwhy (?:did|does|has|is|was)\b.{0,30}\b(?:reject\w*|(?:so|such an?|very|too) (?:low|bad|poor|harsh|negative|critical|unhappy))\b/i;

export function sideOf(found: Kind[]): Understanding['side'] {
  if (found.includes('strengths') === found.includes('weaknesses')) return null;
  return found.includes('strengths') ? 'positive' : 'negative';
}

/** One kind often brings the words of another: 'what would raise the score' asks for no scores. */
function resolve(found: Kind[], aspects: Aspect[], text: string, named: boolean): Kind[] {
  const has = (kind: Kind): boolean => found.includes(kind);
  for (const kind of [
    'planted',
    'writer',
    'changed',
    'errand',
    'reword',
    'draft',
    'aftermath',
    'discussion',
    'response',
  ] as const)
    if (has(kind)) return [kind];
  const drop = new Set<Kind>();
  if (has('agreement') && /\byou (?:\w+ )?(?:dis)?agree\b/i.test(text)) drop.add('agreement');
  const agreement = has('agreement') && !drop.has('agreement');
  const decides =
    has('recommendation') && /accept|reject|decision|verdict|you (?:recommend|suggest)/i.test(text);
  // 'Your assessment of its significance' asks for no lean.
  if (has('recommendation') && !decides && aspects.length > 0) drop.add('recommendation');
  const raise = has('raise') && !decides;
  if (raise)
    for (const kind of ['scores', 'recommendation', 'weaknesses', 'strengths', 'overview'] as const)
      drop.add(kind);
  if (has('raise') && decides)
    drop.add(/\b(?:change|sway|convince|turn|take)\b/i.test(text) ? 'recommendation' : 'raise');
  if (has('recommendation') && !drop.has('recommendation') && ofReviewers(text, named))
    return /\bwhy\b/i.test(text) && named ? ['reviewer'] : ['scores'];
  if (has('recommendation')) drop.add('scores');
  if (agreement)
    for (const kind of ['strengths', 'weaknesses', 'overview', 'contribution'] as const) drop.add(kind);
  if (decides) for (const kind of ['overview', 'agreement'] as const) drop.add(kind);
  const kept = [...new Set(found)].filter((kind) => !drop.has(kind));
  return withAspects(withOverview(kept, text), aspects, text);
}

/** 'The final recommendation of the reviewers', 'why did R1 recommend rejecting': about their ratings, not a lean. */
function ofReviewers(text: string, named: boolean): boolean {
  if (
    /\b(?:you|i|we|should)\b/i.test(
      text.replace(/\b(?:can|could|would) you\b|\bi(?:['’]d| would) like\b/gi, ''),
    )
  )
    return false;
  return named || REVIEWERS_RECOMMEND.test(text);
}

const REVIEWERS_RECOMMEND =
  /\b(?:recommend\w*|verdicts?|decisions?|votes?) (?:\w+ ){0,2}(?:of|by|from) (?:\w+ )?(?:reviewers?|reviews|referees?)\b|\b(?:reviewers?|referees?)['’]?s? (?:\w+ ){0,2}(?:recommend\w*|verdicts?|vot\w*)\b|\b(?:do|did|does) (?:\w+ ){0,2}(?:reviewers?|they|anyone|any of them) (?:\w+ )?(?:recommend|suggest|vote|favou?r|want)\b|\b(?:who|which(?: of the)? reviewers?|how many(?: \w+)?) (?:\w+ )?(?:accepts?|rejects?|recommends?|recommended|suggests?|votes?|voted|favou?rs?|wants?)\b/i;

function withOverview(kinds: Kind[], text: string): Kind[] {
  if (!kinds.includes('overview')) return kinds;
  const reviews = /\b(?:reviews?|reviewers?|referees?|each)\b/i.test(text);
  const rest = kinds.filter(
    (kind) => kind !== 'overview' && !(reviews && kind === 'contribution' && !/contribut/i.test(text)),
  );
  return rest.length > 0 ? rest : ['overview'];
}

/** 'Concerns about the experiments' asks for an aspect and a side, not for all weaknesses. */
export function withAspects(kinds: Kind[], aspects: Aspect[], text: string): Kind[] {
  if (aspects.length === 0) return kinds;
  const both =
    /\b(?:strengths?|weakness(?:es)?|contributions?|summar(?:y|i[sz]e))\b.{0,60}\band\b|\band (?:the )?(?:main )?(?:strengths?|weakness(?:es)?|contributions?)\b/i.test(
      text,
    );
  const covered = ['strengths', 'weaknesses', 'overview', 'contribution', 'identity'];
  const rest = both ? kinds : kinds.filter((kind) => !covered.includes(kind));
  if (rest.some((kind) => ['agreement', 'raise', 'recommendation', 'scores'].includes(kind))) return rest;
  return [...rest, 'aspect'];
}
