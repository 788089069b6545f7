/** What a statement or a question is about (an aspect, a part of it, words of its own), and which side it takes. */

import { ASPECT_ASKED } from './aspects-asked.ts';
import { nounOf } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence, EvidenceIndex } from './evidence-index.ts';
import { topicAsked } from './topics.ts';
import { searchable, stem } from './words.ts';

const words = (all: string, end = '\\w*'): RegExp =>
  new RegExp(`\\b(?:${all.trim().split(/\s+/).join('|').replaceAll('_', ' ')})${end}\\b`, 'i');

const PRAISES =
  words(`lik(?:e|es|ed) lov(?:e|es|ed) prais enjoy impress happy satisf(?:ied|y) convinc(?:ed|ing) appreciat
  pleased fond admir positive enthusias approv(?:e|es|ed) commend applaud fine_with no_(?:problems?|issues?|concerns?|complaints?)_with`);
const BLAMES =
  words(`dislik hat(?:e|es|ed) critici[sz] complain unhappy unconvinced unimpress dissatisf doubt object(?:s|ed) attack
  worr(?:y|ies|ied) concern(?:s|ed|ing)? negative sceptic skeptic disappoint fault reject(?:s|ed) dismiss`);
const GOOD = words(
  `good great clear(?:ly)? convincing novel original new fresh strong sound excellent solid rigorous thorough correct
  well well-written easy readable sufficient important valuable interesting significant appropriate adequate extensive fair clean
  high complete comprehensive useful impressive innovative timely`,
  '',
);
const BAD = words(
  `bad poor(?:ly)? weak unclear confusing wrong flawed limited incremental insufficient inadequate missing outdated hard
  difficult thin unconvincing sloppy messy trivial lacking lacks? low incomplete unfair problematic incorrect unreadable old
  small narrow questionable`,
  '',
);
export const NOT = /\b(?:not|never|no|hardly|nothing|isn|aren|wasn|weren|doesn|didn|don)\b|n['’]t\b/i;

/** 1 for praise, −1 for criticism, 0 where the text states neither: its verbs first, then what it calls the thing. */
export function signOf(text: string): number {
  const verb = (PRAISES.test(text) ? 1 : 0) - (BLAMES.test(text) ? 1 : 0);
  const sign = verb !== 0 ? verb : (GOOD.test(text) ? 1 : 0) - (BAD.test(text) ? 1 : 0);
  return NOT.test(text.replace(/\bno(?:body| one|ne)\b|\bno (?:\w+ )?(?:reviewers?|reviews?)\b/gi, ''))
    ? -sign
    : sign;
}

/** A part of an aspect, an aspect, or words of its own. */
export interface Subject {
  name: string;
  bears: (item: Evidence) => boolean;
  /** True of its own words: what must be seen in a quote that is cut. */
  holds: (word: string) => boolean;
}

/** Words that say how something is judged, and by whom: not about what. */
const STATES = new Set(
  `find found think thought said say call consider considers agree agrees disagree disagrees mention mentions raise raises ask asks request
  want suggest demand require reviewer everybody everyone nobody both neither most only fault wrong very really real actual big problem`
    .split(/\s+/)
    .map(stem),
);
const isStating = (word: string): boolean =>
  STATES.has(stem(word)) || [PRAISES, BLAMES, GOOD, BAD].some((words) => words.test(word));

/** Null when the text names nothing, or several aspects. Reviewers are written as labels in it. */
export function subjectOf(text: string, index: EvidenceIndex): Subject | null {
  const part = topicAsked(text);
  const worded = withWords(text, index);
  if (part)
    return {
      name: part.name,
      bears: (item) => part.cue.test(item.text) || (worded?.bears(item) ?? false),
      holds: (word) => part.cue.test(word),
    };
  const aspects = ASPECT_ASKED.filter(([, cue]) => cue.test(text)).map(([aspect]) => aspect);
  if (aspects.length > 1) return null;
  const [aspect] = aspects;
  if (aspect) return { name: nounOf(aspect), bears: bearsOn(aspect), holds: holdsAspect(aspect) };
  return worded;
}

const bearsOn =
  (aspect: Aspect) =>
  (item: Evidence): boolean =>
    item.topics[0]?.aspect === aspect ||
    (item.learned.includes(aspect) && item.mentions.some((topic) => topic.aspect === aspect));

const holdsAspect = (aspect: Aspect): Subject['holds'] => {
  const cue = ASPECT_ASKED.find(([name]) => name === aspect)![1];
  return (word) => cue.test(word);
};

/** Holds most of the words (`terms`) by weight. */
export function withWords(text: string, index: EvidenceIndex): (Subject & { terms: string[] }) | null {
  const terms = searchable(text.replace(/\bR\d+\b/g, ' ')).filter((word) => !isStating(word));
  if (terms.length === 0) return null;
  const found = new Set(
    index.search(terms.join(' ')).flatMap(({ evidence, coverage }) => (coverage >= 0.6 ? [evidence.id] : [])),
  );
  const own = new Set(terms.map(stem));
  return { name: 'this', terms, bears: ({ id }) => found.has(id), holds: (word) => own.has(stem(word)) };
}
