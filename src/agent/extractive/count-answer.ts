/** 'How many reviewers mention the figures?', 'Who of them?': how many do, who, and a passage of each. */
import { signOf, subjectOf } from './about.ts';
import { type Brief, labelsAsked } from './brief.ts';
import { ranked } from './choose.ts';
import { type Block, bullet, type Line, prose, quoted, refs } from './compose.ts';
import type { Evidence } from './evidence.ts';
import { list } from './list.ts';
import { nearest } from './nearest.ts';
import { budget } from './points.ts';
import { requestsIn } from './wishes.ts';

export function countAnswer(brief: Brief): Block {
  const { asked, index } = brief;
  const about = subjectOf(asked.query, index);
  // 'Who else?' leaves out those that the answer before has named.
  const named = asked.more ? brief.last.map((id) => index.byId.get(id)?.label) : [];
  const labels = labelsAsked(brief).filter((label) => !named.includes(label));
  const found = about
    ? labels.flatMap((label) => {
        const own = index.reviews.filter(
          (item) => item.label === label && !index.verdicts.has(item.id) && about.bears(item),
        );
        return ranked(onSide(own, brief)).slice(0, 1);
      })
    : [];
  if (found.length === 0 && named.length > 0)
    return [
      prose(
        labels.length > 0
          ? `I can find nothing on this by ${list(labels)}.`
          : 'All reviewers are named above.',
      ),
    ];
  if (found.length === 0) return silence(brief, about?.name ?? 'this');
  const size = budget(found.length);
  return [
    whoLine(found, labels),
    ...found.map((item) => bullet(`${item.label}: ${quoted(item, size, about?.holds)}`, [item.id])),
  ];
}

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
