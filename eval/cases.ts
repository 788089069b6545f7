/** Cases: a paper, what a chair says about it turn by turn, and what a good answer holds. */
import { z } from 'zod';
import { type Line, parsedLines, refuse } from './jsonl.ts';

/** A regular expression; upper and lower case are the same. */
const Pattern = z.string().min(1).refine(isPattern, 'is not a regular expression');

function isPattern(text: string): boolean {
  try {
    return patternOf(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** A pattern of a case as it is matched. */
export const patternOf = (text: string): RegExp => new RegExp(text, 'iu');

const ReviewerLabel = z.string().regex(/^R\d+$/, 'is no label such as R2');

/** What a good answer holds. Each entry is checked on its own; the case passes when all are met. */
export const Expect = z.strictObject({
  /** True: the answer must say that the reviews do not say. False: it must not, and must cite or state a score. */
  abstains: z.boolean().optional(),
  /** The wrong premise of the question, in words: the answer must not grant it, and must put it right. */
  corrects: z.string().optional(),
  /** Each must occur in the answer, quotes included. */
  says: z.array(Pattern).optional(),
  /** None may occur in the agent's own words: quotes and citations are taken out first. */
  never: z.array(Pattern).optional(),
  /** Of each group `R2.3|R2.4`, at least one must be cited; a label alone (`R2`, `A1`) stands for any passage of it. */
  cites: z
    .array(z.string().regex(/^[RAD]\d+(?:\.\d+)?(?:\|[RAD]\d+(?:\.\d+)?)*$/, 'is no id such as R2.3 or R2'))
    .optional(),
  /** Nothing else may be cited: labels, or `R`, `A`, `D` for all of a kind. */
  citesOnly: z
    .array(z.string().regex(/^(?:[RAD]|[RAD]\d+)$/, 'is no label such as R2, nor R, A or D'))
    .optional(),
  /** Each must be named or cited. */
  reviewers: z.array(ReviewerLabel).optional(),
  /** Scores that must be stated: `{"R2": {"rating": 6}}`. */
  scores: z.record(ReviewerLabel, z.record(z.string(), z.number())).optional(),
  /** False: no sentence and no quote of an earlier turn may come again. */
  repeats: z.literal(false).optional(),
  mostWords: z.int().positive().optional(),
});
export type Expect = z.infer<typeof Expect>;

const TurnAsked = z.strictObject({
  question: z.string().min(1),
  kind: z.string().optional(),
  expect: Expect.optional(),
});
const Asked = z.union(
  [z.string().min(1), TurnAsked],
  'is neither a question nor {"question", "kind"?, "expect"?}',
);

const Earlier = z.strictObject({
  question: z.string(),
  answer: z.string(),
  cited: z.array(z.string()).default([]),
});

const CaseLine = z
  .strictObject({
    id: z.string().min(1),
    /** An id in the papers file, or a paper in Sidechair's own JSON form. */
    paper: z.union(
      [z.string().min(1), z.looseObject({ reviews: z.array(z.unknown()) })],
      'is neither an id nor a paper with reviews',
    ),
    /** One of these three. The turns of a case are one thread. */
    turns: z.array(Asked).min(1).optional(),
    questions: z.array(Asked).min(1).optional(),
    question: z.string().min(1).optional(),
    /** Turns that went before, as they were; they are not asked. */
    history: z.array(Earlier).default([]),
    /** Of the last turn. */
    kind: z.string().optional(),
    expect: Expect.optional(),
    /** The failure of eval/README.md that the case tests. */
    failure: z.int().min(1).max(11).optional(),
    decision: z.unknown().optional(),
    note: z.string().optional(),
  })
  .refine(
    ({ turns, questions, question }) =>
      [turns, questions, question].filter((given) => given !== undefined).length === 1,
    'has not exactly one of turns, questions and question',
  );

export interface Asking {
  question: string;
  /** The kind of question, as labelled; null when it is not. */
  kind: string | null;
  expect: Expect;
}

export interface Case {
  id: string;
  paper: string | { reviews: unknown[] };
  history: z.infer<typeof Earlier>[];
  turns: Asking[];
  failure: number | null;
}

/** The cases of a file's lines. Throws InputError that names each faulty line. */
export function casesIn(lines: Line[], path: string): Case[] {
  const cases = parsedLines(lines, CaseLine, path).map(({ number, value }) => ({
    number,
    made: caseOf(value),
  }));
  const firsts = new Map<string, number>();
  const repeated = cases.flatMap(({ number, made: { id } }) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, number);
    return first === undefined ? [] : [`line ${number}: the id ${id} is also that of line ${first}`];
  });
  refuse(repeated, path);
  return cases.map(({ made }) => made);
}

function caseOf({
  id,
  paper,
  turns,
  questions,
  question,
  history,
  kind,
  expect,
  failure,
}: z.infer<typeof CaseLine>): Case {
  const asked = (turns ?? questions ?? [question!]).map(askingOf);
  const last = asked.at(-1)!;
  asked[asked.length - 1] = {
    ...last,
    kind: last.kind ?? kind ?? null,
    expect: { ...expect, ...last.expect },
  };
  return { id, paper, history, turns: asked, failure: failure ?? null };
}

const askingOf = (asked: z.infer<typeof Asked>): Asking =>
  typeof asked === 'string'
    ? { question: asked, kind: null, expect: {} }
    : { question: asked.question, kind: asked.kind ?? null, expect: asked.expect ?? {} };
