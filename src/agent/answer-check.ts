/** What an agent says in answer to a question: the gate's checks, and two that take the question to make. */
import type { Agent, Question, Sentence } from './agent.ts';
import { bearingOn, isBareSilence } from './bare-silence.ts';
import { withoutCitations } from './cites.ts';
import type { Gate, Verdict } from './gate/gate.ts';
import { kindOf } from './gate/kinds.ts';

export interface AnswerCheck {
  /** Whether `agent` may say this in answer to the question. */
  check(sentence: Sentence, agent: Agent): Promise<Verdict>;
}

/** `quoting` is the agent that looks for what bears on the question; without one, a bare silence is believed. */
export const createAnswerCheck = (gate: Gate, question: Question, quoting: Agent | null): AnswerCheck => ({
  async check(sentence, agent) {
    const verdict = gate.check(sentence);
    if (!verdict.ok || agent.name !== 'model') return verdict;
    if (isVerdictAlone(sentence)) return VERDICT_ALONE;
    const found = quoting && isBareSilence(sentence) ? await bearingOn(question, sentence, quoting) : null;
    return found ? isSpokenOf(found) : verdict;
  },
});

const isSpokenOf = (id: string): Verdict => ({
  ok: false,
  code: 'is-mentioned',
  reason: `It said that the reviews do not say; ${id} speaks of it.`,
});

const VERDICT_ALONE: Verdict = {
  ok: false,
  code: 'no-citation',
  reason: 'It gave a view on the decision and cited no passage for it.',
};

/** A reason that stands in the computed facts. */
const BY_SCORES =
  /\b(?:given|because|since|as|due to|despite|based on|on account of)\b.*\b(?:ratings?|scores?|spread|split|range|mean|average|median|disagreement)\b/i;
const HEADED =
  /^\W*(?:(?:my|the|overall|final) )*(?:(?:recommendation|verdict|decision|lean|suggestion|rating)\W+)?(?:(?:weak|strong|clear|borderline|lean(?:ing)?(?: to(?:wards)?)?)\W+)?(?:accept(?:ance|ed)?|reject(?:ion|ed)?)\W*$/i;

/** `I recommend to accept this paper.`, with no passage and no figure; or a heading that says so. */
function isVerdictAlone(sentence: Sentence): boolean {
  if (sentence.cites.length > 0) return false;
  const kind = kindOf(sentence);
  if (kind === 'structure') return HEADED.test(sentence.text);
  return kind === 'lean' && !BY_SCORES.test(withoutCitations(sentence.text));
}
