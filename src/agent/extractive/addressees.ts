/** To whom the author response speaks, sentence by sentence: one block may hold 'To R1: … To R2: …'. */
import type { Paper, Response } from '../../papers/paper.ts';
import { computeFacts, type Facts } from '../../recommendation/facts.ts';
import { threadOf } from './remarks.ts';
import { reviewersNamed } from './reviewers.ts';

/** By passage id: labels of the reviews addressed; empty when it speaks to nobody in particular. */
export type Addressees = Map<string, string[]>;

/** 'To R1:', 'Response to Reviewer 2.', '@R3', '**Reviewer AbCd**': what follows is for them. */
const TURNS_TO =
  /^[\s>*_#[(–—•-]*(?:(?:our|the|authors?['’]?) )?(?:(?:response|reply|answer|comment)s? )?(?:(?:to|for|re|dear|regarding|concerning|@) ?:? ?)?(?:the )?(?:anonymous )?(?:@?R ?#?\d|reviewers?|referees?|rev\.?)[^:;,.!?\n–—]{0,40}(?:[:;,.–—]|\*\*|$)/i;
/** 'To all reviewers', 'General response' */
const TURNS_TO_ALL =
  /^[\s>*_#[(–—•-]*(?:(?:response|reply|answer|to|dear)s? )*(?:to )?(?:all|general|common|shared|global)\b[^:;,.!?\n]{0,40}(?:[:;,.–—]|\*\*|$)/i;

export function addresseesIn(paper: Paper): Addressees {
  const facts = namesOnly(paper);
  const found: Addressees = new Map();
  for (const response of paper.responses)
    if (response.role === 'authors') readResponse(response, paper.responses, facts, found);
  return found;
}

/** A response describes no one by their scores. */
function namesOnly(paper: Paper): Facts {
  const facts = computeFacts(paper);
  const reviewers = facts.reviewers.map((row) => ({ ...row, rating: null, confidence: null }));
  return { ...facts, reviewers, rating: null, threshold: null };
}

function readResponse(response: Response, all: Response[], facts: Facts, found: Addressees): void {
  const root = threadOf(response, all);
  let current = response.addressees ?? (root === null ? [] : [root]);
  let end = 0;
  for (const passage of response.passages) {
    const lines = response.text.slice(end, passage.end).split('\n');
    for (const line of lines) {
      if (TURNS_TO_ALL.test(line)) current = [];
      const turned = TURNS_TO.exec(line)?.[0];
      const labels = turned ? reviewersNamed(turned, facts).labels : [];
      if (labels.length > 0) current = labels;
    }
    const named = reviewersNamed(response.text.slice(passage.start, passage.end), facts).labels;
    found.set(passage.id, [...new Set([...current, ...named])]);
    end = passage.end;
  }
}
