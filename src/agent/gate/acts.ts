/** What reviewers do with a thing (speak of it, praise it, criticise it, ask for it), by the words that say so. */

export type Act = 'speaks' | 'praises' | 'criticises' | 'asks';

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
/** The tables by the form of their words. */
export const verbs = readingOf(VERBS);
export const nouns = readingOf(NOUNS);
export const judgements = readingOf(JUDGEMENTS);
const setOf = (list: string): Set<string> => new Set(list.split(', ').flatMap(formsOf));
export const finds = setOf(FINDS);
export const light = setOf(LIGHT);

/** What a single word of the tables says is done, verb or noun, or null. */
export const actOf = (words: string): Act | null =>
  verbs.get(words.toLowerCase()) ?? nouns.get(words.toLowerCase()) ?? null;
