/** The first failure: a rebuttal, or plans of the authors, that are not in the material. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertQuotesAreReal, cited, failure, holds, quoted } from './chair.ts';
import { answeredGales, gales, idOf, lonely, unrated } from './papers.ts';

failure('a model that invents a rebuttal', (ask) => {
  holds(ask, {
    paper: gales,
    question: 'Did the authors answer the concern about rain?',
    beside: 'R2 notes that no experiment covers rain {dry roads}.',
    never: [
      'In their rebuttal, the authors explain that rain was tested separately {dry roads}.',
      'The authors responded that the riders sat upright {posture}.',
      'The authors have promised to release the recordings {useful to others}.',
      'The authors plan to add an experiment in rain for the final version {dry roads}.',
      'The authors are going to publish the recordings {useful to others}.',
      'The authors have acknowledged that riders in groups are not independent {independent}.',
      'According to the author response, the standard errors are now clustered {independent}.',
      'They intend to compare with closer weather stations {weather stations}.',
      'The concern about rain was addressed in the revised version {dry roads}.',
      'The revision adds an experiment in rain {dry roads}.',
      'The concern about rain has since been resolved {dry roads}.',
      'The authors’ reply convinced R3 that the delay is acceptable {eleven minutes}.',
      'The authors said they would fix the statistics {independent}.',
      'The updated manuscript includes an experiment in rain {dry roads}.',
      'During the discussion, the authors clarified how posture was controlled {posture}.',
      'The authors disagreed with R2 and defended the novelty {phone barometers}.',
      'The authors have already collected data in rain {dry roads}.',
      'In the camera-ready version there will be more baselines {linear model}.',
    ],
    right: [
      'R2 would raise the score if the authors added an experiment in rain {raise my score}.',
      'R2 asks how the posture of the riders was controlled {posture}.',
      'There is no author response in the material.',
      'The authors have not responded, as far as the material shows.',
    ],
  });

  holds(ask, {
    paper: answeredGales,
    question: 'What did the authors answer?',
    beside:
      'The authors report that the effect remains significant with clustered errors {cluster the standard errors}.',
    never: [
      'The authors added an experiment in rain {cluster the standard errors}.',
      'The authors promise to release the recordings {more baselines}.',
      'The authors replied to R2 that posture was controlled by a mirror {eleven minutes includes}.',
      'In the rebuttal the authors compare with three stronger baselines {more baselines}.',
      'The authors responded to R1 about the weather stations {weather stations}.',
      'There is no author response in the material.',
    ],
    right: [
      'The authors agree that more baselines are needed {more baselines}.',
      'They say that the delay includes a buffer of four minutes {buffer of four}.',
      'After the response, R3 finds the first point settled and keeps the score {settles my first}.',
    ],
  });
});

describe('the agent that quotes, asked about a rebuttal', () => {
  const QUESTIONS = [
    'What did the authors respond to R2?',
    'Did the rebuttal address the statistics?',
    'How do the authors defend their baseline?',
    'What do the authors plan to change in the final version?',
    'Were the concerns of R3 resolved by the author response?',
    'Summarise the authors’ reply.',
  ];
  for (const question of QUESTIONS)
    it(`says that there is none: ${question}`, async () => {
      for (const paper of [gales(), lonely(), unrated()]) {
        const answer = await quoted(paper, question);
        assert.match(
          answer.markdown,
          /no author response|have not answered|not (?:yet )?replied|no review R\d/i,
          answer.markdown,
        );
        assert.doesNotMatch(answer.markdown, /\[[AD]\d/);
        assertQuotesAreReal(answer, paper);
      }
    });

  it('answers about a response from the response alone', async () => {
    const paper = answeredGales();
    const answer = await quoted(paper, 'What did the authors answer?');
    assert.match(answer.markdown, new RegExp(idOf(paper, 'cluster the standard errors').replace('.', '\\.')));
    for (const { id } of answer.citations) assert.match(id, /^[AD]/);
    assertQuotesAreReal(answer, paper);
  });

  it('says whom the authors have not answered', async () => {
    const answer = await quoted(answeredGales(), 'What did the authors answer to R2?');
    assert.match(answer.markdown, /no author response to R2/);
    assert.equal(cited(answeredGales(), '{more baselines}'), '[A1.3]');
  });
});
