/** What the reviewers say of one aspect. */
import { type Brief, fresh, inScope, labelsAsked, spokenOf } from './brief.ts';
import { type Block, bullet, byNumber, judging, nounOf, prose, quoted, refs, stanceOn } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { list } from './list.ts';
import { nearest, nearestLine } from './nearest.ts';
import { perReviewer } from './points.ts';
import { stands } from './stands.ts';
import { distinct, onePerLabel, ranked } from './strength.ts';
import { type Topic, topicAsked } from './topics.ts';
import { stems } from './words.ts';

/** What is asked for: an aspect, or the one part of it that the question names ('the baselines'). */
interface Asked {
  name: string;
  aspect: Aspect;
  part: Topic | null;
}

/** 'Are the proofs correct?' is about the theory: a wrong theorem answers it too. */
const ASKS_WHETHER =
  /^\W*(?:(?:so|and|but|then),? )?(?:is|are|was|were|do|does|did|can|has|have)\b.*\b(?:correct\w*|right|wrong|sound|valid|rigorous|convinc\w*|true|holds?|good|ok(?:ay)?|fine|solid|flawed|broken|complete|strong|weak|trust\w*|check\w*|verif\w*|problems?|errors?|mistakes?)\b/i;

function askedFor({ asked, question }: Brief, aspect: Aspect): Asked {
  const part = topicAsked(asked.query);
  const wide = aspect === 'theory' && ASKS_WHETHER.test(question.question);
  return part?.aspect === aspect && !wide
    ? { name: part.name, aspect, part }
    : { name: nounOf(aspect), aspect, part: null };
}

/** What the reviewers say of one aspect, their stances first. */
export function aspectAnswer(brief: Brief, aspect: Aspect): Block {
  const asked = askedFor(brief, aspect);
  const all = bearing(brief, asked);
  const found = fresh(brief, all);
  if (found.length === 0)
    return [silence(brief, asked, all.length > 0), ...(all.length > 0 ? [] : nearestOn(brief, asked))];
  const chosen = chooseOn(found, aspect, brief);
  return [
    ...stanceLine(all, asked),
    ...perReviewer(chosen),
    ...alsoQuoted(all, chosen, brief),
    ...silentOf(brief, all, asked),
  ];
}

/** Of several reviewers asked for, those who say nothing of it. */
function silentOf({ asked: { reviewers } }: Brief, all: Evidence[], { name }: Asked): Block {
  const silent = reviewers.filter((label) => !all.some((item) => item.label === label));
  return silent.length > 0 && reviewers.length > 1
    ? [bullet(`I can find nothing by ${list(silent)} on ${name}.`)]
    : [];
}

/** Where nothing takes the side asked for, what is said of it all the same; else what comes nearest. */
function nearestOn(brief: Brief, on: Asked): Block {
  const [said] = ranked(naming(brief, on));
  if (said) return [prose(`${said.label} on ${on.name}: ${quoted(said, 30)}`, [said.id])];
  const others = byOthers(brief, on);
  if (others.length > 0)
    return others
      .filter(({ id }) => !brief.quoted.has(id))
      .slice(0, 2)
      .map((item) => bullet(`${item.label} on ${on.name}: ${quoted(item, 26)}`, [item.id]));
  const { aspect, part, name } = on;
  const [wide] = part ? ranked(bearing(brief, { aspect, part: null, name: nounOf(aspect) })) : [];
  return wide ? [nearestLine(wide, wide.label, quoted(wide, 30))] : nearest(brief, name);
}

/** Where the reviewers asked for say nothing of it, the best by each of the others. */
function byOthers(brief: Brief, on: Asked): Evidence[] {
  if (brief.asked.reviewers.length === 0) return [];
  const everyone = { ...brief, asked: { ...brief.asked, reviewers: [] } };
  return onePerLabel(ranked(bearing(everyone, on)));
}

/** Points at what the thread has quoted on this already, reviewer by reviewer, instead of quoting it again. */
function alsoQuoted(all: Evidence[], chosen: Evidence[], { quoted: before }: Brief): Block {
  const earlier = ranked(all)
    .filter((item) => before.has(item.id) && !chosen.includes(item) && item.stance !== 'neutral')
    .slice(0, 4);
  if (earlier.length === 0) return [];
  const labels = [...new Set(earlier.map(({ label }) => label))].sort(byNumber);
  const each = labels.map((by) => `${by} ${refs(earlier.filter(({ label }) => label === by))}`);
  return [
    bullet(
      `Also on this, before: ${each.join(', ')}`,
      earlier.map(({ id }) => id),
    ),
  ];
}

/** Passages that bear on what is asked for, on the side asked for. */
function bearing(brief: Brief, { aspect, part }: Asked): Evidence[] {
  const all = inScope(brief);
  const side = brief.asked.side;
  const sided = all.filter(
    ({ stance, question, request }) =>
      side === null ||
      stance === side ||
      (side === 'negative' && stance !== 'positive' && (question || request)),
  );
  if (part) return onPart(sided, part);
  const on = sided.filter(
    ({ aspects, mentions, learned, topics }) =>
      aspects.includes(aspect) &&
      !namesAnother(topics, mentions, aspect) &&
      (!BY_NAME.has(aspect) || names(mentions, aspect) || learned.includes(aspect)),
  );
  const telling = on.filter(({ aspects, stance }) => aspects[0] === aspect || stance !== 'neutral');
  return telling.length > 0 ? telling : on;
}

/** What speaks of a part of the paper; where nothing does, what judges something and names the part beside it. */
function onPart(evidence: Evidence[], part: Topic): Evidence[] {
  const on = evidence.filter(({ text }) => part.cue.test(text));
  if (on.length > 0) return on;
  return evidence.filter(({ text, stance }) => stance !== 'neutral' && topicAsked(text) === part);
}

/** Aspects that a passage bears on only when it names them: 'first', 'new' and 'important' are said of much else. */
const BY_NAME = new Set<Aspect>(['novelty', 'significance']);

/** Names something else first and this not at all: 'Clear writing, and the appendix gives every hyperparameter'. */
const namesAnother = (topics: Topic[], mentions: Topic[], aspect: Aspect): boolean =>
  topics[0] !== undefined && topics[0].aspect !== aspect && !names(mentions, aspect);

const names = (mentions: Topic[], aspect: Aspect): boolean =>
  mentions.some((topic) => topic.aspect === aspect);

/** What is new goes before what the thread has quoted only where it is about as strong. */
const QUOTED_BEFORE = 0.8;

function chooseOn(evidence: Evidence[], aspect: Aspect, brief: Brief): Evidence[] {
  const { asked, quoted: before } = brief;
  const labels = labelsAsked(brief);
  const wanted = new Set(stems(asked.query));
  const order = ranked(
    evidence,
    ({ id, aspects, mentions, stems: own }) =>
      (aspects[0] === aspect ? 1 : 0) +
      (names(mentions, aspect) ? 0.6 : 0) -
      (before.has(id) && !asked.again ? QUOTED_BEFORE : 0) +
      0.5 * Math.min(3, [...own].filter((term) => wanted.has(term)).length),
  );
  const each = labels.length > 2 ? 1 : labels.length === 2 ? 2 : 3;
  return labels.flatMap((label) =>
    distinct(
      order.filter((item) => item.label === label),
      each,
    ),
  );
}

/** Stances are said only where the passages name what they judge. */
function stanceLine(evidence: Evidence[], { name, aspect, part }: Asked): Block {
  const plain = stands(evidence, aspect).filter(({ topics }) => !part || topics[0] === part);
  const praise = plain.filter(({ polarity }) => polarity > 0);
  const criticism = plain.filter(({ polarity }) => polarity < 0);
  if (plain.length < 2) return [];
  const pronoun = /s$/.test(name) && !/ness$/.test(name) ? 'them' : 'it';
  const parts = [
    ...(criticism.length > 0 ? [stanceOn(name, 'negative', criticism)] : []),
    ...(praise.length > 0 ? [stanceOn(criticism.length > 0 ? pronoun : name, 'positive', praise)] : []),
  ];
  return [
    prose(
      `${parts.join('; ')}.`,
      plain.map(({ id }) => id),
    ),
  ];
}

/** Nothing is found on it, or nothing that judges it. */
function silence(brief: Brief, on: Asked, any: boolean) {
  const { reviewers, side } = brief.asked;
  if (any) return prose(`The reviews do not say more on ${on.name} than was quoted above.`);
  const where = reviewers.length > 0 ? `in the reviews by ${list(reviewers)}` : 'in the reviews';
  const named = naming(brief, on).length > 0;
  return prose(`I can find nothing ${where} ${side || named ? judging(side) : 'on'} ${on.name}.`);
}

/** Passages that name it, also where they only describe the paper. */
const naming = ({ asked, index }: Brief, { aspect, part }: Asked): Evidence[] =>
  index.reviews.filter(
    ({ label, mentions }) =>
      spokenOf(asked, label) && mentions.some((topic) => (part ? topic === part : topic.aspect === aspect)),
  );
