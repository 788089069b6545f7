/** The eleventh failure: repeating itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Exchange } from '../../src/agent/agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { failure, quoted } from './chair.ts';
import { gales, idOf } from './papers.ts';

const RAIN = 'R2 notes that no experiment covers rain [R2.3].';
const MODEL = 'R3 says that the only baseline is a linear model [R3.3].';
const times = (text: string, words: string): number => text.split(words).length - 1;

failure('a model that repeats itself', (ask, model) => {
  const LOOPS: [name: string, said: string][] = [
    ['a sentence at once again', `${RAIN} ${RAIN} ${MODEL}`],
    ['a sentence again at the end', `${RAIN} ${MODEL} ${RAIN}`],
    ['a list that begins anew', `- ${RAIN}\n- ${MODEL}\n- ${RAIN}\n- ${MODEL}`],
    [
      'a sentence in other spacing and marks',
      `${RAIN} ${MODEL} **R2** notes that no  experiment covers rain. [R2.3]`,
    ],
    ['a paragraph again under a heading', `${RAIN} ${MODEL}\n\n**In short**\n\n${RAIN} ${MODEL}`],
  ];
  for (const [name, said] of LOOPS)
    it(`is heard once: ${name}`, async () => {
      const { markdown, withheld } = await ask(gales(), 'What are the weaknesses?', said);
      assert.equal(times(markdown, 'covers rain'), 1, markdown);
      assert.equal(times(markdown, 'linear model'), 1, markdown);
      assert.doesNotMatch(markdown, /In short|\n-\s*$/, markdown);
      assert.deepEqual(withheld, [], 'nothing that was said is missing');
    });

  it('a loop ends the answer, and says so', async () => {
    const { markdown, notice } = await ask(gales(), 'What are the weaknesses?', `${RAIN} `.repeat(40));
    assert.equal(markdown, RAIN);
    assert.match(notice ?? '', /began to repeat itself/);
  });

  it('what one says of two reviewers in the same words is no repetition', async () => {
    const said = 'R1 is positive about the idea [R1.1]. R2 is positive about the topic [R2.1].';
    assert.equal((await ask(gales(), 'Who is positive?', said)).markdown, said);
  });

  it('what was said before in the thread is sent with the new question, with the rule not to say it again', async () => {
    const history: Exchange[] = [
      { asker: 'U1', question: 'Weaknesses?', answer: `${RAIN} ${MODEL}`, cited: [] },
    ];
    const more = 'R1 misses closer weather stations [R1.4].';
    assert.equal((await ask(gales(), 'What else?', more, history)).markdown, more);
    const sent = model().asked.at(-1)!.messages;
    assert.match(sent[0]!.content, /repeat|again/i);
    const said = sent.findIndex(({ role, content }) => role === 'assistant' && content.includes(RAIN));
    assert.ok(said > 0 && sent.slice(said).some(({ content }) => content.includes('What else?')));
  });
});

/** Each question in turn, in one thread. */
async function threadOf(paper: Paper, questions: string[]): Promise<Answer[]> {
  const history: Exchange[] = [];
  const said: Answer[] = [];
  for (const question of questions) {
    const answer = await quoted(paper, question, [...history]);
    said.push(answer);
    history.push({ asker: 'U1', question, answer: answer.markdown, cited: idsOf(answer) });
  }
  return said;
}

const idsOf = ({ citations }: Answer): string[] => citations.map(({ id }) => id);
/** Ids in the order in which quotes are shown, a second quote of the same passage too. */
const idsShown = ({ markdown }: Answer): string[] =>
  [...markdown.matchAll(/”(?: …)? \[([RAD]\d+\.\d+)\]/g)].map(([, id]) => id!);

describe('the agent that quotes', () => {
  for (const follow of ['What else?', 'Any other weaknesses?', 'Tell me more.', 'Go on.'])
    it(`goes on with what was not said yet until all is said, and then says so: ${follow}`, async () => {
      const answers = await threadOf(gales(), ['What are the weaknesses?', follow, follow, follow, follow]);
      const shown = answers.map(idsShown);
      assert.ok(shown[1]!.length > 0, answers[1]!.markdown);
      const all = shown.flat();
      assert.equal(new Set(all).size, all.length, all.join(' '));
      assert.match(
        answers.at(-1)!.markdown,
        /^The reviews do not name more weaknesses than those quoted above\.$/,
      );
      for (const words of ['rain', 'independent', 'linear model', 'eleven minutes', 'weather stations'])
        assert.ok(all.includes(idOf(gales(), words)), words);
    });

  for (const question of [
    'Summarise the reviews.',
    'Strengths and weaknesses?',
    'Should I accept it?',
    'Compare R1 and R2.',
    'Compare R1 and R3.',
    'Where do they disagree?',
    'What do they say about the statistics and the baselines?',
  ])
    it(`does not quote a sentence twice in one answer: ${question}`, async () => {
      const shown = idsShown(await quoted(gales(), question));
      assert.ok(shown.length > 1);
      assert.equal(new Set(shown).size, shown.length, shown.join(' '));
    });

  it('says it again when asked to, in full', async () => {
    const [first, again, all] = await threadOf(gales(), [
      'What are the weaknesses?',
      'Say that again, please.',
      'List all weaknesses.',
    ]);
    assert.deepEqual(idsShown(again!), idsShown(first!));
    for (const id of idsShown(first!)) assert.ok(idsShown(all!).includes(id), all!.markdown);
    assert.equal(idsShown(all!).length, 6, all!.markdown);
  });
});
