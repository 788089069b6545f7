/** The parts of a sentence that matter for its scores. */
import type { Paper } from '../../../papers/paper.ts';

export interface ScoreToken {
  type:
    | 'label'
    | 'everyone'
    | 'others'
    | 'key'
    | 'verb'
    | 'aggregate'
    | 'number'
    | 'approximate'
    | 'open'
    | 'comma'
    | 'and'
    | 'break'
    | 'word';
  /** In lower case; a label as `R2`; of a key its canonical form. */
  text: string;
  aggregate?: 'mean' | 'median' | 'range' | 'extreme' | 'threshold';
}

const PARTS =
  /R\d+(?:['’]s)?|\ball (?:of )?(?:the )?(?:two|three|four|five|six|seven|eight|\d+)?\s*(?:the )?reviewers|\ball (?:two|three|four|five|six|seven|eight)\b(?= (?:rate|give|gave|score|are|stand|sit|report|have|chose|choose)\b)|\b(?:each|every) reviewer|\beveryone|\b(?:the )?(?:other|remaining)(?: two| three| four| five)?(?: reviewers?|s)?\b|(?:(?<![\p{L}\d.)])[-−])?\d+(?:\.\d+)?(?![\d%])|[\p{L}][\p{L}'’-]*|[(),;:]|[–—]|\//giu;

const VERBS =
  /^(?:rates?|rated|gives?|gave|giving|scores|scored|assigns?|assigned|chooses?|chose|keeps?|kept|rejects|votes?|voted|stands|sits?)$/;
const AGGREGATES: [RegExp, NonNullable<ScoreToken['aggregate']>][] = [
  [/^(?:averages?|averaging|mean)$/, 'mean'],
  [/^median$/, 'median'],
  [/^(?:ranges?|ranging|spread|between|span|spans|spanning)$/, 'range'],
  [/^(?:highest|lowest|top|bottom|maximum|minimum)$/, 'extreme'],
  [/^(?:threshold|cutoff|bar)$/, 'threshold'],
];

/** `6/10`, `3 out of 5`: what follows is the scale's end, not a score. `8/6/3` is a list. */
const OUT_OF = /(?<![\d/])(\d+(?:\.\d+)?)\s*(?:\/|out of)\s*(?:10|[456])(?![\d/]|\.\d)/g;

/** The tokens of a sentence, in order. Keys are `rating`, `confidence` and the paper's own sub-scores. */
export function scoreTokens(said: string, paper: Paper): ScoreToken[] {
  const keys = keysOf(paper);
  return (said.replace(OUT_OF, '$1').match(PARTS) ?? [])
    .map((part) => tokenOf(part, keys))
    .filter((token) => token !== null);
}

function keysOf(paper: Paper): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { key } of paper.reviews.flatMap((review) => review.scores))
    keys.set(key.replaceAll('_', ' '), key);
  for (const name of ['rating', 'ratings', 'score', 'scores', 'overall']) keys.set(name, 'rating');
  for (const name of ['confidence', 'confidences', 'confident']) keys.set(name, 'confidence');
  return keys;
}

function tokenOf(part: string, keys: Map<string, string>): ScoreToken | null {
  const text = part.toLowerCase();
  const label = /^(R\d+)(?:['’]s)?$/.exec(part);
  if (label) return { type: 'label', text: label[1]! };
  if (/^[-−]?\d/.test(text)) return { type: 'number', text: text.replace('−', '-') };
  if (/^(?:all |each reviewer|every reviewer|everyone|each$)/.test(text)) return { type: 'everyone', text };
  if (/^(?:the )?(?:others?|remaining)\b/.test(text)) return { type: 'others', text };
  if (text === '(') return { type: 'open', text };
  if (text === ',') return { type: 'comma', text };
  if (text === 'and' || text === '/' || text === '–') return { type: 'and', text };
  if (/^[;:)—]$|^(?:while|whereas|but)$/.test(text)) return { type: 'break', text };
  if (/^(?:about|around|roughly|approximately|nearly|almost)$/.test(text))
    return { type: 'approximate', text };
  const key = keys.get(text);
  if (key) return { type: 'key', text: key };
  if (VERBS.test(text)) return { type: 'verb', text };
  const aggregate = AGGREGATES.find(([pattern]) => pattern.test(text))?.[1];
  return aggregate ? { type: 'aggregate', text, aggregate } : { type: 'word', text };
}
