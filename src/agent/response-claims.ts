/** Claims about what the authors answered, promised or changed: only from a response that is there, and says so. */
import type { Facts } from '../recommendation/facts.ts';
import type { Claim, Held } from './held.ts';
import type { Kind } from './kinds.ts';
import { flat, hasName, namesIn } from './names.ts';
import type { Entry } from './paper-index.ts';
import { coverage, topicOf } from './support.ts';

/** Something only a response could tell. */
const ANSWERED =
  /\b(?:author(?:s['’]?)? (?:response|reply|feedback)|in (?:their|the) (?:response|reply|rebuttal)|the rebuttal (?!period|phase)\w+|in (?:reply|response|answer) to|responding to)\b|\bthey (?:also |now |have |then |since )?(?:repl(?:y|ied)|respond(?:ed)?|promised?|clarif(?:y|ied)|added|re-?ran|will|plan(?:ned)? to|intend(?:ed)? to)\b|\bauthors?\b[^.;]{0,60}\b(?:repl(?:y|ied|ies)|respond(?:ed|s)?|rebut(?:s|ted)?|promis(?:e|es|ed)|agreed|agree to|acknowledged?|admit(?:s|ted)?|confirm(?:s|ed)?|assur(?:e|ed)|apologi[sz]ed?|insist(?:s|ed)?|counter(?:s|ed)?|commit(?:s|ted)?|conceded?|clarified|have (?:since|already|now)|has (?:since|already|now)|since (?:re\w+|added)|will|plan(?:s|ned)? to|intend(?:s|ed)? to|added|re-?ran|ran|rewrote|retrained|re-?tested|repeated|included|tried|removed|corrected|thank)\b|\brevised (?:paper|version|manuscript) (?:now|contains|includes)\b/i;
/** A reviewer's rating after the rebuttal tells when, not what the authors said. */
const WHEN =
  /\b(?:after|before|since|post|following|despite)(?: (?:the|reading the|seeing the))? (?:rebuttal|author response|response|reply)\b/gi;
/** Wishes and conditions are the reviewers', not the authors'. */
const WISHED =
  /\b(?:should|could|would|might|must|needs?|asks?|asked (?:the authors|for|whether|if)|wants?|whether|if|unless|until|requests?|suggests?|recommends?|wonders?|expects?|hopes?|urges?|advises?|encourages?|invites?)\b/i;
/** What a reviewer asked, told on the way: `as R2 requested`, `R1's question`. */
const ON_THE_WAY =
  /,? as R\d+ (?:asked|requested|suggested|wanted|wished)|\bthat R\d+ (?:asked for|requested|suggested|wanted)|\bR\d+['’]s (?:\w+ )?(?:question|concern|request|remark|suggestion)s?|\bR\d+ (?:asked for|requested|suggested)\b/gi;
const IN_PASSAGE =
  /\b(?:rebuttal|response|respon(?:d|ded|ds)|repl(?:y|ied|ies)|feedback|discussion|revis(?:ed|ion)|updat(?:ed?|ing)|authors? (?:have|has|added|clarified|will|plan|promise|intend)|future work)\b/i;
const NO_RESPONSE =
  /\bno (?:author|rebuttal|response|reply)|\bnot (?:responded|replied|answered|in the material)|\bn['’]t (?:responded|replied)/i;

/** '**Author response**' names a subject; a longer heading may claim something. */
const HEADING_WORDS = 3;

/** Share of what it says of the authors that a reviewer's passage about them must have. */
const TOLD_BY_REVIEWER = 0.3;
/** Share of it that the cited response must have. Hardly a true one has less. */
const IN_ANSWER = 0.22;
/** The part of a sentence that is about the authors. */
const AUTHORS_ON = /\b(?:the )?authors?\b.*$|\bthey\b.*$/is;

/** Holds a claim about an author response when none is there or cited, and a denial of one that is. */
export function responseFault(claim: Claim, kind: Kind, facts: Facts): Held | null {
  const { said, entries, index } = claim;
  if (kind === 'absent' || NO_RESPONSE.test(said)) return denialFault(said, facts);
  if (kind === 'structure' && said.split(/\s+/).length <= HEADING_WORDS) return null;
  const told = said.replace(WHEN, ' ').replace(ON_THE_WAY, ' ');
  const answers = entries.filter(({ label }) => /^[AD]/.test(label));
  const ofAnswers = ANSWERED.test(told) || (answers.length > 0 && /\bauthors\b/i.test(told));
  if (kind === 'question' || kind === 'chat' || !ofAnswers || WISHED.test(told)) return null;
  if (answers.length > 0) return kind === 'claim' ? answerFault(told, answers, claim) : null;
  const tellers = entries.filter(({ text }) => IN_PASSAGE.test(text));
  if (tellers.length > 0 && coverage(topicOf(told, index), tellers) >= TOLD_BY_REVIEWER) return null;
  const reason =
    facts.authorResponses === 0
      ? 'It spoke of what the authors answered or plan, but no author response is among the material.'
      : 'It spoke of what the authors answered without citing their response.';
  return { code: 'no-response', reason };
}

function answerFault(told: string, answers: Entry[], claim: Claim): Held | null {
  if (isElsewhere(told, answers, claim)) return NOT_THERE;
  const kept = answers.filter(({ text }) => !PROMISES.test(text) || PERFECT.test(text));
  return deedFault(told, kept.map(({ text }) => text).join('\n'));
}

/** Above this a cited response bears a claim whatever it names. */
const BORNE = 0.6;

/** Whether the cited responses hardly bear what is said of the authors, or do not have a name in it. */
function isElsewhere(told: string, answers: Entry[], { index }: Claim): boolean {
  const said = AUTHORS_ON.exec(told)?.[0] ?? told;
  const topic = topicOf(said, index);
  const borne = coverage(topic, answers);
  if (topic.concepts.length < 2 || borne >= BORNE) return false;
  const labels = new Set(answers.map(({ label }) => label));
  const texts = index.entries.filter(({ label }) => labels.has(label)).map(({ text }) => text);
  const known = [...texts, index.about].join('\n');
  return borne < IN_ANSWER || namesIn(said).some((name) => !hasName(name, known, flat(known)));
}

/** Work said to be done: an experiment made, or something put into the paper. */
const DONE =
  /\b(?:added|ran|re-?ran|repeated|tried|conducted|performed|re-?tested|included|implemented|retrained|corrected|rewritten|rewrote|replaced|released|reported new|now contains|now includes)\b/i;
const TRIED =
  /\b(?:ran|re-?ran|repeated|tried|conducted|performed|re-?tested|retrained)\b|\badded (?:\w+ ){0,4}(?:experiments?|comparisons?|baselines?|results?|simulations?|ablations?)\b/i;

const SAYS_DONE =
  /\b(?:added|adding|included|updated?|revised|revision|new(?:ly)?|now|ha(?:s|ve) (?:now |also |been )*\w+ed|we (?:ran|run|did|tested|tried|conducted|performed|fixed|corrected|removed|changed|compared|re-?ran|perform|conduct|test|show|evaluated)|please (?:see|refer)|re-?ran)\b/i;
/** A promise is no deed. */
const PROMISES =
  /\b(?:will|['’]ll|hope to|plan to|intend to|future|going to|would like to|contemplat\w+|consider(?:ed|ing)?)\b|['’]ll\b/i;
const PERFECT =
  /\b(?:ha(?:s|ve) (?:now |also |been |already )*(?!contemplated|considered|planned|not)\w+ed|added|we ran|re-?ran)\b/i;

const SAYS_TRIED =
  /\b(?:experiments?|results?|ran|run|test(?:s|ed)?|tr(?:y|ied)|compar\w+|evaluat\w+|perform(?:s|ed)?|conduct(?:ed)?|simulat\w+|ablation|tables?|fig(?:ure)?s?|train(?:ed)?|benchmark\w*|measured?)\b/i;

/** Holds work said to be done when the response cited for it does not say that it was. */
function deedFault(told: string, answers: string): Held | null {
  const missing =
    (DONE.test(told) && !SAYS_DONE.test(answers)) || (TRIED.test(told) && !SAYS_TRIED.test(answers));
  return missing ? NOT_DONE : null;
}

const NOT_DONE: Held = {
  code: 'no-response',
  reason: 'It said that the authors did something; the response it cited does not say that they did.',
};
const NOT_THERE: Held = {
  code: 'no-response',
  reason: 'It said something of the authors that the response it cited does not say.',
};

const DENIES =
  /\bno (?:author(?:s['’]?)? )?(?:response|rebuttal|reply)\b[^.;]{0,40}\b(?:in|is|was|from|to|available|given|provided|present)\b|\bauthors? (?:have|has|did) ?(?:not|n['’]t) (?:respond|repl)/i;

const denialFault = (said: string, facts: Facts): Held | null =>
  facts.authorResponses > 0 && DENIES.test(said) && !/\bR\d+['’]s\b|\breviewer/i.test(said)
    ? { code: 'no-response', reason: 'It said there is no author response; there is one.' }
    : null;
