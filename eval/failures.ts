/** The eleven failures, and how many of the cases of each an agent passes; and what it took questions for. */
import { type Measured, passes } from './measured.ts';

/** By their numbers, from 1. */
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

export interface KindRow {
  kind: string;
  right: number;
  of: number;
}

/** Questions of each labelled kind: how many were heard right. */
export function kindRows(turns: Measured[]): KindRow[] {
  const labelled = turns.filter((turn) => turn.heardRight !== null);
  return [...Map.groupBy(labelled, ({ asked }) => asked.kind!)]
    .map(([kind, own]) => ({ kind, right: own.filter((turn) => turn.heardRight).length, of: own.length }))
    .sort((one, other) => other.of - one.of);
}
