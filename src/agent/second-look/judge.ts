/** The judge of the second look: one structured call that says of each sentence whether its passages bear it. */
import { z } from 'zod';
import { ModelError } from '../../errors.ts';
import type { Paper } from '../../papers/paper.ts';
import { computeFacts } from '../../recommendation/facts.ts';
import type { ModelClient } from '../model/model-client.ts';
import { tokensOf } from '../model/prompt.ts';
import { type Cited, judgePrompt } from './judge-prompt.ts';
import { Judgement } from './struck.ts';

export interface Judge {
  /** The judgements of these sentences, in their order. Throws ModelError, or the signal's own reason. */
  judge(sentences: Cited[], paper: Paper, signal: AbortSignal): Promise<Judgement[]>;
}

interface JudgeOptions {
  client: ModelClient;
  /** So many random bytes, for the fence around what others wrote. */
  random: (bytes: number) => Uint8Array;
  contextTokens: number;
  /** Longest time of one look, its repair included, in milliseconds; waiting for other requests is not counted. */
  limitMs: number;
}

/** The name of the schema in requests. */
const JUDGE_SCHEMA = 'second_look';

export function createJudge({ client, random, contextTokens, limitMs }: JudgeOptions): Judge {
  const secret = random(32);
  return {
    async judge(sentences, paper, signal) {
      const messages = judgePrompt(sentences, paper, computeFacts(paper), secret);
      if (tokensOf(messages) + sentences.length * TOKENS_A_VERDICT > contextTokens)
        throw tooLong(client.host);
      const schema = verdictsOn(sentences.length);
      const { verdicts } = await inTime(signal, limitMs, late(client.host), (within, begun) =>
        client.structured(messages, JUDGE_SCHEMA, schema, within, begun),
      );
      return sentences.map((_, index) => ofSentence(verdicts, index + 1)!);
    },
  };
}

/** An upper estimate of `{"sentence": 12, "verdict": "not_in_passages"},`. */
const TOKENS_A_VERDICT = 20;

const Verdicts = z.object({ verdicts: z.array(z.object({ sentence: z.number(), verdict: Judgement })) });
type Verdicts = z.infer<typeof Verdicts>['verdicts'];

/**
 * Verdicts on every one of `count` sentences. A list that leaves one out may have numbered the others wrongly as
 * well, so nothing of it is used; numbers beyond the last are passed over.
 */
const verdictsOn = (count: number) =>
  Verdicts.refine(({ verdicts }) => missing(verdicts, count).length === 0, {
    path: ['verdicts'],
    error: `there must be exactly one verdict for each of the sentences 1 to ${count}`,
  });

const missing = (verdicts: Verdicts, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter((number) => !ofSentence(verdicts, number));

/** Null when there is none, or more than one and they differ. */
function ofSentence(verdicts: Verdicts, number: number): Judgement | null {
  const given = new Set(verdicts.filter(({ sentence }) => sentence === number).map(({ verdict }) => verdict));
  const [only] = given;
  return given.size === 1 ? only! : null;
}

/** Runs a job with a signal that aborts with `signal`, or with `error` this many `ms` after the job calls `begun`. */
async function inTime<T>(
  signal: AbortSignal,
  ms: number,
  error: ModelError,
  job: (signal: AbortSignal, begun: () => void) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begun = () => {
    timer ??= setTimeout(() => limit.abort(error), ms);
  };
  try {
    return await job(AbortSignal.any([signal, limit.signal]), begun);
  } finally {
    clearTimeout(timer);
  }
}

const late = (host: string) =>
  new ModelError('timeout', `The model took too long over the second look (${host}).`, 'Ask again.');

const tooLong = (host: string) =>
  new ModelError(
    'too_long',
    `The answer and its passages do not fit the context of the model (${host}).`,
    'Ask for less at once.',
  );
