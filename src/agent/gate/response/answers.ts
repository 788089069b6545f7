/** What a cited response bears of a claim about the authors: an answer, a promise, a deed. */
import type { Claim, Held } from '../claim.ts';
import { hasName, namesIn } from '../names.ts';
import type { Entry } from '../paper-index.ts';
import { coverage, topicOf } from '../support.ts';
import { PROMISED } from './words.ts';

/** Share of what is said of the authors that the cited response must have. Hardly a true one has less. */
const IN_ANSWER = 0.22;
/** The part of a sentence that is about the authors. */
const AUTHORS_ON = /\b(?:the )?authors?\b.*$|\bthey\b.*$/is;

/** Holds what the cited responses do not say of the authors. */
export function answerFault(claimed: string, answers: Entry[], claim: Claim): Held | null {
  if (isElsewhere(claimed, answers, claim)) return NOT_THERE;
  const isPromise = ({ text }: Entry) => PROMISES.test(text) && !PERFECT.test(text);
  if (DONE.test(claimed) && answers.some(isPromise) && !answers.some(({ text }) => PERFECT.test(text)))
    return NOT_DONE;
  if (PROMISED.test(claimed) && !answers.some(({ text }) => LOOKS_AHEAD.test(text))) return NOT_DONE;
  const kept = answers.filter((answer) => !isPromise(answer));
  return deedFault(claimed, kept.map(({ text }) => text).join('\n')) ?? refusedFault(claimed, answers);
}

/** Above this a cited response bears a claim whatever it names. */
const BORNE = 0.6;

/** Whether the cited responses hardly bear what is said of the authors, or do not have a name in it. */
function isElsewhere(told: string, answers: Entry[], { index }: Claim): boolean {
  const said = AUTHORS_ON.exec(told)?.[0] ?? told;
  const topic = topicOf(said, index);
  const borne = coverage(topic, answers);
  if (topic.concepts.length < 2 || borne >= BORNE) return false;
  const known = index.spelling([...new Set(answers.map(({ label }) => label))]);
  return borne < IN_ANSWER || namesIn(said).some((name) => !hasName(name, known));
}

/** Work said to be done: an experiment made, or something put into the paper. */
const DONE =
  /\b(?:added|ran|re-?r[au]n|repeated|tried|conducted|performed|re-?tested|included|implemented|retrained|corrected|rewritten|rewrote|replaced|released|renamed|dropped|removed|moved|fixed|redrew|shortened|rephrased|reported new|now contains|now includes)\b/i;
const TRIED =
  /\b(?:authors|they) (?:\w+ly |now |also |then )?(?:compared?|evaluated?|tested|test)\b|\b(?:ran|re-?r[au]n|repeated|tried|conducted|performed|re-?tested|retrained)\b|\badded (?:\w+ ){0,4}(?:experiments?|comparisons?|baselines?|results?|simulations?|ablations?)\b/i;

const SAYS_DONE =
  /\b(?:added|adding|included|updated?|revised|revision|new(?:ly)?|now|ha(?:s|ve) (?:now |also |been )*\w+ed|we (?:ran|run|find|found|see|saw|observed?|obtain(?:ed)?|did|tested|tried|conducted|performed|fixed|corrected|removed|changed|compared|re-?ran|perform|conduct|test|show|evaluated)|please (?:see|refer)|re-?r[au]n)\b/i;
/** A promise is no deed. */
const PROMISES =
  /\b(?:will|['’]ll|hope to|plan to|intend to|future|going to|would like to|contemplat\w+|consider(?:ed|ing)?)\b|['’]ll\b/i;
const LOOKS_AHEAD =
  /\b(?:will|['’]ll|hope to|plan\w*|intend\w*|future|going to|would|should|shall|promis\w+|commit\w*|camera|final|next|later|soon|upcoming|revis\w+|updat\w+|version|aim to|working on|add(?:ed)?)\b|['’]ll\b/i;
const PERFECT =
  /\b(?:ha(?:s|ve) (?:now |also |been |already )*(?!contemplated|considered|planned|not)\w+ed|added|we ran|re-?r[au]n)\b/i;

const SAYS_TRIED =
  /\b(?:experiments?|results?|ran|run|test(?:s|ed)?|tr(?:y|ied)|compar\w+|evaluat\w+|perform(?:s|ed)?|conduct(?:ed)?|simulat\w+|ablation|tables?|fig(?:ure)?s?|train(?:ed)?|benchmark\w*|measured?)\b/i;

/** Holds work said to be done when the response cited for it does not say that it was. */
function deedFault(told: string, answers: string): Held | null {
  if (!/\b(?:authors?|they)\b|\b(?:was|were|been|is|are) (?:\w+ )?\w+(?:ed|n)\b/i.test(told)) return null;
  const missing =
    (DONE.test(told) && !SAYS_DONE.test(answers)) || (TRIED.test(told) && !SAYS_TRIED.test(answers));
  return missing ? NOT_DONE : null;
}

/** The authors decline, contradict or put off. */
const REFUSES =
  /\bwe (?:\w+ly )?(?:cannot|can ?not|can['’]t|could not|couldn['’]t)\b|\b(?:unable|not able|not possible|infeasible|impossible|(?:beyond|out of|outside)(?: of)? (?:the |our )?(?:present |current )?scope|future (?:work|research)|(?:left|leave)s? (?:\w+ ){0,4}(?:for|to|as)\b|too (?:long|costly|expensive)|(?:is|are|was|were|have|has|had|did|do) not (?:been )?(?:explored|considered|included|tested|done|available|planned?|add|include|test|explore|consider|compare|agree|see|believe|think|need|require)|respectfully disagree|we disagree|incorrect|misunderst\w+|privacy|time constraints|lack of time)\b/i;
const DENIES_TOO =
  /\b(?:not|never|no|cannot|without|declin\w*|refus\w*|reject\w*|disagree\w*|disput\w*|contest\w*|den(?:y|ies|ied)|disclaim\w*|(?:leav\w+|left) (?:\w+ ){0,4}(?:for|to|out|open|aside)|future|outside|beyond|only|but|though|although|while|instead|fear\w*|unable|lack\w*|missing|however|maintain\w*|rather|contend\w*|argue[sd]?|admit\w*|conced\w*|misunderst\w+|privacy|scope|kept|keeps?)\b|n['’]t\b/i;
const YIELDS =
  /\b(?:agree[sd]?|accept(?:s|ed)?|promis(?:e|es|ed)|will|stud(?:y|ied)|report(?:s|ed)?|give[sn]?|gave|provide[sd]?|obtain(?:s|ed)?|measured?|find|found|show(?:s|ed)?|prove[sd]?)\b/i;

/** Holds work said to be done, or agreement, where every cited answer that is near it declines. */
function refusedFault(claimed: string, answers: Entry[]): Held | null {
  if (!(DONE.test(claimed) || YIELDS.test(claimed)) || DENIES_TOO.test(claimed)) return null;
  const done = answers.some(({ text }) => PERFECT.test(text) && !REFUSES.test(text));
  return !done && answers.some(({ text }) => REFUSES.test(text)) ? NOT_DONE : null;
}

const NOT_DONE: Held = {
  code: 'no-response',
  reason: 'It said that the authors did something; the response it cited does not say that they did.',
};
const NOT_THERE: Held = {
  code: 'no-response',
  reason: 'It said something of the authors that the response it cited does not say.',
};
