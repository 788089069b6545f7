/** A message can take for granted what is not so: a reviewer that is not there, a rating, a liking. */
import { type Brief, inScope } from './brief.ts';
import { ranked } from './choose.ts';
import { type Block, nounOf, prose, quoted } from './compose.ts';
import type { Kind } from './kinds.ts';
import { isForeign } from './language.ts';
import { list } from './list.ts';
import { withLabel } from './scores.ts';
import { specific } from './words.ts';

/** What has to be put right before the answer; empty when nothing is wrong that can be seen. */
export function corrections(brief: Brief): Block {
  return [
    ...missingReviewers(brief),
    ...wrongRating(brief),
    ...wrongLabel(brief),
    ...wrongVerdict(brief),
    ...wrongOpinion(brief),
    ...wrongLiking(brief),
    ...noteOf(brief),
    ...languageNote(brief),
  ];
}

/** True when the correction is the whole answer: it was all that was asked. */
export const correctionSettles = (brief: Brief): boolean =>
  brief.asked.kinds.every((kind) => kind === 'aspect') && wrongLiking(brief).length > 0;

function missingReviewers({ asked, question }: Brief): Block {
  if (asked.missing.length === 0) return [];
  const labels = question.paper.reviews.map(({ label }) => label);
  const have = labels.length === 1 ? ', only R1' : ` (the reviews are ${labels[0]} to ${labels.at(-1)})`;
  return [prose(`The material has no review ${list(asked.missing)}${have}.`)];
}

const UNDERSTOOD: Partial<Record<Kind, string>> = {
  contribution: 'what the paper contributes',
  overview: 'the reviews as a whole',
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  agreement: 'agreement',
  scores: 'scores',
  recommendation: 'a recommendation',
  raise: 'what would raise a score',
  response: 'the author response',
};

/** A question in another language is answered by the words of it that are known, and the chair is told which. */
function languageNote({ asked, question }: Brief): Block {
  if (!isForeign(question.question)) return [];
  const heard = asked.kinds.flatMap((kind) =>
    kind === 'aspect' ? asked.aspects.map(nounOf) : (UNDERSTOOD[kind] ?? []),
  );
  if (heard.length === 0)
    return [prose('I can only read questions in English, and did not understand this one.')];
  return [prose(`I can only read English well; I take this as a question about ${list(heard)}.`)];
}

const noteOf = ({ asked }: Brief): Block => (asked.note ? [prose(asked.note)] : []);

/** 'R2 gave an 8', 'R2 rated it 8', 'rating of 8': a number next to a word for rating. */
const CLAIMED =
  /\b(?:gave|gives?|given|rated?|rates|rating|scored?|scores|score)\b(?:\s+(?:it|this|the paper|an?|of|is|was|at|as|with|a rating of|a score of|the)){0,3}\s*:?\s*(-?\d+(?:\.\d+)?)\b(?!\s*(?:reviewers?|reviews?|points?|experiments?))/i;
const CLAIMED_CONFIDENCE =
  /\bconfidence\b(?:\s+(?:level|score|of|is|was|at|as|an?)){0,3}\s*:?\s*(-?\d+(?:\.\d+)?)\b/i;

function wrongRating({ asked, question }: Brief): Block {
  const row =
    asked.reviewers.length === 1
      ? question.facts.reviewers.find(({ label }) => label === asked.reviewers[0])
      : undefined;
  if (!row) return [];
  const text = question.question.replace(/\b(?:reviewer|review|R)\s*#?\d+/gi, '');
  const rating = CLAIMED.exec(text.replace(CLAIMED_CONFIDENCE, ''))?.[1];
  const confidence = CLAIMED_CONFIDENCE.exec(text)?.[1];
  return [
    ...(rating !== undefined && row.rating && Number(rating) !== row.rating.value
      ? [prose(`${row.label}: rating ${withLabel(row.rating)}, not ${rating}.`)]
      : []),
    ...(rating !== undefined && !row.rating ? [prose(`${row.label} gives no rating.`)] : []),
    ...(confidence !== undefined && row.confidence && Number(confidence) !== row.confidence.value
      ? [prose(`${row.label}: confidence ${row.confidence.value}, not ${confidence}.`)]
      : []),
  ];
}

/** A label with no number: 'R2 gave a strong accept'. */
const CLAIMED_LABEL =
  /\b(?:gave|gives?|rated?|rates|scored?|scores)\b.{0,20}?\b((?:strong|clear|weak|borderline) (?:accept|reject)|marginally (?:above|below))/i;

function wrongLabel({ asked, question }: Brief): Block {
  const [label, ...others] = asked.reviewers;
  const row = question.facts.reviewers.find((candidate) => candidate.label === label);
  const claimed = PRESUMES.test(question.question) ? CLAIMED_LABEL.exec(question.question)?.[1] : undefined;
  if (others.length > 0 || !claimed || !row?.rating?.label) return [];
  if (row.rating.label.toLowerCase().includes(claimed.toLowerCase())) return [];
  return [prose(`No: ${row.label} rates it ${withLabel(row.rating)}.`)];
}

const LIKED =
  /\b(?:liked?|likes|loved?|praised?|praises|enjoyed|impressed|happy|positive|in favou?r|convinced|satisfied|found .{0,30}\b(?:well[- ]\w+|clear|convincing|novel|original|strong|sound|good|excellent|thorough)|(?:was|is|were|are) fine with|appreciated?)\b/i;
const DISLIKED =
  /\b(?:disliked?|hated?|criticis\w+|criticiz\w+|unhappy|negative|unconvinced|not (?:like|convinced|happy)|didn['’]t like|against|complain\w*)\b/i;
/** Only a statement or a tag question takes something for granted; 'did R2 like it?' asks. */
const PRESUMES =
  /\b(?:right|correct|(?:is|was|did|does|do|are|were|has|have)n['’]t (?:it|they|he|she|R\d+)|no|true)\s*\?|\b(?:so|then|hence|therefore),? R\d+ (?:is|was|must|likes?|liked|dislikes?|disliked)\b|\b(?:since|because|given that|given|as|if) (?:R\d|(?:(?:all|both|every|each|most|no|none|the)\b.{0,20})?reviewer)|\bwhy (?:did|does|do|is|was|were|are)\b|^[^?]*$/i;

/** 'R1 is in favour of the paper, right?' against R1's rating, when that is on the other side of the venue's line. */
function wrongOpinion({ asked, question }: Brief): Block {
  const { threshold, reviewers } = question.facts;
  const text = question.question;
  if (!threshold || asked.reviewers.length !== 1 || asked.aspects.length > 0 || !PRESUMES.test(text))
    return [];
  const row = reviewers.find(({ label }) => label === asked.reviewers[0]);
  const disliked = DISLIKED.test(text);
  if (!row?.rating || !OF_PAPER.test(text) || (!disliked && !LIKED.test(text))) return [];
  return row.rating.value >= threshold.value === disliked
    ? [prose(`No: ${row.label} rates it ${withLabel(row.rating)}.`)]
    : [];
}

const OF_PAPER = /\b(?:the|this) (?:paper|submission|work)\b|\b(?:likes?|liked|dislikes?|disliked) it\b/i;

/** 'R2 liked the theory, right?' against what R2 says of it, when that is plainly the other way. */
function wrongLiking(brief: Brief): Block {
  const { asked, question, index } = brief;
  const text = question.question;
  if (asked.reviewers.length !== 1 || !PRESUMES.test(text)) return [];
  const disliked = DISLIKED.test(text);
  if (!disliked && !LIKED.test(text)) return [];
  const aspect = asked.aspects[0];
  const terms = aspect ? [] : specific(asked.query).filter((term) => index.knows(term));
  const said = inScope(brief).filter(
    ({ topics, stems, question: asks }) =>
      (aspect ? topics[0]?.aspect === aspect : terms.some((term) => stems.has(term))) && !asks,
  );
  const wanted = disliked ? 'negative' : 'positive';
  const contrary = ranked(
    said.filter(
      ({ stance, polarity }) => stance !== wanted && stance !== 'neutral' && Math.abs(polarity) >= 0.45,
    ),
  );
  if (contrary.length === 0 || said.some(({ stance }) => stance === wanted)) return [];
  const verb = disliked ? 'praises' : 'criticises';
  const best = contrary[0]!;
  return [
    prose(`No: ${best.label} ${verb} ${aspect ? nounOf(aspect) : 'this'}: ${quoted(best, 34)}`, [best.id]),
  ];
}

const RECOMMENDS =
  '(?:recommend|suggest|vote|favou?r|support|lean|argue|want|propose|champion|advocat|rat|scor)\\w*';
/** 'All three reviewers recommend acceptance', 'no reviewer wants to reject it'. */
const OF_ALL = new RegExp(
  `\\b(all|every|each|both|none|no|neither)\\b.{0,25}\\b(?:reviewers?|reviews|of them|referees?|two|three|four|five|six)\\b.{0,12}\\b${RECOMMENDS}\\b.{0,20}\\b(accept|reject)`,
  'i',
);
const UNANIMOUS = /\b(?:unanimous\w*)\b.{0,30}\b(accept|reject)/i;
const OF_ONE = new RegExp(`\\b${RECOMMENDS}\\b.{0,20}\\b(accept|reject)`, 'i');

/** What the reviewers' ratings say against 'all recommend acceptance' or 'why does R1 recommend rejection'. */
export function wrongVerdict({ asked, question }: Brief): Block {
  const { threshold, reviewers } = question.facts;
  const text = question.question;
  if (!threshold || !PRESUMES.test(text)) return [];
  const sides = reviewers.flatMap(({ label, rating }) =>
    rating ? [{ label, rating, accepts: rating.value >= threshold.value }] : [],
  );
  const all = OF_ALL.exec(text) ?? UNANIMOUS.exec(text);
  const one = all || asked.reviewers.length === 0 ? null : OF_ONE.exec(text);
  const claimed = (all ?? one)?.at(-1)?.toLowerCase();
  if (!claimed) return [];
  const denies = /^(?:no|none|neither)$/i.test(all?.[1] ?? '');
  const meant = one ? sides.filter(({ label }) => asked.reviewers.includes(label)) : sides;
  const against = meant.filter(({ accepts }) => (accepts === (claimed === 'accept')) === denies);
  if (against.length === 0) return [];
  const shown = (all ? sides : against).map(({ label, rating }) => `${label} rates it ${withLabel(rating)}`);
  return [prose('No.'), ...shown.map((line) => prose(`${line}.`))];
}
