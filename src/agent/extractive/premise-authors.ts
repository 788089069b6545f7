/** Statements about what the authors did or said, and what a reviewer did with the score: from the responses alone. */
import type { Paper } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import { type Block, bullet, nameOf, prose, quoted } from './compose.ts';
import { remarkLine } from './discussion-answer.ts';
import type { Evidence, EvidenceIndex } from './evidence-index.ts';
import { nearestLine } from './nearest.ts';
import type { Finding } from './premise-scores.ts';
import { tellsScore } from './remarks.ts';
import { distinct } from './strength.ts';
import { contentWords, searchable, stem, stems } from './words.ts';

interface Material {
  paper: Paper;
  facts: Facts;
  index: EvidenceIndex;
}

/** They, their response or their revision as who does something. */
const AUTHORS =
  /^\W*(?:in (?:the|their) (?:author )?(?:rebuttal|responses?|revision),? )?(?:(?:the|their) )?(?:authors?(?:['’]? (?:rebuttal|responses?|revision))?|they|rebuttal|(?:author )?responses?|revision|revised (?:version|paper))\b/i;
/** What authors do in a response; none of these words says to what. */
const DEEDS =
  `promise promised promises add added adds run ran running include included includes release released releases fix fixed
  agree agreed concede conceded admit admitted report reported reports show showed shown provide provided plan planned commit committed
  respond responded answer answered address addressed clarify clarified compare compared test tested try tried conduct conducted update
  updated revise revised remove removed extend extended acknowledge acknowledged explain explained say said claim claimed argue argued
  made make did do done perform performed evaluate evaluated carry carried write wrote offer offered repeat repeated publish published
  change changed discuss discussed ask asked invite invited`.split(/\s+/);
const DEED = new RegExp(`\\b(?:${DEEDS.join('|')})\\b`, 'i');
const DEED_STEMS = new Set(DEEDS.map(stem));
/** Words of where and how they do it. */
const AROUND = new Set(
  'new newly now additional further more rebuttal response revision version camera ready final'
    .split(' ')
    .map(stem),
);
const NOBODY = new Set(stems('authors reviewers reviews paper they their'));
const isDeed = (word: string): boolean => DEED_STEMS.has(stem(word));

/** A deed of no known name; what they did in the paper itself no response tells. */
const DID =
  /^\W*(?:the )?(?:authors?|they) (?:(?:now|also|have|had|already) )*(?!(?:propos|present|introduc|stud|investigat|develop|design|us|assum|prov|consider|need|lik|want|critici[sz]|prais|rais)(?:i?ed)\b)\w{3,}ed\b/i;

/** The words of a statement or question that say what was done to what. */
const objectsIn = (text: string): string[] =>
  contentWords(text.replace(/\bR\d+\b/g, ' ')).filter(
    (word) => !isDeed(word) && !AROUND.has(stem(word)) && !NOBODY.has(stem(word)),
  );

/** A passage of the authors bears on it when it holds this share of the words, by weight. */
const BEARS = 0.6;
const NEAR = 0.3;
const SIZE = 34;
const SHORT = 26;
const DENIES = /\b(?:not|never|cannot|unable|unfortunately)\b|n['’]t\b/i;

/** What the authors say that holds the words, the best first. */
const saidByAuthors = (terms: string[], { index }: Pick<Material, 'index'>, share = BEARS): Evidence[] =>
  terms.length === 0
    ? []
    : index
        .search(terms.join(' '))
        .filter(({ evidence, coverage }) => evidence.from === 'authors' && coverage >= share)
        .map(({ evidence }) => evidence);

/** 'The authors promised to release the data': null when the text says nothing of the kind. */
export function authorsFinding(text: string, material: Material): Finding | null {
  const terms = objectsIn(withoutClause(text));
  const known = DEED.test(text);
  if (!AUTHORS.test(text) || !(known || DID.test(text))) return null;
  if (material.facts.authorResponses === 0 && known)
    return { holds: false, block: [prose('There is no author response in the material.')] };
  if (terms.length === 0 || material.facts.authorResponses === 0) return null;
  const found = saidByAuthors(terms, material);
  const deeds = contentWords(text).filter(isDeed);
  const done = found.find((item) => deeds.some((word) => item.stems.has(stem(word))));
  const best = done ?? found[0];
  if (!best) return { holds: null, block: silence(terms, text, material) };
  // A passage on the same thing that names another deed confirms nothing.
  const holds = (done || deeds.length === 0) && DENIES.test(text) === DENIES.test(best.text) ? true : null;
  return {
    holds,
    block: [prose(`${holds ? 'Yes: the' : 'The'} authors write ${quoted(best, SIZE)}`, [best.id])],
  };
}

/** 'Did they run more seeds?': what the authors answered, before anything is denied. Null without a response to search. */
export function deedFinding(text: string, material: Material): Finding | null {
  const terms = objectsIn(text).filter((word) => searchable(word).length > 0);
  if (!AUTHORS.test(text) || !DEED.test(text) || terms.length === 0 || material.facts.authorResponses === 0)
    return null;
  const found = distinct(saidByAuthors(terms, material), 2);
  if (found.length === 0) return { holds: null, block: silence(terms, text, material) };
  return {
    holds: null,
    block: found.map((item) => bullet(`The authors: ${quoted(item, SHORT)}`, [item.id])),
  };
}

/** 'the ablation R2 asked for': what is asked for is a statement of its own. */
const CLAUSE =
  /\b(?:(?:that|which) )?(R\d+) (?:\w+ )?(?:asked|requested|wanted|suggested|demanded|called|missed|required|criticised|criticized|complained)\b.*$/i;
const withoutClause = (text: string): string => text.replace(CLAUSE, ' ');

/** 'R2 asked for the ablation' of 'the authors added the ablation R2 asked for', or null. */
export function clauseIn(text: string): string | null {
  const label = CLAUSE.exec(text)?.[1];
  const terms = withoutClause(text).replace(AUTHORS, ' ').replace(DEED, ' ');
  return label && AUTHORS.test(text) ? `${label} asked for ${terms}` : null;
}

/** Nothing by the authors; what a review says of the same deed, or of the same thing. */
function silence(terms: string[], text: string, { index, paper }: Material): Block {
  const none = prose('I can find nothing on this in the author response.');
  const deeds = contentWords(text).filter(isDeed);
  const near = index
    .search([...terms, ...deeds].join(' '))
    .find(
      ({ evidence, coverage }) => coverage >= NEAR && terms.some((word) => evidence.stems.has(stem(word))),
    )?.evidence;
  if (!near) return [none];
  const who =
    near.from === 'review' ? near.label : near.from === 'authors' ? 'the authors' : nameOf(paper, near.label);
  return [none, nearestLine(near, who, quoted(near, SIZE))];
}

const CHANGES: [RegExp, 1 | 0 | -1][] = [
  [/\b(?:rais|increas|upgrad|bump|improv)\w*/i, 1],
  [/\b(?:lower|decreas|reduc|downgrad)\w*/i, -1],
  [
    /\b(?:keep|keeps|kept|maintain\w*|retain\w*|unchanged|stick\w*|stay\w*|stand by|stood by|not chang\w*)/i,
    0,
  ],
];
const SCORE = /\b(?:scores?|ratings?|evaluation|assessment|recommendation|mind)\b/i;
const changeIn = (text: string): number | null => CHANGES.find(([cue]) => cue.test(text))?.[1] ?? null;

/** 'R2 raised the score after the rebuttal': what the discussion says of it. */
export function changeFinding(text: string, { index, facts }: Material, pronoun: string[]): Finding | null {
  const claimed = SCORE.test(text) ? changeIn(text) : null;
  const label = /\bR\d+\b/.exec(text)?.[0] ?? pronoun[0];
  if (claimed === null || !label || AUTHORS.test(text) || !facts.reviewers.some((row) => row.label === label))
    return null;
  const told = index.remarks.filter(
    ({ of, by, evidence }) => (by === label || of === label) && tellsScore(evidence.text),
  );
  if (told.length === 0)
    return {
      holds: false,
      block: [prose(`There is no word from ${label} on the rating in the discussion.`)],
    };
  const found = told.map(({ evidence }) => changeIn(evidence.text));
  const holds = found.includes(claimed) ? true : found.every((change) => change === null) ? null : false;
  const lead = holds === null ? [] : [prose(holds ? 'Yes.' : 'No.')];
  return { holds, block: [...lead, ...told.slice(0, 2).map((remark) => remarkLine(remark, SIZE))] };
}
