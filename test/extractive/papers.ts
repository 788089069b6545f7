/** Invented papers for the tests of the extractive agent, and a way to ask about them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Exchange, Sentence } from '../../src/agent/agent.ts';
import { createExtractiveAgent } from '../../src/agent/extractive/extractive-agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { paperOf, questionAbout } from '../agent/papers.ts';

/** The paper of the local workspace: three reviews that differ, two author responses, no discussion. */
export const samplePaper = (): Paper =>
  paperOf(JSON.parse(readFileSync(new URL('../../sandbox/sample/paper.json', import.meta.url), 'utf8')));

/** Two reviews, responses that repeat what they answer in several ways, and a discussion. */
export const discussedPaper = (): Paper =>
  paperWith(
    [
      {
        reviewer: 'Reviewer_aaaa',
        rating: '5',
        confidence: '4',
        sections: {
          Strengths: 'The lanterns are cheap and the wiring plan is clear.',
          Weaknesses:
            '1. The field trial covers a single station in one winter week.\n2. No comparison with acetylene lamps is made, although they are the usual choice on branch lines.\n3. The cost of the copper wiring is not reported.',
          Questions:
            'How long does a lantern burn in fog? I would raise my score if the trial covered a second station.',
        },
      },
      {
        reviewer: 'Reviewer_bbbb',
        rating: '6',
        confidence: '3',
        sections: {
          Strengths: 'The paper is well written.',
          Weaknesses: 'The dimming schedule is tuned by hand for each line.',
        },
      },
    ],
    {
      responses: [
        {
          id: 'first',
          replyTo: 'R1',
          text: [
            'Thank you for the careful review.',
            '',
            'Q1: The field trial covers a single station in one winter week.',
            '',
            'We extended the trial to a second station and to eight weeks, with the same savings.',
            '',
            '> No comparison with acetylene lamps is made, although they are the usual choice on branch lines.',
            '',
            'Acetylene lamps burn nine hours a filling; ours burn eleven, as the new Table 4 shows.',
            '',
            '**How long does a lantern burn in fog?**',
            '',
            'In fog a lantern burns ten hours.',
          ].join('\n'),
        },
      ],
      discussion: [
        {
          replyTo: 'first',
          reviewer: 'Reviewer_aaaa',
          text: 'Thank you for the response. The second station resolves my main concern. I have increased my score to 6.',
        },
      ],
    },
  );

/** A paper in the project's own form; each entry of `reviews` is a review as that form has it. */
export const paperWith = (reviews: object[], more: object = {}): Paper =>
  paperOf({ title: 'Lanterns for Night Trains', venue: 'ICLR 2025', reviews, ...more });

export interface Told {
  markdown: string;
  cites: string[];
  sentences: Sentence[];
}

/** A thread about one paper: each call is a turn that sees the ones before it. */
export function thread(paper: Paper): (question: string) => Promise<Told> {
  const agent = createExtractiveAgent();
  const history: Exchange[] = [];
  return async (question) => {
    const asked = questionAbout(paper, question, { history: [...history] });
    const sentences: Sentence[] = [];
    for await (const sentence of agent.answer(asked)) sentences.push(sentence);
    const markdown = sentences.map(({ lead, text }) => lead + text).join('');
    const cites = [...new Set(sentences.flatMap((sentence) => sentence.cites))];
    history.push({ asker: 'U1', question, answer: markdown, cited: cites });
    return { markdown, cites, sentences };
  };
}

/** The last answer of a talk about a paper. */
export async function lastOf(paper: Paper, ...questions: string[]): Promise<Told> {
  const say = thread(paper);
  for (const question of questions.slice(0, -1)) await say(question);
  return say(questions.at(-1)!);
}

/** The last answer of a talk about the sample paper, every sentence of which passes the gate. */
export async function gatedLast(...questions: string[]): Promise<Told> {
  const told = await lastOf(samplePaper(), ...questions);
  for (const sentence of told.sentences)
    assert.deepEqual(verdictOn(sentence, samplePaper()), { ok: true }, sentence.text);
  return told;
}

/** One question in a thread of its own. */
export const ask = (paper: Paper, question: string): Promise<Told> => thread(paper)(question);

/** The recommendation of a paper that was not spoken of before. */
export const recommend = (paper: Paper): Promise<Recommendation> =>
  createExtractiveAgent().recommend(questionAbout(paper, ''));

/** What stands in “…”. The fixtures hold no such marks themselves. */
export const quotesIn = (markdown: string): string[] =>
  [...markdown.matchAll(/“([^”]*)”/g)].map(([, text]) => text!);
