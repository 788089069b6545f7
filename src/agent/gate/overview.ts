/** A sentence that only says what kind of points there are: `The concerns fall into novelty, theory and experiments.` */
import { stemmer } from 'stemmer';
import { contentWordsOf } from './words.ts';

const stems = (words: string): Set<string> => new Set(words.split(' ').map((word) => stemmer(word)));

/** What reviews are made of: one of these is what the sentence is about. */
const TALK = stems(
  'criticism criticisms concern concerns weakness weaknesses strength strengths positive positives negatives point points remark ' +
    'remarks comment comments praise reservation reservations objection objections opinion opinions view views reception verdict ' +
    'reviewer reviewers review reviews discussion disagreement agreement question questions request requests complaint complaints',
);
/** What they may be about, and how they may lie about it. None of these judges the paper. */
const ABOUT = stems(
  'novelty originality clarity presentation writing experiment experiments experimental evaluation empirical theory theoretical ' +
    'method methods motivation baseline baselines comparison comparisons related work significance soundness reproducibility data ' +
    'dataset datasets result results analysis scope assumptions proof proofs notation contribution limitations ethics metric metrics code table tables figure figures detail details hyperparameters ' +
    'fall falls fell group groups cluster clusters lie lies centre centres center focus focuses concern concerns cover covers draw ' +
    'draws attract attracts receive receives get gets touch touches name names raise raises list lists split splits divided divide ' +
    'differ differs most main mainly mostly largely chiefly sharpest few several many two three four area areas heading headings ' +
    'theme themes group kind kinds side sides paper overall general rest share bulk part around',
);

/** Says what the reviewers think of a part, or how it is: `Reviewers praise the writing`, `The experiments are weak`. */
const JUDGES =
  /\b(?:is|are|was|were|seems?|looks?|remains?) (?:\w+ly |rather |quite |very )?(?:weak|weaker|positive|negative|limited|questioned|praised)\b|\b(?:reviewers?|they) (?:\w+ )?(?:praise|question|criticise|criticize|object|complain)\b/i;
const COUNTED_FOR = /\b(?:all|every|each|both|none|no|unanimous\w*|agree\w*|consensus)\b/i;

/**
 * Whether a text has only words of reviewing and of a paper's parts, and so nothing that a passage could bear. A
 * sentence that names a reviewer or speaks for all of them is more than that.
 */
export function isOverview(text: string): boolean {
  if (JUDGES.test(text)) return false;
  if (/\bR\d/.test(text) || /\d/.test(text) || COUNTED_FOR.test(text)) return false;
  const talks = /\breview(?:er)?s\b/i.test(text);
  const own = contentWordsOf(text).map((word) => stemmer(word));
  return (
    (talks || own.some((stem) => TALK.has(stem))) && own.every((stem) => TALK.has(stem) || ABOUT.has(stem))
  );
}
