import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPassage } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { splitPaper } from '../agent/papers.ts';
import { ask, paperWith, quotesIn, thread } from './papers.ts';

const QUESTIONS = [
  'Hello, can you help me understand the main contribution of the paper?',
  'What are the strengths of the paper?',
  'What are the weaknesses?',
  'What are the strengths and weaknesses?',
  'What do the reviewers say about the experiments?',
  'Is the paper novel?',
  'Is it well written?',
  'Are the proofs right?',
  'What does Reviewer 2 think?',
  'What does the most confident reviewer criticise?',
  'Who is the most negative reviewer?',
  'Do the reviewers agree?',
  'What are the ratings and confidences?',
  'What would raise the score?',
  'Are there ethical concerns?',
  'How did the authors respond?',
  'Would you accept or reject the paper?',
  'Draft a meta-review.',
  'What do the reviews say about failed sensors?',
  'What do the reviewers say about zebrafish?',
  'Who are you?',
  'Thank you!',
];

describe('every answer of the extractive agent', () => {
  for (const question of QUESTIONS) {
    it(`quotes only what the cited passages say: ${question}`, async () => {
      const paper = splitPaper();
      for (const { text, cites } of (await ask(paper, question)).sentences) {
        const passages = cites.map((id) => findPassage(paper, id)!.text);
        for (const quote of quotesIn(text)) {
          assert.ok(
            passages.some((passage) => passage.includes(quote)),
            `not in ${cites}: ${quote}`,
          );
        }
      }
    });

    it(`passes the gate whole: ${question}`, async () => {
      const paper = splitPaper();
      for (const sentence of (await ask(paper, question)).sentences) {
        assert.deepEqual(verdictOn(sentence, paper), { ok: true }, sentence.text);
      }
    });

    it(`is never empty and lists the ids it writes: ${question}`, async () => {
      const { markdown, sentences } = await ask(splitPaper(), question);
      assert.notEqual(markdown.trim(), '');
      for (const { text, cites } of sentences) {
        const written = [...text.matchAll(/\[([RAD]\d+\.\d+)\]/g)].map(([, id]) => id);
        assert.deepEqual([...new Set(written)].sort(), [...cites].sort());
      }
    });
  }

  it('keeps to about 90 words unless an outline is asked for', async () => {
    for (const question of QUESTIONS.filter((text) => !/Draft|accept|agree/.test(text))) {
      const words = (await ask(splitPaper(), question)).markdown.split(/\s+/).length;
      assert.ok(words <= 125, `${words} words for ${question}`);
    }
  });
});

describe('strengths and weaknesses', () => {
  it('quotes praise of each reviewer as strengths, and no criticism', async () => {
    const { markdown, cites } = await ask(splitPaper(), 'What are the strengths?');
    for (const label of ['R1', 'R2', 'R3']) assert.match(markdown, new RegExp(`^- ${label}: `, 'm'));
    const sections = cites.map((id) => findPassage(splitPaper(), id)!.passage.section);
    assert.deepEqual([...new Set(sections)], ['Strengths']);
  });

  it('says first what several reviewers criticise', async () => {
    const { sentences } = await ask(splitPaper(), 'What are the weaknesses?');
    assert.match(sentences[0]!.text, /^R1 and R3 both criticise the baselines \[R3\.\d+\]\[R1\.\d+\]\.$/);
  });

  it('reads pros and cons that are typed inside one text', async () => {
    const text = [
      'The paper proposes lanterns that dim when no train is near.',
      'Pros:',
      '- The lantern idea is simple and saves a lot of power.',
      'Cons:',
      '- The field trial covers a single station in one winter week.',
    ].join('\n');
    const paper = paperWith([{ rating: '5', text }]);
    assert.match((await ask(paper, 'What are the strengths?')).markdown, /simple and saves a lot of power/);
    const weaknesses = (await ask(paper, 'What are the weaknesses?')).markdown;
    assert.match(weaknesses, /a single station in one winter week/);
    assert.doesNotMatch(weaknesses, /saves a lot of power/);
  });

  it('does not quote the boilerplate of a form', async () => {
    const sections = { Strengths: 'See summary.', Weaknesses: 'None.', Limitations: 'N/A', Questions: '1.' };
    const paper = paperWith([
      { rating: '6', sections: { Summary: 'The paper studies dimmable lanterns for trains.', ...sections } },
    ]);
    for (const question of ['What are the strengths?', 'What are the weaknesses?', 'What does R1 think?']) {
      assert.doesNotMatch((await ask(paper, question)).markdown, /See summary|None\.|N\/A|“1\.”/);
    }
  });

  it('takes “no limitation is left open” for no criticism', async () => {
    const paper = paperWith([
      {
        rating: '7',
        sections: {
          Strengths: 'The idea is elegant.',
          Weaknesses: 'I did not find any major weaknesses in this work.',
        },
      },
    ]);
    const { markdown } = await ask(paper, 'What are the weaknesses?');
    assert.equal(markdown, 'The reviews do not name any weaknesses.');
  });
});

describe('numbers', () => {
  it('gives each score as stored, and the computed figures', async () => {
    const { markdown } = await ask(splitPaper(), 'What are the scores?');
    assert.match(markdown, /R1: rating 8 \(accept, good paper\), confidence 4/);
    assert.match(markdown, /R2: rating 6 \(marginally above the acceptance threshold\), confidence 3/);
    assert.match(markdown, /R3: rating 3 \(reject, not good enough\), confidence 4/);
    assert.match(markdown, /Mean rating 5\.67; 2 of 3 at or above 6/);
  });

  it('never reads confidence as approval', async () => {
    const { markdown } = await ask(splitPaper(), 'How confident are the reviewers in the paper?');
    assert.match(markdown, /confidence as how sure a reviewer is, not as approval/);
  });

  it('says that there are no ratings when there are none', async () => {
    const paper = paperWith([{ text: 'The lantern idea is interesting. The evaluation is too small.' }]);
    assert.equal(
      (await ask(paper, 'What are the ratings?')).markdown,
      'The reviews do not give any ratings.',
    );
  });

  it('puts a wrong rating right', async () => {
    const { markdown } = await ask(splitPaper(), 'Reviewer 2 gave a rating of 8, what did they criticise?');
    assert.match(markdown, /^No\. R2 rates it 6 \(marginally above the acceptance threshold\), not 8\./);
  });
});

describe('reviewers', () => {
  it('answers about the reviewer named by number, place or anonymous id', async () => {
    for (const name of [
      'Reviewer 3',
      'R3',
      'the third reviewer',
      'Reviewer_Vw9k',
      'Vw9k',
      'the most negative reviewer',
    ]) {
      const { cites } = await ask(splitPaper(), `What does ${name} think?`);
      assert.ok(cites.length > 0, name);
      assert.ok(
        cites.every((id) => id.startsWith('R3.')),
        `${name}: ${cites}`,
      );
    }
  });

  it('names both reviewers when two are equally confident', async () => {
    const { markdown } = await ask(splitPaper(), 'What does the most confident reviewer criticise?');
    assert.match(markdown, /^R1 and R3 have the highest confidence, 4\./);
  });

  it('says that the reviews do not mention a name that they do not have', async () => {
    const asked = 'What do the reviewers say about the Count-Min network?';
    const { markdown } = await ask(splitPaper(), asked);
    assert.match(markdown, /^The reviews do not mention Count-Min\./);
  });

  it('says so when there is no such reviewer', async () => {
    const { markdown, cites } = await ask(splitPaper(), 'What does Reviewer 7 think?');
    assert.equal(markdown, 'The material has no review R7 (the reviews are R1 to R3).');
    assert.deepEqual(cites, []);
  });

  it('does not agree that a reviewer liked what that reviewer criticises', async () => {
    const { markdown } = await ask(splitPaper(), 'R3 liked the experiments, right?');
    assert.match(markdown, /^No: R3 criticises the experiments: “/);
  });

  it('says where reviewers contradict each other and where they make the same point', async () => {
    const { markdown } = await ask(splitPaper(), 'Do the reviewers agree?');
    assert.match(
      markdown,
      /They disagree on the presentation: R1 “The paper is clearly.*R2 “The presentation needs/,
    );
    assert.match(markdown, /R1 and R3 agree: R1 “Baselines from 2024/);
  });
});

describe('follow-ups', () => {
  it('carries the question over to another reviewer', async () => {
    const say = thread(splitPaper());
    await say('What does Reviewer 1 say are the weaknesses?');
    const { markdown, cites } = await say('What about Reviewer 2?');
    assert.ok(
      cites.every((id) => id.startsWith('R2.')),
      markdown,
    );
    assert.ok(
      cites.every((id) => findPassage(splitPaper(), id)!.passage.section === 'Weaknesses'),
      markdown,
    );
  });

  it('gives more without repeating, and says when there is no more', async () => {
    const say = thread(splitPaper());
    const seen = new Set((await say('What are the strengths?')).cites);
    let last = await say('Can you say more?');
    for (let turn = 0; turn < 6 && last.cites.length > 0; turn++) {
      for (const quote of last.cites) assert.ok(!seen.has(quote), `${quote} was quoted before`);
      for (const id of last.cites) seen.add(id);
      last = await say('Anything else?');
    }
    assert.equal(last.markdown, 'The reviews do not name more strengths than those quoted above.');
  });

  it('keeps to the aspect asked for in “and the …?”', async () => {
    const say = thread(splitPaper());
    await say('What are the weaknesses?');
    assert.match((await say('And the novelty?')).markdown, /“The novelty is moderate\.” \[R2\.\d+\]/);
  });

  it('quotes again what is asked for again', async () => {
    const say = thread(splitPaper());
    const first = await say('What are the weaknesses?');
    assert.equal((await say('What are the weaknesses?')).markdown, first.markdown);
  });

  it('asks the others for their view of the same aspect', async () => {
    const say = thread(splitPaper());
    await say('What does R3 say about the experiments?');
    const { cites } = await say('Do the others agree?');
    assert.ok(cites.some((id) => id.startsWith('R1.') || id.startsWith('R2.')));
  });
});

describe('what the reviews do not say', () => {
  it('says so when nothing bears on the question', async () => {
    const { markdown } = await ask(splitPaper(), 'What do the reviewers say about zebrafish?');
    assert.equal(markdown, 'The reviews do not say.');
  });

  it('adds the nearest passage when one shares a word', async () => {
    const { markdown, cites } = await ask(
      splitPaper(),
      'Does the sensor firmware support Bluetooth roaming over mesh repeaters?',
    );
    assert.match(markdown, /^The reviews do not say\. This, by R\d, may be of use: “/);
    assert.equal(cites.length, 1);
  });

  it('answers about the author response from the response alone', async () => {
    const { cites } = await ask(splitPaper(), 'What did the authors respond?');
    assert.ok(cites.length > 0 && cites.every((id) => id.startsWith('A1.')));
  });

  it('invents no response when there is none', async () => {
    const paper = paperWith([
      { rating: '5', text: 'The trial is too short. The authors should respond to this.' },
    ]);
    for (const question of [
      'What did the authors respond?',
      'How did the authors address the concerns?',
      'Summarise the rebuttal.',
    ]) {
      assert.equal((await ask(paper, question)).markdown, 'There is no author response in the material.');
    }
  });

  it('knows to whom the authors responded', async () => {
    const { markdown } = await ask(splitPaper(), 'What did the authors respond to Reviewer 1?');
    assert.match(
      markdown,
      /^I can find no answer in the author response that is addressed to R1\. The nearest, on what R1 raised:/,
    );
    assert.match(
      markdown,
      /R1: “Baselines from 2024.* are missing\.” \[R1\.\d+\]; the authors: “On the baselines/,
    );
  });
});

describe('courtesy', () => {
  it('closes after thanks with no claim', async () => {
    for (const text of [
      'Thanks!',
      'Thank you for your help. I will make my final decision.',
      "No, that's all for now.",
    ]) {
      const { markdown, cites } = await ask(splitPaper(), text);
      assert.match(markdown, /^You are welcome\.( The decision is yours\.)?$/);
      assert.deepEqual(cites, []);
    }
  });

  it('answers the question that comes with thanks', async () => {
    assert.match((await ask(splitPaper(), 'Thank you. What are the weaknesses?')).markdown, /criticise/);
  });

  it('lays out material for a meta-review and writes none', async () => {
    const { markdown } = await ask(splitPaper(), 'Can you write a meta-review for me?');
    assert.match(markdown, /^Below is quoted material to write your meta-review from, not a draft of it\./);
    for (const part of ['Ratings', 'Contribution', 'Strengths', 'Weaknesses', 'Response'])
      assert.ok(markdown.includes(`**${part}**`));
  });

  it('has no better sentence when one is held back', async () => {
    const { createExtractiveAgent } = await import('../../src/agent/extractive/extractive-agent.ts');
    const paper = splitPaper();
    const asked = {
      paper,
      facts: computeFacts(paper),
      history: [],
      question: '',
      asker: 'U1',
      signal: new AbortController().signal,
    };
    assert.equal(await createExtractiveAgent().again(asked, { lead: '', text: 'x', cites: [] }, 'why'), null);
  });
});
