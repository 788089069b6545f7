/**
 * Takes a sentence apart that asks more than one thing: 'What are the strengths, and did the authors respond?'.
 * 'Strengths and weaknesses', 'novelty and clarity' and 'R1 and R2' are one thing.
 */
import type { Facts } from '../../recommendation/facts.ts';
import { ASPECT_ASKED } from './aspects-asked.ts';
import { KIND_CUES } from './kind-cues.ts';
import type { Kind } from './kinds.ts';
import { wordCount } from './quote.ts';
import { reviewersNamed } from './reviewers.ts';

const WH =
  /^(?:(?:in|on|by|for|to|with|of|from|at|about|under) )?(?:what(?:['’]s)?|how|why|which|who(?:['’]s)?|whom|whose|where|when(?= (?:is|are|was|were|do|does|did|will|can|should|would)\b))\b/i;
/** After a comma alone these begin a relative clause ('the method, which …'). */
const RELATIVE = /^(?:\w+ )?(?:which|who|whom|whose|where|when)\b/i;
/** An auxiliary with a subject behind it; 'has the' and 'have the' may also go on with a statement. */
const INVERTED =
  /^(?:(?:is|are|was|were|do|does|did|can|could|would|should|will|may|might)(?:n['’]t)? (?:the|this|that|these|those|it|they|there|any\w*|some\w*|every\w*|each|all|both|one|none|an?|you|we|i|he|she|R ?\d+|reviewers?|referees?|authors?|either|others?|most|many|its|their|his|her|my)\b|(?:has|have|had)(?:n['’]t)? (?:(?:the )?(?:authors?|response|rebuttal|reviewers?|paper|others?|concerns?|points?|issues?)|any\w*|they|it|R ?\d+|he|she|you|we|i|this|that)\b)/i;
const VERBS =
  'tell|show|give|list|summari[sz]e|sum up|explain|describe|compare|quote|outline|draft|write|elaborate|expand|provide|remind|walk|point|name|rate|recommend|recap|say|check|find|e-?mail|send|forward|notify|inform|ask|post|submit|message';
const ORDER = new RegExp(
  `^(?:(?:please|kindly|just|can you|could you|would you|will you) )*(?:${VERBS})\\b(?= \\S)|^(?:i(?:['’]d| would)? (?:like|love|want|need)(?: you)? to|let me) (?:know|see|hear|understand|ask (?:about|if|whether|how|why|what|which|who))\\b|^(?:i (?:need|want)|i(?:['’]d| would) like) (?:the|an?) `,
  'i',
);
const WHETHER = /^whether\b/i;
const IF = /^if\b/i;

/** What joins a question to the one before it. */
const LINK =
  /^(?:(?:and|but|plus|also|then|so|or|&|as well as|along with|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|specifically|on the other hand|if so|if not|if yes|if any)\b,? )+(?:(?:please|maybe|perhaps|also|briefly) )*/i;
const LINKS_ONLY = /^(?:(?:and|but|plus|also|then|so|or|if|not|any|yes)\b\W*)*$/i;
const EARNEST = /\b(?:also|then|plus|please|finally|lastly)\b/i;
const COURTESY = /^(?:please,? |kindly )/i;

/** True when it begins as a question or an order does, or ends in a question mark. */
export function asksPlainly(text: string): boolean {
  if (/\?\W*$/.test(text)) return true;
  const body = text.trim().replace(LINK, '');
  return WH.test(body) || INVERTED.test(body) || ORDER.test(body);
}

export interface Clause {
  text: string;
  /** Leads up to the question behind it in its sentence ('Before I write to them: …') and asks nothing itself. */
  preface: boolean;
  /** Asks for itself, as a question or as one of the things that are asked for. */
  asks: boolean;
}

/** The clauses of a sentence, in order. */
export function clausesOf(sentence: string, facts: Facts): Clause[] {
  const asked = /\?\W*$/.test(sentence);
  const starts = [0];
  for (const gap of sentence.matchAll(/\s+/g)) {
    const left = sentence.slice(starts.at(-1)!, gap.index);
    if (opens(left, sentence.slice(gap.index + gap[0].length), asked)) starts.push(gap.index + gap[0].length);
  }
  const clauses = starts.map((at, nth) => trimmed(sentence.slice(at, starts[nth + 1])));
  return clauses.flatMap((clause, nth): Clause[] => {
    const next = clauses[nth + 1];
    if (next !== undefined && !beginsToAsk(clause) && !(LINK.test(next) && isNamed(clause)))
      return [{ text: clause, preface: true, asks: false }];
    const plain = asked || asksPlainly(clause) || (nth > 0 && beginsToAsk(clause));
    const parts = plain || !VERB.test(clause) ? listed(clause, facts) : [clause];
    const asks = plain || parts.length > 1;
    return parts.map((part) => ({ text: asked ? `${part}?` : part, preface: false, asks }));
  });
}

const trimmed = (clause: string): string => clause.replace(/[\s,;:?–—-]+$/, '');

const beginsToAsk = (clause: string): boolean => {
  const body = clause.replace(LINK, '');
  return WH.test(body) || INVERTED.test(body) || ORDER.test(body) || WHETHER.test(body) || IF.test(body);
};

/** Words of a phrase that names a thing; a longer one is a clause. */
const PHRASE = 10;

/** 'Any concerns on novelty, and …': names what is asked for. */
function isNamed(clause: string): boolean {
  const { kinds, aspects } = topicsOf(clause);
  const states = [VERB, SUBORDINATE, SUBJECT].some((words) => words.test(clause));
  return kinds.length + aspects.length > 0 && wordCount(clause) <= PHRASE && !states;
}

/** Who or what a statement is about, with a verb behind it. */
const SUBJECT =
  /^(?:(?:the|this|my|our|all|both) )?(?:R ?\d+|reviewers?(?: \S+)?|authors?|papers?|chairs?|they|he|she|it|we|i) (?!(?:of|on|in|and|for|about)\b)\w/i;

/** How a subordinate clause begins that leads up to a question: 'As the scores are split, which …' */
const SUBORDINATE =
  /^(?:as|since|given|before|after|when|while|if|because|now|although|though|once|based|considering|for|in|on|with|regarding|concerning|to)\b/i;

/**
 * Whether a new question begins at `rest`, `left` being what the sentence says since the last one began; `asked` when
 * the sentence ends in a question mark.
 */
function opens(left: string, rest: string, asked: boolean): boolean {
  const link = LINK.exec(rest)?.[0] ?? '';
  const body = rest.slice(link.length).replace(COURTESY, '');
  const stop = /(?:[,;:]|\s[–—-])$/.exec(left)?.[0] ?? '';
  if ((link === '' && stop === '') || LINKS_ONLY.test(left)) return false;
  const comma = link === '' && stop === ',';
  if (!asked && stop !== ':' && !beginsToAsk(left) && !ORDER.test(body)) return false;
  if (WH.test(body)) return !(comma && RELATIVE.test(body)) || SUBORDINATE.test(left);
  if (INVERTED.test(body)) return true;
  if (WHETHER.test(body)) return link !== '';
  if (IF.test(body)) return link !== '' && ORDER.test(left.replace(LINK, ''));
  if (!ORDER.test(body)) return false;
  return stop !== '' || EARNEST.test(link) || ORDER.test(left.replace(LINK, ''));
}

/** Kinds that another kind beside them would drown, or they it: each is a question of its own. */
const ALONE = new Set<Kind>([
  'scores',
  'recommendation',
  'raise',
  'agreement',
  'response',
  'aftermath',
  'discussion',
  'draft',
]);

interface Topics {
  kinds: Kind[];
  aspects: string[];
}

const topicsOf = (text: string): Topics => ({
  kinds: KIND_CUES.filter(([, cue]) => cue.test(text)).map(([kind]) => kind),
  aspects: ASPECT_ASKED.filter(([, cue]) => cue.test(text)).map(([aspect]) => aspect),
});

const JOINT =
  /,\s+(?:(?:and|plus|then)\s+)?(?:also\s+|then\s+)?|\s+(?:and|plus|&|\+|as well as|along with)\s+(?:also\s+)?/gi;

/** 'R1, R2 and R3' is one name in a list. */
const REVIEWERS = /(?<=\bR ?\d+)(?:,| and| &|, and) (?=R ?\d)/g;

/** Takes 'the weaknesses and the scores' and 'what R1 likes and R2 dislikes' apart. */
function listed(clause: string, facts: Facts): string[] {
  if (SUBJECT.test(clause)) return [clause];
  const joints = [...clause.replace(REVIEWERS, (joint) => '_'.repeat(joint.length)).matchAll(JOINT)];
  const parts: string[] = [];
  let from = 0;
  joints.forEach(({ index, 0: joint }, nth) => {
    const left = clause.slice(from, index);
    const next = index + joint.length;
    const right = clause.slice(next, joints[nth + 1]?.index);
    if (!ofTwo(left, clause.slice(next), facts) && !ofTwoKinds(left, right, parts.length > 0)) return;
    parts.push(trimmed(left));
    from = next - (/and\s+$/i.exec(joint)?.[0].length ?? 0);
  });
  return [...parts, trimmed(clause.slice(from))];
}

/** 'R1's strengths' and 'R2's weaknesses': each reviewer with a topic of their own. */
function ofTwo(left: string, right: string, facts: Facts): boolean {
  if ([left, right].some((text) => reviewersNamed(text, facts).labels.length === 0)) return false;
  const [one, other] = [topicsOf(left), topicsOf(right)];
  if ([...one.kinds, ...other.kinds].includes('agreement')) return false;
  const coordinated = /(?:R ?\d+|reviewer \S+|_\w+)$/i.test(left) && /^(?:R ?\d|reviewer\b|\d)/i.test(right);
  if (coordinated) return false;
  if (/^(?:R ?\d+|reviewer \S+) (?:about|on|regarding)\b/i.test(right)) return true;
  return one.kinds.length + one.aspects.length > 0 && other.kinds.length + other.aspects.length > 0;
}

/** A request for things by name: 'What are …', 'List …', 'What do they say about …'. */
const NAMING = new RegExp(
  `^(?:(?:and|also|ok|now|then|so),? )*(?:[^:]{0,60}: )?(?:what(?:['’]s| is| are| was| were| about| do \\w+(?: \\w+)? (?:say|think) (?:about|of|on))|how about|(?:please |can you |could you |would you |i(?:['’]d| would)? (?:like|need|want) (?:to )?)*(?:know |see |hear |${VERBS})|i (?:need|want)|i(?:['’]d| would) like|(?:the|an?|any|all|your|their|its|main|key)\\b)`,
  'i',
);
/** 'The response to the concerns and questions' is one thing, 'the response to R2 and the scores' are two. */
const TAKES =
  /\b(?:(?:dis)?agree\w*|differ\w*|consensus|respon[sd]\w*|repl(?:y|ies)|rebut\w*|scores?|ratings?|address\w*|answer\w*) (?:on|about|to|regarding|with|between|over|in|for|of) (?!R ?\d|reviewer|the (?:authors|reviewers|paper)\b)|\bbetween\b[^,]*$/i;
const VERB = /\b(?:is|are|was|were|do|does|did|has|have|had|say|says|think|thinks|can|could|would|should)\b/i;

/** 'The weaknesses' and 'the scores'. `listing` when the clause was taken apart before. */
function ofTwoKinds(left: string, right: string, listing: boolean): boolean {
  if (TAKES.test(left) || VERB.test(right) || SUBORDINATE.test(right) || wordCount(right) > PHRASE)
    return false;
  const named = NAMING.test(left) || (wordCount(left) <= 6 && !VERB.test(left));
  if (!listing && !named) return false;
  const [one, other] = [topicsOf(left), topicsOf(right)];
  if (one.kinds.length + one.aspects.length === 0 || other.kinds.length + other.aspects.length === 0)
    return false;
  const own = [...one.kinds, ...other.kinds].some((kind) => ALONE.has(kind));
  return own && !other.kinds.every((kind) => one.kinds.includes(kind));
}
