/** `The reviews do not say.`: names no subject, so what the question asks about is looked for instead. */
import type { Agent, Question, Sentence } from './agent.ts';
import { withoutCitations } from './cites.ts';
import { abstains } from './evidence.ts';
import { specific } from './extractive/words.ts';
import { type Act, actOf } from './gate/acts.ts';
import { type Deed, deedIn, raisedIn } from './gate/deeds.ts';
import { kindOf } from './gate/kinds.ts';
import { conceptsOf, indexOf, type PaperIndex } from './gate/paper-index.ts';
import { whoSpeaks } from './gate/silence.ts';
import { silenceIn } from './gate/silence-forms.ts';
import { coverage, SAYING, topicOf } from './gate/support.ts';
import { contentWordsOf } from './gate/words.ts';

/** Words that name no subject, those of what reviewers do apart. */
const NO_SUBJECT = new Set(
  (
    'review reviews referee referees material text texts passage passages something saying tell tells contain contains answer answers ' +
    'information info matter topic subject point issue aspect question asked regard words none among silent quiet unmentioned found such explicit exist exists ' +
    'nobody made goes go remains kind sort'
  ).split(' '),
);

/** Whether a sentence says that the reviews do not say, and not what. */
export function isBareSilence(sentence: Sentence): boolean {
  if (kindOf(sentence) !== 'absent') return false;
  const text = withoutCitations(sentence.text);
  const subject = silenceIn(text)?.subject;
  if (subject !== undefined) return contentWordsOf(subject).every((word) => NO_SUBJECT.has(word));
  return contentWordsOf(text).every(
    (word) => NO_SUBJECT.has(word) || actOf(word) !== null || /ly$/.test(word),
  );
}

/**
 * The id of a passage that bears on the question, or null: one that does what was asked about, where the question or
 * the silence names praise, criticism or a wish; else one that the agent which quotes would answer with, and that has
 * enough of the question's own words. Null for a question whose answer is a fact that no such passage need hold.
 */
export async function bearingOn(
  question: Question,
  silence: Sentence,
  quoting: Agent,
): Promise<string | null> {
  const asked = question.question;
  const index = indexOf(question.paper);
  const named = labelsIn(silence.text).length > 0 ? labelsIn(silence.text) : labelsIn(asked);
  const deed = deedAsked(asked, silence, index);
  if (deed)
    return whoSpeaks({ ...deed, of: named, but: [], among: 'reviews' }, { paper: question.paper, index });
  if (asksForFact(asked)) return null;
  const words = tellingWords(asked);
  if (words === '' && !SIDES.test(asked)) return null;
  const cites = await quotedFor(question, quoting);
  const inScope = (id: string) => named.length === 0 || named.includes(id.slice(0, id.indexOf('.')));
  const isBroad = SIDES.test(asked) && topicOf(words, index).concepts.length === 0;
  return cites.find((id) => inScope(id) && (isBroad || bears(id, words, index))) ?? null;
}

const ANYONE =
  '(?:any(?:one|body)?(?: other)?(?: (?:of )?(?:the |these )?(?:reviewers?|them))?|some(?:one|body)|a reviewer|(?:the |both |all )?reviewers|they|R\\d+(?:(?:,| and| or) R\\d+)*)';
/** Questions for who does a thing. */
const ASKED = [
  `\\b(?:do|does|did|has|have|is|are) ${ANYONE}(?: else)? (?<deed>[^?]+)`,
  '\\b(?:who|which (?:of the )?reviewers?)(?: else)? (?<deed>[^?]+)',
  '\\b(?:any|there(?: any?| an)?) (?<raised>[^?]+)',
].map((form) => new RegExp(form, 'i'));

/** What a question asks whether anybody does, when that is to praise, to criticise or to ask for it; else null. */
function deedAsked(question: string, silence: Sentence, index: PaperIndex): Deed | null {
  const asked = ASKED.map((form) => {
    const { deed, raised } = form.exec(question)?.groups ?? {};
    return deed === undefined
      ? raised && raisedIn(`raises ${raised}`)
      : (deedIn(deed) ?? deedIn(`is ${deed}`));
  }).find((deed) => deed);
  if (!asked) return null;
  const denied = contentWordsOf(withoutCitations(silence.text)).map(actOf).find(isSided);
  const act = isSided(asked.act) ? asked.act : denied;
  return act && topicOf(asked.subject, index).concepts.length > 0 ? { act, subject: asked.subject } : null;
}

const isSided = (act: Act | null | undefined): act is Act => act != null && act !== 'speaks';

/** Asks for praise or criticism of whatever kind. */
const SIDES = /\b(?:strengths?|weakness(?:es)?|concerns?|critici[sz]\w*|complain\w*|objections?|praises?)\b/i;

/** Share of the question's words, by weight, that a passage must have: as much as the agent that quotes asks for. */
const BEARS = 0.5;

function bears(id: string, words: string, index: PaperIndex): boolean {
  const entry = index.byId.get(id);
  const topic = topicOf(words, index);
  return entry !== undefined && topic.concepts.length > 0 && coverage(topic, [entry]) >= BEARS;
}

/** What the agent that quotes cites for this question alone; nothing where it, too, says that the reviews do not say. */
async function quotedFor(question: Question, quoting: Agent): Promise<string[]> {
  const cites: string[] = [];
  const { remark: _, ...rest } = question;
  for await (const sentence of quoting.answer({ ...rest, history: [] })) {
    if (abstains(sentence.text)) return [];
    cites.push(...sentence.cites);
  }
  return cites;
}

const labelsIn = (text: string): string[] => withoutCitations(text).match(/\bR\d+\b/g) ?? [];

/** Judging words of a question: a passage that judges uses others. */
const JUDGING = new Set(
  (
    'good better best bad poor fair strong weak convincing convinced enough sufficient adequate appropriate satisfactory ' +
    'solid reasonable right wrong happy unhappy satisfied positive negative critical dislike problem problems trust doubt ' +
    'anyone anybody exactly actually really all'
  ).split(' '),
);

const tellingWords = (question: string): string =>
  contentWordsOf(question)
    .filter((word) => specific(word).length > 0 && !JUDGING.has(word))
    .join(' ');

const REVIEWER =
  '(?:(?:the |these |any |all |both |each )?(?:review(?:er)?s?|referees?)|they|R\\d+|any(?:one|body))';
/** A reason, a time, a place, a number, a name: a passage may speak of the subject and hold none of them. */
const FACT = new RegExp(
  [
    '\\b(?:why|when|where|whose|whom)\\b',
    `\\bhow (?!(?:is|are|was|were|about|well|good)\\b|(?:do|does|did) ${REVIEWER}\\b)\\w+`,
    '\\bwhich (?!(?:review|referee|of them)|R\\d)',
    '\\bwhat (?!(?:do|does|did|is|are|was|were|about|else|exactly|has|have)\\b)\\w+',
    `\\bwhat (?:do|does|did) (?!${REVIEWER}\\b)`,
    '\\bnames? of\\b',
  ].join('|'),
  'i',
);
/** `What is the learning rate?`, but not `What is said of it?` or `What is wrong with it?`. */
const WHAT_IS = /\bwhat(?:['’]s| is| are| was| were)\b/i;
const ABOUT_IT =
  /\b(?:said|written|wrong|good|bad|views?|opinions?|thoughts?|critici\w+|concerns?|weakness\w*|strengths?|complain\w*|problems?|objections?|praise)\b/i;

const isSaying = (word: string): boolean => [...conceptsOf(word)].some((concept) => SAYING.has(concept));

function asksForFact(question: string): boolean {
  if (FACT.test(question)) return true;
  if (WHAT_IS.test(question)) return !ABOUT_IT.test(question);
  const who = /\bwho (?:else |here |of them )?(\w+)/i.exec(question)?.[1];
  if (who) return !isSaying(who);
  return /\bwhat (?:do|does|did)\b/i.test(question) && !question.split(/\W+/).some(isSaying);
}
