/** The ninth failure: never saying that the reviews do not say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, quoted } from './chair.ts';
import { answeredGales, gales, lonely, unrated } from './papers.ts';

failure('a model that always has an answer', (ask) => {
  const INVENTED: [question: string, sentence: string][] = [
    ['What do the reviews say about energy use?', 'The reviewers are positive about energy use [R1.2].'],
    ['What do the reviews say about energy use?', 'R1 finds the energy use low [R1.1].'],
    ['Is the code available?', 'R2 says that the code is available on GitHub [R2.2].'],
    ['What about privacy of the riders?', 'R3 worries about the privacy of the riders [R3.2].'],
    ['Were there ethical concerns?', 'R2 raises ethical concerns about consent [R2.5].'],
    ['Does it scale to other countries?', 'R3 doubts that the results carry over to other countries [R3.3].'],
    ['How long did training take?', 'R1 notes that training took four days [R1.2].'],
  ];
  for (const [question, sentence] of INVENTED)
    it(`is not believed, and the silence is said: ${sentence}`, async () => {
      const answer = await ask(gales(), question, sentence);
      assert.ok(!answer.markdown.includes(sentence), answer.markdown);
      assert.match(
        answer.markdown,
        /do(?:es)? not (?:say|mention)|nothing in the reviews|None of/i,
        answer.markdown,
      );
      assert.equal(answer.abstained, true);
    });

  it('what is said of a part that no passage has is not shown', async () => {
    const said = 'R1 considers the related work section complete [R1.3].';
    const answer = await ask(gales(), 'What do they say about the related work section?', said);
    assert.ok(!answer.markdown.includes(said), answer.markdown);
  });

  const SILENCES = [
    'The reviews do not say how much energy the dynamos use.',
    'None of the reviewers mentions privacy.',
    'The reviews do not say; the nearest passage is R2’s question about posture [R2.5].',
    'R1 does not mention baselines.',
  ];
  for (const silence of SILENCES)
    it(`may say so: ${silence}`, async () => {
      const answer = await ask(gales(), 'What do they say about that?', silence);
      assert.equal(answer.markdown, silence);
      assert.equal(answer.abstained, true);
    });

  const FALSE_SILENCES = [
    'The reviews do not mention the weather stations.',
    'No reviewer comments on the baseline.',
    'None of the reviews discusses rain.',
    'The reviews say nothing about the delay of the warnings.',
  ];
  for (const silence of FALSE_SILENCES)
    it(`may not say so of what is there: ${silence}`, async () => {
      const answer = await ask(gales(), 'What do they say about that?', silence);
      assert.ok(!answer.markdown.includes(silence), answer.markdown);
    });
});

describe('the agent that quotes, asked what the reviews do not say', () => {
  const QUESTIONS = [
    'What do the reviews say about energy use?',
    'Do they mention licensing?',
    'Is there anything on quantum hardware?',
    'What do the reviewers think about the privacy of the participants?',
    'Who funded the work?',
  ];
  for (const question of QUESTIONS)
    it(`says so: ${question}`, async () => {
      for (const paper of [gales(), answeredGales(), lonely(), unrated()]) {
        const { markdown, abstained } = await quoted(paper, question);
        assert.match(markdown, /do(?:es)? not (?:say|mention)|nothing in the reviews/i, markdown);
        assert.equal(abstained, true);
      }
    });

  it('shows the nearest passage where there is one', async () => {
    const { markdown } = await quoted(gales(), 'Does any reviewer mention wind turbines?');
    assert.match(markdown, /do not (?:say|mention)|nothing in the reviews/, markdown);
    assert.match(markdown, /by R1, may be of use: “[^”]*wind speed[^”]*” \[R1\.1\]/, markdown);
  });
});
