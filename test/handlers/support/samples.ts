/** Papers, answers and recommendations of any size, invented here. */
import type { Answer } from '../../../src/agent/agent.ts';
import type { Outcome } from '../../../src/conversation/ports.ts';
import type { Citation } from '../../../src/papers/citation.ts';
import type { Paper, Passage, Response, Review } from '../../../src/papers/paper.ts';
import type { Point, Recommendation } from '../../../src/recommendation/recommendation.ts';

const score = (key: string, value: number, label: string) => ({
  key,
  name: key,
  raw: `${value}: ${label}`,
  value,
  label,
});

function passagesOf(label: string, sentences: string[]): { text: string; passages: Passage[] } {
  const passages: Passage[] = [];
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    passages.push({
      id: `${label}.${index + 1}`,
      section: index < 2 ? 'Strengths' : 'Weaknesses',
      kind: index < 2 ? 'strengths' : 'weaknesses',
      start: text.length,
      end: text.length + sentence.length,
    });
    text += `${sentence} `;
  }
  return { text, passages };
}

const SENTENCES = [
  'The idea of routing by tide is new to me.',
  'The text is clear & short.',
  'The baselines are from <2019> and older.',
  'There is no ablation of the router.',
];

export function sampleReview(number: number, sentences: string[] = SENTENCES): Review {
  const label = `R${number}`;
  const rating = score('rating', 6, 'marginally above the acceptance threshold');
  const confidence = score('confidence', 3, 'fairly confident');
  return {
    label,
    reviewer: `Reviewer_Ab${number}d`,
    title: null,
    ...passagesOf(label, sentences),
    sections: [],
    scores: [rating, confidence],
    rating,
    confidence,
    lastPassage: sentences.length,
  };
}

export const sampleResponse = (number: number): Response => ({
  label: `A${number}`,
  role: 'authors',
  by: 'Authors',
  replyTo: 'R1',
  title: null,
  ...passagesOf(`A${number}`, ['We added the ablation.']),
  lastPassage: 1,
  sourceId: null,
});

export const samplePaper = (more: Partial<Paper> = {}): Paper => ({
  title: 'Routing by Tide & Time',
  submission: '123',
  venue: 'ICLR 2026',
  profile: 'iclr-2026',
  forum: null,
  abstract: null,
  reviews: [sampleReview(1), sampleReview(2), sampleReview(3)],
  responses: [sampleResponse(1)],
  metaReview: null,
  decision: null,
  scales: {},
  warnings: [],
  revision: 1,
  source: { format: 'openreview-v2', fileName: 'forum.json' },
  ...more,
});

export const citation = (id: string, quote = 'The baselines are from <2019> and older.'): Citation => ({
  id,
  reviewer: id.split('.')[0]!,
  section: 'Weaknesses',
  quote,
});

export const sampleAnswer = (markdown: string, more: Partial<Answer> = {}): Answer => ({
  markdown,
  citations: [citation('R1.3')],
  withheld: [],
  abstained: false,
  kPrecision: 1,
  agent: 'extractive',
  model: null,
  host: null,
  notice: null,
  ...more,
});

export const answerOutcome = (markdown: string): Outcome => ({
  kind: 'answer',
  answer: sampleAnswer(markdown),
  paper: samplePaper(),
});

export const point = (claim: string, ids: string[] = ['R1.3'], quote?: string): Point => ({
  claim,
  citations: ids.map((id) => citation(id, quote)),
});

export const sampleRecommendation = (more: Partial<Recommendation> = {}): Recommendation => ({
  lean: 'borderline',
  rating: { value: 6, label: 'marginally above the acceptance threshold' },
  confidence: { value: 3, label: 'fairly sure', reason: 'the reviewers differ on the baselines' },
  for: [point('The routing idea is new.', ['R1.1', 'R2.1'], 'The idea of routing by tide is new to me.')],
  against: [point('The baselines are old [R1.3].')],
  disagreements: [
    { about: 'whether the baselines matter', sides: [point('They do.'), point('They do not.', ['R2.3'])] },
  ],
  response: [point('An ablation was added.', ['A1.1'], 'We added the ablation.')],
  wouldChange: [point('A comparison with newer baselines.')],
  facts: {
    reviewers: [3, 6, 8].map((value, index) => ({
      label: `R${index + 1}`,
      reviewer: null,
      rating: { value, label: null },
      confidence: { value: 3, label: null },
    })),
    rating: { count: 3, mean: 5.67, median: 6, min: 3, max: 8, spread: 5 },
    confidence: { count: 3, mean: 3 },
    threshold: { value: 6, label: 'marginally above', atOrAbove: 2, below: 1 },
    authorResponses: 1,
    discussion: 0,
  },
  agent: 'extractive',
  model: null,
  host: null,
  withheld: [],
  stability: null,
  notice: null,
  ...more,
});
