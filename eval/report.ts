/** What a run came to, for machines: the figures, and every answer with its measures. */
import { type FailureRow, failureRows, type KindRow, kindRows } from './failures.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './figures.ts';
import { faultsOf, type Measured, passes } from './measured.ts';

export interface Report {
  /** Changes when a reader of the file would have to. */
  format: 'sidechair-eval/1';
  agent: { name: string; model: string | null; host: string | null };
  cases: number;
  papers: number;
  /** Threads whose paper was not at hand and that were asked about another. */
  lent: number;
  turns: number;
  /** Seconds, by the clock on the wall. */
  seconds: number;
  figures: Figure[];
  failures: FailureRow[];
  kinds: KindRow[];
  answers: object[];
}

type Head = Pick<Report, 'agent' | 'cases' | 'papers' | 'lent' | 'seconds'>;

export const reportOf = (head: Head, turns: Measured[]): Report => ({
  format: 'sidechair-eval/1',
  ...head,
  turns: turns.length,
  figures: figuresOf(turns),
  failures: failureRows(turns),
  kinds: kindRows(turns),
  answers: turns.map(answerOf),
});

/** One turn in the file. It holds what was quoted: review text. */
function answerOf(measured: Measured): object {
  const { asked, markdown, abstained, words } = measured;
  return {
    case: asked.case,
    turn: asked.turn,
    paper: asked.subject.id,
    failure: asked.failure,
    question: asked.question,
    kind: asked.kind,
    heard: asked.heard,
    answer: asked.answer === null ? null : markdown,
    passes: passes(measured),
    faults: faultsOf(measured),
    abstained,
    words,
    kPrecision: measured.contentPrecision,
    kPrecisionAsPublished: measured.kPrecision,
    coverage: measured.coverage,
    repetition: measured.repetition,
    quotes: measured.quotes,
    scores: measured.scores,
    citations: measured.citations,
    withheld: asked.answer?.withheld ?? [],
    firstMs: asked.firstMs,
    totalMs: asked.totalMs,
    secondLook: asked.answer?.secondLook ?? null,
    secondLookMs: asked.secondLookMs,
    requests: asked.requests,
    fault: asked.fault,
  };
}
