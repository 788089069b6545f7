import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Bench, figure, openBench } from './command.ts';

const PAPER = {
  title: 'Tinder: Lighting Stoves by Schedule',
  venue: 'ICLR 2025',
  reviews: [
    {
      reviewer: 'Reviewer 1',
      rating: '6',
      confidence: '4',
      sections: { Weaknesses: 'The stoves are all of one make.' },
    },
    {
      reviewer: 'Reviewer 2',
      rating: '3',
      confidence: '3',
      sections: { Strengths: 'The schedule is easy to follow.' },
    },
  ],
};

describe('eval on cases', () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench.close());

  it('runs its own cases when none are named, and the extractive agent passes every one', async () => {
    const { code, report, said } = await bench.run([]);
    assert.equal(code, 0);
    assert.deepEqual(
      report!.failures.map(({ failure }) => failure),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
    assert.ok(report!.failures.every(({ of }) => of >= 3));
    assert.deepEqual(
      report!.failures.filter(({ passed, of }) => passed < of),
      [],
      said,
    );
    assert.equal(figure(report, 'quotes exact').value, 1);
    assert.equal(figure(report, 'stated scores right').value, 1);
    assert.equal(figure(report, 'cited passages that exist').value, 1);
  });

  it('takes a paper inside a case, several turns, and a history that is not asked', async () => {
    const history = [
      {
        question: 'What are the weaknesses?',
        answer: '- R1: “The stoves are all of one make.” [R1.1]',
        cited: ['R1.1'],
      },
    ];
    const cases = await bench.file('cases.jsonl', [
      {
        id: 'a',
        paper: PAPER,
        questions: [
          'What are the ratings?',
          { question: 'And the confidences?', expect: { scores: { R1: { confidence: 4 } } } },
        ],
      },
      { id: 'b', paper: PAPER, history, question: 'Any other weaknesses?', expect: { repeats: false } },
    ]);
    const { report } = await bench.run([cases]);
    assert.equal(report!.turns, 3);
    assert.equal(report!.cases, 2);
    assert.deepEqual(
      answers(report).map(({ passes }) => passes),
      [true, true, true],
    );
  });

  it('says which turn did not pass, and why', async () => {
    const cases = await bench.file('hard.jsonl', [
      { id: 'a', paper: PAPER, question: 'What are the ratings?', expect: { says: ['seventeen'] } },
    ]);
    const { code, said, report } = await bench.run([cases]);
    assert.equal(code, 0);
    assert.match(said, /Not passed: 1 of 1 turns\n {2}a, turn 1: it does not say seventeen/);
    assert.deepEqual(answers(report)[0]!.faults, ['it does not say seventeen']);
  });

  it('reads a file of messages: those of a forum are one thread, in the order of their turns', async () => {
    const papers = await bench.file('papers.jsonl', [{ id: 'tinder', ...PAPER }]);
    const messages = await bench.file('messages.jsonl', [
      { forum: 'tinder', turn: 3, text: 'Thank you.', kind: 'thanks_closing' },
      { forum: 'tinder', turn: 1, text: 'What are the weaknesses?', kind: 'weaknesses' },
      { forum: 'elsewhere', turn: 0, text: 'What are the strengths?', kind: 'strengths' },
    ]);
    const { report, said } = await bench.run([messages, '--papers', papers]);
    assert.deepEqual(
      answers(report).map(({ question, turn }) => [question, turn]),
      [
        ['What are the weaknesses?', 1],
        ['Thank you.', 2],
        ['What are the strengths?', 1],
      ],
    );
    assert.equal(report!.lent, 1);
    assert.match(said, /1 threads are about papers that are not in the papers file/);
    assert.equal(figure(report, 'kind of question heard right').value, 1);
  });

  it('asks the first cases only, when told so', async () => {
    const { report } = await bench.run(['--limit', '2']);
    assert.equal(report!.cases, 2);
  });

  it('names every faulty line, and runs and writes nothing', async () => {
    const cases = await bench.file(
      'faulty.jsonl',
      ['{"id": "a", "paper": "kelp", "question": "Why?"}', 'not json'].join('\n'),
    );
    const { code, errors, report } = await bench.run([cases]);
    assert.equal(code, 1);
    assert.match(errors, /faulty\.jsonl cannot be used:\n {2}line 2: it is not JSON/);
    assert.equal(report, null);
  });

  const FAULTY: [string, object, RegExp][] = [
    ['a misspelt key', { id: 'a', paper: 'kelp', question: 'Why?', expects: {} }, /line 1: .*expects/],
    [
      'no question',
      { id: 'a', paper: 'kelp' },
      /line 1: has not exactly one of turns, questions and question/,
    ],
    [
      'a failure beyond the eleven',
      { id: 'a', paper: 'kelp', question: 'Why?', failure: 12 },
      /line 1: failure/,
    ],
    [
      'a broken pattern',
      { id: 'a', paper: 'kelp', question: 'Why?', expect: { says: ['('] } },
      /line 1: expect\.says\.0: is not a regular expression/,
    ],
    [
      'an id that is none',
      { id: 'a', paper: 'kelp', question: 'Why?', expect: { cites: ['R2.x'] } },
      /line 1: expect\.cites\.0: is no id/,
    ],
    [
      'a paper that is not there',
      { id: 'a', paper: 'nowhere', question: 'Why?' },
      /The case a is about the paper nowhere, which .* does not have/,
    ],
  ];
  for (const [what, line, said] of FAULTY)
    it(`refuses ${what} in words`, async () => {
      const { code, errors, report } = await bench.run([await bench.file('one.jsonl', [line])]);
      assert.equal(code, 1);
      assert.match(errors, said);
      assert.equal(report, null);
    });

  it('refuses an id that is there twice', async () => {
    const twice = { id: 'a', paper: 'kelp', question: 'Why?' };
    const { errors } = await bench.run([await bench.file('twice.jsonl', [twice, twice])]);
    assert.match(errors, /line 2: the id a is also that of line 1/);
  });

  it('refuses options it does not know, and says which there are', async () => {
    for (const argv of [
      ['--agnet', 'model'],
      ['--agent', 'gpt'],
      ['--limit', 'some'],
      ['--parallel', '99'],
      ['a', 'b'],
    ]) {
      const { code, errors } = await bench.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(errors, /Usage: npm run eval/);
    }
  });

  it('says how to configure a model when one is asked for and none is there', async () => {
    const { code, errors } = await bench.run(['--agent', 'model']);
    assert.equal(code, 1);
    assert.match(errors, /No model is configured\. Set OPENAI_BASE_URL/);
  });
});

type Row = { question: string; turn: number; passes: boolean; faults: string[] };
const answers = (report: { answers: object[] } | null): Row[] => report!.answers as Row[];
