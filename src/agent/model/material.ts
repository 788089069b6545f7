/** A paper as the model reads it: numbered passages between fences, then the computed facts. */
import { type Paper, passageText, type Response, type Review, type Score } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import { fenced } from './fence.ts';
import { neutralised } from './neutralise.ts';

/**
 * The material of a paper: the same bytes for the same paper and secret, whatever was asked. The paper's decision
 * and meta-review are left out: they are the chair's to make.
 */
export function materialOf(paper: Paper, facts: Facts, secret: Uint8Array): string {
  const body = [heading(paper), ...paper.reviews.map(reviewText), responsesText(paper)].join('\n\n');
  return `${fenced(body, secret, paper.fence)}\n\n${factsText(facts, paper)}`;
}

function heading(paper: Paper): string {
  const lines = [`Title: ${neutralised(paper.title)}`, `Venue: ${neutralised(paper.venue)}`];
  if (paper.abstract) lines.push(`Abstract (the authors' own words): ${neutralised(paper.abstract)}`);
  return lines.join('\n');
}

function reviewText(review: Review): string {
  const title = review.title ? `\nTitle: ${neutralised(review.title)}` : '';
  return `Review ${review.label}${title}\nScores: ${scoresText(review.scores)}\n${passagesText(review)}`;
}

const scoresText = (scores: Score[]): string =>
  scores.map((score) => `${neutralised(score.key)} ${scoreText(score)}`).join('; ') || 'none given';

const scoreText = ({ value, label, raw }: Score): string =>
  value === null ? neutralised(raw).slice(0, 80) : `${value}${label ? ` (${neutralised(label)})` : ''}`;

/** Passages by section, each on a line of its own behind its id. */
function passagesText(source: Review | Response): string {
  let section: string | null = null;
  const lines: string[] = [];
  for (const passage of source.passages) {
    if (passage.section !== section && passage.section !== '')
      lines.push(`Section: ${neutralised(passage.section)}`);
    section = passage.section;
    lines.push(`[${passage.id}] ${neutralised(passageText(source, passage))}`);
  }
  return lines.join('\n');
}

function responsesText(paper: Paper): string {
  if (paper.responses.length === 0) return 'Author responses and discussion: none among the material.';
  return paper.responses
    .map((response) => {
      const to = response.replyTo ? `, in reply to ${response.replyTo}` : '';
      return `${response.role === 'authors' ? 'Author response' : 'Discussion'} ${response.label} by ${response.by}${to}\n${passagesText(response)}`;
    })
    .join('\n\n');
}

/** The numbers an agent may say, computed from the scores. */
export function factsText(facts: Facts, paper: Paper): string {
  const { rating, confidence, threshold } = facts;
  const lines = [
    'Facts, computed from the scores; give no other figures about them:',
    ...facts.reviewers.map(
      (row) =>
        `${row.label}: rating ${rated(row.rating)}, confidence ${row.confidence?.value ?? 'not given'}`,
    ),
  ];
  if (rating)
    lines.push(
      `Ratings: ${rating.count}, mean ${rating.mean}, median ${rating.median}, from ${rating.min} to ${rating.max}.`,
    );
  if (confidence) lines.push(`Mean confidence: ${confidence.mean}.`);
  if (threshold)
    lines.push(
      `The venue's line for acceptance: ${threshold.value} (${neutralised(threshold.label)}); at or above it ${threshold.atOrAbove}, below it ${threshold.below}.`,
    );
  lines.push(
    scaleText(paper),
    `Author responses: ${facts.authorResponses}. Other messages: ${facts.discussion}.`,
  );
  return lines.join('\n');
}

const rated = (score: { value: number; label: string | null } | null): string =>
  score === null ? 'not given' : `${score.value}${score.label ? ` (${neutralised(score.label)})` : ''}`;

function scaleText(paper: Paper): string {
  const scale = paper.scales.rating;
  if (!scale) return 'Rating scale: none.';
  const values = scale.values.map(({ value, label }) =>
    label ? `${value} ${neutralised(label)}` : String(value),
  );
  return `Rating scale${scale.inferred ? ' (guessed from the values seen)' : ''}: ${values.join('; ')}.`;
}
