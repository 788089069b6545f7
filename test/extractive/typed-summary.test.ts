/** Free text that begins with a heading 'Summary': what a reviewer thinks stands below it, with or without another heading. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Paper } from '../../src/papers/paper.ts';
import { ask, paperWith } from './papers.ts';

const TELLS = [
  'The paper proposes a dimming schedule for lanterns on branch lines.',
  'Each lantern is dimmed by the hour of the day.',
  'The schedule is made from the timetable of the trains.',
];

const WEAK = 'The trial is far too short to support the claims.';

const reviewed = (text: string): Paper =>
  paperWith([
    { reviewer: 'Reviewer_aaaa', text },
    {
      reviewer: 'Reviewer_bbbb',
      text: 'The writing is very clear. The comparison with gas lamps is missing.',
    },
  ]);

describe('a summary typed into free text', () => {
  it('ends where the reviewer heads the evaluation', async () => {
    const paper = reviewed(`SUMMARY:\n\n${TELLS.join(' ')}\n\nEVALUATION:\n\nI like the idea. ${WEAK}`);
    const { markdown } = await ask(paper, 'What are the weaknesses?');
    assert.match(markdown, /R1: “The trial is far too short/);
  });

  it('holds no more than a summary does, where no other heading follows', async () => {
    const long = [...TELLS, ...TELLS, ...TELLS].map(
      (sentence, at) => `${sentence.slice(0, -1)} in case ${at + 1}.`,
    );
    const paper = reviewed(`Summary\n\n${long.join(' ')}\n\n${WEAK}`);
    const { markdown } = await ask(paper, 'What are the weaknesses?');
    assert.match(markdown, /R1: “The trial is far too short/);
  });

  it('is not quoted as what a reviewer praises or criticises', async () => {
    const paper = reviewed(`Summary\n\n${TELLS.join(' ')}`);
    const { markdown } = await ask(paper, 'Give me an overview of the reviews');
    assert.match(markdown, /R2 for: “The writing is very clear\.”/);
    assert.match(markdown, /I can find neither praise nor criticism by R1\.$/);
  });
});
