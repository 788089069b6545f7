/** The fields of review forms: which are scores, which are text and of what kind, and which say nothing of the paper. */
import type { SectionKind } from './paper.ts';

export type Field =
  | { type: 'score'; key: string }
  | { type: 'section'; kind: SectionKind }
  | { type: 'title' }
  /** Certificates, policies and guesses about the authors: no evidence about the paper, not kept. */
  | { type: 'administrative' };

const SCORES: Record<string, string[]> = {
  rating: [
    'rating',
    'overall rating',
    'overall recommendation',
    'overall assessment',
    'overall evaluation',
    'overall merit',
    'overall score',
    'overall',
    'score',
    'recommendation',
    'preliminary rating',
    'initial rating',
    'review rating',
  ],
  final_rating: [
    'final rating',
    'final score',
    'final recommendation',
    'rating after rebuttal',
    'post rebuttal rating',
    'updated rating',
  ],
  confidence: [
    'confidence',
    'confidence score',
    'reviewer confidence',
    'reviewers confidence',
    'reviewer s confidence',
    'confidence level',
    'experience assessment',
    'reviewer expertise',
    'expertise',
  ],
  soundness: ['soundness', 'soundness score', 'technical soundness'],
  presentation: ['presentation', 'presentation score', 'presentation quality'],
  contribution: ['contribution', 'contribution score'],
  excitement: ['excitement', 'excitement score'],
  quality: ['quality', 'technical quality'],
  clarity: ['clarity'],
  significance: ['significance'],
  originality: ['originality'],
  novelty: ['novelty'],
  impact: ['impact'],
  correctness: ['correctness'],
  reproducibility: ['reproducibility'],
  datasets: ['datasets'],
  software: ['software'],
  technical_novelty: ['technical novelty and significance'],
  empirical_novelty: ['empirical novelty and significance'],
  claims_and_evidence: ['claims and evidence'],
  audience: ['audience'],
};

const SECTIONS: Record<SectionKind, string[]> = {
  summary: [
    'summary',
    'paper summary',
    'brief summary',
    'short summary',
    'summary of the paper',
    'summary of paper',
    'summary of contributions',
    'summary of the contributions',
    'summary and contributions',
    'overview',
  ],
  strengths: [
    'strengths',
    'strength',
    'summary of strengths',
    'strong points',
    'pros',
    'reasons to accept',
    'positives',
    'positive points',
    'positive aspects',
    'main strengths',
    'paper strengths',
  ],
  weaknesses: [
    'weaknesses',
    'weakness',
    'summary of weaknesses',
    'weak points',
    'cons',
    'reasons to reject',
    'negatives',
    'negative points',
    'negative aspects',
    'main weaknesses',
    'paper weaknesses',
    'concerns',
    'major concerns',
    'main concerns',
    'minor concerns',
    'major weaknesses',
    'minor weaknesses',
    'major issues',
    'minor issues',
    'shortcomings',
  ],
  strengths_and_weaknesses: [
    'strengths and weaknesses',
    'strength and weakness',
    'strength and weaknesses',
    'pros and cons',
    'weaknesses and strengths',
  ],
  questions: [
    'questions',
    'question',
    'key questions for authors',
    'questions for authors',
    'questions for the authors',
    'questions to authors',
    'questions for authors response',
    'questions and suggestions',
    'questions to address in the rebuttal',
    'clarifying questions',
  ],
  limitations: [
    'limitations',
    'limitation',
    'limitations and societal impact',
    'limitations and potential negative societal impact',
  ],
  ethics: [
    'flag for ethics review',
    'details of ethics concerns',
    'ethical concerns',
    'ethics concerns',
    'ethics',
    'needs ethics review',
    'ethics flag',
    'broader impact concerns',
    'ethical issues',
    'ethical review concerns',
    'ethics review area',
    'ethics justification',
  ],
  justification: [
    'final justification',
    'justification',
    'summary of the review',
    'summary of review',
    'justification for rating',
    'rationale',
    'conclusion',
    'reasons',
    'reason for rating',
    'justification of rating',
    'final comments',
    'post rebuttal',
    'post rebuttal comments',
    'after rebuttal',
    'update after rebuttal',
  ],
  requested_changes: [
    'requested changes',
    'suggestions',
    'suggestions for improvement',
    'suggested changes',
    'required changes',
  ],
  comments: [
    'comments suggestions and typos',
    'comments',
    'comment',
    'additional comments',
    'other comments',
    'other comments or suggestions',
    'detailed comments',
    'general comments',
    'specific comments',
    'minor comments',
    'minor points',
    'major comments',
    'major points',
    'additional feedback',
    'typos',
    'comments for authors',
    'comments to authors',
    'comments to the authors',
    'detailed feedback',
    'misc',
    'minor',
    'additional comments questions',
  ],
  main: [
    'review',
    'main review',
    'text',
    'body',
    'detailed review',
    'full review',
    'review text',
    'review content',
    'paper review',
  ],
  other: [
    'clarity quality novelty and reproducibility',
    'significance and originality',
    'relation to prior work',
    'relation to broader scientific literature',
    'essential references not discussed',
    'essential references',
    'theoretical claims',
    'methods and evaluation criteria',
    'experimental designs or analyses',
    'supplementary material',
    'other strengths and weaknesses',
    'missing references',
    'references',
    'reference',
    'contributions',
    'reproducibility statement',
  ],
};

const ADMINISTRATIVE = [
  'code of conduct',
  'code of conduct acknowledgement',
  'compliance with llm reviewing policy',
  'reviewer certification',
  'publication ethics policy compliance',
  'knowledge of or educated guess at author identity',
  'knowledge of paper',
  'knowledge of paper source',
  'knowledge of paper additional',
  'impact of knowledge of paper',
  'consent to share data',
  'time spent reviewing',
  'responsible reviewing acknowledgement',
  'first time reviewer',
  'ethical review flag',
  'paper formatting concerns',
  'mandatory acknowledgement',
  'llm usage',
  'llm policy',
  'reviewer name',
  'reviewer email',
  'email',
  'name',
  'visibility',
  'date',
  'license',
  'best paper ae',
  'best paper ae justification',
];

const FIELDS = new Map<string, Field>([
  ...Object.entries(SCORES).flatMap(([key, names]) =>
    names.map((name) => [name, { type: 'score', key }] as const),
  ),
  ...(Object.entries(SECTIONS) as [SectionKind, string[]][]).flatMap(([kind, names]) =>
    names.map((name) => [name, { type: 'section', kind }] as const),
  ),
  ...ADMINISTRATIVE.map((name) => [name, { type: 'administrative' }] as const),
  ['title', { type: 'title' }],
  ['review title', { type: 'title' }],
]);

/** A field's name in lower case with words divided by one space: 'Strengths_And_Weaknesses' → 'strengths and weaknesses'. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The field with this name, or null when no form has one. What stands in brackets after a name is no part of it. */
export const fieldOf = (name: string): Field | null =>
  FIELDS.get(plainName(name)) ?? FIELDS.get(plainName(name.replace(ASIDE, ''))) ?? null;

/** 'Rating (1-5)', 'Strengths [at least three]'. */
const ASIDE = /\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/;

/** The canonical kind of a section; 'main' for the text of a review with no fields, 'other' for an unknown name. */
export function kindOf(name: string): SectionKind {
  if (name.trim() === '') return 'main';
  const field = fieldOf(name);
  return field?.type === 'section' ? field.kind : 'other';
}

/** The canonical key of a score; an unknown name becomes its own key. */
export function scoreKey(name: string): string {
  const field = fieldOf(name);
  return field?.type === 'score' ? field.key : plainName(name).replace(/ /g, '_');
}

/** A field's name for people: 'strengths_and_weaknesses' → 'Strengths And Weaknesses'; typed names stay as they are. */
export const fieldTitle = (name: string): string =>
  /[A-Z ]/.test(name)
    ? name.trim()
    : name
        .replace(/[_\s]+/g, ' ')
        .trim()
        .replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
