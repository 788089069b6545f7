/** What reviewers said after the response: their own messages, shown first and alone. */
import { type Brief, labelsAsked } from './brief.ts';
import { type Block, bullet, bySpeaker, type Line, nameOf, prose, quoted } from './compose.ts';
import { list } from './list.ts';
import { budget } from './points.ts';
import { type Remark, tellsScore, tellsVerdict } from './remarks.ts';
import { ratingLine } from './scores.ts';
import { distinct, ranked } from './strength.ts';

const ABOUT_SCORE = /\b(?:scores?|ratings?|minds?|evaluation|assessment|recommendation|opinion)\b/i;

export function discussionAnswer(brief: Brief): Block[] {
  const { asked, question, index } = brief;
  const labels = labelsAsked(brief);
  const own = index.remarks.filter(
    ({ of }) => asked.reviewers.length === 0 || (of !== null && labels.includes(of)),
  );
  if (ABOUT_SCORE.test(question.question)) return scoreChanges(brief, own);
  const told = freshRemarks(brief, own);
  if (told.length > 0) return [remarkLines(told)];
  const chairs = index.discussion.filter(
    ({ id }) => asked.reviewers.length === 0 && !index.remarks.some(({ evidence }) => evidence.id === id),
  );
  if (chairs.length === 0) return [[nothingSaid(brief, own.length > 0)]];
  const items = distinct(ranked(chairs), 3);
  const size = budget(items.length);
  return [
    bySpeaker(
      items,
      ({ label }) => nameOf(question.paper, label),
      (item) => quoted(item, size),
    ),
  ];
}

const freshRemarks = ({ asked, quoted: before }: Brief, remarks: Remark[]): Remark[] =>
  asked.more && !asked.again ? remarks.filter(({ evidence }) => !before.has(evidence.id)) : remarks;

/** What a reviewer's message says of the score first; then whether the answers satisfy; then the rest. */
function remarkLines(remarks: Remark[]): Block {
  const rank = ({ evidence }: Remark): number =>
    tellsScore(evidence.text) ? 0 : tellsVerdict(evidence.text) ? 1 : 2;
  const speakers = new Set(remarks.map(({ of, evidence }) => of ?? evidence.label)).size;
  const each = Math.max(1, Math.floor(4 / speakers));
  const chosen = [...remarks]
    .map((remark, at) => ({ remark, at }))
    .sort((a, b) => rank(a.remark) - rank(b.remark) || a.at - b.at)
    .filter(
      ({ remark }, at, all) =>
        all.slice(0, at).filter((other) => other.remark.of === remark.of && other.remark.by === remark.by)
          .length < each,
    )
    .slice(0, 5)
    .sort((a, b) => a.at - b.at);
  const size = budget(chosen.length);
  const by = new Map(chosen.map(({ remark }) => [remark.evidence, remarkText(remark)]));
  return bySpeaker(
    [...by.keys()],
    (item) => by.get(item)!,
    (item) => quoted(item, size),
  );
}

export const remarkLine = (remark: Remark, size: number): Line =>
  bullet(`${remarkText(remark)}: ${quoted(remark.evidence, size)}`, [remark.evidence.id]);

/** 'R2, in the discussion' or, for an update of the review, 'R2, after the response'. */
export function remarkText({ by, of, evidence }: Remark): string {
  const where = /^R\d/.test(by) || of === null ? '' : ` under ${of}'s review`;
  return `${by}${where}, ${evidence.from === 'discussion' ? 'in the discussion' : 'after the response'}`;
}

/** Who says that a score was changed or kept; a score is only ever the stored one. */
function scoreChanges(brief: Brief, own: Remark[]): Block[] {
  const changes = own.filter(({ evidence }) => tellsScore(evidence.text));
  const one =
    brief.asked.reviewers.length === 1 ? ratingLine(brief.question.facts, brief.asked.reviewers[0]!) : [];
  if (changes.length > 0) return [remarkLines(changes), one];
  const told = own.filter(({ evidence }) => tellsVerdict(evidence.text));
  const who = brief.asked.reviewers.length > 0 ? `from ${list(brief.asked.reviewers)} ` : '';
  return [
    [prose(`There is no word ${who}on the rating in the discussion.`), ...one],
    told.length > 0 ? remarkLines(told) : [],
  ];
}

function nothingSaid({ asked }: Brief, any: boolean): Line {
  if (any) return prose('The discussion does not say more.');
  const who = asked.reviewers.length > 0 ? list(asked.reviewers) : 'a reviewer';
  return prose(`There is no message from ${who} in the discussion.`);
}
