import type { Entry, PaperIndex } from './paper-index.ts';

/** What a check says of a sentence: null when it may be shown. */
export interface Held {
  code:
    | 'unknown-citation'
    | 'altered-quote'
    | 'wrong-score'
    | 'wrong-label'
    | 'confidence-as-approval'
    | 'no-response'
    | 'no-citation'
    | 'wrong-reviewer'
    | 'wrong-passage'
    | 'outside-fact'
    | 'is-mentioned'
    | 'agreed-to-please'
    | 'out-of-role'
    | 'refused'
    | 'advice'
    | 'reversed'
    | 'overclaim'
    | 'wrong-number'
    | 'planted'
    | 'link'
    | 'unsupported';
  /** In plain words for the chair, and for the model when it is asked again. Holds no review text. */
  reason: string;
}

/** A sentence as the checks look at it. */
export interface Claim {
  /** What the agent itself says: without citations and quotes, reviewers named by label (`Reviewer 2` is `R2`). */
  said: string;
  cites: string[];
  /** Exact texts of the cited passages, in the order of `cites`. */
  passages: string[];
  /** The cited passages as compared, and those of the whole paper. */
  entries: Entry[];
  index: PaperIndex;
  /** Labels of reviewers named in `said`, without repeats. */
  named: string[];
}
