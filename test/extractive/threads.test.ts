import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, lastOf, paperWith, samplePaper, thread } from './papers.ts';

/** Points that differ in weight, and small ones that a list must not be filled with. */
const kilns = () =>
  paperWith([
    {
      rating: '3',
      sections: {
        Strengths: 'The kiln is well described.',
        Weaknesses:
          'The firing curve was proposed by earlier kilns already, so the novelty is thin. The experiments ignore every gas kiln built in the last ten years. Lemma 2 is wrong, since the flues are not independent.',
      },
    },
    {
      rating: '7',
      sections: {
        Strengths: 'The experiments are thorough: nine clays and four glazes.',
        Weaknesses:
          'My main concern is that the fuel cost is not reported. Minor: typo on page 4, "klin" should be "kiln".',
      },
    },
  ]);

describe('a question with its own subject', () => {
  for (const before of ['Where do they disagree?', 'Show me the scores', 'What did the authors answer?'])
    for (const question of [
      'What does R2 say?',
      'Summarise R1',
      'What does R3 think?',
      'What does R2 say about the paper?',
    ])
      it(`is answered afresh: ${before} ${question}`, async () => {
        const alone = await ask(samplePaper(), question);
        assert.equal((await lastOf(samplePaper(), before, question)).markdown, alone.markdown);
      });

  it('differs from a fragment, which goes on with the topic', async () => {
    const aspect = 'What does R1 say about the theory?';
    for (const fragment of ['and R3?', 'What about R3?', 'R3?'])
      assert.match(
        (await lastOf(samplePaper(), aspect, fragment)).markdown,
        /theoretical part is thin/,
        fragment,
      );
    const { markdown } = await lastOf(samplePaper(), 'Show me the scores', 'and R2?');
    assert.equal(markdown, '- R2: rating 2 (reject, not good enough), confidence 4');
  });

  it('compares no reviewer with no one: after a comparison a fragment asks for the reviewer', async () => {
    const { markdown } = await lastOf(samplePaper(), 'Do R1 and R3 agree?', 'And R3?');
    assert.match(markdown, /^R3: rating 6/);
  });
});

describe('what the thread has quoted', () => {
  for (const question of [
    'What are the main weaknesses?',
    'What are the main strengths?',
    'What does R1 say?',
    'Summarise the reviews',
    'Do the reviewers agree?',
    'What did R1 complain about?',
  ])
    it(`does not weaken a later answer: ${question}`, async () => {
      const talk = ['Summarise the reviews', 'Where do the reviewers disagree?', 'What does R2 say?'];
      const fresh = await ask(kilns(), question);
      assert.deepEqual((await lastOf(kilns(), ...talk, question)).cites, fresh.cites);
    });

  it('is left out where more is asked for', async () => {
    const say = thread(kilns());
    const first = await say('What are the weaknesses?');
    const more = await say('Any other weaknesses?');
    assert.deepEqual(
      more.cites.filter((id) => first.cites.includes(id)),
      [],
    );
  });

  it('is not what a bare summary follows: it sums up the reviews', async () => {
    const { markdown } = await lastOf(kilns(), 'What is this paper about?', 'Summarise');
    assert.match(markdown, /R1 for: .*against: /);
    assert.match(markdown, /R2 for: .*against: /);
  });
});
