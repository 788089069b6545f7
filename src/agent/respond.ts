/** An agent's answer, sentence by sentence, each checked before it is shown; and what happens when an agent fails. */
import { ModelError, type ModelFailure } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Paper } from '../papers/paper.ts';
import { distrusted, gateRecommendation } from '../recommendation/gated.ts';
import { judgeRecommendation } from '../recommendation/judged.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Agent, Answer, Question, Sentence } from './agent.ts';
import { type AnswerCheck, createAnswerCheck } from './answer-check.ts';
import { claims, claimsIn } from './claims.ts';
import { abstains, citationsOf, kPrecision } from './evidence.ts';
import { createGate, type Gate } from './gate/gate.ts';
import { kindOf } from './gate/kinds.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import { notDone } from './second-look/struck.ts';
import { createShown, type Shown } from './shown.ts';

export interface Responders {
  agent: Agent;
  /** Answers when `agent` fails; null when there is no other. */
  fallback: Agent | null;
  log: Log;
  /** A gate kept from an earlier answer about the paper; without it one is made. */
  gateOf?: ((paper: Paper) => Gate) | undefined;
}

/** Sentences that are asked for again, at most, in one answer: each costs a request while the chair waits. */
const MOST_RETRIES = 4;

/** By then a request is on its way, and no model has said a sentence yet: the gate gets ready meanwhile. */
const PREPARE_AFTER_MS = 20;

/** What one answer has come to so far. */
interface Progress {
  gate: Gate;
  answerCheck: AnswerCheck;
  shown: Shown;
  repeats: Repeats;
  /** What the agents said, without the remarks of this file. */
  said: string;
  /** Of that, what claims something of the reviews. */
  claimed: string;
  /** Something was said that answers: neither a courtesy nor a view that stands on nothing. */
  answers: boolean;
  withheld: Answer['withheld'];
  notices: string[];
  retries: number;
}

/**
 * Answers a question. Yields each sentence as it passes the gate; concatenated lead + text is `markdown` of the
 * Answer returned. Throws ModelError only when the agent fails, nothing was shown, and there is no fallback; and the
 * signal's own reason. What had been said when a person stopped it, `partOf` makes an answer of.
 */
export async function* respond(deps: Responders, question: Question): AsyncGenerator<Sentence, Answer> {
  const { paper, facts } = question;
  const gate = deps.gateOf?.(paper) ?? createGate(paper, facts);
  const progress: Progress = {
    gate,
    answerCheck: createAnswerCheck(gate, question, deps.fallback),
    shown: createShown(),
    repeats: createRepeats(),
    said: '',
    claimed: '',
    answers: false,
    withheld: [],
    notices: [],
    retries: 0,
  };
  const asked = { ...question, remark: (text: string) => void progress.notices.push(text) };
  const preparation = setTimeout(() => progress.gate.prepare(), PREPARE_AFTER_MS);
  try {
    return yield* answered(deps, asked, progress);
  } finally {
    clearTimeout(preparation);
  }
}

async function* answered(
  deps: Responders,
  asked: Question,
  progress: Progress,
): AsyncGenerator<Sentence, Answer> {
  const failure = yield* attempt(deps.agent, asked, progress, deps.log);
  if (failure && !progress.said && !deps.fallback) throw failure;
  const fallback = failure || saysNothing(progress) ? deps.fallback : null;
  const remark = remarkOn(failure, progress, fallback !== null);
  progress.shown.restart();
  if (remark) yield* showRemark(remark, progress);
  const before = progress.said;
  if (fallback) yield* attempt(fallback, asked, progress, deps.log);
  // In the middle of an answer it is said where the answer breaks off.
  if (failure && before === '') progress.notices.push(noticeOf(failure, fallback !== null));
  const answer = answerOf(before === '' && fallback ? fallback : deps.agent, asked, progress);
  const unjudged = failure && before !== '' && deps.agent.judge;
  return unjudged ? { ...answer, secondLook: notDone(failure.code) } : answer;
}

/** Runs one agent through the gate. Returns its failure, or null. */
async function* attempt(
  agent: Agent,
  question: Question,
  progress: Progress,
  log: Log,
): AsyncGenerator<Sentence, ModelError | null> {
  try {
    for await (const sentence of agent.answer(question)) {
      const again = progress.repeats.has(sentence);
      const kept = again ? null : await admit(agent, question, sentence, progress);
      question.signal.throwIfAborted();
      if (!kept) progress.shown.drop(sentence);
      else yield* say(kept, progress);
    }
    return null;
  } catch (error) {
    question.signal.throwIfAborted();
    if (!(error instanceof ModelError)) throw error;
    log.warn('agent_failed', { agent: agent.name, code: error.code, host: agent.host });
    return error;
  }
}

function* say(sentence: Sentence, progress: Progress): Generator<Sentence> {
  for (const ready of progress.shown.pass(sentence)) {
    progress.said += ready.lead + ready.text;
    progress.repeats.add(ready);
    if (claims(ready)) progress.claimed += ready.lead + ready.text;
    progress.answers ||= answers(ready);
    yield ready;
  }
}

const answers = (sentence: Sentence): boolean =>
  sentence.cites.length > 0 || /^(?:claim|absent)$/.test(kindOf(sentence));

/** The sentence if it passes, a better one if the agent has one that does, else null. */
async function admit(
  agent: Agent,
  question: Question,
  sentence: Sentence,
  progress: Progress,
): Promise<Sentence | null> {
  const verdict = await progress.answerCheck.check(sentence, agent);
  if (verdict.ok) return sentence;
  if (agent.name === 'model' && progress.retries < MOST_RETRIES) {
    progress.retries++;
    const better = await agent.again(question, sentence, verdict.reason);
    const isNew = better !== null && !progress.repeats.has(better);
    if (isNew && (await progress.answerCheck.check(better, agent)).ok)
      return { ...better, lead: sentence.lead };
  }
  progress.withheld.push({ code: verdict.code, reason: verdict.reason });
  return null;
}

/** Nothing was said, or nothing that answers beside what was left out. */
const saysNothing = ({ said, answers, withheld }: Progress): boolean =>
  said === '' || (!answers && withheld.length > 0);

/** The sentence that stands between what was shown and what follows, or null when there is nothing to explain. */
function remarkOn(failure: ModelError | null, progress: Progress, continued: boolean): string | null {
  const follows = continued ? ' What follows is quoted from the reviews, without the model.' : '';
  if (failure)
    return progress.said ? `_The model stopped here: ${failure.message} ${failure.hint}${follows}_` : null;
  if (!saysNothing(progress)) return null;
  if (progress.withheld.length === 0)
    return continued ? null : '_There was no answer to this. Ask in other words._';
  const nothing = progress.said ? 'Nothing else' : 'Nothing';
  return `_${nothing} the ${continued ? 'model' : 'agent'} said could be shown: none of it passed the check against the reviews.${follows}_`;
}

function* showRemark(text: string, progress: Progress): Generator<Sentence> {
  yield* progress.shown.pass({ lead: '', text, cites: [] });
  progress.shown.restart();
}

/** Failures with which no request was sent. */
const NOT_ASKED = new Set<ModelFailure>(['resting', 'busy']);

function noticeOf({ code, message, hint }: ModelError, continued: boolean): string {
  if (!continued) return `${message} ${hint}`;
  const model = NOT_ASKED.has(code) ? 'The model was not asked' : 'The model did not answer';
  return `${model}, so this is quoted from the reviews. ${message} ${hint}`;
}

function answerOf(agent: Agent, { paper }: Question, progress: Progress): Answer {
  return {
    markdown: progress.shown.markdown(),
    citations: citationsOf(paper, progress.shown.cites()),
    withheld: progress.withheld,
    abstained: abstains(progress.said),
    kPrecision: kPrecision(progress.claimed, paper),
    agent: agent.name,
    model: agent.model,
    host: agent.host,
    notice: progress.notices.join(' ') || null,
  };
}

/** What an answer had come to, sentence by sentence as `respond` gave it, when a person stopped it. */
export function partOf(agent: Agent, paper: Paper, said: Sentence[]): Answer {
  const markdown = said.map(({ lead, text }) => lead + text).join('');
  return {
    markdown,
    citations: citationsOf(
      paper,
      said.flatMap(({ cites }) => cites),
    ),
    withheld: [],
    abstained: abstains(markdown),
    kPrecision: kPrecision(claimsIn(markdown), paper),
    agent: agent.name,
    model: agent.model,
    host: agent.host,
    notice: null,
    stopped: true,
  };
}

/**
 * A recommendation whose every point passed the gate and, where the agent has a judge, its second look; from the
 * fallback when the agent fails, or when none of its points passes. Throws ModelError when there is no fallback.
 */
export async function recommendWith(deps: Responders, question: Question): Promise<Recommendation> {
  const notices: string[] = [];
  const asked = { ...question, remark: (text: string) => void notices.push(text) };
  try {
    const gated = gateRecommendation(await deps.agent.recommend(asked), question);
    const made = await judgeRecommendation(deps.agent.judge, gated, question.paper, question.signal);
    const why = distrusted(made);
    if (!why || !deps.fallback) return noted(made, notices);
    notices.push(why);
  } catch (error) {
    question.signal.throwIfAborted();
    if (!(error instanceof ModelError) || !deps.fallback) throw error;
    deps.log.warn('agent_failed', { agent: deps.agent.name, code: error.code, host: deps.agent.host });
    const model = NOT_ASKED.has(error.code) ? 'was not asked' : 'gave no recommendation';
    notices.push(
      `The model ${model}, so this one is made from the reviews without it. ${error.message} ${error.hint}`,
    );
  }
  return noted(gateRecommendation(await deps.fallback.recommend(question), question), notices);
}

const noted = (recommendation: Recommendation, notices: string[]): Recommendation => ({
  ...recommendation,
  notice: [recommendation.notice, ...notices].filter(Boolean).join(' ') || null,
});
