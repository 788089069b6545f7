/** What a case expects of an answer, and what of it the answer meets. */
import { abstains } from '../src/agent/evidence.ts';
import { type Expect, patternOf } from './cases.ts';
import type { Asked } from './conversation.ts';
import { reviewersIn, statements } from './measures/coverage.ts';
import { type ScoreCheck, statesScore } from './measures/stated-scores.ts';
import { citedIn, ownWords, wordCount } from './text.ts';

/** One entry of `expect`. `what` says in words what was missing, when it was not met. */
export interface Check {
  name: keyof Expect;
  met: boolean;
  what: string;
}

type Turn = Pick<Asked, 'expect' | 'history'> & { markdown: string; scores: ScoreCheck[] };

/** Every entry of a turn's `expect`, checked. */
export function checkExpectations(turn: Turn): Check[] {
  return [
    ...answeredChecks(turn),
    ...wordChecks(turn),
    ...sourceChecks(turn),
    ...scoreChecks(turn),
    ...lengthChecks(turn),
  ];
}

const check = (name: keyof Expect, met: boolean, what: string): Check => ({ name, met, what });

function answeredChecks({ expect, markdown, scores }: Turn): Check[] {
  const { abstains: silent, corrects } = expect;
  const says = abstains(markdown);
  const tells = citedIn(markdown).length > 0 || scores.length > 0;
  return [
    ...(silent === true ? [check('abstains', says, 'it does not say that the reviews do not say')] : []),
    ...(silent === false ? [check('abstains', tells, 'it tells nothing from the reviews')] : []),
    ...(corrects === undefined
      ? []
      : [check('corrects', isCorrected(markdown), `it does not put right: ${corrects}`)]),
  ];
}

const GRANTS =
  /^\W*(?:yes|yeah|right|correct|indeed|exactly|absolutely|certainly|of course|that['’]?s (?:right|correct|true)|you(?:['’]re| are) right|true)\b/i;
const PUTS_RIGHT =
  /(?:^|[.!\n]\s*)\W*no\b|\b(?:not|no|none|nobody|neither|never|nor|only|rather|instead|however|but|actually|while)\b|n['’]t\b/i;

/**
 * Whether an answer puts a wrong premise right. Definition: it does not begin by granting it, and says in its own words
 * that something is not so, or that the reviews do not say so. Whether it says the right thing in its place is for the
 * case's `says`, `cites` and `scores`.
 */
function isCorrected(markdown: string): boolean {
  const own = ownWords(markdown);
  return !GRANTS.test(own) && (PUTS_RIGHT.test(own) || abstains(markdown));
}

function wordChecks({ expect, markdown }: Turn): Check[] {
  const own = ownWords(markdown);
  return [
    ...(expect.says ?? []).map((text) =>
      check('says', patternOf(text).test(markdown), `it does not say ${text}`),
    ),
    ...(expect.never ?? []).map((text) => check('never', !patternOf(text).test(own), `it says ${text}`)),
  ];
}

function sourceChecks({ expect, markdown }: Turn): Check[] {
  const cited = citedIn(markdown);
  const isIn = (id: string, group: string) =>
    group.split('|').some((one) => id === one || id.startsWith(`${one}.`));
  const allowed = (id: string) =>
    expect.citesOnly!.some((label) => (label.length === 1 ? id.startsWith(label) : isIn(id, label)));
  const named = reviewersIn(markdown);
  return [
    ...(expect.cites ?? []).map((group) =>
      check(
        'cites',
        cited.some((id) => isIn(id, group)),
        `it does not cite ${group}`,
      ),
    ),
    ...(expect.citesOnly
      ? [
          check(
            'citesOnly',
            cited.every(allowed),
            `it cites ${cited.filter((id) => !allowed(id)).join(', ')}`,
          ),
        ]
      : []),
    ...(expect.reviewers ?? []).map((label) =>
      check('reviewers', named.includes(label), `it does not bring in ${label}`),
    ),
  ];
}

const scoreChecks = ({ expect, scores }: Turn): Check[] =>
  Object.entries(expect.scores ?? {}).flatMap(([who, wanted]) =>
    Object.entries(wanted).map(([key, value]) =>
      check(
        'scores',
        statesScore(scores, who, key, value),
        `it does not state that the ${key} of ${who} is ${value}`,
      ),
    ),
  );

function lengthChecks({ expect, markdown, history }: Turn): Check[] {
  const words = wordCount(markdown);
  const { mostWords } = expect;
  return [
    ...(mostWords === undefined ? [] : [check('mostWords', words <= mostWords, `it has ${words} words`)]),
    ...(expect.repeats === undefined
      ? []
      : [check('repeats', !saysAgain(markdown, history), 'it says again what the thread has')]),
  ];
}

/** A passage cited before, or a sentence said before. */
function saysAgain(markdown: string, history: Asked['history']): boolean {
  const before = history.flatMap(({ answer, cited }) => [...cited, ...citedIn(answer)]);
  const said = new Set(history.flatMap(({ answer }) => statements(answer)));
  return (
    citedIn(markdown).some((id) => before.includes(id)) ||
    statements(markdown).some((sentence) => said.has(sentence))
  );
}
