/** The tenth failure: outside knowledge passed off as review content. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Paper } from '../../src/papers/paper.ts';
import { assertQuotesAreReal, failure, holds, quoted } from './chair.ts';
import { answeredGales, gales, lonely, unrated } from './papers.ts';

failure('a model that brings in what it knows', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'Is it new?',
    beside: 'R2 finds the novelty limited {phone barometers}.',
    never: [
      'Recent work such as WindNet already does this {phone barometers}.',
      'Bicycle dynamos are known to produce three watts {original}.',
      'The authors are from a well-known group {original}.',
      'ICLR usually accepts papers with a mean above 6.',
      'Barometers were invented by Torricelli in 1643 {phone barometers}.',
      'Mixed-effects models are the standard remedy for clustered data {independent}.',
      'The paper was published at NeurIPS 2023 {original}.',
      'R2 misses a comparison with Strava data {phone barometers}.',
      'R3 would have preferred a Kalman filter {linear model}.',
      'About 15% of the submissions at this venue are accepted.',
      'R1 cites Meyer et al. (2019) for a similar idea {original}.',
      'The abstract claims an accuracy of 97% {340 riders}.',
    ],
    right: ['R1 calls the idea of reading wind speed from bicycle dynamos original {original}.'],
  });
});

describe('the agent that quotes', () => {
  const NOT_THERE = [
    'Who are the authors?',
    'Where do the authors come from?',
    'What is the acceptance rate of this venue?',
    'How many citations does it have?',
    'What is a Kalman filter?',
    'Which lab is it from?',
    'Is there newer work that they should know?',
    'How good is GPT-5 at this?',
    'What would Hinton think of it?',
  ];
  for (const question of NOT_THERE)
    it(`says that the reviews do not say: ${question}`, async () => {
      for (const paper of PAPERS) {
        const { markdown, abstained } = await quoted(paper, question);
        assert.match(markdown, /^The reviews do not (?:say|mention)\b|^I can find nothing in the reviews\b/);
        assert.doesNotMatch(markdown.replace(/This, by .*, may be of use: .*/s, ''), /“/, markdown);
        assert.equal(abstained, true);
      }
    });

  it('explains a word by the sentence that has it, and by nothing else', async () => {
    const { markdown } = await quoted(gales(), 'What is a dynamo?');
    assert.match(markdown, /^- R1: “[^”]*bicycle dynamos[^”]*” \[R1\.1\]$/);
    for (const paper of [lonely(), unrated()])
      assert.equal((await quoted(paper, 'What is a dynamo?')).markdown, 'The reviews do not say.');
  });

  const QUESTIONS = [
    ...NOT_THERE,
    'What is a dynamo?',
    'How does it compare with the state of the art?',
    'Is it new?',
    'What are the weaknesses?',
    'What did the authors answer?',
    'Should I accept it?',
    'Do the reviewers agree?',
    'What would raise the score?',
    'R2 liked the novelty, right?',
  ];
  for (const question of QUESTIONS)
    it(`adds no word of its own to the quotes but those of its frame: ${question}`, async () => {
      for (const paper of PAPERS) {
        const answer = await quoted(paper, question);
        assertQuotesAreReal(answer, paper);
        assert.deepEqual(addedWords(answer.markdown, paper, question), [], answer.markdown);
      }
    });

  it('would be caught with a word from elsewhere', () => {
    const added = addedWords('R1: “original” [R1.1]. Dynamos yield three watts.', gales(), 'Is it new?');
    assert.deepEqual(added, ['yield', 'three', 'watts']);
  });
});

const PAPERS = [gales(), answeredGales(), lonely(), unrated()];

/** Words that the agent says around quotes: who speaks, what of, how the scores lie, that nothing is said. */
const FRAME = new Set(
  `yes no me in part both all each and or of on by with the a an it its is are at to for not i do does can you your this that these those
  them from over than was were say says said mention find found nothing no one judges use reviews review reviewers reviewer authors author
  response material there praise praises criticise criticises ask asks agree disagree agreement disagreement differ anything they plain state
  rates rate rating ratings mean confidence reports above below rather accept reject acceptance borderline would change make better it
  decision yours against answered more who whom where what answer discussion point points after addressed name any has have replied
  experiments novelty presentation related work theory significance cost reproducibility ethics limitations baselines datasets statistics
  but only reviewer's gives give none`.split(/\s+/),
);

/** The words outside quotes that stand neither in the material nor in the question, and are none of the frame. */
function addedWords(markdown: string, paper: Paper, question: string): string[] {
  const own = markdown.replace(/“[^”]*”/g, ' ').replace(/\[[RAD]\d+\.\d+\]/g, ' ');
  const labels = Object.values(paper.scales).flatMap(
    (scale) => scale?.values.map(({ label }) => label) ?? [],
  );
  const known = new Set(
    words(
      [
        paper.title,
        question,
        ...labels,
        ...[...paper.reviews, ...paper.responses].map(({ text }) => text),
      ].join(' '),
    ),
  );
  return words(own).filter((word) => !known.has(word) && !FRAME.has(word));
}

const words = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter((word) => !/^r$/.test(word));
