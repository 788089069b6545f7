import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexPaper } from '../../src/agent/extractive/evidence-index.ts';
import { judge, type Labeller } from '../../src/agent/extractive/judgement.ts';
import type { Labels } from '../../src/agent/labels/labels.ts';
import { labelsOf } from '../../src/agent/labels/trained.ts';
import { ask, paperWith } from './papers.ts';

/** Labels that hold every sentence for praise of the novelty. */
const praise = (text: string): Labels => ({
  ...labelsOf(text),
  polarity: 'POS',
  scores: { POS: 1, NEG: 0, NEU: 0 },
  aspectMargins: { APR: -1, NOV: 1, IMP: -1, CMP: -1, PNF: -1, REC: -1, EMP: -1, SUB: -1, CLA: -1 },
});

describe('a judgement', () => {
  it('is that of the cues where there are no labels', () => {
    const alone = judge('The baselines are outdated.', null);
    assert.equal(alone.polarity, alone.worded);
    assert.deepEqual(alone.learned, []);
  });

  it('lies between the cues and the labels', () => {
    const text = 'The baselines are outdated.';
    const both = judge(text, praise(text));
    assert.ok(both.polarity > both.worded && both.polarity < 1);
    assert.deepEqual(both.learned, ['novelty']);
  });

  it('takes no request for praise, whatever the labels say', () => {
    const text = 'It would be interesting to see a stronger lantern.';
    assert.ok(judge(text, praise(text)).polarity <= 0);
  });

  it('takes a denied fault for neither', () => {
    const text = 'I have no major problems with the lanterns.';
    assert.equal(judge(text, praise(text)).polarity, 0);
  });
});

describe('the evidence of a paper', () => {
  const paper = paperWith([
    {
      rating: '5',
      text: 'The paper proposes lanterns.\nPros:\nThe lanterns are cheap to make.\nCons:\nThe wick smokes in damp air.',
    },
  ]);

  it('tells the labels the heading that a reviewer typed', () => {
    const sections: [string, string | undefined][] = [];
    const seen: Labeller = (text, context) => {
      sections.push([text, context.section]);
      return labelsOf(text, context);
    };
    indexPaper(paper, seen);
    const of = (part: string) => sections.find(([text]) => text.includes(part))?.[1];
    assert.equal(of('cheap to make'), 'strengths');
    assert.equal(of('wick smokes'), 'weaknesses');
  });
});

describe('a disagreement on an aspect', () => {
  it('is found by which side each reviewer is on, also where they name it in different words', async () => {
    const paper = paperWith([
      { rating: '6', sections: { Strengths: 'The paper is well written and easy to follow.' } },
      {
        rating: '4',
        sections: { Weaknesses: 'Many sentences are hard to understand and the text is confusing.' },
      },
    ]);
    const { markdown, cites } = await ask(paper, 'Do the reviewers disagree on the clarity?');
    assert.match(markdown, /(?:They disagree on|they differ:)/);
    assert.deepEqual(cites.map((id) => id.slice(0, 2)).sort(), ['R1', 'R2']);
  });

  it('is not seen where one reviewer is only more content than another', async () => {
    const paper = paperWith([
      { rating: '6', sections: { Strengths: 'The paper is well written and easy to follow.' } },
      { rating: '4', sections: { Strengths: 'The writing is clear.' } },
    ]);
    const { markdown } = await ask(paper, 'Do the reviewers disagree on the clarity?');
    assert.doesNotMatch(markdown, /disagree on|differ/);
  });
});
