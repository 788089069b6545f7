/** The eleventh failure: repeating itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Exchange } from '../../src/agent/agent.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { failure, quoted } from './chair.ts';
import { gales } from './papers.ts';

const RAIN = 'R2 notes that no experiment covers rain [R2.3].';
const MODEL = 'R3 says that the only baseline is a linear model [R3.3].';
const times = (text: string, words: string): number => text.split(words).length - 1;

failure('a model that repeats itself', (ask) => {
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
    const { markdown } = await ask(
      gales(),
      'What else?',
      'R1 misses closer weather stations [R1.4].',
      history,
    );
    assert.match(markdown, /weather stations/);
  });
});

/** Each question in turn, in one thread. */
async function threadOf(paper: Paper, questions: string[]): Promise<string[]> {
  const history: Exchange[] = [];
  const said: string[] = [];
  for (const question of questions) {
    const answer = await quoted(paper, question, [...history]);
    said.push(answer.markdown);
    history.push({
      asker: 'U1',
      question,
      answer: answer.markdown,
      cited: answer.citations.map(({ id }) => id),
    });
  }
  return said;
}

const quotesIn = (markdown: string): string[] => markdown.match(/“[^”]+”/g) ?? [];

describe('the agent that quotes', () => {
  for (const follow of ['What else?', 'Any other weaknesses?', 'Tell me more.', 'Go on.'])
    it(`goes on with what was not said yet: ${follow}`, async () => {
      const [first, second] = await threadOf(gales(), ['What are the weaknesses?', follow]);
      for (const quote of quotesIn(second!)) assert.ok(!first!.includes(quote), `${follow} ${quote}`);
    });

  it('does not quote a sentence twice in one answer', async () => {
    for (const question of ['Summarise the reviews.', 'Strengths and weaknesses?', 'Should I accept it?']) {
      const quotes = quotesIn((await quoted(gales(), question)).markdown);
      assert.equal(new Set(quotes).size, quotes.length, question);
    }
  });

  it('says it again when asked to', async () => {
    const [first, second] = await threadOf(gales(), ['What are the weaknesses?', 'Say that again, please.']);
    assert.ok(
      quotesIn(second!).some((quote) => first!.includes(quote)),
      second,
    );
  });
});
