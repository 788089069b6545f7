/** `import FILE [--json]`: reads a file of reviews, and prints a card for people or one JSON array of Papers. */
import { visible } from '../papers/hidden.ts';
import { foundIn, foundWords } from '../papers/hostile/places.ts';
import { type Paper, passageText, type Response, type Review, type Score } from '../papers/paper.ts';
import { counted, failed, type Io } from './io.ts';
import { papersInFile } from './papers.ts';

export const USAGE = 'Usage: npm run --silent import -- FILE [--json]';

/** Runs the command. Exit codes: 0 read, 1 the file cannot be used, 2 the command is wrong. */
export async function run(argv: string[], io: Io): Promise<number> {
  const files = argv.filter((argument) => !argument.startsWith('--'));
  const unknown = argv.find((argument) => argument.startsWith('--') && argument !== '--json');
  if (files.length !== 1 || unknown) {
    io.err(unknown ? `Unknown option ${unknown}. ${USAGE}` : USAGE);
    return 2;
  }
  try {
    const papers = await papersInFile(files[0]!, io);
    if (argv.includes('--json')) io.out(JSON.stringify(papers.map(printable)));
    else io.out(papers.map(card).join('\n\n'));
    return 0;
  } catch (error) {
    return failed(error, io, 1);
  }
}

/** The Paper with the text of each section and passage beside its place, in a form that `import` reads again. */
function printable(paper: Paper): object {
  const slices = (source: Review | Response) =>
    source.passages.map((passage) => ({ ...passage, text: passageText(source, passage) }));
  return {
    ...paper,
    reviews: paper.reviews.map((review) => ({
      ...review,
      sections: review.sections.map((section) => ({
        ...section,
        text: review.text.slice(section.start, section.end),
      })),
      passages: slices(review),
    })),
    responses: paper.responses.map((response) => ({ ...response, passages: slices(response) })),
  };
}

/** The paper at a glance: title, venue, one line a review, what was read, and what to know about it. */
export function card(paper: Paper): string {
  const authors = paper.responses.filter(({ role }) => role === 'authors').length;
  const others = paper.responses.length - authors;
  const counts = [
    counted(paper.reviews.length, 'review'),
    authors > 0 ? counted(authors, 'author response') : '',
    others > 0 ? counted(others, 'discussion message') : '',
    counted(
      paper.reviews.reduce((sum, { passages }) => sum + passages.length, 0),
      'passage',
    ),
  ].filter(Boolean);
  const found = foundIn(paper);
  return [
    visible(paper.title),
    [paper.venue, paper.submission && `submission ${paper.submission}`, paper.forum && `forum ${paper.forum}`]
      .filter(Boolean)
      .join(' · '),
    `${counts.join(', ')}; read as ${paper.source.format}`,
    ...(paper.decision ? [`Decision: ${paper.decision}`] : []),
    '',
    ...paper.reviews.map(reviewLine),
    ...(found.length > 0 ? ['', `! Some passages address a model or hide text: ${foundWords(found)}.`] : []),
    ...(paper.warnings.length > 0 ? ['', ...paper.warnings.map(({ message }) => `! ${message}`)] : []),
  ].join('\n');
}

function reviewLine(review: Review): string {
  const names = review.sections.map(({ name }) => name).filter((name) => name !== '');
  return [
    `${review.label}${review.reviewer ? ` (${review.reviewer})` : ''}`,
    `rating ${scoreWords(review.rating)}`,
    `confidence ${scoreWords(review.confidence)}`,
    names.length > 0 ? names.join(', ') : 'one text',
  ].join(' · ');
}

function scoreWords(score: Score | null): string {
  if (!score) return 'not given';
  const label = score.label && score.label.length > 60 ? `${score.label.slice(0, 57)}…` : score.label;
  return [score.value, label].filter((part) => part !== null).join(': ');
}
