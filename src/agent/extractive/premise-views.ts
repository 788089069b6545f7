/** Statements about what reviewers think or speak of, checked against their reviews: 'R3 said the writing is bad'. */
import type { Facts } from '../../recommendation/facts.ts';
import { NOT, type Subject, signOf, subjectOf, withWords } from './about.ts';
import { type Block, bullet, judging, type Line, prose, quoted } from './compose.ts';
import type { Evidence, EvidenceIndex } from './evidence-index.ts';
import { list } from './list.ts';
import type { Finding } from './premise-scores.ts';
import { onePerLabel, ranked } from './strength.ts';
import { holdsOf, type Subjects, subjectsIn } from './subjects.ts';
import { conditionsIn } from './wishes.ts';
import { searchable, stem } from './words.ts';

interface Material {
  facts: Facts;
  index: EvidenceIndex;
}

/** Below 0.45 the wording does not show a stand plainly enough to contradict a chair with it. */
const PLAIN = 0.45;

interface View {
  praise: Evidence | undefined;
  criticism: Evidence | undefined;
}

function viewOf(label: string, { bears }: Subject, { index }: Material): View {
  const own = index.reviews.filter(
    (item) =>
      item.label === label && !item.summary && !item.question && !index.verdicts.has(item.id) && bears(item),
  );
  const best = (sign: 1 | -1): Evidence | undefined =>
    ranked(
      own.filter(
        ({ polarity, stance }) => stance !== 'neutral' && polarity * sign >= (sign > 0 ? PLAIN : 0.3),
      ),
    )[0];
  return { praise: best(1), criticism: best(-1) };
}

const SIZE = 34;
const SHORT = 22;

/** How a reviewer takes the response is told by what they wrote after it, and how they decide by the rating. */
const ELSEWHERE = /\b(?:rebuttal|responses?|repl(?:y|ies)|revision|authors|accept\w*|reject\w*)\b/i;

/** Null when the text states no view of something. Reviewers are written as labels in it. */
export function viewFinding(text: string, material: Material, pronoun: string[]): Finding | null {
  if (ELSEWHERE.test(text)) return null;
  const sign = signOf(text);
  const subjects = subjectsIn(text, material.facts, pronoun);
  if (sign === 0 || !subjects) return null;
  const elsewhere = otherSpeaker(text, subjects, material);
  if (elsewhere) return elsewhere;
  const about = subjectOf(text, material.index);
  if (!about) return null;
  const views = new Map(material.facts.reviewers.map(({ label }) => [label, viewOf(label, about, material)]));
  return judged(some(subjects), sign, about, views);
}

/** 'R1 said the proof is wrong', where the very words are another's: those named do not say it, and who does. */
function otherSpeaker(text: string, subjects: Subjects, { index, facts }: Material): Finding | null {
  const terms = searchable(text.replace(/\bR\d+\b/g, ' ').replace(SAYS, ' '));
  if (subjects.how !== 'all' || subjects.labels.length === facts.reviewers.length || terms.length < 2)
    return null;
  const hits = index.search(terms.join(' ')).filter(({ evidence }) => evidence.from === 'review');
  const own = hits.some(
    ({ evidence, coverage }) => subjects.labels.includes(evidence.label) && coverage >= MOST,
  );
  const others = onePerLabel(
    hits.flatMap(({ evidence, coverage }) => (coverage >= ALMOST_ALL ? [evidence] : [])),
  );
  if (own || others.length === 0) return null;
  const words = new Set(terms.map(stem));
  const about = { name: 'this', bears: () => true, holds: (word: string) => words.has(stem(word)) };
  return { holds: false, block: [noneSays(subjects, false), ...byOthers(others, about)] };
}
/** Shares of a statement's words, by weight. */
const MOST = 0.6;
const ALMOST_ALL = 0.9;

/** 'The reviewers criticise …' is said of some of them. */
const some = (subjects: Subjects): Subjects => (subjects.bare ? { ...subjects, how: 'some' } : subjects);

function judged(subjects: Subjects, sign: number, { name }: Subject, views: Map<string, View>): Finding {
  const side = (label: string): Evidence | undefined =>
    sign > 0 ? views.get(label)!.praise : views.get(label)!.criticism;
  const contrary = (label: string): Evidence | undefined =>
    sign > 0 ? views.get(label)!.criticism : views.get(label)!.praise;
  const holds = holdsOf(subjects, [...views.keys()], (label) => side(label) !== undefined);
  const shown = subjects.how === 'only' ? [...views.keys()] : subjects.labels;
  const lines = shown.flatMap((label) => {
    const item =
      subjects.how === 'none' || subjects.how === 'only' ? side(label) : (side(label) ?? contrary(label));
    return item ? [{ label, item }] : [];
  });
  const silent = shown.filter((label) => !views.get(label)!.praise && !views.get(label)!.criticism);
  const both = shown.length === 1 && side(shown[0]!) && contrary(shown[0]!);
  const others =
    subjects.how === 'all' && !holds ? [...views.keys()].filter((label) => !shown.includes(label)) : [];
  const instead = others.flatMap((label) => side(label) ?? []).slice(0, 2);
  const told = linesBy(instead, name);
  if (lines.length === 0) return { holds: null, block: [nothingOn(name, subjects, sign), ...told] };
  const refuted = !holds && (subjects.how !== 'all' || lines.some(({ item }) => item.polarity * sign < 0));
  const mixed = subjects.how === 'some' && holds && lines.some(({ item }) => item.polarity * sign < 0);
  const lead = both || mixed || (!holds && !refuted) ? 'In part' : holds ? 'Yes' : 'No';
  const shownLines = both ? [...lines, { label: shown[0]!, item: contrary(shown[0]!)! }] : lines;
  const rest =
    silent.length > 0 && subjects.how === 'all'
      ? [bullet(`I can find nothing by ${list(silent)} on ${name}.`)]
      : [];
  return {
    holds: lead === 'Yes' ? true : lead === 'No' ? false : null,
    block: [...linesOf(lead, shownLines, name), ...rest, ...told],
  };
}

/** 'R2 criticises the proofs: “…”', where the one named does not. */
const linesBy = (items: Evidence[], name: string): Block =>
  items.map((item) =>
    bullet(`${item.label} ${item.polarity > 0 ? 'praises' : 'criticises'} ${name}: ${quoted(item, SHORT)}`, [
      item.id,
    ]),
  );

function linesOf(lead: string, told: { label: string; item: Evidence }[], name: string): Block {
  const size = told.length > 1 ? SHORT : SIZE;
  const text = told.map(
    ({ label, item }) =>
      `${label} ${item.polarity > 0 ? 'praises' : 'criticises'} ${name}: ${quoted(item, size)}`,
  );
  if (told.length === 1) return [prose(`${lead}: ${text[0]}`, [told[0]!.item.id])];
  const lines = told.map(({ item }, at) => bullet(text[at]!, [item.id]));
  return lead === 'In part' ? lines : [prose(`${lead}.`), ...lines];
}

function nothingOn(name: string, { labels, how }: Subjects, sign: number): Line {
  const who = how === 'all' && labels.length < 3 ? `in the reviews by ${list(labels)}` : 'in the reviews';
  const side = how !== 'none' ? null : sign > 0 ? 'positive' : 'negative';
  return prose(`I can find nothing ${who} ${judging(side)} ${name}.`);
}

const AGREES = /\b(?:agree|same (?:view|opinion|page)|see (?:it|this|that) the same|consensus)\w*/i;
const DIFFERS = /\b(?:disagree|differ|contradict|split|divided|conflict)\w*/i;

/** 'R2 and R3 agree on the novelty': the stand of each on it. */
export function agreementFinding(text: string, material: Material): Finding | null {
  const says = DIFFERS.test(text) ? -1 : AGREES.test(text) ? 1 : 0;
  const subjects = subjectsIn(text, material.facts);
  const about = says === 0 ? null : subjectOf(text, material.index);
  if (!about || !subjects || subjects.how !== 'all' || subjects.labels.length < 2) return null;
  const stands = subjects.labels.flatMap((label) => {
    const { praise, criticism } = viewOf(label, about, material);
    const item = praise && criticism ? ranked([praise, criticism])[0] : (praise ?? criticism);
    return item ? [{ label, item }] : [];
  });
  const silent = subjects.labels.filter((label) => !stands.some((stand) => stand.label === label));
  const rest = silent.length > 0 ? [bullet(`I can find nothing by ${list(silent)} on ${about.name}.`)] : [];
  if (stands.length < 2)
    return {
      holds: null,
      block: [
        ...rest,
        ...stands.map(({ label, item }) => bullet(`${label}: ${quoted(item, SIZE)}`, [item.id])),
      ],
    };
  const agree = new Set(stands.map(({ item }) => Math.sign(item.polarity))).size === 1;
  const holds = silent.length > 0 && agree ? null : agree === says > 0;
  const lead = holds === null ? 'In part' : holds ? 'Yes' : 'No';
  return { holds, block: [...linesOf(lead, stands, about.name), ...rest] };
}

const MENTIONS =
  /\b(?:mention|rais(?:e|es|ed)|bring|brought|discuss|talk|spe?[ao]k|comment|point(?:s|ed)? out|not(?:e|es|ed)|refer|address|cover)\w*\b/i;
const SAYS =
  /\b(?:say|says|said|write|writes|wrote|state|states|stated|argue|argues|argued|report|reports|reported|observe|observes|observed)\b/i;
const ASKS = /\b(?:ask|request|suggest|want|demand|requir|call(?:s|ed)? for|insist|recommend)\w*\b/i;

/** 'R2 asked for an ablation', 'nobody mentions seeds': a search of the whole review and of what its writer said later. */
export function mentionFinding(text: string, material: Material, pronoun: string[]): Finding | null {
  const asks = ASKS.test(text);
  const subjects = subjectsIn(text, material.facts, pronoun);
  const says = SAYS.test(text);
  if ((!asks && !says && !MENTIONS.test(text)) || !subjects) return null;
  const about = withWords(
    [MENTIONS, ASKS, SAYS].reduce((left, verb) => left.replace(verb, ' '), text),
    material.index,
  );
  if (!about) return null;
  const found = new Map(
    material.facts.reviewers.flatMap(({ label }) => {
      const hit = ranked(saidBy(label, material.index).filter(about.bears), ({ request, question }) =>
        asks && (request || question) ? 3 : 0,
      )[0];
      return hit ? [[label, hit] as const] : [];
    }),
  );
  const shown = (subjects.how === 'only' ? [...found.keys()] : subjects.labels).filter((label) =>
    found.has(label),
  );
  const holds = holdsOf(subjects, [...material.facts.reviewers.map(({ label }) => label)], (label) =>
    found.has(label),
  );
  const asked = shown.every((label) => wished(found.get(label)!));
  if (shown.length === 0)
    return {
      holds: subjects.how === 'none' ? true : null,
      block: [noneSays(subjects, asks), ...byOthers([...found.values()], about)],
    };
  const plain = !asks || asked;
  const same = !says || shown.every((label) => NOT.test(found.get(label)!.text) === NOT.test(text));
  const lead = !holds ? 'No. ' : plain && same ? 'Yes. ' : '';
  const block = shown.map((label) =>
    bullet(`${label}: ${quoted(found.get(label)!, SHORT, about.holds)}`, [found.get(label)!.id]),
  );
  return { holds, block: lead ? [prose(lead.trim()), ...block] : block };
}

/** Who does say it, where those named do not. */
const byOthers = (items: Evidence[], { holds }: Subject): Block =>
  items.slice(0, 2).map((item) => bullet(`${item.label} does: ${quoted(item, SHORT, holds)}`, [item.id]));

const wished = (item: Evidence): boolean =>
  item.request || item.question || item.stance === 'negative' || conditionsIn([item]).length > 0;

const saidBy = (label: string, { reviews, remarks }: EvidenceIndex): Evidence[] => [
  ...reviews.filter((item) => item.label === label),
  ...remarks.filter(({ by }) => by === label).map(({ evidence }) => evidence),
];

function noneSays({ labels, how }: Subjects, asks: boolean): Line {
  if (how === 'none' || labels.length > 2) return prose('The reviews do not say.');
  return prose(
    asks
      ? `I can find no such request by ${list(labels)}.`
      : `${list(labels)} ${labels.length > 1 ? 'do' : 'does'} not mention this.`,
  );
}
