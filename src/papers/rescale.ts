/** Places every score of a paper on its venue's scales, and says what does not fit. Also after reviews were added. */
import type { Paper, Review, Score, Warning } from './paper.ts';
import { scalesFor, statedTop } from './scales.ts';
import { isOffScale, onScale, readScore } from './scores.ts';
import { profileOf, UNKNOWN_VENUE, type VenueProfile } from './venues.ts';

/** Codes of the warnings this file gives; they are given anew each time. */
const CODES = new Set([
  'unknown_venue',
  'guessed_scale',
  'off_scale',
  'no_rating',
  'no_reviews',
  'labels_differ',
  'unread_score',
]);

export function rescaled(paper: Paper): Paper {
  const all = paper.reviews.flatMap(({ scores }) => scores);
  const profile = profileOf(paper.venue, ratingsIn(all));
  const scales = scalesFor(profile, all);
  const reviews = paper.reviews.map((review) => placed(review, scales));
  const placedPaper = { ...paper, profile: profile.id, scales, reviews };
  const others = paper.warnings.filter(({ code }) => !CODES.has(code));
  return {
    ...placedPaper,
    warnings: [
      ...others,
      ...scaleWarnings(placedPaper, profile),
      ...unreadWarnings(placedPaper),
      ...ratingWarnings(placedPaper, profile),
    ],
  };
}

const ratingsIn = (scores: Score[]): number[] =>
  scores
    .filter(({ key }) => key === 'rating')
    .map(({ raw }) => readScore(raw).value)
    .filter((value) => value !== null);

function placed(review: Review, scales: Paper['scales']): Review {
  const scores = review.scores.map((score) => {
    const scale = scales[score.key];
    return scale ? onScale(score, scale) : { ...score, ...readScore(score.raw) };
  });
  const first = (key: string) => scores.find((score) => score.key === key) ?? null;
  return {
    ...review,
    scores,
    rating: first('final_rating') ?? first('rating'),
    confidence: first('confidence'),
  };
}

function scaleWarnings(paper: Paper, profile: VenueProfile): Warning[] {
  const warnings: Warning[] = [];
  const rating = paper.scales.rating;
  const values = rating?.values.map(({ value }) => value) ?? [];
  const range = rating ? `${values[0]} to ${values.at(-1)}` : '';
  if (rating?.inferred && !profile.guessed)
    warnings.push(
      warning(
        'unknown_venue',
        `${venueWords(paper)} The scale of the ratings (${range}) is ${inferredWords(paper)}.`,
      ),
    );
  else if (profile.id === 'unknown') warnings.push(warning('unknown_venue', venueWords(paper)));
  if (rating && profile.guessed)
    warnings.push(
      warning(
        'guessed_scale',
        profile.year === null
          ? `The year of ${paper.venue} is not named; a scale that fits the ratings (${range}) is used.`
          : `The scales of ${paper.venue} are not known here; those of another year (${range}) are used.`,
      ),
    );
  return [...warnings, ...offScale(paper)];
}

function inferredWords({ reviews, scales }: Paper): string {
  const ratings = reviews.flatMap(({ scores }) => scores).filter(({ key }) => key === 'rating');
  if (statedTop(ratings) === scales.rating?.values.at(-1)?.value) return 'as the ratings themselves name it';
  return ratingsIn(ratings).length === 1
    ? 'only a guess, from the one rating in what was attached'
    : 'inferred from the ratings in what was attached';
}

const venueWords = (paper: Paper): string =>
  paper.venue === UNKNOWN_VENUE
    ? 'The venue is not named.'
    : `The scales of ${paper.venue} are not known here.`;

const offScale = (paper: Paper): Warning[] =>
  paper.reviews.flatMap((review) =>
    review.scores
      .filter((score) => paper.scales[score.key] && isOffScale(score, paper.scales[score.key]!))
      .map((score) =>
        warning(
          'off_scale',
          `${review.label}'s ${score.key.replace(/_/g, ' ')} ${score.value} is not a value of the scale of ${paper.venue}.`,
          review.label,
        ),
      ),
  );

/** Ratings and confidences that are no number and no label of the scale, as they were typed. */
const unreadWarnings = ({ reviews }: Paper): Warning[] =>
  reviews.flatMap(({ label, rating, confidence }) =>
    [
      { name: 'rating', score: rating },
      { name: 'confidence', score: confidence },
    ].flatMap(({ name, score }) =>
      score !== null && score.value === null
        ? [
            warning(
              'unread_score',
              `${label}'s ${name} “${clipped(score.raw)}” could not be read as a number.`,
              label,
            ),
          ]
        : [],
    ),
  );

/** Enough of a score to know it again, in characters. */
const SHOWN = 60;
const clipped = (raw: string): string => {
  const line = raw.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).toWellFormed().trimEnd()}…`;
};

/** Which reviews have no rating, in one sentence when all or several lack it. */
function ratingWarnings(paper: Paper, profile: VenueProfile): Warning[] {
  if (paper.reviews.length === 0)
    return [warning('no_reviews', 'There are no reviews here, only responses or discussion.')];
  if (profile.unrated) return [];
  const without = paper.reviews.filter(({ rating }) => rating === null);
  if (without.length === 0) return [];
  const all = without.length === paper.reviews.length && without.length > 1;
  if (all) return [warning('no_rating', `None of the reviews has a rating.${remedy(paper)}`)];
  return without.map(({ label }) => warning('no_rating', `${label} has no rating.${remedy(paper)}`, label));
}

const remedy = (paper: Paper): string =>
  paper.source.format === 'openreview-page'
    ? ' A collapsed note on the OpenReview page loses its last fields: expand it, and copy the page again.'
    : '';

const warning = (code: string, message: string, label: string | null = null): Warning => ({
  code,
  message,
  label,
});
