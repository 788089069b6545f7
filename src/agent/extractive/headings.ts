/** What stands above a passage: the form's section, or a heading the reviewer typed inside free text. */
import type { Passage, Review, SectionKind } from '../../papers/paper.ts';

type Heading = 'strengths' | 'weaknesses' | 'questions' | 'summary' | 'other';

const LEAD = /^[\s#*_>\-–•]*(?:\d+[.)]\s*|\(?[a-z][.)]\s*)?[*_]*/i;
const QUALIFIER =
  '(?:(?:main|major|minor|key|overall|general|some|the|its|potential|my|detailed|specific|other|possible|paper|additional)\\s+)*';
const KINDS: [Heading, RegExp][] = [
  [
    'strengths',
    new RegExp(
      `^${QUALIFIER}(?:strengths?|pros?|positives?|strong (?:points?|aspects?)|positive (?:points?|aspects?|sides?)|advantages|reasons? (?:to|for) accept\\w*|merits)(?: of the paper| points?)?\\b`,
      'i',
    ),
  ],
  [
    'weaknesses',
    new RegExp(
      `^${QUALIFIER}(?:weakness(?:es)?|cons?|negatives?|weak (?:points?|aspects?)|negative (?:points?|aspects?|sides?)|concerns?|issues|drawbacks|disadvantages|reasons? (?:to|for) reject\\w*|criticisms?|limitations?|shortcomings|areas? for improvement)(?: of the paper| points?)?\\b`,
      'i',
    ),
  ],
  [
    'questions',
    new RegExp(
      `^${QUALIFIER}(?:questions?|clarifications?|suggestions?|asks?|requests?)(?: (?:for|to) the authors?)?\\b`,
      'i',
    ),
  ],
  [
    'summary',
    new RegExp(`^${QUALIFIER}(?:summary|paper summary|contributions?|overview|synopsis|description)\\b`, 'i'),
  ],
  [
    'other',
    new RegExp(
      `^${QUALIFIER}(?:comments?|remarks?|typos|references|quality|clarity|originality|significance|novelty|details|conclusion|evaluation|recommendation|rating|nits?|overall|post[- ]rebuttal|update)\\b`,
      'i',
    ),
  ],
];

/** Reads one line as a heading: 'Cons:', '### Weaknesses', '**Pros**', 'Strengths' alone. */
function headingOf(line: string): Heading | null {
  const text = line.replace(LEAD, '');
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(text);
    if (
      found &&
      /^[\s*_]*(?:$|[:;\-–—(][\s*_]*)/.test(text.slice(found[0].length, found[0].length + 4).split('\n')[0]!)
    )
      return kind;
  }
  return null;
}

const FROM_SECTION: Partial<Record<SectionKind, Heading>> = {
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  questions: 'questions',
  requested_changes: 'questions',
  summary: 'summary',
};

export interface Above {
  heading: Heading | null;
  /** Typed inside free text, where it binds less than a form's section. */
  typed: boolean;
}

/** Passages of a typed summary at most: people go on below it with what they think. Of 583 summaries in forms 95 % are no longer. */
const SUMMARY = 8;

/** For each passage of a review, in order, the heading it stands under; null in free text without one. */
export function headingsOf(review: Pick<Review, 'text' | 'sections' | 'passages'>): Above[] {
  const form = new Set(review.sections.map(({ name }) => name));
  let heading: Heading | null = null;
  let section = '';
  let under = 0;
  let end = 0;
  return review.passages.map((passage) => {
    if (passage.section !== section) [heading, under] = [null, 0];
    section = passage.section;
    under += 1;
    const summarises = passage.kind === 'summary' && !form.has(section);
    const own = summarises ? undefined : FROM_SECTION[passage.kind];
    if (!own) heading = lastHeading(review.text, end, passage, heading);
    if (heading === 'summary' && under > SUMMARY) heading = null;
    end = passage.end;
    return { heading: own ?? heading, typed: own === undefined };
  });
}

/** Words that end a list of points and sum up. */
const CLOSING =
  /^(?:overall|in summary|in conclusion|to sum(?:marize)?|to conclude|all in all|in general|final(?:ly)?)\b/i;

/** Headings between the passage before and the end of this one, lines of this one included. */
function lastHeading(text: string, from: number, passage: Passage, current: Heading | null): Heading | null {
  const lines = text.slice(Math.min(from, passage.start), passage.end).split('\n');
  const found = lines.map(headingOf).filter((kind) => kind !== null);
  const closing = CLOSING.test(lines.at(-1)!.replace(LEAD, '')) ? 'other' : current;
  return found.at(-1) ?? closing;
}
