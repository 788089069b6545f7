/** Requests of the second look, for servers that stand in for a model. */
import { JUDGE_OPENING } from '../../src/agent/second-look/judge-prompt.ts';
import type { Judgement } from '../../src/agent/second-look/struck.ts';

/** How many sentences the body of a request asks a judge about; null: it asks for something else. */
export function judgedIn(body: string): number | null {
  if (!body.includes(JUDGE_OPENING)) return null;
  return Number(/Give a verdict on each of the (\d+) sentences/.exec(body)?.[1] ?? 0);
}

/** What a judge answers: these verdicts on the first sentences, in order. */
export const verdicts = (...given: Judgement[]): string =>
  JSON.stringify({ verdicts: given.map((verdict, index) => ({ sentence: index + 1, verdict })) });

export const allSupported = (count: number): string =>
  verdicts(...Array.from({ length: count }, (): Judgement => 'supported'));
