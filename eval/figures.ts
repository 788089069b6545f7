/** From the measures of the turns to the figures of a run. */

import { type Measured, passes } from './measured.ts';
import type { Sent } from './requests.ts';

/** One figure. `value` is null where nothing was measured; `of` is what it was measured on. */
export interface Figure {
  name: string;
  /** 'share' is from 0 to 1. */
  unit: 'share' | 'words' | 'ms' | 'tokens' | 'count';
  value: number | null;
  /** Number of things measured, and what they are. */
  of: number;
  things: string;
}

const shareOf = (name: string, good: number, of: number, things: string): Figure => ({
  name,
  unit: 'share',
  value: of === 0 ? null : good / of,
  of,
  things,
});

const meanOf = (name: string, values: (number | null)[], things: string): Figure => {
  const known = values.filter((value) => value !== null);
  return shareOf(
    name,
    known.reduce((sum, value) => sum + value, 0),
    known.length,
    things,
  );
};

const quantile = (values: number[], share: number): number | null => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
};

const quantileOf = (
  name: string,
  unit: Figure['unit'],
  values: number[],
  share: number,
  things: string,
): Figure => ({
  name,
  unit,
  value: quantile(values, share),
  of: values.length,
  things,
});

/** Every figure of a run, in the order of the table. */
export function figuresOf(turns: Measured[]): Figure[] {
  const answered = turns.filter(({ asked }) => asked.answer !== null);
  return [
    ...honesty(answered),
    ...citing(answered),
    ...wording(answered),
    ...time(turns),
    ...secondLooks(turns),
    ...wire(turns),
  ];
}

function honesty(turns: Measured[]): Figure[] {
  const quotes = turns.flatMap((turn) => turn.quotes);
  const scores = turns.flatMap((turn) => turn.scores);
  const silent = turns.filter(({ asked }) => asked.expect.abstains === true);
  const said = turns.filter(({ asked }) => asked.expect.abstains === false);
  const premises = turns.flatMap(({ checks }) => checks.filter(({ name }) => name === 'corrects'));
  const kinds = turns.map((turn) => turn.heardRight).filter((right) => right !== null);
  const wanted = turns.flatMap(({ checks }) => checks.filter(({ name }) => name === 'reviewers'));
  return [
    shareOf('quotes exact', quotes.filter(({ exact }) => exact).length, quotes.length, 'quotes'),
    shareOf('stated scores right', scores.filter(({ right }) => right).length, scores.length, 'statements'),
    shareOf(
      'abstains where the answer is not there',
      silent.filter(({ abstained }) => abstained).length,
      silent.length,
      'turns so labelled',
    ),
    shareOf(
      'abstains where it is there (less is better)',
      said.filter(({ abstained }) => abstained).length,
      said.length,
      'turns so labelled',
    ),
    shareOf(
      'abstains, all answers',
      turns.filter(({ abstained }) => abstained).length,
      turns.length,
      'answers',
    ),
    shareOf(
      'wrong premises put right',
      premises.filter(({ met }) => met).length,
      premises.length,
      'turns so labelled',
    ),
    shareOf(
      'reviewers expected that are brought in',
      wanted.filter(({ met }) => met).length,
      wanted.length,
      'reviewers so labelled',
    ),
    shareOf(
      'kind of question heard right',
      kinds.filter(Boolean).length,
      kinds.length,
      'questions so labelled',
    ),
  ];
}

function citing(turns: Measured[]): Figure[] {
  const sum = (of: (counts: Measured['citations']) => number) =>
    turns.reduce((total, { citations }) => total + of(citations), 0);
  const cited = sum((counts) => counts.cited);
  return [
    shareOf('cited passages that exist', cited - sum(({ unknown }) => unknown.length), cited, 'citations'),
    shareOf(
      'citation recall',
      sum(({ borne }) => borne),
      sum(({ claims }) => claims),
      'claiming sentences',
    ),
    shareOf(
      'citation precision',
      sum(({ precise }) => precise),
      sum(({ weighed }) => weighed),
      'citations of claims',
    ),
    meanOf(
      'coverage of reviewers',
      turns.map((turn) => turn.coverage),
      'answers about all',
    ),
    meanOf(
      'repetition (less is better)',
      turns.map((turn) => turn.repetition),
      'answers that go on',
    ),
  ];
}

function wording(turns: Measured[]): Figure[] {
  const telling = turns.filter(({ contentPrecision }) => contentPrecision !== null).map(({ words }) => words);
  const withheld = turns.reduce((sum, { asked }) => sum + asked.answer!.withheld.length, 0);
  const shown = turns.reduce((sum, { asked }) => sum + asked.sentences.length, 0);
  return [
    meanOf(
      'K-Precision of content words',
      turns.map((turn) => turn.contentPrecision),
      'answers',
    ),
    meanOf(
      'K-Precision as published',
      turns.map((turn) => turn.kPrecision),
      'answers',
    ),
    quantileOf('length, median', 'words', telling, 0.5, 'answers that tell something'),
    quantileOf('length, 9 in 10 below', 'words', telling, 0.9, 'answers that tell something'),
    shareOf('sentences withheld by the first look', withheld, withheld + shown, 'sentences'),
  ];
}

function time(turns: Measured[]): Figure[] {
  const first = turns.flatMap(({ asked }) => asked.firstMs ?? []);
  const total = turns.map(({ asked }) => asked.totalMs);
  return [
    quantileOf('first sentence, p50', 'ms', first, 0.5, 'turns'),
    quantileOf('first sentence, p99', 'ms', first, 0.99, 'turns'),
    quantileOf('whole answer, p50', 'ms', total, 0.5, 'turns'),
    quantileOf('whole answer, p99', 'ms', total, 0.99, 'turns'),
    {
      name: 'failures of the endpoint',
      unit: 'count',
      value: turns.filter(({ asked }) => asked.fault !== null).length,
      of: turns.length,
      things: 'turns',
    },
  ];
}

/** Of model agents: what the second look came to. Nothing where it is off. */
function secondLooks(turns: Measured[]): Figure[] {
  const looks = turns.flatMap(({ asked }) => asked.answer?.secondLook ?? []);
  if (looks.length === 0) return [];
  const struck = total(looks.map((look) => look.struck.length));
  const shown = total(turns.map(({ asked }) => asked.sentences.length));
  const failed = looks.filter(({ failure }) => failure !== null).length;
  const times = turns.flatMap(({ asked }) => asked.secondLookMs ?? []);
  return [
    shareOf('sentences struck by the second look', struck, struck + shown, 'sentences'),
    { name: 'second looks not done', unit: 'count', value: failed, of: looks.length, things: 'second looks' },
    quantileOf('second look, p50', 'ms', times, 0.5, 'second looks'),
  ];
}

/** Of model agents: what went over the wire. None for an agent that sends nothing. */
function wire(turns: Measured[]): Figure[] {
  const requests = turns.flatMap(({ asked }) => asked.requests);
  if (requests.length === 0) return [];
  const later = requests.filter(({ shared }) => shared !== null);
  const chars = (of: (sent: Sent) => number) => later.reduce((sum, sent) => sum + of(sent), 0);
  const counted = requests.filter(
    ({ promptTokens, cachedTokens }) => promptTokens !== null && cachedTokens !== null,
  );
  const prompt = requests.flatMap(({ promptTokens }) => promptTokens ?? []);
  const completion = requests.flatMap(({ completionTokens }) => completionTokens ?? []);
  const stable = shareOf(
    'prompt that is the stable prefix',
    chars(({ shared }) => shared!),
    chars((sent) => sent.chars),
    'characters',
  );
  const cached = shareOf(
    'prompt tokens served from the cache',
    total(counted.map(({ cachedTokens }) => cachedTokens!)),
    total(counted.map(({ promptTokens }) => promptTokens!)),
    'tokens',
  );
  return [
    { name: 'requests', unit: 'count', value: requests.length, of: turns.length, things: 'turns' },
    {
      name: 'prompt tokens a request, mean',
      unit: 'tokens',
      value: average(prompt),
      of: prompt.length,
      things: 'requests',
    },
    {
      name: 'answer tokens a request, mean',
      unit: 'tokens',
      value: average(completion),
      of: completion.length,
      things: 'requests',
    },
    stable,
    cached,
  ];
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const average = (values: number[]): number | null =>
  values.length === 0 ? null : total(values) / values.length;

/** The eleven failures of such agents, by their numbers. */
export const FAILURES = [
  'invents a response of the authors',
  'reads confidence as approval',
  'invents a rating or moves its label',
  'agrees with whatever the chair says',
  'refuses a question about the reviews',
  'changes roles',
  'gives advice in place of what was said',
  'names no reviewer',
  'never says that the reviews do not say',
  'brings in outside knowledge',
  'repeats itself',
];

export interface FailureRow {
  failure: number;
  name: string;
  passed: number;
  of: number;
}

/** Cases passed, by failure. A case passes when all of its turns do. */
export function failureRows(turns: Measured[]): FailureRow[] {
  const cases = [...Map.groupBy(turns, ({ asked }) => asked.case).values()];
  return FAILURES.map((name, at) => {
    const own = cases.filter(([first]) => first!.asked.failure === at + 1);
    return { failure: at + 1, name, passed: own.filter((each) => each.every(passes)).length, of: own.length };
  }).filter(({ of }) => of > 0);
}

/** Questions of each labelled kind: how many were heard right. */
export function kindRows(turns: Measured[]): { kind: string; right: number; of: number }[] {
  const labelled = turns.filter((turn) => turn.heardRight !== null);
  return [...Map.groupBy(labelled, ({ asked }) => asked.kind!)]
    .map(([kind, own]) => ({ kind, right: own.filter((turn) => turn.heardRight).length, of: own.length }))
    .sort((one, other) => other.of - one.of);
}
