/** A paper's passages as evidence: judged, searchable, in the order of reading. Built once for a paper. */
import MiniSearch from 'minisearch';
import type { Paper, Passage, Review, SectionKind, Source } from '../../papers/paper.ts';
import { passageText } from '../../papers/paper.ts';
import type { Labels } from '../labels/labels.ts';
import { labelsOf } from '../labels/trained.ts';
import { type Addressees, addresseesIn } from './addressees.ts';
import { type Aftermath, aftermathOf, type Likeness, likenessOver } from './aftermath.ts';
import { conceptsIn } from './concepts.ts';
import { type Aspect, isAccepted, isOwnReading, isRequest, verdictPart } from './cues.ts';
import { type Above, headingsOf } from './headings.ts';
import { judge, type Labeller } from './judgement.ts';
import { type Planted, plantedIn } from './planted.ts';
import { bodyStart, dangles, wordCount } from './quote.ts';
import { type Remark, remarksIn, says } from './remarks.ts';
import { restatedIn } from './restates.ts';
import { type Topic, topicsIn } from './topics.ts';
import { keysOf, stems } from './words.ts';
import { isCourtesy, SHORTEST, worthQuoting } from './worth.ts';

export type Stance = 'positive' | 'negative' | 'neutral';

export interface Evidence {
  /** The passage's id, `R2.7`. */
  id: string;
  /** The review's or response's label. */
  label: string;
  text: string;
  /** Place in its review, from 0 (start) to 1 (end). */
  place: number;
  words: number;
  stems: Set<string>;
  stance: Stance;
  /** −1 to 1, from wording, learned labels and heading together. */
  polarity: number;
  /** The aspects that people would label it with. */
  learned: Aspect[];
  /** −1 to 1, from cue phrases alone. */
  worded: number;
  aspects: Aspect[];
  /** What its verdict names, in order: what it concedes is left out. */
  topics: Topic[];
  /** All that it names. */
  mentions: Topic[];
  /** Beginnings of its telling words, by which it is compared with other passages. */
  keys: Set<string>;
  /** What it speaks of, by families of words. */
  concepts: Set<string>;
  /** Says what the paper does, not how well. */
  summary: boolean;
  question: boolean;
  /** Asks the authors to do something. */
  request: boolean;
  /** Speaks of a fault only to say that there is none. */
  faultless: boolean;
  /** Says what the reviewer read or knows: no point about the paper. */
  ownReading: boolean;
  dangles: boolean;
  /** Who wrote it: a reviewer in the review, or whoever wrote the response. */
  from: 'review' | 'authors' | 'discussion';
}

export interface EvidenceIndex {
  /** Passages of the reviews that can be quoted. */
  reviews: Evidence[];
  /** Passages of author responses that can be quoted, thanks left out. */
  authors: Evidence[];
  /** To whom each passage of the author responses speaks. */
  addressees: Addressees;
  discussion: Evidence[];
  /** What reviewers said after the response, in the discussion or in their reviews. */
  remarks: Remark[];
  /** Ids of review passages that only say how the response was taken: no points of their own. */
  verdicts: Set<string>;
  likeness: Likeness;
  /** What the authors answer to a concern, and how its reviewer took it. */
  aftermath(concern: Evidence): Aftermath;
  byId: Map<string, Evidence>;
  /** Evidence that holds words of the query, best first. `coverage` 0–1: share of the query's weight it holds. */
  search(query: string): { evidence: Evidence; score: number; coverage: number }[];
  /** True when the reviews or responses hold this stem. */
  knows(stem: string): boolean;
}

/** Builds the evidence of a paper: about 2 ms a review. `labels` are what people would say of a sentence; null leaves it to the cues. */
export function indexPaper(paper: Paper, labels: Labeller | null = labelsOf): EvidenceIndex {
  const planted = plantedIn(paper);
  const reviews = paper.reviews.flatMap((review) => reviewEvidence(review, labels, planted));
  const restated = restatedIn(paper);
  const responses = paper.responses
    .flatMap((response) =>
      plainEvidence(response, response.role === 'authors' ? 'authors' : 'discussion', planted),
    )
    .filter(({ id }) => !restated.ids.has(id));
  const all = [...reviews, ...responses];
  const authors = responses.filter(({ from }) => from === 'authors');
  const discussion = responses.filter(({ from }) => from === 'discussion');
  const remarks = remarksIn(paper, reviews, discussion);
  const likeness = likenessOver(all);
  const addressees = addresseesIn(paper);
  return {
    reviews,
    authors,
    addressees,
    discussion,
    remarks,
    verdicts: new Set(
      remarks.filter(({ evidence }) => says(evidence.text)).map(({ evidence }) => evidence.id),
    ),
    likeness,
    aftermath: (concern) =>
      aftermathOf(concern, { reviews, authors, addressees, remarks, restated, likeness }),
    byId: new Map(all.map((evidence) => [evidence.id, evidence])),
    ...searchOver(all),
  };
}

function reviewEvidence(review: Review, labels: Labeller | null, planted: Planted): Evidence[] {
  const headings = headingsOf(review);
  const intro = introLength(review);
  return review.passages.flatMap((passage, at) => {
    const text = ownText(review, passage, planted);
    const above = headings[at] ?? { heading: null, typed: true };
    const { heading } = above;
    if (text === null || !worthQuoting(text, shortestUnder(heading))) return [];
    // The sentences around it are left out: they treble the time and change no choice for the better.
    const context = { section: sectionOf(heading, passage.kind), place: at / review.passages.length };
    const labelled = labels && heading !== 'summary' ? labels(text, context) : null;
    const evidence = evidenceFrom(review, passage, text, at, 'review', labelled);
    const summary =
      heading === 'summary' || (heading === null && at < intro && describes(evidence, at === 0 ? 0.7 : 0.45));
    return [withHeading({ ...evidence, summary }, above)];
  });
}

/** Words: under a heading that says which side it is on, 'Novel loss.' says enough. */
const shortestUnder = (heading: Above['heading']): number =>
  heading === 'strengths' || heading === 'weaknesses' ? 2 : SHORTEST;

/** A passage's text; of one in which something is planted what is the writer's own, or null. */
const ownText = (source: Source, passage: Passage, planted: Planted): string | null =>
  planted.has(passage.id) ? planted.get(passage.id)! : passageText(source, passage);

/** A heading typed inside free text counts as a section of a form, and below a typed summary free text goes on. */
function sectionOf(heading: Above['heading'], kind: SectionKind): SectionKind {
  if (heading !== null && heading !== 'other') return heading;
  return kind === 'summary' ? 'main' : kind;
}

function plainEvidence(source: Source, from: Evidence['from'], planted: Planted): Evidence[] {
  return source.passages.flatMap((passage, at) => {
    const text = ownText(source, passage, planted);
    if (text === null) return [];
    const verdict = from === 'discussion' && says(text) && worthQuoting(text, 2);
    if (!verdict && (!worthQuoting(text) || isCourtesy(text))) return [];
    return [evidenceFrom(source, passage, text, at, from)];
  });
}

function evidenceFrom(
  source: Source,
  passage: Passage,
  text: string,
  at: number,
  from: Evidence['from'],
  labels: Labels | null = null,
): Evidence {
  const body = text.slice(bodyStart(text));
  const { polarity, worded, aspects, learned, faultless } = judge(text, labels);
  const topics = topicsIn(verdictPart(body.replace(/\([^()]*\)/g, '')));
  const mentions = topicsIn(body);
  return {
    id: passage.id,
    label: source.label,
    text,
    place: at / Math.max(1, source.passages.length - 1),
    words: wordCount(body),
    stems: new Set(stems(body)),
    stance: stanceOf(polarity),
    polarity,
    worded,
    learned,
    aspects: [...new Set([...topics.map(({ aspect }) => aspect), ...aspects])],
    topics,
    mentions,
    keys: keysOf(body),
    concepts: conceptsIn(body),
    summary: false,
    question: /\?\W*$/.test(body),
    request: isRequest(body) && !isAccepted(body),
    faultless,
    ownReading: from === 'review' && isOwnReading(body),
    dangles: dangles(text),
    from,
  };
}

/** Below 0.3 the wording alone does not tell: one weak cue gives 0.35 to 0.4. */
const stanceOf = (polarity: number): Stance =>
  polarity > 0.3 ? 'positive' : polarity < -0.3 ? 'negative' : 'neutral';

/**
 * A heading outweighs the wording unless the wording is plainly of the other side ('well written' under
 * Weaknesses); then the passage counts for neither.
 */
function withHeading(evidence: Evidence, { heading, typed }: Above): Evidence {
  if (heading === 'summary' || evidence.faultless || evidence.ownReading)
    return { ...evidence, stance: 'neutral', polarity: 0 };
  if (isAccepted(evidence.text)) return evidence;
  if (heading !== 'strengths' && heading !== 'weaknesses') return evidence;
  const sign = heading === 'strengths' ? 1 : -1;
  if (sign > 0 && (evidence.request || evidence.question))
    return { ...evidence, stance: 'neutral', polarity: 0 };
  const against = evidence.polarity * sign;
  if (against < -0.15 || evidence.worded * sign < (typed ? -0.15 : -0.3))
    return { ...evidence, stance: 'neutral', polarity: 0 };
  const polarity = sign * Math.min(1, 0.6 + 0.4 * Math.max(0, against));
  return { ...evidence, polarity, stance: sign > 0 ? 'positive' : 'negative' };
}

/** In free text the first few sentences tell what the paper does; 6 covers nine reviews of ten. */
const introLength = (review: Review): number => Math.min(6, Math.ceil(review.passages.length / 3));

const DESCRIBES =
  /\b(?:(?:this|the) (?:paper|work|submission|manuscript|article|study)|(?:the )?authors?|they|we) (?:\w+ )?(?:propos|present|introduc|stud|investigat|develop|describ|address|explor|analy[sz]|consider|tackl|examin|show|demonstrat|provid|extend|appl|aim|focus|deal|formulat|suggest|attempt|discuss|us(?:es?|ing)|design|argu|find|combin|prov|learn|evaluat|deriv|giv|offer|look|build|mak)\w*/i;

/** A first sentence that describes is a summary unless its verdict is plain. */
const describes = ({ text, polarity }: Evidence, plain: number): boolean =>
  Math.abs(polarity) < plain && DESCRIBES.test(text);

function searchOver(all: Evidence[]): Pick<EvidenceIndex, 'search' | 'knows'> {
  const mini = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: stems,
    processTerm: (term) => term,
  });
  mini.addAll(all.map(({ id, text }) => ({ id, text })));
  const byId = new Map(all.map((evidence) => [evidence.id, evidence]));
  const frequency = new Map<string, number>();
  for (const evidence of all)
    for (const term of evidence.stems) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + all.length / (frequency.get(term) ?? 0.5));
  return {
    knows: (term) => frequency.has(term),
    search: (query) => {
      const terms = [...new Set(stems(query))];
      const total = terms.reduce((sum, term) => sum + weight(term), 0);
      return mini.search(query).flatMap((hit) => {
        const evidence = byId.get(hit.id as string);
        if (!evidence) return [];
        const held = terms
          .filter((term) => evidence.stems.has(term))
          .reduce((sum, term) => sum + weight(term), 0);
        return [{ evidence, score: hit.score, coverage: held / total }];
      });
    },
  };
}
