/** Understands a chair's message: what kinds of thing it asks, about which reviewers and aspects, going on from what. */
import type { Facts } from '../../recommendation/facts.ts';
import type { Exchange } from '../agent.ts';
import { isForeign } from '../language.ts';
import { ALL, carried } from './going-on.ts';
import { FAIR, KIND_CUES } from './kind-cues.ts';
import {
  ANAPHORIC,
  ASKS,
  CARRY,
  CLOSING,
  DECIDED,
  GREETING,
  INTRODUCES,
  type Kind,
  SAID_SO,
  THANKS,
  WHY,
} from './kinds.ts';
import { joined, type Part, partsOf } from './parts.ts';
import { wordCount } from './quote.ts';
import { read } from './reading.ts';
import { reviewersNamed } from './reviewers.ts';
import { EMPTY, type Understanding } from './understanding.ts';
import { specific } from './words.ts';

interface Message {
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
  const before = history.slice(-MEMORY).reduce<Understanding[]>((previous, turn) => {
    const asked = allAsked(hear(turn.question, previous, facts, title));
    return asked.length > 0 ? asked : previous;
  }, []);
  return hear(question, before, facts, title);
}

const COURTESIES = new Set<Kind>(['thanks', 'greeting', 'help']);

/** What was asked, courtesies and what was not understood apart. */
const allAsked = (heard: Heard[]): Understanding[] =>
  heard
    .map(({ asked }) => asked)
    .filter(
      ({ kinds, query, reviewers }) =>
        !kinds.every((kind) => COURTESIES.has(kind)) &&
        (kinds[0] !== 'search' || query !== '' || reviewers.length > 0),
    );

/** `before`: the questions of the last message that asked any. */
function hear(message: string, before: Understanding[], facts: Facts, title: string): Heard[] {
  const parts = isForeign(message) ? [whole(message)] : partsOf(message, title, facts);
  const closing = closingOf(message, parts);
  if (closing) return [{ text: message, asking: message, asked: { ...EMPTY, kinds: [closing] } }];
  const heard: Heard[] = [];
  for (const part of meaningful(parts, facts)) {
    const previous = allAsked(heard).at(-1) ?? before.at(-1) ?? null;
    heard.push({ ...part, asked: understandPart(part, previous, facts, heard.length > 0) });
  }
  return heard.length === 1 ? forEach(heard[0]!, before, facts) : heard;
}

/** 'And R3?' after several questions asks each of them of R3. */
function forEach(one: Heard, before: Understanding[], facts: Facts): Heard[] {
  const { carried: taken, more, again, reviewers } = one.asked;
  if (before.length < 2 || !taken || more || again || reviewers.length === 0) return [one];
  const all = before.map((previous) => ({
    ...one,
    asked: understandPart({ ...one, setting: '', preface: '' }, previous, facts, false),
  }));
  const each = all.filter(({ asked }) => asked.carried && asked.kinds.length > 0);
  return each.length > 0 ? each : [one];
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
  if (!previous) return settle(withoutWeigh(heard), asking);
  const taken = within ? withSubject(heard, previous, asking) : heard;
  return settle(carried(taken, previous, asking, labels, within), asking);
}

/** 'R2 rates it 3: what is criticised?' asks for R2. */
function withReviewersOf(preface: string, own: Understanding, asking: string, facts: Facts): Understanding {
  const { labels, missing, note } = reviewersNamed(preface, facts);
  const named = own.reviewers.length + own.missing.length > 0 || own.note !== null;
  const others = ALL.test(asking) && own.kinds[0] !== 'standing';
  return named || others ? own : { ...own, reviewers: labels, missing, note };
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

function merge(own: Understanding, wide: Understanding): Understanding {
  // 'What do you think about this?' takes its kind from what 'this' is.
  const vague = own.kinds.every((kind) => kind === 'overview');
  const kinds = vague && wide.kinds.length > 0 ? wide.kinds : own.kinds;
  return { ...wide, kinds, more: false, again: own.again };
}

const ABOUT_PAPER =
  /\b(?:paper|work|method|approach|technique|model|framework|algorithm|proposed|study|submission)\b/i;

/** What a message with no cue of its own asks: a reviewer, a search, or (with nothing to search for) the paper. */
function settle(heard: Understanding, text: string): Understanding {
  const named = heard.reviewers.length + heard.missing.length > 0;
  if (isForeign(text) && heard.kinds.length === 0)
    return { ...heard, kinds: [named && heard.query === '' ? 'reviewer' : 'search'] };
  const wide = heard.kinds.length === 1 && heard.kinds[0] === 'overview';
  if (heard.kinds.length > 0 && !(wide && specific(heard.query).length > 0)) return heard;
  if (specific(heard.query).length > 0) return { ...heard, kinds: ['search'] };
  if (named) return { ...heard, kinds: ['reviewer'] };
  return { ...heard, kinds: [ABOUT_PAPER.test(heard.query) ? 'contribution' : 'overview'] };
}
