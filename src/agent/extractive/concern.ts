/** What praise or criticism is asked about: 'Is energy use a concern?', 'Who complains about the fonts?' */
import type { Understanding } from './understanding.ts';
import { searchable, stem } from './words.ts';

const TROUBLE =
  '(?:concern|issue|problem|weakness|worry|limitation|criticism|complaint|objection|drawback|flaw|shortcoming|deal-?breaker)';
const MERIT = '(?:strength|plus|advantage|merit|benefit|asset|positive)';
/** 'Is energy use a concern?' */
const IS_ONE = new RegExp(
  `^\\W*(?:(?:and|but|so|then) )*(?:is|are|was|were|does|did|has|have)(?:n['’]t)? (.+?) (?:(?:seen|considered|regarded|raised|named|mentioned|flagged|cited|listed|viewed|described|called|be|been|being|as|really|actually|also|ever|even|still|pose|an?|any|the|main|major|big|serious|real|key) )+(?:${TROUBLE}|${MERIT})`,
  'i',
);
const WORRIES =
  /^\W*(?:(?:and|but|so) )*(?:does|do|did|is|are) (.+?) (?:worry|worries|bother|trouble|concern|matter to|a worry (?:to|for)) (?:any|some|the|every|R\d)/i;
/** 'Who complains about the robot stream?', 'any issues with the code?' */
const OVER = new RegExp(
  `\\b(?:${TROUBLE}|${MERIT}|complain|worr(?:y|ies|ied)|unhappy|doubt|praise|happy|trouble)(?:s|es|ed|ing)? (?:[\\w'’]+ ){0,3}?(?:about|with|regarding|concerning|over) ([^?.,;!]{3,80})`,
  'i',
);
/** 'Weaknesses of the sampler': points on it come first, where there are any. */
const OF = /\b(?:about|with|regarding|concerning|on|over|of|in)\s+([^?.,;!]{3,80})/i;

/** Words for praise and criticism themselves: not what they are about. */
const SIDES = new Set(
  `strength strengths strong weakness weaknesses weak pros cons positive positives negative negatives merit merits limitation limitations problem
  problems flaw flaws drawback drawbacks shortcoming shortcomings downside downsides upside upsides criticism criticisms praise good bad`
    .split(/\s+/)
    .map(stem),
);

/** What praise or criticism is asked about; null where it is the paper as a whole. */
export function topicOf(query: string): Understanding['topic'] {
  const named = (form: RegExp): string =>
    searchable(form.exec(query)?.[1] ?? '')
      .filter((word) => !SIDES.has(stem(word)))
      .join(' ');
  const only = [IS_ONE, WORRIES, OVER].map(named).find((words) => words !== '');
  const words = only ?? named(OF);
  return words === '' ? null : { words, only: only !== undefined };
}
