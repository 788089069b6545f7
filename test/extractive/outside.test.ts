import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, gatedLast, samplePaper } from './papers.ts';

describe('what the reviews cannot tell', () => {
  it('is who wrote them', async () => {
    for (const question of ['Who wrote review 2?', 'Who is R2?', 'What is the name of reviewer 2?'])
      assert.match(
        (await gatedLast(question)).markdown,
        /names are removed when reviews are attached/,
        question,
      );
  });

  it('is what changed: the card says that once they were attached again', async () => {
    assert.match((await gatedLast('What changed?')).markdown, /not been attached again/);
    const again = { ...samplePaper(), revision: 2 };
    assert.match((await ask(again, 'What changed?')).markdown, /the newest card above says what changed/);
  });

  it('is whether a point is fair: it tells what the others and the authors wrote', async () => {
    const { markdown } = await gatedLast('What does R2 say about novelty?', 'Is that fair?');
    assert.match(markdown, /^I can only tell what the reviewers and the authors wrote\./);
    assert.match(markdown, /The authors: “We will discuss the earlier work/);
  });

  it('is a section that nobody speaks of', async () => {
    const { markdown, cites } = await gatedLast('Does the paper have a limitations section?');
    assert.equal(markdown, 'The reviews do not say whether the paper has a limitations section.');
    assert.deepEqual(cites, []);
    assert.match((await gatedLast('Is there a related work section?')).markdown, /\[R2\.5\]/);
  });

  it('is what nobody compares it with', async () => {
    for (const question of ['How does Lull compare with Zephyr?', 'Is Lull better than Zephyr?'])
      assert.match((await gatedLast(question)).markdown, /^The reviews do not mention Zephyr\./, question);
  });
});

describe('the ratings answer first', () => {
  it('how many recommend acceptance or rejection', async () => {
    assert.match(
      (await gatedLast('How many reviewers recommend acceptance?')).markdown,
      /^Mean rating 5\.33; 2 of 3 at or above 6/,
    );
    assert.match(
      (await gatedLast('Who recommends rejection?')).markdown,
      /^Mean rating 5\.33; 2 of 3 at or above 6.*\n\n- R1: rating 8/,
    );
  });

  it('whether a reviewer likes the paper', async () => {
    for (const question of ['Does R1 dislike the paper?', 'Is R1 positive about the paper?'])
      assert.match((await gatedLast(question)).markdown, /^R1: rating 8 .*\n- R1 for: /, question);
  });

  it('when two reviewers are compared, with the main praise and concern of each', async () => {
    for (const question of ['Compare R1 and R3', 'How do R1 and R3 differ?']) {
      const { markdown } = await gatedLast(question);
      assert.match(markdown, /^R1: rating 8 .*R3: rating 6/, question);
      assert.match(markdown, /- R1 for: .*; against: .*\n- R3 for: .*; against: /, question);
      assert.doesNotMatch(markdown, /R2/, question);
    }
  });

  it('and confidence is explained only where it is taken for approval', async () => {
    assert.doesNotMatch(
      (await gatedLast('How confident are the reviewers?')).markdown,
      /I can only read confidence/,
    );
    assert.match(
      (await gatedLast('Are the reviewers confident in the paper?')).markdown,
      /I can only read confidence/,
    );
  });
});

describe('a reviewer after the response', () => {
  it('who has not replied is not asked about their words', async () => {
    const { markdown } = await gatedLast('What did the authors answer to R2?', 'Was R2 satisfied with that?');
    assert.match(markdown, /^There is no message from R2 after the response\./);
    assert.match(markdown, /R2 has not replied\.$/);
  });
});
