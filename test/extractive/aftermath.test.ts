import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EvidenceIndex, indexPaper } from '../../src/agent/extractive/evidence-index.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { splitPaper } from '../agent/papers.ts';
import { ask, discussedPaper, paperWith, quotesIn, samplePaper, thread } from './papers.ts';

const holding = (index: EvidenceIndex, text: string) => {
  const found = [...index.byId.values()].find((evidence) => evidence.text.includes(text));
  assert.ok(found, text);
  return found;
};
const answersTo = (paper: Paper, concern: string): string[] => {
  const index = indexPaper(paper);
  return index.aftermath(holding(index, concern)).answers.map(({ text }) => text);
};

describe('what the authors answer', () => {
  it('is never the point that they repeat before they answer it', () => {
    const { authors } = indexPaper(discussedPaper());
    assert.deepEqual(
      authors.map(({ text }) => text),
      [
        'We extended the trial to a second station and to eight weeks, with the same savings.',
        'Acetylene lamps burn nine hours a filling; ours burn eleven, as the new Table 4 shows.',
        'In fog a lantern burns ten hours.',
      ],
    );
  });

  it('is found below the point that they repeat, also in other words', () => {
    assert.deepEqual(answersTo(discussedPaper(), 'No comparison with acetylene'), [
      'Acetylene lamps burn nine hours a filling; ours burn eleven, as the new Table 4 shows.',
    ]);
    assert.deepEqual(answersTo(discussedPaper(), 'How long does a lantern burn'), [
      'In fog a lantern burns ten hours.',
    ]);
  });

  it('is found by its own words where nothing is repeated', () => {
    assert.deepEqual(answersTo(samplePaper(), 'How does Lull behave'), [
      'With gradual drift, a phase is forced after 2,000 steps without one.',
    ]);
    assert.match(
      answersTo(samplePaper(), 'The drift threshold is fixed by hand')[0]!,
      /^A sweep of the drift/,
    );
  });

  it('may take two sentences, one for each part of what was asked', () => {
    const [first, second] = answersTo(samplePaper(), 'I would raise my score if');
    assert.match(first!, /^We added a comparison with an adaptive-rate rehearsal baseline/);
    assert.match(second!, /^We now report ten seeds/);
  });

  it('is not made up where no sentence bears on the concern', () => {
    assert.deepEqual(answersTo(samplePaper(), 'The robot-control stream is short'), []);
    assert.deepEqual(answersTo(discussedPaper(), 'The cost of the copper wiring'), []);
  });

  it('may say “we have done” in the words in which it was asked for', () => {
    assert.match(
      answersTo(splitPaper(), 'Can you rerun all experiments')[0]!,
      /^We have rerun all experiments/,
    );
  });

  for (const [how, lines] of [
    [
      'with labels for question and answer',
      ['**W1**: The trial is short.', '**A1**: It lasts eight weeks now.'],
    ],
    ['as a heading', ['Length of the trial:', '', 'It lasts eight weeks now.']],
    ['as a question', ['Why is the trial so short?', '', 'It lasts eight weeks now.']],
    ['by report', ['The reviewer asks for a longer trial.', '', 'It lasts eight weeks now.']],
  ] as const)
    it(`is told from a point repeated ${how}`, () => {
      const review = {
        rating: '5',
        sections: { Weaknesses: 'A week is not enough for a trial of lanterns.' },
      };
      const paper = paperWith([review], { responses: [{ replyTo: 'R1', text: lines.join('\n') }] });
      const { authors } = indexPaper(paper);
      assert.deepEqual(
        authors.map(({ text }) => text.replace('**A1**: ', '')),
        ['It lasts eight weeks now.'],
      );
    });
});

describe('what a reviewer said after the response', () => {
  it('is found in the discussion, and in an update of the review', () => {
    const update =
      'The trial is short.\n\nUpdate after rebuttal: I have read the response and keep my score.';
    const updated = indexPaper(paperWith([{ rating: '5', text: update }]));
    assert.deepEqual(
      updated.remarks.map(({ by, evidence }) => [by, evidence.id.slice(0, 2)]),
      [['R1', 'R1']],
    );
    const discussed = indexPaper(discussedPaper());
    assert.deepEqual(
      discussed.remarks.map(({ by, evidence }) => [by, evidence.text]),
      [
        ['R1', 'The second station resolves my main concern.'],
        ['R1', 'I have increased my score to 6.'],
      ],
    );
  });

  it('is no condition and no weakness', async () => {
    const text =
      'The trial is too short to support the claim.\n\nI thank the authors for the reply and have raised my score.';
    const paper = paperWith([{ rating: '5', text }], { responses: [{ replyTo: 'R1', text: 'We agree.' }] });
    for (const question of [
      'What are the weaknesses?',
      'What are the strengths?',
      'What would raise the score?',
    ])
      assert.doesNotMatch((await ask(paper, question)).markdown, /have raised my score/, question);
  });

  it('is given to the thread of a review when its writer is not known', async () => {
    const paper = paperWith([{ rating: '5', text: 'The trial is far too short.' }], {
      responses: [{ id: 'a', replyTo: 'R1', text: 'It is longer now.' }],
      discussion: [{ replyTo: 'a', text: 'This resolves my concerns, thank you.' }],
    });
    assert.match(
      (await ask(paper, 'What did R1 say in the discussion?')).markdown,
      /^- A reviewer under R1's review, in the discussion: “This resolves my concerns, thank you\.” \[D1\.1\]$/,
    );
  });
});

const QUESTIONS = [
  'Which concerns remain after the rebuttal?',
  'Did the authors do what R2 asked for?',
  "Did the response resolve R1's concerns?",
  'Did anyone change their score after the rebuttal?',
  'What did R1 say in the discussion?',
  'Is R1 satisfied?',
  'Did R2 raise the score?',
  'What would raise the score?',
  'Accept or reject?',
];

describe('questions about the response and the discussion', () => {
  for (const [name, paper] of [
    ['with a discussion', discussedPaper()],
    ['without one', samplePaper()],
    [
      'without a response',
      paperWith([{ rating: '5', text: 'The trial is too short.' }, { text: 'A fine idea.' }]),
    ],
  ] as const)
    for (const question of QUESTIONS)
      it(`are answered in exact quotes that pass the gate, ${name}: ${question}`, async () => {
        const { sentences, markdown } = await ask(paper, question);
        assert.notEqual(markdown, '');
        const known = [...paper.reviews, ...paper.responses].map(({ text }) => text).join('\n');
        for (const sentence of sentences) {
          assert.deepEqual(verdictOn(sentence, paper), { ok: true }, sentence.text);
          for (const quote of quotesIn(sentence.text)) assert.ok(known.includes(quote), quote);
        }
      });

  it('set the answer of the authors beside what the reviewer asked for, and say that no reply came', async () => {
    const { markdown } = await ask(samplePaper(), 'Did the authors do what R2 asked for?');
    assert.match(
      markdown,
      /^- R2: “I would raise my score if .*” \[R2\.9\]; the authors: “We added a comparison .*” \[A1\.2\] “We now report ten seeds.*” \[A1\.3\]/,
    );
    assert.match(markdown, /R2 has not replied\.$/);
  });

  it('tell the concerns without an answer from those with one', async () => {
    const { markdown } = await ask(samplePaper(), 'Which concerns remain after the rebuttal?');
    const [open, answered] = markdown.split('\n\n');
    assert.match(
      open!,
      /^I find no answer to these, among others:\n- R3: “The experiments are limited to small images/,
    );
    assert.match(open!, /R1: “The robot-control stream is short/);
    assert.match(
      answered!,
      /^Answered, and not taken up .*\n- R2: “The baselines are outdated\.” \[R2\.3\]; the authors/,
    );
  });

  it('show how the reviewer took the answers', async () => {
    const { markdown } = await ask(discussedPaper(), 'Is R1 satisfied?');
    assert.match(markdown, /^- R1, in the discussion: “I have increased my score to 6\.” \[D1\.3\]/);
    assert.doesNotMatch(markdown, /has not replied/);
    assert.match(
      (await ask(samplePaper(), 'Is R1 satisfied?')).markdown,
      /^There is no message from R1 after/,
    );
  });

  it('show the message of the reviewer first and alone', async () => {
    const { markdown, cites } = await ask(discussedPaper(), 'What did R1 say in the discussion?');
    assert.ok(cites.length > 0 && cites.every((id) => id.startsWith('D1.')), markdown);
    assert.equal(
      (await ask(samplePaper(), 'What did R2 say in the discussion?')).markdown,
      'There is no message from R2 in the discussion.',
    );
  });

  it('tell a changed score in the past from a condition', async () => {
    assert.match(
      (await ask(discussedPaper(), 'Did R1 raise the score?')).markdown,
      /^- R1, in the discussion: “I have increased my score to 6\.” \[D1\.3\]/,
    );
    assert.match(
      (await ask(samplePaper(), 'Did R2 raise the score?')).markdown,
      /^There is no word from R2 on the rating in the discussion\. R2: rating 2 /,
    );
  });

  it('are about one thing where one is named', async () => {
    const { cites } = await ask(samplePaper(), 'Was the concern about the baselines addressed?');
    assert.deepEqual(cites, ['R2.3', 'A1.2', 'R3.8']);
  });

  it('go on to another reviewer', async () => {
    const say = thread(samplePaper());
    await say("Did the response resolve R2's concerns?");
    const { cites } = await say('And R1?');
    assert.ok(
      cites.every((id) => id.startsWith('R1.') || id.startsWith('A')),
      String(cites),
    );
  });

  it('list the weaknesses where there is no response', async () => {
    const paper = paperWith([{ rating: '5', sections: { Weaknesses: 'The trial is too short to tell.' } }]);
    assert.equal(
      (await ask(paper, 'Which concerns remain after the rebuttal?')).markdown,
      'There is no author response in the material. So every concern is open, above all:\n\n- R1: “The trial is too short to tell.” [R1.1]',
    );
  });
});

describe('a condition that a reviewer states', () => {
  it('is shown with what the authors report of it', async () => {
    for (const question of ['What would raise the score?', 'What would change R2’s mind?'])
      assert.match(
        (await ask(samplePaper(), question)).markdown,
        /“I would raise my score if .*” \[R2\.9\]; the authors: “We added .*” \[A1\.2\]/,
        question,
      );
  });

  it('is shown with the sentence that it leans on', async () => {
    const { markdown } = await ask(samplePaper(), 'What would raise the score?');
    assert.match(
      markdown,
      /R3: “Could the authors report results for a buffer of 200 samples\?” \[R3\.9\] “A clear win there .*” \[R3\.10\]/,
    );
  });
});
