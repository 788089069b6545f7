/** 'How many reviewers mention the figures?', 'Who of them?': how many do, who, and a passage of each. */
import { type Subject, signOf, subjectOf, withWords } from './about.ts';
import { type Brief, fresh, labelsAsked } from './brief.ts';
import { type Block, bullet, type Line, prose, quoted, refs } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { list } from './list.ts';
import { nearest } from './nearest.ts';
import { budget } from './points.ts';
import { ranked } from './strength.ts';
import { requestsIn } from './wishes.ts';
import { stem, stems } from './words.ts';

export function countAnswer(brief: Brief): Block {
  const about = subjectAsked(brief);
  const named = namedBefore(brief);
  const labels = labelsAsked(brief).filter((label) => !named.has(label));
  const found = about ? labels.flatMap((label) => saidBy(label, about, brief) ?? []) : [];
  if (found.length === 0)
    return named.size > 0 ? [nobodyElse(labels)] : silence(brief, about?.name ?? 'this');
  const size = budget(found.length);
  return [
    whoLine(found, labels),
    ...fresh(brief, found).map((item) =>
      bullet(`${item.label}: ${quoted(item, size, about?.holds)}`, [item.id]),
    ),
  ];
}

/** 'Human evaluation' is more than the evaluation: where a question adds a word to an aspect, its words are searched for. */
function subjectAsked({ asked, index }: Brief): Subject | null {
  const about = subjectOf(asked.query, index);
  const worded = withWords(asked.query, index);
  const added = (worded?.terms ?? []).filter((word) => !about?.holds(word));
  if (worded === null || added.length === 0) return about;
  return index.reviews.some(worded.bears) || !added.some((word) => index.knows(stem(word))) ? worded : about;
}

/** 'Who else?' leaves out those that the answer before has named. */
const namedBefore = ({ asked, index, last }: Brief): Set<string> =>
  new Set(asked.more ? last.flatMap((id) => index.byId.get(id)?.label ?? []) : []);

const nobodyElse = (labels: string[]): Line =>
  prose(
    labels.length > 0 ? `I can find nothing on this by ${list(labels)}.` : 'All reviewers are named above.',
  );

/** A reviewer's passage that says it best: it holds most words of the question. */
function saidBy(label: string, { bears }: Subject, brief: Brief): Evidence | undefined {
  const { index, asked } = brief;
  const own = index.reviews.filter(
    (item) => item.label === label && !index.verdicts.has(item.id) && bears(item),
  );
  const words = new Set(stems(asked.query));
  const held = (item: Evidence): number => [...words].filter((word) => item.stems.has(word)).length;
  return ranked(onSide(own, brief), held)[0] ?? quotedBy(label, brief);
}

/** 'How many of them?' counts whom the answer before has quoted too. */
const quotedBy = (label: string, { asked, index, last }: Brief): Evidence | undefined =>
  asked.carried && !asked.more
    ? last
        .flatMap((id) => index.byId.get(id) ?? [])
        .find((item) => item.label === label && item.from === 'review')
    : undefined;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** 'Two reviewers, R1 and R3 [R1.4][R3.2].', 'All three reviewers [R1.4][R2.1][R3.2].' */
function whoLine(found: Evidence[], labels: string[]): Line {
  const count = found.length;
  const all = count === labels.length && count > 2;
  const who = all ? `All ${inWords(count).toLowerCase()}` : inWords(count);
  const names = all ? '' : `, ${list(found.map(({ label }) => label))}`;
  return prose(
    `${who} reviewer${count === 1 ? '' : 's'}${names} ${refs(found)}.`,
    found.map(({ id }) => id),
  );
}

const ASKED_FOR = /\b(?:ask|request|demand|requir|suggest)\w*\b|\bwants?\b/i;
/** As plain as a view has to be to be told of a reviewer: see `premise-views`. */
const PLAIN = { praise: 0.45, criticism: -0.3 };

/** Those that praise, criticise or request, where the question says so. */
function onSide(own: Evidence[], { asked }: Brief): Evidence[] {
  if (ASKED_FOR.test(asked.query)) return requestsIn(own);
  const sign = signOf(asked.query) || (asked.side === 'positive' ? 1 : asked.side === 'negative' ? -1 : 0);
  if (sign === 0) return own;
  return own.filter(
    ({ polarity, summary, question }) =>
      !summary && !question && (sign > 0 ? polarity >= PLAIN.praise : polarity <= PLAIN.criticism),
  );
}

function silence(brief: Brief, name: string): Block {
  const sign = signOf(brief.asked.query);
  const said =
    sign === 0 && name === 'this'
      ? 'The reviews do not mention this.'
      : `I can find nothing in the reviews ${sign > 0 ? 'for' : sign < 0 ? 'against' : 'on'} ${name}.`;
  return [prose(said), ...nearest(brief, brief.asked.query)];
}
