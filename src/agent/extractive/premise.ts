/** A message can take for granted what is not so: a reviewer that is not there, a rating, a liking. */
import { type Brief, inScope } from './brief.ts';
import { ranked } from './choose.ts';
import { type Block, nounOf, prose, quoted } from './compose.ts';
import { list } from './reviewers.ts';
import { withLabel } from './scores.ts';

/** What has to be put right before the answer; empty when nothing is wrong that can be seen. */
export function corrections(brief: Brief): Block {
  return [...missingReviewers(brief), ...wrongRating(brief), ...wrongLiking(brief), ...noteOf(brief)];
}

function missingReviewers({ asked, question }: Brief): Block {
  if (asked.missing.length === 0) return [];
  const labels = question.paper.reviews.map(({ label }) => label);
  const have =
    labels.length === 1 ? 'the only review is R1' : `the reviews are ${labels[0]} to ${labels.at(-1)}`;
  return [prose(`The material has no review ${list(asked.missing)}; ${have}.`)];
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

const LIKED =
  /\b(?:liked?|likes|loved?|praised?|praises|enjoyed|impressed|happy|positive|convinced|satisfied|(?:was|is|were|are) fine with|appreciated?)\b/i;
const DISLIKED =
  /\b(?:disliked?|hated?|criticis\w+|criticiz\w+|unhappy|negative|unconvinced|not (?:like|convinced|happy)|didn['’]t like|against|complain\w*)\b/i;
/** Only a statement or a tag question takes something for granted; 'did R2 like it?' asks. */
const PRESUMES =
  /\b(?:right|correct|isn['’]t it|no|true)\s*\?|\b(?:since|because|given that|as) (?:R\d|reviewer)|\bwhy (?:did|does|do|is|was|were|are)\b|^[^?]*$/i;

/** 'R2 liked the theory, right?' against what R2 says of it, when that is plainly the other way. */
function wrongLiking(brief: Brief): Block {
  const { asked, question } = brief;
  const text = question.question;
  if (asked.reviewers.length !== 1 || !PRESUMES.test(text)) return [];
  const disliked = DISLIKED.test(text);
  if (!disliked && !LIKED.test(text)) return [];
  const aspect = asked.aspects[0];
  const said = inScope(brief).filter(
    ({ aspects, question: asks }) => (aspect ? aspects[0] === aspect : true) && !asks,
  );
  const wanted = disliked ? 'negative' : 'positive';
  const contrary = ranked(
    said.filter(
      ({ stance, polarity }) => stance !== wanted && stance !== 'neutral' && Math.abs(polarity) >= 0.45,
    ),
  );
  if (!aspect || contrary.length === 0 || said.some(({ stance }) => stance === wanted)) return [];
  const verb = disliked ? 'praises' : 'criticises';
  const best = contrary[0]!;
  return [prose(`No: ${best.label} ${verb} ${nounOf(aspect)}, ${quoted(best, 34)}.`, [best.id])];
}
