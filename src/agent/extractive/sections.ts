/** What an answer has to cover: each kind of thing and each aspect that a message asks for, under its name. */
import { nounOf } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Kind } from './kinds.ts';
import { list } from './list.ts';
import type { Heard } from './understand.ts';
import type { Understanding } from './understanding.ts';

export interface Section {
  kind: Kind;
  /** The question narrowed to this kind, and to one aspect where it asks for several. */
  asked: Understanding;
  /** The question of the message that asks for it. */
  part: Heard;
  /** What stands above it when an answer has several. */
  name: string;
  /** The first of its question: what has to be put right about the question stands here. */
  first: boolean;
}

/** In the order asked; what is asked twice is there once. Of `settled` questions, a yes or a no is all that is told. */
export function sectionsOf(heard: Heard[], settled = new Set<Heard>()): Section[] {
  const all = heard.flatMap((part) =>
    settled.has(part)
      ? [{ part, kind: part.asked.kinds[0]!, asked: part.asked }]
      : part.asked.kinds.flatMap((kind) =>
          narrowed(part.asked, kind).map((asked) => ({ part, kind, asked })),
        ),
  );
  const apart = ({ part }: Bare): boolean => settled.has(part);
  const kept = all.filter(
    (one, at) => apart(one) || all.findIndex((other) => !apart(other) && same(one, other)) === at,
  );
  return kept.map((one, at) => ({
    ...one,
    name: apart(one) ? inWords(one.part.asking) : nameOf(one),
    first: kept[at - 1]?.part !== one.part,
  }));
}

type Bare = Omit<Section, 'name' | 'first'>;

/** Kinds that are answered aspect by aspect. */
const BY_ASPECT = new Set<Kind>(['aspect', 'agreement']);

const narrowed = (asked: Understanding, kind: Kind): Understanding[] =>
  BY_ASPECT.has(kind) && asked.aspects.length > 1
    ? asked.aspects.map((aspect) => ({ ...asked, kinds: [kind], aspects: [aspect] }))
    : [{ ...asked, kinds: [kind] }];

/** Kinds whose answer depends on the words of the question too. */
const BY_WORDS = new Set<Kind>(['search', 'weigh', 'grounds', 'errand']);

function same(one: Bare, other: Bare): boolean {
  const alike = (a: string[], b: string[]): boolean => a.length === b.length && a.every((x) => b.includes(x));
  return (
    one.kind === other.kind &&
    one.asked.side === other.asked.side &&
    alike(one.asked.reviewers, other.asked.reviewers) &&
    alike(one.asked.aspects, other.asked.aspects) &&
    (!BY_WORDS.has(one.kind) || one.part === other.part)
  );
}

const NAMES: Partial<Record<Kind, string>> = {
  contribution: 'Contribution',
  identity: 'Title',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  agreement: 'Agreement',
  scores: 'Scores',
  recommendation: 'Recommendation',
  raise: 'What would raise a score',
  response: 'Response',
  aftermath: 'What became of the concerns',
  discussion: 'Discussion',
  overview: 'The reviews',
};

function nameOf({ kind, asked: { aspects, reviewers, query }, part }: Bare): string {
  const who = list(reviewers);
  if (kind === 'reviewer' && who) return who;
  const noun = aspects.length > 0 && (kind === 'aspect' || kind === 'agreement') ? titled(aspects[0]!) : '';
  const name =
    kind === 'aspect' ? noun : [nounFor(kind, query), noun.toLowerCase()].filter(Boolean).join(': ');
  if (!name || !(kind === 'aspect' || NAMES[kind])) return inWords(part.asking);
  return who ? `${name}, ${who}` : name;
}

/** Open questions of reviewers are answered like their wishes. */
const nounFor = (kind: Kind, query: string): string =>
  kind === 'raise' && /\bquestions?\b/i.test(query) ? 'Questions' : (NAMES[kind] ?? '');

const titled = (aspect: Aspect): string => {
  const noun = nounOf(aspect).replace(/^the /, '');
  return noun[0]!.toUpperCase() + noun.slice(1);
};

/** Words of a question that stand in a heading. */
const WORDS = 18;

/** The chair's own words, as one question. */
export function inWords(asking: string): string {
  const plain = asking
    .replace(/[*_`~<>[\]“”"#]/g, '')
    .replace(/^\W*(?:(?:and|also|but|plus|so|then)\b,? )*/i, '')
    .replace(/[\s.?!,;:]+$/, '')
    .replace(/[.?!]+(?=\s)/g, ';');
  const words = plain.split(/\s+/);
  const short = words.length > WORDS ? `${words.slice(0, WORDS).join(' ')} …` : plain;
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}?`;
}
