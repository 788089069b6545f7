/** Reads one question by its own words alone: what it asks, about which reviewers and aspects. */
import type { Facts } from '../../recommendation/facts.ts';
import { isForeign } from '../language.ts';
import type { Aspect } from './cues.ts';
import { withoutDescription } from './described.ts';
import { foreignIn } from './foreign.ts';
import { AGAIN, ANAPHORIC, ASPECT_ASKED, KIND_CUES, type Kind, MORE, SUMMARISE, WHY } from './kinds.ts';
import { NAME } from './outside.ts';
import { inLabels, type Named, reviewersNamed, withoutReviewers } from './reviewers.ts';
import { asksStanding } from './standing.ts';
import { EMPTY, type Understanding } from './understanding.ts';
import { searchable, specific, stem } from './words.ts';

/** In the order in which they are named. */
const aspectsIn = (text: string): Aspect[] =>
  ASPECT_ASKED.map(([aspect, cue]) => ({ aspect, at: text.search(cue) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ aspect }) => aspect);

/** Reads one text without the thread. `kinds` may be empty. */
export const read = (text: string, facts: Facts): Understanding =>
  isForeign(text) ? readForeign(text, facts) : readEnglish(text, facts);

/** By the words that are known; what it searches for are names, which every language spells alike. */
function readForeign(text: string, facts: Facts): Understanding {
  const { labels, missing, note } = reviewersNamed(text, facts);
  const { kinds: found, aspects } = foreignIn(text);
  const query = (withoutReviewers(text, facts).match(NAME) ?? []).join(' ');
  const kinds = found.includes('count') ? counted(found, aspects, query) : withAspects(found, aspects, text);
  return { ...EMPTY, kinds, aspects, side: sideOf(found), reviewers: labels, missing, note, query };
}

function readEnglish(text: string, facts: Facts): Understanding {
  const named = withRest(reviewersNamed(text, facts), inLabels(text, facts), facts);
  // 'The most confident reviewer' names a person and asks for no score.
  const bare = named.note ? withoutDescription(text) : text;
  const aspects = aspectsIn(bare);
  const found = SUMMARISE.test(bare)
    ? ['overview' as const]
    : KIND_CUES.filter(
        ([kind, cue]) => cue.test(bare) || (kind === 'agreement' && sameOf(bare, named.labels)),
      ).map(([kind]) => kind);
  const liking = named.labels.length === 1 && aspects.length === 0 && LIKING.test(bare);
  const resolved = liking ? ['reviewer' as const] : resolve(found, aspects, bare, named.labels.length > 0);
  const query = withoutReviewers(WHY.test(bare) ? bare.replace(/\breasons?\b/gi, ' ') : bare, facts);
  const lone = LONE.test(inLabels(text, facts));
  const kinds = lone
    ? ['count' as const]
    : asksStanding(inLabels(text, facts))
      ? ['standing' as const]
      : counted(ofAReview(resolved, aspects, bare, named.labels.length > 0), aspects, query);
  return {
    kinds,
    aspects,
    side: sideOf(found),
    topic: kinds.some((kind) => kind === 'strengths' || kind === 'weaknesses') ? topicOf(query) : null,
    reviewers: lone ? [] : named.labels,
    missing: named.missing,
    note: named.note,
    more: MORE.test(text),
    again: AGAIN.test(text),
    carried: false,
    back: ANAPHORIC.test(text),
    query,
  };
}

/** '… a problem, or just for R2?' asks who else says so. */
const LONE = /\b(?:or|is (?:it|this|that)|was (?:it|that)) (?:just|only|merely)(?: (?:for|by|from|in))? R\d/i;

/** 'R2 vs the rest' is about all of them. */
const withRest = (named: Named, labelled: string, { reviewers }: Facts): Named =>
  AGAINST_REST.test(labelled) ? { ...named, labels: reviewers.map(({ label }) => label) } : named;
const AGAINST_REST =
  /\bR\d+ (?:vs\.?|versus|against|and|compared (?:to|with)) (?:all )?(?:the )?(?:rest|others?|other reviewers)\b/i;

/** 'Do R1 and R4 complain about the same thing?'; of one reviewer it points back at what another said. */
const sameOf = (text: string, labels: string[]): boolean =>
  SAME_THING.test(text) && (labels.length > 1 || (labels.length === 0 && TOGETHER.test(text)));
const SAME_THING =
  /\bthe same (?:\w+ )?(?:things?|concerns?|points?|issues?|problems?|weakness\w*|criticisms?|complaints?|strengths?|opinion|view|conclusion)\b/i;
const TOGETHER = /\b(?:all|both|they|everyone|everybody|reviewers|reviews|referees)\b/i;

/** 'How many mention figures?' counts who speaks of a thing; 'How many would accept?' counts ratings. */
function counted(kinds: Kind[], aspects: Aspect[], query: string): Kind[] {
  if (!kinds.includes('count') || kinds.includes('recommendation'))
    return kinds.filter((kind) => kind !== 'count');
  const rated = kinds.includes('scores') || OF_RATINGS.test(query);
  const thing = aspects.length > 0 || specific(query).length > 0;
  return rated || !thing ? ['scores'] : ['count'];
}
const OF_RATINGS =
  /\b(?:gave|gives?|given|voted?|lean\w*|accept\w*|reject\w*|for|against|positive|negative|in favou?r|above|below|favou?rs?|supports?)\b(?: (?:it|the paper|an?|of))*(?: -?\d\S*)?\W*$|\b(?:are|were) there\b/i;

const TROUBLE =
  '(?:concern|issue|problem|weakness|worry|limitation|criticism|complaint|objection|drawback|flaw|shortcoming|deal-?breaker)';
const MERIT = '(?:strength|plus|advantage|merit|benefit|asset|positive)';
/** 'Is energy use a concern?' */
const IS_ONE = new RegExp(
  `^\\W*(?:(?:and|but|so|then) )*(?:is|are|was|were|does|did|has|have)(?:n['’]t)? (.+?) (?:(?:seen|considered|regarded|raised|named|mentioned|flagged|cited|listed|viewed|described|called|be|been|being|as|really|actually|also|ever|even|still|pose|an?|any|the|main|major|big|serious|real|key) )+(?:${TROUBLE}|${MERIT})`,
  'i',
);
const WORRIES =
  /^\W*(?:(?:and|but|so) )*(?:does|do|did|is|are) (.+?) (?:worry|worries|bother|trouble|concern|matter to|a worry (?:to|for)) (?:any|some|the|every|R\d)/i;
/** 'Who complains about the robot stream?', 'any issues with the code?' */
const OVER = new RegExp(
  `\\b(?:${TROUBLE}|${MERIT}|complain|worr(?:y|ies|ied)|unhappy|doubt|praise|happy|trouble)(?:s|es|ed|ing)? (?:[\\w'’]+ ){0,3}?(?:about|with|regarding|concerning|over) ([^?.,;!]{3,80})`,
  'i',
);
/** 'Weaknesses of the sampler': points on it come first, where there are any. */
const OF = /\b(?:about|with|regarding|concerning|on|over|of|in)\s+([^?.,;!]{3,80})/i;

/** Words for praise and criticism themselves: not what they are about. */
const SIDES = new Set(
  `strength strengths strong weakness weaknesses weak pros cons positive positives negative negatives merit merits limitation limitations problem
  problems flaw flaws drawback drawbacks shortcoming shortcomings downside downsides upside upsides criticism criticisms praise good bad`
    .split(/\s+/)
    .map(stem),
);

/** What praise or criticism is asked about; null where it is the paper as a whole. */
function topicOf(query: string): Understanding['topic'] {
  const named = (form: RegExp): string =>
    searchable(form.exec(query)?.[1] ?? '')
      .filter((word) => !SIDES.has(stem(word)))
      .join(' ');
  const only = [IS_ONE, WORRIES, OVER].map(named).find((words) => words !== '');
  const words = only ?? named(OF);
  return words === '' ? null : { words, only: only !== undefined };
}

/** 'Does R1 dislike the paper?': the rating answers, then both sides. */
const LIKING =
  /^\W*(?:so |and |but )*(?:does|do|did|is|was) .{1,30}\b(?:dis)?(?:likes?|loves?|hates?|enjoys?|favou?rs?|supports?|negative|positive|critical|against|in favou?r|enthusiastic|happy)\b(?: (?:of|about|on|with|towards?))? (?:the (?:paper|submission|work)|this (?:paper|submission|work)|it)\W*$/i;

/** What is asked of a reviewer who is named, in words that show no kind. */
function ofAReview(kinds: Kind[], aspects: Aspect[], text: string, named: boolean): Kind[] {
  if (!named || kinds.includes('reviewer')) return kinds;
  if (WHY_LOW.test(text)) return ['weaknesses'];
  if (SELF.test(text) || (kinds.join() === 'contribution' && OF_A_REVIEW.test(text))) return ['reviewer'];
  return kinds.length + aspects.length === 0 && OF_A_REVIEW.test(text) ? ['reviewer'] : kinds;
}

/** 'Does R1 contradict himself?' is told by both sides of the review. */
const SELF = /\b(?:him|her|it|them)sel(?:f|ves)\b|\bself-(?:contradict|inconsist)\w*/i;
/** 'Summarise R1 and R3 separately', 'R2's main argument'. */
const OF_A_REVIEW =
  /\b(?:summar\w+|recap|sum up|(?:main|key|central) (?:arguments?|points?|message)|position|stance)\b/i;

/** 'Why did R2 reject?', 'why such a low score?': asks for what the reviewer criticises. */
const WHY_LOW =
  /\bwhy (?:did|does|has|is|was)\b.{0,30}\b(?:reject\w*|(?:so|such an?|very|too) (?:low|bad|poor|harsh))\b/i;

function sideOf(found: Kind[]): Understanding['side'] {
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
function withAspects(kinds: Kind[], aspects: Aspect[], text: string): Kind[] {
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
