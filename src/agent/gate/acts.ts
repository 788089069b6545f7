/** What reviewers do with a thing (speak of it, praise it, criticise it, ask for it), by the words that say so. */

export type Act = 'speaks' | 'praises' | 'criticises' | 'asks';

/** What is done, and with what. */
export interface Deed {
  act: Act;
  subject: string;
}

type Table = [Act, string][];

/** Verbs; irregular forms beside them. */
const VERBS: Table = [
  [
    'speaks',
    'mention, discuss, address, raise, bring, bring up, brought up, comment, remark, touch, say, said, talk, speak, spoke, spoken, ' +
      'note, notice, point, point out, report, cover, refer, cite, name, consider, examine, describe, analyse, analyze, dwell, ' +
      'pick up, take up, took up, taken up, allude, draw attention, flag, state, look at, engage, acknowledge, list, write, wrote',
  ],
  [
    'praises',
    'praise, like, love, commend, appreciate, applaud, admire, laud, compliment, endorse, defend, welcome, enjoy, favour, favor, ' +
      'champion, value, celebrate',
  ],
  [
    'criticises',
    'criticise, criticize, question, doubt, object, complain, fault, find fault, found fault, take issue, took issue, worry, ' +
      'attack, dislike, challenge, dispute, contest, oppose, miss, lament, regret, contradict, disagree',
  ],
  [
    'asks',
    'ask, request, want, wish, demand, call for, propose, suggest, recommend, inquire, wonder, query, require, encourage, urge',
  ],
];
/** Verbs that say nothing without their noun: `raises a doubt about`. */
const LIGHT =
  'raise, make, made, have, has, had, give, gave, offer, express, voice, pose, put, contain, hold, include, spend, see, saw, take, took, ' +
  'say, said, write, wrote, list, name, state, find, found';
/** What a reviewer raises, makes or has about a thing. */
const NOUNS: Table = [
  [
    'speaks',
    'comment, mention, remark, word, thing, anything, nothing, little, much, discussion, talk, reference, observation, note, point',
  ],
  ['praises', 'praise, compliment, endorsement, enthusiasm, liking'],
  [
    'criticises',
    'criticism, complaint, objection, doubt, reservation, concern, worry, quarrel, fault, issue, problem, flaw, misgiving',
  ],
  ['asks', 'question, request, query, wish, suggestion, demand'],
];
/** How a reviewer finds a thing, or feels about it. */
const JUDGEMENTS: Table = [
  [
    'praises',
    'convincing, compelling, sound, solid, novel, original, strong, clear, impressive, thorough, excellent, good, valid, rigorous, ' +
      'sufficient, adequate, persuasive, extensive, significant, interesting, elegant, useful, important, new, well written, ' +
      'well motivated, readable, fair, convinced, impressed, enthusiastic, positive, happy, satisfied, pleased, persuaded',
  ],
  [
    'criticises',
    'unconvincing, weak, flawed, poor, unclear, confusing, limited, insufficient, inadequate, unsound, incremental, trivial, lacking, ' +
      'problematic, wrong, incorrect, misleading, unfair, vague, uninteresting, outdated, too small, critical, sceptical, skeptical, ' +
      'unhappy, unconvinced, negative, concerned, worried, bothered, dissatisfied',
  ],
];
const FINDS = 'find, found, call, consider, see, saw, think, thought, regard, deem, judge, describe';

/** A word in its regular forms: `worry`, `worries`, `worried`, `worrying`. Some of them do not exist. */
function formsOf(word: string): string[] {
  const [first = '', ...rest] = word.split(' ');
  const stem = first.replace(/[ey]$/, '');
  const endings = ['', 's', 'es', 'd', 'ed', 'ing'].map((ending) => first + ending);
  return [...endings, ...['ies', 'ied', 'ing'].map((ending) => stem + ending)].map((form) =>
    [form, ...rest].join(' '),
  );
}

const readingOf = (table: Table): Map<string, Act> =>
  new Map(
    table.flatMap(([act, words]) =>
      words.split(', ').flatMap((word) => formsOf(word).map((form) => [form, act] as const)),
    ),
  );
const verbs = readingOf(VERBS);
const nouns = readingOf(NOUNS);
const judgements = readingOf(JUDGEMENTS);
const setOf = (list: string): Set<string> => new Set(list.split(', ').flatMap(formsOf));
const finds = setOf(FINDS);
const light = setOf(LIGHT);

const lower = (words: string[]): string => words.join(' ').toLowerCase();
/** Longest phrase of the tables, in words. */
const LONGEST = 2;

/** The phrase of a table that words begin with, and how long it is. */
function opening(words: string[], table: Map<string, Act>): { act: Act; length: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const act = table.get(lower(words.slice(0, length)));
    if (act && words.length >= length) return { act, length };
  }
  return null;
}

/** What an act is about follows one of these. */
const ABOUT =
  /^(?:about|of|on|upon|for|to|with|over|against|as to|regarding|concerning|in|by|towards?|fault with|issue with|attention to) /i;
const ADVERB = /^(?:\w+ly|ever|even|also|once|indeed|very|too|so|quite|rather|at|all)$/i;
const DETERMINER = /^(?:any|a|an|single|one|particular|no|not)$/i;

const without = (words: string[], skipped: RegExp): string[] => {
  const first = words.findIndex((word) => !skipped.test(word));
  return first < 0 ? [] : words.slice(first);
};
const subjectIn = (words: string[]): string => words.join(' ').replace(ABOUT, '');

/** What a predicate (`raises doubts about the proof`, `finds the theory weak`) says is done, or null when it is none of these. */
export function deedIn(predicate: string): Deed | null {
  const words = without(predicate.trim().split(/\s+/), ADVERB);
  return judged(words) ?? felt(words) ?? raised(words) ?? done(words);
}

/** The same of `has no doubts about the proof`, where the noun alone says what is done. */
export const raisedIn = (predicate: string): Deed | null => raised(predicate.trim().split(/\s+/));

/** A verb, and what it is done with. */
function done(words: string[]): Deed | null {
  const verb = opening(words, verbs);
  return verb && deed(verb.act, subjectIn(words.slice(verb.length)));
}

/** Most words between a verb and its noun: `raises a serious ethical concern`. */
const NEAR = 5;

/** A verb with a noun that says what it does: `has no objections to the proof`, `raises ethical concerns`. */
function raised(words: string[]): Deed | null {
  if (!light.has(lower(words.slice(0, 1)))) return null;
  const rest = without(words.slice(1), DETERMINER);
  const at = rest.slice(0, NEAR).findIndex((word) => nouns.has(word.toLowerCase().replace(/[,;]$/, '')));
  if (at < 0) return null;
  const act = nouns.get(rest[at]!.toLowerCase().replace(/[,;]$/, ''))!;
  const after = rest.slice(at + 1).join(' ');
  if (ABOUT.test(after)) return deed(act, `${rest.slice(0, at).join(' ')} ${after.replace(ABOUT, '')}`);
  return after === '' || /[,;]$/.test(rest[at]!) ? deed(act, rest.slice(0, at).join(' ')) : null;
}

/** `finds the experiments convincing`. */
function judged(words: string[]): Deed | null {
  if (!finds.has(lower(words.slice(0, 1)))) return null;
  for (let length = LONGEST; length > 0; length--) {
    const act = judgements.get(lower(words.slice(-length)));
    if (act === undefined) continue;
    const subject = without(
      words.slice(1, -length).reverse(),
      /^(?:as|to|be|is|are|very|too|so|quite|rather|\w+ly)$/i,
    );
    return deed(
      act,
      subject
        .reverse()
        .join(' ')
        .replace(/^that /i, ''),
    );
  }
  return null;
}

/** `is convinced by the experiments`. */
function felt(words: string[]): Deed | null {
  if (!/^(?:is|are|was|were|seems?)$/i.test(words[0] ?? '')) return null;
  const rest = without(words.slice(1), ADVERB);
  const mood = opening(rest, judgements);
  const after = rest.slice(mood?.length ?? 0).join(' ');
  return mood && ABOUT.test(after) ? deed(mood.act, after.replace(ABOUT, '')) : null;
}

const deed = (act: Act, subject: string): Deed | null =>
  /\p{L}/u.test(subject) ? { act, subject: subject.trim() } : null;

/** What a single word of the tables says is done, verb or noun, or null. */
export const actOf = (words: string): Act | null =>
  verbs.get(words.toLowerCase()) ?? nouns.get(words.toLowerCase()) ?? null;
