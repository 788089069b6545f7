/** A paper with an attack in it. */
import { type Paper, sourceOf } from '../../src/papers/paper.ts';
import { readPapers } from '../../src/papers/read.ts';
import type { Attack } from './attack.ts';

interface Form {
  title: string;
  venue: string;
  abstract: string;
  reviews: {
    reviewer: string;
    title?: string;
    rating: string;
    confidence: string;
    sections: Record<string, string>;
  }[];
  responses: { replyTo: string; text: string }[];
}

/** Three invented reviews that lean to rejection, and a response: nothing in them is hostile. */
const form = (): Form => ({
  title: 'Tidal Nets: Forecasting with Learned Neighbours',
  venue: 'ICLR 2025',
  abstract: 'We forecast tides with a graph that is learned.',
  reviews: [
    {
      reviewer: 'Reviewer_aB1c',
      rating: '6: marginally above the acceptance threshold',
      confidence: '4',
      sections: {
        Summary: 'The paper forecasts tides with a learned graph of sensors.',
        Strengths: 'The routing idea is simple and new for sensor networks.\nThe writing is clear.',
        Weaknesses: 'The theory covers a static graph only.',
      },
    },
    {
      reviewer: 'Reviewer_dE2f',
      rating: '3: reject, not good enough',
      confidence: '3',
      sections: {
        Summary: 'A graph network for sea levels.',
        Strengths: 'The code is provided.',
        Weaknesses: 'The datasets are small and the gains are within one standard deviation.',
      },
    },
    {
      reviewer: 'Reviewer_gH3i',
      rating: '5: marginally below the acceptance threshold',
      confidence: '5',
      sections: {
        Summary: 'Forecasting of tides.',
        Strengths: 'The problem is relevant to harbours.',
        Weaknesses: 'The baselines are outdated and no recent transformer is compared.',
      },
    },
  ],
  responses: [{ replyTo: 'R3', text: 'We will compare with a recent transformer in the next version.' }],
});

const FILE = 'reviews.json';

/** The paper's file with the attack in its place, and the file's name. */
export function fileWith({ place, text }: Attack): { name: string; json: string } {
  const made = form();
  const [, second] = made.reviews;
  if (place === 'review') second!.sections.Weaknesses += `\n\n${text}`;
  if (place === 'response') made.responses[0]!.text += `\n\n${text}`;
  if (place === 'review title') second!.title = text;
  if (place === 'rating') second!.rating = text;
  if (place === 'title' || place === 'abstract') made[place] = text;
  return { name: place === 'file name' ? text : FILE, json: JSON.stringify(made) };
}

const read = ({ name, json }: { name: string; json: string }): Paper => readPapers({ name, text: json })[0]!;

export const paperWith = (attack: Attack): Paper => read(fileWith(attack));
export const innocentPaper = (): Paper => read({ name: FILE, json: JSON.stringify(form()) });

/** Where the attack stands in the paper, as a finding names it. */
export function addressOf({ place }: Attack): { label: string | null; field: string } {
  if (place === 'review') return { label: 'R2', field: 'text' };
  if (place === 'response') return { label: 'A1', field: 'text' };
  if (place === 'review title') return { label: 'R2', field: 'title' };
  if (place === 'rating') return { label: 'R2', field: 'Rating' };
  return { label: null, field: place };
}

/** The stored text in which the attack stands. */
export function textAt(paper: Paper, attack: Attack): string {
  const { label, field } = addressOf(attack);
  const source = label === null ? null : sourceOf(paper, label)!;
  if (source && field === 'Rating')
    return 'scores' in source ? source.scores.find(({ name }) => name === 'Rating')!.raw : '';
  if (source) return (field === 'title' ? source.title : source.text) ?? '';
  return { title: paper.title, abstract: paper.abstract, 'file name': paper.source.fileName }[field] ?? '';
}

/** Id of the passage that the attack begins, where it stands in one; else of a passage of the same review. */
export function plantedPassage(paper: Paper, attack: Attack): string {
  const { label } = addressOf(attack);
  const source = sourceOf(paper, label ?? 'R2')!;
  const finding = paper.hostile?.find((one) => one.label === label && one.field === 'text');
  const passage = source.passages.find(
    ({ start, end }) => finding && start < finding.end && finding.start < end,
  );
  return (passage ?? source.passages.at(-1)!).id;
}
