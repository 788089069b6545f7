/** Understands a chair's message: what kinds of thing it asks, about which reviewers and aspects, going on from what. */
import type { Facts } from '../../recommendation/facts.ts';
import type { Exchange } from '../agent.ts';
import { isForeign } from '../language.ts';
import type { Aspect } from './cues.ts';
import { withoutDescription } from './described.ts';
import {
  AGAIN,
  ANAPHORIC,
  ASKS,
  ASPECT_ASKED,
  CARRY,
  CLOSING,
  DECIDED,
  FAIR,
  GREETING,
  INTRODUCES,
  KIND_CUES,
  type Kind,
  MORE,
  OTHERS,
  SAID_SO,
  SAME_PERSON,
  SUMMARISE,
  THANKS,
  WHOLE,
  WHY,
} from './kinds.ts';
import { joined, type Part, partsOf } from './parts.ts';
import { wordCount } from './quote.ts';
import { reviewersNamed, withoutReviewers } from './reviewers.ts';
import { specific } from './words.ts';

export interface Understanding {
  /** What to answer, in this order; never empty. */
  kinds: Kind[];
  aspects: Aspect[];
  /** Only praise or only criticism is asked for. */
  side: 'positive' | 'negative' | null;
  /** Labels asked for; empty means all reviewers. */
  reviewers: string[];
  /** Reviewers asked for that the paper does not have, as labels. */
  missing: string[];
  /** How 'the most confident one' was understood; null when no such words were used. */
  note: string | null;
  /** Goes on from an earlier answer: only what was not quoted yet. */
  more: boolean;
  /** What was quoted before may be quoted again. */
  again: boolean;
  /** Reviewers or kinds were taken over from the message before. */
  carried: boolean;
  /** Points at what was just said ('… about it?'). */
  back: boolean;
  /** The words to search for. */
  query: string;
}

export interface Message {
  question: string;
  history: Exchange[];
  facts: Facts;
  title: string;
}

/** One question of a message. */
export interface Heard {
  /** All that belongs to it, as the chair put it. */
  text: string;
  /** The words of it that ask. */
  asking: string;
  asked: Understanding;
}

/** Follow-ups seldom reach back further than this many turns. */
const MEMORY = 12;

/**
 * Understands each question of a message, in order; never empty. A question takes what it leaves unsaid from the one
 * before it, in the same message or in the thread.
 */
export function understand({ question, history, facts, title }: Message): Heard[] {
  const before = history
    .slice(-MEMORY)
    .reduce<Understanding | null>(
      (previous, turn) => lastAsked(hear(turn.question, previous, facts, title)) ?? previous,
      null,
    );
  return hear(question, before, facts, title);
}

const COURTESIES = new Set<Kind>(['thanks', 'greeting', 'help']);

/** What was asked last, courtesies apart. */
const lastAsked = (heard: Heard[]): Understanding | null =>
  heard.findLast(({ asked }) => !asked.kinds.every((kind) => COURTESIES.has(kind)))?.asked ?? null;

function hear(message: string, before: Understanding | null, facts: Facts, title: string): Heard[] {
  const parts = isForeign(message) ? [whole(message)] : partsOf(message, title, facts);
  const closing = closingOf(message, parts);
  if (closing) return [{ text: message, asking: message, asked: { ...EMPTY, kinds: [closing] } }];
  const heard: Heard[] = [];
  for (const part of meaningful(parts, facts)) {
    const previous = lastAsked(heard) ?? before;
    heard.push({ ...part, asked: understandPart(part, previous, facts, heard.length > 0) });
  }
  return heard;
}

const whole = (message: string): Part => ({ text: message, asking: message, setting: '', preface: '' });

/** `within`: the question before stands in the same message. */
function understandPart(
  { asking, setting, preface }: Part,
  previous: Understanding | null,
  facts: Facts,
  within: boolean,
): Understanding {
  const bare = previous ? read(asking, facts) : withoutWeigh(read(asking, facts));
  const own = withReviewersOf(preface, bare, asking, facts);
  const vague = bare.kinds.length + bare.reviewers.length === 0;
  const needsSetting = setting !== '' && (vague || ANAPHORIC.test(asking));
  const heard = needsSetting ? merge(own, read(`${setting} ${asking}`, facts)) : own;
  const labels = facts.reviewers.map(({ label }) => label);
  if (!previous) return settle(withoutWeigh(heard));
  const taken = within ? withSubject(heard, previous, asking) : heard;
  return settle(carried(taken, previous, asking, labels, within));
}

/** 'R2 rates it 3: what is criticised?' asks for R2. */
function withReviewersOf(preface: string, own: Understanding, asking: string, facts: Facts): Understanding {
  const { labels, missing, note } = reviewersNamed(preface, facts);
  const named = own.reviewers.length + own.missing.length > 0 || own.note !== null;
  return named || ALL.test(asking) ? own : { ...own, reviewers: labels, missing, note };
}

/** 'What do they say about the novelty, and do they agree?', '…, and who praises it?': both mean the novelty. */
function withSubject(heard: Understanding, previous: Understanding, asking: string): Understanding {
  const { kinds, aspects, side, query } = heard;
  const back = heard.back || PRONOUN.test(asking);
  if (aspects.length > 0 || previous.aspects.length === 0) return { ...heard, back };
  if (kinds[0] === 'agreement' && specific(query.replace(AGREES, ' ')).length === 0)
    return { ...heard, back, aspects: previous.aspects };
  const judges = side !== null && kinds.length === 1 && OBJECT.test(asking);
  return judges ? { ...heard, back, kinds: ['aspect'], aspects: previous.aspects } : { ...heard, back };
}
const OBJECT = /\b(?:it|this|that|them|these|those)\W*$/i;
const AGREES =
  /\b(?:(?:dis)?agree\w*|differ\w*|split|consensus|conflict\w*|contradict\w*|diverge\w*|common|shared?|points?)\b/gi;

/** Parts that say nothing of their own ('How does that work?') go with the part before, or else with the next. */
function meaningful(parts: Part[], facts: Facts): Part[] {
  if (parts.length < 2) return parts;
  const kept: { part: Part; says: boolean }[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const says = adds(part, last?.part ?? null, facts);
    const goesWith = last && (!says || !last.says || leadsUp(last.part, part, facts));
    if (goesWith) kept.pop();
    kept.push(goesWith ? { part: joined(last.part, part), says: says || last.says } : { part, says });
  }
  return kept.map(({ part }) => part);
}

const PRONOUN =
  /\b(?:it|its|this|that|they|them|their|these|those|such|he|she|his|her|him)\b(?! (?:paper|submission|work)\b)/i;

/** Asks something that the question before does not. */
function adds({ asking }: Part, before: Part | null, facts: Facts): boolean {
  const { kinds, aspects, reviewers, missing, note, query } = read(asking, facts);
  if (kinds.length + aspects.length + reviewers.length + missing.length > 0 || note) return true;
  if (specific(query).length === 0) return WHY.test(asking) || PERSON.test(asking);
  const back = (ANAPHORIC.test(asking) || PRONOUN.test(asking)) && !PERSON.test(asking);
  return !back || SAID_SO.test(asking) || (before !== null && !isBroad(read(before.asking, facts)));
}

/** Who is asked about makes a question of its own. */
const PERSON =
  /\b(?:reviewers?|referees?|authors?|any(?:one|body)|every(?:one|body)|others|(?:that|this|the same) (?:review|person))\b/i;

/** Asks about a thing, of which one can go on to ask: 'the method, and how it works'. */
const isBroad = ({ kinds }: Understanding): boolean => kinds.every((kind) => BROAD.has(kind));
const BROAD = new Set<Kind>(['aspect', 'contribution', 'overview', 'strengths', 'weaknesses', 'identity']);

/** 'What about the experiments? Are they convincing?' and 'Who is the most negative, and what do they say?' are one. */
function leadsUp(one: Part, other: Part, facts: Facts): boolean {
  if (!PRONOUN.test(other.asking)) return false;
  const { kinds, note } = read(one.asking, facts);
  return (note !== null && kinds.length === 0) || (LEADS_UP.test(one.asking) && !CARRY.test(other.asking));
}
const LEADS_UP = /^\W*(?:(?:and|but|so) )?(?:what|how) about\b/i;

/** 'Is that a major point?' asks nothing when nothing was said before. */
const withoutWeigh = (heard: Understanding): Understanding => ({
  ...heard,
  kinds: heard.kinds.filter((kind) => kind !== 'weigh' || FAIR.test(heard.query)),
});

const EMPTY: Understanding = {
  kinds: [],
  aspects: [],
  side: null,
  reviewers: [],
  missing: [],
  note: null,
  more: false,
  again: false,
  carried: false,
  back: false,
  query: '',
};

/** A message that only greets, thanks or announces what the chair will do. */
function closingOf(question: string, parts: Part[]): Kind | null {
  const asking = parts.map((part) => part.asking).join(' ');
  if (parts.length === 0) return GREETING.test(question) && !THANKS.test(question) ? 'greeting' : 'thanks';
  if (DECIDED.test(question) && !question.includes('?')) return 'thanks';
  if (ASKS.test(asking)) return null;
  if (CLOSING.test(question))
    return GREETING.test(question) && !THANKS.test(question) ? 'greeting' : 'thanks';
  const named = wordCount(asking) <= 6 && KIND_CUES.some(([, cue]) => cue.test(asking));
  if (named) return null;
  if (GREETING.test(question) && INTRODUCES.test(asking)) return 'greeting';
  return THANKS.test(question) ? 'thanks' : null;
}

/** In the order in which they are named. */
const aspectsIn = (text: string): Aspect[] =>
  ASPECT_ASKED.map(([aspect, cue]) => ({ aspect, at: text.search(cue) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ aspect }) => aspect);

/** Reads one text without the thread. `kinds` may be empty. */
function read(text: string, facts: Facts): Understanding {
  const named = reviewersNamed(text, facts);
  // 'The most confident reviewer' names a person and asks for no score.
  const bare = named.note ? withoutDescription(text) : text;
  const aspects = aspectsIn(bare);
  const found = SUMMARISE.test(bare)
    ? ['overview' as const]
    : KIND_CUES.filter(([, cue]) => cue.test(bare)).map(([kind]) => kind);
  const liking = named.labels.length === 1 && aspects.length === 0 && LIKING.test(bare);
  const resolved = liking ? ['reviewer' as const] : resolve(found, aspects, bare, named.labels.length > 0);
  const kinds = ofAReview(resolved, aspects, bare, named.labels.length > 0);
  return {
    kinds,
    aspects,
    side: sideOf(found),
    reviewers: named.labels,
    missing: named.missing,
    note: named.note,
    more: MORE.test(text),
    again: AGAIN.test(text),
    carried: false,
    back: ANAPHORIC.test(text),
    query: withoutReviewers(WHY.test(bare) ? bare.replace(/\breasons?\b/gi, ' ') : bare, facts),
  };
}

/** 'Does R1 dislike the paper?': the rating answers, then both sides. */
const LIKING =
  /^\W*(?:so |and |but )*(?:does|do|did|is|was) .{1,30}\b(?:dis)?(?:likes?|loves?|hates?|enjoys?|favou?rs?|supports?|negative|positive|critical|against|in favou?r|enthusiastic|happy)\b(?: (?:of|about|on|with|towards?))? (?:the (?:paper|submission|work)|this (?:paper|submission|work)|it)\W*$/i;

/** What is asked of a reviewer who is named, in words that show no kind. */
function ofAReview(kinds: Kind[], aspects: Aspect[], text: string, named: boolean): Kind[] {
  if (!named || kinds.includes('reviewer')) return kinds;
  if (WHY_LOW.test(text)) return ['weaknesses'];
  return kinds.length + aspects.length === 0 && OF_A_REVIEW.test(text) ? ['reviewer'] : kinds;
}

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
  const reviews = /\b(?:reviews|reviewers?|referees)\b/i.test(text);
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

function merge(own: Understanding, wide: Understanding): Understanding {
  // 'What do you think about this?' takes its kind from what 'this' is.
  const vague = own.kinds.every((kind) => kind === 'overview');
  const kinds = vague && wide.kinds.length > 0 ? wide.kinds : own.kinds;
  return { ...wide, kinds, more: false, again: own.again };
}

/** Kinds that can be asked of one reviewer or carried over to another. */
const CARRIES: Kind[] = [
  'strengths',
  'weaknesses',
  'aspect',
  'scores',
  'reviewer',
  'contribution',
  'raise',
  'search',
  'overview',
  'response',
  'aftermath',
  'discussion',
  'agreement',
];

/** Kinds whose answer quotes points that may have their grounds beside them. */
const POINTS = new Set<Kind>(['strengths', 'weaknesses', 'aspect', 'search']);

function carried(
  heard: Understanding,
  previous: Understanding,
  asking: string,
  labels: string[],
  within: boolean,
): Understanding {
  const reviewers = carriedReviewers(heard, previous, asking, labels);
  if (heard.kinds.includes('weigh')) return { ...heard, kinds: ['weigh'], reviewers: heard.reviewers };
  const bare = heard.kinds.length === 0 && heard.aspects.length === 0 && specific(heard.query).length === 0;
  if (bare && WHY.test(asking)) {
    if (previous.kinds.includes('scores') && previous.reviewers.length > 0)
      return { ...heard, kinds: ['reviewer'], reviewers: previous.reviewers, more: true };
    if (previous.kinds.some((kind) => kind === 'recommendation' || kind === 'scores'))
      return { ...heard, kinds: ['strengths', 'weaknesses'], more: true };
    if (previous.kinds.some((kind) => kind === 'weigh' || kind === 'grounds' || (within && POINTS.has(kind))))
      return { ...heard, reviewers: previous.reviewers, kinds: ['grounds'] };
    if (within) return previous;
  }
  if (SAID_SO.test(asking) && heard.aspects.length === 0) return { ...heard, reviewers, kinds: ['grounds'] };
  const short = (asking.match(/\S+/g)?.length ?? 0) <= 8;
  if (bare && (heard.more || ANAPHORIC.test(asking) || heard.again))
    return { ...inherit(previous), reviewers, note: heard.note, more: !heard.again, again: heard.again };
  if (
    bare &&
    reviewers.length > 0 &&
    !/^\W*who\b/i.test(asking) &&
    !(heard.reviewers.length > 0 && standsAlone(asking)) &&
    (CARRY.test(asking) || OTHERS.test(asking) || short)
  )
    return { ...withoutPair(inherit(previous), previous, reviewers), reviewers, note: heard.note };
  const same = THE_SAME.test(asking) && heard.aspects.length === 0 && heard.reviewers.length > 0;
  if (same && heard.side !== null && previous.aspects.length > 0)
    return {
      ...heard,
      kinds: previous.kinds,
      aspects: previous.aspects,
      query: `${previous.query} ${asking}`,
    };
  if (heard.kinds.includes('agreement') && OTHERS.test(asking))
    return {
      ...heard,
      reviewers,
      aspects: heard.aspects.length > 0 ? heard.aspects : previous.aspects,
      query: `${previous.query} ${asking}`,
    };
  if (heard.back && heard.kinds.includes('response') && heard.aspects.length === 0)
    return { ...heard, reviewers, aspects: previous.aspects };
  if (short && CARRY.test(asking) && !ALL.test(asking) && reviewers.length === 0)
    return { ...heard, reviewers: previous.reviewers };
  return { ...heard, reviewers };
}

/** 'Does R3 complain about the same thing?' */
const THE_SAME = /\bthe same\b/i;

/** 'What does R2 say?' has a subject of its own; 'and R2?' and 'what about R2?' have the last question's. */
const standsAlone = (asking: string): boolean =>
  WHOLE.test(asking) && !CARRY.test(asking) && !OTHERS.test(asking);

/** 'And R3?' after a comparison that R3 was part of asks for R3. */
const withoutPair = (taken: Understanding, previous: Understanding, reviewers: string[]): Understanding =>
  taken.kinds[0] === 'agreement' && reviewers.every((label) => previous.reviewers.includes(label))
    ? { ...taken, kinds: ['reviewer'], aspects: [] }
    : taken;

const inherit = (previous: Understanding): Understanding => ({
  ...previous,
  kinds: previous.kinds.filter((kind) => CARRIES.includes(kind)),
  missing: [],
  note: null,
  more: false,
  again: false,
  carried: true,
});

function carriedReviewers(
  heard: Understanding,
  previous: Understanding,
  asking: string,
  labels: string[],
): string[] {
  if (heard.reviewers.length > 0) return heard.reviewers;
  if (OTHERS.test(asking)) {
    return previous.reviewers.length > 0 ? labels.filter((label) => !previous.reviewers.includes(label)) : [];
  }
  if (SAME_PERSON.test(asking)) return previous.reviewers;
  const together = TOGETHER.test(asking) || (heard.kinds.includes('agreement') && THEY.test(asking));
  if (together && previous.reviewers.length > 1) return previous.reviewers;
  if (ALL.test(asking)) return [];
  const going = heard.more && heard.kinds.length === 0 && heard.aspects.length === 0;
  return going && specific(asking).length === 0 ? previous.reviewers : [];
}

/** Speaks of those that were just named. */
const TOGETHER = /\b(?:each other|both|the (?:two|three))\b/i;
const THEY = /\b(?:they|them)\b/i;

/** Speaks of the reviewers together, asks who of them, or asks for anything at all. */
const ALL =
  /\b(?:any|both|reviewers|reviews|referees|everyone|everybody|anyone|anybody|they all|all of them|who|the (?:scores|ratings))\b/i;

const ABOUT_PAPER =
  /\b(?:paper|work|method|approach|technique|model|framework|algorithm|proposed|study|submission)\b/i;

/** What a message with no cue of its own asks: a reviewer, a search, or (with nothing to search for) the paper. */
function settle(heard: Understanding): Understanding {
  const wide = heard.kinds.length === 1 && heard.kinds[0] === 'overview';
  if (heard.kinds.length > 0 && !(wide && specific(heard.query).length > 0)) return heard;
  if (specific(heard.query).length > 0) return { ...heard, kinds: ['search'] };
  if (heard.reviewers.length > 0 || heard.missing.length > 0) return { ...heard, kinds: ['reviewer'] };
  return { ...heard, kinds: [ABOUT_PAPER.test(heard.query) ? 'contribution' : 'overview'] };
}
