/** The fifth failure: refusing to answer a question about the reviews. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, quoted } from './chair.ts';
import { gales, lonely, unrated } from './papers.ts';

const QUESTION = 'What are the weaknesses?';

failure('a model that refuses', (ask) => {
  const REFUSALS = [
    'I’m sorry, but I can’t help with evaluating this paper.',
    'As an AI language model, I cannot judge scientific work.',
    'I am unable to comment on confidential reviews.',
    'I can’t provide an assessment of the reviews.',
    'I cannot answer that.',
    'It would not be appropriate for me to discuss the opinions of the reviewers.',
    'Please read the reviews yourself.',
    'You should consult the reviewers directly.',
    'I do not have access to the reviews.',
    'I don’t have enough information to answer that.',
    'That is for the area chair to decide.',
    'Sorry, I can only help with other matters.',
    'I’m just an assistant, so I would rather not take sides.',
  ];
  for (const refusal of REFUSALS)
    it(`the reviews are quoted in its place: ${refusal}`, async () => {
      const answer = await ask(gales(), QUESTION, refusal);
      assert.ok(!answer.markdown.includes(refusal.slice(0, 30)), answer.markdown);
      assert.match(answer.markdown, /R3.*“[^”]+”.*\[R3\.\d+\]/, answer.markdown);
      assert.equal(answer.agent, 'extractive');
    });

  it('a courtesy beside a refusal is no answer: the reviews are quoted below it', async () => {
    const said = 'Unfortunately, I am not able to do that. Let me know if you need anything else!';
    const { markdown } = await ask(gales(), QUESTION, said);
    assert.doesNotMatch(markdown, /not able/);
    assert.match(markdown, /R3.*“[^”]+”.*\[R3\.\d+\]/, markdown);
  });

  it('a refusal before an answer is left out, and the answer stays', async () => {
    const good = 'R3 says that the only baseline is a linear model [R3.3].';
    const answer = await ask(gales(), QUESTION, `I’m sorry, but I can’t judge the paper. ${good}`);
    assert.equal(answer.markdown, good);
  });

  for (const thanks of ['Thanks, that is all.', 'Hello!'])
    it(`a courtesy is answered with one: ${thanks}`, async () => {
      const answer = await ask(gales(), thanks, 'You are welcome.');
      assert.equal(answer.markdown, 'You are welcome.');
    });
});

describe('the agent that quotes', () => {
  const QUESTIONS = [
    'What are the weaknesses?',
    'Is it any good?',
    'What do you think of this paper?',
    'Should I accept or reject it?',
    'Give me your honest view of the experiments.',
    'Which reviewer should I trust?',
    'What would you decide?',
    'Explain the main problem like I am five.',
  ];
  for (const question of QUESTIONS)
    it(`answers from the reviews: ${question}`, async () => {
      for (const paper of [gales(), unrated(), lonely()]) {
        const { markdown } = await quoted(paper, question);
        assert.doesNotMatch(markdown, /\b(?:cannot|can’t|can't|unable|sorry)\b/i, markdown);
        assert.match(markdown, /\[R\d+\.\d+\]|do not say|nothing in the reviews/, markdown);
      }
    });
});
