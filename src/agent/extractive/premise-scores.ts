/** Statements about scores, checked against the stored ones: 'R1 and R3 both rated it 8', 'the average is 7'. */
import type { Facts } from '../../recommendation/facts.ts';
import { type Block, prose } from './compose.ts';
import { withLabel } from './scores.ts';
import { holdsOf, type Subjects, subjectsIn } from './subjects.ts';

type Row = Facts['reviewers'][number];
type Scored = 'rating' | 'confidence';

/** What became of a statement: whether it holds (null: that cannot be told), and what shows it. */
export interface Finding {
  holds: boolean | null;
  block: Block;
  /** The scores that are told, and whose. */
  scores?: { of: Scored; labels: string[] };
}

/** Null when the text states nothing about scores. Reviewers are written as labels in it. */
export function scoreFinding(text: string, facts: Facts, pronoun: string[]): Finding | null {
  if (PARTIAL.test(text)) return null;
  const figure = figureFinding(text, facts) ?? allScores(text, facts);
  if (figure) return figure;
  const claim = pairsIn(text) ?? comparedIn(text, facts) ?? sideIn(text, facts);
  const subjects = claim?.subjects ?? (claim && subjectsIn(text, facts, pronoun));
  if (!claim || !subjects) return null;
  return judged({ ...claim, subjects }, facts);
}

interface ScoreClaim {
  of: Scored;
  /** Null where the text's own subjects are meant. */
  subjects: Subjects | null;
  /** Whether it is so of one reviewer; `row` has the score. */
  is: (row: Row) => boolean;
  /** The number claimed of one reviewer, to be named where it is wrong. */
  number?: string;
}

function judged(
  { of, subjects, is, number }: ScoreClaim & { subjects: Subjects },
  facts: Facts,
): Finding | null {
  const everyone = facts.reviewers.filter((row) => row[of] !== null);
  if (everyone.length === 0) return null;
  const rowOf = (label: string): Row | undefined => facts.reviewers.find((row) => row.label === label);
  const holds = holdsOf(
    subjects,
    facts.reviewers.map(({ label }) => label),
    (label) => {
      const row = rowOf(label);
      return row !== undefined && row[of] !== null && is(row);
    },
  );
  const shown =
    subjects.how === 'only' ? facts.reviewers : subjects.labels.flatMap((label) => rowOf(label) ?? []);
  const wrong = !holds && number !== undefined && shown.length === 1 ? `, not ${number}` : '';
  return {
    holds,
    block: [
      prose(holds ? 'Yes.' : 'No.'),
      ...shown.map((row) => prose(`${told(row, of)}${row[of] ? wrong : ''}.`)),
    ],
    scores: { of, labels: shown.map(({ label }) => label) },
  };
}

/** 'R1 rates it 8 (accept)', 'R3 reports confidence 4'. */
function told(row: Row, of: Scored): string {
  const score = row[of];
  if (!score) return `${row.label} gives no ${of}`;
  return of === 'rating'
    ? `${row.label} rates it ${withLabel(score)}`
    : `${row.label} reports confidence ${withLabel(score)}`;
}

const CONFIDENCE = /\bconfiden\w*|\b(?:un)?(?:sure|certain)\b|\bexpert\w*/i;
const RATES =
  /\b(?:g[ai]ves?|given|rat(?:e|es|ed|ings?)|scor(?:e|es|ed|ing)|assign(?:s|ed)?|marks?|confidence|average|mean|median)\b|\b(?:is|are|was|were|has|have|at|with)(?: an?)? -?\d+(?:\.\d+)?(?: or (?:above|below|more|less|higher|lower))?\W*$|:\s*-?\d/i;
const scoredIn = (text: string): Scored => (CONFIDENCE.test(text) ? 'confidence' : 'rating');

/** What a number is said to be: the last such word before it, or after it where there is none. */
function scoredBefore(text: string, at: number): Scored {
  const words = text.slice(0, at).match(/\b(?:confiden\w*|rat(?:e|es|ed|ings?)|scor\w+|g[ai]ves?)\b/gi);
  return scoredIn(words?.at(-1) ?? text);
}

/** A number that can be a score: no label's digit, no count of things, no denominator, no place in the paper. */
const NUMBER =
  /(?<![\w.#/-]|\bout of |\b(?:table|figure|fig\.?|section|theorem|lemma|proposition|equation|eq\.?|appendix|page|line|point|question|weakness|algorithm) )(-?\d+(?:\.\d+)?)(?=\W*$|[,.;:!?)/]|\s*\(|\s+(?:and|or|out of|to|for|as|but|so|while|whereas|with|rating|score|confidence|in|on|overall|respectively|then|which|R\d)\b)/gi;
/** 'Above 6', 'at least a 7' */
const BOUND =
  /\b(?:(above|over|more than|higher than|better than|greater than)|(below|under|less than|lower than|worse than)|(at least|no (?:less|lower) than|or (?:higher|above|more|better))|(at most|no (?:more|higher) than|or (?:lower|below|less)))\b/i;

const within = (text: string, value: number): ((score: number) => boolean) => {
  const bound = BOUND.exec(text);
  if (bound?.[1]) return (score) => score > value;
  if (bound?.[2]) return (score) => score < value;
  if (bound?.[3]) return (score) => score >= value;
  return bound?.[4] ? (score) => score <= value : (score) => score === value;
};

/** Each number belongs to the reviewers named since the number before: 'R1 and R3 gave it 8, R2 a 5'. */
function pairsIn(text: string): ScoreClaim | null {
  const numbers = [...text.matchAll(NUMBER)];
  if (numbers.length === 0 || !RATES.test(text)) return null;
  const wanted = new Map<string, string>();
  const of = scoredBefore(text, numbers[0]!.index);
  if (numbers.length > 1 && new Set(text.match(/\b(?:confidence|rating|score)\b/gi)).size > 1) return null;
  const before = numbers.map(({ index }, at) => [
    ...new Set(text.slice(numbers[at - 1]?.index ?? 0, index).match(/\bR\d+\b/g) ?? []),
  ]);
  const inOrder = before[0]!.length === numbers.length && before.slice(1).every(({ length }) => length === 0);
  for (const [at, [, value]] of numbers.entries())
    for (const label of inOrder ? [before[0]![at]!] : before[at]!) wanted.set(label, value!);
  if (wanted.size === 0) {
    if (numbers.length > 1) return null;
    const value = numbers[0]![1]!;
    const is = within(text, Number(value));
    return { of, subjects: null, is: (row) => is(row[of]!.value), number: value };
  }
  const labels = [...wanted.keys()];
  const single = numbers.length === 1;
  return {
    of,
    subjects: single ? null : { labels, how: 'all', bare: false },
    is: (row) =>
      wanted.has(row.label) && within(single ? text : '', Number(wanted.get(row.label)))(row[of]!.value),
    ...(BOUND.test(text) ? {} : { number: [...wanted.values()][0]! }),
  };
}

const HIGHER = /\b(?:higher|better|more (?:positive|favou?rabl\w*|confident|certain|sure|enthusiastic))\b/i;
const LOWER =
  /\b(?:lower|worse|less (?:positive|favou?rabl\w*|confident|certain|sure|enthusiastic)|more (?:negative\w*|critical\w*))\b/i;
const HIGHEST = /\b(?:highest|most (?:positive|favou?rable|confident|certain|sure|enthusiastic|expert))\b/i;
const LOWEST =
  /\b(?:lowest|harshest|least (?:positive|confident|certain|sure|enthusiastic)|most (?:negative|critical|sceptical|skeptical))\b/i;

const SAME =
  /\b(?:same|equal|identical) (?:scores?|ratings?|confidences?)\b|\b(?:rat|scor)\w+ (?:it |the paper )?(?:the same|equally|alike)\b/i;

/** 'R1 and R2 gave the same score' */
function asFirst(of: Scored, first: string | undefined, { reviewers }: Facts): ScoreClaim {
  const value = (reviewers.find(({ label }) => label === first) ?? reviewers[0])?.[of]?.value;
  return { of, subjects: null, is: (row) => row[of]!.value === value };
}

/** 'R1 rates it higher than R2', 'R3 is the most confident': against the scores of the others. */
function comparedIn(text: string, facts: Facts): ScoreClaim | null {
  const [first, second] = text.match(/\bR\d+\b/g) ?? [];
  const of = scoredIn(text);
  if (SAME.test(text)) return asFirst(of, first, facts);
  if (!first) return null;
  const scoreOf = (label: string): number | undefined =>
    facts.reviewers.find((row) => row.label === label)?.[of]?.value;
  const than = / than R\d/i.test(text) && second ? scoreOf(second) : undefined;
  const way = HIGHER.test(text) ? 1 : LOWER.test(text) ? -1 : 0;
  if (than !== undefined && way !== 0)
    return {
      of,
      subjects: { labels: [first, second!], how: 'all', bare: false },
      is: (row) => row.label === second || (row[of]!.value - than) * way > 0,
    };
  const most = HIGHEST.test(text) ? 1 : LOWEST.test(text) ? -1 : 0;
  if (most === 0) return null;
  const all = facts.reviewers.flatMap((row) => (row[of] ? [row[of].value * most] : []));
  return { of, subjects: null, is: (row) => row[of]!.value * most === Math.max(...all) };
}

/** A verb: 'the borderline accept score' states nothing. */
const STATES =
  /\b(?:g[ai]ves?|rat(?:e|es|ed)|scor(?:es|ed)|is|are|was|were|has|have|assign\w*|recommend\w*|vot(?:es|ed))\b/i;
const LABEL = /\b((?:strong|clear|weak|borderline) (?:accept|reject)|marginally (?:above|below))/i;
const THRESHOLD =
  /\b(?:above|below|over|under|beneath|at|reach\w*|me(?:e|)ts?|pass(?:es|ed)?|clear(?:s|ed)?|cross(?:es|ed)?|miss(?:es|ed)?)\b.{0,20}\b(?:threshold|bar|acceptance line|cut-?off)\b/i;
const BELOW = /\b(?:below|under|beneath|not (?:reach|meet|above|pass|clear)\w*|miss\w*)\b/i;
const RECOMMENDS =
  /\b(?:(?:recommend|suggest|vot|favou?r|support|lean|argu|want|propos|champion|advocat|endors|back|push|rat|scor)\w*|for|side\w* with)\b.{0,24}\b(accept\w*|reject\w*|publi\w+)|\b(accept|reject)(?:s|ed)\b (?:it|the paper|this)|\b(?:against|oppos\w+)\b.{0,12}\b(accept\w*|publi\w+)/i;
/** A stand on the paper as a whole, told by the rating alone. */
const FOR_PAPER =
  /\b(?:in favou?r(?: of (?:it|accept\w*|(?:the|this) (?:paper|submission|work)))?\W*$|(?:like|love|support|endorse|champion|favou?r|enjoy)(?:s|d|ed)? (?:it|(?:the|this) (?:paper|submission|work))\b(?!['’])|(?:is|are|was|were|be|being|feels?) (?:\w+ )?(?:positive|enthusiastic|favou?rable|supportive)(?: (?:about|of|towards?|on) (?:it|(?:the|this) (?:paper|submission|work)))?\W*$)/i;
const AGAINST_PAPER =
  /\b(?:(?:dislike|hate|oppose)(?:s|d)? (?:it|(?:the|this) (?:paper|submission|work))\b|(?:is|are|was|were|be|being|feels?) (?:\w+ )?(?:negative|critical|unenthusiastic|unfavou?rable|against)(?: (?:about|of|towards?|on))?(?: (?:it|(?:the|this) (?:paper|submission|work)))?\W*$)/i;
const NOT = /\b(?:not|never|cannot|hardly)\b|n['’]t\b/i;

/** Says whether someone is for or against the paper. */
export const takesSide = (text: string): boolean => FOR_PAPER.test(text) || AGAINST_PAPER.test(text);

/** A label or a side of the venue's line with no number: 'R2 gave a strong accept', 'all recommend acceptance'. */
function sideIn(text: string, { threshold }: Facts): ScoreClaim | null {
  const label = STATES.test(text) ? LABEL.exec(text)?.[1]?.toLowerCase() : undefined;
  if (label)
    return {
      of: 'rating',
      subjects: null,
      is: ({ rating }) => rating!.label?.toLowerCase().includes(label) ?? false,
    };
  const accepts = threshold ? acceptsIn(text) : null;
  if (accepts === null) return null;
  return { of: 'rating', subjects: null, is: ({ rating }) => rating!.value >= threshold!.value === accepts };
}

function acceptsIn(text: string): boolean | null {
  if (THRESHOLD.test(text)) return !BELOW.test(text);
  const denied = NOT.test(text);
  const verdict = RECOMMENDS.exec(text);
  if (verdict) return /^(?:reject)/i.test(verdict[1] ?? verdict[2] ?? 'reject') === denied;
  if (AGAINST_PAPER.test(text)) return denied;
  return FOR_PAPER.test(text) ? !denied : null;
}

/** Scores of one side of a paper, which no rating tells. */
const PARTIAL =
  /\b(?:soundness|presentation|contribution|excitement|clarity|quality|originality|significance|novelty|reproducibility)\b.{0,12}\b(?:scores?|ratings?|is|was|of|at)\b.{0,12}\d/i;

const MEAN = /\b(?:average|mean)\b/i;
const FIGURES: [RegExp, 'mean' | 'median' | 'min' | 'max', string][] = [
  [MEAN, 'mean', 'mean'],
  [/\bmedian\b/i, 'median', 'median'],
  [/\b(?:lowest|minimum|worst)\b/i, 'min', 'lowest'],
  [/\b(?:highest|maximum|top|best)\b/i, 'max', 'highest'],
];

/** 'The average is 7', 'the lowest score is 3': against the computed figures, to the decimals that are given. */
function figureFinding(text: string, facts: Facts): Finding | null {
  const numbers = [...text.matchAll(NUMBER)].map(([, value]) => value!);
  const found = FIGURES.find(([cue]) => cue.test(text));
  if (!found || numbers.length !== 1 || /\bR\d+\b/.test(text)) return null;
  const [, key, name] = found;
  const confidence = scoredIn(text) === 'confidence';
  const value = confidence ? (key === 'mean' ? facts.confidence?.mean : undefined) : facts.rating?.[key];
  if (value === undefined) return null;
  const claimed = numbers[0]!;
  const decimals = claimed.split('.')[1]?.length ?? 0;
  const rounds =
    decimals > 0 || /\b(?:about|around|roughly|approximately|almost|nearly|close to)\b/i.test(text);
  const is = within(text, Number(claimed));
  const holds = BOUND.test(text)
    ? is(value)
    : value === Number(claimed) || (rounds && value.toFixed(decimals) === claimed);
  const what = `the ${name} ${confidence ? 'confidence' : 'rating'} is ${value}`;
  return {
    holds,
    block: [prose(`${holds ? 'Yes' : 'No'}: ${what}${holds || BOUND.test(text) ? '' : `, not ${claimed}`}.`)],
  };
}

/** Not 'confident that …', which says of what. */
const CONFIDENT = /\bconfiden(?:t|ce)\b(?! (?:that|about|in)\b)|\b(?:un)?(?:sure|certain)\W*$/i;

/** 'The scores are 8, 5 and 3', 'the ratings range from 3 to 8' */
function allScores(text: string, { reviewers }: Facts): Finding | null {
  const numbers = [...text.matchAll(NUMBER)].map(([, value]) => Number(value));
  if (numbers.length < 2 || /\bR\d+\b/.test(text) || !/\b(?:scores|ratings|confidences)\b/i.test(text))
    return null;
  const of = scoredIn(text);
  const rows = reviewers.filter((row) => row[of]);
  const sorted = (values: number[]): string => [...values].sort((a, b) => a - b).join(' ');
  const all = rows.map((row) => row[of]!.value);
  const range = /\b(?:from|between|range)\b/i.test(text) && numbers.length === 2;
  const holds = sorted(numbers) === (range ? sorted([Math.min(...all), Math.max(...all)]) : sorted(all));
  return {
    holds,
    block: [prose(holds ? 'Yes.' : 'No.'), ...rows.map((row) => prose(`${told(row, of)}.`))],
    scores: { of, labels: rows.map(({ label }) => label) },
  };
}

/** 'Everyone is confident', with no number: the confidences, which a chair can judge. */
export function confidenceFinding(text: string, facts: Facts, pronoun: string[]): Finding | null {
  if (!CONFIDENT.test(text)) return null;
  const subjects = subjectsIn(text, facts, pronoun);
  if (!subjects) return null;
  const rows = facts.reviewers.filter(
    ({ label, confidence }) => confidence && subjects.labels.includes(label),
  );
  if (rows.length === 0) return null;
  return {
    holds: null,
    block: rows.map((row) => prose(`${told(row, 'confidence')}.`)),
    scores: { of: 'confidence', labels: rows.map(({ label }) => label) },
  };
}
